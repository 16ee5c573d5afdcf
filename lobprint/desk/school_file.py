"""A school's file, `roc-de-linde.lob`: a folder of one's own in one file, to keep and
to open again. It is a zip of school.yaml and of what goes with it; unpacked in a folder
it is what `lobprint build` reads.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

import yaml

from lobprint.content import load_school
from lobprint.content.model import School
from lobprint.content.yaml_nodes import Mapping as Nodes
from lobprint.content.yaml_nodes import Node, Scalar
from lobprint.content.yaml_nodes import Sequence as Items
from lobprint.content.yaml_source import read_yaml
from lobprint.desk.telling import FILE
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import in_bytes
from lobprint.project import MOST_TEXT, SCHOOL_FILE

ENDING = ".lob"
CHOICE_FILE = "keuze.yaml"
"""Which workbook or forms were chosen on the page; the command line passes it over."""
MOST_BYTES = 20_000_000
MOST_FILES = 500
AGAIN = "Kies het schoolbestand dat u eerder hebt bewaard."
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every file in a zip: the same content gives the same bytes."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of `files`, not packed again: they are pictures, Word and PDF."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 3  # or it would be that of this machine
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(entry, content)
    return data.getvalue()


def choice_file(workbook: str, forms: Sequence[str]) -> bytes:
    """What was chosen on the page."""
    return _yaml({"werkboek": workbook, "formulieren": list(forms)})


def chosen(files: dict[str, bytes]) -> dict[str, Any]:
    """What was chosen, taken from among `files`; nothing when that can't be read."""
    data = files.pop(CHOICE_FILE, b"")
    try:
        found = _plain(read_yaml(CHOICE_FILE, data))
    except ContentError:
        return {}
    return found if isinstance(found, dict) else {}


def packed(school: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """The school's file: `school` is what its school.yaml says."""
    return zipped({SCHOOL_FILE: _yaml(school), **files})


def _yaml(values: Mapping[str, Any]) -> bytes:
    text = yaml.safe_dump(dict(values), allow_unicode=True, sort_keys=False, width=88)
    return text.encode()


def unpacked(data: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
    """What school.yaml says in a school's file, and the other files in it. Raises
    ContentError for what is no such file, and for every fault in school.yaml."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = dict(_files(archive))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise refused("dit is geen bestand van een school") from error
    if SCHOOL_FILE not in files:
        raise refused(f"in dit bestand staat geen {SCHOOL_FILE}")
    return said(files.pop(SCHOOL_FILE)), files


def said(data: bytes) -> dict[str, Any]:
    """What a school.yaml says, as JSON has it. Raises ContentError with every fault."""
    school: School = load_school(SCHOOL_FILE, data)
    values: dict[str, Any] = _plain(read_yaml(SCHOOL_FILE, data))
    for name in {"loopbaancompetenties", "scancode"} & values.keys():
        values[name] = getattr(school, name)
    look = values.get("huisstijl")
    if isinstance(look, dict) and "zuinig" in look:
        look["zuinig"] = school.huisstijl.zuinig
    return values


def _plain(node: Node) -> Any:
    if isinstance(node, Nodes):
        return {key.text: _plain(value) for key, value in node.entries()}
    if isinstance(node, Items):
        return [_plain(one) for one in node.items]
    assert isinstance(node, Scalar)  # noqa: S101 - there are three kinds
    return node.text


def _files(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """The files of `archive` by their places in it, read with limits: what a zip says
    of its sizes needn't be so."""
    entries = [one for one in archive.infolist() if not one.is_dir()]
    if len(entries) > MOST_FILES:
        raise refused(f"in dit bestand staan meer dan {MOST_FILES} bestanden")
    room = MOST_BYTES
    for entry in entries:
        name = _inside(entry.filename)
        most = min(room, MOST_TEXT) if name == SCHOOL_FILE else room
        with archive.open(entry) as file:
            content = file.read(most + 1)
        if len(content) > most:
            raise refused(f"uitgepakt is dit meer dan {in_bytes(most)}")
        room -= len(content)
        yield name, content


def _inside(name: str) -> str:
    """`name`, which must lead to a place within the file."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name or not path.parts:
        raise refused("dit bestand wijst naar een plek op uw computer")
    return path.as_posix()


def refused(message: str, hint: str = AGAIN) -> ContentError:
    """The error that what was chosen isn't what was asked for."""
    return ContentError(Problem(message, Place(FILE), hint))
