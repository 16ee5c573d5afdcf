"""`lobprint list`: which forms there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from lobprint.cli.show import show_columns

if TYPE_CHECKING:
    from lobprint.content.model import Instrument, SectorId

HEADS = ("formulier", "titel", "wie", "tijd", "papier", "sectoren")


@click.command("list", options_metavar="[OPTIES]")
def list_forms() -> None:
    """Laat zien welke formulieren er zijn.

    Met titel, wie het invult, hoe lang dat duurt, het papier en de sectoren. De eerste
    kolom is de naam voor 'lobprint build --form'.
    """
    from lobprint import project
    from lobprint.content import load_content

    forms = load_content(project.built_in().content).instruments.values()
    show_columns([HEADS, *(row for form in forms for row in _rows(form))])


def _rows(form: Instrument) -> Iterator[tuple[str, ...]]:
    """A row for each way in which sectors speak of `form`: for most forms, one."""
    sectors: dict[tuple[str, ...], list[SectorId]] = {}
    for sector in form.sectoren:
        texts = (form.titel, form.wie, form.tijd)
        told = tuple(_neutral(text, sector) for text in texts)
        sectors.setdefault(told, []).append(sector)
    for told, speakers in sectors.items():
        yield (form.id, *told, form.papier, ", ".join(speakers))


def _neutral(text: str, sector: SectorId) -> str:
    """`text` for `sector`, with the names of its words instead of the words: the
    begeleider is a mentor in one school and a leercoach in the next."""
    from lobprint.content.texts import SectorTekst
    from lobprint.content.words import PLACEHOLDER

    if isinstance(text, SectorTekst):
        text = text.variants[sector]
    return PLACEHOLDER.sub(lambda match: match[1] or match[0][1:], text) or "-"
