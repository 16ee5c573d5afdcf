"""A school that calls everything otherwise reads its own words, and no others."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

import pytest
from lxml import etree
from ours import templates

from files.made import library
from files.reading import W
from lobprint import word
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content.model import SECTORS, School, SectorId, Woord
from lobprint.layout import lay_out

OWN = {
    "lerende": Woord("zwalk", "zwalken"),
    "oudlerende": Woord("ouwerik", "ouweriken"),
    "medelerende": Woord("zwalkmaat", "zwalkmaten"),
    "begeleider": Woord("plover", "plovers"),
    "coordinator": Woord("kwartel", "kwartels"),
    "opleiding": Woord("bries", "briezen"),
    "praktijk": Woord("glim", "glimmen", "het"),
    "praktijkdocent": Woord("drossel", "drossels"),
    "praktijkbegeleider": Woord("fliert", "flierten"),
    "plan": Woord("vonder", "vonders", "de"),
    "dossier": Woord("grabbel", "grabbels", "de"),
    "keuzes": Woord("wikken of wegen"),
    "inspraak": Woord("mompel", "mompels"),
}
"""Words that nobody uses, and two with the other article."""
ROLES = (
    r"(?:oud-|mede)?(?:student|leerling)\w*|alumn\w+|klasgeno\w+|mentor\w*"
    r"|SLB\W?ers?\b|studieloopbaanco\w*|(?:LOB|SLB)-co\w*|deca(?:an|nen)\w*"
    r"|stages?\b|BPV\S*|stagedocent\w*|stagebegeleider\w*|praktijkopleider\w*"
    r"|praktijkbegeleider\w*|(?:school|team|jaar)plan\w*|loopbaandossier\w*"
    r"|portfolio\w*|opleidingscommissie\w*"
)
"""What sectors call them, also at the start of a longer word; a text says none of these
by itself, not even in another sector."""
MAY_STAY = {
    "poster-uitgangspunten": "the Kwaliteitskader's own sentence, word for word",
    "uitgangspunten": "the same",
    "uitgangspunten-gesprek": "the same",
    "praktijkvoorbeelden": "about other schools, and their titles",
    "tools": "titles of tools",
    "onderzoek": "what research found, among others in other sectors",
    "naslag": "the glossary and the titles of sources",
    "overdracht": "the dossier or portfolio of another school",
}
STAY = re.compile(
    r"studentsucces|studentendecaan|studentenorganisaties|stage lopen|lopen \w+ stage"
    r"|Loopbaandossier|leerling(?:en)? en student(?:en)?",
)
"""A term of the hbo, other people's jobs and clubs, a verb, a product of the regional
chain, learners of all sectors together."""

WRONG = (
    r"\b(?:het|dit|ons|elk) (?:\w+ )?(?:vonder|grabbel)\b"
    r"|\b(?:de|deze|onze|elke) (?:\w+e )?glim\b"
)
"""Articles of the words that were there."""


@cache
def text_of(sector: SectorId, form: str) -> str:
    """What stands in the Word file of a form, for a school with words of its own."""
    school = School("ROC", woorden=OWN)
    request = Request(sector, school, form=form)
    document = compose(library(), templates(), request)
    made = word.write(document, make_brand(), lay_out(document))
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    paragraphs = root.iter(f"{W}p")
    return "\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in paragraphs
    )


FORMS = [
    (sector, form.id)
    for sector in SECTORS
    for form in library().instruments.values()
    if sector in form.sectoren and not form.id.startswith("eigen-")
]


@pytest.mark.parametrize(("sector", "form"), FORMS)
def test_no_word_of_the_sector_is_left_nor_its_article(
    sector: SectorId, form: str
) -> None:
    text = text_of(sector, form)
    assert re.findall(WRONG, text, re.IGNORECASE) == []
    if form not in MAY_STAY:
        text = STAY.sub("", text)
        found = re.findall(rf".{{0,30}}(?<![\w-])(?:{ROLES}).{{0,20}}", text)
        assert found == []


@pytest.mark.parametrize("form", MAY_STAY)
def test_what_may_stay_is_still_there(form: str) -> None:
    """An exception that is no longer one goes from the list."""
    every = [text_of(s, f) for s, f in FORMS if f == form]
    assert any(re.search(ROLES, text) for text in every)


def test_own_words_are_read_everywhere() -> None:
    every = " ".join(text_of(sector, form) for sector, form in FORMS)
    for own in OWN.values():
        assert own.enkelvoud in every.lower()
    for said in ("in de vonder", "het glim", "ploverles", "een ouwerik"):
        assert said in every
