"""A picture in which no page was found: which pages it may be, and reading it again
where somebody points.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lobprint.answers.on_paper import pages_of, title_of
from lobprint.desk.answers_told import answers_told
from lobprint.desk.calls import Answer, Calls, Json, text_in
from lobprint.desk.inbox import Inbox
from lobprint.desk.papers import Papers
from lobprint.desk.presses import Presses
from lobprint.desk.wishes import not_understood
from lobprint.errors import Problem, UsageError
from lobprint.press.pointing import Pointed, look_again
from lobprint.scan.prints import Print
from lobprint.scan.seen import Point
from lobprint.stamp import Stamp

CORNERS = 4


def calls_that_point(inbox: Inbox, presses: Presses) -> Calls:
    """The calls about a page that was not found, by name."""
    pointing = _Pointing(inbox, presses)
    return {"pages": pointing.pages, "again": pointing.again}


class _Pointing:
    def __init__(self, inbox: Inbox, presses: Presses) -> None:
        self._inbox = inbox
        self._presses = presses

    def pages(self, args: Json) -> Answer:
        """The pages that somebody can choose from: of what was read, or of all forms,
        which takes a while; "alle" says which of both."""
        known = [] if args.get("alle") is True else list(self._presses.known())
        several = known or list(self._presses.forms(args).alone())
        pages = [one for stamp in several for one in _pages(stamp)]
        return Answer({"bladzijden": pages, "alle": not known})

    def again(self, args: Json) -> Answer:
        """Read paper "papier" as "page" of "uitgave", with its corners at "hoeken"."""
        papers = Papers(self._inbox.now())
        placed = papers.found(text_in(args, "papier"))
        page, corners = args.get("page"), tuple(_corners(args.get("hoeken")))
        if not isinstance(page, int) or len(corners) != CORNERS:
            raise not_understood("hoeken")
        pointed = Pointed(self._print(args), page, corners)
        file, store = self._inbox.file(placed.source), self._inbox.store
        look_again(store, placed.source, placed.at, file, pointed)
        self._inbox.undo.forget()
        return Answer(answers_told(self._inbox))

    def _print(self, args: Json) -> Print:
        """Raises UsageError when it can't be made any more."""
        found = self._presses.prints(args).of_build(text_in(args, "uitgave"))
        if found is None:
            message = "deze uitgave kan lobprint niet meer maken"
            hint = "Zet de pdf die u hebt geprint ook neer bij Inlezen."
            raise UsageError(Problem(message, hint=hint))
        return found


def _pages(stamp: Stamp) -> Iterator[Json]:
    """Those on which there is something to fill in."""
    fields = (one for one in stamp.fields if not one.given)
    for page in sorted({page for one in fields for page in pages_of(one)}):
        about = {"titel": title_of(stamp, page), "page": page}
        yield {"uitgave": stamp.build, **about}


def _corners(said: Any) -> Iterator[Point]:
    """Raises UsageError for what are no parts of a picture."""
    for one in said if isinstance(said, list) else ():
        match one:
            case [int() | float() as x, int() | float() as y] if _within(x, y):
                yield float(x), float(y)
            case _:
                raise not_understood("hoeken")


def _within(*parts: float) -> bool:
    return all(0 <= one <= 1 for one in parts)


__all__ = ["calls_that_point"]
