"""What was taken out of a file, whatever its kind: names, and what stands under them.

`sheets` makes answers of it, by what the stamp says of each name.
"""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.answers import Way


@dataclass(frozen=True, slots=True)
class Taken:
    """What stands under one name in a file.

    tag     a field's id, or that of an option of a choice (`<id>.<value>`)
    value   as it stands: words; True or False of a box, or words that stand in its
            place; of a group of radio buttons the value of its option, "" for none
    copy    which copy of the whole form it is in, from 1
    row     0, or 1, 2, ... in rows that were added by copying
    doubt   what is strange about it, as a Dutch sentence
    """

    tag: str
    value: str | bool
    way: Way
    copy: int = 1
    row: int = 0
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells. `lost` are names of fields and options that are not there, of
    forms that are; `loose` is what stands in no field, and `strange` how many fields
    there are of forms that the stamp doesn't know."""

    taken: tuple[Taken, ...]
    lost: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    strange: int = 0
