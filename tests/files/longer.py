"""The teamwerkboek of a school that added forms, as the handleiding tells how."""

from __future__ import annotations

from functools import cache

import yaml
from ours import templates

from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content import Library, load_content
from lobprint.content.model import SectorId
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.page.items import Layout
from lobprint.project import built_in
from lobprint.word import write

FORM = """\
id: {0}
titel: Eigen formulier {0}
bron: Onze school
wie: het team
sjabloon: formulier
onderdelen: [{{id: a, vorm: tekst, tekst: Dit is van onze school.}}]
"""


@cache
def longer_library(groups: tuple[int, ...]) -> Library:
    """Ours, with a group of so many forms for each of `groups`."""
    own: dict[str, bytes] = {}
    rows = []
    for place, count in enumerate(groups, start=1):
        names = [f"eigen-{place}-{number}" for number in range(1, count + 1)]
        for name in names:
            own[f"content/instrumenten/{name}.yaml"] = FORM.format(name).encode()
        group = {
            "id": f"eigen-{place}",
            "na": "team",
            "titel": f"Van onze school {place}",
        }
        rows.append({**group, "formulieren": names})
    book = yaml.safe_dump({"id": "teamwerkboek", "groepen": rows}).encode()
    return load_content(
        built_in().content, {**own, "content/werkboeken/teamwerkboek.yaml": book}
    )


@cache
def longer(groups: tuple[int, ...], sector: SectorId = "mbo") -> Document:
    """The teamwerkboek with those groups."""
    return compose(longer_library(groups), templates(), Request(sector))


@cache
def longer_layout(groups: tuple[int, ...], sector: SectorId = "mbo") -> Layout:
    return lay_out(longer(groups, sector))


@cache
def longer_in_word(groups: tuple[int, ...], sector: SectorId = "mbo") -> bytes:
    return write(longer(groups, sector), make_brand(), longer_layout(groups, sector))
