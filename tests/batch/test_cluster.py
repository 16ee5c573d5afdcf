"""`--cluster` against a real scheduler with two workers, in processes of their own."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from batch.batches import COMMAND, arguments, made, run, write_list

DASK = [sys.executable, "-m"]
READY = (
    "from distributed import Client; import sys; "
    "client = Client(sys.argv[1]); client.wait_for_workers(2, 600); client.close()"
)


@contextlib.contextmanager
def cluster(folder: Path, **environment: str) -> Iterator[tuple[str, list[int]]]:
    """The address of a scheduler with two workers, and the processes' ids: that of the
    scheduler first."""
    notes = folder / "scheduler.json"
    here = ["--scheduler-file", str(notes), "--no-dashboard", "--host", "127.0.0.1"]
    commands = [
        [*DASK, "distributed.cli.dask_scheduler", "--port", "0", *here],
        *[
            [
                *DASK,
                "distributed.cli.dask_worker",
                "--nthreads",
                "1",
                "--no-nanny",
                *here,
            ]
        ]
        * 2,
    ]
    with contextlib.ExitStack() as stack:
        started = []
        for command in commands:
            process = subprocess.Popen(
                command,
                cwd=folder,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **environment},
            )
            stack.callback(process.wait)
            stack.callback(process.kill)
            started.append(process.pid)
            while not _address(notes):
                time.sleep(0.05)
        address = _address(notes)
        subprocess.run([sys.executable, "-c", READY, address], check=True)
        yield address, started


def _address(notes: Path) -> str:
    try:
        return str(json.loads(notes.read_text("utf-8"))["address"])
    except (OSError, ValueError):
        return ""


def test_a_cluster_makes_the_same_files(tmp_path: Path) -> None:
    write_list(tmp_path, 7)
    with cluster(tmp_path) as (address, _):
        options = ["--cluster", address, "--output", "wolk"]
        code, out, err = run(tmp_path, *arguments(*options))
        assert (code, err.splitlines()[-1]) == (0, "Klaar: 7 van 7")
        assert out.startswith("7 scholen: 7 gemaakt.\n")
        assert run(tmp_path, *arguments(*options))[1].startswith(
            "7 scholen: 0 gemaakt, 7 ongewijzigd en overgeslagen.\n"
        )
    assert run(tmp_path, *arguments("--jobs", "1", "--output", "hier"))[0] == 0
    assert made(tmp_path / "wolk") == made(tmp_path / "hier")


def test_a_cluster_that_falls_away_is_told(tmp_path: Path) -> None:
    write_list(tmp_path, 40)
    with cluster(tmp_path) as (address, processes):
        with subprocess.Popen(
            [*COMMAND, *arguments("--cluster", address, form=False)],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as process:
            assert process.stderr is not None
            process.stderr.readline()
            os.kill(processes[0], 9)
            out, err = process.communicate()
        assert process.returncode == 1
        assert "Traceback" not in err
        assert "Fout: het cluster is weggevallen\n" in err
        assert "nog niet gemaakt." in out
    code, out, _ = run(tmp_path, *arguments(form=False))
    assert code == 0
    assert " ongewijzigd en overgeslagen." in out


def test_workers_with_another_lobprint_are_told(tmp_path: Path) -> None:
    write_list(tmp_path, 2)
    other = tmp_path / "ander" / "lobprint"
    other.mkdir(parents=True)
    (other / "__init__.py").write_text('__version__ = "9.9"\n', encoding="utf-8")
    with cluster(tmp_path, PYTHONPATH=str(other.parent)) as (address, _):
        code, _, err = run(tmp_path, *arguments("--cluster", address))
    assert code == 1
    assert err.count("heeft lobprint 9.9; hier is het lobprint") == 2


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("onzin", "onzin is geen adres van een cluster"),
        ("tcp://127.0.0.1:99999", "is geen adres van een cluster"),
        ("tcp://nergens.invalid:8786", "er is geen cluster bereikbaar op"),
    ],
)
def test_an_address_that_is_none_is_told(
    tmp_path: Path, address: str, told: str
) -> None:
    write_list(tmp_path, 2)
    code, _, err = run(tmp_path, *arguments("--cluster", address))
    assert code in (1, 2)
    assert told in err


def test_something_else_at_the_address_is_told(tmp_path: Path) -> None:
    write_list(tmp_path, 2)
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_chatter, args=(server,), daemon=True).start()
        address = f"127.0.0.1:{server.getsockname()[1]}"
        code, _, err = run(tmp_path, *arguments("--cluster", address))
    assert code == 1
    assert f"er is geen cluster bereikbaar op {address}" in err


def _chatter(server: socket.socket) -> None:
    """Answer as a web server does."""
    with contextlib.suppress(OSError):
        while True:
            connection, _ = server.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(b"HTTP/1.0 400 Bad request\r\n\r\n")


def test_without_dask_it_is_said_how_to_get_it(tmp_path: Path) -> None:
    write_list(tmp_path, 2)
    site = tmp_path / "site"
    site.mkdir()
    (site / "distributed.py").write_text("raise ImportError\n", encoding="utf-8")
    path = os.pathsep.join([str(site), os.environ.get("PYTHONPATH", "")])
    options = arguments("--cluster", "127.0.0.1:8786")
    code, _, err = run(tmp_path, *options, PYTHONPATH=path)
    assert code == 2
    assert "--cluster heeft Dask nodig, en dat is er niet" in err
    assert 'pip install ".[cluster]"' in err
