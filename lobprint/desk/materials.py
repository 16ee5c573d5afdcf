"""What everything is made of: our content and templates, and over them one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lobprint.content import Library
from lobprint.content.talen import named
from lobprint.desk.choices import choices
from lobprint.errors import ContentError, Problem
from lobprint.given import Given
from lobprint.press.build import Material, load
from lobprint.project import Project, open_project

OWN = ("content/", "templates/")
EDITIONS = 2
"""Workbooks in a school's own words that are kept, so that memory stays below 80 MB."""


@dataclass(frozen=True, slots=True)
class Ready:
    """Content of one's `own` over ours, and what there is to choose from in it."""

    own: Mapping[str, bytes]
    project: Project
    material: Material
    choices: dict[str, Any]
    talen: Mapping[str, str]

    def choices_in(self, taal: str) -> dict[str, Any]:
        """The choices in the language `taal`. Raises UsageError, ContentError."""
        material = self.material.speaking(taal)
        if material is self.material:
            return self.choices
        return choices(material.library, self.talen)


class Materials:
    """Reads content once. `library` is ours, for who has it ready."""

    def __init__(self, library: Library | None) -> None:
        self._library = library
        self._made: list[Ready] = []
        self._wrong: tuple[Mapping[str, bytes], tuple[Problem, ...]] | None = None

    def of(self, files: Mapping[str, bytes]) -> Ready:
        """What there is with the content among `files`. Raises ContentError."""
        own = {name: data for name, data in files.items() if name.startswith(OWN)}
        if self._wrong and self._wrong[0] == own:
            raise ContentError(self._wrong[1])
        found = next((one for one in self._made if one.own == own), None)
        if found is None:
            found = self._read(own)
            self._made = [found, *self._made[:1]]
        return found

    def _read(self, own: Mapping[str, bytes]) -> Ready:
        project = open_project(Given(own) if own else None)
        try:
            material = load(project, None if own else self._library)
        except ContentError as error:
            self._wrong = own, error.problems
            raise
        material.templates.most_editions = EDITIONS
        talen = named(project.content())
        return Ready(own, project, material, choices(material.library, talen), talen)
