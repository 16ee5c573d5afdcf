"""Answers as one file to take along: what isn't as lobprint writes it is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.made import FATIMA, JAN, STAMP
from lobprint.answers.portable import PortableStore
from lobprint.errors import ContentError

REFUSED = (
    "mee.json: dit is geen bestand met antwoorden, zoals de pagina van lobprint maakt"
)


def filled() -> PortableStore:
    store = PortableStore()
    store.keep(FATIMA, STAMP, "2026-11-24")
    store.keep(JAN, STAMP, "2026-11-25")
    return store


def said() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(filled().to_bytes())
    return found


def told(data: bytes) -> str:
    with pytest.raises(ContentError) as refused:
        PortableStore.from_bytes(data, "mee.json")
    return str(refused.value)


def test_all_comes_back() -> None:
    store = PortableStore.from_bytes(filled().to_bytes())
    assert store.sources() == [FATIMA, JAN]
    assert store.read_on() == "2026-11-25"
    assert store.stamp(STAMP.build) == STAMP


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[1]", b"\xff\xfe", b"[" * 100_000, b"PK\x03\x04", b"NaN"]
)
def test_what_is_no_such_file_is_told(data: bytes) -> None:
    assert told(data) == REFUSED


def test_a_file_of_a_later_lobprint_is_told() -> None:
    later = json.dumps({**said(), "versie": 3}).encode()
    assert told(later) == "mee.json: dit bestand is van een nieuwere lobprint"


@pytest.mark.parametrize("same", ["id", "bladen"])
def test_a_file_or_a_sheet_that_is_there_twice_is_refused(same: str) -> None:
    found = said()
    first, second = found["bestanden"]
    second[same] = first[same]
    assert told(json.dumps(found).encode()) == REFUSED


def test_a_file_without_its_stamp_is_refused() -> None:
    assert told(json.dumps({**said(), "stempels": []}).encode()) == REFUSED


def places(thing: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in that JSON, outside the stamps."""
    keys = range(len(thing)) if isinstance(thing, list) else thing
    if not isinstance(thing, list | dict):
        return [path]
    inner = [places(thing[key], (*path, key)) for key in keys if key != "stempels"]
    return [path, *(one for several in inner for one in several)][not path :]


ODD = st.sampled_from([None, 1.5, -1, 10**30, [], [1], {}, {"a": 1}])


@given(st.sampled_from(places(said())), ODD)
def test_whatever_is_of_another_kind_is_refused(
    path: tuple[Any, ...], odd: object
) -> None:
    found = said()
    thing = found
    for key in path[:-1]:
        thing = thing[key]
    before, thing[path[-1]] = thing[path[-1]], odd
    data = json.dumps(found).encode()
    if _like(before, odd):
        store = PortableStore.from_bytes(data)
        assert PortableStore.from_bytes(store.to_bytes()).sources() == store.sources()
    else:
        assert told(data) == REFUSED


def _like(before: object, odd: object) -> bool:
    """Whether this might have stood there as well."""
    return isinstance(before, list) and odd == []
