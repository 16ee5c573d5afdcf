"""A school's words in all forms: right, or asked for, never wrong."""

from __future__ import annotations

import pytest

from lobprint.content.dutch import article, plural
from lobprint.content.model import Woord
from lobprint.content.school_words import school_words
from lobprint.content.words import Words

RIGHT = {
    "leercoach": "leercoaches de",
    "tutor": "tutoren de",
    "loopbaanbegeleider": "loopbaanbegeleiders de",
    "decaan": "decanen de",
    "LOB'er": "LOB'ers de",
    "SLB’er": "SLB’ers de",
    "studieadviseur": "studieadviseurs de",
    "deelnemer": "deelnemers de",
    "cursist": "cursisten de",
    "kandidaat": "kandidaten de",
    "kind": "kinderen het",
    "maatje": "maatjes het",
    "jongere": "jongeren de",
    "werkplekleren": "werkplekleren het",
    "leerlingenpanel": "leerlingenpanels het",
    "stagebureau": "stagebureaus het",
    "opleidingscommissie": "opleidingscommissies de",
    "loopbaanmap": "loopbaanmappen de",
    "jaaragenda": "jaaragenda’s de",
    "groeidocument": "groeidocumenten het",
}
ASKED = ["coachen", "formulier", "deskundige", "coach in opleiding"]


@pytest.mark.parametrize("word", RIGHT)
def test_what_is_known_of_a_word_is_right(word: str) -> None:
    assert f"{plural(word)} {article(word)}" == RIGHT[word]


def test_any_number_of_words_in_a_text_is_filled_in() -> None:
    words = Words({"plan": Woord("jaarplan")})
    assert words.fill("a {plan}" * 20_000) == "a jaarplan" * 20_000
    assert words.fill("a" * 100_000 + " {plan}") == "a" * 100_000 + " jaarplan"


@pytest.mark.parametrize("word", ASKED)
def test_a_plural_that_is_not_sure_is_asked_for(word: str) -> None:
    assert plural(word) is None


@pytest.mark.parametrize("word", ["BOL", "deskundige", "coach op het werk", "tevens"])
def test_an_article_that_is_not_sure_leaves_the_sentence_as_it_is(word: str) -> None:
    assert said("in het {plan}, de {plan}", Woord(word)) == f"in het {word}, de {word}"


def said(text: str, word: Woord) -> str:
    return Words({"plan": word}).fill(text)


def test_what_stands_before_a_word_follows_its_article() -> None:
    text = "In het {plan}, dit {plan}, ons eigen {plan}, elk {plan}. Het oude {plan}"
    assert said(text, Woord("agenda")) == (
        "In de agenda, deze agenda, onze eigen agenda, elke agenda. De oude agenda"
    )
    assert said("omdat {plan} de {plan.meervoud}", Woord("kind")) == (
        "omdat kind de kinderen"
    )
    assert said("de {plan}", Woord("glim", lidwoord="het")) == "het glim"


STUDENT, JAARPLAN = {"plan": Woord("student")}, {"plan": Woord("jaarplan")}


@pytest.mark.parametrize(
    ("written", "text", "own", "reads"),
    [
        (STUDENT, "een {plan} die iets kiest", "kind", "een kind dat iets kiest"),
        (STUDENT, "de {plan}, die kiest", "kind", "het kind, dat kiest"),
        (STUDENT, "die {plan}", "maatje", "dat maatje"),
        (STUDENT, "een {plan} die iets kiest", "cursist", "een cursist die iets kiest"),
        (STUDENT, "{plan.meervoud} die kiezen", "kind", "kinderen die kiezen"),
        (STUDENT, "Zeg de {plan} dat het kan", "gids", "Zeg de gids dat het kan"),
        (STUDENT, "Zeg de {plan} dat het kan", "tutor", "Zeg de tutor dat het kan"),
        (JAARPLAN, "Het {plan} dat er ligt", "agenda", "De agenda die er ligt"),
        (JAARPLAN, "dat {plan} is klaar", "agenda", "die agenda is klaar"),
        (JAARPLAN, "Weet je dat de {plan.meervoud}", "kind", "Weet je dat de kinderen"),
    ],
)
def test_die_and_dat_follow_the_article(
    written: dict[str, Woord], text: str, own: str, reads: str
) -> None:
    assert Words({"plan": Woord(own)}, written).fill(text) == reads


