"""Small Markdown: **strong**, *emphasis*, [words](address) and backslash escapes.

Nothing else has a meaning. A star with a space on its inner side is just a star.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lobprint.content.literal import literal

_PART_ID = re.compile(r"#[a-z0-9]+(?:[.-][a-z0-9]+)*")
_WEB = re.compile(r"https?://[^\s/]+\S*")
_TOKEN = re.compile(
    r"\\(?P<escaped>[^\w\s])"
    r"|\[(?P<words>(?:\\.|[^\[\]\\])*)\]\((?P<target>[^()\s]*)\)"
    r"|(?P<broken>\]\()"
    r"|(?P<stars>\*\*|\*)"
    r"|[^\\*\[\]]+|.",
    re.DOTALL,
)
_AS_TEXT = "Bedoelt u het teken zelf? Zet er een \\ voor."


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words in one style; `link` is its address or "#id"."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None


Fault = tuple[str, str]
"""What is wrong with a text, and how to mend it."""


def parse(text: str) -> tuple[list[Piece], list[Fault]]:
    """The pieces of `text`, and its faults as (message, hint)."""
    if not any(mark in text for mark in "\\*["):
        return ([Piece(text)] if text else []), []
    faults: list[Fault] = []
    return _pieces(text, None, faults), faults


def _pieces(text: str, link: str | None, faults: list[Fault]) -> list[Piece]:
    strong = emphasis = False
    pieces: list[Piece] = []
    for match in _TOKEN.finditer(text):
        stars = match["stars"]
        if stars and _turns(match, strong if len(stars) == 2 else emphasis):
            strong ^= len(stars) == 2
            emphasis ^= len(stars) == 1
        elif match["words"] is not None:
            pieces.extend(_link(match, faults, strong, emphasis))
        else:
            words = literal(match["escaped"]) if match["escaped"] else match[0]
            pieces.append(Piece(words, strong, emphasis, link))
            if match["broken"]:
                hint = "Schrijf [woorden](https://...) of [woorden](#formulier)."
                faults.append(("deze link is niet af", hint))
    for on, style, stars in ((strong, "vet", "**"), (emphasis, "schuin", "*")):
        if on:
            hint = f"Zet {stars} achter het woord. {_AS_TEXT}"
            faults.append((f"{style} ({stars}) is niet gesloten", hint))
    return _joined(pieces)


def _turns(match: re.Match[str], on: bool) -> bool:
    """Whether these stars open or close: words must touch them on the inner side."""
    text = match.string
    inner = text[match.start() - 1 : match.start()] if on else text[match.end() :][:1]
    return bool(inner) and not inner.isspace()


def _link(
    match: re.Match[str], faults: list[Fault], strong: bool, emphasis: bool
) -> list[Piece]:
    target = match["target"]
    if not (_WEB.fullmatch(target) or _PART_ID.fullmatch(target)):
        message = f"een link naar '{target}' kan niet"
        hint = "Link naar https://... of naar een formulier: #checklist."
        faults.append((message, hint))
    return [
        replace(
            piece, strong=piece.strong or strong, emphasis=piece.emphasis or emphasis
        )
        for piece in _pieces(match["words"], target, faults)
    ]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours in the same style as one piece."""
    result: list[Piece] = []
    for piece in pieces:
        last = result[-1] if result else None
        if last and replace(last, text=piece.text) == piece:
            result[-1] = replace(last, text=last.text + piece.text)
        else:
            result.append(piece)
    return result
