"""Not a word of English on the command line."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from lobprint.cli.app import main
from lobprint.cli.dutch import MODULES, WORDS
from lobprint.cli.order import FORMATS, SECTORS
from lobprint.cli.reference import reference
from lobprint.content import model
from lobprint.errors import EXIT_CODES
from lobprint.press.build import WRITERS

if TYPE_CHECKING:
    from cli.conftest import Run

FOR_PROGRAMMERS = {
    "Argument {name!r} takes {nargs} values.",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Confirm the action without prompting.",
    "Could not determine name for option with declarations {decls!r}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Do you want to continue?",
    "Error: The two entered values do not match.",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    "No options defined but a name was passed ({name}). Did you mean to declare an "
    "argument instead? Did you mean to pass '--{name}'?",
    "Press any key to continue...",
    "Repeat for confirmation",
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "Value must be an iterable.",
    "{len_type} values are required, but {len_value} was given.",
    "{len_type} values are required, but {len_value} were given.",
    "{value!r} is not a valid UUID.",
    "{value!r} is not a valid boolean. Recognized values: {states}",
}
"""What click says to who writes a program, or of what our commands don't have."""


def words_of_click() -> Iterator[str]:
    """Every sentence in click's source that it would have translated."""
    folder = Path(click.__file__).parent
    for name in MODULES:
        tree = ast.parse((folder / f"{name}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id == "_":
                    yield from _texts(node.args[:1])
                elif node.func.id == "ngettext":
                    yield from _texts(node.args[:2])


def _texts(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant):
            yield str(node.value)


def test_all_that_click_says_to_a_user_has_dutch_words() -> None:
    unknown = set(words_of_click()) - set(WORDS) - FOR_PROGRAMMERS
    assert unknown == set()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bild"], "Fout: De opdracht 'bild' bestaat niet. Bedoelde u 'build'?"),
        (
            ["build", "--formt", "pdf"],
            "Fout: De optie '--formt' bestaat niet. Bedoelde u een van deze: "
            "'--form', '--format'?",
        ),
        (["build", "--sector"], "Fout: Achter '--sector' ontbreekt een waarde."),
        (
            ["build", "--sector", "po"],
            "Fout: Verkeerde waarde voor '--sector': 'po' kan hier niet. "
            "Er is: vo, mbo, hbo.",
        ),
        (
            ["build", "--format", "dox"],
            "Fout: Verkeerde waarde voor '--format': 'dox' kan hier niet. "
            "Bedoelde u 'docx'?",
        ),
        (
            ["build", "--date", "1 mei"],
            "Fout: Verkeerde waarde voor '--date': '1 mei' is geen datum. "
            "Schrijf jaar-maand-dag, zoals 2026-09-01.",
        ),
        (
            ["build", "--date", "2026-02-30"],
            "Fout: Verkeerde waarde voor '--date': de dag 2026-02-30 bestaat niet.",
        ),
        (["build", "mbo"], "Fout: Dit is te veel: mbo"),
        (["list", "een", "twee"], "Fout: Dit is te veel: een twee"),
        (
            ["--versie"],
            "Fout: De optie '--versie' bestaat niet. Bedoelde u '--version'?",
        ),
    ],
)
def test_wrong_use_is_explained_in_dutch(
    lobprint: Run, arguments: list[str], said: str
) -> None:
    result = lobprint(*arguments)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == said


def test_wrong_use_shows_how_to_get_help(lobprint: Run) -> None:
    assert lobprint("build", "x").stderr == (
        "Gebruik: lobprint build [OPTIES]\n"
        "Meer uitleg geeft 'lobprint build --help'.\n\n"
        "Fout: Dit is te veel: x\n"
    )


def test_help_tells_the_exit_codes(lobprint: Run) -> None:
    said = lobprint("--help").stdout
    for code, meaning in EXIT_CODES.items():
        assert f"    {code}  {meaning}\n" in said


def test_without_a_command_the_help_is_shown(lobprint: Run) -> None:
    result = lobprint()
    assert result.exit_code == 2
    assert result.stderr.startswith("Gebruik: lobprint [OPTIES] OPDRACHT")


@pytest.mark.parametrize(
    "arguments", [["--help"], *[[c, "--help"] for c in main.commands]]
)
def test_help_has_no_english_headings(lobprint: Run, arguments: list[str]) -> None:
    said = lobprint(*arguments).stdout
    assert said.startswith("Gebruik: lobprint")
    for english in ("Usage", "Options", "Commands", "Show", "default", "ARGS"):
        assert english not in said


def test_the_page_of_commands_is_up_to_date() -> None:
    page = Path(__file__).parents[2] / "docs" / "opdrachten.md"
    assert page.read_text(encoding="utf-8") == reference(), "run `make docs`"


def test_help_names_the_sectors_and_formats_that_there_are() -> None:
    assert model.SECTORS == SECTORS
    assert tuple(WRITERS) == FORMATS
