"""`lobprint answers`: what was read, seen, mended and removed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.columns import show_columns
from lobprint.cli.kept import (
    NONE_YET,
    Held,
    amount,
    called,
    held,
    kept_at,
    kept_option,
    kept_there,
    listed,
    show_doubts,
    show_loose,
    show_sheets,
    store_at,
)
from lobprint.cli.papers import show_paper_doubts, show_papers, show_unread
from lobprint.cli.show import counted
from lobprint.errors import Problem, UsageError
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.answers.store import Store

EPILOG = """\b
Voorbeelden:
  lobprint answers
  lobprint answers --nakijken
  lobprint answers --verbeter "Fatima el Idrissi"
  lobprint answers --samen "scan.pdf, blad 4" "scan.pdf, blad 3"
  lobprint answers --weg fatima.docx"""


@click.command(options_metavar="[OPTIES]", epilog=EPILOG)
@click.option(
    "--nakijken",
    "review",
    is_flag=True,
    help="Loop langs wat niet zeker is, en kies wat het moet zijn.",
)
@click.option(
    "--verbeter",
    "mend",
    metavar="NAAM",
    help="Verbeter antwoorden van deze persoon, of de naam zelf.",
)
@click.option(
    "--samen",
    "pair",
    nargs=2,
    type=str,
    metavar="BLAD BLAD",
    help="Het eerste blad is van dezelfde persoon als het tweede.",
)
@click.option(
    "--weg",
    "file",
    metavar="BESTAND",
    help="Haal alles weg wat uit dit bestand is gelezen.",
)
@click.option(
    "--weg-van", "who", metavar="NAAM", help="Haal alles van deze persoon weg."
)
@click.option("--alles-weg", "everything", is_flag=True, help="Haal alles weg.")
@click.option("--ja", "sure", is_flag=True, help="Haal het weg zonder te vragen.")
@kept_option()
def answers(
    review: bool,
    mend: str | None,
    pair: tuple[str, str] | None,
    file: str | None,
    who: str | None,
    everything: bool,
    sure: bool,
    kept: Path | None,
) -> None:
    """Bekijk, verbeter of verwijder wat is ingelezen.

    Zonder opties ziet u wat er is: van welke formulieren, van wie, uit welke bestanden,
    en wat u nog kunt nakijken. Wat u verbetert, blijft staan als hetzelfde bestand nog
    eens wordt ingelezen; wat er eerst stond, blijft erbij bewaard. Wat u weghaalt, is
    echt weg uit het bestand met antwoorden.
    """
    from lobprint.cli.joining import join_sheets
    from lobprint.cli.removing import Removal, remove
    from lobprint.cli.reviewing import mend_answers, review_doubts

    asked = (review, mend, pair, file, who, everything)
    _check_one(sum(1 for one in asked if one))
    if sure and not (file or who or everything):
        hint = "Bijvoorbeeld: lobprint answers --weg fatima.docx --ja"
        raise UsageError(
            Problem("--ja hoort bij --weg, --weg-van of --alles-weg.", hint=hint)
        )
    path = kept_at(kept)
    store = store_at(path)
    if review:
        review_doubts(store)
    elif mend:
        mend_answers(store, mend)
    elif pair:
        join_sheets(store, *pair)
    elif file or who or everything:
        remove(store, Removal(file, who), sure)
    else:
        _show(held(store), path, store)


def _check_one(asked: int) -> None:
    if asked > 1:
        hint = "Geef ze een voor een."
        message = "--nakijken, --verbeter, --samen en weghalen gaan niet samen."
        raise UsageError(Problem(message, hint=hint))


def _show(what: Held, path: Path, store: Store) -> None:
    if not what.sources:
        click.echo(f"In {printable(path)} staat niets. {NONE_YET}")
        return
    click.echo(f"In {printable(path)}: {amount(what.sources)}.")
    show_sheets(what)
    days = store.days()
    click.echo("\nBestanden:")
    rows = [
        (
            f"  {printable(one.name)}",
            _day(days[one.id]),
            counted(len(one.sheets), "blad", "bladen"),
            listed(dict.fromkeys(called(one, sheet) for sheet in one.sheets)) or "-",
        )
        for one in what.sources
    ]
    show_columns(rows, right={2})
    more = kept_there(path)
    show_papers(what)
    show_unread(what)
    show_doubts(what.doubts(), f"Dat kan met: lobprint answers --nakijken{more}")
    show_paper_doubts(what.paper_doubts(), more)
    show_loose(what.sources)
    mended = sum(bool(row.by) for row in what.rows())
    if mended:
        click.echo(f"\nVerbeterd: {counted(mended, 'antwoord', 'antwoorden')}.")


def _day(day: str) -> str:
    """ "24-11-2026", as people write it."""
    return (
        "-".join(
            str(int(part)) if part.isdigit() else part
            for part in reversed(day.split("-"))
        )
        or "-"
    )
