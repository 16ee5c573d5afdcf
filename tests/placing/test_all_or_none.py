"""Files of a run come in place together or not at all, whatever the disk does."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lobprint.errors import OutputError
from lobprint.files.bench import sweep
from lobprint.files.patience import Patience
from lobprint.files.placing import staged
from placing.places import is_ours, lying, put

SLEEP = "lobprint.files.patience.time.sleep"
REST = "Ook de bestanden die erbij horen zijn nog zoals ze waren. "
CLOSE = (
    "Staat het nog open in een ander programma? Sluit het daar, "
    "of kies met --output een andere map."
)


def windows(number: int) -> OSError:
    """What Windows says, as Python tells it there."""
    error = PermissionError(errno.EACCES, "refused")
    error.winerror = number  # type: ignore[attr-defined]
    return error


class Held:
    """Another program that holds the file `name`: it can't be replaced, for as many
    tries as there are `errors`, and a name that is taken can't be given to it."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, name: str, errors: list[OSError]
    ) -> None:
        self.errors = errors
        self.slept: list[float] = []
        self._replace, self._name = Path.replace, name
        monkeypatch.setattr(Path, "replace", lambda one, to: self.replace(one, to))
        monkeypatch.setattr(SLEEP, self.slept.append)

    def replace(self, one: Path, to: Path) -> Path:
        if Path(to).name == self._name and self.errors:
            raise self.errors.pop(0)
        return self._replace(one, to)


def test_files_are_written_together(tmp_path: Path) -> None:
    one, two = tmp_path / "nieuw" / "1", tmp_path / "nieuw" / "diep" / "2"
    with staged({one: b"een", two: b"twee"}, tmp_path) as commit:
        assert not one.exists()
        commit()
    assert (one.read_bytes(), two.read_bytes()) == (b"een", b"twee")
    assert len(list(tmp_path.rglob("*"))) == 4


def test_without_the_last_word_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "oud").write_bytes(b"oud")
    files = {tmp_path / "oud": b"nieuw", tmp_path / "map" / "x": b"x"}
    with pytest.raises(KeyboardInterrupt), staged(files, tmp_path):
        raise KeyboardInterrupt
    assert list(tmp_path.rglob("*")) == [tmp_path / "oud"]
    assert (tmp_path / "oud").read_bytes() == b"oud"


def test_a_new_file_gets_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "gewoon").touch()
    put(tmp_path, x="x")
    rights = (tmp_path / "x.docx").stat().st_mode
    assert rights == (tmp_path / "gewoon").stat().st_mode


def test_a_new_edition_takes_the_place_of_the_old(tmp_path: Path) -> None:
    assert put(tmp_path, a="1", b="1") == ()
    assert put(tmp_path, a="2", b="2") == ()
    assert lying(tmp_path) == {"a.docx": "2", "b.docx": "2"}


def test_a_file_that_is_there_already_is_not_touched(tmp_path: Path) -> None:
    put(tmp_path, a="1", b="1")
    before = (tmp_path / "a.docx").stat()
    (tmp_path / "a.docx").chmod(0o444)
    put(tmp_path, a="1", b="2")
    assert (tmp_path / "a.docx").stat().st_ino == before.st_ino
    assert lying(tmp_path) == {"a.docx": "1", "b.docx": "2"}


@pytest.mark.parametrize("held", ["a.docx", "b.docx", "c.docx"])
@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_a_file_that_is_held_means_that_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: str, links: bool
) -> None:
    put(tmp_path, a="1", b="1")
    (tmp_path / "b.docx").write_text("van haar")
    before = lying(tmp_path)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", _no_links)
    Held(monkeypatch, held, [windows(32) for _ in range(7)])
    with pytest.raises(OutputError) as caught:
        put(tmp_path, a="2", b="2", c="2")
    assert str(caught.value) == (
        f"{tmp_path}/{held} kan niet geschreven worden: "
        f"een ander programma gebruikt het\n  {REST}{CLOSE}"
    )
    assert lying(tmp_path) == before


def _no_links(*_: object) -> None:
    raise OSError(errno.EPERM, "this disk knows no links")


def test_a_name_that_can_not_be_given_up_means_that_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, a="1", b="1")
    real = Path.rename

    def rename(path: Path, to: Path) -> Path:
        if path.name == "b.docx":
            raise PermissionError(errno.EPERM, "immutable")
        return real(path, to)

    monkeypatch.setattr(Path, "hardlink_to", _no_links)
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OutputError, match="kan niet geschreven worden: u hebt"):
        put(tmp_path, a="2", b="2")
    assert lying(tmp_path) == {"a.docx": "1", "b.docx": "1"}


def test_a_lock_that_passes_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, a="1", b="1")
    held = Held(monkeypatch, "b.docx", [windows(5), windows(32), windows(33)])
    put(tmp_path, a="2", b="2")
    assert lying(tmp_path) == {"a.docx": "2", "b.docx": "2"}
    assert held.slept == [0.05, 0.1, 0.2]


def test_who_waits_long_is_told_for_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[Path] = []
    held = Held(monkeypatch, "a.docx", [windows(32) for _ in range(6)])
    files = {tmp_path / "a.docx": b"a"}
    with staged(files, tmp_path, patience=Patience(waited.append)) as commit:
        commit()
    assert waited == [tmp_path / "a.docx"]
    assert sum(held.slept) > 3
    assert lying(tmp_path) == {"a.docx": "a"}


