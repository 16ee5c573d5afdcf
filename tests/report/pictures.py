"""The picture of a report in the handleiding: `make pictures` takes it anew."""

from __future__ import annotations

from itertools import accumulate
from pathlib import Path
from typing import cast

import colleagues as six
import ours
from PIL import Image, ImageFilter
from spoken import speak_dutch

from lobprint.answers.portable import PortableStore
from lobprint.answers.store import Store
from lobprint.pixels import drawn
from lobprint.press.publisher import from_name
from lobprint.press.report import ReportWanted, report_of

PICTURE = Path(__file__).parents[2] / "docs" / "images" / "verslag.png"
WIDTH, GAP, BLUR = 440, 24, 3
"""Of a page, between pages, and of their shadows, in pixels."""
TABLE, SHADOW = (225, 230, 232), (165, 172, 176)


def main() -> None:
    speak_dutch()
    store = PortableStore()
    for source in six.now().sources:
        store.keep(source, six.now().stamps[source.build], "2026-11-24")
    wanted = ReportWanted(invited=8, formats=("pdf",))
    linde = from_name("ROC De Linde")
    [made] = report_of(ours.material(), linde, wanted, [cast("Store", store)]).make()
    side_by_side([page(made.data, at) for at in range(made.pages)]).save(
        PICTURE, optimize=True
    )


def page(pdf: bytes, place: int, larger: float = 1) -> Image.Image:
    pixels = drawn(pdf, place, WIDTH * larger)
    size = pixels.width, pixels.height
    return Image.frombytes("RGBA", size, bytes(pixels.data)).convert("RGB")


def side_by_side(pages: list[Image.Image], colours: int = 128) -> Image.Image:
    """As if they lay on a table."""
    high = max(one.height for one in pages) + 2 * GAP
    wide = sum(one.width + GAP for one in pages) + GAP
    table = Image.new("RGB", (wide, high), TABLE)
    lefts = accumulate((one.width + GAP for one in pages), initial=GAP)
    places = [(left, GAP) for left, _ in zip(lefts, pages, strict=False)]
    for (x, y), one in zip(places, pages, strict=True):
        table.paste(SHADOW, (x + 2, y + 3, x + 2 + one.width, y + 3 + one.height))
    table = table.filter(ImageFilter.GaussianBlur(BLUR))
    for place, one in zip(places, pages, strict=True):
        table.paste(one, place)
    return table.quantize(colours)


if __name__ == "__main__":
    main()
