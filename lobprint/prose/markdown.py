"""Small Markdown: **strong**, *emphasis*, [words](address) and backslash escapes.

Nothing else has a meaning. A star with a space on its inner side is just a star.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lobprint.prose.literal import literal

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


@dataclass(slots=True)
class Faults:
    """What is wrong with a text, each with how to mend it."""

    found: list[tuple[str, str]] = field(default_factory=list)

    def add(self, message: str, hint: str) -> None:
        self.found.append((message, hint))


def parse(text: str) -> tuple[list[Piece], list[tuple[str, str]]]:
    """The pieces of `text`, and its faults as (message, hint)."""
    if not any(mark in text for mark in "\\*["):
        return ([Piece(text)] if text else []), []
    faults = Faults()
    return _pieces(text, None, faults), faults.found


def _pieces(text: str, link: str | None, faults: Faults) -> list[Piece]:
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
                faults.add("deze link is niet af", hint)
    if strong:
        faults.add("vet (**) is niet gesloten", f"Zet ** achter het woord. {_AS_TEXT}")
    if emphasis:
        faults.add("schuin (*) is niet gesloten", f"Zet * achter het woord. {_AS_TEXT}")
    return _joined(pieces)


def _turns(match: re.Match[str], on: bool) -> bool:
    """Whether these stars open or close: words must touch them on the inner side."""
    text = match.string
    inner = text[match.start() - 1 : match.start()] if on else text[match.end() :][:1]
    return bool(inner) and not inner.isspace()


def _link(
    match: re.Match[str], faults: Faults, strong: bool, emphasis: bool
) -> list[Piece]:
    target = match["target"]
    if not (_WEB.fullmatch(target) or _PART_ID.fullmatch(target)):
        message = f"een link naar '{target}' kan niet"
        faults.add(message, "Link naar https://... of naar een formulier: #checklist.")
    return [
        Piece(
            piece.text, piece.strong or strong, piece.emphasis or emphasis, piece.link
        )
        for piece in _pieces(match["words"], target, faults)
    ]


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours in the same style as one piece."""
    result: list[Piece] = []
    for piece in pieces:
        last = result[-1] if result else None
        if last and _style(last) == _style(piece):
            result[-1] = Piece(last.text + piece.text, *_style(last))
        else:
            result.append(piece)
    return result


def _style(piece: Piece) -> tuple[bool, bool, str | None]:
    return piece.strong, piece.emphasis, piece.link
