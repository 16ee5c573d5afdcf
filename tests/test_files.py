"""Files are read with limits, and written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.errors import ContentError, OutputError, Place
from lobprint.files import in_bytes, printable, read, staged


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


def test_files_are_written_together(tmp_path: Path) -> None:
    one, two = tmp_path / "nieuw" / "1", tmp_path / "nieuw" / "diep" / "2"
    with staged({one: b"een", two: b"twee"}) as commit:
        assert not one.exists()
        commit()
    assert (one.read_bytes(), two.read_bytes()) == (b"een", b"twee")
    assert len(list(tmp_path.rglob("*"))) == 4


def test_without_the_last_word_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "oud").write_bytes(b"oud")
    files = {tmp_path / "oud": b"nieuw", tmp_path / "map" / "x": b"x"}
    with pytest.raises(KeyboardInterrupt), staged(files):
        raise KeyboardInterrupt
    assert list(tmp_path.rglob("*")) == [tmp_path / "oud"]
    assert (tmp_path / "oud").read_bytes() == b"oud"


def test_a_new_file_gets_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "gewoon").touch()
    with staged({tmp_path / "x": b"x"}) as commit:
        commit()
    rights = (tmp_path / "x").stat().st_mode
    assert rights == (tmp_path / "gewoon").stat().st_mode


def test_a_leftover_of_a_killed_run_is_in_nobodys_way(tmp_path: Path) -> None:
    leftover = tmp_path / f".x.{os.getpid()}-0.tmp"
    leftover.write_bytes(b"half")
    with staged({tmp_path / "x": b"x"}) as commit:
        commit()
    assert (tmp_path / "x").read_bytes() == b"x"
    assert leftover.read_bytes() == b"half"


def test_a_file_that_another_program_holds_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr("pathlib.Path.replace", held)
    with (
        pytest.raises(OutputError) as caught,
        staged({tmp_path / "w.docx": b"x"}) as commit,
    ):
        commit()
    assert str(caught.value) == (
        f"{tmp_path}/w.docx kan niet geschreven worden: u hebt er geen rechten voor\n"
        "  Staat het nog open in een ander programma? Sluit het daar, "
        "of kies met --output een andere map."
    )
    assert list(tmp_path.iterdir()) == []


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
