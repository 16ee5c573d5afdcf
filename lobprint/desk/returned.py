"""What the page asks of what came back: which answers there are, whose they are, and to
have them gone.
"""

from __future__ import annotations

from lobprint.answers.store import Removed
from lobprint.desk.answers_told import answers_told, sheet_told
from lobprint.desk.calls import Answer, Calls, Json, text_in
from lobprint.desk.inbox import Inbox
from lobprint.desk.looking import calls_that_look
from lobprint.desk.on_paper import calls_on_paper
from lobprint.desk.settling import calls_that_settle
from lobprint.desk.wishes import not_understood


def calls_about(inbox: Inbox) -> Calls:
    """The calls about `inbox`, by name."""
    returned = _Returned(inbox)
    return {
        "answers": returned.answers,
        "sheet": returned.sheet,
        "rename": returned.rename,
        "join": returned.join,
        "remove": returned.remove,
        **calls_that_look(inbox),
        **calls_that_settle(inbox),
        **calls_on_paper(inbox),
    }


class _Returned:
    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def answers(self, _args: Json) -> Answer:
        return Answer(answers_told(self._inbox))

    def sheet(self, args: Json) -> Answer:
        return Answer(sheet_told(self._inbox, text_in(args, "blad")))

    def rename(self, args: Json) -> Answer:
        who = text_in(args, "wie").strip()
        self._inbox.store.rename(text_in(args, "blad"), who)
        return Answer(answers_told(self._inbox))

    def join(self, args: Json) -> Answer:
        """A sheet is of the respondent of another."""
        self._inbox.store.join(text_in(args, "blad"), text_in(args, "bij"))
        self._inbox.undo.forget()
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


__all__ = ["calls_about"]
