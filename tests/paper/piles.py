"""Piles of more than a sheet, and what else comes through the feeder."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np

from paper import spoil
from paper.papers import Paper, book, copies, drawn, made, papers, printed
from paper.pens import Image, K, Rng
from paper.sheets import FORMS, SECTORS, Condition, Picture, Pile

POSTERS = ("poster-stappenplan", "poster-uitgangspunten")


def two_in_a_photo(how: Condition, rng: Rng) -> Pile:
    """Side by side on a table; half of them the same page twice."""
    first = _upright(how, rng)
    second = first if rng.random() < 0.5 else _upright(how, rng)
    wide, high = 3600, 2700
    photo, truths = spoil.desk(high, wide, rng), []
    for paper, left in ((first, 0), (second, wide // 2)):
        page, truth = how.sheet(paper, rng)
        m = spoil.view(page, rng, 0.012, (left, 0, wide / 2, high))
        photo = spoil.laid(photo, page, m)
        truths.append(replace(truth, middle=(left / wide + 0.25, 0.5)))
    picture = Picture(spoil.exposed(photo, rng), tuple(truths))
    return Pile([picture], tuple({first.print, second.print}))


def spread(how: Condition, rng: Rng) -> Pile:
    """Two pages side by side in one scan, as of an open book on A3 glass."""
    pages, truths, prints = [], [], set()
    for number in range(2):
        paper = _upright(how, rng)
        page, truth = how.sheet(paper, rng)
        pages.append(page)
        truths.append(replace(truth, middle=(0.25 + number / 2, 0.5)))
        prints.add(paper.print)
    high = min(page.shape[0] for page in pages)
    both = np.hstack([page[:high] for page in pages])
    return Pile([Picture(how.spoil(both, rng), tuple(truths))], tuple(prints))


def _upright(how: Condition, rng: Rng) -> Paper:
    while True:
        paper = how.paper(rng)
        high, wide = printed(paper).shape[:2]
        if high > wide:
            return paper


def a_book(how: Condition, rng: Rng) -> Pile:
    """Pages of one workbook in any order, some of them upside down."""
    print_ = book("teamwerkboek", str(rng.choice(SECTORS)))
    pages = [p for p in papers(print_) if len(p.places) > 3]
    some = [pages[at] for at in rng.permutation(len(pages))[: how.pages]]
    return Pile([_scan(how, paper, rng) for paper in some], (print_,))


def builds(how: Condition, rng: Rng) -> Pile:
    """Forms of several schools and sectors in one pile."""
    some = [how.paper(rng) for _ in range(how.pages)]
    pictures = [_scan(how, paper, rng) for paper in some]
    return Pile(pictures, tuple({one.print for one in some}))


def same_page(how: Condition, rng: Rng) -> Pile:
    """Everybody filled in one page."""
    paper = how.paper(rng)
    pictures = [_scan(how, paper, rng) for _ in range(how.pages)]
    return Pile(pictures, (paper.print,))


def named(how: Condition, rng: Rng) -> Pile:
    """Copies with a name on each."""
    print_ = copies("zelfscan" if rng.random() < 0.5 else "kansrijk-kiezen")
    pages = papers(print_)
    some = [pages[at] for at in rng.permutation(len(pages))]
    return Pile([_scan(how, paper, rng) for paper in some], (print_,))


def both_sides(how: Condition, rng: Rng) -> Pile:
    """The scanner reads backs too: white, or nearly so where ink shines through."""
    some = [how.paper(rng) for _ in range(how.pages // 2)]
    pictures: list[Picture] = []
    for paper in some:
        page, truth = how.sheet(paper, rng)
        white = np.full_like(page, 255)
        thin = rng.random() < 0.5
        back = spoil.shown_through(white, rng, page) if thin else white
        pictures.append(Picture(how.spoil(page, rng), (truth,)))
        pictures.append(Picture(how.spoil(back, rng), white=True))
    return Pile(pictures, tuple({one.print for one in some}))


def _scan(how: Condition, paper: Paper, rng: Rng) -> Picture:
    page, truth = how.sheet(paper, rng)
    if rng.random() < 0.3:
        page = spoil.upside(page, rng)
    return Picture(how.spoil(page, rng), (truth,))


def thin_paper(how: Condition, rng: Rng) -> Pile:
    """Printed on both sides, with another page of the same book on the back."""
    print_ = book("teamwerkboek", str(rng.choice(SECTORS)))
    pages = [p for p in papers(print_) if len(p.places) > 3]
    front, back = (pages[at] for at in rng.choice(len(pages), 2, replace=False))
    page, truth = how.sheet(front, rng)
    other, _ = how.sheet(back, rng)
    seen = spoil.shown_through(page, rng, other)
    return Pile([Picture(how.spoil(seen, rng), (truth,))], (print_,))


def foreign(how: Condition, rng: Rng) -> Pile:
    """What belongs to nobody, so that no page may come of it: a page of another school,
    our form of another sector without its code, and as Word prints it, a poster, a
    photo of something, and white paper."""
    ours = made("zelfevaluatie", "mbo", "green")
    strange = papers(made(str(rng.choice(FORMS)), "hbo"))[0]
    alike = papers(made("zelfevaluatie", "hbo", "green"))[0]
    sheets = [
        _filled(how, strange, rng),
        without_code(_filled(how, alike, rng)),
        as_in_word(without_code(_filled(how, papers(ours)[0], rng)), rng),
        drawn(made(str(rng.choice(POSTERS))), 1, 150),
        _photo_of_something(rng),
    ]
    pictures = [Picture(how.spoil(one, rng)) for one in sheets]
    white = how.spoil(np.full_like(sheets[0], 255), rng)
    return Pile([*pictures, Picture(white, white=True)], (ours,))


def no_code(how: Condition, rng: Rng) -> Pile:
    """`scancode: nee`: the page is ours, but doesn't say so."""
    paper = how.paper(rng)
    page, truth = how.sheet(paper, rng)
    picture = Picture(how.spoil(without_code(page), rng), (truth,))
    return Pile([picture], (paper.print,))


def _filled(how: Condition, paper: Paper, rng: Rng) -> Image:
    return how.sheet(paper, rng)[0]


def without_code(page: Image) -> Image:
    """With white where the code was, and the words under it."""
    page = page.copy()
    high, wide = page.shape[:2]
    page[high - int(24 * K) :, wide - int(75 * K) :] = 255
    return page


def as_in_word(page: Image, rng: Rng) -> Image:
    """Word breaks lines and spaces paragraphs in its own way: bands of the page lie
    somewhere else."""
    high = page.shape[0]
    cuts = [row for row in range(int(20 * K), high - 40, 9) if page[row].min() > 200]
    off, out = 0, np.full_like(page, 255)
    for begin, end in pairwise(cuts):
        off += int(rng.choice([0, 0, 0, 2, 4, -3]))
        to = begin + off
        if end - begin > 9 and to > 0 and to + end - begin < high:
            out[to : to + end - begin] = np.roll(
                page[begin:end], rng.integers(-12, 12), 1
            )
    return out


def _photo_of_something(rng: Rng) -> Image:
    """A cat, or a corridor: shapes in colours."""
    picture = spoil.desk(2200, 1650, rng)
    for _ in range(40):
        x, y = (int(v) for v in rng.uniform(0, 1800, 2))
        colour = [int(v) for v in rng.uniform(0, 255, 3)]
        cv2.circle(
            picture, (x, y), int(rng.uniform(10, 260)), colour, int(rng.choice([-1, 4]))
        )
    return picture
