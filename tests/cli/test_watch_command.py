"""`lobprint watch` as somebody uses it who writes, saves, and looks at the page."""

from __future__ import annotations

import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest
from pypdf import PdfReader

from lobprint.cli.watch import _Watcher
from lobprint.errors import OutputError, Problem

if TYPE_CHECKING:
    from cli.conftest import Run

COMMAND = [sys.executable, "-m", "lobprint"]
DEADLINE = 120
"""Seconds in which a line must come, however busy the machine is."""
ONE_FORM = ["--form", "trialoog", "--format", "pdf"]
PDF = Path("output", "roc-de-linde", "trialoog-mbo.pdf")
WRITTEN = f"geschreven: {PDF}"
NOTHING = "in orde; aan de bestanden verandert niets"
KEPT = "niet gelukt; de vorige bestanden blijven staan"
STOPPED = "Gestopt."
OWN_TEMPLATE = """\
<parts>
  <part id="vier" title="{{ inhoud.titel }}" kind="form" audience="iedereen">
    <h1 id="vier.kop">{{ inhoud.titel }}</h1>
  </part>
</parts>
"""
LINDE = "naam: ROC De Linde\nsector: mbo\n"


def save(path: Path, text: str) -> None:
    """Save as most editors do: another file, put in its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


class Watch:
    """A `lobprint watch` that runs in this folder, and what it says."""

    def __init__(self, *options: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "watch", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.faults: list[str] = []
        self._readers = [
            self._reads(self.process.stdout, self.lines.put),
            self._reads(self.process.stderr, self.faults.append),
        ]
        self.opening = ""

    @staticmethod
    def _reads(
        stream: IO[str] | None, put: Callable[[str], object]
    ) -> threading.Thread:
        assert stream is not None

        def read() -> None:
            with stream:
                for line in stream:
                    put(line)
            put("")

        thread = threading.Thread(target=read)
        thread.start()
        return thread

    def line(self) -> str:
        """The next line, without its time of day."""
        line = self.lines.get(timeout=DEADLINE)
        assert line, f"it ended: {''.join(self.faults)}"
        return re.sub(r"^\d\d:\d\d:\d\d  ", "", line.rstrip("\n"))

    def stop(self, number: signal.Signals = signal.SIGINT) -> list[str]:
        """End it as somebody at a keyboard does; the lines that were left."""
        self.process.send_signal(number)
        self.process.wait(DEADLINE)
        for reader in self._readers:
            reader.join(DEADLINE)
        return list(iter(self._rest, ""))

    def _rest(self) -> str:
        return self.lines.get_nowait().rstrip("\n")


@pytest.fixture
def watching(here: Path) -> Iterator[Callable[..., Watch]]:
    """Starts `lobprint watch` in a folder with a school.yaml; stopped in the end."""
    save(here / "school.yaml", LINDE)
    started: list[Watch] = []

    def start(*options: str) -> Watch:
        watch = Watch(*options)
        started.append(watch)
        watch.opening = watch.line()
        assert watch.opening.startswith("lobprint kijkt naar ")
        return watch

    yield start
    for watch in started:
        if watch.process.poll() is None:
            watch.stop(signal.SIGKILL)


Start = Callable[..., Watch]


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def as_a_build_makes_it(path: Path, *options: str) -> bytes:
    """What a plain `lobprint build` makes of the folder as it is."""
    command = [*COMMAND, "build", *options, "--output", "anders"]
    subprocess.run(command, check=True, capture_output=True)
    made = Path("anders", *path.parts[1:])
    data = made.read_bytes()
    shutil.rmtree("anders")
    return data


def test_a_saved_school_is_in_the_file(here: Path, watching: Start) -> None:
    watch = watching(*ONE_FORM)
    assert watch.line() == WRITTEN
    save(here / "school.yaml", LINDE + "huisstijl: {kleur: '#AA0000'}\n")
    assert watch.line() == WRITTEN
    assert (here / PDF).read_bytes() == as_a_build_makes_it(PDF, *ONE_FORM)
    save(here / "school.yaml", LINDE + "huisstijl: {kleur: '#AA0000'} # rood\n")
    assert watch.line() == NOTHING
    assert watch.stop() == [STOPPED]
    assert watch.process.returncode == 0
    assert "".join(watch.faults) == ""


def test_own_content_in_a_folder_that_was_not_there(
    here: Path, watching: Start
) -> None:
    watch = watching(*ONE_FORM)
    assert watch.line() == WRITTEN
    own = here / "content" / "instrumenten" / "trialoog.yaml"
    save(own, "id: trialoog\nteksten: {kop: Met z’n drieën om tafel}\n")
    assert watch.line() == WRITTEN
    assert "Met z’n drieën om tafel" in text_of(here / PDF)
    own.unlink()
    assert watch.line() == WRITTEN
    assert (here / PDF).read_bytes() == as_a_build_makes_it(PDF, *ONE_FORM)


def test_a_new_form_in_a_workbook(here: Path, watching: Start) -> None:
    watch = watching("--format", "pdf")
    book = Path("output", "roc-de-linde", "werkboek-mbo.pdf")
    assert watch.line() == f"geschreven: {book}"
    save(here / "templates" / "formulieren" / "vier.xml", OWN_TEMPLATE)
    assert watch.line() == NOTHING
    form = "id: vier\ntitel: Het gesprek met z’n vieren\nbron: ons team\n"
    save(here / "content" / "instrumenten" / "vier.yaml", form)
    assert watch.line() == NOTHING
    group = "{id: eigen, titel: Van ons, formulieren: [vier]}"
    change = f"id: teamwerkboek\ngroepen: [{group}]\n"
    save(here / "content" / "werkboeken" / "teamwerkboek.yaml", change)
    assert watch.line() == f"geschreven: {book}"
    assert "Het gesprek met z’n vieren" in text_of(here / book)
    assert (here / book).read_bytes() == as_a_build_makes_it(book, "--format", "pdf")


def test_a_fault_is_told_and_the_last_good_file_stays(
    here: Path, watching: Start
) -> None:
    watch = watching(*ONE_FORM)
    assert watch.line() == WRITTEN
    good = (here / PDF).read_bytes()
    save(here / "school.yaml", "naam: ROC De Linde\nsector: mb\nkleur: rood\n")
    assert watch.line() == KEPT
    assert (here / PDF).read_bytes() == good
    save(here / "school.yaml", LINDE)
    assert watch.line() == NOTHING
    assert watch.stop() == [STOPPED]
    assert "".join(watch.faults) == (
        "Fout: school.yaml:2:9: 'mb' kan hier niet\n"
        "  Bedoelde u 'mbo'?\n"
        "Fout: school.yaml:3:1: onbekende sleutel 'kleur'\n"
        "  Zet het onder 'huisstijl:', met twee spaties ervoor.\n"
        "Dat zijn 2 fouten.\n"
    )


def test_a_school_that_goes_away_and_comes_back(here: Path, watching: Start) -> None:
    watch = watching(*ONE_FORM)
    assert watch.line() == WRITTEN
    (here / "school.yaml").unlink()
    assert watch.line() == KEPT
    assert (here / PDF).is_file()
    save(here / "school.yaml", LINDE + "schooljaar: 2026-2027\n")
    assert watch.line() in (WRITTEN, NOTHING)
    watch.stop()
    assert "".join(watch.faults) == "Fout: school.yaml: bestaat niet\n"
    assert (here / PDF).read_bytes() == as_a_build_makes_it(PDF, *ONE_FORM)


def test_a_logo_that_comes_later(here: Path, watching: Start) -> None:
    save(here / "school.yaml", LINDE + "huisstijl: {logo: beeld/logo.png}\n")
    watch = watching("--form", "omslag", "--format", "pdf")
    assert watch.line() == KEPT
    (here / "beeld").mkdir()
    red = bytes.fromhex("ff0000")
    from PIL import Image

    picture = Image.frombytes("RGB", (60, 20), red * 1200)
    picture.save(here / ".logo.png")
    (here / ".logo.png").replace(here / "beeld" / "logo.png")
    cover = Path("output", "roc-de-linde", "omslag-mbo.pdf")
    assert watch.line() == f"geschreven: {cover}"
    watch.stop()
    assert "beeld/logo.png: bestaat niet" in "".join(watch.faults)


def test_many_files_at_once(here: Path, watching: Start) -> None:
    watch = watching("--format", "pdf")
    book = Path("output", "roc-de-linde", "werkboek-mbo.pdf")
    assert watch.line() == f"geschreven: {book}"
    ids = ["checklist", "besluiten", "trialoog", "gespreksverslag", "zelfevaluatie"]
    for number, name in enumerate(ids):
        own = here / "content" / "instrumenten" / f"{name}.yaml"
        save(own, f"id: {name}\ntitel: Blad {number} van ons\n")
    while f"Blad {len(ids) - 1} van ons" not in text_of(here / book):
        assert watch.line() == f"geschreven: {book}"
    assert STOPPED in watch.stop()
    assert (here / book).read_bytes() == as_a_build_makes_it(book, "--format", "pdf")


@pytest.mark.parametrize("output", [".", "content", "output"])
def test_what_it_writes_itself_is_no_change(
    here: Path, watching: Start, output: str
) -> None:
    watch = watching(*ONE_FORM, "--output", output)
    where = f"geschreven: {Path(output, *PDF.parts[1:])}"
    assert watch.line() == where
    for color in ("AA0000", "00AA00", "0000AA"):
        save(here / "school.yaml", f"{LINDE}huisstijl: {{kleur: '{color}'}}\n")
        assert watch.line() == where
    assert watch.stop() == [STOPPED]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_with_one_line(watching: Start, number: signal.Signals) -> None:
    watch = watching(*ONE_FORM)
    assert watch.line() == WRITTEN
    assert watch.stop(number) == [STOPPED]
    assert watch.process.returncode == 0
    assert "".join(watch.faults) == ""


# In this process: what a real one can't be made to meet on time


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, here: Path) -> list[Callable[[], object]]:
    """What happens each time that watching waits; then somebody presses Ctrl-C."""
    save(here / "school.yaml", LINDE)
    todo: list[Callable[[], object]] = []

    def wait(_: float) -> None:
        if todo:
            todo.pop(0)()

    def stopped() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lobprint.cli.watch.time.sleep", wait)
    monkeypatch.setattr("lobprint.cli.watch._pause", stopped)
    return todo


def said(output: str) -> list[str]:
    return [re.sub(r"^\d\d:\d\d:\d\d  ", "", line) for line in output.splitlines()[1:]]


def test_a_file_that_is_saved_in_two_steps_is_no_fault(
    lobprint: Run, here: Path, steps: list[Callable[[], object]]
) -> None:
    school = here / "school.yaml"
    school.write_text("")
    steps += [
        lambda: school.write_text("naam: [ROC"),
        lambda: school.write_text(LINDE),
    ]
    result = lobprint("watch", *ONE_FORM)
    assert said(result.stdout) == [WRITTEN, STOPPED]
    assert result.stderr == ""


def test_a_fault_of_the_disk_that_passes_is_no_fault(
    lobprint: Run, monkeypatch: pytest.MonkeyPatch, steps: list[Callable[[], object]]
) -> None:
    def locked(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "school.yaml")

    with monkeypatch.context() as for_now:
        for_now.setattr("lobprint.project.open_project", locked)
        steps.append(for_now.undo)
        result = lobprint("watch", *ONE_FORM)
    del steps
    assert result.stderr == ""
    assert said(result.stdout) == [WRITTEN, STOPPED]


@pytest.mark.usefixtures("steps")
def test_what_can_not_be_written_is_told_and_tried_again_at_the_next_change(
    monkeypatch: pytest.MonkeyPatch, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from lobprint.press.wanted import Wanted
    from lobprint.press.watch.sources import Sources

    wanted = Wanted(forms=("trialoog",), formats=("pdf",))
    watcher = _Watcher(
        wanted, Path("output"), here, Sources((here,), here / "school.yaml")
    )

    def full(*_: object) -> None:
        raise OutputError(Problem("werkboek-mbo.pdf: een ander programma gebruikt het"))

    with monkeypatch.context() as for_now:
        for_now.setattr("lobprint.cli.watch.save", full)
        watcher.build()
    told = capsys.readouterr()
    assert told.err == "Fout: werkboek-mbo.pdf: een ander programma gebruikt het\n"
    assert KEPT in told.out
    watcher.build()
    assert WRITTEN in capsys.readouterr().out


@pytest.mark.usefixtures("steps")
def test_a_bug_is_told_and_watching_goes_on(
    lobprint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("lobprint.press.build.plan", broken)
    result = lobprint("watch", *ONE_FORM)
    assert result.stderr.startswith("Fout: er ging iets mis in lobprint zelf.\n")
    assert said(result.stdout) == [KEPT, STOPPED]
    assert result.exit_code == 0


@pytest.mark.usefixtures("steps")
def test_a_form_that_does_not_exist_ends_it(lobprint: Run) -> None:
    result = lobprint("watch", "--form", "trialog")
    assert result.stderr == (
        "Fout: het formulier 'trialog' bestaat niet\n  Bedoelde u 'trialoog'?\n"
    )
    assert result.exit_code == 2


@pytest.mark.usefixtures("here")
def test_where_nothing_can_change_there_is_nothing_to_watch(
    lobprint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lobprint.project.checkout", lambda: None)
    result = lobprint("watch", "--sector", "mbo")
    assert result.stderr == (
        "Fout: hier is niets om naar te kijken.\n"
        "  Ga naar een map met een school.yaml, of noem die met --school.\n"
    )
    assert result.exit_code == 2


def test_lobprint_s_own_content_counts_in_a_checkout(
    here: Path, watching: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, checkout = Path(__file__).parents[2], here / "checkout"
    for name in ("lobprint", "content", "templates"):
        shutil.copytree(root / name, checkout / name)
    monkeypatch.setenv("PYTHONPATH", str(checkout))
    watch = watching(*ONE_FORM)
    assert str(checkout) in watch.opening
    assert watch.line() == WRITTEN
    form = checkout / "content" / "instrumenten" / "trialoog.yaml"
    words = form.read_text("utf-8")
    save(form, words.replace("titel: Trialoog", "titel: Rond de tafel"))
    assert watch.line() == WRITTEN
    assert "Rond de tafel" in text_of(here / PDF)
