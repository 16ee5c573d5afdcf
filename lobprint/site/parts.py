"""The parts that the page starts Python with, packed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

from lobprint.site.archive import packed
from lobprint.site.policy import integrity


@dataclass(frozen=True)
class Part:
    """`name` is what `engine/boot.js` knows it by."""

    name: str
    plain: bytes

    @cached_property
    def data(self) -> bytes:
        """What is sent: by gzip, whatever a server does of itself."""
        return packed(self.plain)

    @property
    def path(self) -> str:
        """Where a site has it. Other bytes have another address, so that nothing old
        is ever taken for it."""
        stem, _, suffix = self.name.rpartition(".")
        return f"delen/{stem}-{hashlib.sha256(self.data).hexdigest()[:12]}.{suffix}.bin"

    def described(self) -> dict[str, str | int]:
        """What the page is told of it, in one file."""
        return {"name": self.name, "size": len(self.data)}

    def located(self) -> dict[str, str | int]:
        """What the page is told of it, at a site."""
        return {
            **self.described(),
            "url": self.path,
            "integrity": integrity(self.data),
        }
