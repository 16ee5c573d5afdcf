"""A name that any file system takes, from a name that people write."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 60
LETTERS = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d",
        "þ": "th", "ħ": "h", "ı": "i", "ŋ": "ng", "ĸ": "k", "ŧ": "t", "ƒ": "f",
        "&": " en ", "+": " plus ", "@": " at ", "'": "", "’": "", "‘": "", "ʼ": "",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart into a letter and an accent."""
RESERVED = {"con", "prn", "aux", "nul", "conin", "conout"} | {
    f"{device}{number}" for device in ("com", "lpt") for number in range(10)
}
"""Windows opens a device for these, in any folder and with any extension."""


def slug(name: str, otherwise: str = "school") -> str:
    """`name` in a-z, 0-9 and hyphens, at most 60 long: "ROC Łódź" -> "roc-lodz".

    A name without any such letter gives `otherwise`."""
    letters = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    ascii_only = "".join(char for char in letters if not unicodedata.combining(char))
    words = re.findall(r"[a-z0-9]+", ascii_only.translate(LETTERS))
    short = "-".join(words)[:LONGEST].strip("-")
    if not short:
        return otherwise
    return f"{otherwise}-{short}" if short in RESERVED else short
