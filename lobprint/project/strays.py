"""What lies in a project's folder and doesn't count, though it may have been meant to.

A fault where something of the user's own would be missed without a word; a warning
where a file is beside the point: a copy, a document, a file one folder too high.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import PurePosixPath

from lobprint.errors import Place, Problem
from lobprint.files import AnyPath, shown

LANGUAGE = "content/talen/<taal>"
"""Where what is of one language lies, as messages have it."""
SCHOOL = "school"
_MEANT = (".yaml", ".yml", ".xml")
_DOCUMENTS = {
    ".docx": "een Word-bestand",
    ".doc": "een Word-bestand",
    ".dotx": "een Word-sjabloon",
    ".odt": "een bestand van LibreOffice",
    ".pages": "een bestand van Pages",
}
"""What somebody types a form in who has no editor."""
_OTHERS = {
    ".pdf": "een pdf",
    ".xlsx": "een rekenblad",
    ".ods": "een rekenblad",
    ".csv": "een lijst",
    ".htm": "een webpagina",
    ".html": "een webpagina",
    ".json": "een json-bestand",
}
_WRITTEN = (".rtf",)
"""What Teksteditor makes of a form that somebody types over."""
_PLAIN = ("", ".txt", ".text", ".md")
_FOLDERS = {
    "contents": "content",
    "inhoud": "content",
    "sjablonen": "templates",
    "template": "templates",
}
NAME = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
"""An id, as document has it, which this room needn't know; a test compares them."""
_COPY_OF = re.compile(r"(?:kopie|copy|copie)(?: van| of| de)?[ _-]+", re.IGNORECASE)
_OF_CONTENT = re.compile(
    rb"^(?:onderdelen|groepen|sjabloon|eigen_ontwerp):", re.MULTILINE
)
_MOST_ENTRIES = 2000
_MOST_FOLDERS = 50
_ENOUGH = 64_000


class Strays:
    """`kinds` has the folders that count with the ending of what counts in them;
    `known` names files that come with lobprint, as `content/sectoren/vo.yaml`."""

    def __init__(self, kinds: Mapping[str, str], known: Collection[str]) -> None:
        self._kinds = kinds
        self._homes: dict[tuple[str, str], str] = {}
        paths = [PurePosixPath(name) for name in known]
        for path in sorted(paths, key=lambda one: (len(one.parts), _late(one))):
            self._homes.setdefault((path.stem, path.suffix), path.parent.as_posix())
        self._stems = {stem for stem, _ in self._homes}

    def inside(self, path: AnyPath, inside: str) -> Problem | None:
        """What there is to tell of a file in the folder `inside` of content or of
        templates; a file of which anything is told doesn't count."""
        if path.suffix.lower() in _WRITTEN and inside in self._kinds:
            what = "dit is geen gewone tekst, maar een bestand van een tekstverwerker"
            ending = self._kinds[inside]
            hint = f"Sla het op als platte tekst, met een naam op {ending}."
            return Problem(what, Place(shown(path)), hint)
        return (
            self._misplaced(path, inside)
            or self._copied(path, inside)
            or self._of_another_kind(path, inside)
        )

    def _misplaced(self, path: AnyPath, inside: str) -> Problem | None:
        name = path.name.lower().removesuffix(".txt")
        ending = next((ending for ending in _MEANT if name.endswith(ending)), "")
        right, top = ending.replace(".yml", ".yaml"), inside.split("/")[0]
        ours = {kind: suffix for kind, suffix in self._kinds.items() if suffix == right}
        if not ending or not ours:
            return None
        stem = name.removesuffix(ending)
        if top not in {kind.split("/")[0] for kind in ours}:
            home = self._homes.get((stem, right)) or next(iter(ours))
            what = f"een bestand op {ending} telt in {top} niet mee"
            hint = f"Hoort het in {home}? Zet het daar."
            return Problem(what, Place(shown(path)), hint, warning=True)
        if inside not in self._kinds:
            return self._elsewhere(path, inside, stem, right)
        if path.suffix != right:
            what = f"een bestand hier heeft een naam die eindigt op {right}"
            hint = f"Geef het de naam '{stem}{right}'."
            return Problem(what, Place(shown(path)), hint)
        return None

    def _elsewhere(self, path: AnyPath, inside: str, stem: str, ending: str) -> Problem:
        """The fault of a file in a folder that doesn't count."""
        top = inside.split("/")[0]
        folders = sorted(kind for kind in self._kinds if _near(kind, inside, top))
        several = " of ".join(filter(None, [", ".join(folders[:-1]), folders[-1]]))
        hint = "Zet het in zo'n map." if folders[1:] else "Zet het in die map."
        home = self._homes.get((stem, ending))
        if inside.lower() in self._kinds:
            hint = f"Geef de map de naam '{PurePosixPath(inside).name.lower()}'."
        elif home in folders:
            hint = f"Zet het in {home}."
        return Problem(f"dit bestand staat niet in {several}", Place(shown(path)), hint)

    def _copied(self, path: AnyPath, inside: str) -> Problem | None:
        """The warning of a copy, which its maker or some cloud made."""
        ending = self._kinds.get(inside, "")
        original = self.original(path.stem) if path.suffix == ending else ""
        if not original:
            return None
        return _copy(path, f"{original}{ending}", "dit bestand telt niet mee")

    def original(self, stem: str) -> str:
        """Of what a file with this name is a copy; empty when it may be itself."""
        if NAME.fullmatch(stem):
            return ""
        rest = _COPY_OF.sub("", stem, count=1) if _COPY_OF.match(stem) else stem
        rest = rest.lower()
        likely = (one for one in (*self._stems, SCHOOL) if rest.startswith(one))
        whole = (one for one in likely if not rest[len(one) : len(one) + 1].isalnum())
        return max(whole, key=len, default="")

    def _of_another_kind(self, path: AnyPath, inside: str) -> Problem | None:
        """The warning of a document, a list or a text where a form was meant."""
        ending = self._kinds.get(inside, "")
        if not ending:
            return None
        suffix, stem = path.suffix.lower(), path.stem.lower()
        named = stem if stem in self._stems else self.original(path.stem)
        if suffix in _PLAIN and named:
            what = f"een bestand hier heeft een naam die eindigt op {ending}"
            hint = f"Geef het de naam '{named}{ending}'."
            return Problem(what, Place(shown(path)), hint, warning=True)
        kind = _DOCUMENTS.get(suffix) or (_OTHERS.get(suffix) if named else None)
        if not kind:
            return None
        message = f"dit is {kind}; hier telt alleen wat op {ending} eindigt"
        hint = f"Zet de tekst in '{named or stem}{ending}', of dit bestand elders."
        return Problem(message, Place(shown(path)), hint, warning=True)

    def beside(self, folder: AnyPath) -> Iterator[Problem]:
        """Warnings of what lies beside school.yaml: content one folder too high, a copy
        of school.yaml, a folder that is nearly called `content`."""
        entries = _entries(folder)
        names = {path.name for path in entries}
        for path in entries:
            name = path.name.lower()
            if name.startswith((".", "_", "~", "#")):
                continue
            if name.removesuffix(".txt").endswith(_MEANT):
                yield from self._file_beside(path, names)
            elif self._folder_meant(name, names):
                yield from self._folder_beside(path)

    def _file_beside(self, path: AnyPath, names: Collection[str]) -> Iterator[Problem]:
        name = path.name.removesuffix(".txt")
        ending = "." + name.rpartition(".")[2].lower().replace("yml", "yaml")
        stem = name.rpartition(".")[0]
        named = stem.lower() if stem.lower() in self._stems else self.original(stem)
        if SCHOOL in (named, stem.lower()) and ending == ".yaml":
            real = f"{SCHOOL}{ending}"
            if path.name != real and real in names:
                yield _copy(path, real, f"zonder --school telt alleen {real}")
            return
        home = self._homes.get((named, ending), "")
        if not home and ending == ".yaml" and _is_content(path):
            home = "content/instrumenten of content/werkboeken"
        if home and not path.is_dir():
            what, hint = "dit bestand telt hier niet mee", f"Zet het in {home}."
            if named and path.name != f"{named}{ending}":
                hint = f"Zet het in {home}, met de naam '{named}{ending}'."
            yield Problem(what, Place(shown(path)), hint, warning=True)

    def _folder_meant(self, name: str, names: Collection[str]) -> str:
        """Where a folder of nearly this name should be; empty for any other."""
        tops = {kind.split("/")[0] for kind in self._kinds}
        if name in tops or name in _FOLDERS:
            right = _FOLDERS.get(name, name)
            return "" if right in names else right
        inner = (kind for kind in self._kinds if kind.split("/")[-1] == name)
        return next(inner, "")

    def _folder_beside(self, path: AnyPath) -> Iterator[Problem]:
        right = self._folder_meant(path.name.lower(), ())
        if not _holds(path, _MEANT):
            return
        what = "deze map telt hier niet mee"
        above, _, name = right.rpartition("/")
        hint = f"Zet hem in de map '{above}'." if above else f"Noem hem '{name}'."
        yield Problem(what, Place(f"{shown(path)}/"), hint, warning=True)


