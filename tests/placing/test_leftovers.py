"""What a run that was killed leaves behind is cleared away, and put right."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lobprint.files.bench import PREFIX, sweep
from lobprint.files.placing import staged
from placing.places import is_ours, lying, put

CLEARED = (
    "een vorige opdracht is halverwege gestopt; wat er nog van in {} lag, is opgeruimd"
)
WRITER = """
import sys
from pathlib import Path
from lobprint.files import placing
from placing.places import put

moves, point, root = [], int(sys.argv[1]), Path(sys.argv[2])

def count(act):
    def counted(*args):
        moves.append(args)
        if len(moves) == point:
            print("ja", flush=True)
            sys.stdin.read()
        return act(*args)
    return counted

def no_links(*_):
    raise OSError("this disk knows no links")

if sys.argv[3:]:
    Path.hardlink_to = no_links
placing._write = count(placing._write)
placing._link_or_move = count(placing._link_or_move)
Path.replace = count(Path.replace)
placing.Bench.close = count(placing.Bench.close)
placing._sync_folders = count(placing._sync_folders)
put(root, a="2", b="2")
"""
POINTS = range(1, 9)
"""Two files are written, two set aside, two put in place; then all is closed."""


@contextmanager
def halfway(root: Path, point: int, *more: str) -> Iterator[subprocess.Popen[bytes]]:
    """A run that stands still at `point` of its work; with something `more` it is on a
    disk without links."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(point), str(root), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ja\n"
        yield process
        process.kill()


def killed(root: Path, point: int, *more: str) -> None:
    with halfway(root, point, *more) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("point", POINTS)
def test_a_run_that_is_killed_leaves_one_whole_edition(
    tmp_path: Path, point: int
) -> None:
    put(tmp_path, a="1", b="1")
    killed(tmp_path, point)
    assert {"a.docx", "b.docx"} <= lying(tmp_path).keys()  # a name is never gone
    (told,) = sweep(tmp_path, is_ours)
    now = lying(tmp_path)
    assert now in ({"a.docx": "1", "b.docx": "1"}, {"a.docx": "2", "b.docx": "2"})
    assert told.warning
    assert list(tmp_path.glob(f"{PREFIX}*")) == []
    assert sweep(tmp_path, is_ours) == ()


@pytest.mark.parametrize("point", [4, 5, 6, 7])
def test_what_is_hers_outlives_a_run_that_is_killed(tmp_path: Path, point: int) -> None:
    put(tmp_path, a="1", b="1")
    (tmp_path / "a.docx").write_text("van haar")
    killed(tmp_path, point)
    sweep(tmp_path, is_ours)
    put(tmp_path, a="3", b="3")
    assert lying(tmp_path) == {
        "a - uw versie.docx": "van haar",
        "a.docx": "3",
        "b.docx": "3",
    }


@pytest.mark.parametrize("point", [4, 5, 6])
def test_where_a_disk_knows_no_links_it_does_too(tmp_path: Path, point: int) -> None:
    put(tmp_path, a="1", b="1")
    killed(tmp_path, point, "no links")
    sweep(tmp_path, is_ours)
    assert lying(tmp_path) == {"a.docx": "1", "b.docx": "1"}


def test_what_a_killed_run_had_written_is_cleared_away_and_told(tmp_path: Path) -> None:
    killed(tmp_path, 2)
    assert len(lying(tmp_path)) == 2
    (told,) = sweep(tmp_path, is_ours)
    assert str(told) == CLEARED.format(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_she_made_of_it_meanwhile_is_not_put_back(tmp_path: Path) -> None:
    put(tmp_path, a="1", b="1")
    killed(tmp_path, 7)
    (tmp_path / "a.docx").write_text("van haar")
    sweep(tmp_path, is_ours)
    assert lying(tmp_path) == {"a.docx": "van haar", "b.docx": "1"}


@pytest.mark.parametrize("point", [2, 5, 7])
def test_a_run_that_lives_is_left_alone(tmp_path: Path, point: int) -> None:
    put(tmp_path, a="1", b="1")
    with halfway(tmp_path, point) as process:
        assert sweep(tmp_path, is_ours) == ()
        put(tmp_path, c="1")  # beside it
        process.communicate()
        assert process.returncode == 0
    assert lying(tmp_path) == {"a.docx": "2", "b.docx": "2", "c.docx": "1"}


def test_a_run_of_this_very_process_is_left_alone(tmp_path: Path) -> None:
    with staged({tmp_path / "a.docx": b"a"}, tmp_path) as commit:
        assert sweep(tmp_path, is_ours) == ()
        commit()
    assert lying(tmp_path) == {"a.docx": "a"}


@example(b'["../buiten.docx"]\n')
@example(b'["/tmp/buiten.docx"]\n')
@example(b'["a.docx", "a.docx", ""]\n')
@example(b'["a\\u0000.docx", "\\ud800"]\n')
@example(b"[1, {}]\n")
@example(b"[" * 100_000)
@given(st.binary(max_size=40))
def test_whatever_stands_in_a_list_nothing_else_is_touched(slot: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "output")
        bench = root / f"{PREFIX}1-0"
        bench.mkdir(parents=True)
        (bench / "slot").write_bytes(slot)
        (bench / "0.oud").write_bytes(b"oud")
        (root / "b.docx").write_text("van haar")
        sweep(root, is_ours)
        there = lying(Path(folder))
        assert there.pop("output/b.docx") == "van haar"
        assert set(there) <= {"output/a.docx"}


def test_what_is_not_ours_is_never_swept(tmp_path: Path) -> None:
    (tmp_path / f"{PREFIX}aantekeningen").mkdir()
    (tmp_path / f"{PREFIX}aantekeningen" / "brief.docx").write_text("van haar")
    (tmp_path / f"{PREFIX}bestand").write_text("van haar")
    (tmp_path / f"{PREFIX}koppeling").symlink_to(tmp_path)
    (tmp_path / ".x.docx.12-0.tmp").write_text("van iemand")
    before = lying(tmp_path)
    assert sweep(tmp_path, is_ours) == ()
    assert lying(tmp_path) == before
    assert sweep(tmp_path / "weg", is_ours) == ()
    assert sweep(tmp_path / ("x" * 300), is_ours) == ()
    assert sweep(tmp_path / "a\0b", is_ours) == ()
