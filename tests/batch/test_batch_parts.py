"""The parts of a batch that are plainer to see by themselves."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lobprint.brand import make_brand
from lobprint.content.model import School, Woord
from lobprint.errors import Place, Problem
from lobprint.press.batch.fingerprint import fingerprint
from lobprint.press.batch.journal import FOLDER, NAME, Journal
from lobprint.press.batch.summary import COLUMNS, Outcome, summary
from lobprint.press.batch.tasks import Output
from lobprint.press.publisher import Publisher

CLIENT = Publisher(School("A", woorden={"coach": Woord("mentor")}), make_brand())
FILES = (Output("a.pdf", 3, 4),)


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


@example(b'{"map":"a","afdruk":"x","bestanden":{"a.pdf":[1e999,2]}}')
@given(st.binary(max_size=200))
def test_any_journal_is_read(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        output = Path(name)
        (output / FOLDER).mkdir()
        (output / FOLDER / NAME).write_bytes(data)
        assert Journal(output).current("a", ["a.pdf"], "x") is None


def test_a_half_line_loses_one_school_and_no_other(tmp_path: Path) -> None:
    for folder in ("een", "twee"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.pdf").write_bytes(b"four")
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
