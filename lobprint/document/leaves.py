"""Leaves: what may stand on each other's back when a document is printed on both sides.

Whoever owns a sheet owns its back: it is handed out, kept and read with it. What hangs
on a wall or is cut up has nothing on its back at all."""

from __future__ import annotations

from collections.abc import Iterable

from lobprint.document.document import Part


def bare_back(part: Part) -> bool:
    """Whether nothing may stand on the back of the pages of `part`: it is cut up, or
    it hangs, as posters and A3 do."""
    hangs = part.kind == "poster" or part.paper.startswith("A3")
    return part.blank_verso or hangs


def single_sided(parts: Iterable[Part]) -> bool:
    """Whether all of it is printed on one side: then it needs no empty pages."""
    return all(map(bare_back, parts))


def opens_leaf(before: Part, part: Part, one_side: bool = False) -> bool:
    """Whether `part`, which comes after `before`, starts on a right-hand page; not in
    what is printed on `one_side`."""
    apart = bare_back(before) or bare_back(part)
    return not one_side and (part.recto or apart or before.owner != part.owner)
