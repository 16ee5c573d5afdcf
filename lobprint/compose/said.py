"""The words of lobprint itself, as templates have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jinja2.exceptions import SecurityError

from lobprint.language import HOLES, filled, names, teksten
from lobprint.prose.suggest import suggestion


def said(name: str, **values: str) -> str:
    """The text `name` of lobprint with these values. (Not of any text: one with many
    holes would fill the memory.)"""
    if name not in names():
        known = suggestion(str(name), names())
        raise SecurityError(f"de tekst '{name}' bestaat niet\n{known}")
    lacking = [hole for hole in HOLES.get(name, ()) if hole not in values]
    if lacking:
        raise SecurityError(
            f"de tekst '{name}' heeft '{lacking[0]}' nodig\n"
            f'Schrijf {{{{ "{name}" | zin({lacking[0]}=...) }}}}.'
        )
    return filled(getattr(teksten(), name), **values)


class Spoken(Mapping[str, str]):
    """`taal` in a template: the words of lobprint in the language that is spoken."""

    def __getitem__(self, name: str) -> str:
        if name not in self:
            raise KeyError(name)
        return str(getattr(teksten(), name))

    def __contains__(self, name: object) -> bool:
        return name in names()

    def __iter__(self) -> Iterator[str]:
        return iter(names())

    def __len__(self) -> int:
        return len(names())
