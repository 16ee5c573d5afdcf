"""`lobprint.make`: files as bytes for other programs, from no folder at all."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from PIL import Image

import lobprint
from lobprint import ContentError, UsageError

ROOT = Path(__file__).parents[1]
WATCHED = """
import os, sys
import lobprint

slow = {"yaml", "click", "jinja2", "docx", "PIL"} & set(sys.modules)
assert not slow, slow
here = os.getcwd()

def heard(event, args):
    if event == "open":
        path, mode, _ = args
        writes = isinstance(mode, str) and set(mode) & set("wax+")
        inside = os.path.abspath(os.fsdecode(path)).startswith(here)
        assert not (writes or inside), (event, args)
    assert event not in ("os.mkdir", "os.rename", "os.remove"), (event, args)
    if event in ("os.listdir", "os.scandir"):
        assert os.path.abspath(args[0] or ".") != here, (event, args)

sys.dont_write_bytecode = True
sys.addaudithook(heard)
files = {"logo.png": %r, "content/instrumenten/checklist.yaml": b"titel: Onze lijst"}
school = {"naam": "ROC", "sector": "mbo", "huisstijl": {"logo": "logo.png"}}
made = lobprint.make(school, files=files)
print(*(file.name for file in made.files))
"""


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(file, "png")
    return file.getvalue()


def told(error: pytest.ExceptionInfo[lobprint.LobprintError]) -> list[str]:
    return [str(problem) for problem in error.value.problems]


def test_the_page_for_programs_does_what_it_says() -> None:
    page = (ROOT / "docs" / "python.md").read_text("utf-8")
    examples = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", page, re.DOTALL)
    assert len(examples) == page.count("```python")
    names: dict[str, object] = {}
    for code, output in examples:
        said = io.StringIO()
        with redirect_stdout(said):
            exec(code, names)  # noqa: S102 - it is our own page
        assert said.getvalue() == output


def test_no_folder_is_read_and_nothing_is_written(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCHED % png()],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout, done.stderr) == ("werkboek-mbo.docx werkboek-mbo.pdf\n", "")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_bytes_gives_the_files_of_that_folder(tmp_path: Path) -> None:
    files = {
        "school.yaml": b"naam: ROC\nsector: mbo\nhuisstijl: {logo: beeld/logo.png}\n",
        "beeld/logo.png": png(),
        "content/instrumenten/checklist.yaml": b"titel: Onze lijst\n",
    }
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    given = lobprint.make(files=files, forms="checklist")
    assert given == lobprint.make(tmp_path, forms="checklist")
    assert given == lobprint.make(tmp_path / "school.yaml", forms="checklist")
    with zipfile.ZipFile(io.BytesIO(given.files[0].data)) as package:
        assert "Onze lijst" in package.read("word/document.xml").decode()


def test_what_a_mapping_lacks_is_told_with_its_key() -> None:
    with pytest.raises(ContentError) as error:
        lobprint.make({"huisstijl": {"logo": "logo.pgn"}, "sector": "mb"})
    assert told(error) == [
        "school: de sleutel 'naam' ontbreekt\n  Voeg een regel toe: 'naam: ...'.",
        "sector: 'mb' kan hier niet\n  Bedoelde u 'mbo'?",
    ]
    with pytest.raises(ContentError) as error:
        lobprint.make(
            {"naam": "ROC", "huisstijl": {"logo": "logo.pgn"}},
            sector="mbo",
            files={"logo.png": png()},
        )
    message = "huisstijl.logo: logo.pgn: bestaat niet\n  Bedoelde u logo.png?"
    assert told(error) == [message]


def test_what_no_yaml_could_say_is_refused_in_a_mapping() -> None:
    endless: dict[str, object] = {"naam": "ROC"}
    endless["huisstijl"] = endless
    for value, message in (
        (object(), "naam: hier kan geen object staan"),
        ({"ROC"}, "naam: hier kan geen set staan"),
        (b"ROC", "naam: hier kan geen bytes staan"),
    ):
        with pytest.raises(ContentError) as error:
            lobprint.make({"naam": value, "sector": "mbo"})
        assert told(error) == [
            f"{message}\n  Geef een tekst, een getal, een lijst of een mapping."
        ]
    with pytest.raises(ContentError, match="te diep genest; hoogstens 50 lagen"):
        lobprint.make(endless)


@pytest.mark.parametrize("naam", ["school.yaml", "/etc/passwd", "../x.yml"])
def test_a_name_is_never_taken_for_a_path(naam: str, tmp_path: Path) -> None:
    (tmp_path / "school.yaml").write_bytes(b"naam: Een ander\n")
    made = lobprint.make(naam, sector="mbo", forms="omslag", formats="docx")
    with zipfile.ZipFile(io.BytesIO(made.files[0].data)) as package:
        assert naam in package.read("word/document.xml").decode()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "voor welke sector: vo, mbo of hbo?"),
        ({"sector": "po"}, "de sector 'po' bestaat niet"),
        ({"sector": "mbo", "formats": "odt"}, "het formaat 'odt' bestaat niet"),
        (
            {"sector": "mbo", "workbook": "posters", "forms": "checklist"},
            "'workbook' en 'forms' gaan niet samen",
        ),
        (
            {"school": Path("school.yaml"), "files": {"a": b""}},
            "een pad en 'files' gaan niet samen",
        ),
        (
            {"school": 3, "sector": "mbo"},
            "'school' is een naam, een mapping of een pathlib.Path, geen int",
        ),
        ({"sector": None}, "'sector' is een naam, of een rij namen, geen NoneType"),
        (
            {"sector": "mbo", "forms": ["checklist", ["zelfscan"]]},
            "'forms' is een naam, of een rij namen, geen list",
        ),
        (
            {"sector": "mbo", "date": "2026-05-01"},
            "'date' is een datetime.date, geen str",
        ),
        (
            {"sector": "mbo", "files": {"school.yaml": "naam: ROC"}},
            "'files' is een mapping van namen naar bytes, geen str",
        ),
    ],
)
def test_wrong_use_is_told_without_options(
    arguments: dict[str, object], message: str
) -> None:
    with pytest.raises(UsageError) as error:
        lobprint.make(**arguments)  # type: ignore[arg-type]
    (problem,) = error.value.problems
    assert problem.message == message
    assert "--" not in f"{problem.message} {problem.hint}"


def test_other_content_is_not_kept_for_the_next_call() -> None:
    files = {"content/instrumenten/checklist.yaml": b"titel: Onze lijst\n"}
    plain, own, again = (
        lobprint.make(sector="mbo", forms="checklist", formats="docx", files=given)
        for given in ({}, files, {})
    )
    assert plain == again
    assert plain != own


def test_the_names_for_programs_are_all_there() -> None:
    for name in lobprint.__all__:
        assert getattr(lobprint, name) is not None
    with pytest.raises(AttributeError, match="'lobprint' has no attribute 'mak'"):
        _ = lobprint.mak
