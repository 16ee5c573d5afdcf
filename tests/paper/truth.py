"""What was meant, and what of it was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from lobprint.scan.seen import Mark, SeenPage, SeenPicture, Writing
from lobprint.stamp.code import Code

Meant = Literal["on", "off", "unclear"]
Key = tuple[str, str]
"""A field, and its option or nothing."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What somebody meant with a box: `how` is the mark that was made, or nothing;
    `clean` that no ink at all lies in it or close by."""

    meant: Meant
    how: str = ""
    clean: bool = False


@dataclass(frozen=True, slots=True)
class PageTruth:
    """A filled-in page. Of a field: whether something was written in it, or None when
    ink of elsewhere ran into it. `middle` in the picture, as parts of it."""

    code: Code
    marks: Mapping[Key, Intent]
    writings: Mapping[str, bool | None]
    middle: tuple[float, float] = (0.5, 0.5)


@dataclass(slots=True)
class Tally:
    """Counts, and what somebody should look at."""

    counts: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.counts += other.counts
        self.findings += other.findings


def compare(picture: SeenPicture, meant: Iterable[PageTruth]) -> Tally:
    """What was read of a picture beside the pages that are in it."""
    tally, left = Tally(), list(meant)
    tally.counts["pages"] += len(left)
    for page in picture.pages:
        truth = _which(page, left, picture)
        if truth is None:
            kind = "guessed" if page.proposed else "invented"
            tally.counts[kind] += 1
            tally.findings.append(f"{kind} {page.code}")
            continue
        left.remove(truth)
        tally.counts["proposed" if page.proposed else "read"] += 1
        _compare_page(page, truth, tally)
    tally.counts["refused"] += len(left)
    tally.findings += [f"refused {one.code}: {picture.refused}" for one in left]
    return tally


def _which(
    page: SeenPage, left: list[PageTruth], picture: SeenPicture
) -> PageTruth | None:
    """Of two sheets of one page in a photo, the left one is the left one."""
    same = [one for one in left if one.code == page.code]
    if len(same) < 2:
        return same[0] if same else None
    rivals = [p for p in picture.pages if p.code == page.code]
    rank = sorted(rivals, key=_across).index(page)
    everyone = sorted(same, key=lambda one: one.middle)
    return everyone[min(rank, len(everyone) - 1)]


def _across(page: SeenPage) -> float:
    return sum(x for x, _ in page.corners)


def _compare_page(page: SeenPage, truth: PageTruth, tally: Tally) -> None:
    marks = {(one.field, one.option): one for one in page.marks}
    writings = {one.field: one for one in page.writings}
    found = [
        *_marks(truth, marks),
        *_writings(truth, writings),
    ]
    for count, about in found:
        kept = (
            f"proposed {count}"
            if page.proposed and count in ("wrong", "lost")
            else count
        )
        tally.counts[kept] += 1
        if count in ("wrong", "lost", "missing", "crops of nothing", "clean to review"):
            tally.findings.append(f"{kept} {about}")


def _marks(truth: PageTruth, marks: Mapping[Key, Mark]) -> Iterator[tuple[str, str]]:
    for key, intent in truth.marks.items():
        mark = marks.get(key)
        name = ".".join(filter(None, key))
        yield "boxes", ""
        kind = "clean" if intent.clean else "marked" if intent.meant == "on" else "odd"
        yield kind, ""
        if mark is None:
            yield "missing", f"{name} ({intent.how or 'empty'})"
        elif mark.state == "doubt":
            yield (
                f"{kind} to review",
                f"{name}: {mark.why}",
            )
        elif mark.state != intent.meant:
            yield "wrong", f"{name}: {intent.how or 'empty'} is {mark.state}"
        else:
            yield "right", ""


def _writings(
    truth: PageTruth, writings: Mapping[str, Writing]
) -> Iterator[tuple[str, str]]:
    for name, is_written in truth.writings.items():
        seen = writings.get(name)
        if is_written:
            yield "texts", ""
            if seen is None or seen.state == "empty":
                yield "lost", name
        elif is_written is False:
            yield "blanks", ""
            if seen is None:
                yield "missing", name
            elif seen.state != "empty":
                yield "crops of nothing", f"{name}: {seen.state} {seen.why}"
