"""`lobprint list`: which workbooks and forms there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from lobprint.cli.columns import aligned, show_columns, table, wrapped
from lobprint.cli.options import Id

if TYPE_CHECKING:
    from lobprint.compose import Book
    from lobprint.compose.books import Asked
    from lobprint.content import Library
    from lobprint.content.model import Groep, Instrument, SectorId
    from lobprint.project import Project

DUTCH = "nl"
"""As in content, which `--help` needn't import; a test compares them."""
BOOK_HEADS = ("werkboek", "titel", "formulieren")
ASKED: tuple[Asked, ...] = ("team", "begeleider", "lerende", "ouders")
"""Of whom minutes are asked, as in compose; a test compares them."""
MINUTES = (
    "Onder team, begeleider, lerende en ouders staat hoeveel minuten alle bladen samen "
    "vragen."
)
HEADS = ("formulier", "titel", "wie", "tijd", "papier", "sectoren")
GROUPS: dict[Groep, str] = {
    "team": "Voor het team",
    "begeleider": "Voor de begeleider",
    "lerende": "Voor de lerende",
    "ouders": "Voor ouders",
    "regio": "Voor de regio",
    "achtergrond": "Om na te slaan",
}
SPELLED = {"coordinator": "coördinator"}
"""Names of words that people write with an accent."""


@click.command("list", options_metavar="[OPTIES]")
@click.option(
    "--taal",
    type=Id("taal_ids"),
    metavar="TAAL",
    default=DUTCH,
    help="Wat er is in deze taal, zoals eenvoudig of en. Zonder: in gewoon Nederlands.",
)
def list_forms(taal: str) -> None:
    """Laat zien welke werkboeken en formulieren er zijn.

    Van elk werkboek: hoeveel formulieren erin staan, en hoeveel minuten die samen
    vragen van het team en van anderen. Van elk formulier: de titel, wie het invult,
    hoelang dat duurt, het papier en de sectoren. De eerste kolom is de naam voor
    --workbook en voor --form. In een eigen map staan uw eigen werkboeken en formulieren
    erbij.
    """
    from lobprint import project
    from lobprint.compose import books
    from lobprint.press.build import load

    there = project.open_project(project.here())
    material = load(there, taal=taal)
    found = books(material.library)
    books_told = [_book(book, material.library) for book in found]
    show_columns(books_told, (), (*BOOK_HEADS, *ASKED))
    click.echo(f"\n{wrapped(MINUTES)}")
    forms = material.library.forms()
    library = material.library
    rows = [(form.groep, row) for form in forms for row in _rows(form, library)]
    lines = table(HEADS, [row for _, row in rows])
    _show_groups([group for group, _ in rows], lines)
    if taal == DUTCH:
        _show_talen(there)


def _show_talen(there: Project) -> None:
    """The languages, and how to see what there is in one."""
    from lobprint.content.talen import named

    talen = [pair for pair in named(there.content()).items() if pair[0] != DUTCH]
    if talen:
        click.echo(f"\nIn een andere taal (lobprint list --taal {talen[0][0]})\n")
        for line in aligned(talen):
            click.echo(line)


def _book(book: Book, library: Library) -> tuple[str, ...]:
    title = _neutral(library.werkboeken[book.id].titel, next(iter(book.forms)), library)
    counts = {len(forms) for forms in book.forms.values()}
    minutes = (book.minutes.get(who) or (0, 0) for who in ASKED)
    forms = _between(min(counts), max(counts))
    return (book.id, title, forms, *(_between(*one) for one in minutes))


def _between(least: int, most: int) -> str:
    if not most:
        return "-"
    return f"{least}" if least == most else f"{least} - {most}"


def _show_groups(groups: list[Groep], lines: list[str]) -> None:
    """The head and the rows of the forms, under the name of each group of forms."""
    if lines[0]:
        click.echo(f"\n{lines[0]}")
    shown = None
    for group, line in zip(groups, lines[1:], strict=True):
        if group != shown:
            click.echo(f"\n{GROUPS[group]}")
        shown = group
        click.echo(line)


def _rows(form: Instrument, library: Library) -> Iterator[tuple[str, ...]]:
    """A row for each way in which sectors speak of `form`: for most forms, one."""
    sectors: dict[tuple[str, ...], list[SectorId]] = {}
    for sector in form.sectoren:
        texts = (form.titel, form.wie, form.tijd)
        told = tuple(_neutral(text, sector, library) for text in texts)
        sectors.setdefault(told, []).append(sector)
    for told, speakers in sectors.items():
        yield (form.id, *told, form.papier, ", ".join(speakers))


def _neutral(text: str, sector: SectorId, library: Library) -> str:
    """`text` for `sector`, with the names of its words instead of the words: the
    begeleider is a mentor in one school and a leercoach in the next. Those names are
    Dutch; in another language the words of the sector stand there."""
    from lobprint.content.school_words import words_of
    from lobprint.content.voices import said_to, voice_of
    from lobprint.content.words import PLACEHOLDER
    from lobprint.prose.inline import plain

    said = said_to(voice_of(sector), text) or ""
    if not library.taal.dutch:
        return plain(words_of(library.sectors[sector], dutch=False).fill(said)) or "-"
    return PLACEHOLDER.sub(_name, said) or "-"


def _name(match: re.Match[str]) -> str:
    """The name of a word, as people write it; of an escape, what it stands for."""
    from lobprint.content.dutch import capital, plural

    if match[1] is None:
        return match[0][1:]
    base, _, more = match[1].partition(".")
    name = SPELLED.get(base.lower(), base.lower())
    form = (plural(name) or name) if more == "meervoud" else name
    return capital(form) if base[:1].isupper() else form
