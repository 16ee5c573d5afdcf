"""Calls and answers as bytes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.desk import Desk
from lobprint.desk.frames import frame, unframed
from lobprint.errors import UsageError

NAMES = st.text(max_size=20)
FILES = st.dictionaries(NAMES, st.binary(max_size=50), max_size=4)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | NAMES,
    lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner),
    max_leaves=20,
)


@given(st.dictionaries(NAMES.filter(lambda key: key != "files"), VALUES), FILES)
def test_a_frame_gives_back_what_went_in(
    header: dict[str, object], files: dict[str, bytes]
) -> None:
    found, inside = unframed(frame(header, files))
    assert inside == files
    assert {key: value for key, value in found.items() if key != "files"} == header


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


@given(st.binary(max_size=200), st.data())
def test_whatever_comes_is_answered(
    desk: Desk, noise: bytes, data: st.DataObject
) -> None:
    whole = frame({"call": "check", "args": {"sector": "mbo"}}, {"a": b"1234"})
    cut = data.draw(st.integers(0, len(whole)))
    for bad in (noise, whole[:cut] + noise, whole + noise):
        header, _ = unframed(desk.answer(bad))
        assert {"result", "problems", "files"} <= set(header)


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"[]",
        b"{}",
        b'{"files": [["a", -1]]}',
        b'{"files": [["a", 9]]}',
        b'{"files": [[1, 0]]}',
        b'{"files": [], "x": NaN}',
        b'{"files": []',
        b"[" * 100_000,
    ],
)
def test_what_is_no_frame_is_refused(header: bytes) -> None:
    with pytest.raises(UsageError) as caught:
        unframed(len(header).to_bytes(4, "big") + header)
    assert str(caught.value) == (
        "deze vraag is niet compleet aangekomen\n  Laad de pagina opnieuw."
    )


@pytest.mark.parametrize(
    ("call", "what"),
    [
        ({"call": "build", "args": {}}, "build"),
        ({"call": "check", "args": {"sector": "po"}}, "sector"),
        ({"call": "check", "args": {"sector": "mbo", "school": ["a"]}}, "sector"),
        ({"call": "check", "args": {"sector": "mbo", "formats": ["odt"]}}, "formats"),
        ({"call": "check", "args": {"sector": "mbo", "werkboek": 3}}, "werkboek"),
        ({"call": "check", "args": {"sector": "mbo", "files": ["a"]}}, "files"),
        ({"call": "check", "args": {"sector": "mbo", "files": {"a": 1}}}, "files"),
        (
            {"call": "preview", "args": {"sector": "mbo", "draw": [{"page": "1"}]}},
            "draw",
        ),
        ({"call": "check", "args": []}, "args"),
    ],
)
def test_a_page_of_another_edition_is_told_to_load_again(
    desk: Desk, call: dict[str, object], what: str
) -> None:
    header, _ = unframed(desk.answer(frame(call, {})))
    assert header["result"] is None
    assert [one["text"] for one in header["problems"]] == [
        f"lobprint begrijpt deze vraag van de pagina niet ({what})."
    ]


def test_a_header_that_says_it_is_endless_is_not_read() -> None:
    told = json.dumps({"files": []}).encode()
    with pytest.raises(UsageError):
        unframed((2**32 - 1).to_bytes(4, "big") + told)
