"""The columns of a list of schools: the keys of school.yaml, by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.content.kinds import Choice, Kind, Maybe, Named, Plain, Record, record_of
from lobprint.content.model import School
from lobprint.lists import Column

Path = tuple[str, ...]
"""Where a value stands in school.yaml: ("huisstijl", "kleur")."""


@dataclass(frozen=True, slots=True)
class Key:
    """A value of school.yaml: where it stands, and what it may be.

    `options` are the words that it can be, `yes_or_no` that it is one of those two;
    an `open` key has any names under it (`woorden`)."""

    path: Path
    options: tuple[str, ...] = ()
    yes_or_no: bool = False
    open: bool = False

    @property
    def name(self) -> str:
        """As its column is called; a key of huisstijl goes by its own name."""
        short = self.path[1:] if self.path[0] == "huisstijl" else self.path
        return ".".join((*short, "*") if self.open else short)


def keys_of(record: Record | None = None, above: Path = ()) -> list[Key]:
    """Every value that school.yaml may have; or that `record` may, which stands there
    under `above`."""
    keys = (record or record_of(School)).keys
    return [
        found for name, key in keys.items() for found in _keys(key.kind, (*above, name))
    ]


def _keys(kind: Kind, path: Path) -> list[Key]:
    match kind:
        case Record():
            return keys_of(kind, path)
        case Maybe(inner):
            return _keys(inner, path)
        case Choice(options):
            return [Key(path, options)]
    return [Key(path, yes_or_no=kind == Plain(bool), open=isinstance(kind, Named))]


def columns_of(keys: list[Key]) -> list[Column]:
    """The columns for `keys`; `huisstijl.kleur` is `kleur`."""
    return [
        Column(key.name, (".".join(key.path),), required=key.path == ("naam",))
        for key in keys
    ]
