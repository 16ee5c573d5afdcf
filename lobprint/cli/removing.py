"""`lobprint answers --weg`: removed, after a question, and told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from lobprint.cli.options import Choice
from lobprint.cli.order import at_a_terminal
from lobprint.cli.show import counted
from lobprint.cli.signals import unstoppable
from lobprint.errors import Problem, UsageError
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.answers import Source
    from lobprint.answers.store import Removed, Store

STILL_THERE = (
    "De ingevulde bestanden zelf staan er nog: leest u die weer in, dan komen de "
    "antwoorden terug."
)


@dataclass(frozen=True, slots=True)
class Removal:
    """Of which file, or of which respondent; of neither: all."""

    file: str | None
    who: str | None

    @property
    def said(self) -> str:
        if self.file:
            return f"alles uit {printable(self.file)}"
        return f"alles van {printable(self.who)}" if self.who else "alles"

    def preview(self, sources: list[Source]) -> Removed:
        """What would be gone."""
        from lobprint.answers.kept import Kept, gone, sheets_of, without, without_file

        kept = [Kept(one) for one in sources]
        if self.file:
            return without_file(kept, self.file)[1]
        if self.who:
            return without(kept, sheets_of(kept, self.who))[1]
        return gone(kept)

    def make(self, store: Store) -> Removed:
        if self.file:
            return store.remove_source(self.file)
        return store.remove_respondent(self.who) if self.who else store.remove_all()


def remove(store: Store, removal: Removal, sure: bool) -> None:
    """Ask, unless it is `sure`, and remove. Raises UsageError when there is nothing of
    it, or nobody to ask."""
    sources = store.sources()
    would = removal.preview(sources)
    if not (would.sheets or would.sources):
        raise _nothing(removal, sources)
    if not (sure or _is_sure(removal, would)):
        click.echo("Er is niets weggehaald.")
        return
    with unstoppable():
        removed = removal.make(store)
        click.echo(f"Weg: {removal.said} ({_amount(removed)}).")
    click.echo(STILL_THERE)


def _is_sure(removal: Removal, would: Removed) -> bool:
    question = f"Dat is {removal.said}: {_amount(would)}. Weghalen"
    if not at_a_terminal():
        hint = f"{_amount(would).capitalize()}. Geef --ja mee als dat weg mag."
        raise UsageError(Problem(f"{removal.said} weghalen?", hint=hint))
    kind: Any = Choice(("ja", "nee"))
    return bool(click.prompt(question, type=kind, err=True) == "ja")


def _amount(removed: Removed) -> str:
    return ", ".join(
        (
            counted(removed.sheets, "blad", "bladen"),
            counted(removed.answers, "antwoord", "antwoorden"),
            *(() if not removed.sources else (_files(removed),)),
        )
    )


def _files(removed: Removed) -> str:
    files = counted(len(removed.sources), "bestand", "bestanden")
    return f"van {files} blijft niets over"


def _nothing(removal: Removal, sources: list[Source]) -> UsageError:
    from lobprint.prose.suggest import suggestion

    if not (removal.file or removal.who):
        return UsageError(Problem("er is niets om weg te halen"))
    names = {one.name for one in sources}
    people = {sheet.who for one in sources for sheet in one.sheets}
    there, asked = (names, removal.file) if removal.file else (people, removal.who)
    hint = suggestion(asked or "", sorted(there))
    hint = hint or "Wat er is, laat 'lobprint answers' zien."
    what = removal.said.removeprefix("alles ")
    return UsageError(Problem(f"er is niets {what}", hint=hint))
