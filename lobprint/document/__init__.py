"""The model: what a workbook says, never how it looks.

A `Document` holds parts, a part holds blocks, a block holds inline text and fields.
Every writer reads this tree and nothing else of the content. This room imports
nothing else of lobprint; the blocks themselves stand in `lobprint.blocks`.
"""

from lobprint.document.attachment import Attachment
from lobprint.document.block import Block
from lobprint.document.document import (
    LEARNERS,
    ContentsEntry,
    ContentsGroup,
    Document,
    Paper,
    Part,
)
from lobprint.document.fields import Check, Choice, Date, Field, Option, Text
from lobprint.document.inline import Inline, PageNumber, Span, plain_text
from lobprint.document.state import (
    Misfit,
    State,
    StateError,
    filled,
    state_of,
)
from lobprint.document.walk import FormField, fields_in

__all__ = [
    "LEARNERS",
    "Attachment",
    "Block",
    "Check",
    "Choice",
    "ContentsEntry",
    "ContentsGroup",
    "Date",
    "Document",
    "Field",
    "FormField",
    "Inline",
    "Misfit",
    "Option",
    "PageNumber",
    "Paper",
    "Part",
    "Span",
    "State",
    "StateError",
    "Text",
    "fields_in",
    "filled",
    "plain_text",
    "state_of",
]
