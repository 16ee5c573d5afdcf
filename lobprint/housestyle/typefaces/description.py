"""What a font file says of itself: names, weight, width, and what it may be used for.

Files come from strangers. Only headers and a few small tables are read here, so that a
folder with a thousand fonts can be looked through.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from lobprint.files import AnyPath

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
MOST_IN_COLLECTION = 64
REGULAR, BOLD = 400.0, 700.0
FAMILY_NAMES, FULL_NAMES = (1, 16), (4, 6)
"""Numbers in the name table: the family as menus of four faces know it and as it is
really called; the name of the face for people and for printers."""
STARTS = (b"\0\1\0\0", b"true", b"OTTO", b"ttcf")


Signature = tuple[str, str, str, str, str, str]
"""Six numbers of 32 bits, in hexadecimals."""


class NoFontError(Exception):
    """This is no font, or not one that can be read."""


@dataclass(frozen=True, slots=True)
class Described:
    """One face in a file. Names are as `plain` makes them.

    number  in a collection, from 0; -1 in a file of one face
    menu    the family's name in menus of four faces, as Word knows it
    place   where on the axes of a variable font this face lies
    rights  the bits of fsType: what its maker lets one embed
    """

    path: AnyPath
    number: int
    families: frozenset[str]
    names: frozenset[str]
    family: str
    menu: str
    weight: float
    width: int
    italic: bool
    rights: int
    place: tuple[tuple[str, float], ...] = ()


def plain(name: str) -> str:
    """`name` without what people leave out: "Open Sans" and "opensans" are one."""
    return "".join(char for char in name.casefold() if char.isalnum())


def described(path: AnyPath) -> list[Described]:
    """The faces in the file at `path`; a variable font has some for each weight that we
    need. Raises NoFontError, also for what can't be opened."""
    from fontTools.ttLib import TTFont

    found: list[Described] = []
    with reading(), path.open("rb") as file:
        for number in _numbers(file):
            font = TTFont(file, lazy=True, fontNumber=number)
            found += _faces(font, path, number)
    return found


def all_described(files: Iterable[AnyPath]) -> list[Described]:
    """The faces in `files`; what can't be read is left out, for nobody asked for it."""
    found: list[Described] = []
    for file in files:
        with suppress(NoFontError):
            found += described(file)
    return found


@contextmanager
def reading() -> Iterator[None]:
    """A broken font breaks its reader in any way: what is raised within becomes
    NoFontError. fontTools tells nobody of oddities."""
    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    try:
        yield
    except NoFontError:
        raise
    except Exception as error:
        raise NoFontError(str(error)) from error


def _numbers(file: BinaryIO) -> list[int]:
    head = file.read(12)
    file.seek(0)
    if not head.startswith(STARTS):
        raise NoFontError("another kind of file")
    if not head.startswith(b"ttcf"):
        return [-1]
    return list(range(min(int.from_bytes(head[8:12], "big"), MOST_IN_COLLECTION)))


def _faces(font: TTFont, path: AnyPath, number: int) -> Iterator[Described]:
    about, names = font["OS/2"], _names(font)
    families = [name for one in FAMILY_NAMES for name in names.get(one, [])]
    menu = next(iter(names.get(1, [])), "") or next(iter(families), path.stem)
    family = next(iter(names.get(16, [])), menu)
    base = Described(
        path=path,
        number=number,
        families=frozenset(map(plain, families)),
        names=frozenset(plain(n) for one in FULL_NAMES for n in names.get(one, [])),
        family=family,
        menu=family if "fvar" in font else menu,  # not that of its first instance
        weight=float(about.usWeightClass),
        width=int(about.usWidthClass),
        italic=bool(about.fsSelection & 1 or font["head"].macStyle & 2),
        rights=int(about.fsType),
    )
    yield from _variants(base, font) if "fvar" in font else (base,)


def _names(font: TTFont) -> dict[int, list[str]]:
    """The names by number, English first, without what can't be seen."""
    found: dict[int, list[str]] = {}
    records = font["name"].names
    for record in sorted(records, key=lambda one: not _is_english(one)):
        if record.nameID in (*FAMILY_NAMES, *FULL_NAMES):
            text = record.toUnicode(errors="replace")
            name = "".join(filter(str.isprintable, text)).strip()
            if name:
                found.setdefault(record.nameID, []).append(name)
    return found


def _is_english(record: Any) -> bool:
    return (record.platformID, record.langID) in ((3, 0x409), (1, 0), (0, 0))


def _variants(base: Described, font: TTFont) -> Iterator[Described]:
    """A variable font as regular and bold, upright and italic, as far as it goes."""
    from dataclasses import replace

    axes = {one.axisTag: one for one in font["fvar"].axes}
    weights = {base.weight}
    if weight := axes.get("wght"):
        low, high = weight.minValue, weight.maxValue
        weights = {min(max(wish, low), high) for wish in (REGULAR, BOLD)}
    slants: dict[bool, dict[str, float]] = {base.italic: {}}
    if "ital" in axes and axes["ital"].maxValue >= 1:
        slants = {False: {"ital": 0}, True: {"ital": 1}}
    elif "slnt" in axes and axes["slnt"].minValue <= -8:
        slants = {False: {"slnt": 0}, True: {"slnt": axes["slnt"].minValue}}
    width = 100 if "wdth" in axes else None
    for value in sorted(weights):
        for italic, place in slants.items():
            place = place | ({"wght": value} if weight else {})
            if width and axes["wdth"].minValue <= width <= axes["wdth"].maxValue:
                place["wdth"] = width
            at = tuple(sorted(place.items()))
            yield replace(base, weight=value, italic=italic, place=at or (("", 0.0),))


def line_box(font: TTFont) -> tuple[float, float]:
    """Ascent and descent as Word and LibreOffice take them, in em; within reason."""
    about, header, units = font["OS/2"], font["hhea"], font["head"].unitsPerEm
    up, down = about.usWinAscent, about.usWinDescent
    if about.fsSelection & 0x80:  # "use the typographic ones"
        up, down = about.sTypoAscender, -about.sTypoDescender
    if up <= 0 or up + down <= 0:
        up, down = header.ascent, -header.descent
    return min(max(up / units, 0.6), 2.0), min(max(down / units, 0.1), 1.0)


def angle(font: TTFont) -> float:
    """How far an italic leans, in degrees; 0 for what can't be."""
    found = float(font["post"].italicAngle) if "post" in font else 0.0
    return found if -45 < found < 45 else 0.0


def panose(font: TTFont) -> str:
    """PANOSE as Word writes it: ten bytes in hexadecimals."""
    from fontTools.misc import sstruct
    from fontTools.ttLib.tables.O_S_2f_2 import panoseFormat

    packed: bytes = sstruct.pack(panoseFormat, font["OS/2"].panose)
    return packed.hex().upper()


def signature(font: TTFont) -> Signature:
    """Which scripts and code pages a font has letters for (17.8.3.12)."""
    about = font["OS/2"]
    scripts = [f"ulUnicodeRange{number}" for number in (1, 2, 3, 4)]
    one, two, three, four, five, six = (
        f"{getattr(about, name, 0) & 0xFFFFFFFF:08X}"
        for name in (*scripts, "ulCodePageRange1", "ulCodePageRange2")
    )
    return one, two, three, four, five, six
