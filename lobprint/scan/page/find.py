"""The pages in a picture: first by their codes, then by their looks.

A code says which page of which print it is; the print that is found back says whether
that is so. Looks can't tell builds apart, so what is found by them alone is proposed.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Points
from lobprint.scan.page.codes import SeenCode, codes
from lobprint.scan.page.flat import sheet_corners
from lobprint.scan.page.guess import (
    LEARNT_AT,
    Likeness,
    Looks,
    by_code,
    code_corners,
    likeness,
    looks,
)
from lobprint.scan.page.place import Place, placed
from lobprint.scan.page.reference import Reference, References, page_count
from lobprint.scan.prints import Print, Prints
from lobprint.scan.refused import RefusedError
from lobprint.stamp.code import Code

FOUND, LOOKS = 0.55, 0.80
"""The least part of the print that is found, or it isn't that page: with a code, and
without. A Word print of the same page has 0.57 to 0.77, the page of another sector 0.83
to 0.91."""
GOOD = 0.85
"""What needs no second try."""
BELONGS = 0.6
"""A code lies where the page has it, to this part of its size: or it is of another
sheet, or shines through from the back (such a code is read as well, mirrored)."""
ALIKE, RIVAL = 25, 1.3
"""Features that agree before looks say anything; and so many times as many as with any
other page of the same print."""
ROOM = 0.6
"""Of a page that was found: if so much of the picture is left, another may be there."""
MOST_CODES = 8
"""Sheets that are looked for in one picture: a photo of more shows no codes."""
MOST_LOOKS = 240
"""Pages of which is kept what they look like: of three workbooks that is enough. One
takes 150 kB."""
NO_CODE = (
    "geen code gevonden",
    "Scan het hele blad, met de code rechtsonder. Is het met Word geprint, typ de "
    "antwoorden dan over.",
)
NO_QUESTIONS = "dit is een bladzijde zonder vragen"
BY_LOOKS = "geen code gevonden; de bladzijde is herkend aan hoe zij eruitziet"
SHINES = (
    "de code op dit blad hoort bij een ander blad, of schijnt door van de achterkant",
    "Scan of fotografeer elk blad apart.",
)

CROWD = (
    f"in dit beeld liggen meer dan {MOST_CODES} codes",
    "Scan of fotografeer elk blad apart.",
)


@dataclass(frozen=True, slots=True)
class Here:
    """A page in a picture; `doubt` is why it is only proposed, in Dutch."""

    code: Code
    reference: Reference
    place: Place
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Pages:
    """What is in a picture, and why of the rest nothing could be read."""

    here: tuple[Here, ...]
    refused: tuple[RefusedError, ...]


@dataclass(frozen=True, eq=False)
class _View:
    """A picture, or what is left of it; what it looks like is worked out once."""

    grey: Grey

    @cached_property
    def looks(self) -> Looks:
        return looks(self.grey)

    def without(self, here: Sequence[Here]) -> _View:
        return _View(_without(self.grey, here)) if here else self


class Finder:
    """Finds pages of these prints; it remembers what they look like."""

    def __init__(self, prints: Prints) -> None:
        self._prints = prints
        self._references = References()
        self._looks: OrderedDict[tuple[str, int], Looks] = OrderedDict()

    def pages(self, grey: Grey) -> Pages:
        """The pages in a picture."""
        view = _View(grey)
        found = self._with(view, codes(grey))
        if found.here and _has_room(grey, found.here):
            left = view.without(found.here)
            more = self._with(left, codes(left.grey))
            found = Pages(found.here + more.here, found.refused + more.refused)
        if found.here or _of_strangers(found.refused):
            return found
        return self._by_looks(view, found.refused)

    def reference(self, print_: Print, page: int) -> Reference | None:
        """A page of a print."""
        return self._references.of(print_, page)

    # --- by codes ---

    def _with(self, view: _View, seen: Sequence[SeenCode]) -> Pages:
        here: list[Here] = []
        refused: list[tuple[SeenCode, RefusedError]] = []
        left = view
        for one in seen[:MOST_CODES]:
            try:
                here.append(self._by_code(left, one))
                left = view.without(here)
            except RefusedError as error:
                refused.append((one, error))
        outside = [why for one, why in refused if not _lies_on(one.quad, here)]
        outside += _too_many(seen, here)
        return Pages(tuple(here), tuple(outside))

    def _by_code(self, view: _View, seen: SeenCode) -> Here:
        reference = self._coded(seen.code)
        place = self._placed(view, reference, seen.quad)
        if place is None or place.found < FOUND:
            raise _lost(place)
        if not _belongs(seen.quad, reference, place):
            raise RefusedError(*SHINES)
        return Here(seen.code, reference, place)

    def _coded(self, code: Code) -> Reference:
        print_ = self._prints.of_build(code.build)
        if print_ is None:
            raise _unknown(code)
        reference = self._references.of(print_, code.page)
        if reference is None or not reference.spots:
            raise _unknown(code)
        return reference

    def _placed(self, view: _View, reference: Reference, quad: Points) -> Place | None:
        """By its code; and if that is too far off, by how the page looks."""
        grey = view.grey
        place = placed(grey, reference, by_code(quad, reference), rough=True)
        if place and place.found > GOOD:
            return place
        like = likeness(self._looks_of(reference), view.looks)
        other = like and placed(grey, reference, like.matrix, rough=False)
        found = [one for one in (place, other) if one]
        return max(found, key=lambda one: one.found, default=None)

    # --- by looks ---

    def _by_looks(self, view: _View, refused: tuple[RefusedError, ...]) -> Pages:
        try:
            here = self._likeliest(view)
        except RefusedError as error:
            return Pages((), refused or (error,))
        return Pages((here,), ())

    def _likeliest(self, view: _View) -> Here:
        best = max(
            filter(None, (self._most_like(one, view.looks) for one in self._likely())),
            key=lambda one: one[1].agree,
            default=None,
        )
        if best is None:
            raise RefusedError(*NO_CODE)
        reference, like = best
        place = placed(view.grey, reference, like.matrix, rough=False)
        if place is None or place.found < LOOKS:
            raise RefusedError(*NO_CODE)
        if not reference.spots:
            raise RefusedError(NO_QUESTIONS)
        return Here(_code_of(reference), reference, place, BY_LOOKS)

    def _likely(self) -> Iterator[Print]:
        """Each once, as they come."""
        builds = set[str]()
        for one in self._prints.likely():
            if one.stamp.build not in builds:
                builds.add(one.stamp.build)
                yield one

    def _most_like(
        self, print_: Print, picture: Looks
    ) -> tuple[Reference, Likeness] | None:
        """The page of a print that a picture looks like, and no other page."""
        found = sorted(
            (
                (like.agree, page, like)
                for page in range(1, page_count(print_) + 1)
                if (like := self._likeness(print_, page, picture))
            ),
            reverse=True,
        )
        if not found or found[0][0] < ALIKE:
            return None
        if len(found) > 1 and found[0][0] < RIVAL * found[1][0]:
            return None
        reference = self._references.of(print_, found[0][1])
        return (reference, found[0][2]) if reference else None

    def _likeness(self, print_: Print, page: int, picture: Looks) -> Likeness | None:
        known = self._looks.get((print_.stamp.build, page))
        if known is None:
            reference = self._references.of(print_, page)
            known = self._looks_of(reference) if reference else None
        return likeness(known, picture) if known else None

    def _looks_of(self, reference: Reference) -> Looks:
        key = reference.stamp.build, reference.page
        if key not in self._looks:
            self._looks[key] = looks(reference.grey, LEARNT_AT)
        self._looks.move_to_end(key)
        while len(self._looks) > MOST_LOOKS:
            self._looks.popitem(last=False)
        return self._looks[key]


def _code_of(reference: Reference) -> Code:
    return Code(reference.stamp.build, reference.page)


def _unknown(code: Code) -> RefusedError:
    return RefusedError(
        f"dit blad is van een ander werkboek of een andere school (code {code.build})",
        "Lees het in bij het project waaruit het is geprint.",
    )


def _lost(place: Place | None) -> RefusedError:
    share = f" ({place.found:.0%} van de druk)" if place else ""
    return RefusedError(
        f"de bladzijde is niet terug te vinden{share}",
        "Scan het blad opnieuw, plat en in zijn geheel, of wijs de hoeken aan.",
    )


def _too_many(seen: Sequence[SeenCode], here: Sequence[Here]) -> list[RefusedError]:
    """What is told of codes that nobody looked at, out of the pages that were found."""
    left = (one for one in seen[MOST_CODES:] if not _lies_on(one.quad, here))
    return [RefusedError(*CROWD)] if any(True for _ in left) else []


def _of_strangers(refused: Iterable[RefusedError]) -> bool:
    """Whether a code said whose page it is: looks needn't guess."""
    return any("ander werkboek" in one.why for one in refused)


def _belongs(quad: Points, reference: Reference, place: Place) -> bool:
    corners = place.where(code_corners(reference))
    size = float(np.hypot(*(corners[2] - corners[0]))) / 2**0.5
    off = float(np.hypot(*(quad.mean(0) - corners.mean(0))))
    return off < BELONGS * size


def _outlines(here: Iterable[Here]) -> Iterator[Points]:
    for one in here:
        yield np.array(sheet_corners(one.reference, one.place), np.float32)


def _lies_on(quad: Points, here: Iterable[Here]) -> bool:
    """Whether a code lies on one of these pages."""
    x, y = (float(one) for one in quad.mean(0))
    return any(
        cv2.pointPolygonTest(outline, (x, y), False) >= 0 for outline in _outlines(here)
    )


def _without(grey: Grey, here: Sequence[Here]) -> Grey:
    """The picture with these pages covered."""
    if not here:
        return grey
    left = grey.copy()
    for outline in _outlines(here):
        cv2.fillConvexPoly(left, np.rint(outline).astype(np.int32), (255,))
    return left


def _has_room(grey: Grey, here: Sequence[Here]) -> bool:
    areas = [cv2.contourArea(one) for one in _outlines(here)]
    return grey.size - sum(areas) > ROOM * min(areas)
