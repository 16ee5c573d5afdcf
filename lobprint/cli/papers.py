"""What came on paper, told: how many sheets of each page, what is missing, what wasn't
read, what may be there twice; and how much there is to look at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from lobprint.cli.columns import show_columns
from lobprint.cli.kept import MOST_SHOWN, Held, listed
from lobprint.cli.show import counted
from lobprint.errors import Problem
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.answers.on_paper import PageOf
    from lobprint.answers.rows import Row
    from lobprint.answers.store import Store
    from lobprint.answers.twins import Placed

LOOK = "Met de uitsneden erbij gaat dat het snelst: lobprint open"


def show_papers(what: Held) -> None:
    """How many sheets there are of each page, and which pages are missing."""
    from lobprint.answers.on_paper import counted as counted_pages
    from lobprint.answers.on_paper import missing

    counts = counted_pages(what.sources)
    if not counts:
        return
    click.echo("\nOp papier:")
    rows = [
        (f"  {title}", f"bladzijde {_pages(pages)}", counted(number, "keer", "keer"))
        for title, pages, number in _piled(counts, what)
    ]
    show_columns(rows, right={2})
    lacking = list(missing(what.sources, what.stamps))
    if lacking:
        click.echo("Daarvan ontbreekt:")
    for one in lacking[:MOST_SHOWN]:
        who, pages = printable(one.who), _pages(one.pages)
        click.echo(f"  {who}: bladzijde {pages} ({printable(one.title)})")
    if len(lacking) > MOST_SHOWN:
        click.echo(f"  en nog van {len(lacking) - MOST_SHOWN} anderen.")


def _piled(
    counts: dict[PageOf, int], what: Held
) -> Iterator[tuple[str, list[int], int]]:
    """Pages of one form that came in as often are told together."""
    from lobprint.answers.on_paper import titles

    called = titles(counts, what.stamps)
    piles: dict[tuple[str, str, int], list[int]] = {}
    for one, number in counts.items():
        piles.setdefault((one.build, called[one], number), []).append(one.page)
    for (_, title, number), pages in piles.items():
        yield printable(title), pages, number


def _pages(pages: Collection[int]) -> str:
    """ "3", "3, 4 en 7", "3 tot en met 9"."""
    in_order = sorted(pages)
    first, last = in_order[0], in_order[-1]
    if len(in_order) > 2 and last - first + 1 == len(in_order):
        return f"{first} tot en met {last}"
    return listed(map(str, in_order), most=len(in_order))


def show_unread(what: Held) -> None:
    """The pictures in which no page was found."""
    unread = [
        (one.name, paper)
        for one in what.sources
        for paper in one.papers
        if paper.state == "refused"
    ]
    if unread:
        click.echo(f"\nNiet gelezen: {counted(len(unread), 'beeld', 'beelden')}")
    for name, paper in unread[:MOST_SHOWN]:
        place = f"{printable(name)}, bladzijde {paper.picture}"
        click.echo(f"  {place}: {printable(paper.why)}")
    if len(unread) > MOST_SHOWN:
        click.echo(f"  en nog {len(unread) - MOST_SHOWN}.")


def show_paper_doubts(doubts: Sequence[Row], more: str) -> None:
    """How much there is to look at of what stands on paper; `more` is what else to type
    so that it is about the same answers."""
    from lobprint.answers.model import TO_TYPE

    to_type = sum(one.doubt == TO_TYPE for one in doubts)
    to_see = len(doubts) - to_type
    if not doubts:
        return
    parts = [
        f"{counted(to_see, 'antwoord', 'antwoorden')} om na te kijken"
        if to_see
        else "",
        f"{to_type} keer handschrift om over te typen" if to_type else "",
    ]
    click.echo(f"\nVan papier: {listed(filter(None, parts))}.")
    click.echo("  Wat u niet bekijkt, telt niet mee.")
    click.echo(f"  {LOOK}{f' (of lobprint answers --nakijken{more})'}")


def double_sheets(store: Store, what: Held, new: Collection[str]) -> Iterator[Problem]:
    """What may be one sheet that was scanned twice, where one of both is of a `new`
    file."""
    from lobprint.answers.twins import placed, twins
    from lobprint.scan.doubles import same_ink

    inks = {name: store.picture(name) or b"" for name in _inks(what)}
    pairs = twins(placed(what.sources), lambda a, b: same_ink(inks[a], inks[b]))
    for one, other in pairs:
        if {one.source.id, other.source.id} & {*new}:
            yield Problem(
                f"{_where(one)} en {_where(other)} lijken hetzelfde blad",
                hint="Beide tellen mee. Bekijk ze naast elkaar in lobprint open.",
                warning=True,
            )


def _inks(what: Held) -> set[str]:
    papers = (paper for source in what.sources for paper in source.papers)
    return {one.ink for one in papers if one.ink}


def _where(one: Placed) -> str:
    return f"bladzijde {one.paper.picture} van {printable(one.source.name)}"
