"""`lobprint open` as somebody uses it who types it, and then uses a browser."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from click.testing import CliRunner, Result

from lobprint.cli import main
from lobprint.open.port import listening
from open.served import DEADLINE, call, header_of, until

COMMAND = [sys.executable, "-m", "lobprint", "open", "--geen-browser"]
READY = re.compile(
    r"De pagina staat klaar \(stoppen: Ctrl-C\) op (http:\S+/)#t=(\S+)\n"
)
ELSEWHERE = (
    "Let op: de vaste plek van lobprint is bezet (poort 15620)\n"
    "  Hier ziet u niet wat u eerder op de pagina maakte. Staat lobprint nog open "
    "in een ander venster? Stop het daar, en begin opnieuw.\n"
)
"""What is told when another test, or somebody on this computer, was first."""
GREEN = "naam: ROC De Linde\nsector: mbo\nhuisstijl:\n  kleur: '#00854A'\n"


class Opened:
    """A `lobprint open` that runs, and its address."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, *options],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert self.process.stdout is not None
        said = READY.fullmatch(self.process.stdout.readline())
        assert said, self.process.communicate(timeout=DEADLINE)
        self.page, self.token = said.groups()

    def call(self, name: str, token: str | None = None) -> dict[str, Any]:
        """Call the desk, as the page does."""
        headers = {"X-Lobprint-Token": self.token if token is None else token}
        url = f"{self.page}api"
        request = Request(url, call(name), headers)  # noqa: S310
        with urlopen(request, timeout=DEADLINE) as reply:  # noqa: S310
            data = reply.read()
        return header_of(data)

    def stop(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str, str]:
        """End it as somebody at a keyboard does: the exit code, and what it said; of
        faults all but that it is elsewhere than usual."""
        self.process.send_signal(number)
        said, faults = self.process.communicate(timeout=DEADLINE)
        self.elsewhere = faults.startswith(ELSEWHERE)
        return self.process.returncode, said, faults.removeprefix(ELSEWHERE)


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Starts `lobprint open` in an empty folder; stopped in the end."""
    started: list[Opened] = []

    def start(*options: str) -> Opened:
        started.append(Opened(tmp_path, *options))
        return started[-1]

    yield start
    for one in started:
        if one.process.poll() is None:
            one.stop(signal.SIGKILL)


def lobprint(*args: str) -> Result:
    return CliRunner().invoke(main, args)


def test_the_page_is_there_until_ctrl_c(opening: Callable[..., Opened]) -> None:
    opened = opening()
    with urlopen(opened.page, timeout=DEADLINE) as page:  # noqa: S310
        assert b'<meta name="lobprint" content="http">' in page.read()
    with urlopen(f"{opened.page}app.js", timeout=DEADLINE) as module:  # noqa: S310
        assert module.headers["content-type"].startswith("text/javascript")
    answer = opened.call("describe")
    assert [sector["id"] for sector in answer["result"]["sectoren"]]
    assert answer["result"]["map"] is None
    assert opened.stop() == (0, "Gestopt.\n", "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_the_window_that_closes_ends_it_too(
    opening: Callable[..., Opened], number: signal.Signals
) -> None:
    assert opening().stop(number) == (0, "Gestopt.\n", "")


def test_the_address_says_where_it_is_and_who_may(
    opening: Callable[..., Opened],
) -> None:
    first, second = opening(), opening()
    assert first.page != second.page
    assert first.token != second.token
    assert len(first.token) == 43  # 32 bytes
    for token in ("", second.token):
        with pytest.raises(HTTPError) as told:
            first.call("describe", token)
        with told.value as refused:
            assert refused.code == 403
    assert first.call("describe")["result"]
    assert second.stop() == (0, "Gestopt.\n", "")
    assert second.elsewhere


@pytest.mark.parametrize("named", [False, True])
def test_a_folder_of_ones_own_comes_along(
    tmp_path: Path, opening: Callable[..., Opened], named: bool
) -> None:
    folder = tmp_path / "mijn-school" if named else tmp_path
    folder.mkdir(exist_ok=True)
    (folder / "school.yaml").write_text(GREEN, encoding="utf-8")
    opened = opening(*(["mijn-school"] if named else []))
    there = opened.call("describe")["result"]["map"]
    assert there["school"]["naam"] == "ROC De Linde"
    assert opened.stop()[0] == 0


def test_a_folder_without_a_school_is_no_obstacle(
    tmp_path: Path, opening: Callable[..., Opened]
) -> None:
    (tmp_path / "leeg").mkdir()
    opened = opening("leeg")
    assert opened.call("describe")["result"]["map"] is None
    code, _, faults = opened.stop()
    assert code == 0
    assert (
        "Let op: in leeg staat geen school.yaml\n  De pagina begint leeg.\n" in faults
    )


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    file = tmp_path / "school.yaml"
    file.write_text(GREEN, encoding="utf-8")
    for path, why in ((tmp_path / "weg", "deze map bestaat niet"), (file, "geen map")):
        result = lobprint("open", "--geen-browser", str(path))
        assert result.exit_code == 2
        assert why in result.stderr
        assert "  Noem de map waarin uw school.yaml staat.\n" in result.stderr


def test_ctrl_c_is_heard_while_pages_are_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In the midst of a library in C Python drops it, as here."""

    def drawn() -> dict[str, bytes]:
        with suppress(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        return {}

    monkeypatch.setattr("lobprint.ui.page_files", drawn)
    result = CliRunner().invoke(main, ["open", "--geen-browser"])
    assert result.exit_code == 0
    assert result.stdout.endswith("\nGestopt.\n")


def test_no_place_left_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with listening([0]) as at:
        taken = [at.getsockname()[1]]
        monkeypatch.setattr("lobprint.open.port.listening", lambda: listening(taken))
        result = lobprint("open", "--geen-browser")
    assert result.exit_code == 1
    assert result.stderr.startswith("Fout: er is geen plek vrij om de pagina te openen")
    assert result.stdout == ""


def test_what_must_be_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "lobprint.cli.open.NEEDED", ("starlette", "een_pakket_dat_ontbreekt")
    )
    result = lobprint("open", "--geen-browser")
    assert result.exit_code == 2
    assert result.stderr == (
        "Fout: 'lobprint open' heeft meer nodig dan er is geïnstalleerd\n"
        '  Geef in de map die u hebt gedownload: pip install ".[open]"\n'
    )


def test_a_browser_opens_by_itself(tmp_path: Path) -> None:
    script, told = tmp_path / "browser.py", tmp_path / "told"
    script.write_text(
        "import pathlib, sys, urllib.request\n"
        "page = urllib.request.urlopen(sys.argv[1]).read()\n"
        f"pathlib.Path({str(told)!r}).write_bytes(page)\n"
    )
    asked = f"{shlex.quote(sys.executable)} {shlex.quote(str(script))} %s"
    with subprocess.Popen(
        COMMAND[:-1],
        cwd=tmp_path,
        env={**os.environ, "BROWSER": asked},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        until(lambda: told.exists() and bool(told.read_bytes()))
        process.send_signal(signal.SIGINT)
        said, _ = process.communicate(timeout=DEADLINE)
    assert b'<meta name="lobprint" content="http">' in told.read_bytes()
    assert process.returncode == 0
    assert READY.sub("", said) == "Gestopt.\n"
