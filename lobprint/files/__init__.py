"""Reading with limits; and putting files in place: all of them or none, and nothing of
somebody else's is lost.

What goes wrong with a file is said in Dutch, once, in the words of who made it. Modules
stand in the order in which they know each other: `faults`, `reading`, `patience`,
`keeping`, `locks`, `bench`, `placing`.
"""

from lobprint.files.faults import in_dutch, printable, reason, shown
from lobprint.files.reading import AnyPath, in_bytes, meant, read

__all__ = [
    "AnyPath",
    "in_bytes",
    "in_dutch",
    "meant",
    "printable",
    "read",
    "reason",
    "shown",
]
