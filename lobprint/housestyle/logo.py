"""A school's logo: read, looked at in full, and refused when it can't be printed."""

from __future__ import annotations

from lobprint.brand import Logo
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable, read
from lobprint.housestyle.pictures.kinds import is_page, kind_of, told_of
from lobprint.housestyle.pictures.reading import RefusedError as NoPictureError
from lobprint.housestyle.pictures.reading import read_picture
from lobprint.housestyle.svg import Draw, RefusedError, is_svg, read_svg

MOST_BYTES = 10_000_000


def read_logo(path: AnyPath, alt: str, draw: Draw, place: Place | None = None) -> Logo:
    """The picture at `path`; `alt` says what it shows, `place` is where it is named,
    and `draw` makes a picture of vectors, for who can't show those.

    Raises ContentError."""
    data = read(path, MOST_BYTES, place)
    name = printable(path)
    if not data:
        raise _refused(name, "het bestand is leeg", place)
    kind = kind_of(data)
    if kind:
        return _in_pixels(data, kind, alt, name, place)
    if is_svg(data) and not is_page(data):
        return _drawn(data, alt, draw, name, place)
    message, hint = told_of(data)
    raise _refused(name, message, place, hint)


def _drawn(data: bytes, alt: str, draw: Draw, name: str, place: Place | None) -> Logo:
    """A drawing in SVG, as vectors if that can be, and in any case as a picture."""
    try:
        art = read_svg(data, draw)
    except RefusedError as error:
        where = f"{name}, regel {error.line}" if error.line else name
        raise _refused(where, str(error), place, error.hint) from error
    return Logo(art.png, "png", art.width, art.height, alt, art.drawing)


def _in_pixels(
    data: bytes, kind: str, alt: str, name: str, place: Place | None
) -> Logo:
    try:
        seen = read_picture(data, kind)
    except NoPictureError as error:
        raise _refused(name, error.args[0], place, error.args[1]) from error
    if seen.anew is not None:
        return Logo(seen.anew, "png", seen.width, seen.height, alt)
    return Logo(data, kind.lower(), seen.width, seen.height, alt)


def _refused(
    name: str, message: str, place: Place | None, hint: str = ""
) -> ContentError:
    return ContentError(Problem(f"{name}: {message}", place, hint))
