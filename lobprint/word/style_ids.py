"""The ids of styles: the contract between the blocks, which name them, and the
stylesheet, which says how each looks."""

from __future__ import annotations

from typing import Literal, get_args

Styles = Literal[
    "Normal",
    "Heading1",
    "Heading2",
    "Heading3",
    "StepHeading",
    "PosterTitle",
    "Audience",
    "Lead",
    "Small",
    "Micro",
    "NoteText",
    "Quote",
    "Question",
    "ItemNumber",
    "TableHead",
    "TableText",
    "RatingNumber",
    "ActionNumber",
    "PhaseNumber",
    "PhaseTitle",
    "PromptBullet",
    "ListBullet",
    "ListNumber",
    "Starter",
    "CheckLine",
    "WritingLines",
    "FieldLabel",
    "FieldText",
    "KopLabel",
    "KopText",
    "StepLabel",
    "SourceLine",
    "Statement",
    "StatementOwn",
    "StatementNumber",
    "ColumnNumber",
    "ColumnTitle",
    "ColumnText",
    "GlossaryTerm",
    "WordChoice",
    "CardName",
    "CardQuestion",
    "CardStarter",
    "CardDefinition",
    "CanvasTitle",
    "CanvasPrompt",
    "CanvasNumber",
    "Sources",
    "Gap",
    "Heading1A3",
    "AudienceA3",
    "KopLabelA3",
    "KopTextA3",
    "TableHeadA3",
    "TableTextA3",
    "NormalA3",
    "SmallA3",
    "MicroA3",
    "FieldLabelA3",
    "FieldTextA3",
    "WritingLinesA3",
    "SourceLineA3",
    "CanvasTitleA3",
    "CanvasPromptA3",
    "CanvasNumberA3",
    "PosterTitleA3",
    "StatementA3",
    "StatementOwnA3",
    "StatementNumberA3",
    "CoverTitle",
    "CoverSubtitle",
    "CoverStep",
    "CoverName",
    "CoverValue",
    "TOC1",
    "TOC2",
    "TOCGroup",
    "Header",
    "Footer",
    "HeaderA3",
    "FooterA3",
]
"""Ids (w:styleId) of the paragraph styles."""

CharacterStyles = Literal[
    "Strong",
    "Emphasis",
    "Hyperlink",
    "StarterLead",
    "StepNumeral",
    "CheckBox",
    "CheckBoxA3",
    "PlaceholderText",
    "WritingLine",
    "CoverLabel",
    "TOCAudience",
]

_A3_STYLES = frozenset(
    style
    for style in get_args(Styles) + get_args(CharacterStyles)
    if style[-2:] == "A3"
)


def larger(name: str) -> str:
    """The style for A3 of style `name`, when it has one; else `name` itself."""
    on_a3 = name + "A3"
    return on_a3 if on_a3 in _A3_STYLES else name
