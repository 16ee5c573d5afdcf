"""What printers, copiers, scanners and phones do to a page.

Each takes a picture of blue, green, red (`pens.DPI` to the inch, or what came before)
and gives another."""

from __future__ import annotations

from typing import Any, cast

import cv2
import numpy as np
import numpy.typing as npt

from paper.pens import DPI, Image, K, Points, Rng

Floats = npt.NDArray[Any]


def _bytes(values: Any) -> Image:
    return cast(Image, np.clip(values, 0, 255).astype(np.uint8))


def clouds(high: int, wide: int, size: float, rng: Rng) -> Floats:
    """Something between -1 and 1 that changes over about `size` pixels."""
    few = max(2, int(high / size) + 2), max(2, int(wide / size) + 2)
    rough = rng.uniform(-1, 1, few).astype(np.float32)
    return cast(Floats, cv2.resize(rough, (wide, high), interpolation=cv2.INTER_CUBIC))


def grey(page: Image) -> Image:
    return cast(
        Image, cv2.cvtColor(page, cv2.COLOR_BGR2GRAY) if page.ndim == 3 else page
    )


def coloured(page: Image) -> Image:
    return cast(
        Image, cv2.cvtColor(page, cv2.COLOR_GRAY2BGR) if page.ndim == 2 else page
    )


def moved(page: Image, m: Points, size: tuple[int, int], outside: int = 245) -> Image:
    """`page` by an affine or a perspective `m`, on a picture of `size` (wide, high)."""
    fill = (outside,) * 3
    scale = abs(np.linalg.det(m[:2, :2])) ** 0.5
    if scale < 0.9:
        page = cast(Image, cv2.GaussianBlur(page, (0, 0), 0.42 / scale))
    warp = cv2.warpPerspective if len(m) == 3 else cv2.warpAffine
    return cast(
        Image,
        warp(
            page,
            m,
            size,
            flags=cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=fill,
        ),
    )


# --- printers and copiers ---


