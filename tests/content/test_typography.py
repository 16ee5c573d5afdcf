"""Names on the cover break where a reader would."""

from __future__ import annotations

import pytest

from lobprint.prose.typography import glue


@pytest.mark.parametrize(
    ("name", "glued"),
    [
        (
            "Scholengemeenschap Het Éénhoorncollege",
            "Scholengemeenschap Het_Éénhoorncollege",
        ),
        ("ROC De Linde", "ROC De_Linde"),
        ("Basisschool 't Venster", "Basisschool 't_Venster"),
        ("Hetty Delta", "Hetty Delta"),
        ("School Het", "School Het"),
    ],
)
def test_no_line_ends_after_an_article(name: str, glued: str) -> None:
    assert glue(name) == glued.replace("_", "\u00a0")
