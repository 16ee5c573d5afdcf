"""Whatever the styles of a school say, ours look as they were measured."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lobprint.brand import make_brand
from lobprint.housestyle.wordbase import wordbase_of
from lobprint.word.wordbase.merger import terms_of
from wordbase_files.wordbase_builders import member, plain, repacked

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
Look = dict[str, object]

PARAGRAPH = (
    *("keepNext", "keepLines", "pageBreakBefore", "contextualSpacing", "bidi"),
    *("suppressLineNumbers", "mirrorIndents"),
    '<w:framePr w:w="2000" w:hSpace="141" w:wrap="around" w:vAnchor="page"/>',
    '<w:widowControl w:val="0"/>',
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
    '<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="FF0000"/>'
    '<w:left w:val="double" w:sz="8" w:space="1" w:color="FF0000"/></w:pBdr>',
    '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>',
    '<w:tabs><w:tab w:val="left" w:pos="567"/><w:tab w:val="right" w:pos="3402"/>'
    '<w:tab w:val="left" w:pos="454"/></w:tabs>',
    '<w:spacing w:before="600" w:beforeAutospacing="1" w:after="480" '
    'w:afterAutospacing="1" w:line="720" w:lineRule="exact"/>',
    '<w:ind w:left="1440" w:right="720" w:hanging="720"/>',
    '<w:ind w:start="900" w:firstLine="350" w:firstLineChars="150"/>',
    '<w:jc w:val="right"/>',
    '<w:textAlignment w:val="top"/>',
    '<w:outlineLvl w:val="4"/>',
)
LETTERS = (
    *("caps", "smallCaps", "vanish", "strike", "outline", "emboss", "webHidden"),
    '<w:spacing w:val="60"/>',
    '<w:w w:val="150"/>',
    '<w:kern w:val="28"/>',
    '<w:position w:val="12"/>',
    '<w:highlight w:val="yellow"/>',
    '<w:u w:val="double"/>',
    '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="FF0000"/>',
    '<w:shd w:val="clear" w:color="auto" w:fill="00FF00"/>',
    '<w:vertAlign w:val="superscript"/>',
    '<w14:glow xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'w14:rad="63500"><w14:srgbClr w14:val="FF0000"/></w14:glow>',
)
TRAITS = st.lists(
    st.sampled_from([("pPr", one) for one in PARAGRAPH] + [("rPr", x) for x in LETTERS])
)
ON, NONE = {"val": "1"}, {"val": "none"}
NEUTRAL: Look = {
    "widowControl": ON,
    "snapToGrid": ON,
    "jc": {"val": "left"},
    "w": {"val": "100"},
    "shd": {"val": "clear", "color": "auto", "fill": "auto"},
    "outlineLvl": {"val": "9"},
    "textAlignment": {"val": "auto"},
    "vertAlign": {"val": "baseline"},
    "highlight": NONE,
    "u": NONE,
    "bdr": {"val": "none", "sz": "0", "space": "0", "color": "auto"},
    "numPr": {"ilvl": "0", "numId": "0"},
}
OFF = {"val": "0"}
MEANT = ("rFonts", "color", "lang")
"""What is meant to come from the school."""


def element(text: str) -> str:
    return text if text.startswith("<") else f"<w:{text}/>"


def with_traits(name: str, traits: list[tuple[str, str]]) -> bytes:
    """python-docx's own template, its style `name` with more in it than it had."""
    root = etree.fromstring(member(plain(), "word/styles.xml"))
    for style in root.iter(f"{W}style"):
        if style.find(f"{W}name").get(f"{W}val").lower() == name:  # type: ignore[union-attr]
            for part, text in traits:
                place = style.find(f"{W}{part}")
                if place is None:
                    place = etree.SubElement(style, f"{W}{part}")
                root_of = etree.fromstring(f'<r xmlns:w="{WORD}">{element(text)}</r>')
                place.append(root_of[0])
    return repacked(plain(), {"word/styles.xml": etree.tostring(root)})


def merged(data: bytes) -> dict[str, etree._Element]:
    """The styles by name, ours among those of the school."""
    terms = terms_of(wordbase_of(data), make_brand())
    rows = etree.fromstring(terms.styles).findall(f"{W}style")
    return {row.find(f"{W}name").get(f"{W}val", ""): row for row in rows}  # type: ignore[union-attr]


def chain(
    style: etree._Element, styles: dict[str, etree._Element]
) -> Iterator[etree._Element]:
    """What `style` stands on, then itself."""
    by_id = {one.get(f"{W}styleId"): one for one in styles.values()}
    based = style.find(f"{W}basedOn")
    below = None if based is None else by_id[based.get(f"{W}val")]
    if below is not None:
        yield from chain(below, styles)
    yield style


def look(name: str, styles: dict[str, etree._Element]) -> Look:
    """What a style looks like, with all that it inherits, without what is usual."""
    found: Look = {}
    for style in chain(styles[name], styles):
        for part in ("pPr", "rPr"):
            for child in style.findall(f"{W}{part}/*"):
                _add(found, part, child)
    return {key: value for key, value in found.items() if _is_said(key, value)}


def _add(found: Look, part: str, child: etree._Element) -> None:
    tag = etree.QName(child).localname
    if tag in ("tabs", "pBdr"):
        found.update({_key(one): one.get(f"{W}val") for one in child})
    elif part == "pPr" and tag in ("spacing", "ind"):
        said = attributes(child)
        for one, other in (("firstLine", "hanging"), ("hanging", "firstLine")):
            if one in said:
                found.pop(f"pPr ind {other}", None)
        found.update({f"pPr {tag} {name}": value for name, value in said.items()})
    elif tag == "numPr":
        inside = {etree.QName(one).localname: one.get(f"{W}val") for one in child}
        found["pPr numPr"] = inside
    else:
        found[f"{part} {tag}"] = attributes(child) or ON


