"""Whole files: every form and workbook, in every sector, as a user gets them."""
