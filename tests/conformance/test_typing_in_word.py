"""Who types in Word, as Word puts it in: lines stay, pages hold, nothing is lost."""

from __future__ import annotations

import copy
import io
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from files.made import WORKBOOKS, Case, made
from files.reading import W14, W
from lxml import etree

from conformance.programs import EVERY_PAGE, program

pytestmark = pytest.mark.conformance
BOOKS = {
    case.workbook: case
    for case in WORKBOOKS
    if case.sector == "mbo"
    and case.school
    and case.workbook in ("teamwerkboek", "gesprekswerkboek", "dossier")
}
SCALE = 4
MM = SCALE * 72 / 25.4
DARK_RUN = re.compile(rb"[\x00-\xa0]{%d,}" % int(8 * MM))
"""A line of 8 mm or more, in a row of grey pixels."""
NEAR = int(0.6 * MM)
SHORT, END = "Ja.", "Slotwoord."
SEVENTY = "Team Techniek en Technologie van de locatie Noord, leerjaar drie en 4."
LONG = (
    "Dit doen we al een jaar met alle klassen en het gaat ons heel goed af. " * 2 + END
)
Typed = Callable[[str, bool], str]


def _short(_: str, __: bool) -> str:
    return SHORT


def _long(_: str, several: bool) -> str:
    return LONG if several else END


def _team(name: str, _: bool) -> str:
    return SEVENTY if name == "Team" else ""


WAYS: dict[str, Typed] = {"leeg": lambda *_: "", "kort": _short, "lang": _long}


def typed(data: bytes, say: Typed) -> bytes:
    """The file with what somebody types: it takes the place of what stands in an empty
    control, and looks as the control says."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root: Any = etree.fromstring(parts["word/document.xml"])
    for control in root.iter(f"{W}sdt"):
        about = control.find(f"{W}sdtPr")
        shown = about.find(f"{W}showingPlcHdr")
        if shown is None or about.find(f"{W14}checkbox") is not None:
            continue
        name = about.find(f"{W}alias").get(f"{W}val")
        around = next(control.iterancestors(f"{W}p"))
        words = say(name, next(around.iter("{*}pathLst"), None) is not None)
        if words:
            about.remove(shown)
            _put(words, about, control.find(f"{W}sdtContent"))
    parts["word/document.xml"] = etree.tostring(root)
    made_of = io.BytesIO()
    with zipfile.ZipFile(made_of, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return made_of.getvalue()


def _put(words: str, about: Any, content: Any) -> None:
    for one in list(content):
        content.remove(one)
    run = etree.SubElement(content, f"{W}r")
    looks = about.find(f"{W}rPr")
    if looks is not None:
        run.append(copy.deepcopy(looks))
    etree.SubElement(run, f"{W}t").text = words


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each workbook as a PDF of LibreOffice, however it was filled in."""
    where = tmp_path_factory.mktemp("getypt")
    for name, case in BOOKS.items():
        for way, say in WAYS.items():
            (where / f"{name}-{way}.docx").write_bytes(typed(_docx(case), say))
    team = typed(_docx(BOOKS["teamwerkboek"]), _team)
    (where / "teamwerkboek-team.docx").write_bytes(team)
    profile = f"-env:UserInstallation=file://{where / 'profile'}"
    command = [program("soffice"), profile, "--headless", "--convert-to", EVERY_PAGE]
    files = sorted(map(str, where.glob("*.docx")))
    command += ["--outdir", str(where), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return where


def _docx(case: Case) -> bytes:
    return made(case).docx


def pages(path: Path) -> Iterator[pypdfium2.PdfPage]:
    with pypdfium2.PdfDocument(path) as file:
        yield from file


def words(path: Path) -> str:
    texts = [page.get_textpage().get_text_range() for page in pages(path)]
    return " ".join(" ".join(texts).split())


def word_text_of(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def runs(page: pypdfium2.PdfPage) -> dict[int, list[tuple[int, int]]]:
    """Row of pixels -> where lines run in it, from left to right."""
    picture = page.render(scale=SCALE).to_pil().convert("L")
    wide, data = picture.width, picture.tobytes()
    found = {}
    for y in range(picture.height):
        row = data[y * wide : (y + 1) * wide]
        here = [one.span() for one in DARK_RUN.finditer(row)]
        if here:
            found[y] = here
    return found


def gone(before: pypdfium2.PdfPage, after: pypdfium2.PdfPage) -> list[tuple[int, int]]:
    """Lines on a page, by row and left end, that aren't on it any more."""
    there, lost = runs(after), []
    for y, here in runs(before).items():
        near = [
            run for at in range(y - NEAR, y + NEAR + 1) for run in there.get(at, [])
        ]
        for left, right in here:
            free = right - left
            for start, end in _joined(near):
                free -= max(min(end, right) - max(start, left), 0)
            if free > NEAR:
                lost.append((y, left))
    return lost


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that overlap, as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + NEAR:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


@pytest.mark.parametrize("book", BOOKS)
def test_short_answers_take_no_line_away_and_pages_hold(
    book: str, folder: Path
) -> None:
    blank, short = folder / f"{book}-leeg.pdf", folder / f"{book}-kort.pdf"
    assert SHORT in words(short)
    pairs = zip(pages(blank), pages(short), strict=True)
    lost = {number: gone(*pair) for number, pair in enumerate(pairs, 1)}
    assert {number: lines for number, lines in lost.items() if lines} == {}


@pytest.mark.parametrize("book", BOOKS)
def test_of_long_answers_nothing_is_lost_and_all_lines_are_there(
    book: str, folder: Path
) -> None:
    said = word_text_of(folder / f"{book}-lang.docx").count(END)
    assert said
    assert "".join(words(folder / f"{book}-lang.pdf").split()).count(END) == said
    long = sum(len(runs(page)) for page in pages(folder / f"{book}-lang.pdf"))
    blank = sum(len(runs(page)) for page in pages(folder / f"{book}-leeg.pdf"))
    assert long >= blank


def test_a_team_with_a_long_name_moves_nothing(folder: Path) -> None:
    """Its cell grows; what stands beside it keeps its place, and pages hold."""
    blank, team = (folder / f"teamwerkboek-{way}.pdf" for way in ("leeg", "team"))
    assert "locatie Noord" in words(team)
    assert len([*pages(team)]) == len([*pages(blank)])
    far = [
        [
            _left("Schrijver")(page) - _left("Datum")(page)
            for page in pages(one)
            if _left("Schrijver")(page) and _left("Datum")(page)
        ]
        for one in (blank, team)
    ]
    assert far[0]
    assert far[0] == pytest.approx(far[1], abs=0.5)


def _left(label: str) -> Callable[[pypdfium2.PdfPage], float]:
    """How far from the left a label stands on a page, in pt; 0 where it isn't."""

    def find(page: pypdfium2.PdfPage) -> float:
        text = page.get_textpage()
        found = text.search(label, match_case=True, match_whole_word=True).get_next()
        return text.get_charbox(found[0])[0] if found else 0.0

    return find
