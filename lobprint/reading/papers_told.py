"""What somebody should know of pictures that were read: which could not be, what is
only proposed, and what was written outside every field."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from lobprint.answers import Paper, Source
from lobprint.errors import Problem
from lobprint.reading.paper import STRAY

MOST = 8
"""Pictures that are called by their numbers."""
NOT_READ = "niet gelezen."
OUTSIDE = "buiten de invulvelden is geschreven; dat staat niet in de antwoorden"


def about_papers(sources: Sequence[Source]) -> Iterator[Problem]:
    """A fault when nothing at all could be read; else warnings."""
    papers = [paper for source in sources for paper in source.papers]
    if not any(source.sheets for source in sources) and not _refused(papers):
        yield Problem("hierin is niets ingevuld", warning=True)
    nothing = not any(source.build for source in sources)
    for why, numbers in _by_why(papers, "refused").items():
        yield _told(numbers, papers, f"{NOT_READ} {why}", warning=not nothing)
    for why, numbers in _by_why(papers, "proposed").items():
        message = f"alleen een voorstel, dat u nog nakijkt. {why}"
        yield _told(numbers, papers, message)
    stray = [one.picture for one in papers if STRAY in one.why]
    if stray:
        yield _told(stray, papers, OUTSIDE)


def _refused(papers: Sequence[Paper]) -> bool:
    return any(one.state == "refused" for one in papers)


def _by_why(papers: Sequence[Paper], state: str) -> dict[str, list[int]]:
    """The numbers of the pictures, for each reason."""
    found: dict[str, list[int]] = {}
    for one in papers:
        if one.state == state:
            found.setdefault(one.why.removesuffix(STRAY).strip(), []).append(
                one.picture
            )
    return found


def _told(
    numbers: Collection[int],
    papers: Sequence[Paper],
    what: str,
    *,
    warning: bool = True,
) -> Problem:
    """Of a file with one picture it is the file."""
    if len({one.picture for one in papers}) == 1:
        return Problem(what, warning=warning)
    return Problem(f"{_pages(sorted(set(numbers)))}: {what}", warning=warning)


def _pages(numbers: Sequence[int]) -> str:
    """ "bladzijde 3", "bladzijde 3 en 5", "bladzijde 3, 4 en nog 9"."""
    said = [str(one) for one in numbers[:MOST]]
    if len(numbers) > MOST:
        said.append(f"nog {len(numbers) - MOST}")
    return "bladzijde " + " en ".join(filter(None, [", ".join(said[:-1]), said[-1]]))
