"""Header and footer: how large they are, and how long their texts may be."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.paper import HEADER_BASELINE, Sheet
from lobprint.look.type import A3_MICRO, MICRO, Face, TypeStyle
from lobprint.look.typeface import measures

APART = 8.0
"""What stays free between the two texts of a header, in mm."""
PERSON_SCALE = 1.5
RUNNING_SHARE = 0.6
"""What the title of the document may take of the header at most, and the form's name of
the footer."""


LOGO_WIDTH, LOGO_HEIGHT = 45.0, 10.0
"""The box that the logo of a loose form fills one way, at the right of the head of its
first page; in mm (x scale)."""
LOGO_MIDDLE = 11.7
"""Of the logo, from the top of the page: as high as the words beside it."""
LOGO_APART = 5.0
"""Between those words and the logo."""


OVER_FOOT = 0.8
"""Between the footer and what stands above it at the very least, in mm."""


@dataclass(frozen=True, slots=True)
class LogoPlace:
    """Where a logo stands, in mm from the corner of a right-hand page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def box(self) -> tuple[float, float, float, float]:
        return self.x, self.y, self.width, self.height

    @property
    def taken(self) -> float:
        """What it takes of the head's width."""
        return self.width + LOGO_APART


def logo_place(width: float, height: float, sheet: Sheet) -> LogoPlace:
    """Where a logo of this shape stands on the first page of a loose form."""
    most = max(sheet.scale, 1.0)
    factor = most * min(LOGO_WIDTH / width, LOGO_HEIGHT / height)
    wide, high = width * factor, height * factor
    x = sheet.inner + sheet.text_width - wide
    return LogoPlace(x, LOGO_MIDDLE - high / 2, wide, high)


def furniture_style(sheet: Sheet) -> TypeStyle:
    """Of the words in the header and the footer of `sheet`."""
    return MICRO if sheet.scale <= 1 else A3_MICRO


def head_style(sheet: Sheet, person: str, taken: float = 0.0) -> tuple[Face, float]:
    """How the right of the header looks: the title of the document, or `person` whose
    copy it is, which is found while leafing through a stack. A long name is smaller; a
    logo beside it takes `taken` mm."""
    size = furniture_style(sheet).size
    if not person:
        return "regular", size
    room = (
        sheet.text_width - taken
    ) * MM * RUNNING_SHARE - 0.1  # rounding cuts no name
    fitting = size * room / max(text_width(person, "bold", size), 1.0)
    return "bold", max(size, min(size * PERSON_SCALE, fitting))


def header_texts(
    school: str, running: str, sheet: Sheet, person: str = "", taken: float = 0.0
) -> tuple[str, str]:
    """The school (left, in bold) and the title of the document or else `person` (right,
    see `head_style`) as far as they fit beside each other and a logo, for which `taken`
    mm are gone."""
    width, size = (sheet.text_width - taken) * MM, furniture_style(sheet).size
    face, right = head_style(sheet, person, taken)
    running = shorten(person or running, face, right, width * RUNNING_SHARE)
    room = width - text_width(running, face, right) - APART * MM
    return shorten(school, "bold", size, room), running


def team_text(
    team: str, school: str, running: str, sheet: Sheet, taken: float = 0.0
) -> str:
    """What stands behind the `school` in the header, when there is room for all of it
    beside `running` and a logo that takes `taken` mm."""
    if not (team and school):
        return team
    size = furniture_style(sheet).size
    text = f", {team}"
    wide = text_width(school, "bold", size) + text_width(text, "regular", size)
    room = (sheet.text_width - taken - APART) * MM - text_width(
        running, "regular", size
    )
    return text if wide <= room else ""


def poster_school(school: str | None, sheet: Sheet) -> str:
    """The school as far as it fits at the head of a poster, where it stands alone."""
    size = furniture_style(sheet).size
    return shorten(school or "", "bold", size, sheet.text_width * MM)


def footer_name(name: str, sheet: Sheet) -> str:
    """The form's name, in bold, as far as it leaves room for the page number."""
    size = furniture_style(sheet).size
    return shorten(name, "bold", size, sheet.text_width * MM * RUNNING_SHARE)


def shorten(text: str, face: Face, size: float, width: float) -> str:
    """`text`, or as many of its words as fit in `width` pt, and then "…"."""
    if text_width(text, face, size) <= width:
        return text
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        shorter = " ".join(words[:count]).rstrip(",;:-") + "…"
        if text_width(shorter, face, size) <= width:
            return shorter
    return _cut(text, face, size, width)


def _cut(text: str, face: Face, size: float, width: float) -> str:
    while text and text_width(text + "…", face, size) > width:
        text = text[:-1]
    return text + "…"


def word_bottom(sheet: Sheet) -> float:
    """How far from the lower edge text may come in Word, in mm, before it goes on on
    another page: nearer than in print, for who writes on there. What a house style says
    of it stays."""
    if sheet.footer is not None:
        return sheet.bottom
    style = furniture_style(sheet)
    foot = HEADER_BASELINE + measures().ascent * style.size / MM
    return min(sheet.bottom, foot + OVER_FOOT)
