"""What was filled in, counted and put in words: a `Document` like all others.

Nobody's name comes into this room's work: it counts sheets, never who wrote them.
"""
