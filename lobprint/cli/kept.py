"""Where answers are kept, and how they are told: for `read`, `answers` and `report`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lobprint.cli.columns import show_columns
from lobprint.cli.show import counted
from lobprint.errors import Problem, UsageError
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.answers import Sheet, Source
    from lobprint.answers.rows import Row
    from lobprint.answers.sqlite import SqliteStore
    from lobprint.answers.store import Store
    from lobprint.stamp import Stamp

Command = TypeVar("Command", bound=Callable[..., Any])
FILE = "antwoorden.sqlite"
"""As in answers, which `--help` needn't import; a test compares them."""
NONE_YET = "Lees eerst ingevulde bestanden in: lobprint read MAP"
MOST_NAMES = 6
MOST_SHOWN = 20
LONGEST = 60
"""Signs of an answer on the screen."""


def kept_option(or_there: str = "") -> Callable[[Command], Command]:
    """Adds the file of answers to a command, which gets it as `kept`: a path or None.
    `or_there` is where else they are, besides this folder."""
    return click.option(
        "--antwoorden",
        "kept",
        type=click.Path(readable=False, path_type=Path),
        metavar="BESTAND",
        help=f"Waar de antwoorden bewaard zijn. Zonder: {FILE} in deze map{or_there}.",
    )


def kept_at(kept: Path | None, school: str | Path | None = None) -> Path:
    """The file of answers: as it was given, else in the folder of the school's file, or
    in this one."""
    if kept or not isinstance(school, Path):
        return kept or Path(FILE)
    return (school if school.is_dir() else school.parent) / FILE


def kept_there(path: Path) -> str:
    """What else to type so that a command is about the answers at `path`."""
    return "" if path == kept_at(None) else f' --antwoorden "{printable(path)}"'


def store_at(path: Path) -> SqliteStore:
    """What keeps the answers at `path`. Raises UsageError when nothing was ever
    read."""
    from lobprint.answers.sqlite import open_store

    if not path.exists():
        message = f"er is geen {printable(path)}: er is nog niets ingelezen"
        raise UsageError(Problem(message, hint=NONE_YET))
    return open_store(path)


@dataclass(frozen=True, slots=True)
class Held:
    """What a store holds at one moment."""

    sources: tuple[Source, ...]
    stamps: dict[str, Stamp]

    def rows(self) -> list[Row]:
        from lobprint.answers.rows import rows

        return list(rows(self.sources, self.stamps))

    @property
    def ids(self) -> set[str]:
        return {one.id for one in self.sources}

    @property
    def titles(self) -> dict[str, str]:
        """What each form is called."""
        forms = (form for stamp in self.stamps.values() for form in stamp.forms)
        return {form.id: form.title for form in forms}

    def only(self, ids: Collection[str]) -> Held:
        return Held(tuple(one for one in self.sources if one.id in ids), self.stamps)

    def doubts(self) -> list[Row]:
        """What isn't sure of what somebody typed."""
        return [row for row in self.rows() if row.doubt and row.way != "scan"]

    def paper_doubts(self) -> list[Row]:
        """What isn't sure, or not typed over yet, of what stands on paper."""
        return [row for row in self.rows() if row.doubt and row.way == "scan"]


def held(store: Store) -> Held:
    from lobprint.answers.kept import stamps_of

    sources = tuple(store.sources())
    return Held(sources, stamps_of(store, sources))


def show_sheets(what: Held) -> None:
    """How many sheets there are of each form, and of whom."""
    titles = what.titles
    people: dict[str, list[str]] = {}
    for source in what.sources:
        for sheet in source.sheets:
            people.setdefault(sheet.form, []).append(called(source, sheet))
    show_columns(
        [
            (
                f"  {printable(titles.get(form, form))}",
                counted(len(names), "blad", "bladen"),
                f"van {listed(dict.fromkeys(names))}",
            )
            for form, names in sorted(people.items(), key=lambda one: -len(one[1]))
        ],
        right={1},
    )


def called(source: Source, sheet: Sheet) -> str:
    """The name, or for all of a pile the file, until somebody typed names over."""
    is_place = source.format == "scan" and sheet.who.startswith(f"{source.name}, ")
    return f"{source.name} (nog zonder naam)" if is_place else sheet.who


def show_doubts(doubts: Sequence[Row], more: str) -> None:
    """What somebody should look at, numbered, and how."""
    if not doubts:
        return
    click.echo(f"\nOm na te kijken: {counted(len(doubts), 'antwoord', 'antwoorden')}")
    for number, row in enumerate(doubts[:MOST_SHOWN], 1):
        click.echo(f"  {number}. {where(row)}: {printable(row.doubt)}")
    if len(doubts) > MOST_SHOWN:
        click.echo(f"  en nog {len(doubts) - MOST_SHOWN}.")
    click.echo(f"  {more}")


def where(row: Row) -> str:
    """Of whom an answer is, in which file, and to what."""
    extra = f" (extra rij {row.row})" if row.row else ""
    said = f"{row.who} ({row.file}), {row.title}, '{asked(row.question)}'{extra}"
    return "".join(char if char.isprintable() else "?" for char in said)


def show_loose(sources: Iterable[Source]) -> None:
    """What stands in files outside every field."""
    loose = [(one.name, text) for one in sources for text in one.loose]
    if not loose:
        return
    click.echo(f"\nZonder plaats: {counted(len(loose), 'tekst', 'teksten')}")
    click.echo("  Dit staat in geen enkel veld, en komt dus niet in de antwoorden.")
    for name, text in loose[:MOST_SHOWN]:
        click.echo(f"  {printable(name)}: {shortened(text)}")
    if len(loose) > MOST_SHOWN:
        click.echo(f"  en nog {len(loose) - MOST_SHOWN}.")


def asked(question: str) -> str:
    """A question, not endless: its last words say which of its fields it is."""
    about, colon, which = question.rpartition(": ")
    return f"{shortened(about)}: {shortened(which)}" if colon else shortened(which)


def shortened(text: str) -> str:
    """On one line, and not endless."""
    said = " ".join(text.split())
    said = "".join(char if char.isprintable() else "?" for char in said)
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 3].rstrip()}..."


def listed(names: Iterable[str], most: int = MOST_NAMES) -> str:
    """ "Els", "Els en Jan", "Els, Jan, Piet en 9 anderen"."""
    several = [printable(name) for name in names]
    if len(several) > most + 1:
        several[most:] = [f"{len(several) - most} anderen"]
    return " en ".join(filter(None, [", ".join(several[:-1]), several[-1]]))


def people_in(sources: Iterable[Source]) -> int:
    """How many respondents there are."""
    from lobprint.answers.people import same

    return len({same(sheet.who) for source in sources for sheet in source.sheets})


def amount(sources: Sequence[Source]) -> str:
    """ "14 bladen van 9 mensen, uit 12 bestanden"."""
    sheets = counted(sum(len(one.sheets) for one in sources), "blad", "bladen")
    people = people_in(sources)
    of_whom = f" van {counted(people, 'persoon', 'personen')}" if people else ""
    files = counted(sum(bool(one.build) for one in sources), "bestand", "bestanden")
    return f"{sheets}{of_whom}, uit {files}"
