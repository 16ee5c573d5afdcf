"""A PDF that somebody filled in: what stands in its fields, whatever wrote it there.

Files come from Acrobat, browsers, Preview, apps and other people's programs, and those
put two files together, leave pages out, or write only half of what a tick is. So
this reads the objects themselves, field by field: libraries give a value for a name,
and of two fields with one name only one. pdfium mends what is broken, and unlocks what
may be read.
"""

from lobprint.reading.pdf.read import Pdf, read_pdf

__all__ = ["Pdf", "read_pdf"]
