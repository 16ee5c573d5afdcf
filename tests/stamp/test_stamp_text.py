"""A stamp as JSON: the same comes back, and nothing else is taken for one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.stamp import Box, Stamp, StampedField, StampedForm, StampedOption
from lobprint.stamp.model import CROCKFORD
from lobprint.stamp.text import MOST_BYTES, from_json, to_json

LINE = StampedField("a.naam", "a", "text", "Naam “Één”", Box(1, 20, 50.1, 170, 7))
PICK = StampedField(
    "a.1",
    "a",
    "choice",
    "Vraag 1 <&>",
    None,
    (
        StampedOption("ja", "ja", Box(2, 20, 60, 3.5, 3.5)),
        StampedOption("nee", "nee", Box(2, 30, 60, 3.5, 3.5)),
    ),
    given=True,
)
STAMP = Stamp(
    "Q80FW9RP",
    "Werkboek\u0001 \U0001f600",
    "mbo",
    "nl-NL",
    (StampedForm("a", "Blad", "team"), StampedForm("b", "Leeg")),
    (LINE, PICK),
    copies=3,
    example=True,
)

TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)
IDS = st.from_regex(r"[a-z0-9]{1,5}([.-][a-z0-9]{1,5}){0,3}", fullmatch=True)
MM = st.floats(-5000, 5000).map(lambda one: round(one, 1))
BOXES = st.builds(Box, st.integers(0, 5000), MM, MM, MM, MM)
PLACED = st.builds(
    StampedField,
    *(IDS, st.just(""), st.sampled_from(["check", "text", "date"]), TEXTS, BOXES),
    given=st.booleans(),
    circled=st.booleans(),
)
PICKED = st.builds(
    StampedField,
    *(IDS, st.just(""), st.just("choice"), TEXTS, st.none()),
    st.lists(
        st.builds(StampedOption, IDS, TEXTS, BOXES),
        min_size=1,
        max_size=3,
        unique_by=lambda one: one.value,
    ).map(tuple),
    given=st.booleans(),
)


@st.composite
def stamps(draw: st.DrawFn) -> Stamp:
    forms = draw(
        st.lists(st.builds(StampedForm, IDS, TEXTS, IDS), unique_by=lambda one: one.id)
    )
    several = st.lists(PLACED | PICKED, max_size=5, unique_by=lambda one: one.id)
    found = draw(several) if forms else []
    at = [draw(st.integers(0, len(forms) - 1)) for _ in found]
    pairs = sorted(zip(at, found, strict=True), key=lambda pair: pair[0])
    fields = tuple(replace(one, form=forms[place].id) for place, one in pairs)
    return Stamp(
        draw(st.text(CROCKFORD, min_size=8, max_size=8)),
        draw(TEXTS),
        draw(st.sampled_from(["vo", "mbo", "hbo"])),
        draw(st.sampled_from(["nl-NL", "en-GB", "ar"])),
        tuple(forms),
        fields,
        draw(st.integers(0, 5000)),
        draw(st.booleans()),
    )


@given(stamps())
def test_every_stamp_comes_back(stamp: Stamp) -> None:
    data = to_json(stamp)
    assert data.isascii()
    assert from_json(data) == stamp


def test_it_is_json_that_anyone_can_read() -> None:
    said = json.loads(to_json(STAMP))
    assert said["lobprint"] == 1
    assert said["build"] == "Q80FW9RP"
    assert said["forms"][0]["fields"] == [
        {
            "id": "a.naam",
            "kind": "text",
            "name": "Naam “Één”",
            "box": [1, 20, 50.1, 170, 7],
        },
        {
            "id": "a.1",
            "kind": "choice",
            "name": "Vraag 1 <&>",
            "given": True,
            "options": [
                {"value": "ja", "label": "ja", "box": [2, 20, 60, 3.5, 3.5]},
                {"value": "nee", "label": "nee", "box": [2, 30, 60, 3.5, 3.5]},
            ],
        },
    ]


def test_what_a_later_lobprint_says_beside_it_is_passed_over() -> None:
    said = json.loads(to_json(STAMP)) | {"later": [1]}
    said["forms"][0]["later"] = said["forms"][0]["fields"][0]["later"] = {}
    assert from_json(json.dumps(said).encode()) == STAMP


def field(said: Any) -> Any:
    return said["forms"][0]["fields"][0]


def pick(said: Any) -> Any:
    return said["forms"][0]["fields"][1]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda said: said.update(lobprint=2),
        lambda said: said.update(build="Q80FW9RI"),
        lambda said: said.update(build="Q80FW9RPP"),
        lambda said: said.update(title=["x"]),
        lambda said: said.update(title="x" * 2001),
        lambda said: said.update(title="\ud800"),
        lambda said: said.update(sector="MBO!"),
        lambda said: said.update(language="<nl>"),
        lambda said: said.update(copies=True),
        lambda said: said.update(copies=10**9),
        lambda said: said.update(example=1),
        lambda said: said.update(forms={}),
        lambda said: said.update(forms=[None]),
        lambda said: said["forms"].append(said["forms"][0]),
        lambda said: said["forms"][0].update(id="A b"),
        lambda said: field(said).update(id="x" * 65),
        lambda said: field(said).update(id="a.1"),
        lambda said: field(said).update(kind="button"),
        lambda said: field(said).update(kind=["text"]),
        lambda said: field(said).update(kind="choice"),
        lambda said: field(said).update(box=[1, 2, 3, 4]),
        lambda said: field(said).update(box=[1, 2, 3, 4, "5"]),
        lambda said: field(said).update(box=[1, 2, 3, 4, True]),
        lambda said: field(said).update(box=[1.5, 2, 3, 4, 5]),
        lambda said: field(said).update(box=[1, 2, 3, 4, 1e9]),
        lambda said: field(said).update(box=None),
        lambda said: field(said).pop("box"),
        lambda said: field(said).update(given="ja"),
        lambda said: pick(said).update(box=[1, 2, 3, 4, 5]),
        lambda said: pick(said)["options"].append(pick(said)["options"][0]),
        lambda said: pick(said)["options"][0].pop("box"),
        lambda said: pick(said)["options"][0].update(value=""),
    ],
)
def test_what_is_spoiled_is_no_stamp(spoil: Callable[[Any], object]) -> None:
    said = json.loads(to_json(STAMP))
    spoil(said)
    with pytest.raises(ValueError):  # noqa: PT011 - nobody is shown why
        from_json(json.dumps(said).encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b'{"lobprint":1}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"lobprint":NaN}',
        b'{"lobprint":' + b"9" * 5000 + b"}",
        b" " * (MOST_BYTES + 1),
        to_json(STAMP)[:-1],
    ],
)
def test_other_bytes_are_no_stamp(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - nobody is shown why
        from_json(data)
