"""What the command line says: faults, progress and results."""

from __future__ import annotations

import contextlib
import itertools
import os
import platform
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lobprint import __version__ as version
from lobprint.cli.columns import show_columns
from lobprint.cli.signals import unstoppable
from lobprint.errors import EXIT_CODES, Problem
from lobprint.files import in_bytes, printable, reason
from lobprint.files.bench import sweep
from lobprint.files.keeping import Ours, told
from lobprint.files.patience import Patience
from lobprint.files.placing import staged
from lobprint.seal import as_written

if TYPE_CHECKING:
    from lobprint.press.build import Made

Tell = Callable[[str], None]
TellPicture = Callable[[str, int], None]
"""Hears the file of a picture that is done, and how many pictures there are by now."""
PICTURES_TOLD = 25
"""How often it is said how far pictures are, where there is no bar."""
DEBUG = "LOBPRINT_DEBUG"
"""When this stands in the environment, a bug is shown with all its frames."""

GONE = "de map waarin u staat, is er niet meer\n  Ga eerst naar een andere map."
EXIT_CODES_HELP = "\b\nAfsluitcodes:\n" + "\n".join(
    f"  {code}  {meaning}" for code, meaning in EXIT_CODES.items()
)


def report_problems(problems: Iterable[Problem]) -> None:
    """Every fault on stderr, and how many there are when there are more."""
    faults = [problem for problem in problems if not problem.warning]
    report_warnings(problem for problem in problems if problem.warning)
    for fault in faults:
        click.echo(f"Fout: {fault}", err=True)
    if len(faults) > 1:
        click.echo(f"Dat zijn {len(faults)} fouten.", err=True)


def report_warnings(warnings: Iterable[Problem]) -> None:
    """What went well, but not quite as asked."""
    for warning in warnings:
        click.echo(f"Let op: {warning}", err=True)


def report_system(error: OSError) -> None:
    """What the computer itself refused."""
    if os.environ.get(DEBUG):
        report_bug(error)
        return
    if isinstance(error, FileNotFoundError) and _is_gone():
        click.echo(f"Fout: {GONE}", err=True)
        return
    name = f"{printable(error.filename)}: " if error.filename else ""
    click.echo(f"Fout: {name}{reason(error)}", err=True)


def _is_gone() -> bool:
    """Whether the folder where the command is given was thrown away."""
    try:
        return not Path.cwd().is_dir()
    except OSError:
        return True


def report_bug(error: Exception) -> None:
    """A fault in lobprint itself: what to tell its makers, or all of it on request."""
    if os.environ.get(DEBUG):
        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
        return
    where = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(where.filename).name}:{where.lineno}"
    system = f"Python {platform.python_version()}, {platform.system()}"
    click.echo(
        f"Fout: er ging iets mis in lobprint zelf.\n"
        f"  Meld dit aan de makers, met de opdracht die u gaf:\n"
        f"  {type(error).__name__}: {error} ({place}, lobprint {version}, {system})\n"
        f"  Met {DEBUG}=1 ervoor laat de opdracht meer zien.",
        err=True,
    )


def save(
    files: Mapping[Path, bytes],
    root: Path,
    then: Callable[[], None] = lambda: None,
    ours: Ours = as_written,
) -> None:
    """Put all files in place, below the folder `root`, and do what comes `then`; once
    it begins it isn't stopped halfway. What isn't `ours` there is kept, and told.
    Raises OutputError."""
    report_warnings(sweep(root))
    with staged(files, root, ours, Patience(_say_waiting)) as commit, unstoppable():
        kept = commit()
        then()
    report_warnings(told(kept))


def _say_waiting(path: Path) -> None:
    click.echo(
        f"Even wachten: een ander programma gebruikt {printable(path)}", err=True
    )


def save_and_show(made: Mapping[Path, Made], root: Path, last: str = "") -> None:
    """Put files in place below `root`, and say so: each with its pages and its size, in
    columns, and a `last` line. Raises OutputError."""
    files = {path: file.data for path, file in made.items()}
    save(files, root, lambda: _show(made, last))


def _show(made: Mapping[Path, Made], last: str) -> None:
    rows = [
        (printable(path), _pages(file.pages), in_bytes(len(file.data)))
        for path, file in made.items()
    ]
    show_columns(rows, right={1, 2})
    if last:
        click.echo(last)


def _pages(count: int) -> str:
    return counted(count, "bladzijde", "bladzijden") if count else ""


def progress(steps: int) -> contextlib.AbstractContextManager[Tell]:
    """What is given back is told each step: a bar on a terminal, else plain lines."""
    return _bar(steps, "Bezig", lambda step: click.echo(f"Opgemaakt: {step}", err=True))


def schools_progress(schools: int) -> contextlib.AbstractContextManager[Tell]:
    """What is given back is told each school that is done: a bar with the time left on
    a terminal, else a line for every twentieth part."""
    done, every = itertools.count(1), -(-schools // 20) or 1
    plain: Tell = lambda _: _tell_part(next(done), every, schools)  # noqa: E731
    return _bar(schools, "Scholen", plain, timed=True)


@contextlib.contextmanager
def pictures_progress() -> Iterator[TellPicture]:
    """The same of pictures: how many there are becomes known while they are read."""
    with contextlib.ExitStack() as stack:
        bars: list[Any] = []
        done = itertools.count(1)

        def tell(name: str, all_: int) -> None:
            if not sys.stderr.isatty():
                _tell_some(next(done), all_)
                return
            if not bars:
                bars.append(stack.enter_context(_shown(all_, "Scans lezen", True)))
            bars[0].length = all_
            bars[0].update(1, name)

        yield tell


def _tell_some(done: int, all_: int) -> None:
    if done % PICTURES_TOLD == 0 or done == all_ > PICTURES_TOLD:
        click.echo(f"Gelezen: {done} van {all_} beelden", err=True)


def files_progress(files: int) -> contextlib.AbstractContextManager[Tell]:
    """The same of files that are read; a few are soon done, and need no words."""
    done, every = itertools.count(1), -(-files // 20) or 1

    def plain(_: str) -> None:
        if every > 1:
            _tell_part(next(done), every, files)

    return _bar(files, "Lezen", plain, timed=True)


@contextlib.contextmanager
def _bar(steps: int, label: str, plain: Tell, timed: bool = False) -> Iterator[Tell]:
    """A bar on a terminal, with the time left when it is `timed`; else plain words."""
    if not sys.stderr.isatty():
        yield plain
        return
    with _shown(steps, label, timed) as bar:
        yield lambda step: bar.update(1, step)


@contextlib.contextmanager
def _shown(steps: int, label: str, timed: bool) -> Iterator[Any]:
    bar: Any
    with click.progressbar(
        length=steps,
        label=label,
        file=sys.stderr,
        show_eta=timed,
        show_pos=timed,
        item_show_func=lambda step: str(step or "")[: 30 if timed else None],
    ) as bar:
        time_left = bar.format_eta
        bar.format_eta = lambda: f"nog {time_left()}" if time_left() else ""
        yield bar


def _tell_part(done: int, every: int, all_: int) -> None:
    if done % every == 0 or done == all_:
        click.echo(f"Klaar: {done} van {all_}", err=True)


def counted(count: int, one: str, more: str) -> str:
    """ "1 school", "300 scholen"."""
    return f"{count} {one if count == 1 else more}"
