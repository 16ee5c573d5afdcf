"""Bold within bold is off in Word (ISO 29500-1, 17.7.3), and on in LibreOffice: no run
leaves that to its styles."""

from __future__ import annotations

import io
import zipfile

import pytest
from files.made import WORKBOOKS, Case, made
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TOGGLES = ("b", "i", "caps", "smallCaps", "strike", "vanish")
Styles = dict[str, etree._Element]


@pytest.mark.parametrize("case", [one for one in WORKBOOKS if one.school], ids=str)
def test_no_style_takes_away_what_another_gives(case: Case) -> None:
    with zipfile.ZipFile(io.BytesIO(made(case).docx)) as file:
        found = etree.fromstring(file.read("word/styles.xml"))
        story = etree.fromstring(file.read("word/document.xml"))
    styles = {str(one.get(f"{W}styleId")): one for one in found.iter(f"{W}style")}
    assert [
        words for each in story.iter(f"{W}p") for words in _taken_away(each, styles)
    ] == []


def _taken_away(paragraph: etree._Element, styles: Styles) -> list[str]:
    """The words of runs whose style and whose paragraph's style both say the same."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    around = "Normal" if style is None else str(style.get(f"{W}val"))
    lost = []
    for run in paragraph.iter(f"{W}r"):
        own = run.find(f"{W}rPr/{W}rStyle")
        if own is None:
            continue
        for toggle in TOGGLES:
            said = run.find(f"{W}rPr/{W}{toggle}") is not None
            both = (around, str(own.get(f"{W}val")))
            if not said and all(_says(styles, each, toggle) for each in both):
                lost.append("".join(text.text or "" for text in run.iter(f"{W}t")))
    return [words for words in lost if words.strip()]


def _says(styles: Styles, name: str, toggle: str) -> bool:
    """What a style, or else the one that it is based on, says of `toggle`."""
    style = styles.get(name)
    if style is None:
        return False
    said = style.find(f"{W}rPr/{W}{toggle}")
    if said is not None:
        return said.get(f"{W}val") not in ("0", "false")
    based = style.find(f"{W}basedOn")
    return based is not None and _says(styles, str(based.get(f"{W}val")), toggle)
