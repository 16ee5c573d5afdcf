"""`lobprint init`: what it makes works, and so does every example in it."""

from __future__ import annotations

import dataclasses
import json
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import ours
import pytest
from PIL import Image

from lobprint.cli.init import SCAFFOLD, TOLD
from lobprint.content import Library, load_school
from lobprint.content.model import Huisstijl, School
from lobprint.look.typeface import FILES, built_in_path
from lobprint.press.build import load
from lobprint.press.publisher import from_file
from lobprint.project import open_project

if TYPE_CHECKING:
    from cli.conftest import Run

EXAMPLE = re.compile(r"^#(?=\S|  |$)")
"""The mark before an example: remarks have one space after it."""


def examples(name: str) -> list[tuple[int, int]]:
    """The first and last line (from 0, exclusive) of each example in a file."""
    lines = (SCAFFOLD / name).read_text("utf-8").splitlines()
    found: list[tuple[int, int]] = []
    start = None
    for number, line in enumerate([*lines, ""]):
        marked = bool(re.match(r"#(\S|  )", line))
        if marked and start is None:
            start = number
        elif not line.strip() and start is not None:
            found.append((start, number))
            start = None
    return found


def with_examples(name: str, chosen: Iterable[tuple[int, int]]) -> str:
    """The text of a file, without the marks before these examples."""
    lines = (SCAFFOLD / name).read_text("utf-8").splitlines()
    for start, end in chosen:
        lines[start:end] = [EXAMPLE.sub("", line) for line in lines[start:end]]
    return "\n".join(lines) + "\n"


EXAMPLES = {
    name: [*([one] for one in examples(name)), examples(name)]
    for name in TOLD
    if examples(name)
}
"""Each example alone, and all of a file together."""


