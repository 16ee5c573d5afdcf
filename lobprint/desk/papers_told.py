"""What there is to tell of paper: how many sheets there are of each page, which pages
are missing, of which pictures nothing was read, and what may be one sheet twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from lobprint.answers import Sheet, Source
from lobprint.desk.inbox import Inbox, Now, boxes_of
from lobprint.desk.papers import Papers, Placed
from lobprint.desk.twins import twins

Json = dict[str, Any]


def papers_told(inbox: Inbox, now: Now, papers: Papers) -> Json:
    """All of that, in lists that are empty when nothing came on paper."""
    return {
        "geteld": list(_counted(now, papers)),
        "ontbreekt": list(_missing(now, papers)),
        "ongelezen": [_unread(one) for one in papers.all if is_unread(one)],
        "erbij": [
            {**_side(now, one), "waarom": one.paper.why}
            for one in papers.all
            if one.paper.state == "read" and one.paper.why
        ],
        "dubbel": [[_side(now, one) for one in pair] for pair in twins(inbox, papers)],
    }


def is_unread(placed: Placed) -> bool:
    """Whether nothing was read of it, and nobody laid it aside."""
    return placed.paper.state == "refused"


def is_seen(placed: Placed) -> bool:
    """Whether there is a page on it."""
    return placed.paper.state in ("read", "proposed")


def _counted(now: Now, papers: Papers) -> Iterator[Json]:
    """For each page that came in of how many sheets it was read."""
    counts = Counter(
        (one.source.build, one.paper.page) for one in papers.all if is_seen(one)
    )
    for (build, page), count in sorted(counts.items()):
        yield {"titel": now.page_title(build, page), "bladzijde": page, "aantal": count}


def _missing(now: Now, papers: Papers) -> Iterator[Json]:
    """The sheets of which not all pages came in."""
    for source, sheet in now.sheets():
        there = {one.paper.page for one in papers.of_sheet(sheet.id)}
        missing = sorted(pages_of(now, source, sheet) - there) if there else []
        if missing:
            title = now.form(source, sheet.form).title
            head = {"blad": sheet.id, "wie": sheet.who, "titel": title}
            yield {**head, "bladzijden": missing}


def pages_of(now: Now, source: Source, sheet: Sheet) -> set[int]:
    """The pages of a form on which there is something to fill in."""
    return {
        boxes[0].page
        for one in now.fields(source.build)
        if one.form == sheet.form and (boxes := boxes_of(one))
    }


def _unread(placed: Placed) -> Json:
    paper = placed.paper
    return {
        "papier": placed.id,
        "bestand": placed.source.name,
        "beeld": paper.picture,
        "waarom": paper.why,
        "zien": bool(paper.view),
    }


def _side(now: Now, placed: Placed) -> Json:
    """One of two papers that may be the same."""
    names = [one.who for _, one in now.sheets() if one.id in placed.paper.sheets]
    return {
        "papier": placed.id,
        "bestand": placed.source.name,
        "beeld": placed.paper.picture,
        "titel": now.page_title(placed.source.build, placed.paper.page),
        "bladzijde": placed.paper.page,
        "wie": names[0] if names else "",
    }
