"""However a command ends: the exit code, the words, and what is left on the disk."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from cli.conftest import Run

Files = Callable[[], list[str]]
COMMAND = [sys.executable, "-m", "lobprint"]
TRIALOOG = ["build", "--sector", "mbo", "--form", "trialoog"]
STOPPED = "Afgebroken; er is niets geschreven.\n"


def run(*args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`lobprint` as somebody at a keyboard runs it."""
    return subprocess.run(
        [*COMMAND, *args],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.usefixtures("here")
def test_an_interrupted_run_leaves_nothing(
    number: signal.Signals, files: Files
) -> None:
    sectors = ["--sector", "vo", "--sector", "mbo", "--sector", "hbo"]
    with subprocess.Popen(
        [*COMMAND, "build", *sectors], stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "Opgemaakt: werkboek-vo.docx\n"
        process.send_signal(number)
        told = process.stderr.read()
    assert told.endswith(STOPPED)
    assert "Traceback" not in told
    assert process.returncode == 130
    assert files() == []


def test_a_disk_that_is_full_halfway_keeps_the_old_files(
    lobprint: Run, here: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lobprint(*TRIALOOG).exit_code == 0
    before = {name: (here / name).read_bytes() for name in files()[1:]}
    synced: list[int] = []

    def full(handle: int) -> None:
        synced.append(handle)
        if len(synced) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = lobprint(*TRIALOOG, "--date", "2026-01-01")
    path = Path("output/trialoog-mbo.pdf")
    assert result.stderr.endswith(
        f"Fout: {path} kan niet geschreven worden: de schijf is vol\n"
        "  Ook de bestanden die erbij horen zijn nog zoals ze waren. "
        "Maak ruimte vrij, of kies met --output een andere schijf.\n"
    )
    assert result.exit_code == 1
    assert {name: (here / name).read_bytes() for name in files()[1:]} == before


def test_a_file_that_the_system_cuts_short_leaves_nothing(
    here: Path, files: Files
) -> None:
    del here
    command = f'ulimit -f 8; exec "{sys.executable}" -m lobprint {" ".join(TRIALOOG)}'
    result = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert "het bestand wordt te groot voor deze schijf" in result.stderr
    assert result.returncode == 1
    assert files() == []


def test_a_file_where_the_folder_should_be_is_told(
    lobprint: Run, here: Path, files: Files
) -> None:
    (here / "output").write_text("mijn aantekeningen")
    result = lobprint(*TRIALOOG)
    assert result.stderr.endswith(
        f"{Path('output/trialoog-mbo.docx')} kan niet geschreven worden: "
        "een deel van het pad is een bestand, geen map\n"
        "  Kies met --output een andere map.\n"
    )
    assert result.exit_code == 1
    assert files() == ["output"]


def test_a_folder_where_the_file_should_be_is_told(
    lobprint: Run, here: Path, files: Files
) -> None:
    (here / "output" / "trialoog-mbo.pdf").mkdir(parents=True)
    result = lobprint(*TRIALOOG)
    assert "is een map, geen bestand" in result.stderr
    assert result.exit_code == 1
    assert files() == ["output", "output/trialoog-mbo.pdf"]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.EACCES, "u hebt er geen rechten voor"),
        (errno.EROFS, "op deze schijf mag niet geschreven worden"),
        (errno.EIO, "de schijf geeft een fout"),
    ],
)
def test_a_folder_that_can_not_be_written_is_told(
    lobprint: Run,
    files: Files,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    told: str,
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, "refused")

    monkeypatch.setattr("pathlib.Path.mkdir", refuse)
    result = lobprint(*TRIALOOG)
    assert f"kan niet geschreven worden: {told}\n" in result.stderr
    assert result.exit_code == 1
    assert files() == []


def test_a_bug_is_told_in_a_few_lines(
    lobprint: Run, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("lobprint.press.build.plan", broken)
    result = lobprint(*TRIALOOG)
    lines = result.stderr.splitlines()
    assert lines[0] == "Fout: er ging iets mis in lobprint zelf."
    assert lines[2].startswith(
        "  ZeroDivisionError: division by zero (test_endings.py:"
    )
    assert len(lines) == 4
    assert result.exit_code == 1
    monkeypatch.setenv("LOBPRINT_DEBUG", "1")
    assert lobprint(*TRIALOOG).stderr.startswith("Traceback (most recent call last)")
    assert files() == []


@pytest.mark.usefixtures("here")
def test_a_reader_that_stops_reading_is_no_fault() -> None:
    command = f'"{sys.executable}" -m lobprint list | head -n 1'
    result = subprocess.run(
        ["bash", "-c", command], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.startswith("werkboek ")
    assert result.stderr == ""


def test_what_the_system_refuses_elsewhere_is_told_too(
    lobprint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("lobprint.cli.list.show_columns", full)
    result = lobprint("list")
    assert (result.stderr, result.exit_code) == ("Fout: de schijf is vol\n", 1)


@pytest.mark.usefixtures("here")
def test_a_letter_that_the_screen_lacks_is_no_fault() -> None:
    result = subprocess.run(
        [*COMMAND, "check", "Łódź é.yaml"],
        capture_output=True,
        encoding="cp1252",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
    )
    assert result.stderr == "Fout: ?ód? é.yaml: bestaat niet\n"


@pytest.mark.usefixtures("here")
def test_the_module_runs_as_the_command_does() -> None:
    result = run("--version")
    assert result.stdout.startswith("lobprint 0.")
    assert run("bild").stderr.startswith("Gebruik: lobprint [OPTIES]")


@pytest.mark.usefixtures("here")
def test_nothing_heavy_is_imported_for_help() -> None:
    code = (
        "import sys; sys.argv = ['lobprint', 'build', '--help']\n"
        "from lobprint.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'docx', 'jinja2', 'lxml', 'PIL', 'reportlab', 'yaml'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert said.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("lobprint bu", "plain,build\n"),
        ("lobprint build --sector m", "plain,mbo\n"),
        ("lobprint build --form check", "plain,checklist\n"),
        ("lobprint build --school sch", "file,sch\n"),
        ("lobprint build --workbook pos", "plain,posters\n"),
        ("lobprint build --form omsl", "\n"),
    ],
)
@pytest.mark.usefixtures("here")
def test_tab_completes_commands_sectors_forms_and_files(
    typed: str, offered: str
) -> None:
    said = run(
        _LOBPRINT_COMPLETE="bash_complete",
        COMP_WORDS=typed,
        COMP_CWORD=str(len(typed.split()) - 1),
    )
    assert said.stdout == offered
