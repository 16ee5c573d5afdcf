"""The same sheet twice: two pictures of one page on which the same ink stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from lobprint.desk.inbox import Inbox
from lobprint.desk.papers import Papers, Placed

SAME_SHEET = 0.6
"""From here on of two inks so much is the same that somebody should look."""


def twins(inbox: Inbox, papers: Papers) -> Iterator[tuple[Placed, Placed]]:
    """Pairs of papers that may be one sheet."""
    piles: dict[tuple[str, int], list[Placed]] = defaultdict(list)
    for one in papers.all:
        if one.paper.ink and one.paper.sheets:
            piles[one.source.build, one.paper.page].append(one)
    for pile in piles.values():
        for one, other in combinations(pile, 2):
            if inbox.likeness(one.paper.ink, other.paper.ink) >= SAME_SHEET:
                yield one, other
