"""Lists of made-up schools, and `lobprint build --schools` as somebody runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

COMMAND = [sys.executable, "-m", "lobprint"]
CHECKLIST = ("--form", "checklist")
SECTORS = ("vo", "mbo", "hbo")


def write_list(folder: Path, schools: int, logos: int = 2) -> None:
    """scholen.csv with `schools` schools of all sectors, some with a logo."""
    for number in range(logos):
        color = (40 * number, 80, 160)
        Image.new("RGB", (120, 40), color).save(folder / f"logo{number}.png")
    rows = ["naam;sector;team;kleur;logo"]
    for number in range(schools):
        logo = f"logo{number % logos}.png" if number % 3 else ""
        sector = SECTORS[number % 3]
        rows.append(f"School {number};{sector};Team {number};#{number:02d}4E7A;{logo}")
    (folder / "scholen.csv").write_text("\n".join(rows), encoding="utf-8")


def arguments(*more: str, form: bool = True) -> list[str]:
    """`build --schools scholen.csv`, of one form unless told otherwise."""
    return ["build", "--schools", "scholen.csv", *(CHECKLIST if form else ()), *more]


def run(folder: Path, *args: str, **environment: str) -> tuple[int, str, str]:
    """`lobprint` in a process of its own: exit code, stdout and stderr."""
    done = subprocess.run(
        [*COMMAND, *args],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout, done.stderr


def made(output: Path) -> dict[str, bytes]:
    """Every file for the schools, by its path; the overview and notes left out."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.glob("*/*"))
        if path.is_file() and not path.parent.name.startswith(".")
    }


def leftovers(output: Path) -> list[Path]:
    """What a run has only as long as it lives."""
    return list(output.rglob(".lobprint-bezig-*"))
