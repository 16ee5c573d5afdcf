"""What there is to tell of paper: how many sheets there are of each page, which pages
are missing, of which pictures nothing was read, and what may be one sheet twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lobprint.answers.on_paper import counted, missing, titles
from lobprint.answers.twins import twins
from lobprint.desk.inbox import Inbox, Now
from lobprint.desk.papers import Papers, Placed, paper_id

Json = dict[str, Any]


def papers_told(inbox: Inbox, now: Now, papers: Papers) -> Json:
    """All of that, in lists that are empty when nothing came on paper."""
    return {
        "geteld": list(_counted(now)),
        "ontbreekt": list(_missing(now)),
        "ongelezen": [_unread(one) for one in papers.all if is_unread(one)],
        "erbij": [
            {**_side(now, one), "waarom": one.paper.why}
            for one in papers.all
            if one.paper.state == "read" and one.paper.why
        ],
        "dubbel": [
            [_side(now, one) for one in pair]
            for pair in twins(papers.all, inbox.likeness)
        ],
    }


def is_unread(placed: Placed) -> bool:
    """Whether nothing was read of it, and nobody laid it aside."""
    return placed.paper.state == "refused"


def _counted(now: Now) -> Iterator[Json]:
    counts = counted(now.sources)
    called = titles(counts, now.stamps)
    for one, count in counts.items():
        yield {"titel": called[one], "bladzijde": one.page, "aantal": count}


def _missing(now: Now) -> Iterator[Json]:
    for one in missing(now.sources, now.stamps):
        yield {"wie": one.who, "titel": one.title, "bladzijden": list(one.pages)}


def _unread(placed: Placed) -> Json:
    paper = placed.paper
    return {
        "papier": paper_id(placed),
        "bestand": placed.source.name,
        "beeld": paper.picture,
        "waarom": paper.why,
        "zien": bool(paper.view),
    }


def _side(now: Now, placed: Placed) -> Json:
    """One of two papers that may be the same."""
    names = [one.who for _, one in now.sheets() if one.id in placed.paper.sheets]
    return {
        "papier": paper_id(placed),
        "bestand": placed.source.name,
        "beeld": placed.paper.picture,
        "titel": now.page_title(placed.source.build, placed.paper.page),
        "bladzijde": placed.paper.page,
        "wie": names[0] if names else "",
    }
