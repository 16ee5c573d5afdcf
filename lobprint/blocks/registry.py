"""All kinds of blocks, each on one line."""

from __future__ import annotations

from importlib import import_module

from lobprint.blocks.kind import Kind, Rule
from lobprint.document import Block

MODULES = (
    "headings",
    "paragraphs",
    "lists",
    "columns",
    "statements",
    "tables",
    "cover",
    "contents",
    "page_break",
    "form_intro",
    "half_sheet",
    "details",
    "step_line",
    "checklist",
    "next_step",
    "rating",
    "score",
    "questions",
    "starters",
    "word_choice",
    "canvas",
    "actions",
    "cards",
    "timeline",
    "step_poster",
    "fill_table",
    "large_question",
    "dot_table",
    "since_table",
    "bars",
    "own_words",
    "talking_points",
    "agreed",
    "panels",
    "pen_table",
)
"""By name, so that a block is one line here."""
KINDS: tuple[Kind, ...] = tuple(
    [kind for name in MODULES for kind in import_module(f"{__package__}.{name}").KINDS]
)
BY_CLASS = {kind.block: kind for kind in KINDS}
BUILD = {
    element: kind.build for kind in KINDS if kind.build for element in kind.elements
}
"""What makes a block of an element."""
BLOCKS: dict[str, Rule] = {
    element: rule for kind in KINDS for element, rule in kind.elements.items()
}
"""Everything that may stand in a part, and what it may hold."""
INNER: dict[str, Rule] = {
    "parts/part": Rule(
        "id! title! kind paper footer audience listed recto blank-verso easy",
        " ".join(BLOCKS),
    ),
    **{inner: rule for kind in KINDS for inner, rule in kind.inner.items()},
}
"""Everything else, by the element around it."""
VORMEN = {name: vorm for kind in KINDS for name, vorm in kind.vormen.items()}
"""What an onderdeel of a form in YAML alone can be, by name."""
ROOT, PARTS = "parts", Rule(children="part+")
"""What a template begins with."""


def kind_of(block: Block) -> Kind:
    """Raises TypeError for a block that is not in the registry."""
    kind = BY_CLASS.get(type(block))
    if kind is None:
        raise TypeError(f"the block {type(block).__name__} is not in the registry")
    return kind
