"""The vocabulary of templates: for each element its attributes and what stands in it.

docs/templates.md says the same to people. An attribute or child with `!` is required; a
child with `+` stands there at least once, one with `?` or `!` at most once.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """`text` is whether words may stand in the element; `words!` says they must."""

    attributes: str = ""
    children: str = ""
    text: str = ""


DETAIL = Rule("id! label! name share")
WORDS_DETAIL = Rule("id! label! name share value")
HEADING = Rule("id number intro contents", text="words!")
WORDS = Rule(text="words!")

BLOCKS: dict[str, Rule] = {
    "h1": HEADING,
    "h2": HEADING,
    "h3": HEADING,
    "p": Rule("style", text="words!"),
    "bullets": Rule(children="li+"),
    "numbers": Rule(children="li+"),
    "note": Rule("label!", text="words!"),
    "quote": Rule("by", text="words!"),
    "columns": Rule(children="column+"),
    "statements": Rule(children="statement+"),
    "table": Rule("title! shares align-right room", "header! row+"),
    "glossary": Rule("title!", "entry+"),
    "sources": Rule(children="source+"),
    "source-line": WORDS,
    "cover": Rule("title! subtitle! colophon! name", "step+ detail"),
    "contents": Rule(),
    "page-break": Rule("footer"),
    "form-intro": Rule("audience! title! voice", "purpose! who! time! after!"),
    "details": Rule(children="text date"),
    "step-line": Rule("active!", "step+"),
    "checklist": Rule("title! question-label! answer-label! answers! pitch", "row+"),
    "next-step": Rule("id! title! name apart"),
    "rating": Rule("title! row-label! remarks-label! levels!", "row+"),
    "score": Rule("title! row-label! decision-label! levels!", "row+"),
    "question-sheet": Rule("title! pitch apart", "phase+"),
    "starters": Rule(children="starter+"),
    "word-choice": Rule("id! label! own-label! apart", "word+"),
    "canvas": Rule("title! intro actions-intro note height", "cell+ action"),
    "action-table": Rule("title! labels! pitch", "row+"),
    "card-sheet": Rule(children="card+"),
}
"""Everything that may stand in a part."""

INNER: dict[str, Rule] = {
    "parts/part": Rule(
        "id! title! kind paper footer audience listed recto blank-verso spare",
        " ".join(BLOCKS),
    ),
    "bullets/li": WORDS,
    "numbers/li": WORDS,
    "columns/column": Rule("title! number", text="words!"),
    "statements/statement": Rule("number! text!", text="words!"),
    "table/header": Rule(children="cell+"),
    "table/row": Rule(children="cell+"),
    "header/cell": Rule(text="words"),
    "row/cell": Rule(text="words"),
    "glossary/entry": Rule("term!", text="words!"),
    "sources/source": Rule("authors! title! rest"),
    "cover/step": WORDS,
    "cover/detail": Rule("id! label! value"),
    "form-intro/purpose": WORDS,
    "form-intro/who": WORDS,
    "form-intro/time": WORDS,
    "form-intro/after": WORDS,
    "details/text": WORDS_DETAIL,
    "details/date": DETAIL,
    "step-line/step": WORDS,
    "checklist/row": Rule("id! number! lines", text="words!"),
    "rating/row": Rule("id! number! subtitle", text="words!"),
    "score/row": Rule("id! number! label!"),
    "question-sheet/phase": Rule(
        "id! number! title! question pointer lines", "prompt+"
    ),
    "phase/prompt": WORDS,
    "starters/starter": Rule(
        "id! lead text! hint lines drawing boxed voice", "text date"
    ),
    "starter/text": WORDS_DETAIL,
    "starter/date": DETAIL,
    "word-choice/word": Rule("id!", text="words!"),
    "canvas/cell": Rule("id! title! column! row! column-span row-span", text="words"),
    "canvas/action": Rule("id! number!"),
    "action-table/row": Rule("id! number! lines"),
    "card-sheet/card": Rule("name! question starter definition id lines"),
}
"""Everything else, by the element around it."""

ROOT, PARTS = "parts", Rule(children="part+")
"""What a template begins with."""
