"""The signs in a box, and what people make of it."""

from __future__ import annotations

BOXES = frozenset("☐□▢◻")
TICKS = frozenset("☑☒✓✔✗✘✅√xXvV")
"""A box that is ticked, by a program or typed."""
