"""`lobprint open`: the page, from this computer itself, until Ctrl-C."""

from __future__ import annotations

import logging
import secrets
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import click

from lobprint.cli.show import report_bug, report_warnings
from lobprint.errors import Problem, UsageError
from lobprint.files import printable

if TYPE_CHECKING:
    import socket
    from contextlib import AbstractContextManager

    from lobprint.desk import Desk
    from lobprint.press.batch.crews import Crew
    from lobprint.press.batch.tasks import Recipe

NEEDED = ("starlette", "uvicorn")
"""What `lobprint[open]` brings."""
ENOUGH = 30
"""Schools for which a process more is worth the seconds in which it starts."""
EPILOG = """\b
Voorbeelden:
  lobprint open
  lobprint open mijn-school
"""


@click.command("open", options_metavar="[OPTIES]", epilog=EPILOG)
@click.argument(
    "folder",
    metavar="MAP",
    required=False,
    type=click.Path(readable=False, path_type=Path),
)
@click.option(
    "--geen-browser",
    "alone",
    is_flag=True,
    help="Noem alleen het adres; open er geen browser voor.",
)
def open_page(folder: Path | None, alone: bool) -> None:
    """Maak werkboeken op een pagina in uw browser.

    De pagina komt van deze computer en blijft op deze computer: niemand anders kan er
    bij, en er gaat niets naar internet. Noemt u een MAP met een school.yaml, of bent u
    in zo'n map, dan begint de pagina met wat daar staat: uw school, uw huisstijl en uw
    eigen teksten. Stoppen doet u met Ctrl-C; is de pagina dicht, dan stopt lobprint na
    een paar minuten vanzelf.
    """
    _check_installed()
    project = _project(folder)
    try:
        _serve(project, alone)
    except KeyboardInterrupt:
        click.echo("Gestopt.")
    else:
        click.echo("De pagina is dicht; lobprint is gestopt.")


def _check_installed() -> None:
    """Raises UsageError when the server itself isn't there."""
    if all(find_spec(name) for name in NEEDED):
        return
    hint = 'Geef in de map die u hebt gedownload: pip install ".[open]"'
    message = "'lobprint open' heeft meer nodig dan er is geïnstalleerd"
    raise UsageError(Problem(message, hint=hint))


def _project(folder: Path | None) -> Path | None:
    """The folder of one's own, if there is one. Raises UsageError for a folder that
    isn't there."""
    from lobprint.project import SCHOOL_FILE, here

    if folder is None:
        return here()
    if not folder.is_dir():
        kind = "dit is geen map" if folder.exists() else "deze map bestaat niet"
        hint = f"Noem de map waarin uw {SCHOOL_FILE} staat."
        raise UsageError(Problem(f"{printable(folder)}: {kind}", hint=hint))
    if not (folder / SCHOOL_FILE).exists():
        message = f"in {printable(folder)} staat geen {SCHOOL_FILE}"
        report_warnings([Problem(message, hint="De pagina begint leeg.", warning=True)])
        return None
    return folder


def _serve(folder: Path | None, alone: bool) -> None:
    """Serve the page until it is gone. Raises KeyboardInterrupt when it is stopped."""
    from lobprint.open.port import listening
    from lobprint.open.serve import Server
    from lobprint.ui import page_files

    logging.disable()  # the words of others would stand among ours
    token = secrets.token_urlsafe(32)
    with listening() as at:
        address = _tell_address(at, token)
        if not alone:
            Thread(target=_open_browser, args=(address,), daemon=True).start()
        with _held():
            files = page_files()  # all made, before the desk begins in its own thread
        Server(files, lambda: _desk(folder), report_bug, at, token).run()


@contextmanager
def _held() -> Iterator[None]:
    """Ctrl-C waits until what happens here is done: Python drops it when it comes while
    a library in C calls back, and then nothing would stop."""
    held: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: held.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if held:
        raise KeyboardInterrupt


def _desk(folder: Path | None) -> Desk:
    from lobprint.desk import Desk

    return Desk(folder, _crew)


def _crew(key: str, recipe: Recipe, schools: int) -> AbstractContextManager[Crew]:
    """Who makes so many schools: all cores, unless they would only be warming up.

    They don't start by a fork, which a process with threads can't do safely."""
    from lobprint.cli.batch import cores
    from lobprint.press.batch.crews import SPAWN, local_crew

    return local_crew(key, recipe, min(cores(), schools // ENOUGH) or 1, SPAWN)


def _tell_address(at: socket.socket, token: str) -> str:
    """Say where the page is, and how to stop; gives the address."""
    from lobprint.open.port import HERE, PORTS

    port = at.getsockname()[1]
    address = f"http://{HERE}:{port}/#t={token}"
    if port != PORTS[0]:
        message = f"de vaste plek van lobprint is bezet (poort {PORTS[0]})"
        hint = (
            "Hier ziet u niet wat u eerder op de pagina maakte. Staat lobprint nog "
            "open in een ander venster? Stop het daar, en begin opnieuw."
        )
        report_warnings([Problem(message, hint=hint, warning=True)])
    click.echo(f"De pagina staat klaar (stoppen: Ctrl-C) op {address}")
    return address


def _open_browser(address: str) -> None:
    """Beside the server: a browser waits for the page, and a thread for the browser."""
    from lobprint.open.browser import open_it

    if not open_it(address):
        message = "er ging geen browser vanzelf open"
        hint = "Open zelf een browser, en plak in de adresbalk het adres hierboven."
        report_warnings([Problem(message, hint=hint, warning=True)])
