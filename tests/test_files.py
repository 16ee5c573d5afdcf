"""Files are read with limits, and told of as people say it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.errors import ContentError, Place
from lobprint.files import in_bytes, printable, read


def told(path: Path, limit: int = 100, place: Place | None = None) -> str:
    with pytest.raises(ContentError) as caught:
        read(path, limit, place)
    return str(caught.value)


def test_a_file_up_to_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read(tmp_path / "a", 5) == b"12345"
    assert told(tmp_path / "a", 4).endswith("a: het bestand is groter dan 1 kB")


def test_a_missing_file_is_told_with_what_was_meant(tmp_path: Path) -> None:
    (tmp_path / "Logo.PNG").touch()
    assert told(tmp_path / "logo.pgn", place=Place("school.yaml", 3, 9)) == (
        f"school.yaml:3:9: {tmp_path}/logo.pgn: bestaat niet\n  Bedoelde u Logo.PNG?"
    )


def test_a_missing_file_with_nothing_like_it_has_no_hint(tmp_path: Path) -> None:
    assert told(tmp_path / "weg" / "x") == f"{tmp_path}/weg/x: bestaat niet"


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    loop, pipe = tmp_path / "lus", tmp_path / "pijp"
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    assert told(tmp_path).endswith("dit is een map, geen bestand")
    assert told(loop).endswith("lus: de koppeling wijst naar zichzelf")
    assert told(pipe).endswith("pijp: dit is geen gewoon bestand")
    assert told(tmp_path / ("x" * 300)).endswith("de naam is te lang")
    assert told(tmp_path / "a\0b").endswith("zo kan een bestand niet heten")


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a").touch()
    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert told(tmp_path / "a").endswith("a: u hebt er geen rechten voor")


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1 kB"),
        (412_300, "412 kB"),
        (999_499, "999 kB"),
        (999_500, "1 MB"),
        (1_340_000, "1,3 MB"),
        (10_000_000, "10 MB"),
    ],
)
def test_a_size_is_told_as_people_write_it(size: int, words: str) -> None:
    assert in_bytes(size) == words


@given(st.text())
def test_any_name_can_be_printed_in_a_message(name: str) -> None:
    shown = printable(name)
    assert shown.isprintable()
    assert len(shown) <= 120
