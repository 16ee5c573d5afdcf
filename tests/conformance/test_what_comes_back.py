"""What is filled in in Word is found again after other programs saved the file.

Every form of a sector, every field filled in. LibreOffice and pandoc are real; what
Google Docs and Pages leave of a file can't be had here: pandoc, which keeps words and
tables and neither controls nor bookmarks, stands in for them."""

from __future__ import annotations

import io
import subprocess
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from files.made import WORKBOOKS, library, made
from reading.filling import Values, filled, story

from conformance.programs import program
from lobprint.reading import Findings, Found, Story, find
from lobprint.reading.find import slots_of

pytestmark = pytest.mark.conformance
EXAMPLE = "voorbeeld"
"""A workbook of forms that are in others as well."""
BOOKS = [
    one
    for one in WORKBOOKS
    if one.sector == "mbo" and one.school and one.workbook != EXAMPLE
]
TWICE = ("teamwerkboek", "posters")
"""What goes through LibreOffice a second time."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Workbooks by name, as files in `folder`; what is filled in, and what they were
    before."""

    folder: Path
    values: Mapping[str, Values]
    blank: Mapping[str, Story]

    def saved(self, kind: str, source: str = "*.docx", to: str = "docx") -> Path:
        """The folder with what LibreOffice makes of these files."""
        target = self.folder / kind
        profile = f"-env:UserInstallation=file://{self.folder / 'profile'}"
        command = [program("soffice"), profile, "--headless", "--convert-to", to]
        files = sorted(map(str, self.folder.glob(source)))
        command += ["--outdir", str(target), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return target


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Forms:
    folder = tmp_path_factory.mktemp("ingevuld")
    values: dict[str, Values] = {}
    for case in BOOKS:
        data, values[case.workbook] = filled(made(case).docx)
        (folder / f"{case.workbook}.docx").write_bytes(data)
    blank = {case.workbook: story(made(case).docx) for case in BOOKS}
    return Forms(folder, values, blank)


def read(path: Path, forms: Forms, *without: str) -> Findings:
    theirs = story(path.read_bytes())
    theirs.marks = [mark for mark in theirs.marks if mark.kind not in without]
    return find(theirs, forms.blank[path.stem])


def same(found: Found, value: str | bool) -> bool:
    """Words that are found by their place stand on one line."""
    if found.way == "place" and isinstance(value, str):
        value = " ".join(value.split())
    return found.value == value


def check(folder: Path, forms: Forms, *without: str) -> Counter[str]:
    """That every value is found; returns how many in each way."""
    ways, wrong, total = Counter[str](), [], 0
    for path in sorted(folder.iterdir()):
        found = read(path, forms, *without).found
        values = forms.values[path.stem]
        total += len(values)
        ways.update(one.way for one in found.values())
        wrong += [
            (path.stem, tag, value)
            for tag, value in values.items()
            if tag not in found or not same(found[tag], value)
        ]
    message = f"{total - len(wrong)} of {total} fields came back: {dict(ways)}"
    assert not wrong, message
    assert total > 10
    return ways


def test_these_are_all_forms_of_the_sector() -> None:
    forms = {one.id for one in library().instruments.values() if "mbo" in one.sectoren}
    parts = {part.id for case in BOOKS for part in made(case).document.parts}
    assert {one for one in forms if not one.startswith("eigen-")} <= parts


def test_every_field_has_a_tag_and_a_bookmark_of_its_own(forms: Forms) -> None:
    """Names of bookmarks differ in more than capitals, and have 40 characters."""
    for name, blank in forms.blank.items():
        slots = list(slots_of(blank))
        assert {slot.tag for slot in slots} == forms.values[name].keys()
        bookmarks = {slot.bookmark.casefold() for slot in slots if slot.bookmark}
        assert len(bookmarks) == len(slots) == len(forms.values[name])
        assert max(map(len, bookmarks)) <= 40


def test_word_and_python_docx_keep_every_tag(forms: Forms, tmp_path: Path) -> None:
    for path in forms.folder.glob("*.docx"):
        document = docx.Document(io.BytesIO(path.read_bytes()))
        document.save(str(tmp_path / path.name))
    assert set(check(tmp_path, forms)) == {"tag"}


def test_libreoffice_keeps_bookmarks_and_places(forms: Forms) -> None:
    folder = forms.saved("docx")
    assert set(check(folder, forms)) == {"bookmark"}
    assert set(check(folder, forms, "tag", "bookmark")) == {"place"}


def test_libreoffice_keeps_them_as_odt_and_back(forms: Forms) -> None:
    folder = forms.saved("odt", to="odt")
    assert set(check(folder, forms)) == {"bookmark"}
    assert set(check(folder, forms, "bookmark")) == {"place"}
    for name in TWICE:
        (folder / f"{name}.odt").rename(forms.folder / f"{name}.odt")
    assert set(check(forms.saved("terug", "*.odt"), forms)) == {"bookmark"}


def test_what_makes_plain_text_of_controls_keeps_places(
    forms: Forms, tmp_path: Path
) -> None:
    for path in forms.folder.glob("*.docx"):
        command = [program("pandoc"), str(path), "-o", str(tmp_path / path.name)]
        subprocess.run(command, check=True, capture_output=True)
    assert set(check(tmp_path, forms)) == {"place"}
