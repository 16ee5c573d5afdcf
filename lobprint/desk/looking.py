"""What the page shows of what came back: the page on which an answer stands, and pieces
of it. Paper was laid flat when it was read; a PDF is drawn as it is filled in.
"""

from __future__ import annotations

from collections.abc import Iterable

from lobprint.desk.calls import Answer, Calls, Json, text_in
from lobprint.desk.doubts import seems_empty
from lobprint.desk.inbox import Found, Inbox, boxes_of, found_in
from lobprint.desk.papers import Papers, Placed, around
from lobprint.desk.wishes import not_understood
from lobprint.pixels import drawn_as_filled, field_place

WIDEST = 4000
"""Pixels across that a page is drawn in."""


def calls_that_look(inbox: Inbox) -> Calls:
    """The calls that show something of `inbox`, by name."""
    looking = _Looking(inbox)
    return {"look": looking.look, "crop": looking.crop, "paper": looking.paper}


class _Looking:
    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def look(self, args: Json) -> Answer:
        """The page on which an answer stands, as it was filled in; nothing when its
        file is no PDF and no scan, or isn't here any more."""
        width = args.get("breed")
        if not isinstance(width, int | float) or not 0 < width <= WIDEST:
            raise not_understood("breed")
        found, papers = found_in(self._inbox, args), Papers(self._inbox.now())
        paper = papers.of(found)
        return self._flat(paper, [found]) if paper else self._drawn(found, width)

    def paper(self, args: Json) -> Answer:
        """A page of paper, or all there was to see of it, with the places on it of
        which somebody is asked whether they are empty."""
        now = self._inbox.now()
        papers = Papers(now)
        paper = papers.found(text_in(args, "papier"))
        asked = (one for one in now.answers() if one.answer.doubt and seems_empty(one))
        return self._flat(paper, [one for one in asked if papers.of(one) == paper])

    def crop(self, args: Json) -> Answer:
        """The picture of an answer alone."""
        found = found_in(self._inbox, args)
        picture = self._inbox.store.picture(found.answer.picture)
        return Answer({}, {"1": picture}) if picture else Answer(None)

    def _flat(self, placed: Placed, found: Iterable[Found]) -> Answer:
        """The places are in pixels of the picture."""
        picture = self._inbox.store.picture(placed.paper.view)
        if picture is None:
            return Answer(None)
        places = [around(boxes) for one in found if (boxes := boxes_of(one.field))]
        told = {"page": placed.paper.page, "foto": True, "vakken": places}
        return Answer(told, {"1": picture})

    def _drawn(self, found: Found, width: float) -> Answer:
        """The place is in parts of the page."""
        pdf = self._inbox.pdf(found.source)
        place = field_place(pdf, found.name) if pdf else None
        if pdf is None or place is None:
            return Answer(None)
        pixels = drawn_as_filled(pdf, place.page, width)
        told = {
            "page": place.page + 1,
            "foto": False,
            "width": pixels.width,
            "height": pixels.height,
            "vakken": [[place.x, place.y, place.width, place.height]],
        }
        return Answer(told, {"1": pixels.data})


__all__ = ["calls_that_look"]
