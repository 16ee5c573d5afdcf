"""What was read as a table: a workbook for Excel, and one long list as csv.

Values are words, as they are read: the label of an option, ja for a tick. Nothing in
them is ever a formula. Who filled in what stands in it.
"""

from lobprint.export.listed import long_csv
from lobprint.export.workbook import workbook

__all__ = ["long_csv", "workbook"]
