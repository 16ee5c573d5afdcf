"""Whatever a page asks is answered: a bug or another edition of it is no crash."""

from __future__ import annotations

from typing import Any

import pytest
from desk_calls import asked
from hypothesis import given, settings
from hypothesis import strategies as st

from lobprint.desk import Desk
from lobprint.desk.choices import LIMITS
from lobprint.desk.frames import MOST_HEADER
from lobprint.open.limits import LIMITS as SERVED
from lobprint.press.read import MOST_BYTES

CALLS = (
    *("describe", "check", "preview", "draw", "begin", "step", "take", "drop"),
    *("answers", "sheet", "settle", "accept", "rename", "remove", "look"),
    *("crop", "paper", "empty", "untyped", "undo", "join", "both", "single", "aside"),
    *("again", "further", "unread"),
    *("read", "keep", "restore", "results", "pack", "unpack"),
)
KEYS = ("naam", "kleur", "logo", "word", "lettertype", "begeleider", "page", "width")
ARGS = (
    *("school", "werkboek", "formulieren", "formats", "lijst", "lijstsoort", "apart"),
    *("files", "draw", "job", "edition", "bestand", "page", "width"),
    *("bladen", "datum", "blad", "veld", "rij", "waarde", "wie", "alles", "breed"),
    *("van", "vorig", "wat", "papier", "bij", "uitgave", "hoeken"),
)
WORDS = st.sampled_from(
    ["zelfscan", "pdf", "lerenden", "#069", "logo.png", "a.csv", "verslag", "excel"]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=8) | WORDS
ANY = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
    ),
    max_leaves=8,
)
SCHOOLS = st.fixed_dictionaries(
    {},
    optional={
        "naam": st.text(max_size=30) | ANY,
        "huisstijl": st.dictionaries(st.sampled_from(KEYS), ANY, max_size=3) | ANY,
        "woorden": st.dictionaries(st.sampled_from(KEYS), ANY, max_size=2) | ANY,
        "weglaten": ANY,
    },
)


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@settings(max_examples=150)
@given(
    call=st.sampled_from(CALLS),
    args=st.dictionaries(st.sampled_from(ARGS), ANY, max_size=6),
    school=SCHOOLS,
    formats=st.just(["zelfscan"]) | ANY,
)
def test_whatever_is_asked_is_answered(
    desk: Desk, call: str, args: dict[str, Any], school: Any, formats: Any
) -> None:
    wish = {"formulieren": formats, **args, "sector": "mbo", "school": school}
    header, _ = asked(desk, call, wish)
    assert header.keys() & {"result", "missing"}


def test_the_server_takes_what_the_page_may_send() -> None:
    assert SERVED.order == MOST_HEADER
    assert max(MOST_BYTES, *LIMITS.values()) == SERVED.file
