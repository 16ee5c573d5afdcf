"""The look: measures, type and fonts, the same for both writers.

Lengths are in mm unless a name says pt; `MM` turns mm into pt. Colours are roles
(`Role`), which a school's `Brand` fills in.
"""

from __future__ import annotations

from typing import Literal

MM = 72 / 25.4
"""Points in a millimetre."""

Role = Literal["zwart", "merk", "accent", "tint", "wit"]
"""zwart: text, and lines to write on; merk: the school's colour as given, decoration
only; accent: the colour that may carry meaning, 5:1 on white; tint: behind a note."""

__all__ = ["MM", "Role"]
