"""The columns of a list of schools: the keys of school.yaml, by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.content.kinds import Choice, Kind, Maybe, Named, Record, record_of
from lobprint.content.model import School
from lobprint.lists import Column

NAME = ("naam",)
SCHOOL = (
    "school", "schoolnaam", "naam school", "naam van de school", "instelling",
    "naam instelling", "instellingsnaam", "onderwijsinstelling", "organisatie",
)  # fmt: skip
"""What else the column of its name is called."""
Path = tuple[str, ...]
"""Where a value stands in school.yaml: ("huisstijl", "kleur")."""


@dataclass(frozen=True, slots=True)
class Key:
    """A value of school.yaml: where it stands, and what it may be."""

    path: Path
    kind: Kind

    @property
    def open(self) -> bool:
        """Whether it has any names under it (`woorden`)."""
        return isinstance(self.kind, Named)

    @property
    def options(self) -> tuple[str, ...]:
        """The words that it can be, when it can only be some."""
        return self.kind.options if isinstance(self.kind, Choice) else ()

    @property
    def name(self) -> str:
        """As its column is called; a key of huisstijl goes by its own name."""
        short = self.path[1:] if self.path[0] == "huisstijl" else self.path
        return ".".join((*short, "*") if self.open else short)


def keys_of(kind: Kind | None = None, path: Path = ()) -> list[Key]:
    """Every value that school.yaml may have; or of `kind` alone, which stands there at
    `path`."""
    kind = kind or record_of(School)
    if isinstance(kind, Maybe):
        return keys_of(kind.kind, path)
    if not isinstance(kind, Record):
        return [Key(path, kind)]
    return [
        key for name, kind in kind.keys.items() for key in keys_of(kind, (*path, name))
    ]


def columns_of(keys: list[Key]) -> list[Column]:
    """The columns for `keys`; `huisstijl.kleur` is `kleur`."""
    return [
        Column(
            key.name,
            (".".join(key.path), *(SCHOOL if key.path == NAME else ())),
            required=key.path == NAME,
            chief=key.path == NAME,
        )
        for key in keys
    ]
