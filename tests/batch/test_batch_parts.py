"""The parts of a batch that are plainer to see by themselves."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lobprint.brand import make_brand
from lobprint.content.model import School, Woord
from lobprint.errors import Place, Problem
from lobprint.press.batch.fingerprint import fingerprint, hash_of
from lobprint.press.batch.journal import FOLDER, NAME, Journal
from lobprint.press.batch.summary import COLUMNS, Outcome, summary
from lobprint.press.batch.tasks import Output
from lobprint.press.publisher import Publisher

CLIENT = Publisher(School("A", woorden={"coach": Woord("mentor")}), make_brand())
FOUR = b"four"
FILES = (Output("a.pdf", 3, len(FOUR), told=("te vol",), hash=hash_of(FOUR)),)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["map", "a.pdf", "bestanden"]), inner)
    ),
    max_leaves=8,
)
"""Whatever a line of a journal may hold, hand-made or damaged."""


@pytest.mark.parametrize(
    "other",
    [
        replace(CLIENT, brand=make_brand("AA0000")),
        replace(CLIENT, school=School("B", woorden={"coach": Woord("mentor")})),
        replace(CLIENT, school=School("A", woorden={"coach": Woord("loods")})),
        replace(CLIENT, school=School("A", team="A")),
    ],
)
def test_another_school_has_another_fingerprint(other: Publisher) -> None:
    assert fingerprint(other) != fingerprint(CLIENT)


def test_where_a_word_was_written_is_no_part_of_it() -> None:
    word = Woord("mentor", plaats=Place("lijst.csv", 7))
    school = School("A", woorden={"coach": word})
    assert fingerprint(replace(CLIENT, school=school)) == fingerprint(CLIENT)


def test_a_value_that_can_not_be_told_apart_is_an_error() -> None:
    with pytest.raises(TypeError):
        fingerprint(object())


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_texts_never_run_together(one: list[str], other: list[str]) -> None:
    assert (fingerprint(*one) == fingerprint(*other)) == (one == other)


def line(row: object, folder: object = "a") -> bytes:
    """A line of a journal as one may find it."""
    entry = {"map": folder, "afdruk": "x", "bestanden": {"a.pdf": row}}
    return json.dumps(entry).encode()


@example(line([3, 4, "\ud800", "te vol"]))
@example(line([3, 4, hash_of(FOUR), "\ud800"]))
@example(line([3, 4, hash_of(FOUR)], "a" * 300))
@example(line([10**400, 4, hash_of(FOUR)]))
@example(line([3, 4]))
@example(b'{"map":"a","afdruk":"x","bestanden":{"a.pdf":[1e999,2]}}')
@example(b"[" * 100_000)
@example(b"9" * 5000)
@given(st.binary(max_size=200) | JSON.map(line) | JSON.map(json.dumps).map(str.encode))
def test_any_journal_is_read_and_harms_nobody(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        output = Path(name)
        (output / FOLDER).mkdir()
        (output / FOLDER / NAME).write_bytes(data)
        (output / "a").mkdir()
        (output / "a" / "a.pdf").write_bytes(FOUR)
        with Journal(output).opened() as journal:
            assert journal.current("a", ["a.pdf"], "x") is None
            journal.add("a", "x", FILES)
        assert Journal(output).current("a", ["a.pdf"], "x") == FILES


@pytest.mark.parametrize("now", [b"", bytes(4), b"fout", b"fours", None])
def test_a_file_counts_by_its_bytes(tmp_path: Path, now: bytes | None) -> None:
    path = tmp_path / "a" / "a.pdf"
    path.parent.mkdir()
    path.write_bytes(FOUR)
    with Journal(tmp_path).opened() as journal:
        journal.add("a", "x", FILES)
    assert Journal(tmp_path).current("a", ["a.pdf"], "x") == FILES
    if now is None:
        path.unlink()
    else:
        path.write_bytes(now)
    assert Journal(tmp_path).current("a", ["a.pdf"], "x") is None


def test_a_journal_of_a_newer_lobprint_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / FOLDER / NAME
    path.parent.mkdir()
    newer = b'{"journaal": 99}\n' + line([3, 4, hash_of(FOUR)]) + b"\n"
    path.write_bytes(newer)
    with Journal(tmp_path).opened() as journal:
        journal.add("a", "x", FILES)
    assert [str(one) for one in journal.warnings] == [
        f"{path} is van een nieuwere lobprint; alles wordt opnieuw gemaakt\n"
        "  Werk lobprint bij, dan slaat het weer over wat er al is."
    ]
    assert path.read_bytes() == newer
    assert Journal(tmp_path).current("a", ["a.pdf"], "x") is None


def test_a_half_line_loses_one_school_and_no_other(tmp_path: Path) -> None:
    for folder in ("een", "twee"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.pdf").write_bytes(FOUR)
        with Journal(tmp_path).opened() as journal:
            journal.add(folder, "print", FILES)
    path = tmp_path / FOLDER / NAME
    path.write_bytes(path.read_bytes()[:-10])
    with Journal(tmp_path).opened() as journal:
        assert journal.current("een", ["a.pdf"], "print") == FILES
        assert journal.current("twee", ["a.pdf"], "print") is None
        journal.add("twee", "print", FILES)
    assert Journal(tmp_path).current("twee", ["a.pdf"], "print") == FILES


@given(st.text(min_size=1), st.text())
def test_no_cell_is_a_formula_and_every_row_has_its_cells(name: str, told: str) -> None:
    outcome = Outcome(name, "mbo", "map", None, "gemaakt", FILES, (Problem(told),))
    text = summary([outcome]).decode("utf-8-sig")
    head, row = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert tuple(head) == COLUMNS
    assert len(row) == len(COLUMNS)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)
