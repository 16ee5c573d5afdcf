"""Whatever the bytes, a list is read or refused: no other error."""

from __future__ import annotations

import contextlib
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from list_files import csv, rows_in, xlsx

from lobprint.errors import ContentError
from lobprint.lists import read_table
from lobprint.lists.mended import mended
from lobprint.lists.schools import read_schools

LETTERS = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ '’‘.-,;"
    "éëèêïöüäçáíóúñåøæœàâîôûÉËÈÊÏÖÜÄÇÁÍÓÚÑÅØşŞğĞıİłŁśŚćĆęąžŽšŠčČřőűșțāēḥṣṭạễươđəЖжԱאم漢"
)
MISREAD = re.compile("[ÂÄÅ][’‘ŠšŽžœ]|Ã$")
"""What is in nobody's name, and in names in UTF-8 that a program took for another."""
names = (
    st.text(LETTERS, min_size=1, max_size=20)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lists")


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes(folder: Path, data: bytes) -> None:
    for name in ("a.csv", "a.xlsx", "a.yaml"):
        path = folder / name
        path.write_bytes(data)
        with contextlib.suppress(ContentError):
            read_table(path)
        with contextlib.suppress(ContentError):
            read_schools(path)


@cache
def a_spreadsheet() -> bytes:
    with TemporaryDirectory() as folder:
        path = xlsx(Path(folder, "heel.xlsx"), ["naam", "kleur"], ["A", 1])
        return path.read_bytes()


@given(st.data())
def test_a_spoiled_spreadsheet(folder: Path, data: st.DataObject) -> None:
    whole = a_spreadsheet()
    at = data.draw(st.integers(0, len(whole) - 1))
    spoiled = whole[:at] + data.draw(st.binary(max_size=20)) + whole[at + 5 :]
    path = folder / "a.xlsx"
    path.write_bytes(spoiled)
    with contextlib.suppress(ContentError):
        read_table(path)


@given(names.filter(lambda name: not MISREAD.search(name)))
@settings(max_examples=1000)
def test_nothing_is_mended_in_a_name_that_is_right(name: str) -> None:
    assert mended(name).text == name


@given(st.lists(names.filter(lambda n: not MISREAD.search(n)), min_size=1, max_size=5))
def test_names_come_through_as_they_are(folder: Path, people: list[str]) -> None:
    quoted = "".join('"' + name.replace('"', '""') + '"\n' for name in people)
    table = xlsx(folder / "a.xlsx", ["naam"], *([name] for name in people))
    expected = [{"naam": name} for name in people]
    assert rows_in(csv(folder / "a.csv", f"naam\n{quoted}", "utf-8-sig")) == expected
    assert rows_in(table) == expected
