"""What printers, copiers, scanners and phones do to a page.

Each takes a picture of blue, green, red or of grey (`pens.DPI` to the inch, or what
came of it before) and gives another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image as Pillow

from paper.pens import DPI, Image, K, Points, Rng

Floats = npt.NDArray[Any]
Spoil = Callable[[Image, Rng], Image]
LID = 245
"""How white what lies behind the sheet is."""


def then(*steps: Spoil) -> Spoil:
    """One after the other."""

    def all_of(page: Image, rng: Rng) -> Image:
        for step in steps:
            page = step(page, rng)
        return page

    return all_of


def as_it_is(page: Image, _rng: Rng) -> Image:
    return page


def _bytes(values: Any) -> Image:
    return np.asarray(np.clip(values, 0, 255), np.uint8)


def grey(page: Image) -> Image:
    return (
        page
        if page.ndim == 2
        else np.asarray(cv2.cvtColor(page, cv2.COLOR_BGR2GRAY), np.uint8)
    )


def coloured(page: Image) -> Image:
    return page if page.ndim == 3 else np.repeat(page[..., None], 3, 2)


def clouds(high: int, wide: int, size: float, rng: Rng) -> Floats:
    """Something between -1 and 1 that changes over about `size` pixels."""
    few = max(2, int(high / size) + 2), max(2, int(wide / size) + 2)
    rough = rng.uniform(-1, 1, few).astype(np.float32)
    return np.asarray(cv2.resize(rough, (wide, high), interpolation=cv2.INTER_CUBIC))


def noise(like: Image | Floats, rng: Rng, size: float = 0) -> Floats:
    """As much as 1, on average, in grains of `size` pixels: one tile, laid often."""
    tile = rng.normal(0, 1, (401, 401)).astype(np.float32)
    if size:
        tile = np.asarray(cv2.GaussianBlur(tile, (0, 0), size))
        tile /= tile.std()
    high, wide = like.shape[:2]
    return np.tile(tile, (high // 401 + 1, wide // 401 + 1))[:high, :wide]


def _like(page: Image, layer: Floats) -> Floats:
    return layer[..., None] if page.ndim == 3 else layer


def _soft(page: Image, size: float) -> Image:
    return np.asarray(cv2.GaussianBlur(page, (0, 0), size), np.uint8)


def moved(page: Image, m: Points, size: tuple[int, int], outside: int = LID) -> Image:
    """`page` by an affine or a perspective `m`, on a picture of `size` (wide, high)."""
    scale = abs(np.linalg.det(m[:2, :2])) ** 0.5
    if scale < 0.9:
        page = _soft(page, 0.42 / scale)
    warp = cv2.warpPerspective if len(m) == 3 else cv2.warpAffine
    return np.asarray(warp(page, m, size, borderValue=(outside,) * 3), np.uint8)


def _turned(angle: float, scale: float, middle: Floats, to: Floats) -> Points:
    """Round `middle`, which comes at `to`; the angle in degrees."""
    sin, cos = np.sin(np.radians(angle)), np.cos(np.radians(angle))
    turn = scale * np.array([[cos, -sin], [sin, cos]])
    m: Points = np.c_[turn, to - turn @ middle]
    return m


def _middle(page: Image) -> Floats:
    return np.array(page.shape[1::-1]) / 2


# --- printers and copiers ---


def low_toner(page: Image, rng: Rng) -> Image:
    """Grey print, in bands, that lets through the paper here and there."""
    high, wide = page.shape[:2]
    few = rng.uniform(0, 1, (1, wide // 60)).astype(np.float32)
    bands = np.asarray(cv2.resize(few, (wide, 1)))
    left = 0.42 + 0.25 * bands + 0.1 * clouds(high, wide, 500, rng)
    left = left * (1 - 0.25 * np.clip(noise(page, rng, 1.2), 0, 1))
    return _bytes(255 - (255 - page.astype(np.float32)) * _like(page, left))


def in_grey(page: Image, _rng: Rng) -> Image:
    """By a printer without colours."""
    return coloured(grey(page))


def copied(page: Image, rng: Rng) -> tuple[Image, Points]:
    """By a copier: grey, harder, fatter, a little askew; and where things went."""
    scale = rng.uniform(0.99, 1.01)
    off = rng.uniform(-1.5, 1.5, 2) * K
    m = _turned(rng.uniform(-0.7, 0.7), scale, _middle(page), _middle(page) + off)
    copy = moved(grey(page), m, page.shape[1::-1], 255).astype(np.float32)
    copy = np.asarray(cv2.GaussianBlur(copy, (0, 0), rng.uniform(0.9, 1.6)))
    copy += 7 * noise(copy, rng, 1)
    dark = np.clip((copy - rng.uniform(35, 75)) / rng.uniform(120, 155), 0, 1)
    copy = 22 + 230 * dark
    specks = noise(copy, rng, 0.8) > 4.3
    return coloured(_bytes(np.where(specks, 60, copy))), m


def a_copy(page: Image, rng: Rng) -> Image:
    return copied(page, rng)[0]


def fit(page: Image, _rng: Rng, part: float) -> Image:
    """As a program prints that fits the page to the paper, or fills it."""
    m = _turned(0, part, _middle(page), _middle(page))
    return moved(page, m, page.shape[1::-1], 255)


# --- what happens to a sheet ---


def fold(page: Image, rng: Rng) -> Image:
    """Folded in two or in three: one side darker, and a line where the fold is."""
    high = page.shape[0]
    y, shade = np.arange(high), np.ones(high)
    for part in ([0.5], [0.33, 0.67])[rng.integers(2)]:
        at = int(high * (part + rng.normal(0, 0.01)))
        y = np.arange(high)
        shade *= 1 - rng.uniform(0.05, 0.16) * np.exp(-np.abs(y - at) / (8 * K)) * (
            y > at
        )
        shade *= 1 + rng.uniform(-0.45, 0.3) * np.exp(-(((y - at) / (0.25 * K)) ** 2))
    bent = _bytes(page * shade.reshape(-1, *[1] * (page.ndim - 1)))
    return np.rot90(fold(np.rot90(page), rng), -1) if rng.random() < 0.1 else bent


def dog_ear(page: Image, rng: Rng) -> Image:
    """A corner turned over: its white back covers what lies beside it."""
    page = page.copy()
    high, wide = page.shape[:2]
    x, y = rng.integers(2) * (wide - 1), rng.integers(2) * (high - 1)
    a, b = rng.uniform(10, 28, 2) * K
    to_x, to_y = (a if not x else -a), (b if not y else -b)
    corner = np.array([[x, y], [x + to_x, y], [x, y + to_y]])
    along = corner[2] - corner[1]
    foot = corner[1] + along * (
        np.dot(corner[0] - corner[1], along) / np.dot(along, along)
    )
    back = np.array([2 * foot - corner[0], corner[1], corner[2]])
    cv2.fillPoly(page, [corner.astype(np.int32)], (LID,) * 3)
    cv2.fillPoly(page, [back.astype(np.int32)], (232,) * 3)
    cv2.polylines(page, [back.astype(np.int32)], True, (170,) * 3, 3, cv2.LINE_AA)
    return page


def punched(page: Image, rng: Rng) -> Image:
    """Two holes or four, at the left or right; the lid is seen through them."""
    page = page.copy()
    high, wide = page.shape[:2]
    x = 12 * K if rng.random() < 0.8 else wide - 12 * K
    seen = int(rng.choice([20, 90, LID]))
    for at in ([-40, 40], [-120, -40, 40, 120])[rng.integers(2)]:
        hole = int(x + rng.normal(0, 5)), int(high / 2 + at * K)
        cv2.circle(page, hole, int(3 * K), (seen,) * 3, -1, cv2.LINE_AA)
        cv2.circle(page, hole, int(3 * K), (150,) * 3, 2, cv2.LINE_AA)
    return page


def stained(page: Image, rng: Rng) -> Image:
    """A cup of coffee stood on it."""
    high, wide = page.shape[:2]
    layer = np.zeros((high, wide), np.float32)
    x, y = rng.uniform(0.15, 0.85, 2) * (wide, high)
    r = rng.uniform(30, 42) * K
    cv2.circle(layer, (int(x), int(y)), int(r), 0.35, int(rng.uniform(2, 5) * K))
    cv2.circle(layer, (int(x + r), int(y + r)), int(rng.uniform(4, 9) * K), 0.3, -1)
    soft: Floats = np.asarray(cv2.GaussianBlur(layer, (0, 0), 8))
    soft = soft * (1 + 0.35 * clouds(high, wide, 90, rng))
    take = soft[..., None] * np.array([0.9, 0.65, 0.4]) * rng.uniform(0.5, 1)
    return _bytes(coloured(page) * (1 - np.clip(take, 0, 0.7)))


def torn(page: Image, rng: Rng) -> Image:
    """Without the corner that the code stands on."""
    page = page.copy()
    high, wide = page.shape[:2]
    a, b = rng.uniform(38, 60) * K, rng.uniform(28, 45) * K
    steps = np.linspace(0, 1, 12)[:, None]
    edge = np.array([wide - a, high]) * (1 - steps) + np.array([wide, high - b]) * steps
    edge = edge + rng.normal(0, 1.2 * K, edge.shape)
    cv2.fillPoly(page, [np.vstack([edge, [[wide, high]]]).astype(np.int32)], (LID,) * 3)
    return page


def shown_through(page: Image, rng: Rng, back: Image) -> Image:
    """Thin paper: what stands on the back, mirrored."""
    other = np.asarray(cv2.resize(grey(back)[:, ::-1], page.shape[1::-1]), np.uint8)
    off = int(rng.integers(-30, 30))
    other = np.roll(other, (off, -off), (0, 1))
    faint = (255 - _soft(other, 3).astype(np.float32)) * rng.uniform(0.06, 0.16)
    return _bytes(page - _like(page, faint))


# --- scanners ---


def scanned(
    page: Image, rng: Rng, dpi: float = 200, skew: float = 0.6, colour: bool = False
) -> Image:
    """On a flat scanner, or through a feeder that works."""
    page = coloured(page) if colour else grey(page)
    high, wide = (round(side * dpi / DPI) for side in page.shape[:2])
    scale = dpi / DPI * rng.uniform(0.997, 1.003)
    to = np.array([wide, high]) / 2 + rng.uniform(-1.5, 1.5, 2) * dpi / 25.4
    m = _turned(rng.uniform(-skew, skew), scale, _middle(page), to)
    flat = moved(page, m, (wide, high)).astype(np.float32)
    flat = np.asarray(cv2.GaussianBlur(flat, (0, 0), rng.uniform(0.3, 0.7) * dpi / 200))
    white, black = rng.uniform(240, 254), rng.uniform(5, 35)
    grain = rng.uniform(0.8, 2.5) * noise(flat, rng, 0.4)
    return _bytes(black + flat * ((white - black) / 255) + _like(page, grain))


def stretched(page: Image, rng: Rng) -> Image:
    """By a feeder that pulls, now slower, now faster: up to 1.5 mm off."""
    high, wide = page.shape[:2]
    y = np.arange(high, dtype=np.float32)
    wave = np.sin(y / high * 2 * np.pi * rng.uniform(0.5, 1.5) + rng.uniform(0, 6))
    rows = y * rng.uniform(0.992, 1.008) + rng.uniform(0.5, 1.5) * K * wave
    across = np.repeat(np.arange(wide, dtype=np.float32)[None], high, 0)
    down = np.repeat(rows.astype(np.float32)[:, None], wide, 1)
    fill = (LID,) * 3
    return np.asarray(cv2.remap(page, across, down, 1, borderValue=fill), np.uint8)


def streaks(scan: Image, rng: Rng) -> Image:
    """Dust on the glass of a feeder: lines along the page, dark or light."""
    scan = scan.copy()
    for _ in range(rng.integers(1, 4)):
        x, wide = rng.integers(30, scan.shape[1] - 30), rng.integers(1, 4)
        part, left = scan[:, x : x + wide].astype(np.float32), rng.uniform(0.25, 0.8)
        dark = rng.random() < 0.75
        scan[:, x : x + wide] = _bytes(
            part * left if dark else 255 - (255 - part) * left
        )
    return scan


def cropped(scan: Image, rng: Rng) -> Image:
    """The scanner sees less than the sheet: up to 7 mm of a side or two are lost."""
    high, wide = scan.shape[:2]
    lost = (rng.uniform(0, 7, 4) * (rng.random(4) < 0.6) * wide / 210).astype(int)
    top, left, bottom, right = lost
    return scan[top : high - bottom, left : wide - right]


def upside(page: Image, _rng: Rng) -> Image:
    return np.ascontiguousarray(np.rot90(page, 2))


def sideways(page: Image, rng: Rng) -> Image:
    return np.ascontiguousarray(np.rot90(page, rng.choice([1, 3])))


def text_mode(page: Image, rng: Rng) -> Image:
    """A scanner set to text: pale greys become white, dark ones black."""
    low, high = rng.uniform(70, 100), rng.uniform(160, 190)
    some = _soft(grey(page), 0.8).astype(np.float32)
    return _bytes(255 * np.clip((some - low) / (high - low), 0, 1))


def two_colours(page: Image, rng: Rng, dpi: float = 200) -> Image:
    scan = scanned(page, rng, dpi).astype(np.float32)
    scan += 6 * noise(scan, rng)
    return _bytes((scan > rng.uniform(120, 175)) * 255)


def dithered(page: Image, rng: Rng) -> Image:
    scan = Pillow.fromarray(scanned(page, rng))
    return np.asarray(scan.convert("1").convert("L"))


def faxed(page: Image, rng: Rng) -> Image:
    """In two colours, finer across than down, with a line that got lost."""
    scan = two_colours(page, rng, 204).copy()
    high, wide = scan.shape
    half = cv2.resize(scan, (wide, high // 2), interpolation=cv2.INTER_NEAREST)
    fax = np.repeat(np.asarray(half, np.uint8), 2, 0)
    for at in rng.integers(0, high - 4, 4):
        fax[at : at + 2] = 255
    return fax


# --- phones ---


def desk(high: int, wide: int, rng: Rng) -> Image:
    """What a sheet lies on: wood or a cloth, darker than paper."""
    base = rng.uniform((40, 50, 60), (130, 140, 170))
    fine = clouds(high, 60, 40, rng)
    grain = 14 * clouds(high, wide, 300, rng) + 10 * np.asarray(
        cv2.resize(fine, (wide, high))
    )
    return _bytes(base[None, None] + grain[..., None])


def laid(photo: Image, page: Image, m: Points) -> Image:
    """`page` on top of what is seen in `photo`."""
    size = photo.shape[1::-1]
    there = moved(np.full(page.shape[:2], 255, np.uint8), m, size, 0)
    part = np.asarray(cv2.GaussianBlur(there, (0, 0), 0.8))[..., None] / np.float32(255)
    return _bytes(photo * (1 - part) + moved(coloured(page), m, size) * part)


def view(page: Image, rng: Rng, tilt: float, within: tuple[float, ...]) -> Points:
    """How a sheet lies in a part of a photo: left, top, width and height."""
    left, top, wide, high = within
    h, w = page.shape[:2]
    scale = rng.uniform(0.83, 0.92) * min(wide / w, high / h)
    sheet = np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32)
    to = np.array([left + wide / 2, top + high / 2])
    m = _turned(rng.uniform(-3, 3), scale, _middle(page), to)
    seen = sheet @ m[:, :2].T + m[:, 2]
    seen += rng.uniform(-tilt, tilt, (4, 2)) * min(wide, high)
    return np.asarray(cv2.getPerspectiveTransform(sheet, seen.astype(np.float32)))


def exposed(
    photo: Image, rng: Rng, grain: float = 4, light: float = 1, blur: float = 0.8
) -> Image:
    """Uneven light, the colour of a lamp, a lens and a sensor."""
    high, wide = photo.shape[:2]
    fall = 0.84 + 0.16 * clouds(high, wide, 1800, rng)
    lamp = rng.uniform(0.88, 1.0, 3).astype(np.float32)
    seen = _soft(photo, blur) * fall[..., None] * lamp * np.float32(light)
    return _bytes(seen + (grain * noise(photo, rng, 0.6))[..., None])


def phoned(
    page: Image,
    rng: Rng,
    tilt: float = 0.02,
    wide: int = 2400,
    over: Spoil = as_it_is,
    exposure: Spoil = exposed,
) -> Image:
    """A photo from above, held by hand; the sheet fills most of it."""
    if page.shape[1] > page.shape[0]:
        page = np.ascontiguousarray(np.rot90(page))
    high = wide * 4 // 3
    m = view(page, rng, tilt, (0, 0, wide, high))
    return exposure(over(laid(desk(high, wide, rng), page, m), rng), rng)


def curved(page: Image, rng: Rng) -> Image:
    """Paper that doesn't lie flat, seen at a slant: lines bend by up to 5 mm."""
    high, wide = page.shape[:2]
    x = np.arange(wide, dtype=np.float32) / wide
    top, turn = rng.uniform(3, 5) * K, rng.uniform(0.7, 1.3)
    bend = top * np.sin(np.pi * x * turn)
    down = np.arange(high, dtype=np.float32)[:, None] + bend[None].astype(np.float32)
    across = np.repeat((x * wide)[None], high, 0)
    shade = 1 - 0.14 * (1 + np.cos(np.pi * x * turn)) / 2
    bent = cv2.remap(page, across, down - np.float32(top / 2), 1, borderMode=1)
    return _bytes(np.asarray(bent) * shade.reshape(1, -1, *[1] * (page.ndim - 2)))


