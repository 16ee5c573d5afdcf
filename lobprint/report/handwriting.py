"""What people wrote with a pen and nobody typed over, as pictures of it.

Handwriting shows whose it is. So a report has it only when somebody asks for it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence

from lobprint.answers.model import TO_TYPE, Sheet
from lobprint.blocks.own_words import Written
from lobprint.report.questions import Question
from lobprint.scan.seen import CROP_DPI

_SIZE = struct.Struct(">8x4x4s2I")
"""Width and height in the first chunk of a PNG, IHDR (PNG 3, 5.2 and 11.2.1)."""
_MM = 25.4 / CROP_DPI
Pictures = Mapping[str, bytes]
"""Pictures by their ids."""


def untyped(sheets: Iterable[Sheet], field: str = "") -> list[str]:
    """The ids of the pictures of what was written in a field (or in any) and is still
    to be typed over."""
    return [
        one.picture
        for sheet in sheets
        for one in sheet.answers
        if one.doubt == TO_TYPE and one.field == (field or one.field)
    ]


def shown_of(
    names: Sequence[str], pictures: Pictures, question: Question
) -> tuple[Written, ...]:
    """Those that there are, in an order that is nobody's: that of their ids, which come
    of their pixels."""
    found = [pictures[name] for name in sorted(names) if name in pictures]
    whole = [(png, size) for png in found if all(size := _size(png))]
    about = f"Handschrift bij {question.number or f'‘{question.short}’'}"
    return tuple(
        [
            Written(png, *size, f"{about}, nummer {at} van {len(whole)}")
            for at, (png, size) in enumerate(whole, 1)
        ]
    )


def _size(png: bytes) -> tuple[float, float]:
    """In mm, as it was on paper; nothing of what is no PNG."""
    if len(png) < _SIZE.size:
        return 0.0, 0.0
    kind, width, height = _SIZE.unpack_from(png)
    return (width * _MM, height * _MM) if kind == b"IHDR" else (0.0, 0.0)
