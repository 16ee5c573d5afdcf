"""Every reader finds its way: PDF/UA-1, the structure tree, reading order."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import page
import pikepdf
import pytest

import lobprint
from lobprint.page.items import Layout, Leaf, Node
from lobprint.pdf import write
from lobprint.stamp.make import stamp_of
from pdf.pdf_builders import DAY, EVIDENCE, TEAM, brand, document, glyphs, sample
from pdf.pdf_walk import walk


def failures(path: Path) -> list[str]:
    """The rules of PDF/UA-1 that a validator sees broken."""
    report = page.validate_pdf(str(path), profile="ua1")
    return sorted({failure.rule_id for failure in report.failures})


def test_a_validator_finds_nothing_against_pdf_ua(file: Path) -> None:
    assert failures(file) == []


def test_outloud_finds_no_errors_and_no_warnings(file: Path) -> None:
    command = [str(Path(sys.executable).with_name("outloud")), "--quiet", str(file)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "0 error(s), 0 warning(s)" in result.stdout


def test_an_independent_walk_finds_the_structure_sound(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = walk(pdf)
    assert found.faults == []
    assert found.tags["/Form"] == 9
    assert found.tags["/Figure"] == 2


def test_empty_elements_go_but_empty_cells_stay(data: bytes) -> None:
    layout = sample()
    layout.root.add("Sect").add("P")
    row = layout.root.add("Table").add("TR")
    row.add("TD")
    row.kids.append(Node("TD", [Leaf()]))
    with pikepdf.open(io.BytesIO(write(document(), brand(), layout))) as pdf:
        tags = walk(pdf).tags
    with pikepdf.open(io.BytesIO(data)) as pdf:
        before = walk(pdf).tags
    assert tags - before == {"/Table": 1, "/TR": 1, "/TD": 2}


def test_repeated_header_rows_are_artifacts(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        content = pdf.pages[2].Contents.read_bytes()
        heads = walk(pdf).tags["/TH"]
    assert heads == 3
    assert content.count(b"/TH<<") == 3
    assert content.count(b"/Artifact<</Type/Pagination>>BDC") == 1


def test_header_and_footer_are_pagination(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b"/Subtype/Header>>BDC") == 1
    assert content.count(b"/Subtype/Footer>>BDC") == 1


def test_neighbours_of_one_leaf_share_one_mark() -> None:
    layout = sample()
    node = layout.root.add("P")
    leaf = node.leaf()
    slab = layout.pages[0].placed[1].slab
    pair = [glyphs(None, "een", 0, 60), glyphs(None, "twee", 50, 60, face="bold")]
    for one in pair:
        one.leaf = leaf
    slab.items += pair
    with pikepdf.open(io.BytesIO(write(document(), brand(), layout))) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b"/P<<") == 1


def test_words_are_painted_in_the_order_in_which_they_are_read(data: bytes) -> None:
    layout = sample()
    for one in layout.pages[2].placed:
        one.slab.items.reverse()
    stamp = stamp_of(document(), sample())
    with pikepdf.open(io.BytesIO(write(document(), brand(), layout, stamp))) as pdf:
        turned = _words(pdf.pages[2])
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert turned == _words(pdf.pages[2])
    assert turned.index("Team") < turned.index("Datum") < turned.index("deels")


def _words(shown: pikepdf.Page) -> list[str]:
    """The words of the page in the order of its content, after those of artifacts."""
    return [
        bytes(one.operands[0]).decode("utf-16-be")
        for one in pikepdf.parse_content_stream(shown)
        if str(one.operator) == "Tj"
    ][4:]


def test_annotations_stand_in_the_order_of_the_structure() -> None:
    layout = sample()
    items = layout.pages[2].placed[1].slab.items
    items.reverse()
    with pikepdf.open(io.BytesIO(write(document(), brand(), layout))) as pdf:
        spoken = [str(a.TU) for a in pdf.pages[2].Annots]
    day = f"{DAY.name} (dag-maand-jaar)"
    ticks = [f"Vraag 1.1, antwoord: {word}" for word in ("ja", "deels", "nee")]
    assert spoken == [TEAM.name, day, *ticks, EVIDENCE.name, "Actie 1: klaar"]


def test_a_figure_says_what_it_shows_and_where(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        figures = _elements(pdf, "/Figure")
    logo, line = figures
    assert logo["alt"] == "Logo van ROC De Linde"
    assert logo["box"] == [70.0, 747.89, 130.0, 771.89]
    assert line["alt"].startswith("Een lijn")
    assert line["box"][0] == 170.0


def _elements(pdf: pikepdf.Pdf, tag: str) -> list[dict]:  # type: ignore[type-arg]
    return [
        {"alt": str(o.Alt), "box": [float(v) for v in o.A.BBox]}
        for o in pdf.objects
        if isinstance(o, pikepdf.Dictionary) and o.get("/S") == tag
    ]


def test_a_table_says_what_it_holds(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        summaries = [
            str(o.A.Summary)
            for o in pdf.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Table"
        ]
    assert summaries == ["De vragen van stap 1"]


def test_a_part_without_content_is_written_too() -> None:
    layout = Layout(sample().pages[3:4], {}, Node("Document"))
    with pikepdf.open(io.BytesIO(write(document(), brand(), layout))) as pdf:
        assert len(pdf.pages) == 1
        assert "/AcroForm" not in pdf.Root
        assert walk(pdf).faults == []


# --- negative controls: the checks above must see it when something is missing -------


def _content(pdf: pikepdf.Pdf, pattern: bytes, instead: bytes) -> None:
    for one in pdf.pages:
        stream = one.Contents.read_bytes()
        one.Contents = pdf.make_stream(re.sub(pattern, instead, stream, flags=re.S))


def _lose(one: pikepdf.Object, key: str) -> None:
    del one[key]


def _annotations(pdf: pikepdf.Pdf, subtype: str, key: str) -> None:
    for one in pdf.pages:
        for annotation in one.obj.get("/Annots", []):
            if annotation.Subtype == subtype and key in annotation:
                del annotation[key]


def _elements_lose(pdf: pikepdf.Pdf, tag: str, key: str) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == tag:
            del one[key]


def _descriptors_lose_their_file(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one:
            del one["/FontFile2"]


def _swap_order_of_elements(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TD":
            one.P = pdf.Root.StructTreeRoot.K


MUTATIONS: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "fields lose their human names": lambda p: _annotations(p, "/Widget", "/TU"),
    "fields leave the structure": lambda p: _annotations(p, "/Widget", "/StructParent"),
    "links lose their contents": lambda p: _annotations(p, "/Link", "/Contents"),
    "links leave the structure": lambda p: _annotations(p, "/Link", "/StructParent"),
    "a page loses its tab order": lambda p: _lose(p.pages[2].obj, "/Tabs"),
    "a figure loses its words": lambda p: _elements_lose(p, "/Figure", "/Alt"),
    "heads lose their scope": lambda p: _elements_lose(p, "/TH", "/A"),
    "decoration is not marked": lambda p: _content(
        p, rb"/Artifact BMC(.*?)EMC", rb"\1"
    ),
    "paragraphs are not marked": lambda p: _content(
        p, rb"/P<</MCID \d+>>BDC", b"/Q BMC"
    ),
    "fonts are not embedded": _descriptors_lose_their_file,
    "a cell has a false parent": _swap_order_of_elements,
    "the language is missing": lambda p: _lose(p.Root, "/Lang"),
    "the title is not shown": lambda p: _lose(p.Root, "/ViewerPreferences"),
    "nothing says that it is PDF/UA": lambda p: _lose(p.Root, "/Metadata"),
    "nothing says that it is tagged": lambda p: _lose(p.Root, "/MarkInfo"),
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_the_checks_see_it_when(mutation: str, file: Path, tmp_path: Path) -> None:
    path = tmp_path / "kapot.pdf"
    with pikepdf.open(file) as pdf:
        MUTATIONS[mutation](pdf)
        pdf.save(path)
    with pikepdf.open(path) as pdf:
        faults = walk(pdf).faults
    assert faults or failures(path)


def test_the_stops_of_a_tijdlijn_lie_upon_its_line() -> None:
    """Decoration is painted first, so they are no decoration."""
    stops = ", ".join(f"{{id: a{n}, titel: Halte {n}}}" for n in range(4))
    form = (
        "id: blad\ntitel: Blad\nbron: eigen\nsjabloon: formulier\ngroep: lerende\n"
        "papier: A4 liggend\nonderdelen:\n"
        f"  - {{id: t, vorm: tijdlijn, items: [{stops}]}}\n"
    )
    files = {"content/instrumenten/blad.yaml": form.encode()}
    (made,) = lobprint.make(
        "ROC", sector="mbo", forms="blad", formats="pdf", files=files
    ).files
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    (figure,) = re.findall(rb"/Figure<<.*?EMC", content, re.DOTALL)
    painted = re.findall(rb"\b([BS])\s", figure)
    assert painted == [b"S", *[b"B"] * 4]
