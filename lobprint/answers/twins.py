"""The same sheet twice: two pictures of one page on which the same ink stands. What is
told of it decides nothing: people that fill in alike are told apart by somebody who
looks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from lobprint.answers.model import Paper, Source

SAME_SHEET = 0.8
"""From here on of two inks so much is the same that somebody should look: two scans of
one sheet have all but 1, sheets of two people 0.68 at most, also with the same answers.
A scan and a photo have 0.87 mostly; with little ink less, and are then not told."""
Likeness = Callable[[str, str], float]
"""How much of two inks is the same, 0 to 1, by their ids."""


class Placed(NamedTuple):
    """A paper, and its place (from 0) among those of its file."""

    source: Source
    at: int
    paper: Paper


def placed(sources: Iterable[Source]) -> Iterator[Placed]:
    """All papers."""
    for source in sources:
        for at, paper in enumerate(source.papers):
            yield Placed(source, at, paper)


def twins(papers: Iterable[Placed], alike: Likeness) -> Iterator[tuple[Placed, Placed]]:
    """Pairs of papers that may be one sheet."""
    piles: dict[tuple[str, int], list[Placed]] = defaultdict(list)
    for one in papers:
        if one.paper.ink and one.paper.sheets:
            piles[one.source.build, one.paper.page].append(one)
    for pile in piles.values():
        for one, other in combinations(pile, 2):
            if alike(one.paper.ink, other.paper.ink) >= SAME_SHEET:
                yield one, other
