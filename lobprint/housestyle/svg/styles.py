"""The style of each element: attributes, `<style>` and `style` put together by CSS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any

import cssselect2
import tinycss2
from lxml import etree

from lobprint.housestyle.svg.colors import trust
from lobprint.housestyle.svg.faults import RefusedError
from lobprint.housestyle.svg.names import COLORS, PROPERTIES
from lobprint.housestyle.svg.source import attributes_of, line_of, name_of, too_much

MOST_MATCHES = 2_000_000
"""Rules times elements."""
MOST_CSS = 500_000
"""Characters of style in one place."""
Declarations = list[tuple[str, str, bool]]
"""Name, value, and whether it is important."""


class Styles:
    """The style sheets of one drawing."""

    def __init__(self, root: etree._Element) -> None:
        self._matcher = cssselect2.Matcher()
        rules = sum(self._add(element) for element in root.iter() if _is_sheet(element))
        self._wrapped: dict[etree._Element, Any] = {}
        if rules:
            wrapper = cssselect2.ElementWrapper.from_xml_root(root)
            self._wrapped = {one.etree_element: one for one in wrapper.iter_subtree()}
            if rules * len(self._wrapped) > MOST_MATCHES:
                raise too_much()

    def of(self, element: etree._Element) -> dict[str, str]:
        """The properties that `element` itself is given."""
        declared = [one for sheet in self._from_sheets(element) for one in sheet]
        declared += _declarations(element.get("style") or "", element)
        found = {
            name: value.strip()
            for name, value in attributes_of(element).items()
            if name in PROPERTIES and value.strip()
        }
        for name, value, _ in sorted(declared, key=lambda one: one[2]):
            if not _yields(name, value, found):
                found[name] = value
        return found

    def _from_sheets(self, element: etree._Element) -> Iterator[Declarations]:
        wrapped = self._wrapped.get(element)
        for match in self._matcher.match(wrapped) if wrapped else ():
            if match[2] is None:  # no pseudo-element
                yield match[3]

    def _add(self, element: etree._Element) -> int:
        """Take up the rules of a `<style>`; returns how many."""
        text = "".join(str(part) for part in element.itertext())
        _limit(text, element)
        count = 0
        for rule in tinycss2.parse_stylesheet(text, True, True):
            if rule.type == "at-rule" and rule.lower_at_keyword == "import":
                raise outside(element)
            if rule.type != "qualified-rule":
                continue
            declarations = _list(tinycss2.parse_blocks_contents(rule.content))
            try:
                selectors = cssselect2.compile_selector_list(rule.prelude)
            except cssselect2.SelectorError:
                continue
            for selector in selectors:
                self._matcher.add_selector(selector, declarations)
                count += 1
        return count


def _yields(name: str, value: str, found: Mapping[str, str]) -> bool:
    """Whether CSS drops what is declared, for what was `found` before."""
    if name not in COLORS or name not in found:
        return False
    return trust(value) < trust(found[name])


def outside(element: etree._Element) -> RefusedError:
    """What is said of a drawing that wants something of another file."""
    hint = (
        "Neem in het tekenprogramma alles op in het bestand zelf, of gebruik een png."
    )
    message = "de tekening verwijst naar een ander bestand"
    return RefusedError(message, hint, line_of(element))


def _is_sheet(element: etree._Element) -> bool:
    kind = element.get("type") or "text/css"
    return name_of(element) == "style" and kind == "text/css"


def _declarations(text: str, element: etree._Element) -> Declarations:
    _limit(text, element)
    return _list(tinycss2.parse_blocks_contents(text))


def _list(parsed: Iterable[Any]) -> Declarations:
    return [
        (one.lower_name, tinycss2.serialize(one.value).strip(), one.important)
        for one in parsed
        if one.type == "declaration" and one.lower_name in PROPERTIES
    ]


def _limit(text: str, element: etree._Element) -> None:
    if len(text) > MOST_CSS or _nested(text) > 100:
        message = "de opmaak in de tekening is te groot"
        raise RefusedError(message, line=line_of(element))


def _nested(text: str) -> int:
    """At most how many brackets are open at once."""
    steps = dict.fromkeys("([{", 1) | dict.fromkeys(")]}", -1)
    return max(accumulate(steps.get(char, 0) for char in text), default=0)
