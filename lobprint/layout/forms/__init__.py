"""Form blocks on the page: what people fill in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lobprint.layout.items import Break, Slab
from lobprint.layout.room import Room

FORMS: dict[type, Callable[[Any, Room], list[Slab | Break]]] = {}
"""Block class -> its layout: the slabs of the block, in reading order."""