def shadow(photo: Image, rng: Rng) -> Image:
    """Of an arm and a phone, with a hard edge."""
    high, wide = photo.shape[:2]
    layer = np.zeros((high, wide), np.uint8)
    corners = np.array([[-0.1, 1.1], [1.1, 1.1], [1.1, 0.5], [0.55, 0.35], [0.3, 0.45]])
    corners = corners + rng.uniform(-0.15, 0.15, corners.shape)
    cv2.fillPoly(layer, [(corners * (wide, high)).astype(np.int32)], 255)
    edge = np.asarray(cv2.GaussianBlur(layer, (0, 0), rng.uniform(2, 12))) / np.float32(
        255
    )
    return _bytes(photo * (1 - rng.uniform(0.3, 0.55) * edge)[..., None])


def thumb(photo: Image, rng: Rng) -> Image:
    """Somebody holds the sheet: 15 to 25 mm of an edge are under a thumb."""
    photo = photo.copy()
    high, wide = photo.shape[:2]
    mm = wide / 235
    x = int(rng.choice([0.06, 0.94]) * wide)
    size = int(16 * mm), int(rng.uniform(9, 12) * mm)
    skin = [int(v) for v in rng.uniform((80, 110, 150), (150, 180, 225))]
    place = x, int(rng.uniform(0.35, 0.95) * high)
    cv2.ellipse(photo, place, size, rng.uniform(-20, 20), 0, 360, skin, -1, cv2.LINE_AA)
    return photo


def shaken(photo: Image, rng: Rng) -> Image:
    """By a hand that moved: over 0.4 to 0.7 mm."""
    long = int(rng.uniform(5, 8))
    kernel = np.zeros((9, 9), np.float32)
    angle = rng.uniform(0, np.pi)
    off = np.array([np.cos(angle), np.sin(angle)]) * long / 2
    ends = [tuple(int(v) for v in np.round(4 + s * off)) for s in (1, -1)]
    cv2.line(kernel, ends[0], ends[1], 1)
    return np.asarray(cv2.filter2D(photo, -1, kernel / kernel.sum()), np.uint8)


dim = partial(exposed, grain=9, light=0.38)
"""In the evening."""
