"""What is filled in in Word is found again after other programs saved the file.

Every form of three sectors, every field filled in with what programs stumble over.
LibreOffice and pandoc are real; what Google Docs and Pages leave of a file can't be had
here: pandoc, which keeps words and tables and neither controls nor bookmarks, stands in
for them."""

from __future__ import annotations

import io
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import docx
import pytest
from files.made import SCHOOL, library
from ours import templates
from reading.filling import Known, Values, body_of, fields, story, tag_of, values_of
from reading.hard import filled_hard

from conformance.programs import program
from lobprint import word
from lobprint.answers import Source, Way
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content.model import SECTORS, SectorId
from lobprint.document import Document, Field, Part, fields_in
from lobprint.document.state import Value
from lobprint.layout import lay_out
from lobprint.ooxml.controls import bookmark_of
from lobprint.project import workbook_ids
from lobprint.reading import Reading, read_file, sheets_of
from lobprint.reading.place import plain
from lobprint.reading.word import told_by

pytestmark = pytest.mark.conformance
TOGETHER = 6
"""Forms in a file: what LibreOffice saves slowly when there are more."""
PLAIN: SectorId = "mbo"
"""The sector that comes first, and of which the forms go through pandoc."""
EXAMPLE = "voorbeeld"
"""A workbook of forms that are in others as well, filled in by us."""


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms of three sectors, in files in `folder`: what is filled in, and how they
    were written, by the name of the file."""

    folder: Path
    values: Mapping[str, Values]
    known: Mapping[str, Known]

    def saved(self, kind: str, source: str = "*.docx", to: str = "docx") -> Path:
        """The folder with what LibreOffice makes of these files."""
        target = self.folder / kind
        profile = f"-env:UserInstallation=file://{self.folder / 'profile'}"
        command = [program("soffice"), profile, "--headless", "--convert-to", to]
        files = sorted(map(str, self.folder.glob(source)))
        command += ["--outdir", str(target), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return target


def documents() -> Iterator[tuple[str, Document]]:
    """Files of forms, each form of each sector once. In those called `alike` are forms
    that have just the same fields in the first sector."""
    first: dict[str, Part] = {}
    for sector in (PLAIN, *(one for one in SECTORS if one != PLAIN)):
        made, parts = _forms(sector)
        known = {name: part for name, part in parts.items() if _alike(part, first)}
        for kind, some in ((sector, parts.keys() - known.keys()), ("alike", known)):
            several = [part for part in parts.values() if part.id in some]
            for at in range(0, len(several), TOGETHER):
                together = replace(made, parts=tuple(several[at : at + TOGETHER]))
                yield f"{sector}-{kind}-{at}", together
        first = first or parts


def _forms(sector: SectorId) -> tuple[Document, dict[str, Part]]:
    parts: dict[str, Part] = {}
    for workbook in sorted({*workbook_ids()} - {EXAMPLE}):
        request = Request(sector=sector, school=SCHOOL, workbook=workbook)
        made = compose(library(), templates(), request)
        parts |= {one.id: one for one in made.parts if _is_form(one)}
    return made, parts


def _alike(part: Part, others: Mapping[str, Part]) -> bool:
    other = others.get(part.id)
    both = [[*map(_kind, fields_in(one.blocks))] for one in (part, other) if one]
    return len(both) == 2 and both[0] == both[1]


def _kind(field: Field) -> tuple[object, ...]:
    return type(field), field.id, getattr(field, "lines", 0)


def _is_form(part: Part) -> bool:
    """What a cover has says only whose it is."""
    return part.kind != "cover" and any(fields_in(part.blocks))


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Forms:
    folder = tmp_path_factory.mktemp("ingevuld")
    values: dict[str, Values] = {}
    known: dict[str, Known] = {}
    for name, document in documents():
        made = word.write(document, make_brand(), lay_out(document))
        data, values[name] = filled_hard(made)
        (folder / f"{name}.docx").write_bytes(data)
        known[name] = Known(document, made)
    return Forms(folder, values, known)


def read(path: Path, forms: Forms) -> Reading:
    return read_file(path.name, path.read_bytes(), forms.known[path.stem])


def without(marks: tuple[str, ...], path: Path, forms: Forms) -> Reading:
    """What is read when none of these `marks` is left."""
    known, theirs = forms.known[path.stem], story(path.read_bytes(), *marks)
    told = told_by(theirs, known.stamp, next(known.written()))
    sheets = sheets_of(known.stamp, told.taken, "0" * 64, path.name)
    return Reading(Source("", path.name, "docx", "", sheets, told.loose), known.stamp)


def check(folder: Path, forms: Forms, *marks: str) -> set[Way]:
    """That every value comes back, and nothing else; returns in which ways."""
    ways, wrong, total = Counter[Way](), [], 0
    for path in sorted(folder.iterdir()):
        reading = without(marks, path, forms) if marks else read(path, forms)
        assert reading.source
        assert reading.problems == ()
        assert reading.source.loose == ()
        found = values_of(reading.source.sheets, forms.known[path.stem].stamp)
        by_place = "bookmark" in marks
        total += len(found)
        ways.update(one.way for sheet in reading.source.sheets for one in sheet.answers)
        wrong += [
            (path.stem, tag, value, found[tag])
            for tag, value in forms.values[path.stem].items()
            if not same(found[tag], value, by_place=by_place)
        ]
    print(f"{total - len(wrong)} of {total} fields came back: {dict(ways)}")
    assert not wrong
    return {*ways}


def same(found: Value, value: Value, *, by_place: bool) -> bool:
    """Words that are found by their place stand on one line, as `plain` words."""
    if by_place and isinstance(value, str):
        return found == plain(value)
    return found == value


def test_every_form_is_there(forms: Forms) -> None:
    for sector in SECTORS:
        ids = {
            one.id for one in library().instruments.values() if sector in one.sectoren
        }
        names = [name for name in forms.known if name.startswith(sector)]
        there = {form.id for name in names for form in forms.known[name].stamp.forms}
        assert len(there) > 40
        assert there <= ids
    assert sum(map(len, forms.values.values())) > 3000


def test_every_field_has_a_tag_and_a_bookmark_of_its_own(forms: Forms) -> None:
    """Names of bookmarks differ in more than capitals, and have 40 characters."""
    for path in forms.folder.glob("*.docx"):
        tags = [tag_of(one) for one in fields(body_of(path.read_bytes()))]
        assert {*tags} == forms.values[path.stem].keys()
        bookmarks = {bookmark_of(tag).casefold() for tag in tags}
        assert len(bookmarks) == len(tags)
        assert max(map(len, bookmarks)) <= 40


def test_all_comes_back_as_it_was_typed(forms: Forms, tmp_path: Path) -> None:
    for path in forms.folder.glob("*.docx"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    assert check(tmp_path, forms) == {"tag"}


def test_python_docx_keeps_every_tag(forms: Forms, tmp_path: Path) -> None:
    for path in forms.folder.glob("*.docx"):
        document = docx.Document(io.BytesIO(path.read_bytes()))
        document.save(str(tmp_path / path.name))
    assert check(tmp_path, forms) == {"tag"}


def test_libreoffice_keeps_bookmarks(forms: Forms) -> None:
    """Of forms with the same fields it does so in every sector."""
    assert check(forms.saved("docx", "*-[!a]*-*.docx"), forms) == {"bookmark"}


def test_libreoffice_keeps_bookmarks_and_places_as_odt(forms: Forms) -> None:
    folder = forms.saved("odt", to="odt")
    assert check(folder, forms) == {"bookmark"}
    assert check(folder, forms, "bookmark") == {"place"}


def test_what_makes_plain_text_of_controls_keeps_places(
    forms: Forms, tmp_path: Path
) -> None:
    for path in forms.folder.glob(f"{PLAIN}-*.docx"):
        command = [program("pandoc"), str(path), "-o", str(tmp_path / path.name)]
        subprocess.run(command, check=True, capture_output=True)
    assert check(tmp_path, forms, "tag", "bookmark") == {"place"}