@pytest.mark.parametrize(
    ("word", "whole"),
    [
        (Woord("mentor"), "mentorles"),
        (Woord("leerlingbegeleider"), "leerlingbegeleidersles"),
        (Woord("SLB'er"), "SLB’er-les"),
        (Woord("LOB-coach"), "LOB-coachles"),
        (Woord("student", samenstelling="studenten"), "studentenles"),
        (Woord("student", samenstelling="studenten-"), "studentenles"),
    ],
)
def test_a_longer_word_has_a_hyphen_where_dutch_has_one(
    word: Woord, whole: str
) -> None:
    assert said("{plan.samenstelling}les", word) == whole


def test_vowels_do_not_run_together() -> None:
    assert said("mede{plan}", Woord("eerstejaars")) == "mede-eerstejaars"
    assert said("{plan.samenstelling}uur", Woord("collega")) == "collega-uur"


MBO = {
    "lerende": Woord("student", "studenten"),
    "oudlerende": Woord("oud-student", "oud-studenten"),
    "medelerende": Woord("medestudent", "medestudenten"),
}
VO = {
    "lerende": Woord("leerling"),
    "medelerende": Woord("klasgenoot"),
    "begeleider": Woord("mentor"),
    "praktijkdocent": Woord("mentor"),
}


@pytest.mark.parametrize(
    ("own", "left", "beside"),
    [
        (Woord("cursist"), "oud-cursist", "medecursist"),
        (Woord("mbo-student"), "alumnus", "groepsgenoot"),
        (Woord("deelnemer"), "oud-deelnemer", "groepsgenoot"),
        (Woord("jongere"), "alumnus", "groepsgenoot"),
        (Woord("kind"), "alumnus", "groepsgenoot"),
    ],
)
def test_who_left_and_who_is_beside_somebody_follow_the_word_for_who_learns(
    own: Woord, left: str, beside: str
) -> None:
    words = Words(school_words(MBO, {"lerende": own}))
    assert words.fill("{oudlerende}, {medelerende}") == f"{left}, {beside}"
    assert words.fill("{oudlerende.meervoud}").startswith(left.removesuffix("us"))


HBO = {
    "praktijk": Woord("stage"),
    "praktijkdocent": Woord("stagedocent"),
    "keuzes": Woord("minor, stage of eerste baan"),
}


@pytest.mark.parametrize(
    ("own", "docent", "choices"),
    [
        ("BPV", "BPV-docent", "minor, BPV of eerste baan"),
        ("werkplekleren", "praktijkdocent", "minor, werkplekleren of eerste baan"),
    ],
)
def test_what_names_a_stage_follows_the_word_for_it(
    own: str, docent: str, choices: str
) -> None:
    words = school_words(HBO, {"praktijk": Woord(own)})
    assert words["praktijkdocent"].enkelvoud == docent
    assert words["keuzes"].enkelvoud == choices


def test_a_word_that_a_school_says_itself_follows_nothing() -> None:
    own = {"lerende": Woord("cursist"), "oudlerende": Woord("oud-gediende")}
    assert school_words(MBO, own)["oudlerende"].enkelvoud == "oud-gediende"
    assert school_words(VO, own)["medelerende"].enkelvoud == "klasgenoot"


def test_two_roles_that_a_sector_calls_the_same_stay_the_same() -> None:
    coach, docent = Woord("coach"), Woord("stagedocent")
    assert school_words(VO, {"begeleider": coach})["praktijkdocent"] == coach
    assert (
        school_words(VO, {"praktijkdocent": docent})["begeleider"] == VO["begeleider"]
    )


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("wat {a}, docent en {b} doen", "wat coach en docent doen"),
        ("de {a}, een {b}, een {c}?", "de coach, een tutor?"),
        ("{A.meervoud}, {b.meervoud} en {c.meervoud}", "Coaches en tutoren"),
        ("de {a} en de {b} helpen", "de coach en de coach helpen"),
        ("{a}, {c} en docent", "coach, tutor en docent"),
    ],
)
def test_a_list_names_a_role_once(text: str, reads: str) -> None:
    words = {"a": Woord("coach"), "b": Woord("coach"), "c": Woord("tutor")}
    assert Words(words).fill(text) == reads