def test_who_has_no_rights_need_not_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "a.docx", [PermissionError(errno.EACCES, "no")])
    with pytest.raises(OutputError, match="u hebt er geen rechten voor"):
        put(tmp_path, a="1")
    assert held.slept == []
    assert lying(tmp_path) == {}


@pytest.mark.parametrize(
    ("name", "owner", "program"),
    [
        ("werkboek-mbo", "~$rkboek-mbo.docx", "Word"),
        ("verslag", "~$erslag.docx", "Word"),
        ("scan", "~$scan.docx", "Word"),
        ("werkboek-mbo", ".~lock.werkboek-mbo.docx#", "LibreOffice"),
    ],
)
def test_the_program_that_holds_it_is_named(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    owner: str,
    program: str,
) -> None:
    (tmp_path / owner).touch()
    Held(monkeypatch, f"{name}.docx", [windows(32) for _ in range(7)])
    with pytest.raises(OutputError) as caught:
        put(tmp_path, **{name: "1"})
    assert str(caught.value) == (
        f"{tmp_path}/{name}.docx kan niet geschreven worden: "
        f"het staat open in {program}\n"
        "  Sluit het daar, of kies met --output een andere map."
    )


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, ""), "de schijf is vol"),
        (OSError(errno.EDQUOT, ""), "uw schijfruimte is op"),
        (OSError(errno.ENODEV, ""), "de schijf is weg; misschien is hij losgehaald"),
        (OSError(errno.EIO, ""), "de schijf geeft een fout"),
        (OSError(errno.ESTALE, ""), "de schijf op het netwerk is niet te bereiken"),
        (OSError(errno.ENAMETOOLONG, ""), "de naam is te lang"),
        (windows(21), "de schijf is weg; misschien is hij losgehaald"),
        (windows(59), "de schijf op het netwerk is niet te bereiken"),
        (windows(112), "de schijf is vol"),
        (windows(206), "het pad is te lang"),
    ],
)
def test_whatever_the_disk_does_halfway_is_told_and_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, told: str
) -> None:
    put(tmp_path, a="1", b="1")
    Held(monkeypatch, "b.docx", [error])
    with pytest.raises(OutputError, match=f"b.docx kan niet geschreven worden: {told}"):
        put(tmp_path, a="2", b="2")
    assert lying(tmp_path) == {"a.docx": "1", "b.docx": "1"}


def test_what_can_not_be_undone_is_told_and_undone_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, a="1", b="1")
    with monkeypatch.context() as for_now:
        gone = OSError(errno.ENODEV, "gone")
        real = Path.replace
        places = [tmp_path / "b.docx"]

        def replace(one: Path, to: Path) -> Path:
            if to in places:
                places[:] = [tmp_path / "a.docx", tmp_path / "b.docx"]
                raise gone
            return real(one, to)

        for_now.setattr(Path, "replace", replace)
        with pytest.raises(OutputError) as caught:
            put(tmp_path, a="2", b="2")
    first, second = caught.value.problems
    assert first.hint == "Kies met --output een andere map."
    assert second.message.startswith(
        f"niet alles kon worden teruggezet: {tmp_path}/a.docx (wat er stond, is nu "
    )
    assert second.hint == (
        "Geef de opdracht nog eens; lobprint zet dan eerst terug wat er stond."
    )
    (told,) = sweep(tmp_path, is_ours)
    assert told.message == (
        "een vorige opdracht is halverwege gestopt; "
        f"teruggezet is wat er daarvoor stond: {tmp_path}/a.docx"
    )
    assert lying(tmp_path) == {"a.docx": "1", "b.docx": "1"}


def test_a_path_that_windows_does_not_find_is_too_long_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "x" * 200
    Held(monkeypatch, f"{name}.docx", [FileNotFoundError(errno.ENOENT, "no path")])
    with pytest.raises(OutputError, match="niet geschreven worden: het pad is te lang"):
        put(tmp_path, **{name: "1"})


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (Path.mkdir, "is een map, geen bestand"),
        (os.mkfifo, "er is al iets met die naam dat geen gewoon bestand is"),
        (lambda path: path.touch(0o444), "het is alleen-lezen"),
    ],
    ids=["folder", "pipe", "read-only"],
)
def test_what_can_not_be_moved_out_of_the_way_is_told(
    tmp_path: Path, make: Callable[[Path], object], told: str
) -> None:
    put(tmp_path, a="1")
    make(tmp_path / "b.docx")
    with pytest.raises(OutputError, match=f"b.docx kan niet geschreven worden: {told}"):
        put(tmp_path, a="2", b="2")
    (tmp_path / "b.docx").rename(tmp_path / "weg")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "weg"]
    assert (tmp_path / "a.docx").read_bytes().endswith(b"1")


def test_a_folder_on_another_disk_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Held(monkeypatch, "a.docx", [OSError(errno.EXDEV, "cross-device")])
    with pytest.raises(OutputError) as caught:
        put(tmp_path, a="1")
    assert "deze map staat op een andere schijf dan de rest" in str(caught.value)
