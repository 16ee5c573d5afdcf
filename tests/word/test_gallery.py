"""The gallery of styles in Word, for who edits: what is there, and what it does."""

from __future__ import annotations

import io

import docx as python_docx
import pytest
from blocks.builders import say
from body_builders import written
from lxml import etree

from lobprint.blocks.paragraphs import Note
from lobprint.brand import make_brand
from lobprint.word.settings import settings
from lobprint.word.styles import styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GALLERY = [
    *("heading 1", "heading 2", "heading 3", "Stapkop", "Normal", "Inleiding"),
    *("List Bullet", "List Number", "Vraag", "Schrijflijnen", "Kader", "Tabelkop"),
    *("Tabeltekst", "Quote", "Klein", "Strong", "Emphasis"),
]


def known(frugal: bool = False) -> dict[str, etree._Element]:
    rows = etree.fromstring(styles(make_brand(frugal=frugal))).findall(f"{W}style")
    return {row.find(f"{W}name").get(f"{W}val", ""): row for row in rows}  # type: ignore[union-attr]


def said(name: str, path: str, attribute: str = "val", frugal: bool = False) -> str:
    found = known(frugal)[name].find("/".join(f"{W}{one}" for one in path.split("/")))
    assert found is not None, (name, path)
    return found.get(f"{W}{attribute}", "")


def test_the_gallery_shows_what_an_editor_needs_in_order() -> None:
    """Word shows styles with qFormat, by priority and then by name."""
    shown = {
        name: int(said(name, "uiPriority"))
        for name, style in known().items()
        if style.find(f"{W}qFormat") is not None
    }
    assert sorted(shown, key=lambda name: (shown[name], name)) == GALLERY
    assert len(set(shown.values())) == len(shown)


def test_all_other_styles_of_ours_show_only_where_they_are_used() -> None:
    for name, style in known().items():
        if name in GALLERY or name == "Table Grid":
            assert style.find(f"{W}semiHidden") is None, name
        elif style.get(f"{W}default") is None:
            assert style.find(f"{W}semiHidden") is not None, name
            assert style.find(f"{W}unhideWhenUsed") is not None, name


def test_a_box_is_a_box() -> None:
    for side in ("top", "left", "bottom", "right"):
        assert said("Kader", f"pPr/pBdr/{side}") == "single"
    assert said("Kader", "pPr/shd", "fill") == make_brand().tint
    assert int(said("Kader", "pPr/ind", "left")) > 0
    assert said("Kader", "pPr/ind", "left") == said("Kader", "pPr/ind", "right")


def test_a_box_without_tint_has_lines() -> None:
    assert said("Kader", "pPr/pBdr/top", "color", frugal=True) == "000000"


def test_a_note_of_ours_has_nothing_but_its_style() -> None:
    body = written([Note("Tip.", say("Doe dit."))])
    (style,) = body.iter(f"{W}pStyle")
    assert style.get(f"{W}val") == "NoteText"
    assert not list(body.iter(f"{W}pBdr", f"{W}shd", f"{W}ind"))


def test_writing_lines_are_lines() -> None:
    """Each Enter gives one, at the distance of those in the forms."""
    assert said("Schrijflijnen", "pPr/pBdr/bottom") == "single"
    assert said("Schrijflijnen", "pPr/pBdr/between") == "single"
    assert said("Schrijflijnen", "pPr/pBdr/between", "space") == "0"
    assert said("Schrijflijnen", "pPr/spacing", "line") == "454"
    assert said("Schrijflijnen", "pPr/spacing", "lineRule") == "exact"
    assert known()["Schrijflijnen"].find(f"{W}next") is None


@pytest.mark.parametrize(
    ("style", "after"),
    [
        ("heading 1", "Normal"),
        ("Stapkop", "Normal"),
        ("Inleiding", "Normal"),
        ("Quote", "Normal"),
        ("Vraag", "Schrijflijnen"),
        ("Tabelkop", "Tabeltekst"),
    ],
)
def test_what_enter_gives(style: str, after: str) -> None:
    followed = known()[after].get(f"{W}styleId")
    assert said(style, "next") == followed


def test_a_new_table_has_lines() -> None:
    root = etree.fromstring(settings())
    style = root.find(f"{W}defaultTableStyle")
    assert style is not None
    grid = known()["Table Grid"]
    assert style.get(f"{W}val") == grid.get(f"{W}styleId")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        assert said("Table Grid", f"tblPr/tblBorders/{side}") == "single"


def test_few_paragraphs_say_anything_beside_their_style() -> None:
    """A workbook has some 1,000 paragraphs; three in five is the most that may have
    something of their own: the heights of lines, what a row keeps together."""
    from lobprint.press.make import make

    (file,) = make(None, sector="mbo", formats="docx").files
    body = python_docx.Document(io.BytesIO(file.data)).element.body
    own = [
        [child.tag for child in properties if child.tag not in STRUCTURE]
        for properties in body.iter(f"{W}pPr")
    ]
    direct = sum(1 for tags in own if tags)
    assert len(own) > 800
    assert direct / len(own) < 0.6


STRUCTURE = {
    f"{W}{tag}" for tag in ("pStyle", "numPr", "sectPr", "pageBreakBefore", "rPr")
}
