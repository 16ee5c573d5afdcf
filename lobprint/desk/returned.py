"""What the page asks of what came back: which answers there are, what is meant where
there is a doubt, whose they are, and to have them gone.
"""

from __future__ import annotations

from lobprint.answers import Key
from lobprint.answers.store import Removed
from lobprint.desk.answers_told import answers_told, sheet_told
from lobprint.desk.calls import Answer, Calls, Json, text_in
from lobprint.desk.inbox import Found, Inbox
from lobprint.desk.wishes import not_understood
from lobprint.pixels import drawn_as_filled, field_place

HAND = "nagekeken"
"""Who corrected an answer on the page: whoever sits there."""
WIDEST = 4000
"""Pixels across that a page is drawn in."""


def calls_about(inbox: Inbox) -> Calls:
    """The calls about `inbox`, by name."""
    returned = _Returned(inbox)
    return {
        "answers": returned.answers,
        "sheet": returned.sheet,
        "settle": returned.settle,
        "accept": returned.accept,
        "rename": returned.rename,
        "remove": returned.remove,
        "look": returned.look,
    }


class _Returned:
    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def answers(self, _args: Json) -> Answer:
        return Answer(answers_told(self._inbox))

    def sheet(self, args: Json) -> Answer:
        return Answer(sheet_told(self._inbox, text_in(args, "blad")))

    def settle(self, args: Json) -> Answer:
        """Put what is meant in the place of what was read."""
        found, value = self._found(args), args.get("waarde")
        if not isinstance(value, str | bool):
            raise not_understood("waarde")
        self._inbox.store.correct(found.sheet.id, found.answer.key, value, HAND)
        return Answer(answers_told(self._inbox))

    def accept(self, args: Json) -> Answer:
        """It stays as it was read."""
        found = self._found(args)
        self._inbox.store.accept(found.sheet.id, found.answer.key)
        return Answer(answers_told(self._inbox))

    def rename(self, args: Json) -> Answer:
        who = text_in(args, "wie").strip()
        self._inbox.store.rename(text_in(args, "blad"), who)
        return Answer(answers_told(self._inbox))

    def remove(self, args: Json) -> Answer:
        """All of a file, of somebody, of a sheet, or all there is."""
        removed = self._removed(args)
        self._inbox.forget()
        gone = {
            "bestanden": list(removed.sources),
            "bladen": removed.sheets,
            "antwoorden": removed.answers,
        }
        return Answer({"weg": gone, **answers_told(self._inbox)})

    def _removed(self, args: Json) -> Removed:
        store = self._inbox.store
        match args:
            case {"naam": str(name)}:
                return store.remove_source(name)
            case {"wie": str(who)}:
                return store.remove_respondent(who)
            case {"blad": str(sheet)}:
                return store.remove_sheets([sheet])
            case {"alles": True}:
                return store.remove_all()
        raise not_understood("remove")

    def look(self, args: Json) -> Answer:
        """The page on which an answer stands, as it was filled in; nothing when its
        file is no PDF, or isn't here any more."""
        found, width = self._found(args), args.get("breed")
        if not isinstance(width, int | float) or not 0 < width <= WIDEST:
            raise not_understood("breed")
        pdf = self._inbox.pdf(found.source)
        place = field_place(pdf, found.name) if pdf else None
        if pdf is None or place is None:
            return Answer(None)
        pixels = drawn_as_filled(pdf, place.page, width)
        told = {
            "page": place.page + 1,
            "width": pixels.width,
            "height": pixels.height,
            "vak": [place.x, place.y, place.width, place.height],
        }
        return Answer(told, {"1": pixels.data})

    def _found(self, args: Json) -> Found:
        row = args.get("rij") or 0
        if not isinstance(row, int):
            raise not_understood("rij")
        key = Key(text_in(args, "veld"), row)
        return self._inbox.now().found(text_in(args, "blad"), key)


__all__ = ["calls_about"]
