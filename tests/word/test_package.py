"""The package: opens anywhere, asks nothing, and is the same on any machine and day."""

from __future__ import annotations

import datetime
import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import get_args

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from package_builders import R, W, cover, docx_bytes, members, root, title, workbook

from lobprint.brand import Brand, Logo, make_brand
from lobprint.document import Document, Part
from lobprint.look.styles import Style
from lobprint.look.type import Face
from lobprint.look.typeface import SOURCE_SANS
from lobprint.word.fonts import obfuscate
from lobprint.word.stylesheet import CHARACTERS, SPACES

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "78da63f8ffff3f0005fe02fea7d605a30000000049454e44ae426082"
)
PROGRAM = (
    "import hashlib, spoken; spoken.speak_dutch(); "
    "from package_builders import docx_bytes; "
    "print(hashlib.sha256(docx_bytes()).hexdigest())"
)


def test_python_docx_opens_it() -> None:
    opened = docx.Document(io.BytesIO(docx_bytes()))
    titles = [
        p.text.strip()  # before it are the tabs of its hidden line for the contents
        for p in opened.paragraphs
        if p.style and p.style.name == "Heading 1"
    ]
    assert titles[:3] == ["Zo werkt dit werkboek", "Inhoud", "Checklist LOB"]


def test_core_properties_say_what_it_is() -> None:
    properties = docx.Document(io.BytesIO(docx_bytes())).core_properties
    assert properties.title == "Werkboek LOB"
    assert properties.author == "ROC De Linde & Zn"
    assert properties.subject == "Loopbaanoriëntatie en -begeleiding"
    assert properties.language == "nl-NL"
    edition = datetime.datetime(2026, 9, 1, tzinfo=datetime.UTC)
    assert (properties.created, properties.modified) == (edition, edition)


def test_word_has_nothing_to_ask_when_it_opens_the_file() -> None:
    data = docx_bytes()
    tags = {str(node.tag) for node in root(data, "word/settings.xml").iter()}
    assert not tags & {f"{W}updateFields", f"{W}attachedTemplate", f"{W}linkStyles"}
    assert b"w:dirty" not in members(data)["word/document.xml"]


def test_every_part_is_well_formed_and_has_a_type() -> None:
    parts = members(docx_bytes())
    types = parts.pop("[Content_Types].xml").decode()
    for name, data in parts.items():
        extension = name.rsplit(".", 1)[1]
        assert f'PartName="/{name}"' in types or f'Extension="{extension}"' in types
        if extension in ("xml", "rels"):
            etree.fromstring(data)


@pytest.mark.parametrize("face", get_args(Face))
def test_embedded_fonts_decode_to_the_font_files(face: Face) -> None:
    data = docx_bytes()
    elements = {"regular": "Regular", "bold": "Bold", "italic": "Italic"}
    embed = root(data, "word/fontTable.xml").find(f".//{W}embed{elements[face]}")
    assert embed is not None
    key, target = embed.get(f"{W}fontKey"), embed.get(f"{R}id")
    rels = members(data)["word/_rels/fontTable.xml.rels"].decode()
    rel = next(row for row in rels.split("<Relationship ") if f'Id="{target}"' in row)
    path = re.search(r'Target="([^"]+)"', rel)
    assert path is not None
    assert key is not None
    hidden = members(data)[f"word/{path[1]}"]
    assert hidden[:4] != SOURCE_SANS.file(face).data[:4]
    assert obfuscate(hidden, key) == SOURCE_SANS.file(face).data


def test_a_guid_is_read_from_right_to_left() -> None:
    key = "{00112233-4455-6677-8899-AABBCCDDEEFF}"
    hidden = obfuscate(bytes(40), key)
    assert hidden[:16] == bytes.fromhex("ffeeddccbbaa99887766554433221100")
    assert hidden[16:32] == hidden[:16]
    assert hidden[32:] == bytes(8)


def test_every_style_that_blocks_may_name_is_there() -> None:
    data = docx_bytes()
    known = {
        s.get(f"{W}styleId") for s in root(data, "word/styles.xml").iter(f"{W}style")
    }
    asked = {*get_args(Style), *SPACES, *(style.id for style in CHARACTERS)}
    assert asked - known == set()
    used = re.findall(
        rb'<w:[pr]Style w:val="(\w+)"', members(data)["word/document.xml"]
    )
    assert {style.decode() for style in used} <= known


