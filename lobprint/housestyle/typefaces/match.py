"""How large a school's own type is set, beside Source Sans Pro in the same style.

Types of one size look unlike in size: the small letters of Verdana are a tenth higher
than those of Source Sans Pro, and its words a quarter wider. Set as large as it says,
it would fill lines and pages that were measured for another; a designer sets it
smaller. Words become as wide as they are in Source Sans Pro: then every page of every
workbook holds what it held (tried with fifteen families). Two bounds:

- Small letters stay at least 90 % as high as those of Source Sans Pro, whose smallest
  size is 9 pt. In types so wide that this counts (OpenDyslexic, typewriter types) a
  form may take a page more.
- A narrow type isn't blown up until it is wide: halfway between as wide and as high.
"""

from __future__ import annotations

from math import sqrt

from lobprint.housestyle.typefaces.drawing import Drawn
from lobprint.look.truetype import advances_of
from lobprint.look.typeface import SOURCE_SANS, FontFile

SAMPLE = (
    "Samen met de leerling kijkt u terug op wat er goed ging, wat dat over haar of hem "
    "zegt en welke stap zij of hij als volgende wil zetten in de loopbaan."
)
"""As many of each letter as Dutch has, more or less."""
X_HEIGHT = 0.486
"""Of Source Sans Pro, in em."""
SHARE_OF_BOLD = 0.25
FITTING = 0.975
"""As wide, and a little less: titles and short lines are not of average letters."""
LOWEST = 0.9
LARGEST = 1.15


def scale(regular: Drawn, bold: Drawn) -> float:
    """The size of this type's em, where Source Sans Pro's is 1."""
    wide = 1 / _width(regular.file, bold.file)
    high = X_HEIGHT / regular.x_height if regular.x_height else wide
    size = min(FITTING * wide, sqrt(wide * high))
    return round(min(max(size, LOWEST * high), LARGEST), 2)


def _width(regular: FontFile, bold: FontFile) -> float:
    """How wide words are, as a ratio to Source Sans Pro."""
    plain = _measured(regular) / _measured(SOURCE_SANS.file("regular"))
    strong = _measured(bold) / _measured(SOURCE_SANS.file("bold"))
    return plain + SHARE_OF_BOLD * (strong - plain)


def _measured(file: FontFile) -> int:
    """The width of the sample, in thousandths of an em."""
    known = advances_of(file)
    return max(1, sum(known.get(char, 500) for char in SAMPLE))