@pytest.fixture
def made(lobprint: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new folder, which is where the commands are given now."""
    assert lobprint("init", "linde").exit_code == 0
    monkeypatch.chdir(here / "linde")
    return here / "linde"


def put_files_that_are_named(folder: Path) -> None:
    """The files that the examples of school.yaml speak of."""
    Image.new("RGB", (40, 20), "green").save(folder / "logo.png")
    docx.Document().save(str(folder / "huisstijl.docx"))
    for face, name in FILES.items():
        beside = "schoolletter.ttf" if face == "regular" else name
        shutil.copy(built_in_path(name), folder / beside)


def library() -> Library:
    return load(open_project(Path())).library


def test_what_was_made_is_told_with_the_next_steps(
    lobprint: Run, files: Callable[[], list[str]]
) -> None:
    said = lobprint("init", "mijn school").stdout
    assert said.endswith(
        "\nZo gaat u verder:\n"
        "  1. Zet in mijn school/school.yaml de naam en de sector van uw school.\n"
        '  2. Ga naar de map:       cd "mijn school"\n'
        "  3. Maak het werkboek:    lobprint build\n"
    )
    for name in TOLD:
        assert f"mijn school/{name}  " in said
    there = {name for name in files() if "." in name and "/schemas/" not in name}
    assert there == {f"mijn school/{name}" for name in TOLD}


def test_in_the_folder_itself_there_is_nowhere_to_go(lobprint: Run) -> None:
    assert lobprint("init", ".").stdout.endswith(
        "  1. Zet in school.yaml de naam en de sector van uw school.\n"
        "  2. Maak het werkboek:    lobprint build\n"
        "  3. Kijk of alles klopt:  lobprint check\n"
    )


def test_every_file_of_the_scaffold_is_made() -> None:
    there = {p.relative_to(SCAFFOLD).as_posix() for p in SCAFFOLD.rglob("*.*")}
    assert there == set(TOLD)


def test_a_new_folder_is_right_and_changes_nothing(lobprint: Run, made: Path) -> None:
    del made
    result = lobprint("check")
    assert result.output == (
        "Dit is bij u anders dan in lobprint zelf:\n"
        "  content/instrumenten/voorbeeld.yaml  voorbeeld  formulier toegevoegd\n"
        "Het formulier 'voorbeeld' staat in geen werkboek; "
        "u maakt het met --form voorbeeld.\n"
        "Alles klopt.\n"
    )
    assert result.exit_code == 0


def test_the_workbook_is_made_without_any_option(
    lobprint: Run, made: Path, files: Callable[[], list[str]]
) -> None:
    del made
    assert lobprint("build").exit_code == 0
    output = [name for name in files() if "output/mijn-school/" in name]
    assert output == [
        "linde/output/mijn-school/werkboek-mbo.docx",
        "linde/output/mijn-school/werkboek-mbo.pdf",
    ]


def test_the_example_of_a_form_is_one_page(lobprint: Run, made: Path) -> None:
    del made
    said = lobprint("build", "--form", "voorbeeld").stdout
    assert said.count(" 1 bladzijde ") == 2


@pytest.mark.parametrize("chosen", EXAMPLES["school.yaml"])
def test_every_example_of_a_school_works_without_its_marks(
    made: Path, chosen: list[tuple[int, int]]
) -> None:
    put_files_that_are_named(made)
    (made / "school.yaml").write_text(with_examples("school.yaml", chosen), "utf-8")
    assert from_file(Path("school.yaml")).warnings == ()


@pytest.mark.parametrize(
    ("name", "chosen"),
    [(name, chosen) for name in EXAMPLES for chosen in EXAMPLES[name] if "/" in name],
)
def test_every_example_of_content_works_without_its_marks(
    lobprint: Run, made: Path, name: str, chosen: list[tuple[int, int]]
) -> None:
    (made / name).write_text(with_examples(name, chosen), "utf-8")
    result = lobprint("check")
    assert result.stderr == ""
    assert result.stdout.endswith("Alles klopt.\n")


def test_every_example_is_found() -> None:
    counts = {name: len(examples(name)) for name in TOLD if name.endswith(".yaml")}
    assert counts == {
        "school.yaml": counts["school.yaml"],
        "content/instrumenten/checklist.yaml": 2,
        "content/instrumenten/voorbeeld.yaml": 0,
        "content/werkboeken/teamwerkboek.yaml": 1,
    }
    assert counts["school.yaml"] >= 5


def test_an_editor_that_takes_a_space_with_the_mark_makes_the_same(made: Path) -> None:
    """VS Code takes away `# ` as one: all lines of an example move alike."""
    name = "content/instrumenten/checklist.yaml"
    whole = with_examples(name, examples(name))
    (made / name).write_text(whole, "utf-8")
    expected = library()
    lines = (SCAFFOLD / name).read_text("utf-8").splitlines()
    for start, end in examples(name):
        lines[start:end] = [re.sub("^# ?", "", line) for line in lines[start:end]]
    (made / name).write_text("\n".join(lines) + "\n", "utf-8")
    assert library().instruments == expected.instruments


def test_the_examples_of_the_checklist_do_what_they_say(
    lobprint: Run, made: Path
) -> None:
    name = "content/instrumenten/checklist.yaml"
    (made / name).write_text(with_examples(name, examples(name)), "utf-8")
    first = library().instruments["checklist"].onderdelen[0]
    assert [item.id for item in first.items] == ["1.1", "1.5", "1.2", "1.3"]
    pages = lobprint("build", "--form", "checklist", "--format", "pdf").stdout
    assert " 5 bladzijden " in pages


def test_the_example_of_a_workbook_puts_the_form_in_it(
    lobprint: Run, made: Path
) -> None:
    name = "content/werkboeken/teamwerkboek.yaml"
    (made / name).write_text(with_examples(name, examples(name)), "utf-8")
    said = lobprint("check").stdout
    assert "staat in geen werkboek" not in said
    groups = library().werkboeken["teamwerkboek"].groepen
    ids = [group.id for group in groups]
    assert ids == ["voorop", "begin", "team", "knippen", "gesprek", "ophangen"]


def test_school_yaml_explains_every_key() -> None:
    text = (SCAFFOLD / "school.yaml").read_text("utf-8")
    for kind in (School, Huisstijl):
        for key in dataclasses.fields(kind):
            told = re.search(rf"^#? *{key.name}:", text, re.MULTILINE)
            assert told or key.metadata.get("places"), key.name


def test_school_yaml_names_every_word() -> None:
    text = (SCAFFOLD / "school.yaml").read_text("utf-8")
    words = ours.library().sectors["mbo"].woorden
    listed = re.search(r"# Deze woorden zijn er: (.*?)\.", text, re.DOTALL)
    assert listed
    assert re.split(r",\s+(?:# )?", re.sub(r"\n# ", " ", listed[1])) == list(words)


def test_school_yaml_is_a_school() -> None:
    school = load_school("school.yaml", (SCAFFOLD / "school.yaml").read_bytes())
    assert (school.naam, school.sector) == ("Mijn school", "mbo")


def test_the_workbook_example_names_the_groups_that_there_are() -> None:
    text = (SCAFFOLD / "content/werkboeken/teamwerkboek.yaml").read_text("utf-8")
    groups = ours.library().werkboeken["teamwerkboek"].groepen
    ids = [group.id for group in groups]
    assert f"de groepen {', '.join(ids[:-1])} en {ids[-1]}." in text


def test_an_editor_finds_the_schemas_that_the_files_name(made: Path) -> None:
    for name in TOLD:
        if name.endswith(".yaml"):
            first = (made / name).read_text("utf-8").splitlines()[0]
            schema = first.removeprefix("# yaml-language-server: $schema=")
            assert json.loads(((made / name).parent / schema).read_text("utf-8"))


def test_nothing_is_written_over_what_is_there(
    lobprint: Run, here: Path, files: Callable[[], list[str]]
) -> None:
    (here / "linde").mkdir()
    (here / "linde" / "school.yaml").write_text("naam: ROC\n")
    result = lobprint("init", "linde")
    assert result.stderr == (
        "Fout: linde: hier staat al school.yaml\n"
        "  Er is niets gemaakt. Kies een nieuwe map, of verplaats wat er staat.\n"
    )
    assert result.exit_code == 1
    assert files() == ["linde", "linde/school.yaml"]


def test_a_second_time_is_refused_in_one_line(lobprint: Run) -> None:
    lobprint("init", "linde")
    (first, _) = lobprint("init", "linde").stderr.splitlines()
    assert first.startswith("Fout: linde: hier staat al LEESMIJ.txt, school.yaml, ")
    assert re.search(r" en nog \d+$", first)


def test_beside_other_files_there_is_room(lobprint: Run, here: Path) -> None:
    (here / "logo.png").write_bytes(b"x")
    assert lobprint("init", ".").exit_code == 0
    assert (here / "school.yaml").is_file()


def test_a_file_is_no_folder(lobprint: Run, here: Path) -> None:
    (here / "linde").write_text("x")
    result = lobprint("init", "linde")
    assert result.stderr == (
        "Fout: linde: dit is een bestand, geen map\n"
        "  Kies een andere naam voor de map.\n"
    )
    assert result.exit_code == 1


def test_a_disk_that_refuses_leaves_nothing(
    lobprint: Run, here: Path, files: Callable[[], list[str]]
) -> None:
    (here / "linde").mkdir()
    (here / "linde" / "content").write_text("x")
    result = lobprint("init", "linde")
    assert result.exit_code == 1
    assert "--output" not in result.stderr
    assert files() == ["linde", "linde/content"]


def test_without_a_name_an_example_is_given(lobprint: Run) -> None:
    result = lobprint("init")
    assert result.stderr == (
        "Fout: hoe moet de map heten?\n  Bijvoorbeeld: lobprint init mijn-school\n"
    )
    assert result.exit_code == 2
