"""A drawing with only what is drawn: no scripts, no text, nothing from elsewhere.

Style sheets become attributes, so that whoever reads the result needs no CSS. What
would be lost on paper is refused and not left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from lobprint.housestyle.svg.colors import readable
from lobprint.housestyle.svg.faults import RefusedError
from lobprint.housestyle.svg.matrices import read_transform
from lobprint.housestyle.svg.names import (
    ATTRIBUTES,
    COLORS,
    DRAWN,
    FILTERS,
    IGNORED,
    TEXTS,
)
from lobprint.housestyle.svg.pictures import check_picture
from lobprint.housestyle.svg.source import NAMESPACE, attributes_of, line_of, name_of
from lobprint.housestyle.svg.styles import Styles, outside

LINK = "{http://www.w3.org/1999/xlink}href"
AS_OUTLINES = (
    "Zet de tekst in het tekenprogramma om in lettercontouren (omtrekken, paden) "
    "en sla het logo opnieuw op."
)
ONLY_STYLE = ("mix-blend-mode", "isolation")
"""What means nothing as an attribute."""
ONLY_LONG = {"marker": ("marker-start", "marker-mid", "marker-end")}
"""What is short for several, which only CSS knows."""
_URL = re.compile(r"url\(\s*([\"']?)([^)\"']*)\1\s*\)", re.IGNORECASE)


def clean(root: etree._Element) -> etree._Element:
    """A copy of the drawing that holds nothing but shapes. Raises RefusedError."""
    space: dict[str | None, str] = {None: NAMESPACE}
    copy = etree.Element(f"{{{NAMESPACE}}}svg", nsmap=space)  # type: ignore[arg-type]
    _copy(root, copy, Styles(root), False)
    return copy


def _copy(
    element: etree._Element, copy: etree._Element, styles: Styles, hidden: bool
) -> None:
    copy.sourceline = line_of(element)  # type: ignore[assignment]
    for name, value in _attributes(element, styles).items():
        copy.set(name, value)
    hidden = hidden or copy.get("display") == "none"
    for child in _children(element):
        name = _kept(child, hidden)
        if name:
            made = etree.SubElement(copy, f"{{{NAMESPACE}}}{name}")
            _copy(child, made, styles, hidden)


def _children(element: etree._Element) -> list[etree._Element]:
    """All children; of a switch the first that needs nothing special."""
    children = list(element)
    if name_of(element) != "switch":
        return children
    plain = [one for one in children if not one.get("requiredExtensions")]
    return [one for one in plain if name_of(one) in DRAWN | {"a", "switch"}][:1]


def _kept(element: etree._Element, hidden: bool) -> str:
    """The name under which an element stays; nothing when it goes.

    Raises RefusedError for what people would miss."""
    name = name_of(element)
    if name in DRAWN | FILTERS:
        return name
    if name in ("a", "switch"):
        return "g"
    if not name or name in IGNORED or hidden:
        return ""
    if name in TEXTS:
        if not "".join(str(part) for part in element.itertext()).strip():
            return ""
        message = "het logo heeft tekst die een lettertype nodig heeft"
        raise RefusedError(message, AS_OUTLINES, line_of(element))
    message = f"'{name[:40]}' kan lobprint niet afdrukken"
    raise RefusedError(message, line=line_of(element))


def _attributes(element: etree._Element, styles: Styles) -> dict[str, str]:
    given = attributes_of(element)
    found = {name: value for name, value in given.items() if name in ATTRIBUTES}
    for name, value in styles.of(element).items():
        plain = _property(name, value, element)
        if plain:
            found |= dict.fromkeys(ONLY_LONG.get(name, (name,)), plain)
    in_style = [f"{one}:{found[one]}" for one in ONLY_STYLE if one in found]
    if in_style:
        found["style"] = ";".join(in_style)
    link = element.get("href") or element.get(LINK)
    if link is not None and name_of(element) not in ("a", "switch"):
        found["href"] = _link(link.strip(), element)
    return found


def _property(name: str, value: str, element: etree._Element) -> str:
    """A value without ways to the outside, in words that everyone understands; nothing
    for what CSS drops."""
    if name in COLORS:
        value = readable(name, value, line_of(element))
    for match in _URL.finditer(value):
        if not match[2].strip().startswith("#"):
            raise outside(element)
    value = _URL.sub(lambda match: f"url({match[2].strip()})", value)
    if name == "transform":
        matrix = read_transform(value)
        if matrix is not None:
            return f"matrix({' '.join(f'{one:.9g}' for one in matrix)})"
    return value


def _link(link: str, element: etree._Element) -> str:
    if link.startswith("#"):
        return link
    if name_of(element) == "image" and link.startswith("data:"):
        return check_picture(link, line_of(element))
    raise outside(element)


def references(attributes: Mapping[str, str]) -> list[str]:
    """The ids of the elements that an element uses."""
    ids = [value for name, value in attributes.items() if name == "href"]
    ids += [found for value in attributes.values() for _, found in _URL.findall(value)]
    return [one[1:] for one in ids if one.startswith("#")]


def by_id(root: etree._Element) -> dict[str, etree._Element]:
    """The elements of a drawing that have an id; of several the first has it."""
    elements = reversed(list(root.iter()))
    return {one.get("id", ""): one for one in elements if one.get("id")}
