"""A school's own Word file as the base of a document: our styles beside its own.

`package` puts the school's parts and ours into a package. `habits` reads the school's
styles, `matches` finds a place for ours among them, `shield` keeps out of ours what
theirs would bring in, and `merger` makes one styles part of both. `terms` says what is
written in the terms of the school; `letterhead` and `stretch` give it headers and
footers on every paper.
"""
