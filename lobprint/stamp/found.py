"""A stamp in the parts of a Word file, which somebody else opened and parsed.

What a PDF carries is JSON as it is: `text.from_json`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from lobprint.stamp.model import BUILD, PROPERTY, SPACE, Stamp
from lobprint.stamp.text import from_json

ITEM = re.compile(r"customXml/item\d{1,4}\.xml", re.IGNORECASE)
"""How the parts are called in which one may lie; Word numbers them as it likes."""
PROPERTIES, META = "docProps/custom.xml", "meta.xml"
"""Where the build stands: in a .docx, and in an .odt."""


def stamp_in(item: etree._Element) -> Stamp | None:
    """The stamp in a custom XML part; None for one of another program. Raises
    ValueError for a stamp that is damaged."""
    if item.tag != f"{{{SPACE}}}velden":
        return None
    return from_json("".join(map(str, item.itertext())).encode())


def build_in(properties: etree._Element) -> str:
    """The build among the properties of a file, or nothing."""
    return next((one for one in _builds(properties) if BUILD.fullmatch(one)), "")


def _builds(properties: etree._Element) -> Iterator[str]:
    """A property has its name in an attribute, which either format calls so."""
    for one in properties.iter("{*}property", "{*}user-defined"):
        names = [value for key, value in one.items() if str(key).endswith("name")]
        if PROPERTY in names:
            yield "".join(map(str, one.itertext())).strip()