def test_a_style_has_one_name_and_a_name_one_style() -> None:
    styles = list(root(docx_bytes(), "word/styles.xml").iter(f"{W}style"))
    names = [
        name.get(f"{W}val") for style in styles for name in style.findall(f"{W}name")
    ]
    assert len(names) == len(set(names)) == len(styles)


def test_colours_of_the_school_are_in_theme_and_styles() -> None:
    brand = make_brand("FFC20E")
    parts = members(docx_bytes(brand=brand))
    theme = parts["word/theme/theme1.xml"].decode()
    assert f'<a:accent1><a:srgbClr val="{brand.accent}"/>' in theme
    assert '<a:accent2><a:srgbClr val="FFC20E"/>' in theme
    assert (
        f'w:val="{brand.accent}" w:themeColor="accent1"'
        in parts["word/styles.xml"].decode()
    )


def test_the_language_is_dutch() -> None:
    language = root(docx_bytes(), "word/styles.xml").find(f".//{W}docDefaults//{W}lang")
    assert language is not None
    assert language.get(f"{W}val") == "nl-NL"


def test_each_numbered_list_starts_at_one() -> None:
    data = docx_bytes()
    used = [node.get(f"{W}val") for node in root(data).iter(f"{W}numId")]
    lists = list(dict.fromkeys(used))
    assert len(lists) == 2
    numbering = root(data, "word/numbering.xml")
    for instance in lists:
        start = numbering.find(f"{W}num[@{W}numId='{instance}']//{W}startOverride")
        assert start is not None
        assert start.get(f"{W}val") == "1"


def test_word_can_restore_each_placeholder() -> None:
    data = docx_bytes(workbook(front=cover(value=None)))
    asked = {
        node.get(f"{W}val")
        for node in root(data).iterfind(f".//{W}placeholder/{W}docPart")
    }
    kept = {
        node.get(f"{W}val")
        for node in root(data, "word/glossary/document.xml").iterfind(
            f".//{W}docPartPr/{W}name"
        )
    }
    assert asked
    assert asked <= kept


def test_restored_placeholders_look_as_before() -> None:
    data = docx_bytes(workbook(front=cover(value=None)))
    used = {
        node.get(f"{W}val")
        for node in root(data, "word/glossary/document.xml").iter(f"{W}rStyle")
    }
    known = {
        node.get(f"{W}styleId")
        for node in root(data, "word/glossary/styles.xml").iter(f"{W}style")
    }
    assert used
    assert used <= known


def test_links_lead_out_by_a_relationship() -> None:
    rels = members(docx_bytes())["word/_rels/document.xml.rels"].decode()
    assert 'Target="https://example.org/?a=1&amp;b=2" TargetMode="External"' in rels


def test_a_logo_is_a_picture_with_a_text() -> None:
    brand = Brand(
        "00629B",
        "00629B",
        "EDF4F8",
        "FFFFFF",
        Logo(PNG, "png", 1, 1, "Logo van De Linde"),
    )
    data = docx_bytes(brand=brand)
    assert members(data)["word/media/image1.png"] == PNG
    assert b'descr="Logo van De Linde"' in members(data)["word/document.xml"]


def test_zip_entries_have_no_date_and_no_system() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_bytes())) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}


def test_the_bytes_depend_on_nothing_but_the_input(tmp_path: Path) -> None:
    here = hashlib.sha256(docx_bytes()).hexdigest()
    project = Path(__file__).parents[2]
    tests = project / "tests"
    paths = os.pathsep.join(map(str, (project, tests / "word", tests)))
    for zone, seed, folder in (("Asia/Tokyo", "1", "/"), ("UTC", "2", str(tmp_path))):
        there = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            capture_output=True,
            text=True,
            check=True,
            cwd=folder,
            env=there,
        )
        assert run.stdout.strip() == here


def test_writing_twice_gives_the_same_bytes_whatever_came_between() -> None:
    first = docx_bytes()
    docx_bytes(workbook(school=None), make_brand("3A7D34"))
    assert docx_bytes() == first


@given(st.text(max_size=400), st.text(max_size=80), st.text(max_size=80))
def test_any_name_gives_a_file_that_opens(school: str, name: str, foot: str) -> None:
    part = Part("deel", name, (title(name),), footer=foot)
    made = Document("deel", name, name, school, "mbo", (part,), school, subject=name)
    opened = docx.Document(io.BytesIO(docx_bytes(made)))
    assert len(opened.sections) == 1
