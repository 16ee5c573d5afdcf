"""Taking elements out of a tree."""

from __future__ import annotations

from lobprint.housestyle.wordbase.names import Element, W


def unwrap(element: Element) -> None:
    """Put what `element` holds in its place."""
    parent = element.getparent()
    if parent is None:
        return
    at = parent.index(element)
    for child in reversed(list(element)):
        if child.tag not in (f"{W}smartTagPr", f"{W}customXmlPr"):
            parent.insert(at, child)
    parent.remove(element)


def drop(element: Element) -> None:
    """Take `element` out of its tree, with all that it holds."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
