"""Wherever a command runs and however it is typed, it ends with a sentence at most."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from lobprint.cli import main

if TYPE_CHECKING:
    from cli.conftest import Run

COMMAND = f'"{sys.executable}" -m lobprint'
TRIALOOG = "build --sector mbo --form trialoog"
ENV = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": ""}
"""Empty, as on any machine: what is said waits to be written then."""
TWO = "Typ twee gewone streepjes:"
LETTERS = "zijn hier gewone letters\n  Typ rechte:"


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a shell makes of `command`."""
    return subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**ENV, **environment},
    )


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_what_is_closed_is_no_fault(here: Path, closed: str) -> None:
    assert shell(f"{COMMAND} {TRIALOOG} {closed}").returncode == 0
    made = sorted(path.name for path in (here / "output").iterdir())
    assert made == ["trialoog-mbo.docx", "trialoog-mbo.pdf"]


@pytest.mark.usefixtures("here")
def test_a_full_disk_where_is_written_what_is_said_is_told_once() -> None:
    result = shell(f"{COMMAND} list > /dev/full")
    assert (result.stderr, result.returncode) == ("Fout: de schijf is vol\n", 1)
    assert shell(f"{COMMAND} nope 2> /dev/full").returncode == 1


@pytest.mark.parametrize("module", ["click", "lobprint.cli.order", "lobprint.errors"])
@pytest.mark.usefixtures("here")
def test_being_stopped_while_it_is_imported_is_one_sentence(module: str) -> None:
    code = (
        "import sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}:\n"
        "            sys.meta_path.remove(self)\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from lobprint.__main__ import run\n"
        "run()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=ENV,
    )
    assert result.stderr == "Afgebroken; er is niets geschreven.\n"
    assert result.returncode == 130


def test_a_folder_that_was_thrown_away_is_told(here: Path) -> None:
    (here / "weg").mkdir()
    result = shell(f"cd weg; rmdir ../weg; {COMMAND} {TRIALOOG}")
    assert result.stderr.endswith(
        "Fout: de map waarin u staat, is er niet meer\n"
        "  Ga eerst naar een andere map.\n"
    )
    assert result.returncode == 1


@pytest.mark.parametrize(
    "environment",
    [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"HOME": "", "NO_COLOR": "1"}],
)
@pytest.mark.usefixtures("here")
def test_any_environment_will_do(environment: dict[str, str]) -> None:
    result = shell(f'{COMMAND} {TRIALOOG} --school "Łódź ß ’t Hart"', **environment)
    assert result.returncode == 0
    assert "trialoog-mbo.pdf" in result.stdout


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("command", ["list", "--help"])
@pytest.mark.usefixtures("here")
def test_a_narrow_terminal_gets_whole_lines(width: int, command: str) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "lobprint", command],
        stdout=theirs,
        env={**ENV, "COLUMNS": str(width)},
    ):
        os.close(theirs)
        lines = _all_of(ours).decode().splitlines()
    longest = max(map(len, lines))
    assert longest <= max(width, 60)  # of examples and codes, no line is broken
    assert len(lines) > 20


def _all_of(handle: int) -> bytes:
    data = b""
    while True:
        try:
            more = os.read(handle, 65536)
        except OSError:  # the other side was closed
            return data
        if not more:
            return data
        data += more


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (
            ["build", "–sector", "mbo"],
            f"'–sector' begint met een lang streepje\n  {TWO}",
        ),
        (
            ["build", "—schol", "x"],
            f"'—schol' begint met een lang streepje\n  {TWO} --school",
        ),
        (["–help"], f"'–help' begint met een lang streepje\n  {TWO} --"),
        (["build", "–", "sector"], f"'–' begint met een lang streepje\n  {TWO} --"),
        (
            ["build", "-sector", "mbo"],
            "'-sector' begint met één streepje\n  Typ er twee: --sector",
        ),
        (
            ["build", "--school", "“De", "Linde”"],
            f'de aanhalingstekens in “De Linde” {LETTERS} "De Linde"',
        ),
        (
            ["build", "--school=„Linde”"],
            f'de aanhalingstekens in „Linde” {LETTERS} "Linde"',
        ),
        (
            ["build", "--sector", "mbo,vo"],
            "'mbo,vo' kan hier niet. Geef er een tegelijk; de optie mag vaker.",
        ),
        (["build", "--sektor", "mbo"], "bestaat niet. Bedoelde u '--sector'?"),
        (["biuld"], "De opdracht 'biuld' bestaat niet. Bedoelde u 'build'?"),
        (["build", "--sector=MBO"], "'MBO' kan hier niet. Bedoelde u 'mbo'?"),
        (["build", "--school"], "Achter '--school' ontbreekt een waarde."),
    ],
)
def test_what_word_makes_of_a_command_is_told(
    lobprint: Run, args: list[str], told: str
) -> None:
    result = lobprint(*args)
    assert told in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("school", ["De “Linde” school", "“Linde” College", "’t Hart"])
def test_quotes_in_a_name_are_of_the_name(lobprint: Run, school: str) -> None:
    result = lobprint(*TRIALOOG.split(), "--school", school, "--format", "pdf")
    assert result.exit_code == 0


TYPED = (
    "build check list --sector mbo --sector=vo --form x –form --school “De Linde” -- "
)
TYPED += "--format pdf,docx --date 2026-13-01 --jobs 0 -h --taal fy --help nergens.yaml"
WORDS = st.sampled_from([*TYPED.split(), "\0", "\ud800", ""])


@settings(max_examples=25)
@given(st.lists(WORDS | st.text(max_size=5), min_size=1, max_size=5))
def test_whatever_is_typed_is_told_in_words(args: list[str]) -> None:
    if not {"build", "open", "site", "watch", "init", "schema"} & set(args):
        result = CliRunner().invoke(main, args)
    else:  # what could be made is asked for in a way that can't be
        result = CliRunner().invoke(main, [*args, "--jobs", "x"])
    assert result.exit_code in (0, 1, 2)
    assert "lobprint zelf" not in result.output
    assert "Traceback" not in result.output
