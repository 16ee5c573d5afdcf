"""Workers start by a fork on Linux and by a spawn elsewhere: the files are the same."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from batch.batches import COMMAND, arguments, made, write_list
from lobprint.lists.schools import read_schools
from lobprint.press.batch import work
from lobprint.press.batch.crews import FORK, SPAWN, Pool, local_crew
from lobprint.press.batch.tasks import Recipe, Task
from lobprint.press.order import Order
from lobprint.press.publisher import NOBODY, publisher
from lobprint.project import open_project

SCRIPT = [str(Path(sys.executable).parent / "lobprint")]


@pytest.mark.parametrize("start", [FORK, SPAWN])
def test_a_crew_of_either_kind_makes_the_same(tmp_path: Path, start: str) -> None:
    write_list(tmp_path, 4)
    recipe = Recipe(open_project(tmp_path))
    nobody = Order(NOBODY, ("mbo",), ("checklist",), ("docx", "pdf"))
    tasks = [
        Task(entry.folder, replace(nobody, publisher=publisher(entry.school, tmp_path)))
        for entry in read_schools(tmp_path / "scholen.csv", ("mbo",)).entries
    ]
    work.take("key", recipe)
    alone = [work.run(task) for task in tasks]
    with local_crew("key", recipe, 2, start) as crew:
        assert isinstance(crew, Pool)
        results = [crew.submit(task) for task in tasks]
        assert [one.result() for one in results] == alone
    assert all(one.files for one in alone)


@pytest.mark.parametrize("command", [COMMAND, SCRIPT], ids=["module", "script"])
def test_the_command_works_where_there_is_no_fork(
    tmp_path: Path, command: list[str]
) -> None:
    write_list(tmp_path, 4)
    outputs = {}
    for start in (FORK, SPAWN):
        done = subprocess.run(
            [*command, *arguments("--jobs", "2", "--output", start)],
            cwd=tmp_path,
            env=_starting_by(start, tmp_path),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        told = "".join(f"Klaar: {number} van 4\n" for number in range(1, 5))
        assert (done.returncode, done.stderr) == (0, told)
        assert (tmp_path / f"started-by-{start}").exists()
        outputs[start] = made(tmp_path / start)
    assert outputs[FORK] == outputs[SPAWN]
    assert len(outputs[SPAWN]) == 8


def test_ctrl_c_while_workers_start_is_told_once(tmp_path: Path) -> None:
    write_list(tmp_path, 4)
    process = subprocess.Popen(
        [*COMMAND, *arguments("--jobs", "2")],
        cwd=tmp_path,
        env=_starting_by(SPAWN, tmp_path),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    while not (tmp_path / "started-by-spawn").exists():
        time.sleep(0.001)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 1
    assert "Traceback" not in err
    assert err.endswith(
        "Fout: de opdracht is afgebroken\n"
        "Geef dezelfde opdracht nog eens om verder te gaan.\n"
    )


def _starting_by(start: str, folder: Path) -> dict[str, str]:
    """An environment in which workers start that way; a file tells that they did."""
    site = folder / f"site-{start}"
    site.mkdir()
    (site / "sitecustomize.py").write_text(
        "import multiprocessing, pathlib\n"
        "real = multiprocessing.get_context\n"
        "def get_context(method=None):\n"
        f"    pathlib.Path({str(folder / f'started-by-{start}')!r}).touch()\n"
        f"    return real({start!r})\n"
        "multiprocessing.get_context = get_context\n",
        encoding="utf-8",
    )
    paths = os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "PYTHONPATH": paths}
