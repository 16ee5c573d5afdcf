"""Logos of any kind."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image

from lobprint.brand import Logo
from lobprint.pdf import write
from pdf.pdf_builders import brand, document, logo, sample


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "P", "L", "LA", "1"])
def test_a_png_of_any_kind_is_shown(mode: str) -> None:
    file = io.BytesIO()
    image = Image.new("RGB", (60, 24), (0, 98, 155)).convert(mode)
    image.save(file, "png")
    picture = Logo(file.getvalue(), "png", 60, 24, "Logo")
    assert _shown(picture) == pytest.approx(_as_rgb(mode), abs=3)


def _as_rgb(mode: str) -> tuple[int, ...]:
    grey = {"L": 75, "LA": 75}
    if mode == "1":
        return _mean(
            Image.new("RGB", (60, 24), (0, 98, 155)).convert("1").convert("RGB")
        )
    return (grey[mode],) * 3 if mode in grey else (0, 98, 155)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_jpeg_of_any_kind_is_shown(mode: str) -> None:
    expected = Image.open(io.BytesIO(logo(mode, "jpeg").data)).convert("RGB")
    assert _shown(logo(mode, "jpeg")) == pytest.approx(_mean(expected), abs=6)


def test_what_is_transparent_in_a_logo_lets_the_paper_through() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (60, 24), (0, 0, 0, 0)).save(file, "png")
    clear = Logo(file.getvalue(), "png", 60, 24, "Logo")
    assert _shown(clear) == (255, 255, 255)


def test_a_palette_may_hold_a_transparent_colour() -> None:
    file = io.BytesIO()
    image = Image.new("P", (60, 24), 0)
    image.putpalette([0, 0, 0, 255, 0, 0])
    image.save(file, "png", transparency=0)
    assert _shown(Logo(file.getvalue(), "png", 60, 24, "Logo")) == (255, 255, 255)


def test_a_huge_logo_does_not_make_a_huge_file() -> None:
    noise = Image.effect_noise((3000, 1200), 80).convert("RGB")
    file = io.BytesIO()
    noise.save(file, "png")
    picture = Logo(file.getvalue(), "png", 3000, 1200, "Logo")
    assert len(write(document(), brand(), sample(picture))) < len(picture.data) / 2


def _shown(picture: Logo) -> tuple[int, ...]:
    """The mean colour where the logo stands, as PDFium shows it."""
    with pypdfium2.PdfDocument(write(document(), brand(), sample(picture))) as pdf:
        page = pdf[0].render(scale=2).to_pil().convert("RGB")
    return _mean(page.crop((144, 144, 256, 184)))


def _mean(image: Image.Image) -> tuple[int, ...]:
    return tuple(round(value) for value in image.resize((1, 1), 4).getpixel((0, 0)))  # type: ignore[union-attr]
