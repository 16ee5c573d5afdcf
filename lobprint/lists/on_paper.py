"""What of a name can be printed: without what nobody sees, and told where the type
lacks a letter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from lobprint.content.texts import check_name, named, unprintable
from lobprint.errors import Place, Problem

VARIANTS = {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}
"""Say how the character before them is drawn; they draw nothing themselves."""
LINE = "op dit exemplaar komt een lijn"
HINT = (
    "Schrijf de naam er met de hand op, of zet in de lijst een naam in Latijnse "
    "letters."
)


@dataclass(frozen=True, slots=True)
class Written:
    """A name as it is printed; `by_hand` says that it can't be, and then it is the name
    of the list."""

    text: str = ""
    by_hand: bool = False
    problems: list[Problem] = field(default_factory=list)


def written(name: str, place: Place) -> Written:
    """`name` as it is printed, and what there is to tell of that."""
    seen = "".join(char for char in name if not _unseen(char))
    lacking = unprintable(seen)
    signs = [c for c in lacking if unicodedata.category(c[0])[0] not in "LMN"]
    text = " ".join("".join(char for char in seen if char not in signs).split())
    letters = [char for char in lacking if char not in signs]
    if letters or (seen.strip() and not text):
        told = ", ".join(map(named, (letters or signs)[:8]))
        message = f"het lettertype heeft geen {told}; {LINE}"
        return Written(seen, True, [Problem(message, place, HINT, warning=True)])
    problems = check_name(text, place) if text else []
    if signs:
        told = ", ".join(map(named, signs))
        message = f"{told} kan niet op papier, en is weggelaten"
        problems.append(Problem(message, place, warning=True))
    return Written(text, False, problems)


def _unseen(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or ord(char) in VARIANTS
