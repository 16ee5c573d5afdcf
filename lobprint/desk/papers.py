"""The pages on paper that were read, and where an answer stands on them."""

from __future__ import annotations

from lobprint.answers.twins import Placed, placed
from lobprint.desk.inbox import Found, Now, boxes_of
from lobprint.errors import Problem, UsageError
from lobprint.stamp import Box

DOTS = 100
"""To the inch, of a page that was laid flat."""
INCH = 25.4
"""In mm."""


def paper_id(placed: Placed) -> str:
    """By which the page knows a paper."""
    return f"{placed.source.id}/{placed.at}"


class Papers:
    """All papers of what is kept now."""

    def __init__(self, now: Now) -> None:
        self.all = tuple(placed(now.sources))
        self._pages: dict[tuple[str, int], Placed] = {}
        self._sheets: dict[str, list[Placed]] = {}
        for one in self.all:
            for sheet in one.paper.sheets:
                self._pages.setdefault((sheet, one.paper.page), one)
                self._sheets.setdefault(sheet, []).append(one)

    def of(self, found: Found) -> Placed | None:
        """The paper on which an answer stands."""
        boxes = boxes_of(found.field)
        return self._pages.get((found.sheet.id, boxes[0].page)) if boxes else None

    def of_sheet(self, sheet: str) -> list[Placed]:
        """The papers of a sheet, in the order in which they were read."""
        return self._sheets.get(sheet, [])

    def found(self, id_: str) -> Placed:
        """The paper with this id. Raises UsageError when it is gone."""
        for one in self.all:
            if paper_id(one) == id_:
                return one
        message = "deze bladzijde staat er niet meer"
        raise UsageError(Problem(message, hint="Laad de pagina opnieuw."))


def around(boxes: list[Box]) -> list[float]:
    """The left, top, width and height of `boxes` together, in pixels of a page that was
    laid flat."""
    left, top = min(one.x for one in boxes), min(one.y for one in boxes)
    right = max(one.x + one.width for one in boxes)
    bottom = max(one.y + one.height for one in boxes)
    return [mm * DOTS / INCH for mm in (left, top, right - left, bottom - top)]


__all__ = ["Papers", "Placed", "around", "paper_id"]
