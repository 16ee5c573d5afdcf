"""`lobprint watch`: build again whenever something is saved, until Ctrl-C."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lobprint.cli.order import check_together, folder_of, order_in, order_options
from lobprint.cli.show import (
    report_bug,
    report_problems,
    report_system,
    report_warnings,
    save,
)
from lobprint.errors import LobprintError, Problem, UsageError
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.press.order import Order
    from lobprint.press.wanted import Wanted
    from lobprint.press.watch.rebuild import Kept, Rebuilt
    from lobprint.press.watch.sources import Sources, Stamp

EVERY = 0.2
"""Seconds between two looks at the files."""
STILL = 0.25
"""Seconds that a fault must stay before it is told: an editor may save in two steps."""
EPILOG = """\b
Voorbeelden:
  lobprint watch
  lobprint watch --school school.yaml --form checklist --format pdf

\b
Open de pdf in een programma dat het bestand niet vasthoudt en zelf ververst, zoals
SumatraPDF (Windows), Voorvertoning (Mac) of Evince (Linux). Bewaar uw tekst, en
binnen een seconde ziet u de bladzijde zoals hij wordt."""


@click.command(options_metavar="[OPTIES]", epilog=EPILOG)
@order_options
def watch(output: Path, **options: Any) -> None:
    """Maak de bestanden, en steeds opnieuw zodra u iets bewaart.

    lobprint kijkt naar school.yaml, wat die noemt (zoals het logo), en uw eigen
    bestanden in content en templates. Klopt er iets niet, dan leest u wat, en blijft
    het vorige bestand staan. Stoppen doet u met Ctrl-C.
    """
    from lobprint.press.wanted import Wanted

    try:
        _watch(Wanted(**options), output)
    except KeyboardInterrupt:
        click.echo("Gestopt.")


def _watch(wanted: Wanted, output: Path) -> None:
    """Build, and build again at every change, for ever."""
    from lobprint.press.watch.sources import look

    watcher = _Watcher(wanted, output, folder_of(wanted), _sources(wanted))
    roots = " en ".join(printable(root.resolve()) for root in watcher.sources.roots)
    click.echo(f"lobprint kijkt naar {roots}. Stoppen: Ctrl-C.")
    watcher.build()
    while True:
        _pause()
        if look(watcher.sources) != watcher.seen:
            watcher.build()


def _pause() -> None:
    time.sleep(EVERY)


def _sources(wanted: Wanted) -> Sources:
    """Where to look. Raises UsageError when there is nothing that one could change."""
    from lobprint.press.watch.sources import Sources
    from lobprint.project import SCHOOL_FILE, checkout

    folder, ours = folder_of(wanted), checkout()
    if folder is not None and ours is not None and folder.resolve() == ours:
        ours = None
    roots = tuple(root for root in (folder, ours) if root is not None)
    if not roots:
        hint = "Ga naar een map met een school.yaml, of noem die met --school."
        raise UsageError(Problem("hier is niets om naar te kijken.", hint=hint))
    if wanted.school is None:
        return Sources(roots, folder / SCHOOL_FILE if folder else None)
    return Sources(roots, wanted.school if isinstance(wanted.school, Path) else None)


@dataclass(slots=True)
class _Watcher:
    """What was made last, and of what; `folder` is that of the project, also while its
    school.yaml is away."""

    wanted: Wanted
    output: Path
    folder: Path | None
    sources: Sources
    seen: dict[Path, Stamp | None] | None = None
    kept: Kept | None = None
    warned: tuple[Problem, ...] = ()

    def build(self) -> None:
        """Make what is touched, and tell of it; a fault only when it stays.

        Raises UsageError when nothing could be made of the options at all."""
        fault = self._try()
        while fault is not None:
            before = self.seen
            time.sleep(STILL)
            fault = self._try()
            if fault is not None and self.seen == before:
                self._tell_fault(fault)
                return

    def _try(self) -> Exception | None:
        """Make and save what is touched. Gives back what went wrong."""
        self._look()
        try:
            rebuilt = self._made()
            if rebuilt.made:
                made = rebuilt.made.items()
                save({self.output / at: one.data for at, one in made}, self.output)
        except UsageError as error:
            if self.kept is None:
                raise
            return error
        except click.Abort:  # instead of an answer
            raise
        except Exception as error:
            return error
        self._tell(rebuilt)
        return None

    def _look(self) -> None:
        """See which files there are, before any is read."""
        from lobprint.press.watch.sources import look, named_by

        school = self.sources.school
        named = named_by(school) if school is not None else None
        if named is not None:
            self.sources = replace(self.sources, named=named)
        self.seen = look(self.sources)

    def _made(self) -> Rebuilt:
        from lobprint.press.watch.rebuild import rebuild
        from lobprint.project import open_project

        check_together(self.wanted)
        project = open_project(self.folder)
        order = order_in(self.wanted, self.folder)
        if not self.wanted.sectors and not _says_sector(order):
            self.wanted = replace(self.wanted, sectors=order.sectors)  # asked only once
        before = self.kept
        if before is not None:
            gone = [at for at in before.files if not (self.output / at).exists()]
            before = before.without(gone)
        return rebuild(before, project, order)

    def _tell(self, rebuilt: Rebuilt) -> None:
        """One line; and warnings, when they are new."""
        if rebuilt.made:
            names = ", ".join(printable(self.output / at) for at in rebuilt.made)
            _line(f"geschreven: {names}")
        else:
            _line("in orde; aan de bestanden verandert niets")
        self.kept = rebuilt.kept
        warnings = tuple(self.kept.work.warnings(self.kept.fits.values()))
        if warnings != self.warned:
            report_warnings(warnings)
        self.warned = warnings

    def _tell_fault(self, fault: Exception) -> None:
        """What is wrong, as `build` tells it."""
        if isinstance(fault, LobprintError):
            report_problems(fault.problems)
        elif isinstance(fault, OSError):
            report_system(fault)
        else:
            report_bug(fault)
        _line("niet gelukt; de vorige bestanden blijven staan")


def _says_sector(order: Order) -> bool:
    """Whether the school itself says in which sector it is."""
    school = order.publisher.school
    return school is not None and school.sector is not None


def _line(text: str) -> None:
    click.echo(f"{time.strftime('%H:%M:%S')}  {text}")
