"""A school's own Word file as the base of a document: our styles beside its own.

`opened` puts the house's parts and ours into a package. `theirs` reads the house's
styles, `matched` finds a place for ours among them, `shielded` keeps out of ours what
theirs would bring in, and `merged` makes one styles part of both. `dressed` says what
is written in the terms of the house; `letterhead` and `stretched` give it headers and
footers on every paper.
"""