def _late(path: PurePosixPath) -> bool:
    """Examples have the names of the forms that they fill in."""
    return path.parent.name == "voorbeelden"


def _near(kind: str, inside: str, top: str) -> bool:
    """Whether a file in `inside` may have been meant for `kind`."""
    of_a_language = inside.startswith(LANGUAGE)
    if kind.startswith(LANGUAGE) != of_a_language:
        return False
    return kind.split("/")[0] == top


def _copy(path: AnyPath, original: str, so: str) -> Problem:
    message = f"dit lijkt een kopie van {original}; {so}"
    hint = f"Geldt deze? Geef het dan de naam '{original}'. Haal het anders weg."
    return Problem(message, Place(shown(path)), hint, warning=True)


def _is_content(path: AnyPath) -> bool:
    """Whether a file says what only forms and workbooks say."""
    try:
        if path.is_dir() or not path.is_file():
            return False
        with path.open("rb") as file:
            return bool(_OF_CONTENT.search(file.read(_ENOUGH)))
    except (OSError, ValueError):
        return False


def _holds(folder: AnyPath, endings: tuple[str, ...]) -> bool:
    """Whether a file with one of `endings` lies in `folder`, or in a folder there."""
    waiting = [(folder, 0)]
    for one, depth in waiting:
        for path in _entries(one):
            if path.name.lower().endswith(endings):
                return True
            if depth < 2 and len(waiting) < _MOST_FOLDERS and path.is_dir():
                waiting.append((path, depth + 1))
    return False


def _entries(folder: AnyPath) -> list[AnyPath]:
    """What lies in `folder`, as far as anybody would; nothing when it can't be seen:
    whoever needs it tells that."""
    entries: list[AnyPath] = []
    with suppress(OSError, ValueError):
        for path in folder.iterdir():
            entries.append(path)
            if len(entries) > _MOST_ENTRIES:
                break
    return sorted(entries)
