"""GUIDs that come from what they name, and so are always the same."""

from __future__ import annotations

import hashlib


def guid(data: bytes) -> str:
    """A GUID in braces, made from the SHA-256 of `data`."""
    digits = hashlib.sha256(data).hexdigest().upper()
    groups = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32])
    return "{" + "-".join(groups) + "}"
