"""Pages that were filled in with a pen: scans and photos, read by the print on them.

It needs the extra `lobprint[scan]`; its packages are imported when something is read.
"""
