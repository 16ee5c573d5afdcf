"""What Augraphy does to a page: another's idea of copiers, scanners and phones.

It needs `make paper`, which installs it in an environment of its own: it brings a
hundred megabytes that no other test needs."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import cv2
import numpy as np

from paper.pens import DPI, Image, Rng
from paper.sheets import Condition
from paper.spoil import Spoil, coloured

AS_READ = 200
"""Dots to the inch of its pictures: larger ones take it minutes."""
EFFECTS = {
    "fold": ("Folding",),
    "shadow": ("ShadowCast",),
    "bleed": ("BleedThrough",),
    "ink": ("InkBleed", "LowInkPeriodicLines"),
    "press": ("Letterpress",),
    "scanner": ("BrightnessTexturize", "LightingGradient", "SubtleNoise"),
    "drum": ("DirtyDrum",),
    "rollers": ("DirtyRollers",),
    "screen": ("DirtyScreen",),
    "lines": ("NoisyLines",),
    "stains": ("Stains",),
    "copy": ("BadPhotoCopy",),
    "fax": ("Faxify",),
}
"""Those that happen to paper and leave what was written: none that draw in it, or cut
pieces out of it."""


def conditions() -> Iterator[Condition]:
    """One for each of them, when Augraphy is there."""
    if find_spec("augraphy"):
        for name, effects in EFFECTS.items():
            yield Condition(f"aug-{name}", "augraphy", _spoil(effects))


def _spoil(effects: tuple[str, ...]) -> Spoil:
    def spoil(page: Image, rng: Rng) -> Image:
        _begin_anew(int(rng.integers(2**31)))
        size = [round(side * AS_READ / DPI) for side in page.shape[1::-1]]
        picture = cv2.resize(coloured(page), size, interpolation=cv2.INTER_AREA)
        augraphy = import_module("augraphy")
        for name in effects:
            effect: Any = getattr(augraphy, name)(p=1)
            picture = effect(np.asarray(picture, np.uint8))
        return np.asarray(picture, np.uint8)

    return spoil


def _begin_anew(seed: int) -> None:
    """It draws lots from what all programs share."""
    import_module("random").seed(seed)
    np.random.seed(seed)
