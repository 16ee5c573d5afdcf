"""A header or footer made safe to keep: what leads out of the file, what runs, what was
tracked or commented, and what is bound to something that isn't kept, goes.

What is seen stays: words, pictures, shapes, tables and fields that count pages.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from lobprint.housestyle.wordbase.field_codes import unlink_fields
from lobprint.housestyle.wordbase.ooxml import (
    MC,
    W14,
    WP,
    A,
    Element,
    R,
    W,
    drop,
    is_on,
    unwrap,
)

_UNWRAPPED = {
    f"{W}{name}"
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "dir", "bdo")
}
"""What stays without its wrapper."""
_GONE = {
    f"{W}{name}"
    for name in (
        *("del", "moveFrom", "object", "control", "altChunk", "subDoc", "contentPart"),
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("commentReference", "footnoteReference", "endnoteReference", "proofErr"),
        *("permStart", "permEnd", "annotationRef", "customXmlPr", "smartTagPr"),
        *("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange"),
        *("tblGridChange", "numberingChange", "tblPrExChange", "cellIns", "cellDel"),
        *("cellMerge", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart"),
        *("moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd"),
        *("customXmlDelRangeStart", "customXmlDelRangeEnd", "sectPr", "lang"),
        *("customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
        *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd"),
    )
} | {f"{A}hlinkClick", f"{A}hlinkHover", f"{A}hlinkMouseOver"}
_BLOCKS = {f"{W}p", f"{W}tc", f"{W}tr", f"{W}tbl"}
_FRAMES = {f"{W}drawing", f"{W}pict"}
_LEADING_OUT = ("href", "althref", "src", "title-href", "relid")


def clean(root: Element, kept: Iterable[str]) -> None:
    """Clean a header or a footer; `kept` are the ids of the pictures that are kept."""
    unlink_fields(root)
    for control in list(root.iter(f"{W}sdt")):
        _open_control(control)
    for element in list(root.iter(*_UNWRAPPED)):
        unwrap(element)
    etree.strip_elements(root, *_GONE)
    _drop_dead_pictures(root, set(kept))
    _tidy(root)


def references(root: Element) -> set[str]:
    """The ids of the relationships that `root` uses."""
    return {
        str(value)
        for element in root.iter()
        for name, value in element.attrib.items()
        if str(name).startswith(R)
    }


def _open_control(control: Element) -> None:
    """A control becomes its content; an empty one, which only prompts, goes."""
    prompts = is_on(control.find(f"{W}sdtPr/{W}showingPlcHdr"))
    content = control.find(f"{W}sdtContent")
    control[:] = [] if content is None else list(content)
    if prompts:
        if not any(child.tag in _BLOCKS for child in control):
            control[:] = []
        for run in list(control.iter(f"{W}r")):  # others need its paragraphs and cells
            drop(run)
    unwrap(control)


def _drop_dead_pictures(root: Element, kept: set[str]) -> None:
    """Take away links out of the file, and drawings whose picture isn't kept."""
    for element in list(root.iter()):
        for name, value in list(element.attrib.items()):
            local = etree.QName(name).localname
            if name == f"{R}link" or local.lower() in _LEADING_OUT:
                del element.attrib[name]
            elif str(name).startswith(R) and value not in kept:
                _drop_frame(element)
        if element.tag == f"{A}blip" and element.get(f"{R}embed") is None:
            _drop_frame(element)


def _drop_frame(element: Element) -> None:
    """The drawing that `element` is part of; an SVG beside its bitmap goes alone."""
    if etree.QName(element).localname == "svgBlip":
        extension = element.getparent()
        drop(element if extension is None else extension)
        return
    frame: Element | None = element
    while frame is not None and frame.tag not in _FRAMES:
        frame = frame.getparent()
    drop(element if frame is None else frame)


def _tidy(root: Element) -> None:
    """Numbers that must be unique, and traces of who edited what, go; what the schema
    asks for comes."""
    for element in root.iter():
        for name in filter(_is_trace, list(element.attrib)):
            del element.attrib[name]
    for number, drawing in enumerate(root.iter(f"{WP}docPr"), start=1):
        drawing.set("id", str(number))
    for choice in list(root.iter(f"{MC}AlternateContent")):
        if not any(len(child) for child in choice):
            drop(choice)
    for holder in (root, *root.iter(f"{W}tc", f"{W}txbxContent")):
        if not len(holder) or holder[-1].tag != f"{W}p":
            etree.SubElement(holder, f"{W}p")


def _is_trace(name: object) -> bool:
    known = (f"{W14}paraId", f"{W14}textId")
    return str(name).startswith(f"{W}rsid") or name in known
