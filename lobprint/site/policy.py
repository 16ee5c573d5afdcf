"""The Content Security Policy of the page: what it loads, and that nothing leaves."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping

_ALIKE = {
    "default-src": ("'none'",),
    "img-src": ("data:", "blob:"),
    "font-src": ("data:",),
    "frame-src": ("blob:",),  # what is printed
    "base-uri": ("'none'",),
    "form-action": ("'none'",),
}
SITE = {
    "connect-src": ("'self'",),
    "worker-src": ("'self'", "blob:"),  # what keeps the site, and Python
    "manifest-src": ("'self'",),
    "img-src": ("'self'", "data:", "blob:"),
    "font-src": ("'self'",),
}
ONE_FILE = {"connect-src": ("'none'",), "worker-src": ("data:", "blob:")}


def policy(
    kind: Mapping[str, Iterable[str]], scripts: Iterable[str], styles: Iterable[str]
) -> str:
    """The policy of a page of this kind, which runs these scripts and no others.

    What is made of WebAssembly is allowed, and no script made of text."""
    own = {
        "script-src": ("'wasm-unsafe-eval'", *map(_quoted, scripts)),
        "style-src": tuple(map(_quoted, styles)),
    }
    rules = {**_ALIKE, **own, **kind}
    return "; ".join(f"{name} {' '.join(rules[name])}" for name in sorted(rules))


def _quoted(text: str) -> str:
    return f"'{integrity(text.encode())}'"


def integrity(data: bytes) -> str:
    """ "sha256-...": by which a browser knows that `data` is what it should be."""
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()
