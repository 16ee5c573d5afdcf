"""An instrument speaks the words of its sector and school."""

from __future__ import annotations

import pytest

from lobprint.content import resolve
from lobprint.content.dutch import plural
from lobprint.content.model import Instrument, Item, Onderdeel, Sector, Woord
from lobprint.content.texts import SectorTekst
from lobprint.errors import ContentError, Place
from lobprint.prose.literal import written
from lobprint.prose.typography import curl

MBO = Sector(
    "mbo",
    "mbo",
    "middelbaar beroepsonderwijs",
    {"lerende": Woord("student"), "begeleider": Woord("SLB'er")},
)


def said(text: str, **own: Woord) -> str:
    """`text` as an mbo school says it."""
    return written(resolve(Instrument("a", text, "b"), MBO, own).titel)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("de {lerende}", "de student"),
        ("{Lerende.meervoud} en {begeleider.meervoud}", "Studenten en SLB’ers"),
        ("\\{lerende}", "\\{lerende}"),
    ],
)
def test_words_are_filled_in(text: str, words: str) -> None:
    assert said(text) == words


def test_a_school_has_words_of_its_own() -> None:
    assert said("{Lerende}", lerende=Woord("ijsbeer")) == "IJsbeer"
    assert said("{lerende}", lerende=Woord("{begeleider} *x*")) == "{begeleider} *x*"


def test_a_plural_is_asked_for_only_where_it_is_needed() -> None:
    own = Woord("model", plaats=Place("school.yaml", 3, 11))
    assert said("{lerende}", lerende=own) == "model"
    with pytest.raises(ContentError) as caught:
        said("{lerende.meervoud}", lerende=own)
    assert str(caught.value) == (
        "school.yaml:3:11: het meervoud van 'model' is niet bekend\n"
        "  Schrijf {enkelvoud: model, meervoud: ...}."
    )


@pytest.mark.parametrize(
    ("word", "more"),
    [
        ("student", "studenten"),
        ("leerling", "leerlingen"),
        ("mentor", "mentoren"),
        ("begeleider", "begeleiders"),
        ("SLB'er", "SLB'ers"),
        ("leercoach", "leercoaches"),
        ("stage", "stages"),
        ("lerende", "lerenden"),
        ("collega", "collega’s"),
        ("portfolio", "portfolio’s"),
        ("specialist", "specialisten"),
        ("organisatie", "organisaties"),
        ("jaarplan", "jaarplannen"),
        ("decaan", "decanen"),
        ("les", None),
        ("heer", None),
        ("formulier", None),
    ],
)
def test_plurals_follow_the_rules_or_are_asked_for(word: str, more: str | None) -> None:
    assert plural(word) == more


def test_each_sector_has_its_own_texts_and_items() -> None:
    instrument = Instrument(
        "a",
        SectorTekst({"vo": "A", "mbo": "B"}),
        "bron",
        onderdelen=(
            Onderdeel("x", bron="X", items=(Item("1"), Item("2", sectoren=("vo",)))),
            Onderdeel("y", sectoren=("hbo",)),
        ),
    )
    resolved = resolve(instrument, MBO)
    assert resolved.titel == "B"
    assert [part.id for part in resolved.onderdelen] == ["x"]
    assert [(item.id, item.bron) for item in resolved.onderdelen[0].items] == [
        ("1", "X")
    ]


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ("SLB'er", "SLB’er"),
        ("'s avonds en 't is '90", "’s avonds en ’t is ’90"),
        ("'Wat nu?', vraagt zij", "‘Wat nu?’, vraagt zij"),
        ('Zij zegt: "Ja."', "Zij zegt: “Ja.”"),
        ("('zo')", "(‘zo’)"),
        ("leerlingen' mening", "leerlingen’ mening"),
    ],
)
def test_straight_quotes_become_dutch_ones(straight: str, curly: str) -> None:
    assert curl(straight) == curly
