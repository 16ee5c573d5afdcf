"""Whether anything of a picture is seen on white paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

PALEST = 247
"""Of 255; what is lighter everywhere has a contrast with paper below 1.07 : 1."""
ENOUGH = 1000
"""Pixels along a side to look at; more only takes memory."""


def unseen(image: Image) -> tuple[str, str] | None:
    """What is wrong with a picture of which nothing is seen on paper, and what to do;
    None when something is."""
    from PIL import Image as Pictures

    if image.mode.startswith("I"):  # 16 bits of grey, which convert() would cut off
        sixteen: Any = image.getextrema()
        return None if sixteen[0] / 257 <= PALEST else _WHITE
    if max(image.size) > ENOUGH:
        size = [min(side, ENOUGH) for side in image.size]
        image = image.resize(size, Pictures.Resampling.BOX)
    full = image.convert("RGBA")
    if full.getchannel("A").getbbox() is None:
        hint = "Kijk in het tekenprogramma of er lagen verborgen zijn."
        return "op deze tekening is niets te zien", hint
    paper = Pictures.new("RGBA", full.size, "white")
    paper.alpha_composite(full)
    grey: Any = paper.convert("L").getextrema()
    return _WHITE if grey[0] > PALEST else None


_WHITE = (
    "dit logo is wit: op papier is er niets van te zien",
    "Gebruik de versie van het logo voor een lichte achtergrond.",
)
