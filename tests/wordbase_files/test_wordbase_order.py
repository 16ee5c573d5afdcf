"""Faults of a template stay behind: what is out of order, or there twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lobprint.housestyle.wordbase import wordbase_of
from wordbase_files.wordbase_builders import member, plain, repacked

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHUFFLED = ("style", "pPr", "rPr", "tblPr", "tcPr", "tblBorders", "lvl", "tblStylePr")
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def kept(data: bytes) -> dict[str, bytes]:
    return {kind: part.data for kind, part in wordbase_of(data).parts.items()}


def shuffled(data: bytes, step: int) -> bytes:
    """The same styles and lists, as a program may write them that knows no order."""
    change: dict[str, bytes | None] = {}

    def mixed(at: int) -> int:
        return (at + 1) * step % 31

    for name in ("word/styles.xml", "word/numbering.xml"):
        root = etree.fromstring(member(data, name))
        for element in root.iter(*(f"{W}{tag}" for tag in SHUFFLED)):
            if element.find(f"{W}tblStylePr") is None:
                places = range(len(element))
                element[:] = [element[at] for at in sorted(places, key=mixed)]
        change[name] = etree.tostring(root)
    return repacked(data, change)


@settings(deadline=None, max_examples=30)
@given(st.integers(2, 97))
def test_the_order_of_what_a_style_says_is_put_right(step: int) -> None:
    assert kept(shuffled(plain(), step)) == kept(plain())


def test_of_two_that_may_be_there_once_the_last_stays() -> None:
    text = member(plain(), "word/styles.xml").decode()
    twice = text.replace("<w:qFormat/>", "<w:qFormat/><w:qFormat/><w:onbekend/>")
    assert twice != text
    again = repacked(plain(), {"word/styles.xml": twice.encode()})
    assert kept(again) == kept(plain())


def test_an_id_that_two_styles_have_is_of_the_first() -> None:
    text = member(plain(), "word/styles.xml").decode()
    other = (
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Tweede titel"/>'
        "</w:style></w:styles>"
    )
    twice = repacked(
        plain(), {"word/styles.xml": text.replace("</w:styles>", other).encode()}
    )
    assert kept(twice)["styles"] == kept(plain())["styles"]


def test_a_list_that_only_new_word_can_count_counts_as_in_old_word() -> None:
    text = member(plain(), "word/numbering.xml").decode()
    old = '<w:numFmt w:val="decimal"/>'
    new = (
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, ..."/></mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    either = repacked(
        plain(), {"word/numbering.xml": text.replace(old, new, 1).encode()}
    )
    found = kept(either)["numbering"]
    assert b"AlternateContent" not in found
    assert b"custom" not in found
    assert found.count(old.encode()) == kept(plain())["numbering"].count(old.encode())
