"""The people of a list: whose copies are to be made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lobprint.content import check_name
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, printable
from lobprint.lists import Cell, Column, Row, named, read_table
from lobprint.person import Person

COLUMNS = (
    Column(
        "naam",
        (
            "lerende", "leerling", "student", "deelnemer", "kind", "volledige naam",
            "naam lerende", "naam leerling", "naam student", "leerlingnaam",
        ),
    ),
    Column("voornaam", ("roepnaam",)),
    Column("tussenvoegsel", ("tussenvoegsels", "voorvoegsel", "voorvoegsels")),
    Column("achternaam", ("geslachtsnaam",)),
    Column(
        "begeleider",
        ("mentor", "coach", "slb'er", "slber", "slb", "studieloopbaanbegeleider"),
    ),
    Column("klas", ("groep", "stamgroep", "basisgroep", "lesgroep")),
)  # fmt: skip
PARTS = ("voornaam", "tussenvoegsel", "achternaam")
"""What a name is made of where there is no column for the whole of it."""
MOST = 2_000
"""Copies in one go: more than a school with a thousand learners and their begeleiders
needs, and what a computer of ten years old has memory for."""


def read_people(path: AnyPath) -> tuple[list[Person], list[Problem]]:
    """The people in the list at `path` in their order, and warnings.

    Raises ContentError for what is no such list and with every fault in it: whoever is
    left out would get no sheet."""
    table, _ = named(read_table(path), COLUMNS, strict=False)
    told = {name for row in table.rows for name in row.cells}
    names = bool(told & {"naam", *PARTS})
    problems = [p for row in table.rows for p in _problems(row, names)]
    people = [_person(row) for row in table.rows]
    if not people or not told & {"naam", "begeleider", *PARTS}:
        message = "in deze lijst staat niemand"
        hint = "Zet op elke rij een naam, in een kolom 'naam' of 'begeleider'."
        problems = [Problem(message, Place(printable(path)), hint)]
    elif len(people) > MOST:
        message = f"dit zijn {len(people)} mensen; hoogstens {MOST} in één keer kan"
        problems = [Problem(message, Place(printable(path)), "Verdeel de lijst.")]
    if problems:
        raise ContentError(problems)
    return people, list(_doubled(people, table.rows))


def _person(row: Row) -> Person:
    texts = {name: cell.text for name, cell in row.cells.items()}
    parts = " ".join(texts[part] for part in PARTS if part in texts)
    return Person(
        texts.get("naam", parts), texts.get("begeleider", ""), texts.get("klas", "")
    )


def _problems(row: Row, names: bool) -> Iterator[Problem]:
    """What is wrong with a row of a list that has `names`, or else begeleiders only."""
    yield from row.problems
    if not row.problems and not _whole_name(row, names):
        yield Problem(
            f"op deze rij ontbreekt de {'naam' if names else 'begeleider'}",
            row.place,
            "Vul die in, of maak de rij leeg; van samengevoegde cellen telt de eerste.",
        )
    for cell in row.cells.values():
        yield from _unprintable(cell)


def _whole_name(row: Row, names: bool) -> bool:
    return bool(row.cells.keys() & ({"naam", *PARTS} if names else {"begeleider"}))


def _unprintable(cell: Cell) -> list[Problem]:
    return check_name(cell.text, cell.place)


def _doubled(people: Iterable[Person], rows: Iterable[Row]) -> Iterator[Problem]:
    """A warning for each row that says the same as one before it."""
    first: dict[Person, Row] = {}
    for person, row in zip(people, rows, strict=True):
        before = first.setdefault(person, row)
        if before is not row:
            message = f"hier staat hetzelfde als op rij {before.place.line}"
            hint = "Allebei krijgen een exemplaar."
            yield Problem(message, row.place, hint, warning=True)
