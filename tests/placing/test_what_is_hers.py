"""What somebody changed or filled in is never overwritten: it gets another name."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.files.keeping import Kept, told
from placing.places import is_ours, lying, put


def hers(root: Path, text: str, name: str = "a.docx") -> None:
    (root / name).write_text(text)


def test_what_was_changed_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    put(tmp_path, a="1", b="1")
    hers(tmp_path, "ingevuld")
    kept = put(tmp_path, a="2", b="2")
    assert lying(tmp_path) == {
        "a - uw versie.docx": "ingevuld",
        "a.docx": "2",
        "b.docx": "2",
    }
    assert [str(one) for one in told(kept)] == [
        f"{tmp_path}/a.docx was gewijzigd, ingevuld of door iets anders gemaakt; "
        "het is bewaard als 'a - uw versie.docx'"
    ]
    assert put(tmp_path, a="3", b="3") == ()


def test_each_version_has_a_name_of_its_own(tmp_path: Path) -> None:
    for number in ("een", "twee", "drie"):
        hers(tmp_path, number)
        put(tmp_path, a=number)
    assert lying(tmp_path) == {
        "a - uw versie 2.docx": "twee",
        "a - uw versie 3.docx": "drie",
        "a - uw versie.docx": "een",
        "a.docx": "drie",
    }


def test_the_same_version_is_kept_once(tmp_path: Path) -> None:
    for edition in ("1", "2"):
        hers(tmp_path, "van haar")
        (kept,) = put(tmp_path, a=edition)
        assert kept.place.name == "a - uw versie.docx"
    assert lying(tmp_path) == {"a - uw versie.docx": "van haar", "a.docx": "2"}


@pytest.mark.parametrize("nothing", [b"", bytes(1000)])
def test_a_file_with_nothing_in_it_needs_no_keeping(
    tmp_path: Path, nothing: bytes
) -> None:
    (tmp_path / "a.docx").write_bytes(nothing)
    assert put(tmp_path, a="1") == ()
    assert lying(tmp_path) == {"a.docx": "1"}


def test_a_link_is_kept_and_what_it_points_to_is_not_touched(tmp_path: Path) -> None:
    elsewhere, output = tmp_path / "elders.docx", tmp_path / "output"
    output.mkdir()
    elsewhere.write_text("van haar")
    (output / "a.docx").symlink_to(elsewhere)
    (output / "b.docx").symlink_to("nergens")
    put(output, a="1", b="1")
    assert elsewhere.read_text() == "van haar"
    assert (output / "a - uw versie.docx").readlink() == elsewhere
    assert os.fspath((output / "b - uw versie.docx").readlink()) == "nergens"
    assert not (output / "a.docx").is_symlink()


def test_a_name_that_is_long_already_is_cut_short(tmp_path: Path) -> None:
    name = "é" * 120
    hers(tmp_path, "van haar", f"{name}.docx")
    (kept,) = put(tmp_path, **{name: "1"})
    assert len(os.fsencode(kept.place.name)) <= 255
    assert kept.place.name.endswith("é - uw versie.docx")
    assert kept.place.read_text() == "van haar"


def test_of_many_the_first_are_named_and_the_rest_is_counted() -> None:
    kept = [Kept(Path(f"{n}.pdf"), Path(f"{n} - uw versie.pdf")) for n in range(9)]
    lines = [str(one) for one in told(kept)]
    assert len(lines) == 6
    assert lines[-1] == ("nog 4 bestanden zijn zo bewaard, met 'uw versie' erachter")
    assert str(told(kept[:6])[-1]).startswith("nog 1 bestand is zo bewaard")


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=12))
def test_whatever_she_does_in_between_all_of_hers_is_still_there(
    steps: list[tuple[str, bool]],
) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        written = set()
        for number, (name, builds) in enumerate(steps):
            if builds:
                put(root, **{name: f"{number}"})
            else:
                path = root / f"{name}.docx"
                before = path.read_bytes() if path.exists() else b""
                if not is_ours(before):
                    written.discard(before.decode())
                hers(root, f"van haar {number}", path.name)
                written.add(f"van haar {number}")
        assert written <= set(lying(root).values())
