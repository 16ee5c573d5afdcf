"""The letters of the page: Source Sans Pro, with only what Western languages write."""

from __future__ import annotations

from io import BytesIO

from lobprint.look.typeface import built_in_path

FACES = ("Regular", "Semibold", "Bold")
LATIN = (range(0x20, 0x7F), range(0xA0, 0x180), range(0x2010, 0x203B))
"""ASCII; Latin with its accents; dashes, quotes and dots."""
SIGNS = "€≥≤−×→←"


def letters() -> dict[str, bytes]:
    """A .woff of each face, by its file's name."""
    return {f"source-sans-{face.lower()}.woff": _woff(face) for face in FACES}


def _woff(face: str) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    path = built_in_path(f"SourceSansPro-{face}.ttf")
    options = Options(layout_features=["kern", "mark", "ccmp"], hinting=False)
    with TTFont(path, recalcTimestamp=False) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=_wanted())
        subsetter.subset(font)
        return _packed(font)


def _packed(font: object) -> bytes:
    """As .woff, which needs no more than zlib."""
    out = BytesIO()
    font.flavor = "woff"  # type: ignore[attr-defined]
    font.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def _wanted() -> list[int]:
    ranges = [number for numbers in LATIN for number in numbers]
    return ranges + [ord(sign) for sign in SIGNS]