def _key(one: etree._Element) -> str:
    """Of a tab stop its place, of a border its side."""
    return f"{etree.QName(one).localname} {one.get(f'{W}pos', 'border')}"


def attributes(child: etree._Element) -> Look:
    return {etree.QName(k).localname: str(v) for k, v in child.attrib.items()}


def _is_said(key: str, value: object) -> bool:
    tag = key.split()[-1]
    if tag in MEANT or value in ("nil", "0", "clear", OFF):
        return False
    return NEUTRAL.get(tag) != value


OURS = (
    *("Werkboektekst", "Werkboektitel", "Werkboekondertitel", "Stapkop", "Vraag"),
    *("Postertitel", "Kop 1 A3", "Kop 2 A3", "Antwoord", "Schrijflijnen", "Kader"),
    *("Werkboekkoptekst", "Werkboekvoettekst", "toc 1", "Kaartvraag"),
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["normal", "title", "subtitle", "heading 1", "heading 2"]), TRAITS
)
def test_a_style_of_ours_has_nothing_that_it_did_not_ask_for(
    name: str, traits: list[tuple[str, str]]
) -> None:
    """Letters and their colour apart, ours look alike in all houses."""
    usual, found = merged(plain()), merged(with_traits(name, traits))
    for style in OURS:
        assert look(style, found) == look(style, usual), style


def test_the_usual_look_is_that_of_our_own_styles() -> None:
    """Else the test above would compare two that are wrong alike."""
    styles = merged(plain())
    text = look("Werkboektekst", styles)
    assert not [key for key in text if key.endswith("border") or key.startswith("tab")]
    assert set(text) <= {
        *("pPr spacing before", "pPr spacing line", "pPr spacing lineRule"),
        *("rPr sz", "rPr szCs"),
    }
    lines = look("Antwoord", styles)
    assert [key for key in lines if key.startswith("tab")] == ["tab 8306"]
    assert "pPr keepLines" in lines


def test_a_frame_stays_behind_with_its_type_and_its_colour() -> None:
    """A title in a frame of its own place hung over our cover."""
    traits = [("pPr", PARAGRAPH[7])]
    assert "framePr" in traits[0][1]
    styles = merged(with_traits("title", traits))
    ours, theirs = styles["Werkboektitel"], styles["Title"]
    assert theirs.find(f"{W}pPr/{W}framePr") is not None
    assert ours.find(f"{W}basedOn").get(f"{W}val") == "Normal"  # type: ignore[union-attr]
    assert "majorHAnsi" in ours.find(f"{W}rPr/{W}rFonts").values()  # type: ignore[union-attr]
    assert ours.find(f"{W}rPr/{W}color").get(f"{W}val") == "17365D"  # type: ignore[union-attr]


def test_headings_of_the_school_are_seen() -> None:
    """Some templates hide the heading that their own macro fills in."""
    hidden = with_traits("heading 1", [("rPr", "vanish"), ("pPr", PARAGRAPH[7])])
    style = merged(hidden)["heading 1"]
    assert style.find(f".//{W}vanish") is None
    assert style.find(f".//{W}framePr") is None


def test_white_headings_turn_dark_unless_they_stand_on_a_colour() -> None:
    white = '<w:color w:val="FFFFFF"/>'
    data = with_traits("heading 1", [])
    text = member(data, "word/styles.xml").decode()
    start = text.index('w:val="heading 1"')
    coloured = re.sub(r"<w:color [^>]*/>", white, text[start:], count=1)
    plain_white = repacked(
        data, {"word/styles.xml": (text[:start] + coloured).encode()}
    )
    found = merged(plain_white)["heading 1"].find(f"{W}rPr/{W}color")
    assert found is None
    fill = '<w:shd w:val="clear" w:color="auto" w:fill="123456"/>'
    shaded = with_traits("heading 1", [("pPr", fill)])
    text = member(shaded, "word/styles.xml").decode()
    start = text.index('w:val="heading 1"')
    coloured = re.sub(r"<w:color [^>]*/>", white, text[start:], count=1)
    on_blue = repacked(data, {"word/styles.xml": (text[:start] + coloured).encode()})
    kept = merged(on_blue)["heading 1"].find(f"{W}rPr/{W}color")
    assert kept is not None
    assert kept.get(f"{W}val") == "FFFFFF"
    title = merged(on_blue)["Postertitel"]
    assert title.find(f"{W}rPr/{W}color").get(f"{W}val") == "000000"  # type: ignore[union-attr]


def test_our_tables_stand_on_none_of_the_school() -> None:
    """LibreOffice and some templates give all tables borders and margins."""
    text = member(plain(), "word/styles.xml").decode()
    start = text.index('w:styleId="TableNormal"')
    end = text.index("</w:style>", start)
    borders = '<w:tblBorders><w:insideH w:val="single" w:sz="8"/></w:tblBorders>'
    cells = text[start:end].replace("<w:tblCellMar>", borders + "<w:tblCellMar>")
    data = repacked(
        plain(), {"word/styles.xml": (text[:start] + cells + text[end:]).encode()}
    )
    table = merged(data)["Werkboektabel"]
    assert "insideH" in cells
    assert table.find(f"{W}basedOn") is None
