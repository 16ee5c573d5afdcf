"""Which files of a family are its regular, its bold and its italic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lobprint.housestyle.typefaces.description import BOLD, REGULAR, Described, plain
from lobprint.look.type import Face
from lobprint.look.typeface import FACES

NORMAL_WIDTH = 5
HEAVIER = 150.0
"""A bold is at least this much heavier than the regular."""


@dataclass(frozen=True, slots=True)
class Family:
    """Three faces; None where the family has none."""

    regular: Described
    bold: Described | None
    italic: Described | None

    def faces(self) -> dict[Face, Described]:
        """Those that the family has."""
        found = zip(FACES, (self.regular, self.bold, self.italic), strict=True)
        return {face: one for face, one in found if one}


def named(name: str, faces: Iterable[Described]) -> list[Described]:
    """The faces of the family that is called `name`, else the face called so."""
    asked = plain(name)
    known = list(faces)
    family = [face for face in known if asked in face.families]
    return family or [face for face in known if asked in face.names]


def family_of(chosen: Sequence[Described], beside: Sequence[Described]) -> Family:
    """The family of the faces in `chosen`, with the faces `beside` them.

    What was chosen is the regular, also when it is a light; but who chose a bold or an
    italic means its family."""
    usual = [face for face in chosen if not face.italic and face.weight <= 500]
    own = chosen[0].families
    kin = list(dict.fromkeys([*chosen, *(f for f in beside if f.families & own)]))
    regular = min(usual or kin, key=lambda face: (face.italic, *_from_regular(face)))
    kin = [face for face in kin if face.width == regular.width]
    return Family(regular, _bold(regular, kin), _italic(regular, kin))


def _bold(regular: Described, kin: Sequence[Described]) -> Described | None:
    least = regular.weight + HEAVIER
    found = [face for face in kin if not face.italic and face.weight >= least]
    return min(found, key=lambda face: _near(face, BOLD), default=None)


def _italic(regular: Described, kin: Sequence[Described]) -> Described | None:
    if regular.italic:
        return regular
    weight = regular.weight
    found = [f for f in kin if f.italic and abs(f.weight - weight) <= HEAVIER]
    return min(found, key=lambda face: _near(face, weight), default=None)


def _from_regular(face: Described) -> tuple[float, ...]:
    return (abs(face.width - NORMAL_WIDTH), *_near(face, REGULAR)[:-1])


def _near(face: Described, weight: float) -> tuple[float, float, bool, str]:
    """How near to `weight`; of equals the heavier, then a file of one face's own."""
    path = f"{face.path.name}{face.number:05}"
    return abs(face.weight - weight), -face.weight, bool(face.place), path


def family_names(faces: Iterable[Described]) -> list[str]:
    """The names of the families that `faces` belong to, each once."""
    return sorted({face.family for face in faces})
