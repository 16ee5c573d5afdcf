"""Posters in a school's own type: no words come to stand on the line."""

from __future__ import annotations

from pathlib import Path

import pytest
from on_a_wall import layout_of, on_the_line
from typeface_files import HANKEN, MANROPE, ROBOTO, typeface

from lobprint.content.model import SECTORS, SectorId

POSTERS = ("poster-stappenplan", "poster-uitgangspunten", "uitgangspunten")
FAMILIES = (ROBOTO, HANKEN, MANROPE)


@pytest.mark.parametrize("form", POSTERS)
@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("family", FAMILIES, ids=lambda folder: folder.parent.name)
def test_words_keep_off_the_line(family: Path, sector: SectorId, form: str) -> None:
    path = next(path for path in sorted(family.iterdir()) if "-Regular." in path.name)
    of = typeface(path.name, family)
    layout = layout_of(form, sector, of)
    (page,) = layout.pages
    assert not layout.overflows
    assert not on_the_line(page, of)
