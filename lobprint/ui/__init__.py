"""The page: what somebody sees who makes a workbook in a browser.

Its files lie here as a browser reads them, without a step between; only the letters and
the pictures of pages are made. Whoever serves the page asks `page_files` for all of it.
"""

from lobprint.ui.files import page_files

__all__ = ["page_files"]
