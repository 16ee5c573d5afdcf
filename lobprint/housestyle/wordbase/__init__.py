"""A school's own Word file (huisstijl.word): read, refused or cleaned, and measured.

What comes in is a stranger's file; what goes out is a `WordBase` that `word` can write
upon without looking at where it came from. Kept are styles, theme, fonts, numbering,
headers and footers with their pictures, and margins. All else stays behind, macros,
protection, attached templates and links out of the file among it, because it is never
taken along.
"""

from __future__ import annotations

from lobprint.brand import WordBase
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable, read
from lobprint.housestyle.wordbase.faults import RefusedError
from lobprint.housestyle.wordbase.reading import wordbase_of

__all__ = ["read_wordbase", "wordbase_of"]

MOST_BYTES = 20_000_000


def read_wordbase(path: AnyPath, place: Place | None = None) -> WordBase:
    """The house style in the Word file at `path`, which is named at `place`.

    Raises ContentError for a file that can't be one."""
    data = read(path, MOST_BYTES, place)
    try:
        return wordbase_of(data)
    except RefusedError as error:
        problem = Problem(f"{printable(path)}: {error}", place, error.hint)
        raise ContentError(problem) from error
