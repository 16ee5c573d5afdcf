"""What comes back: a file that somebody filled in and saved, with whatever program, and
the answers in it.

Covers .docx and .odt (content controls, bookmarks, else the place of words), the
fields of a .pdf, and what says which form they are. Told, and not read: scans and
photos, .doc, .rtf, Pages, what has a password, what is broken, what is somebody else's.
"""

from lobprint.reading.file import Reading, read_file
from lobprint.reading.forms import Forms, Written
from lobprint.reading.sheets import sheets_of
from lobprint.reading.taken import Taken

__all__ = ["Forms", "Reading", "Taken", "Written", "read_file", "sheets_of"]
