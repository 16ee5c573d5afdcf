"""What a file carries along beside its pages."""

from __future__ import annotations

from dataclasses import dataclass

MIMES = {".csv": "text/csv", ".json": "application/json"}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within the file: `name` is how it is called when somebody saves it,
    `description` says in Dutch what it is. Of what kind it is, its name says."""

    name: str
    description: str
    data: bytes

    @property
    def mime(self) -> str:
        """The media type. Raises KeyError for a kind that nothing here makes."""
        return MIMES[self.name[self.name.rindex(".") :]]
