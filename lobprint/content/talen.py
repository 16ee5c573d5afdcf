"""Languages and ways of speaking beside plain Dutch: which files are of which.

The forms, workbooks and sectors of a language lie in a folder beside its file:
`content/talen/en.yaml` and `content/talen/en/instrumenten/zelfscan.yaml`. They lie over
the Dutch ones, so that a translation says its texts alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath

from lobprint.content.findings import Reading
from lobprint.content.model import DUTCH, Taal
from lobprint.content.yaml_nodes import Mapping as YamlMapping
from lobprint.content.yaml_nodes import Scalar
from lobprint.content.yaml_source import read_any_yaml
from lobprint.errors import ContentError, Problem
from lobprint.language import HOLE, HOLES, PARTED, names

FOLDER = "talen"
CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""How a language is named to who reads aloud (BCP 47), in PDF and in Word."""


def taal_of(file: str) -> str:
    """The language that `file` is of; that of all other content is Dutch."""
    path = PurePosixPath(file)
    if path.parent.name == FOLDER:
        return path.stem
    above = path.parent.parent
    return above.name if above.parent.name == FOLDER else DUTCH


def talen_in(files: Collection[str]) -> list[str]:
    """The ids of the languages that have a file among `files`; Dutch comes first."""
    found = {path.stem for path in map(PurePosixPath, files) if _is_taal(path)}
    return sorted(found, key=lambda name: (name != DUTCH, name))


def _is_taal(path: PurePosixPath) -> bool:
    return path.parent.name == FOLDER


def named(files: Mapping[str, bytes]) -> dict[str, str]:
    """Each language that has a file among `files`, by its id, with its name; Dutch
    comes first, and of two files for one language the last that has a name counts."""
    found: dict[str, str] = {}
    for file in sorted(filter(_is_taal_file, files), key=lambda f: taal_of(f) != DUTCH):
        name = _name_in(file, files[file])
        found[taal_of(file)] = name or found.get(taal_of(file), taal_of(file))
    return found


def _is_taal_file(file: str) -> bool:
    return _is_taal(PurePosixPath(file))


def _name_in(file: str, data: bytes) -> str:
    """What a language says that it is called; of what can't be read is told later."""
    try:
        node = read_any_yaml(file, data)
    except ContentError:
        return ""
    name = node.get("naam") if isinstance(node, YamlMapping) else None
    return name.text if isinstance(name, Scalar) else ""


def files_of(files: Mapping[str, bytes], taal: str) -> dict[str, bytes]:
    """Those of `files` that are of `taal`."""
    return {name: data for name, data in files.items() if taal_of(name) == taal}


def check_taal(
    taal: Taal, reading: Reading, books: Collection[str]
) -> Iterator[Problem]:
    """Its code, what its texts fill in, how many words they hold, and its workbook."""
    if taal.code and not CODE.fullmatch(taal.code):
        message = f"'{taal.code}' is geen taalcode"
        hint = "Schrijf de code van de taal, zoals en-GB of fy-NL."
        yield Problem(message, reading.of(taal, "code"), hint)
    if taal.werkboek and taal.werkboek not in books:
        hint = f"Er is: {', '.join(sorted(books))}." if books else ""
        message = f"het werkboek '{taal.werkboek}' is er niet in deze taal"
        yield Problem(message, reading.of(taal, "werkboek"), hint)
    for name in names():
        text: str = getattr(taal.teksten, name)
        place = reading.of(taal.teksten, name)
        wanted, found = HOLES.get(name, ()), HOLE.findall(text)
        if text and sorted(wanted) != sorted(found):
            said = ", ".join(f"{{{one}}}" for one in wanted) or "geen accolades"
            yield Problem(f"in '{name}' hoort {said}", place)
        count = PARTED.get(name)
        if text and count and len(text.split("|")) != count:
            yield Problem(f"in '{name}' horen {count} woorden, met | ertussen", place)
