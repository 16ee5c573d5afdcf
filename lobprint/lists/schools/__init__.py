"""Many schools from one list: a row, or an entry of a YAML file, for each.

Rows are read as school.yaml is, by the same classes; the files that they name lie
beside the list. What a school's workbook needs of those is read when its turn comes, so
that a thousand logos never stand in memory at once.
"""

from lobprint.lists.schools.entries import Entry, Refused, SchoolList
from lobprint.lists.schools.reader import read_schools

__all__ = ["Entry", "Refused", "SchoolList", "read_schools"]
