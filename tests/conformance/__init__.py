"""Checks by programs that pip can't bring: LibreOffice, pandoc, the Open XML SDK."""
