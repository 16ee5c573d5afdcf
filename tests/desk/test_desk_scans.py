"""Scans that the page brings: read picture by picture, and pointed out where no page
was found."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import came_on_paper
import cv2
import numpy as np
import pytest
from desk_calls import Json, asked, result, told
from paper import marks
from paper.papers import papers
from paper.pens import Image
from PIL import Image as Photo

from lobprint.desk import Desk
from lobprint.stamp.code import code_box

TEAM = came_on_paper.TEAM
ORDER: Json = {
    "school": {"naam": "ROC De Linde", "huisstijl": {"kleur": "#0B6E5F"}},
    "sector": "mbo",
}
A4 = (210, 297)
CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]]


@cache
def filled(level: str) -> Image:
    """A sheet with one cross."""
    pile = came_on_paper.Pile(TEAM, "scan")
    return pile.sheet("Iemand", {(f"{TEAM}.1.niveau", level): marks.cross}, {})


def without_code(page: Image) -> Image:
    """Somebody cut off its corner."""
    high, wide = page.shape[:2]
    box = code_box(*A4)
    white = page.copy()
    white[int(box.y / A4[1] * high) :, int(box.x / A4[0] * wide) :] = 255
    return white


def as_pdf(*pages: Image) -> bytes:
    """As a scanner makes it, at 150 dpi."""
    photos = [Photo.fromarray(_half(page)) for page in pages]
    file = io.BytesIO()
    photos[0].save(file, "PDF", resolution=150, save_all=True, append_images=photos[1:])
    return file.getvalue()


def as_jpg(page: Image) -> bytes:
    return bytes(cv2.imencode(".jpg", _half(page))[1])


def _half(page: Image) -> Image:
    grey = cv2.cvtColor(page, cv2.COLOR_BGR2GRAY)
    return np.asarray(cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=3), np.uint8)


def read(desk: Desk, **files: bytes) -> list[Json]:
    """What the page hears at each step."""
    names = {name.replace("__", "."): name for name in files}
    about = {**ORDER, "bladen": names, "datum": "2026-12-04"}
    said = [result(desk, "read", about, files)]
    while said[-1]["verder"]:
        said.append(result(desk, "further", {}))
    return said


def levels(desk: Desk, sheets: Sequence[Json]) -> list[str]:
    found = [result(desk, "sheet", {"blad": one["id"]}) for one in sheets]
    return [
        line["tekst"]
        for one in found
        for line in one["antwoorden"]
        if line["veld"] == f"{TEAM}.1.niveau"
    ]


@pytest.fixture
def printed(tmp_path: Path) -> Desk:
    """One of a folder in which lies what was printed."""
    (tmp_path / "blad.pdf").write_bytes(came_on_paper.made_for_team().pdf)
    return Desk(tmp_path)


def test_a_scan_is_read_picture_by_picture_and_each_sheet_is_somebody(
    printed: Desk,
) -> None:
    desk = printed
    pile = as_pdf(filled("basis"), filled("minimaal"))
    steps = [step["verder"] for step in read(desk, stapel__pdf=pile)]
    assert steps == [{"done": 1, "total": 2}, {"done": 2, "total": 2}, None]
    answers = result(desk, "answers", {})
    [form] = answers["formulieren"]
    assert [one["wie"] for one in form["bladen"]] == [
        "stapel.pdf, blad 1",
        "stapel.pdf, blad 2",
    ]
    assert levels(desk, form["bladen"]) == ["basis", "minimaal"]
    assert answers["papier"]["dubbel"] == []


def test_who_stops_halfway_a_pile_keeps_nothing_of_it(printed: Desk) -> None:
    desk = printed
    pile = as_pdf(filled("basis"), filled("minimaal"))
    about = {**ORDER, "bladen": {"stapel.pdf": "p"}, "datum": "2026-12-04"}
    assert result(desk, "read", about, {"p": pile})["verder"]
    assert result(desk, "unread", {})["verder"] is None
    assert result(desk, "answers", {})["bestanden"] == 0
    [problem] = told(desk, "further", {})
    assert problem.startswith(": lobprint begrijpt deze vraag van de pagina niet")


def test_a_page_that_was_not_found_is_pointed_out(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    read(desk, foto__jpg=as_jpg(without_code(filled("basis"))))
    [unread] = result(desk, "answers", {})["papier"]["ongelezen"]
    pages = result(desk, "pages", ORDER)["bladzijden"]
    code = papers(came_on_paper.made_for_team())[0].code
    read(desk, geprint__pdf=came_on_paper.made_for_team().pdf)
    team = {"titel": "Zelfevaluatie", "uitgave": code.build, "page": 1}
    assert team in pages, "nothing was read yet, so these are of all forms"
    about = {**ORDER, "papier": unread["papier"], "uitgave": code.build, "page": 1}
    answers = result(desk, "again", {**about, "hoeken": CORNERS})
    assert answers["papier"]["ongelezen"] == []
    [form] = answers["formulieren"]
    assert levels(desk, form["bladen"]) == ["basis"]
    assert answers["nakijken"], "what somebody pointed at is only proposed"


@pytest.mark.parametrize("corners", [[], [[0, 0], [1, 1], [0, 1], [2, 0]], "hoeken"])
def test_corners_are_four_parts_of_the_picture(desk: Desk, corners: object) -> None:
    paper = result(desk, "answers", {})["papier"]["ongelezen"][0]["papier"]
    about = {**ORDER, "papier": paper, "uitgave": "x", "page": 1}
    assert asked(desk, "again", {**about, "hoeken": corners})[0]["result"] is None


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    from lobprint.answers.sqlite import FILE, open_store

    came_on_paper.team().into(open_store(tmp_path / FILE))
    return Desk(tmp_path)
