"""`lobprint answers --samen`: two sheets are of one respondent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lobprint.answers.people import same
from lobprint.cli.kept import Held, held
from lobprint.errors import Problem, UsageError
from lobprint.files import printable
from lobprint.prose.suggest import suggestion

if TYPE_CHECKING:
    from lobprint.answers import Sheet
    from lobprint.answers.store import Store


def join_sheets(store: Store, going: str, staying: str) -> None:
    """All that is called `going` goes to who is called `staying`: of a form that both
    have, to that sheet. Raises UsageError when there is nobody of one of the names, or
    their answers differ."""
    what = held(store)
    sheets, others = _of(what, going), _of(what, staying)
    for one in sheets:
        of_form = (other for other in others if other.form == one.form)
        store.join(one.id, next(of_form, others[0]).id)
    click.echo(f"'{printable(going)}' hoort nu bij {printable(others[0].who)}.")


def _of(what: Held, who: str) -> list[Sheet]:
    all_ = [sheet for source in what.sources for sheet in source.sheets]
    found = [one for one in all_ if same(one.who) == same(who)]
    if not found:
        people = sorted({one.who for one in all_})
        hint = suggestion(who, people) or "Wie er zijn, laat 'lobprint answers' zien."
        raise UsageError(Problem(f"er is niets van {printable(who)}", hint=hint))
    return found
