"""From content, a sector and a school to a document, by templates in a sandbox."""

from lobprint.compose.books import Book, books, workbook_sectors
from lobprint.compose.check import check_forms, check_templates
from lobprint.compose.compose import WORKBOOK, Request, compose, environment

__all__ = [
    "WORKBOOK",
    "Book",
    "Request",
    "books",
    "check_forms",
    "check_templates",
    "compose",
    "environment",
    "workbook_sectors",
]
