"""What a file is, by how it begins: a name can be wrong, its first bytes can't."""

from __future__ import annotations

AS_PNG = "Sla het logo in een tekenprogramma op als svg of png."
_SAVED_AS_SVG = "Open het in het tekenprogramma en sla het op als svg."
_PHOTO = "Open het en bewaar het als png of jpg."

READ = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
}
"""What Pillow reads for us, under its names; and WebP, of which `kind_of` knows."""
OTHERS: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"%!PS", "een eps-bestand", _SAVED_AS_SVG),
    (0, b"\xc5\xd0\xd3\xc6", "een eps-bestand", _SAVED_AS_SVG),
    (0, b"8BPS", "een Photoshop-bestand", AS_PNG),
    (0, b"\xd7\xcd\xc6\x9a", "een wmf-bestand", _SAVED_AS_SVG),
    (40, b" EMF", "een emf-bestand", _SAVED_AS_SVG),
    (8, b"CDR", "een CorelDRAW-bestand", _SAVED_AS_SVG),
    (4, b"ftypavif", "een avif-bestand", _PHOTO),
    (4, b"ftyp", "een foto van een telefoon (heic)", _PHOTO),
    (4, b"jP  ", "een jpeg2000-bestand", _PHOTO),
    (0, b"\0\0\1\0", "een pictogram (ico)", AS_PNG),
    (
        0,
        b"PK\3\4",
        "een zip, of een bestand van Word of PowerPoint",
        "Haal de afbeelding eruit: klik er met rechts op, en kies Opslaan als.",
    ),
    (0, b"\xd0\xcf\x11\xe0", "een oud bestand van Office", AS_PNG),
)
"""Where in a file which bytes stand, what it is then, and how to save it."""
_PAGE = (b"<!doctype html", b"<html")


def kind_of(data: bytes) -> str:
    """The kind of a picture that we can read, by Pillow's name; nothing for others."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    return next((kind for start, kind in READ.items() if data.startswith(start)), "")


def is_page(data: bytes) -> bool:
    """Whether a file is a page of the web, which is what a wrong address gives."""
    return data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_PAGE)


def told_of(data: bytes) -> tuple[str, str]:
    """What is said of a file that is no picture, and what to do."""
    if is_page(data):
        hint = "Klik in de browser met rechts op het logo en kies Opslaan als."
        return "dit is een webpagina, geen afbeelding", hint
    if data.startswith(b"%PDF"):
        drawn = b"Illustrator" in data[:4000]
        what = "een Illustrator-bestand" if drawn else "een pdf"
        return f"dit is {what}, geen afbeelding in svg, png of jpg", _SAVED_AS_SVG
    for at, mark, what, hint in OTHERS:
        if data[at : at + len(mark)] == mark:
            return f"dit is {what}, geen afbeelding in svg, png of jpg", hint
    hint = "Open het logo in een tekenprogramma en sla het op als svg of png."
    return "dit is geen afbeelding in svg, png of jpg", hint
