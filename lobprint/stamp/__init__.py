"""What every file says of itself: which forms it holds, which fields, and where.

A PDF carries it as an attachment, a Word file as a custom XML part; what reads filled
forms back goes by it, also when content has changed since.
"""

from lobprint.stamp.model import (
    FILE,
    Box,
    Stamp,
    StampedField,
    StampedForm,
    StampedOption,
)

__all__ = ["FILE", "Box", "Stamp", "StampedField", "StampedForm", "StampedOption"]
