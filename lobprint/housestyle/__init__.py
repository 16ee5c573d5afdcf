"""A school's house style, read from the files that it gives: its logo (`logo`, `svg`),
its type (`typefaces`) and its own Word file (`wordbase`).

Each is looked at in full before any of it is used: they are data from strangers.
"""
