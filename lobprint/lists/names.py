"""The name of a person, of the cells of a row: in one column or in parts, in the order
in which people are called."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lobprint.lists.table import Cell, Row

FIRST = ("roepnaam", "voornaam", "voornamen", "voorletters")
"""What somebody is called by: the first of these that a row has."""
PARTS = (*FIRST, "tussenvoegsel", "achternaam")
"""What a name is made of where there is no column for the whole of it."""
PARTICLE = re.compile(
    r"(?:(?:van|von|de|der|den|het|'t|’t|'s|’s|ter|ten|te|op|in|aan|bij|uit|tot|over"
    r"|onder|voor|la|le|du|des|da|do|dos|di|del|el|al)(?:\s+|$))+"
)
"""A tussenvoegsel, as it stands apart from a name."""


@dataclass(frozen=True, slots=True)
class Way:
    """How names stand in a list: `turned` is 'Berg, Bram van den', `surname` that the
    column 'naam' has surnames alone, since the first names stand beside it, and `parts`
    that all parts of a name have columns beside it."""

    turned: bool = False
    surname: bool = False
    parts: bool = False


def way_of(rows: Sequence[Row]) -> Way:
    """How most of `rows` say names."""
    parts = any("tussenvoegsel" in row.cells for row in rows)
    names = [row.cells for row in rows if whole(row.cells, Way(parts=parts))]
    both = [cells for cells in names if first_name(cells)]
    apart = [c for c in both if not _within(first_name(c), c["naam"].text)]
    turned = [cells for cells in names if turned_round(cells["naam"].text)]
    return Way(len(turned) * 2 > len(names), len(apart) * 2 > len(both), parts)


def first_name(cells: Mapping[str, Cell]) -> str:
    return next((cells[name].text for name in FIRST if name in cells), "")


def _within(first: str, whole: str) -> bool:
    said = set(re.findall(r"[\w'’-]+", whole.casefold()))
    return said.issuperset(re.findall(r"[\w'’-]+", first.casefold()))


def name_of(cells: Mapping[str, Cell], way: Way) -> str:
    """The whole name that `cells` say."""
    if whole(cells, way):
        return in_order(cells["naam"].text, way)
    last = cells.get("achternaam", cells.get("naam"))
    surname = (turned_round(last.text) or _in_front(last.text)) if last else ""
    between = cells["tussenvoegsel"].text if "tussenvoegsel" in cells else ""
    if surname.casefold().startswith(f"{between} ".casefold()):
        between = ""
    return " ".join(part for part in (first_name(cells), between, surname) if part)


def whole(cells: Mapping[str, Cell], way: Way) -> bool:
    """Whether the name is what the column 'naam' says, and not its parts."""
    in_parts = way.parts and "achternaam" in cells and bool(first_name(cells))
    return "naam" in cells and not way.surname and not in_parts


def in_order(name: str, way: Way) -> str:
    """`name` with the first name in front, in a list that turns them round."""
    return turned_round(name) if way.turned and turned_round(name) else name


def turned_round(name: str) -> str:
    """'Berg, Bram van den', 'Berg van den, Bram' and 'Berg, van den, Bram' the other
    way round; nothing for what is none of these."""
    parts = [part.strip() for part in name.split(",")]
    if len(parts) == 3 and PARTICLE.fullmatch(parts[1]):
        parts = [f"{parts[1]} {parts[0]}", parts[2]]
    elif len(parts) == 3 and PARTICLE.fullmatch(parts[2]):
        parts = [f"{parts[2]} {parts[0]}", parts[1]]
    if len(parts) != 2 or not all(parts):
        return ""
    last, first = parts
    return f"{first} {_in_front(last)}"


def _in_front(surname: str) -> str:
    """`surname` with its tussenvoegsel in front, which may stand behind it."""
    head, _, tail = surname.partition(" ")
    return f"{tail} {head}" if PARTICLE.fullmatch(tail) else surname
