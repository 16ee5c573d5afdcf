"""What comes back: a Word file that somebody filled in and saved, with Word or another
program, and the fields of the form in it.

Covers .docx and .odt: the words of the body line by line, content controls, bookmarks,
ticks. What it does not do yet: which form a file is, several copies in one file, PDF.
"""

from lobprint.reading.find import Findings, Found, Way, find
from lobprint.reading.story import Line, Mark, Scribe, Story

__all__ = ["Findings", "Found", "Line", "Mark", "Scribe", "Story", "Way", "find"]
