"""Pages as a reader of pictures may have seen them, for the tests of what becomes of
them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from lobprint.answers import Answer
from lobprint.reading.paper import OnPaper, read_paper
from lobprint.scan.seen import Mark, SeenPage, SeenPicture, Writing
from lobprint.stamp import Box, Stamp, StampedField, StampedForm, StampedOption
from lobprint.stamp.code import Code

BUILD = "7K3M9QXA"


def _box(page: int) -> Box:
    return Box(page, 20, 30, 80, 6)


def _options(page: int) -> tuple[StampedOption, ...]:
    return tuple(
        StampedOption(value, label, _box(page))
        for value, label in (("min", "Minimaal"), ("basis", "Basis"), ("plus", "Plus"))
    )


STAMP = Stamp(
    build=BUILD,
    title="Werkboek LOB",
    sector="mbo",
    language="nl",
    forms=(StampedForm("zelf", "Zelfevaluatie"), StampedForm("kort", "Checklist")),
    fields=(
        StampedField("zelf.naam", "zelf", "text", "Naam", _box(7)),
        StampedField("zelf.visie", "zelf", "choice", "Visie", None, _options(7)),
        StampedField("zelf.gelezen", "zelf", "check", "Gelezen", _box(8)),
        StampedField("zelf.wat", "zelf", "text", "Wat", _box(8)),
        StampedField("kort.doen", "kort", "choice", "Doen we het?", None, _options(5)),
    ),
)
"""A form on pages 7 and 8, and one on page 5."""


def page(
    number: int,
    marks: Mapping[str, str | Mark] | None = None,
    written: Mapping[str, str | Writing] | None = None,
    *,
    proposed: str = "",
    copy: int = 0,
    build: str = BUILD,
    ink: bytes = b"",
) -> SeenPage:
    """A page on which the boxes in `marks` (`zelf.visie.min`) are "on" or in doubt, and
    those in `written` are "written" or in doubt; all else is empty."""
    seen = [*_marks(number, marks or {})]
    writings = [*_writings(number, written or {})]
    return SeenPage(
        Code(build, number, copy),
        tuple(seen),
        tuple(writings),
        proposed,
        ((0.0, 0.0), (1654.0, 0.0), (1654.0, 2339.0), (0.0, 2339.0)),
        f"page {number} {copy} {ink!r}".encode(),
        ink,
    )


def _marks(number: int, said: Mapping[str, str | Mark]) -> list[Mark]:
    found = []
    for one in STAMP.fields:
        boxes = [(option.value, option.box) for option in one.options]
        if one.kind == "check" and one.box:
            boxes = [("", one.box)]
        for option, box in boxes:
            name = f"{one.id}.{option}".removesuffix(".")
            mark = said.get(name, "off")
            if box.page == number:
                plain = Mark(one.id, option, "on" if mark == "on" else "off")
                found.append(
                    replace(mark, field=one.id, option=option)
                    if isinstance(mark, Mark)
                    else plain
                )
    return found


def _writings(number: int, said: Mapping[str, str | Writing]) -> list[Writing]:
    found = []
    for one in STAMP.fields:
        if one.kind == "text" and one.box and one.box.page == number:
            writing = said.get(one.id, "empty")
            if writing == "written":
                crop = f"crop of {one.id}".encode()
                found.append(Writing(one.id, "written", 0.9, "", crop))
            elif isinstance(writing, Writing):
                found.append(replace(writing, field=one.id))
            else:
                found.append(Writing(one.id, "empty"))
    return found


def doubt(
    why: str, *, likely: bool = False, sure: float = 0.3, crop: bytes = b""
) -> Mark:
    return Mark("", "", "doubt", sure, why, crop, likely)


def unread(number: int, why: str, hint: str = "", preview: bytes = b"") -> SeenPicture:
    return SeenPicture(number, refused=why, hint=hint, preview=preview)


def white(number: int) -> SeenPicture:
    return SeenPicture(number, blank=True)


def pile(*pages: SeenPage | SeenPicture) -> list[SeenPicture]:
    """A picture for each page."""
    return [
        replace(one, number=at)
        if isinstance(one, SeenPicture)
        else SeenPicture(at, (one,))
        for at, one in enumerate(pages, 1)
    ]


def known(build: str) -> Stamp | None:
    return replace(STAMP, build=build)


def read(*pages: SeenPage | SeenPicture, stamp: Stamp = STAMP) -> OnPaper:
    """What becomes of a file with these pages, all of one build."""
    (found,) = read_paper("scan.pdf", "f" * 64, pile(*pages), lambda _: stamp)
    return found


def answers(found: OnPaper, sheet: int = 0) -> dict[str, Answer]:
    return {one.field: one for one in found.source.sheets[sheet].answers}
