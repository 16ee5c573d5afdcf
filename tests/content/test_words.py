"""A school's words in all forms: right, or asked for, never wrong."""

from __future__ import annotations

import pytest

from lobprint.content.model import Woord
from lobprint.content.words import Words, article, plural

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
    "stagebureau": "stagebureaus het",
    "opleidingscommissie": "opleidingscommissies de",
    "loopbaanmap": "loopbaanmappen de",
    "jaaragenda": "jaaragenda’s de",
    "groeidocument": "groeidocumenten het",
}
ASKED = ["jongere", "werkplekleren", "formulier", "deskundige", "coach in opleiding"]


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


@pytest.mark.parametrize("word", ["BPV", "jongere", "coach op het werk", "tevens"])
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


@pytest.mark.parametrize(
    ("word", "whole"),
    [
        (Woord("mentor"), "mentorles"),
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
    assert said("mede{plan}", Woord("student")) == "medestudent"
    assert said("oud-{plan}", Woord("SLB'er")) == "oud-SLB’er"
    assert said("{plan.samenstelling}uur", Woord("collega")) == "collega-uur"
