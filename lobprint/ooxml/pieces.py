"""All pieces as WordprocessingML."""

from __future__ import annotations

from lobprint.ooxml.flow import WRITE, Placed, placed, written
from lobprint.ooxml.grids import grid
from lobprint.pieces import Grid

WRITE[Grid] = grid  # a cell holds pieces again, and so these two know each other

__all__ = ["Placed", "placed", "written"]
