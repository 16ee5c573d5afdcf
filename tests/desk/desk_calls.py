"""Calls to a desk, as a page makes them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from schools import FORM, LINDE, Json

from lobprint.desk import Desk
from lobprint.desk.frames import frame, unframed

__all__ = ["FORM", "LINDE", "Json", "asked", "in_zip", "made", "result", "told"]


def asked(
    desk: Desk, name: str, args: Json, files: Mapping[str, bytes] = {}
) -> tuple[Json, dict[str, bytes]]:
    """The header and the files of the answer; `files` go along under their ids."""
    return unframed(desk.answer(frame({"call": name, "args": args}, files)))


def result(desk: Desk, name: str, args: Json, files: Mapping[str, bytes] = {}) -> Json:
    """What a call gives, of which nothing is told."""
    header, _ = asked(desk, name, args, files)
    assert header["problems"] == []
    found: Json = header["result"]
    return found


def told(
    desk: Desk, name: str, args: Json, files: Mapping[str, bytes] = {}
) -> list[str]:
    """What is wrong with a call, as "field: text hint"."""
    header, _ = asked(desk, name, args, files)
    assert header["result"] is None
    return [
        f"{one['field']}: {one['text']} {one['hint']}".strip()
        for one in header["problems"]
    ]


def made(
    desk: Desk, args: Json, files: Mapping[str, bytes] = {}
) -> tuple[str, dict[str, bytes], list[Json]]:
    """The name of what is taken home, the files in it, and what is told of them."""
    header, _ = asked(desk, "begin", args, files)
    problems = header["problems"]
    job = header["result"]["job"]
    for _ in range(header["result"]["total"]):
        asked(desk, "step", {"job": job})
    header, taken = asked(desk, "take", {"job": job})
    [(name, data)] = taken.items()
    assert header["result"] == {"naam": name}
    return (
        name,
        in_zip(data) if name.endswith(".zip") else taken,
        [
            *problems,
            *header["problems"],
        ],
    )


def in_zip(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
