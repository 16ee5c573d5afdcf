"""The handleiding, followed from its first command to the last by somebody who types
over what it shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import openpyxl
import pypdf
import pytest
import yaml
from click.testing import CliRunner
from PIL import Image

from lobprint.cli import main

GUIDE = Path(__file__).parents[2] / "docs" / "handleiding.md"
BLOCK = re.compile(r"^ *```(\w+)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
CLASS = [
    ("naam", "klas", "begeleider"),
    ("Aisha", "2B", "mevrouw Jansen"),
    ("Bram", "2B", "mevrouw Jansen"),
]
ELSEWHERE = ("--sector", "open", "watch")
"""Commands for without a folder of one's own, and those that go on until Ctrl-C."""


def told() -> list[tuple[str, str]]:
    """What the page has somebody do, in order: files to write and commands to give."""
    steps = []
    for language, text in BLOCK.findall(GUIDE.read_text("utf-8")):
        if language == "yaml":
            steps.append(("file", text))
        elif language == "text":
            lines = (line.strip() for line in text.splitlines())
            steps += [
                ("do", line) for line in lines if re.match(r"cd |lobprint ", line)
            ]
    return steps


def where(text: str) -> str | None:
    """The file that an example of the page is for; None for a piece of school.yaml."""
    data = yaml.safe_load(text)
    if "naam" in data:
        return "school.yaml"
    if "id" not in data:
        return None
    folder = "werkboeken" if "groepen" in data else "instrumenten"
    return f"content/{folder}/{data['id']}.yaml"


def lay_out_what_somebody_has() -> None:
    """A logo, and a class list from a spreadsheet."""
    Image.new("RGB", (300, 100), "#00629B").save("logo.png")
    book = openpyxl.Workbook()
    for row in CLASS:
        book.worksheets[0].append(row)
    book.save("klas.xlsx")


def do(line: str, monkeypatch: pytest.MonkeyPatch) -> str:
    name, *arguments = shlex.split(line)
    if name == "cd":
        monkeypatch.chdir(arguments[0])
        return ""
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, f"{line}\n{result.output}"
    return result.output


def test_the_handleiding_works_from_beginning_to_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for kind, text in told():
        if kind == "do":
            if not any(word in text for word in ELSEWHERE):
                do(text, monkeypatch)
            if text.startswith("cd "):
                lay_out_what_somebody_has()
        elif (file := where(text)) is not None:
            Path(file).write_text(text, "utf-8")
    book = pypdf.PdfReader("output/roc-de-linde/werkboek-mbo.pdf")
    words = " ".join(" ".join(page.extract_text() for page in book.pages).split())
    assert "Hebben we als team één visie op LOB?" in words
    assert "Intakegesprek" in words
    assert "Inhoud" in book.pages[2].extract_text()  # the table before it closed up
    assert Path("output/roc-de-linde/zelfscan-mbo-lerenden.pdf").is_file()


PIECES = [text for kind, text in told() if kind == "file" and where(text) is None]


@pytest.mark.parametrize("piece", PIECES)
def test_each_piece_of_school_yaml_is_right(
    piece: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("school.yaml").write_text(f"naam: ROC De Linde\nsector: mbo\n{piece}", "utf-8")
    output = CliRunner().invoke(main, ["check"]).output
    faults = [line for line in output.splitlines() if line.startswith("Fout")]
    assert all("bestaat niet" in fault for fault in faults), output
