"""The base: a package without a body, which python-docx opens for each document.

python-docx's own template is slow to open, has Letter paper and speaks American; ours
is made from our own parts. What python-docx has no class for (fonts, theme, headers,
glossary) it carries as plain parts, with their relationships.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache, lru_cache

import docx as python_docx
from docx.document import Document as Docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from lobprint.brand import Brand
from lobprint.look.typeface import Typeface
from lobprint.ooxml.namespaces import HEAD, STORY
from lobprint.ooxml.theme import theme
from lobprint.packing import pack
from lobprint.word.fonts import CONTENT_TYPE, embedded_fonts, font_table
from lobprint.word.package import TYPES
from lobprint.word.settings import settings
from lobprint.word.styles import styles

_PARTS = (
    ("word/settings.xml", CT.WML_SETTINGS, RT.SETTINGS),
    ("word/styles.xml", CT.WML_STYLES, RT.STYLES),
    ("word/theme/theme1.xml", CT.OFC_THEME, RT.THEME),
    ("word/fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE),
)
_APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>lobprint</Application></Properties>'
)
_CORE = (
    f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
    'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)


def open_base(brand: Brand) -> Docx:
    """A new document with the brand's styles, theme and fonts, and an empty body.

    With a house style it has none of those: `open_base` brings them."""
    if brand.wordbase:
        return python_docx.Document(io.BytesIO(_bare_base()))
    colors = Brand(
        *(brand.merk, brand.accent, brand.tint, brand.on_merk),
        typeface=brand.typeface,
    )
    docx = python_docx.Document(io.BytesIO(_base(colors)))
    _embed_fonts(docx, brand.typeface)
    return docx


def add_part(docx: Docx, name: str, kind: str, relationship: str, data: bytes) -> str:
    """Add a part that belongs to the document; returns its relationship id."""
    part = Part(PackURI(name), kind, data, docx.part.package)
    return docx.part.relate_to(part, relationship)


def add_glossary(docx: Docx, data: bytes, looks: bytes) -> None:
    """Add the glossary with its styles part, `looks`: without, Word would restore a
    writing line as a bare tab."""
    part = Part(
        PackURI("/word/glossary/document.xml"),
        CT.WML_DOCUMENT_GLOSSARY,
        data,
        docx.part.package,
    )
    docx.part.relate_to(part, RT.GLOSSARY_DOCUMENT)
    styles_part = Part(
        PackURI("/word/glossary/styles.xml"),
        CT.WML_STYLES,
        looks,
        docx.part.package,
    )
    part.relate_to(styles_part, RT.STYLES)


def _embed_fonts(docx: Docx, typeface: Typeface) -> None:
    """Fonts stay out of the base: inflating them takes longer than all else."""
    table = docx.part.part_related_by(RT.FONT_TABLE)
    for font in embedded_fonts(typeface):
        part = Part(PackURI(font.part_name), CONTENT_TYPE, font.data, docx.part.package)
        table.load_rel(RT.FONT, part, font.relationship)


@lru_cache(maxsize=4)  # each school has its own, and asks for it a few times
def _base(brand: Brand) -> bytes:
    contents = (settings(), styles(brand), theme(brand), font_table(brand.typeface))
    return _packed(_PARTS, contents)


@cache
def _bare_base() -> bytes:
    return _packed((), ())


def _packed(parts: Sequence[tuple[str, str, str]], contents: Sequence[bytes]) -> bytes:
    members = {
        TYPES: _types(parts),
        "_rels/.rels": _relationships(
            (RT.OFFICE_DOCUMENT, "word/document.xml"),
            (RT.CORE_PROPERTIES, "docProps/core.xml"),
            (RT.EXTENDED_PROPERTIES, "docProps/app.xml"),
        ),
        "docProps/app.xml": _APP.encode(),
        "docProps/core.xml": _CORE.encode(),
        "word/document.xml": (
            f"{HEAD}<w:document {STORY}><w:body/></w:document>"
        ).encode(),
        "word/_rels/document.xml.rels": _relationships(
            *((kind, name.removeprefix("word/")) for name, _, kind in parts)
        ),
        **{row[0]: data for row, data in zip(parts, contents, strict=True)},
    }
    return pack(members)


def _types(parts: Sequence[tuple[str, str, str]]) -> bytes:
    rows = (
        ("word/document.xml", CT.WML_DOCUMENT_MAIN),
        ("docProps/core.xml", CT.OPC_CORE_PROPERTIES),
        ("docProps/app.xml", CT.OFC_EXTENDED_PROPERTIES),
        *((name, kind) for name, kind, _ in parts),
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in rows
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return (
        f'{HEAD}<Types xmlns="{space}"><Default Extension="rels" '
        f'ContentType="{CT.OPC_RELATIONSHIPS}"/>{overrides}</Types>'
    ).encode()


def _relationships(*rows: tuple[str, str]) -> bytes:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(rows, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{inside}</Relationships>'.encode()
