"""From the files of a family to a Typeface: read, judged, drawn and measured."""

from __future__ import annotations

from hashlib import sha256

from lobprint.errors import Place
from lobprint.files import read
from lobprint.housestyle.typefaces.choice import AGAIN, BROKEN, MOST_BYTES, refused
from lobprint.housestyle.typefaces.description import Described, NoFontError
from lobprint.housestyle.typefaces.drawing import Drawn, drawn
from lobprint.housestyle.typefaces.family import Family
from lobprint.housestyle.typefaces.match import scale
from lobprint.look.truetype import advances_of
from lobprint.look.type import Face
from lobprint.look.typeface import Nature, Typeface

RESTRICTED, PREVIEW, EDITABLE = 0x2, 0x4, 0x8
WHOLE_ONLY, BITMAPS_ONLY = 0x100, 0x200
"""Bits of fsType (OpenType, OS/2): the rights that the maker of a font gives."""
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
"""What a type must have to be one for Dutch."""
LONGEST_NAME = 31
"""Windows knows no longer names of fonts."""
_KINDS = {2: "roman", 3: "script", 4: "decorative"}


def typeface_of(family: Family, goes_along: bool, place: Place | None) -> Typeface:
    """The family as it is set; it `goes_along` in Word when its maker allows that.

    Raises ContentError."""
    name = family.regular.menu[:LONGEST_NAME]
    own = {face: _face(one, name, face, place) for face, one in family.faces().items()}
    regular = own["regular"]
    bold, italic = own.get("bold", regular), own.get("italic", regular)
    size = scale(regular, bold)
    files = (regular.file, bold.file, italic.file)
    word = tuple(
        (face, own[face].file)
        for face, one in family.faces().items()
        if goes_along and may_go_along(one.rights)
    )
    told = f"{name} {size} {[one.key for one in files]} {[face for face, _ in word]}"
    return Typeface(
        key=sha256(told.encode()).hexdigest(),
        family=name,
        files=files,
        scale=size,
        ascent=regular.box[0],
        descent=regular.box[1],
        nature=Nature(regular.panose, _kind(regular.panose), regular.signature),
        word=word,
    )


def may_be_printed(rights: int) -> bool:
    """Whether the maker lets one embed a font, and only what is used of it. Of several
    rights the widest holds."""
    given = rights & (RESTRICTED | PREVIEW | EDITABLE)
    return given != RESTRICTED and not rights & (WHOLE_ONLY | BITMAPS_ONLY)


def may_go_along(rights: int) -> bool:
    """Whether a document with this font may be edited."""
    return not rights & (RESTRICTED | PREVIEW) or bool(rights & EDITABLE)


def _face(found: Described, name: str, face: Face, place: Place | None) -> Drawn:
    """One face of the family `name`, drawn anew. Raises ContentError."""
    if not may_be_printed(found.rights):
        message = "de maker staat niet toe dat dit lettertype in een PDF komt"
        hint = "Koop een licentie waarbij dat mag, of kies een ander lettertype."
        raise refused(found.path, place, message, hint)
    data = read(found.path, MOST_BYTES, place)
    try:
        made = drawn(data, found.number, found.place, name, face)
    except NoFontError as error:
        raise refused(found.path, place, BROKEN, AGAIN) from error
    known = advances_of(made.file)
    missing = [char for char in LETTERS if char not in known]
    if missing:
        shown = "".join(missing[:10])
        message = f"in dit lettertype staan geen gewone letters ({shown})"
        hint = "Kies een lettertype waarmee u Nederlands kunt schrijven."
        raise refused(found.path, place, message, hint)
    return made


def _kind(panose: str) -> str:
    """The kind of type, for a program that must choose another (17.8.3.9)."""
    family, serifs = int(panose[:2], 16), int(panose[2:4], 16)
    if family == 2 and 11 <= serifs <= 15:
        return "swiss"
    return _KINDS.get(family, "auto")
