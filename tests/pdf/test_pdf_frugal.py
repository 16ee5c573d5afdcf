"""A brand that saves ink: black lines where others have a tint."""

from __future__ import annotations

import pypdfium2
import pytest

from lobprint.brand import Brand, make_brand
from lobprint.page.items import Box
from lobprint.pdf import write
from pdf.pdf_builders import Sample, document, slab


@pytest.mark.parametrize(
    ("brand", "edge", "middle"),
    [
        (make_brand("00629B"), (237, 244, 248), (237, 244, 248)),
        (make_brand("00629B", frugal=True), (0, 0, 0), (255, 255, 255)),
    ],
    ids=["in colour", "frugal"],
)
def test_a_note_has_a_tint_or_else_a_frame(
    brand: Brand, edge: tuple[int, ...], middle: tuple[int, ...]
) -> None:
    made = Sample()
    made.page(slab(Box(0, 0, 100, 40, fill="tint")))
    layout = made.layout()
    placed, scale = layout.pages[0].placed[0], 4
    page = pypdfium2.PdfDocument(write(document(), brand, layout))[0]
    image = page.render(scale=scale).to_pil()
    x, y = round(placed.x * scale), round(placed.y * scale)
    assert image.getpixel((x + 50 * scale, y + 20 * scale)) == middle
    assert image.getpixel((x + 50 * scale, y)) == edge
