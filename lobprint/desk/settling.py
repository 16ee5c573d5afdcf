"""What somebody says where there is a doubt, one answer or many at once, and taking the
last of it back. Each step is kept when it is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lobprint.desk.answers_told import answers_told
from lobprint.desk.calls import Answer, Calls, Json, text_in
from lobprint.desk.doubts import is_name, is_written, seems_empty
from lobprint.desk.inbox import Found, Inbox, found_in
from lobprint.desk.papers import Papers
from lobprint.desk.wishes import not_understood

HAND = "nagekeken"
"""Who corrected an answer on the page: whoever sits there."""


def calls_that_settle(inbox: Inbox) -> Calls:
    """The calls that settle doubts in `inbox`, by name."""
    settling = _Settling(inbox)
    return {
        "settle": settling.settle,
        "accept": settling.accept,
        "empty": settling.empty,
        "untyped": settling.untyped,
        "undo": settling.undo,
    }


class _Settling:
    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def settle(self, args: Json) -> Answer:
        """Put what is meant in the place of what was read. Who fills in a name says
        whose sheets these are."""
        found, value = found_in(self._inbox, args), args.get("waarde")
        if not isinstance(value, str | bool):
            raise not_understood("waarde")
        store = self._inbox.store
        store.correct(found.sheet.id, found.answer.key, value, HAND)
        named = list(self._named(found, value))
        for sheet, _ in named:
            store.rename(sheet, str(value))
        self._inbox.undo.note([(found.sheet.id, found.answer)], named)
        return Answer(answers_told(self._inbox))

    def _named(self, found: Found, value: str | bool) -> Iterator[tuple[str, str]]:
        """The sheets that get a name of paper, and what they are called now: the pages
        behind each other that nobody knew the name of."""
        if not (is_name(found) and value and found.answer.picture):
            return
        for sheet in found.source.sheets:
            if sheet.who == found.sheet.who:
                yield sheet.id, sheet.who

    def accept(self, args: Json) -> Answer:
        """It stays as it was read."""
        return self._accept([found_in(self._inbox, args)])

    def empty(self, args: Json) -> Answer:
        """Nothing stands at the places of a page where that was in doubt."""
        now = self._inbox.now()
        papers = Papers(now)
        paper = papers.found(text_in(args, "papier"))
        return self._accept(
            one
            for one in now.answers()
            if one.answer.doubt and seems_empty(one) and papers.of(one) == paper
        )

    def untyped(self, _args: Json) -> Answer:
        """All that was written and not typed over stays a picture, but for names."""
        return self._accept(
            one
            for one in self._inbox.now().answers()
            if one.answer.doubt and one.answer.picture
            if is_written(one) and not is_name(one)
        )

    def _accept(self, several: Iterable[Found]) -> Answer:
        before = [(one.sheet.id, one.answer) for one in several]
        for sheet, answer in before:
            self._inbox.store.accept(sheet, answer.key)
        if before:
            self._inbox.undo.note(before)
        return Answer(answers_told(self._inbox))

    def undo(self, _args: Json) -> Answer:
        """The last step is taken back; "terug" is where that was."""
        step = self._inbox.undo.take_back(self._inbox.store)
        if step is None:
            return Answer({"terug": None, **answers_told(self._inbox)})
        sheet, key = step.first
        back = {"blad": sheet, "veld": key.field, "rij": key.row}
        return Answer({"terug": back, **answers_told(self._inbox)})


__all__ = ["calls_that_settle"]
