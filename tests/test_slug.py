"""A school's name becomes a folder's name on any system."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.slug import RESERVED, slug


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("ROC De Linde", "roc-de-linde"),
        ("Het Éénhoorncollege", "het-eenhoorncollege"),
        ("Łódź Straße Şişli İĞI ığ", "lodz-strasse-sisli-igi-ig"),
        ("’s-Hertogenbosch & Co", "s-hertogenbosch-en-co"),
        ("Æsir Øst Œuvre Þing Đakovo", "aesir-ost-oeuvre-thing-dakovo"),
        ("ﬁjne ½ school", "fijne-1-2-school"),
        ("../../etc/passwd", "etc-passwd"),
        ("NUL", "school-nul"),
        ("com1", "school-com1"),
        ("Школа", "school"),
        ("", "school"),
        ("a" * 300, "a" * 60),
        ("b" * 59 + " c", "b" * 59),
    ],
)
def test_a_name_becomes_plain_letters(name: str, folder: str) -> None:
    assert slug(name) == folder


@given(st.text())
def test_whatever_the_name_the_folder_is_safe(name: str) -> None:
    made = slug(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 60
    assert made not in RESERVED
    assert slug(made) == made
