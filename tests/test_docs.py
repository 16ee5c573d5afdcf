"""What the docs show, works; what they point at, is there."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest
from ours import library

from lobprint.blocks.registry import VORMEN
from lobprint.cli.app import main
from lobprint.cli.dutch import speak_dutch
from lobprint.content import load_school
from lobprint.content.model import SECTORS
from lobprint.errors import EXIT_CODES

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
GUIDES = ("handleiding.md", "veel-scholen.md", "proef-met-papier.md")
BLOCK = re.compile(r"^ *```(\w+)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"`[^`\n]*`")


def blocks(page: Path, language: str) -> list[str]:
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [text for name, text in found if name == language]


def commands() -> list[str]:
    """Every line in the docs that begins with `lobprint`."""
    texts = [
        text
        for page in (ROOT / "README.md", *(ROOT / "docs" / name for name in GUIDES))
        for language in ("sh", "text")
        for text in blocks(page, language)
    ]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    return [line for line in lines if line.startswith("lobprint ")]


def test_the_example_school_is_right() -> None:
    example = blocks(ROOT / "docs" / "handleiding.md", "yaml")[0]
    school = load_school("school.yaml", example.encode())
    assert school.naam == "ROC De Linde"
    assert school.woorden["begeleider"].enkelvoud == "leercoach"


def test_the_guide_lists_the_words_of_the_sectors() -> None:
    sectors = library().sectors
    guide = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    for word in sectors["vo"].woorden:
        said = [sectors[sector].woorden[word].enkelvoud for sector in SECTORS]
        assert f"| `{word}` | {' | '.join(said)} |" in guide


@pytest.mark.parametrize("vorm", VORMEN)
def test_the_guide_tells_of_each_vorm_and_its_keys(vorm: str) -> None:
    guide = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    rows = [
        line
        for line in guide.splitlines()
        if line.startswith("| `") and f"`{vorm}`" in line.split("|")[1]
    ]
    assert len(rows) == 1, f"docs/handleiding.md needs one row for the vorm '{vorm}'."
    (row,) = rows
    missing = [
        key
        for key in VORMEN[vorm].part.replace("*", "").split()
        if not re.search(rf"`{key}\b", row)
    ]
    assert not missing, f"Tell of {missing} at '{vorm}' in docs/handleiding.md."


def test_the_docs_name_the_address_where_lobprint_is() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    address = project["urls"]["Homepage"]
    for page in PAGES:
        said = page.read_text(encoding="utf-8")
        for other in re.findall(r"https://lobprint[^/)\s]*/", said):
            assert other == address, page
    assert address in (ROOT / "docs" / "handleiding.md").read_text("utf-8")


@pytest.mark.parametrize("line", commands())
def test_a_command_in_the_docs_can_be_given(line: str) -> None:
    name, *arguments = shlex.split(line, comments=True)[1:]
    speak_dutch()  # a command keeps the words of its help
    command = main.commands[name]
    context = click.Context(command, info_name=name)
    command.parse_args(context, arguments)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(
        r"\]\((?!https?://)([^)\s]+)\)", CODE.sub("", BLOCK.sub("", text))
    ):
        file, _, anchor = target.partition("#")
        there = (page.parent / file) if file else page
        assert there.exists(), target
        if anchor and there.suffix == ".md":
            assert anchor in anchors(there), target


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    plain = [re.sub(r"[^\w\s-]", "", heading.lower()) for heading in headings]
    return {heading.replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("code", EXIT_CODES)
def test_the_readme_tells_the_exit_codes(code: int) -> None:
    assert f"| {code} | " in (ROOT / "README.md").read_text(encoding="utf-8")
