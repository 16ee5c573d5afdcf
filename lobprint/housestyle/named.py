"""A file that school.yaml names: it lies near that file, on this computer."""

from __future__ import annotations

import re
from unicodedata import normalize

from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable

NEAR = "Zet het bestand naast school.yaml, en schrijf alleen zijn naam: logo.png."
_WEB = re.compile(r"(?:https?|ftp|data):", re.IGNORECASE)
_ELSEWHERE: tuple[tuple[re.Pattern[str], str], ...] = (
    (_WEB, "dit is een adres op internet, en daar haalt lobprint niets vandaan"),
    (re.compile(r"www\.", re.IGNORECASE), "dit is een adres op internet, geen bestand"),
    (
        re.compile(r"file:", re.IGNORECASE),
        "dit is een adres en geen bestandsnaam",
    ),
    (re.compile(r"[\\/]{2}"), "dit staat op een andere computer in het netwerk"),
    (re.compile(r"[a-zA-Z]:"), "dit is een plek op één computer"),
)


def check_near(name: str, place: Place | None = None) -> None:
    """Refuse the name of what lies elsewhere: on the web, on another computer, or on a
    disk that others don't have. Raises ContentError."""
    for pattern, message in _ELSEWHERE:
        if pattern.match(name.strip()):
            raise ContentError(Problem(f"{printable(name)}: {message}", place, NEAR))


def beside(folder: AnyPath, name: str, place: Place | None = None) -> AnyPath:
    """The file `name` in `folder`, also where the two differ as systems do: in
    capitals, in how an accent is stored, or by a backslash between folders.

    Raises ContentError for what lies elsewhere."""
    check_near(name, place)
    path = folder / name
    if _there(path):
        return path
    found = folder
    for part in name.replace("\\", "/").split("/"):
        found = found / _written(found, part)
    return found if _there(found) else path


def _there(path: AnyPath) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _written(folder: AnyPath, part: str) -> str:
    """How `part` is called in `folder`, when one thing there has that name."""
    if part in ("", ".", "..") or _there(folder / part):
        return part
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except (OSError, ValueError):
        return part
    alike = [name for name in names if _plain(name) == _plain(part)]
    return alike[0] if len(alike) == 1 else part


def _plain(name: str) -> str:
    return normalize("NFC", name).casefold()
