"""What there is to look at, in the order in which it is asked.

First whose sheets these are. Then pages on which nothing seems to stand, each with one
question. Then one question after another, so that somebody sees the same boxes of all
sheets in a row: the question with the least certain answer first, and in it the least
certain sheet. What was written comes last, for it is to be typed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from lobprint.desk.inbox import Found, Inbox, Now
from lobprint.desk.papers import Papers, Placed, paper_id
from lobprint.stamp import StampedField
from lobprint.stamp.heads import NAME

Json = dict[str, Any]
FEWEST = 3
"""Empty places on a page in doubt that are asked about at once."""
WRITTEN = ("text", "date")
PAGE_IS_EMPTY = "Er lijkt niets ingevuld, maar lobprint weet het niet zeker."
PLACES_ARE_EMPTY = "Hier lijkt niets te staan, maar lobprint weet het niet zeker."


def doubts_told(inbox: Inbox, now: Now, papers: Papers) -> list[Json]:
    """All questions, in their order."""
    doubts = [one for one in now.answers() if one.answer.doubt]
    pages = list(_empty_pages(doubts, papers))
    asked = {id(one) for _, found in pages for one in found}
    rest = [one for one in doubts if id(one) not in asked]
    names = [one for one in rest if is_name(one)]
    marks = [one for one in rest if not (is_name(one) or is_written(one))]
    written = [one for one in rest if is_written(one) and not is_name(one)]
    told = [_told(inbox, now, papers, one) for one in names]
    on_page = Counter(
        paper_id(paper) for one in now.answers() if (paper := papers.of(one))
    )
    for paper, found in pages:
        inside = [_told(inbox, now, papers, one) for one in found]
        told.append(_page_told(paper, inside, len(found) == on_page[paper_id(paper)]))
    in_order = [*by_question(marks), *by_question(written)]
    return told + [_told(inbox, now, papers, one) for one in in_order]


def by_question(found: Iterable[Found]) -> list[Found]:
    """Question after question, what is least certain first; what is as certain as
    something else stays in its order."""
    questions: dict[tuple[str, str, int], list[Found]] = {}
    for one in found:
        key = one.sheet.form, *one.answer.key
        questions.setdefault(key, []).append(one)
    piles = [sorted(pile, key=_sure) for pile in questions.values()]
    return [one for pile in sorted(piles, key=lambda it: _sure(it[0])) for one in pile]


def _sure(found: Found) -> float:
    return found.answer.sure


def is_name(found: Found) -> bool:
    """Whether it says whose sheet it is."""
    return found.answer.field.rpartition(".")[2] == NAME


def is_written(found: Found) -> bool:
    """Whether it is words, and no box."""
    return found.field is None or found.field.kind in WRITTEN


def seems_empty(found: Found) -> bool:
    """Whether nothing was read there, and nothing was seen that has a picture."""
    answer = found.answer
    return not (answer.value or answer.marks or answer.picture)


def _empty_pages(
    doubts: Iterable[Found], papers: Papers
) -> Iterator[tuple[Placed, list[Found]]]:
    found: dict[str, tuple[Placed, list[Found]]] = {}
    for one in doubts:
        paper = papers.of(one)
        if paper and seems_empty(one):
            found.setdefault(paper_id(paper), (paper, []))[1].append(one)
    return (one for one in found.values() if len(one[1]) >= FEWEST)


def _page_told(paper: Placed, inside: list[Json], whole: bool) -> Json:
    """One question about a page, with those that it stands for."""
    return {
        **inside[0],
        "vraag": f"{inside[0]['formulier']}, bladzijde {paper.paper.page}",
        "waarom": PAGE_IS_EMPTY if whole else PLACES_ARE_EMPTY,
        "soort": "page",
        "opties": [],
        "uitsnede": False,
        "heel": whole,
        "vragen": inside,
    }


def _told(inbox: Inbox, now: Now, papers: Papers, found: Found) -> Json:
    answer, field = found.answer, found.field
    paper = papers.of(found)
    return {
        "blad": found.sheet.id,
        "veld": answer.field,
        "rij": answer.row,
        "wie": found.sheet.who,
        "formulier": now.form(found.source, found.sheet.form).title,
        "vraag": question(found),
        "waarom": answer.doubt,
        "soort": field.kind if field else "text",
        "naam": is_name(found),
        "opties": _options(field),
        "merken": list(answer.marks),
        "waarde": answer.value,
        "papier": paper_id(paper) if paper else "",
        "uitsnede": bool(answer.picture),
        "beeld": bool(paper and paper.paper.view)
        or inbox.pdf(found.source) is not None,
    }


def question(found: Found) -> str:
    """What an answer is an answer to."""
    name = found.field.name if found.field else found.answer.field
    row = found.answer.row
    return f"{name} (rij {row} erbij)" if row else name


def _options(field: StampedField | None) -> list[Json]:
    options = field.options if field else ()
    return [{"waarde": one.value, "label": one.label} for one in options]
