"""What of a house style comes into the workbook, and what stays behind."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import docx as python_docx
import pytest
from files.made import library
from lxml import etree
from ours import templates

from lobprint.brand import WordBase, make_brand
from lobprint.compose import Request, compose
from lobprint.content.model import Huisstijl, School
from lobprint.document import Document, Paper
from lobprint.housestyle.wordbase import wordbase_of
from lobprint.layout import lay_out
from lobprint.page.items import Layout
from lobprint.press.publisher import publisher
from lobprint.word import write
from wordbase_files.wordbase_builders import (
    OFFICE,
    UNSEEN,
    VBA,
    college,
    common,
    in_dutch,
    institute,
    laden,
    lying,
    member,
    plain,
    repacked,
    towering,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOUSES = (college, institute, common, plain, lying, laden)
Builder = Callable[[], bytes]


def document(form: str | None = None) -> Document:
    """The same one each time: a layout is of one document."""
    return _composed(form)


@cache
def _composed(form: str | None) -> Document:
    school = School("ROC Het Eénhoorn")
    request = Request(sector="mbo", school=school, form=form)
    return compose(library(), templates(), request)


def laid_out(base: WordBase, form: str | None = None) -> Layout:
    brand = replace(make_brand(), wordbase=base)
    return lay_out(document(form), None, brand.sheets, brand.word_typeface)


@cache
def made(builder: Builder, form: str | None = None) -> bytes:
    base = wordbase_of(builder())
    brand = replace(make_brand(base.accent or "00629B"), wordbase=base)
    return write(document(form), brand, laid_out(base, form))


@cache
def own(form: str | None = None) -> bytes:
    return write(document(form), make_brand(), lay_out(document(form)))


def root(data: bytes, name: str) -> etree._Element:
    return etree.fromstring(member(data, name))


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def values(element: etree._Element, tag: str, attribute: str = "val") -> list[str]:
    found = element.iter(f"{W}{tag}")
    return [each.get(f"{W}{attribute}", "") for each in found]


def words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def styles_of(data: bytes) -> dict[str, etree._Element]:
    found = root(data, "word/styles.xml").iter(f"{W}style")
    return {style.get(f"{W}styleId", ""): style for style in found}


@pytest.mark.parametrize("builder", HOUSES)
def test_every_style_of_the_house_is_there_as_it_was(builder: Builder) -> None:
    theirs, kept = styles_of(builder()), styles_of(made(builder, "checklist"))
    for identifier, style in theirs.items():
        for language in list(style.iter(f"{W}lang", f"{W}rsid")):
            language.getparent().remove(language)  # type: ignore[union-attr]
        expected = etree.tostring(style, method="c14n", with_tail=False)
        found = etree.tostring(kept[identifier], method="c14n", with_tail=False)
        assert found == expected, identifier


@pytest.mark.parametrize("builder", HOUSES)
def test_every_style_that_is_named_is_there_once(builder: Builder) -> None:
    data = made(builder)
    rows = root(data, "word/styles.xml").findall(f"{W}style")
    known = [style.get(f"{W}styleId", "") for style in rows]
    assert len(known) == len(set(known))
    called = [values(style, "name")[0].lower() for style in rows]
    assert len(called) == len(set(called))
    named: set[str] = set()
    stories = [
        name for name in names(data) if re.search(r"(document|header|foot)", name)
    ]
    for name in stories:
        if name.endswith(".xml"):
            for tag in ("pStyle", "rStyle", "tblStyle"):
                named |= set(values(root(data, name), tag))
    for style in rows:
        for tag in ("basedOn", "next", "link"):
            named |= set(values(style, tag))
    assert named <= set(known)


def test_headings_are_those_of_the_house() -> None:
    body = root(made(college, "checklist"), "word/document.xml")
    used = values(body, "pStyle")
    assert "Kop1" in used
    assert not {"Heading1", "Heading2", "Normal"} & set(used)
    kop = styles_of(made(college, "checklist"))["Kop1"]
    assert values(kop, "color") == ["B02060"]


def test_text_stands_on_the_text_style_of_the_house() -> None:
    styles = styles_of(made(college, "checklist"))
    text = next(
        style for style in styles.values() if values(style, "name") == ["Werkboektekst"]
    )
    assert values(text, "basedOn") == ["Standaard"]
    assert not values(text, "rFonts", "ascii")


def test_dutch_names_are_known_as_well() -> None:
    styles = member(plain(), "word/styles.xml").decode()
    dutch = styles.replace('w:val="heading 1"', 'w:val="Kop 1"')
    data = in_dutch(repacked(plain(), {"word/styles.xml": dutch.encode()}))
    kept = wordbase_of(data).parts["styles"].data.decode()
    assert 'w:val="heading 1"' in kept
    assert 'w:val="Kop 1"' not in kept


def test_a_name_of_ours_that_the_house_has_becomes_another() -> None:
    styles = member(plain(), "word/styles.xml").decode()
    taken = (
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText">'
        '<w:name w:val="Tabeltekst"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Stapkop">'
        '<w:name w:val="stapkop"/></w:style></w:styles>'
    )
    data = repacked(
        plain(), {"word/styles.xml": styles.replace("</w:styles>", taken).encode()}
    )
    base = wordbase_of(data)
    brand = replace(make_brand(), wordbase=base)
    result = write(document(), brand, laid_out(base))
    kept = styles_of(result)
    assert values(kept["TableText"], "name") == ["Tabeltekst"]
    assert values(kept["LobTableText"], "name") == ["Tabeltekst (werkboek)"]
    body = root(result, "word/document.xml")
    assert "LobTableText" in values(body, "pStyle")
    assert "TableText" not in values(body, "pStyle")


def headers(data: bytes, kind: str = "header") -> list[etree._Element]:
    found = [name for name in names(data) if re.match(rf"word/{kind}\d+\.xml", name)]
    return [root(data, name) for name in found]


def test_its_header_stands_on_every_page_with_its_picture() -> None:
    data = made(college)
    full = [one for one in headers(data) if "Scholengroep Oost" in words(one)]
    assert len(full) == 2  # upright and A3
    pictures = [name for name in names(data) if name.startswith("word/media/huisstijl")]
    assert len(pictures) == 1
    assert member(data, pictures[0]).startswith(b"\x89PNG")
    for relations in names(data):
        if relations.startswith("word/_rels/header"):
            assert b"huisstijl" in member(data, relations)


def test_on_wider_paper_what_is_right_goes_to_the_right() -> None:
    papers = wordbase_of(college()).sheets.papers
    lying: tuple[tuple[str | None, Paper], ...] = (
        ("jaarkalender", "A4-landscape"),
        (None, "A3-landscape"),
    )
    for form, paper in lying:
        widest = max(
            int(stop)
            for one in headers(made(college, form))
            for stop in filter(None, values(one, "tab", "pos"))
            if "Scholengroep" in words(one)
        )
        wide = papers[paper].text_width * 1440 / 25.4
        assert widest == pytest.approx(wide, abs=1)


def test_a_footer_without_a_number_gets_our_line_above_its_own() -> None:
    """But not a poster: that has hers alone."""
    full = [one for one in headers(made(college), "footer") if "0570" in words(one)]
    numbered = [one for one in full if "pagina" in words(one)]
    assert len(full) == len(numbered) + 1
    for one in numbered:
        assert [code.strip() for code in values(one, "fldSimple", "instr")] == [
            "PAGE",
            "NUMPAGES",
        ]
        assert words(one[-1]).startswith("www.scholengroep-oost.nl")
        assert "pagina" in words(one[0])


def test_a_footer_with_a_number_gets_the_name_of_the_form_alone() -> None:
    data = made(institute, "checklist")
    full = [one for one in headers(data, "footer") if "Westerpoort 1" in words(one)]
    assert full
    for one in full:
        assert [code.strip() for code in values(one, "fldSimple", "instr")] == ["PAGE"]
        assert words(one[0]).startswith("Checklist LOB")
        assert "pagina" not in words(one[0])


def test_even_pages_have_their_own() -> None:
    data = made(institute)
    assert root(data, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None
    for section in root(data, "word/document.xml").iter(f"{W}sectPr"):
        kinds = values(section, "headerReference", "type")
        assert {"default", "even"} <= set(kinds)


def test_the_first_header_is_for_the_cover() -> None:
    sections = list(root(made(institute), "word/document.xml").iter(f"{W}sectPr"))
    with_first = [s for s in sections if s.find(f"{W}titlePg") is not None]
    assert with_first == sections[:1]
    assert "first" in values(sections[0], "headerReference", "type")


def test_margins_are_those_of_the_house() -> None:
    sections = root(made(college), "word/document.xml").iter(f"{W}sectPr")
    upright = [s for s in sections if values(s, "pgSz", "w") == ["11906"]][1:]
    for section in upright:
        margins = section.find(f"{W}pgMar")
        assert margins is not None
        found = {str(k).removeprefix(W): int(v) for k, v in margins.attrib.items()}
        assert (found["left"], found["right"]) == (1701, 1417)
        assert (found["header"], found["footer"]) == (720, 720)
        assert found["top"] == 1701


def test_an_upright_section_goes_before_a_lying_one() -> None:
    base = wordbase_of(lying())
    assert base.sheets.papers["A4"].inner == pytest.approx(35, abs=0.1)
    assert b"Staand" in base.furniture["header"].data


@pytest.mark.parametrize(("left", "right"), [(9000, 9000), (-4000, 0), (0, 30000)])
def test_absurd_margins_leave_a_form_room(left: int, right: int) -> None:
    text = member(plain(), "word/document.xml").decode()
    text = re.sub(r'w:left="\d+"', f'w:left="{left}"', text)
    text = re.sub(r'w:right="\d+"', f'w:right="{right}"', text)
    base = wordbase_of(repacked(plain(), {"word/document.xml": text.encode()}))
    for sheet in base.sheets.papers.values():
        assert sheet.text_width >= 130
        assert sheet.text_height >= 120


def test_nothing_that_runs_or_leads_away_comes_along() -> None:
    source = laden()
    assert UNSEEN in member(source, "word/document.xml").decode()
    data = made(laden)
    parts = {name: member(data, name) for name in names(data)}
    everything = b"".join(parts.values())
    for trace in (VBA, b"kwaad.example", b"geheim", UNSEEN.encode(), b"dataBinding"):
        assert trace in b"".join(member(source, n) for n in names(source))
        assert trace not in everything
    settings = parts["word/settings.xml"]
    for setting in (b"documentProtection", b"attachedTemplate", b"mailMerge"):
        assert setting not in settings
    for name, part in parts.items():
        if name.endswith(".rels"):
            outside = [r for r in etree.fromstring(part) if r.get("TargetMode")]
            assert {r.get("Type") for r in outside} <= {f"{OFFICE}/hyperlink"}
            assert not outside or name == "word/_rels/document.xml.rels"
    kinds = parts["[Content_Types].xml"]
    assert b"macroEnabled" not in kinds
    assert b"template" not in kinds


def test_what_was_tracked_commented_or_linked_is_read_as_it_looks() -> None:
    full = [one for one in headers(made(laden)) if "koppeling" in words(one)]
    assert full
    for one in full:
        assert "koppeling erbij gewoon uitkomst ingevuld gebonden" in words(one)
        assert "eraf" not in etree.tostring(one, encoding="unicode")
        for tag in ("ins", "del", "sdt", "object", "commentReference", "fldChar"):
            assert one.find(f".//{W}{tag}") is None


@pytest.mark.parametrize("builder", HOUSES)
def test_every_field_is_there(builder: Builder) -> None:
    mine = values(root(made(builder), "word/document.xml"), "tag")
    assert mine == values(root(own(), "word/document.xml"), "tag")


@pytest.mark.parametrize("builder", HOUSES)
def test_the_same_house_gives_the_same_bytes(builder: Builder) -> None:
    again = replace(wordbase_of(builder()), parts=dict(wordbase_of(builder()).parts))
    brand = replace(make_brand(again.accent or "00629B"), wordbase=again)
    assert write(document(), brand, laid_out(again)) == made(builder)


@pytest.mark.parametrize("builder", HOUSES)
def test_python_docx_opens_it(builder: Builder) -> None:
    document = python_docx.Document(io.BytesIO(made(builder, "checklist")))
    assert "Checklist LOB" in [paragraph.text for paragraph in document.paragraphs]
    assert document.sections[0].page_width


def test_each_numbered_list_starts_at_one_in_the_numbers_of_the_house() -> None:
    data = made(plain)
    numbers = root(data, "word/numbering.xml")
    rows = {row.get(f"{W}numId"): row for row in numbers.findall(f"{W}num")}
    body = root(data, "word/document.xml")
    used = {number for number in values(body, "numId") if number != "0"}
    assert used <= set(rows)
    styles = styles_of(data)
    theirs = values(styles["ListNumber"], "numId")[0]
    kind = values(rows[theirs], "abstractNumId")
    for number in used:
        assert values(rows[number], "startOverride") == ["1"]
        assert values(rows[number], "abstractNumId") == kind
    tags = [child.tag for child in numbers]
    assert tags == sorted(tags, key=[f"{W}abstractNum", f"{W}num"].index)


def test_fonts_and_theme_are_kept_and_boxes_have_theirs() -> None:
    data = made(college)
    theme = member(data, "word/theme/theme1.xml").decode()
    assert '<a:srgbClr val="B02060"/>' in theme
    fonts = values(root(data, "word/fontTable.xml"), "font", "name")
    assert set(values(root(college(), "word/fontTable.xml"), "font", "name")) <= set(
        fonts
    )
    assert "Source Sans Pro" in fonts
    assert "word/fonts/boxes.odttf" in names(data)


def test_an_embedded_font_comes_along() -> None:
    from lobprint.word.fonts import obfuscate

    table = member(plain(), "word/fontTable.xml").decode()
    key = "{00112233-4455-6677-8899-AABBCCDDEEFF}"
    row = (
        f'<w:font w:name="Eigen"><w:embedRegular xmlns:r="{OFFICE}" r:id="rId1" '
        f'w:fontKey="{key}"/></w:font></w:fonts>'
    )
    types = member(plain(), "[Content_Types].xml").decode()
    kind = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
    default = f'<Default Extension="odttf" ContentType="{kind}"/></Types>'
    font = obfuscate(bytes(range(64)), key)
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    data = repacked(
        plain(),
        {
            "[Content_Types].xml": types.replace("</Types>", default).encode(),
            "word/fontTable.xml": table.replace("</w:fonts>", row).encode(),
            "word/fonts/font1.odttf": font,
            "word/_rels/fontTable.xml.rels": (
                f'<Relationships xmlns="{space}"><Relationship Id="rId1" '
                f'Type="{OFFICE}/font" Target="fonts/font1.odttf"/></Relationships>'
            ).encode(),
        },
    )
    base = wordbase_of(data)
    brand = replace(make_brand(), wordbase=base)
    result = write(document("checklist"), brand, laid_out(base, "checklist"))
    kept = [name for name in names(result) if name.startswith("word/fonts/huisstijl")]
    assert [member(result, name) for name in kept] == [font]
    assert kept[0].removeprefix("word/").encode() in member(
        result, "word/_rels/fontTable.xml.rels"
    )


def test_the_colour_of_the_house_unless_the_school_names_one(tmp_path: Path) -> None:
    (tmp_path / "huisstijl.dotx").write_bytes(college())
    look = Huisstijl(word="huisstijl.dotx")

    def brand(look: Huisstijl) -> str:
        made = publisher(School("De Linde", huisstijl=look), tmp_path)
        return made.brand.merk

    assert brand(look) == "B02060"
    assert brand(replace(look, kleur="#00AA00")) == "00AA00"


def test_a_theme_as_office_brings_it_is_nobodys_colour() -> None:
    assert wordbase_of(plain()).accent == ""


def test_the_pdf_keeps_our_margins(tmp_path: Path) -> None:
    base = wordbase_of(college())
    mine, word = lay_out(document()), laid_out(base)
    assert mine.pages[2].sheet.inner == 25
    assert word.pages[2].sheet.inner == pytest.approx(30, abs=0.1)
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("builder", [college, institute, common, plain, lying])
def test_a_form_of_a_page_stays_one(builder: Builder) -> None:
    """Whatever the school's margins are, its distances give way before its pages do."""
    for form in ("zelfevaluatie", "gespreksverslag", "uitgangspunten"):
        assert len(laid_out(wordbase_of(builder()), form).pages) == 1, form
    assert (
        len(laid_out(wordbase_of(builder())).pages)
        <= len(lay_out(document()).pages) + 2
    )


def test_the_canvas_stays_on_its_sheet_below_a_letterhead() -> None:
    assert len(laid_out(wordbase_of(towering()), "reflectiecanvas").pages) == 1
