"""Sections without a heading in a form of one's own keep as far apart as others."""

from __future__ import annotations

from itertools import pairwise

import pytest
from ours import templates

from files.reading import word_body
from lobprint import word
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.ease import AIRY
from lobprint.page.items import Placed
from lobprint.project import built_in

FORM = """\
id: blad
titel: Blad
bron: Onze school
sjabloon: formulier
onderdelen:
  - {id: open, vorm: vragen, titel: Vragen, items: [{id: a, vraag: Wat?, regels: 2}]}
  - {id: steun, vorm: kiezen, {0}items: [{id: b, tekst: rust}, {id: c, tekst: tijd}]}
  - {id: praat, vorm: gesprek, titel: Praten, items: [{id: d, vraag: Waarom?}]}
  - {id: af, vorm: afspraak, titel: Dit spreken we af}
"""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(title: str = "") -> Document:
    form = FORM.replace("{0}", title).encode()
    library = load_content(built_in().content, {"content/instrumenten/blad.yaml": form})
    return compose(library, templates(), Request("mbo", form="blad"))


def placed(document: Document) -> list[Placed]:
    (page,) = lay_out(document).pages
    return [one for one in page.placed if one.slab.height and not one.slab.foot]


def test_each_stands_clear_of_the_lines_above_it() -> None:
    """Words to circle have room above them in their own row. The page has room left."""
    rows = placed(made())[2:]
    gaps = [(b.y - a.y - a.slab.height) / MM for a, b in pairwise(rows)]
    assert gaps == pytest.approx([AIRY * gap for gap in (3.0, 6.0, 8.0)])


def test_under_a_heading_of_its_own_it_stands_close() -> None:
    rows = placed(made("titel: Steun, "))[3:]
    gaps = [(b.y - a.y - a.slab.height) / MM for a, b in pairwise(rows)]
    assert gaps == pytest.approx([AIRY * gap for gap in (0.6, 6.0, 8.0)])


def test_word_keeps_them_as_far_apart() -> None:
    document = made()
    body = word_body(word.write(document, make_brand(), lay_out(document)))
    spaces = {
        int(spacing.get(f"{W}{side}") or 0)
        for spacing in body.iter(f"{W}spacing")
        for side in ("before", "after")
    }
    assert {round(AIRY * gap * 1440 / 25.4) for gap in (3.0, 6.0, 8.0)} <= spaces
