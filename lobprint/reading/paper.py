"""What was seen on pictures of one file, as sources: a source for each build in it, a
sheet for each form of each respondent, and a paper for each page.

On paper names are handwriting. So a sheet is called by its place in the pile
("scan.pdf, blad 3") until somebody types the name that stands on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from lobprint.answers import Answer, Paper, Sheet, Source
from lobprint.answers.model import picture_id
from lobprint.reading.marked import Pictures, answers_on, fields_on
from lobprint.reading.piles import Sheet as Lying
from lobprint.reading.piles import respondents
from lobprint.reading.sheets import has_own_answer
from lobprint.scan.seen import SeenPage, SeenPicture
from lobprint.stamp import Stamp

FORMAT = "scan"
STRAY = "Er is geschreven waar geen invulveld is."
EXAMPLE = "Dit is het ingevulde voorbeeld; dat telt niet mee."
Known = Callable[[str], Stamp | None]
"""The stamp of a build."""


@dataclass(frozen=True, slots=True)
class OnPaper:
    """A source that was read from pictures, and those that go with it. Without a stamp
    nothing could be read."""

    source: Source
    stamp: Stamp | None
    pictures: Pictures


class Place(NamedTuple):
    """A page in a picture: `number` is that of the picture."""

    number: int
    page: SeenPage


def read_paper(
    name: str,
    made: str,
    pictures: Iterable[SeenPicture],
    known: Known,
    first: int = 1,
) -> tuple[OnPaper, ...]:
    """What `pictures` of the file called `name`, with the id `made`, show. A page of a
    build that nobody knows was refused by who read it, so there is a stamp. Nothing
    comes of white pages alone. Respondents are counted from `first`."""
    seen = list(pictures)
    piles: dict[str, list[Place]] = {}
    for picture in seen:
        for page in picture.pages:
            piles.setdefault(page.code.build, []).append(Place(picture.number, page))
    numbers = count(first)
    found = [
        _Pile(name, _source_id(made, build, at), stamp, pile, numbers).read()
        for at, (build, pile) in enumerate(piles.items())
        if (stamp := known(build))
    ]
    return tuple(_with_unread(name, made, found, seen))


def _source_id(made: str, build: str, at: int) -> str:
    return f"{made}.{build}" if at else made


def _with_unread(
    name: str, made: str, found: list[OnPaper], seen: Sequence[SeenPicture]
) -> list[OnPaper]:
    """Pictures in which no page was found, or not all of them, stand with the first
    source, in the order of the file."""
    pictures: Pictures = {}
    unread = [_unread(one, pictures) for one in seen if one.refused or not one.pages]
    if not found and all(one.state == "blank" for one in unread):
        return []
    first, *rest = found or [OnPaper(Source(made, name, FORMAT, "", ()), None, {})]
    source = first.source
    papers = sorted((*source.papers, *unread), key=lambda one: one.picture)
    first = OnPaper(
        _of(source, source.sheets, papers), first.stamp, first.pictures | pictures
    )
    return [first, *rest]


def _of(source: Source, sheets: tuple[Sheet, ...], papers: Iterable[Paper]) -> Source:
    about = source.id, source.name, source.format, source.build
    return Source(*about, sheets, papers=tuple(papers))


def _unread(picture: SeenPicture, pictures: Pictures) -> Paper:
    if picture.blank:
        return Paper(picture.number, "blank")
    why = " ".join(filter(None, (_sentence(picture.refused), picture.hint)))
    view = _kept(picture.preview, pictures)
    return Paper(picture.number, "refused", why, view=view)


def _sentence(text: str) -> str:
    said = f"{text[:1].upper()}{text[1:]}"
    return said if said[-1:] in ("", *".?!") else f"{said}."


def _kept(data: bytes, pictures: Pictures) -> str:
    """The id of a picture, which is kept; "" for none."""
    if not data:
        return ""
    name = picture_id(data)
    pictures[name] = data
    return name


@dataclass(slots=True)
class _Pile:
    """The pages of one build in a file."""

    name: str
    id: str
    stamp: Stamp
    places: list[Place]
    numbers: Iterator[int]
    """Of the respondents in the file."""
    pictures: Pictures = field(default_factory=dict)

    def read(self) -> OnPaper:
        sheets: list[Sheet] = []
        papers: dict[int, Paper] = {}
        for run in respondents([self._lying(one.page) for one in self.places]):
            number = next(self.numbers)
            own = self._sheets(run, number)
            sheets += own
            papers |= {at: self._paper(self.places[at], number, own) for at in run}
        in_order = [papers[at] for at in range(len(self.places))]
        source = Source(self.id, self.name, FORMAT, self.stamp.build, ())
        made = _of(source, tuple(sheets), in_order)
        return OnPaper(made, self.stamp, self.pictures)

    def _lying(self, page: SeenPage) -> Lying:
        return Lying(page.code.page, page.code.copy, self._forms(page))

    def _forms(self, page: SeenPage) -> frozenset[str]:
        return frozenset(one.form for one in fields_on(self.stamp, page.code.page))

    def _sheets(self, run: Sequence[int], number: int) -> list[Sheet]:
        """Those of one respondent, in the order of the stamp."""
        answers: dict[str, list[Answer]] = {}
        form_of = {one.id: one.form for one in self.stamp.fields}
        for at in sorted(run, key=lambda at: self.places[at].page.code.page):
            page = self.places[at].page
            for told in answers_on(page, fields_on(self.stamp, page.code.page)):
                answers.setdefault(form_of[told.answer.field], []).append(told.answer)
                self.pictures |= told.pictures
        who = self._who(run, number)
        return [
            Sheet(self._sheet_id(form.id, number), form.id, who, tuple(own), number)
            for form in self.stamp.forms
            if (own := answers.get(form.id)) and self._counts(own)
        ]

    def _counts(self, answers: Sequence[Answer]) -> bool:
        return not self.stamp.example and has_own_answer(answers, self.stamp)

    def _who(self, run: Sequence[int], number: int) -> str:
        copy = self.places[run[0]].page.code.copy
        return f"{self.name}, {f'exemplaar {copy}' if copy else f'blad {number}'}"

    def _sheet_id(self, form: str, number: int) -> str:
        """As the answers in files have them, with the build when there are more."""
        made, dot, build = self.id.partition(".")
        return f"{made[:16]}{dot}{build}.{form}.{number}"

    def _paper(self, place: Place, number: int, sheets: Sequence[Sheet]) -> Paper:
        page = place.page
        forms = self._forms(page)
        return Paper(
            place.number,
            "proposed" if page.proposed else "read",
            self._why(page),
            page.code.page,
            number,
            tuple(one.id for one in sheets if one.form in forms),
            page.corners,
            _kept(page.flat, self.pictures),
            _kept(page.ink, self.pictures),
        )

    def _why(self, page: SeenPage) -> str:
        stray = any(not one.field for one in page.writings)
        about = (page.proposed, EXAMPLE * self.stamp.example, STRAY * stray)
        return " ".join(_sentence(one) for one in about if one)
