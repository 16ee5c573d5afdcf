"""What a pile of paper comes to when it was read, made by hand: with pictures of what a
pen left, doubts, a page that was not found and a sheet that was scanned twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import cv2
import numpy as np
from paper import marks, pens
from paper.letters import written
from paper.marks import Hand, Mark
from paper.papers import made, papers, printed
from paper.pens import DPI, Image, K
from paper.people import AS_PRINTED

from lobprint.answers import Answer, Paper, Sheet, Source
from lobprint.answers.model import picture_id
from lobprint.answers.store import Store
from lobprint.scan.prints import Print
from lobprint.stamp import Box

DAY = "2026-12-04"
FLAT = 100
Marks = dict[tuple[str, str], Mark]
TEAM, YOUNG = "zelfevaluatie", "zelfscan"
WHY = {
    "two": "Twee kruisjes: één lijkt doorgestreept.",
    "pale": "Een licht streepje. Bedoeld?",
    "words": "Typ over wat er staat.",
    "name": "Wie dit invulde, staat er met een pen.",
    "empty": "De scan is te licht om te zien of hier iets staat.",
    "beside": "Er is geschreven waar geen invulveld is.",
    "lost": "De code staat er niet op, of is niet te lezen.",
}


class Pile:
    """Sheets of one form as a source, and their pictures."""

    def __init__(self, form: str, name: str) -> None:
        self.print: Print = made(form, "mbo", "green")
        self.form = form
        self.name = name
        self.pictures: dict[str, bytes] = {}
        self._fields = {one.id: one for one in self.print.stamp.fields}
        self._sheets: list[Sheet] = []
        self._papers: list[Paper] = []

    def sheet(
        self,
        who: str,
        done: Marks,
        said: dict[str, list[str]],
        *asked: Answer,
        beside: bool = False,
    ) -> Image:
        """A sheet that was filled in; `asked` are the answers on it: those with a doubt
        get a picture."""
        page = self._written(done, said)
        answers = tuple(self._with_picture(page, one) for one in asked)
        number = len(self._papers) + 1
        sheet = f"{self.name}.{number}"
        self._sheets.append(Sheet(sheet, self.form, who, answers, number))
        view, ink = self.keeps(_jpeg(page)), self.keeps(f"{who} {self.name}".encode())
        why = WHY["beside"] if beside else ""
        paper = Paper(number, "read", why, 1, number, (sheet,), view=view, ink=ink)
        self._papers.append(paper)
        return page

    def lost(self) -> None:
        """A photo in which no page was found."""
        page = self._written({}, {})
        turn = cv2.getRotationMatrix2D((1200, 1750), 7, 0.8)
        photo = cv2.warpAffine(page, turn, (2480, 3508), borderValue=(96, 110, 122))
        paper = Paper(len(self._papers) + 1, "refused", WHY["lost"])
        self._papers.append(
            replace(paper, view=self.keeps(_jpeg(np.asarray(photo, np.uint8))))
        )

    def source(self) -> Source:
        id_ = picture_id(self.name.encode()) * 2
        build, sheets = self.print.stamp.build, tuple(self._sheets)
        papers = tuple(self._papers)
        return Source(id_, self.name, "scan", build, sheets, papers=papers)

    def keeps(self, data: bytes) -> str:
        self.pictures[picture_id(data)] = data
        return picture_id(data)

    def into(self, store: Store) -> None:
        store.keep(self.source(), self.print.stamp, DAY, self.pictures)

    def _written(self, done: Marks, said: dict[str, list[str]]) -> Image:
        page = printed(papers(self.print)[0])
        rng = np.random.default_rng(len(self._sheets) + 7)
        hand = Hand(rng, 0.1)
        strokes = [
            one
            for (field, option), mark in done.items()
            for one in mark(self._box(field, option), hand)
        ]
        for field, words in said.items():
            box = self._box(field)
            strokes += written(words, box, min(2.2, box.height * 0.4), hand, 0)
        mask = pens.cover(strokes, pens.BALLPOINT, page, AS_PRINTED)
        return pens.inked(page, mask, pens.BALLPOINT, rng)

    def _box(self, field: str, option: str = "") -> Box:
        found = self._fields[field]
        boxes = {one.value: one.box for one in found.options}
        box = boxes.get(option) or found.box
        assert box
        return box

    def _with_picture(self, page: Image, answer: Answer) -> Answer:
        if answer.doubt in ("", WHY["empty"]):
            return answer
        field = self._fields[answer.field]
        boxes = [one.box for one in field.options] or [self._box(answer.field)]
        return replace(answer, picture=self.keeps(_crop(page, boxes)))


def _jpeg(page: Image) -> bytes:
    grey = cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)
    small = cv2.resize(grey, None, fx=FLAT / DPI, fy=FLAT / DPI, interpolation=3)
    return bytes(cv2.imencode(".jpg", small)[1])


def _crop(page: Image, boxes: Sequence[Box], around: float = 4) -> bytes:
    left, top = min(one.x for one in boxes), min(one.y for one in boxes)
    right = max(one.x + one.width for one in boxes)
    foot = max(one.y + one.height for one in boxes)
    part = page[
        int((top - around) * K) : int((foot + around) * K),
        int((left - around) * K) : int((right + around) * K),
    ]
    half = cv2.resize(part, None, fx=2 / 3, fy=2 / 3, interpolation=cv2.INTER_AREA)
    return bytes(cv2.imencode(".png", cv2.cvtColor(half, cv2.COLOR_BGR2GRAY))[1])


def _level(step: int, value: str) -> Answer:
    return Answer(f"{TEAM}.{step}.niveau", value, "scan")


def _crosses(*levels: str) -> Marks:
    at = enumerate(levels, 1)
    return {(f"{TEAM}.{n}.niveau", one): marks.cross for n, one in at if one}


def made_for_team() -> Print:
    """What the team filled in, as it was printed."""
    return made(TEAM, "mbo", "green")


@cache
def team() -> Pile:
    """Three who filled in the zelfevaluatie: the first with two marks at a step and a
    remark, the second with a pale dash; of the third the copier left little."""
    pile = Pile(TEAM, "stapel.pdf")
    two, remark, pale = (
        f"{TEAM}.{one}" for one in ("3.niveau", "1.opmerking", "5.niveau")
    )
    first = {
        **_crosses("basis", "basis", "basis", "geintegreerd"),
        (two, "minimaal"): marks.struck,
    }
    pile.sheet(
        "Scan 1",
        first,
        {remark: ["we doen", "dit samen"]},
        _level(1, "basis"),
        replace(_level(1, ""), field=remark, doubt=WHY["words"]),
        _level(2, "basis"),
        replace(_level(3, ""), marks=("minimaal", "basis"), doubt=WHY["two"], sure=0.3),
        _level(4, "geintegreerd"),
    )
    pile.sheet(
        "Scan 2",
        {**_crosses("minimaal", "basis", "", "basis"), (pale, "minimaal"): marks.dash},
        {f"{TEAM}.4.opmerking": ["wie regelt", "het"]},
        _level(1, "minimaal"),
        _level(2, "basis"),
        replace(_level(3, ""), doubt=WHY["empty"], sure=0.6),
        _level(4, "basis"),
        replace(_level(4, ""), field=f"{TEAM}.4.opmerking", doubt=WHY["words"]),
        replace(_level(5, ""), marks=("minimaal",), doubt=WHY["pale"], sure=0.2),
        beside=True,
    )
    empty = [replace(_level(n, ""), doubt=WHY["empty"], sure=0.5) for n in range(1, 6)]
    pile.sheet("Scan 3", {}, {}, *empty)
    pile.lost()
    return pile


@cache
def young() -> Pile:
    """Somebody who wrote a name."""
    pile = Pile(YOUNG, "zelfscan.jpg")
    name = f"{YOUNG}.naam"
    pile.sheet(
        "Zelfscan", {}, {name: ["samira"]}, Answer(name, "", "scan", doubt=WHY["name"])
    )
    return pile
