"""How a logo looks, by programs of others."""

from __future__ import annotations

import io

import pypdfium2
import resvg_py
from PIL import Image, ImageChops, ImageFilter

WIDE = 1000
"""Pixels across, in every picture that is compared."""


def by_resvg(text: str) -> Image.Image:
    """An SVG on white paper."""
    png = resvg_py.svg_to_bytes(
        svg_string=text, width=WIDE, dpi=96.0, background="#ffffff"
    )
    return Image.open(io.BytesIO(bytes(png))).convert("RGB")


def by_pdfium(data: bytes) -> Image.Image:
    """The first page of a PDF."""
    with pypdfium2.PdfDocument(data) as pdf:
        page = pdf[0]
        scale = WIDE / page.get_width()
        image: Image.Image = page.render(scale=scale).to_pil()
        return image.convert("RGB")


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that clearly differ. Edges are blurred first: every program
    has its own way of smoothing them."""
    assert abs(one.width - other.width) <= 1
    assert abs(one.height - other.height) <= 1
    blur = ImageFilter.GaussianBlur(1.5)
    pair = [image.resize(one.size).filter(blur) for image in (one, other)]
    channels = ImageChops.difference(*pair).split()
    worst = ImageChops.lighter(ImageChops.lighter(*channels[:2]), channels[2])
    counts = worst.histogram()
    return sum(counts[24:]) / sum(counts)
