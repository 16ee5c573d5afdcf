"""Core properties: what Explorer, SharePoint and a screen reader say of the file."""

from __future__ import annotations

import datetime

from docx.document import Document as Docx

from lobprint.document import Document
from lobprint.seal import UNSEALED

LONGEST = 255
"""Characters that a property holds; python-docx refuses more."""
UNDATED = datetime.date(2026, 4, 1)
"""For a document without a date: the month of the quality framework's first version."""


def describe(docx: Docx, document: Document) -> None:
    """Fill in title, maker, subject, language and dates. There is no clock here: both
    dates are that of the edition."""
    day = document.date or UNDATED
    moment = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    properties = docx.core_properties
    properties.title = _fit(document.title)
    properties.subject = _fit(document.subject)
    properties.author = _fit(document.author)
    properties.last_modified_by = _fit(document.author)
    properties.language = document.language
    properties.identifier = UNSEALED
    properties.revision = 1
    properties.created = moment
    properties.modified = moment


def _fit(text: str) -> str:
    """`text` as a property: cut to length, without what XML can't hold."""
    return "".join(filter(str.isprintable, text))[:LONGEST]
