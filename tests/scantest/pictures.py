"""The pictures of paper in the handleiding: `make pictures` takes them anew."""

from __future__ import annotations

from pathlib import Path

import ours
from PIL import Image
from report.pictures import page, side_by_side
from spoken import speak_dutch

from lobprint.language import teksten
from lobprint.press.build import work_of
from lobprint.press.order import Order
from lobprint.press.publisher import from_name
from lobprint.scantest.sheet import trial_sheet

IMAGES = Path(__file__).parents[2] / "docs" / "images"
FOOT = 0.86
"""From where a page is shown, as a part of its height."""
TIMES = 3
"""How much larger than in a row of pages."""


def main() -> None:
    speak_dutch()
    sheet = page(trial_sheet(teksten()).marked, 0, 2)
    side_by_side([sheet], 256).save(IMAGES / "scan-test.png", optimize=True)
    linde = from_name("ROC De Linde")
    order = Order(linde, ("mbo",), ("checklist",), ("pdf",))
    [form] = work_of(order, ours.material()).make()
    side_by_side([foot(page(form.data, 0, TIMES))]).save(
        IMAGES / "blad-code.png", optimize=True
    )


def foot(whole: Image.Image) -> Image.Image:
    return whole.crop((0, round(whole.height * FOOT), whole.width, whole.height))


if __name__ == "__main__":
    main()
