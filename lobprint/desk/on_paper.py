"""What somebody says of paper: that two pictures are of two sheets or of one, that a
picture need not be read, and which page it shows.
"""

from __future__ import annotations

from dataclasses import replace

from lobprint.answers import Paper
from lobprint.desk.answers_told import answers_told
from lobprint.desk.calls import Answer, Calls, Json, text_in
from lobprint.desk.inbox import Inbox
from lobprint.desk.papers import Papers, Placed


def calls_on_paper(inbox: Inbox) -> Calls:
    """The calls about papers in `inbox`, by name."""
    paper = _OnPaper(inbox)
    return {"both": paper.both, "single": paper.single, "aside": paper.aside}


class _OnPaper:
    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def both(self, args: Json) -> Answer:
        """A paper is no double: its ink is not compared any more."""
        placed = self._found(args)
        return self._becomes(placed, replace(placed.paper, ink=""))

    def single(self, args: Json) -> Answer:
        """A paper is a double: the sheets on it go."""
        placed = self._found(args)
        self._inbox.store.remove_sheets(placed.paper.sheets)
        self._inbox.forget()
        return Answer(answers_told(self._inbox))

    def aside(self, args: Json) -> Answer:
        """A picture need not be read."""
        placed = self._found(args)
        return self._becomes(placed, replace(placed.paper, state="aside"))

    def _becomes(self, placed: Placed, paper: Paper) -> Answer:
        self._inbox.store.look_again(placed.source.id, placed.at, paper)
        return Answer(answers_told(self._inbox))

    def _found(self, args: Json) -> Placed:
        return Papers(self._inbox.now()).found(text_in(args, "papier"))


__all__ = ["calls_on_paper"]
