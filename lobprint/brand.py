"""A school's look: its colours, made readable, and its logo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from colorsys import rgb_to_hls
from dataclasses import dataclass

from lobprint.drawing import Drawing
from lobprint.look import Role
from lobprint.look.paper import OWN, Sheets
from lobprint.look.typeface import SOURCE_SANS, Typeface

DEFAULT_COLOR = "00629B"
ACCENT_CONTRAST = 5.0
"""On white; 5 and not 4.5 (WCAG 1.4.3), which nearly always passes on the tint too."""
TEXT_CONTRAST = 4.5
COPIED = 0.38
"""How light an accent may be in grey, 0 to 1: a light copy has lost all over 0.4."""
BROWNED = (27, 70)
"""Hues, in degrees, from orange to yellow green: darkened until they read, they look
like a misprint beside the colour itself."""
LIGHT = 3.0
"""What has less contrast than this must be darkened by so much."""
BLACK = "000000"
TINT = 0.07
COLOR = re.compile("#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture of the school: its bytes, size in pixels and text for who can't see it,
    when the school gives one.

    `kind` is "png" or "jpeg". `drawing` is the same in vectors, when it came so: who
    can show it does, and `data` is for who can't."""

    data: bytes
    kind: str
    width: float
    height: float
    alt: str
    drawing: Drawing | None = None


FORM_NAME = "\ue0f0"
"""In a header of a house style: where the name of a form goes; nobody types it."""


@dataclass(frozen=True, slots=True)
class BasePart:
    """A part of a house style, cleaned: its name in the package and its content type.

    `relations` are the id, type and target (a part's name) of what it points to."""

    name: str
    kind: str
    data: bytes
    relations: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class WordBase:
    """A school's own Word file, read, cleaned and measured; `word` writes upon it.

    digest     SHA-256 of the file; bases with the same one are the same
    accent     the first accent of its theme, RRGGBB; empty when that is Office's own
    sheets     paper, margins and room for headings
    typeface   its body type, as far as that is known: its name, width and size
    parts      by kind: "styles", "theme", "fontTable", "numbering", "settings"
    files      pictures and fonts that parts point to
    furniture  headers and footers by place: "header", "footer-first", "header-even"
    numbered   whether a page has its number in there
    settings   what of the settings bears upon the look: XML by name
    width      of the text that headers were made for, in mm, and height of the paper
    lift       how far our line in a footer stands above hers, in mm, to be clear of art
    """

    digest: str
    accent: str
    sheets: Sheets
    typeface: Typeface
    parts: Mapping[str, BasePart]
    files: tuple[BasePart, ...]
    furniture: Mapping[str, BasePart]
    numbered: bool
    settings: Mapping[str, str]
    width: float
    height: float
    lift: float = 0.0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, WordBase) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)


@dataclass(frozen=True, slots=True)
class Brand:
    """Colours as RRGGBB.

    merk    as the school gave it: decoration only
    accent  dark enough for text: 5:1 on white; black when that would be brown
    tint    behind a note
    on_merk black or white, whichever reads on merk
    """

    merk: str
    accent: str
    tint: str
    on_merk: str
    logo: Logo | None = None
    wordbase: WordBase | None = None
    typeface: Typeface = SOURCE_SANS

    @property
    def word_typeface(self) -> Typeface:
        """The type of a Word file: a house style keeps its own."""
        return self.wordbase.typeface if self.wordbase else self.typeface

    @property
    def sheets(self) -> Sheets:
        """The sheets of a Word file; a PDF has our own."""
        return self.wordbase.sheets if self.wordbase else OWN

    @property
    def lasting(self) -> Role:
        """What is seen in any copy: merk, or accent when that is too light."""
        return "merk" if grey(self.merk) <= COPIED else "accent"

    def color(self, role: Role) -> str:
        """The colour that plays `role`, as RRGGBB."""
        return {
            "zwart": BLACK,
            "wit": "FFFFFF",
            "merk": self.merk,
            "accent": self.accent,
            "tint": self.tint,
        }[role]


def make_brand(
    color: str = DEFAULT_COLOR,
    accent: str | None = None,
    logo: Logo | None = None,
    frugal: bool = False,
) -> Brand:
    """The brand of a school with this colour, and this second colour if it has one.

    A frugal brand (huisstijl.zuinig) prints in black alone."""
    if frugal:
        return Brand(BLACK, BLACK, "FFFFFF", "FFFFFF", logo)
    spoken = (accent or color).upper()
    readable = darken(spoken)
    on_merk = "FFFFFF" if contrast(color, "FFFFFF") >= TEXT_CONTRAST else BLACK
    said = BLACK if turns_brown(spoken) else readable
    return Brand(color.upper(), said, tint(readable), on_merk, logo)


def parse_color(text: str) -> str | None:
    """RRGGBB from "#00629B", "00629B" or "#069"; None when it is no colour."""
    match = COLOR.fullmatch(text.strip())
    if match is None:
        return None
    digits = match[1]
    return (
        "".join(d * 2 for d in digits).upper() if len(digits) == 3 else digits.upper()
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def darken(color: str) -> str:
    """`color`, darkened in steps of 1 % until it reads on white and on its own tint,
    also in a light copy."""
    for percent in range(100, 0, -1):
        darker = _hex(channel * percent // 100 for channel in _channels(color))
        if _reads(darker):
            return darker
    return BLACK


def _reads(color: str) -> bool:
    on_white, on_tint = contrast(color, "FFFFFF"), contrast(color, tint(color))
    reads = on_white >= ACCENT_CONTRAST and on_tint >= TEXT_CONTRAST
    return reads and grey(color) <= COPIED


def turns_brown(color: str) -> bool:
    """Whether `color` is a light yellow or orange, which is brown when it is dark."""
    hue, _, saturation = rgb_to_hls(*(one / 255 for one in _channels(color)))
    least, most = BROWNED
    yellow = bool(saturation) and least <= hue * 360 <= most
    return yellow and contrast(color, "FFFFFF") < LIGHT


def grey(color: str) -> float:
    """What a printer or a copier without colours makes of it, from black 0 to white 1
    (ITU-R BT.601)."""
    red, green, blue = _channels(color)
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def tint(accent: str) -> str:
    """A breath of `accent` on white."""
    return _hex(round(255 - (255 - channel) * TINT) for channel in _channels(accent))


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[:2], 16), int(color[2:4], 16), int(color[4:], 16)


def _hex(channels: Iterable[int]) -> str:
    return "".join(f"{channel:02X}" for channel in channels)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    if value <= 0.04045:
        return value / 12.92
    return float(((value + 0.055) / 1.055) ** 2.4)
