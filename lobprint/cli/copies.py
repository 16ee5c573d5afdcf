"""`lobprint build --lerenden`: copies with the names of a list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.order import work_on
from lobprint.cli.show import counted, progress, report_warnings, save, save_and_show
from lobprint.files import in_bytes, printable

if TYPE_CHECKING:
    from lobprint.press.copies import Wish
    from lobprint.press.fitting import Fit
    from lobprint.press.wanted import Wanted

PRINT = "Print dubbelzijdig: elk exemplaar begint op een nieuw blad."


def build_copies(wanted: Wanted, people: Path, apart: bool, output: Path) -> None:
    """Make the copies: in a PDF for each document, or in files for each person."""
    from lobprint.lists.people import read_people
    from lobprint.press.copies import Wish, check

    found, told = read_people(people)
    wish = Wish(work_on(wanted), tuple(found))
    check(wish)
    fits = _apart(wish, output) if apart else _in_one(wish, output)
    report_warnings([*told, *wish.work.warnings(fits)])


def _in_one(wish: Wish, output: Path) -> list[Fit]:
    """Gives back how each document fell."""
    from lobprint.press.copies import in_one

    with progress(len(wish.work.jobs) * len(wish.people)) as tell:
        made = in_one(wish, tell)
    last = f"{_count(wish)}. {PRINT}"
    order = wish.work.order
    files = {output / order.place(file.name): file for file in made}
    save_and_show(files, output, last)
    return [file.fit for file in made]


def _apart(wish: Wish, output: Path) -> list[Fit]:
    from lobprint.press.copies import Apart

    with progress(len(wish.work.jobs) * len(wish.people)) as tell:
        files = Apart(wish, output, tell)
        save(files, output)
    for folder in dict.fromkeys(path.parent for path in files):
        click.echo(printable(folder))
    click.echo(f"{_count(wish)} in {len(files)} bestanden, {in_bytes(files.size)}")
    return list(files.fits.values())


def _count(wish: Wish) -> str:
    return counted(len(wish.people), "exemplaar", "exemplaren")
