"""How somebody who filled in a form is called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePath

from lobprint.stamp import Stamp

_COPY = re.compile(
    r"^(?:kopie van|copy of)[ _]+|[ _]*\(\d+\)|[ _-]+(?:kopie|copy)(?:[ _]\d+)?$",
    re.IGNORECASE,
)
"""What programs add to the name of a file that was there already."""
_SAYS_NOTHING = {
    *("ingevuld", "ingevulde", "definitief", "def", "versie", "formulier", "werkboek"),
    *("vo", "mbo", "hbo", "lob"),
}
_SHORTEST = 4
"""Letters of a word in a title that says which form it is; shorter ones ("de", "van")
may be part of somebody's name."""


def named_by_file(name: str, stamp: Stamp) -> str:
    """The name of a file as that of a person, as plainly as it can be: without its
    ending, what a program added to a copy, and the words in names of the document and
    of the forms in it. "fatima_zelfevaluatie (2).docx" is Fatima; when nothing is left,
    all of it stands."""
    whole = unicodedata.normalize("NFC", PurePath(name).stem).replace("%20", " ")
    titles = [stamp.title, *(f"{one.id} {one.title}" for one in stamp.forms)]
    known = {*_known(" ".join(titles)), *_SAYS_NOTHING}
    stem = _COPY.sub("", whole)
    words = [_without(word, known) for word in re.split(r"[\s_]+", stem)]
    left = " ".join(word for word in words if re.search(r"[^\W\d_]", word))
    said = left or " ".join(re.split(r"[\s_]+", whole)).strip() or name
    return said[0].upper() + said[1:] if said == said.lower() else said


def _known(title: str) -> Iterator[str]:
    for word in re.findall(r"[^\W_]+", title.casefold()):
        if len(word) >= _SHORTEST:
            yield word


def _without(word: str, known: set[str]) -> str:
    """Anne-Marie stays as she is; of anne-zelfevaluatie only anne is left."""
    parts = word.strip("-.,+&").split("-")
    left = [part for part in parts if part.casefold() not in known]
    return ("-" if len(left) == len(parts) else " ").join(left)
