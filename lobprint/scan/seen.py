"""What was seen on a page in a picture. Nothing here knows how pictures are read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lobprint.stamp.code import Code

MarkState = Literal["on", "off", "doubt"]
WritingState = Literal["written", "empty", "doubt"]
CROP_DPI = 200
"""Dots to the inch of the crops: so large it was on paper."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """A box, or a word to circle: of a choice that of `option`, else "".

    sure   0 to 1: what is least sure is looked at first
    why    why somebody should look at it, in Dutch; empty unless it is a doubt
    crop   a PNG of it and what lies around it, when it is a doubt and there is anything
           to see
    likely of a doubt, whether it is rather on than off: somebody is asked whether it is
    """

    field: str
    option: str
    state: MarkState
    sure: float = 1.0
    why: str = ""
    crop: bytes = b""
    likely: bool = False


@dataclass(frozen=True, slots=True)
class Writing:
    """What somebody wrote in a field, or in none (`field` is ""): `crop` is a PNG of
    the ink without the print, unless there is nothing to see; `sure` and `why` are as
    of a mark."""

    field: str
    state: WritingState
    sure: float = 1.0
    why: str = ""
    crop: bytes = b""


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page that was found in a picture.

    proposed  why nothing of it counts before somebody looked, in Dutch: it was scanned
              in black and white, it has no code; empty when it was read
    corners   of the sheet in the picture, as parts of its width and height, clockwise
              from the top left of the sheet
    flat      the page laid flat: a grey JPEG of 100 dots to the inch
    ink       what was added to the print, as bits: two pictures of one sheet have
              nearly the same (`scan.doubles`)
    """

    code: Code
    marks: tuple[Mark, ...] = ()
    writings: tuple[Writing, ...] = ()
    proposed: str = ""
    corners: tuple[Point, ...] = ()
    flat: bytes = b""
    ink: bytes = b""


@dataclass(frozen=True, slots=True)
class SeenPicture:
    """A picture of a file: the pages in it, and why there are none, or not all.

    number    of its pages in the file, from 1
    refused   why nothing was read, or a page in it was not, in Dutch, and `hint` what
              to do; empty when all was
    blank     whether it is a white page: the back of a sheet
    preview   a grey JPEG of it, at most 1,600 pixels, when it was refused: to point at
              the corners of the page
    """

    number: int
    pages: tuple[SeenPage, ...] = ()
    refused: str = ""
    hint: str = ""
    blank: bool = False
    preview: bytes = b""
