"""Blocks as WordprocessingML: one function for each, one file a family.

Left to the frame: Cover, Contents and PageBreak, which need pages and sections.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lobprint.document import (
    BulletList,
    Columns,
    Glossary,
    Heading,
    Note,
    NumberedList,
    Paragraph,
    Quote,
    SourceLine,
    Sources,
    Statements,
    Table,
)
from lobprint.word.blocks import columns, reading, tables
from lobprint.word.body import Body

BLOCKS: dict[type, Callable[[Any, Body], str]] = {
    Heading: reading.heading,
    Paragraph: reading.running_text,
    BulletList: reading.bullet_list,
    NumberedList: reading.numbered_list,
    Note: reading.note,
    Quote: reading.quote,
    Sources: reading.sources,
    SourceLine: reading.source_line,
    Columns: columns.columns,
    Statements: columns.statements,
    Table: tables.table,
    Glossary: tables.glossary,
}
"""Block class -> what writes it."""