def low_toner(page: Image, rng: Rng) -> Image:
    """Grey print, in bands, that lets through the paper here and there."""
    high, wide = page.shape[:2]
    bands = cv2.resize(rng.uniform(0, 1, (1, wide // 60)).astype(np.float32), (wide, 1))
    left = 0.42 + 0.25 * bands + 0.1 * clouds(high, wide, 500, rng)
    speck = cv2.GaussianBlur(
        rng.normal(0, 1, (high, wide)).astype(np.float32), (0, 0), 1.2
    )
    left = left * (1 - 0.25 * np.clip(speck * 4, 0, 1))
    return _bytes(255 - (255 - page.astype(np.float32)) * left[..., None])


# --- scanners ---


def scanned(
    page: Image, rng: Rng, dpi: float = 200, skew: float = 0.6, colour: bool = False
) -> Image:
    """On a flat scanner or through a feeder that works."""
    page = page if colour else grey(page)
    high, wide = (round(side * dpi / DPI) for side in page.shape[:2])
    angle = np.radians(rng.uniform(-skew, skew))
    scale = dpi / DPI * rng.uniform(0.997, 1.003)
    turn = scale * np.array(
        [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    )
    middle = np.array(page.shape[1::-1]) / 2
    to = np.array([wide, high]) / 2 + rng.uniform(-1.5, 1.5, 2) * dpi / 25.4
    m = np.c_[turn, to - turn @ middle]
    flat: Floats = moved(page, m, (wide, high)).astype(np.float32)
    flat = cv2.GaussianBlur(flat, (0, 0), rng.uniform(0.3, 0.7) * dpi / 200)
    white, black = rng.uniform(240, 254), rng.uniform(5, 35)
    flat = (
        black
        + flat * ((white - black) / 255)
        + rng.normal(0, rng.uniform(0.8, 2.5), flat.shape)
    )
    return _bytes(flat)


def stretched(page: Image, rng: Rng) -> Image:
    """By a feeder that pulls, now slower, now faster: up to 1.5 mm off."""
    high, wide = page.shape[:2]
    y = np.arange(high, dtype=np.float32)
    pull = (
        rng.uniform(0.5, 1.5)
        * K
        * np.sin(y / high * 2 * np.pi * rng.uniform(0.5, 1.5) + rng.uniform(0, 6))
    )
    rows = y * rng.uniform(0.992, 1.008) + pull
    maps_x = np.repeat(np.arange(wide, dtype=np.float32)[None], high, 0)
    maps_y = np.repeat(rows[:, None].astype(np.float32), wide, 1)
    return cast(
        Image, cv2.remap(page, maps_x, maps_y, cv2.INTER_LINEAR, borderValue=(245,) * 3)
    )


def streaks(scan: Image, rng: Rng) -> Image:
    """Dust on the glass of a feeder: lines along the page, dark or light."""
    scan = scan.copy()
    for _ in range(rng.integers(1, 4)):
        x, wide = rng.integers(30, scan.shape[1] - 30), rng.integers(1, 4)
        part = scan[:, x : x + wide].astype(np.float32)
        dark = rng.uniform(0.25, 0.8)
        scan[:, x : x + wide] = _bytes(
            part * dark if rng.random() < 0.75 else 255 - (255 - part) * dark
        )
    return scan


# --- phones ---


def desk(high: int, wide: int, rng: Rng) -> Image:
    """What a sheet lies on: wood or a cloth, darker than paper."""
    base = np.array([rng.uniform(40, 130), rng.uniform(50, 140), rng.uniform(60, 170)])
    grain = 14 * clouds(high, wide, 300, rng) + 10 * cv2.resize(
        clouds(high, 60, 40, rng), (wide, high)
    )
    return _bytes(base[None, None] + grain[..., None])


def phoned(page: Image, rng: Rng, tilt: float = 0.02, wide: int = 2400) -> Image:
    """A photo from above, held by hand; the sheet fills most of it."""
    high = wide * 4 // 3
    m = _view(page, rng, tilt, wide, high)
    photo = desk(high, wide, rng)
    there = moved(np.full(page.shape[:2], 255, np.uint8), m, (wide, high), 0)
    sheet = moved(page, m, (wide, high))
    part = cv2.GaussianBlur(there, (0, 0), 0.8)[..., None].astype(np.float32) / 255
    return exposed(_bytes(photo * (1 - part) + coloured(sheet) * part), rng)


def _view(page: Image, rng: Rng, tilt: float, wide: int, high: int) -> Points:
    h, w = page.shape[:2]
    fill = rng.uniform(0.86, 0.95)
    scale = min(wide * fill / w, high * fill / h)
    angle = np.radians(rng.uniform(-3, 3))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = np.array([[-w, -h], [w, -h], [w, h], [-w, h]]) / 2
    seen = corners @ turn.T * scale * 0.97 + np.array([wide, high]) / 2
    seen += rng.uniform(-tilt, tilt, (4, 2)) * min(wide, high)
    sheet = (corners + np.array([w / 2, h / 2])).astype(np.float32)
    return np.asarray(cv2.getPerspectiveTransform(sheet, seen.astype(np.float32)))


def exposed(
    photo: Image, rng: Rng, noise: float = 4, light: float = 0.18, blur: float = 0.8
) -> Image:
    """Uneven light, the colour of a lamp, a lens and a sensor."""
    high, wide = photo.shape[:2]
    fall = 1 - light + light * clouds(high, wide, 1500, rng)
    lamp = rng.uniform(0.88, 1.0, 3).astype(np.float32)
    soft = cv2.GaussianBlur(photo, (0, 0), blur).astype(np.float32)
    seen = soft * fall[..., None] * lamp * rng.uniform(0.85, 1.0)
    return _bytes(
        seen
        + cv2.GaussianBlur(
            rng.normal(0, noise * 1.5, seen.shape).astype(np.float32), (0, 0), 0.6
        )
    )


def jpeg(picture: Image, quality: int = 80) -> bytes:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    return bytes(data)
