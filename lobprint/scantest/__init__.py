"""A sheet of marks that a printer makes, to see what a school's own copier keeps.

The sheet is a form like any other, with a code at its foot. The marks lie over it, at
the places of its fields; so what reads a filled form reads this one, and every mark is
known beforehand.
"""
