"""The fields of a header or footer: which number pages, and which may not stay."""

from __future__ import annotations

import re

from lxml import etree

from lobprint.brand import FORM_NAME
from lobprint.housestyle.wordbase.ooxml import Element, W, drop, unwrap, val

_FIELD = re.compile(r"\s*\\?([A-Za-z]+)")
_FORBIDDEN = re.compile(
    r"INCLUDE(?:PICTURE|TEXT)?|IMPORT|LINK|DDE(?:AUTO)?|DATABASE|(?:MACRO|GOTO)BUTTON"
    r"|HYPERLINK|EMBED|CONTROL|RD|ASK|FILLIN|MERGE(?:FIELD|REC|SEQ)|NEXT(?:IF)?|SKIPIF"
    r"|ADDRESSBLOCK|GREETINGLINE|AUTOTEXT(?:LIST)?|PRINT|(?:PAGE|NOTE)?REF|TOC|TC|XE"
    r"|BIBLIOGRAPHY|CITATION|SET|BARCODE|HTMLACTIVEX|ADDIN|SHAPE|STYLEREF"
    r"|DOCPROPERTY|DOCVARIABLE",
    re.IGNORECASE,
)
"""Fields that lead out of the file, ask, run something, or name what isn't kept: their
last result stays as words."""
_STYLED = re.compile(r"\s*STYLEREF\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\\[nprstw]\b", re.IGNORECASE)
_PAGE = re.compile(r"^\s*PAGE\b", re.IGNORECASE)


def page_numbers(root: Element) -> bool:
    """Whether `root` has a field that is the number of the page."""
    codes = [val(field, "instr") for field in root.iter(f"{W}fldSimple")]
    codes += [field.text or "" for field in root.iter(f"{W}instrText")]
    return any(_PAGE.match(code) for code in codes)


def unlink_fields(root: Element) -> None:
    """Turn forbidden fields into their results."""
    etree.strip_elements(root, f"{W}fldData")
    for simple in list(root.iter(f"{W}fldSimple")):
        _name_form(val(simple, "instr"), list(simple.iter(f"{W}t")))
        if _is_forbidden(val(simple, "instr")):
            unwrap(simple)
    for element in _long_fields(root):
        drop(element)


def _name_form(code: str, result: list[Element]) -> None:
    """A field that says a heading of its page again (STYLEREF) says the name of our
    form there: other programs show what was last in the template. The number of a
    heading says nothing: ours have none."""
    if not _STYLED.match(code):
        return
    for text in result:
        text.text = ""
    if result and not _NUMBERED.search(code):
        result[0].text = FORM_NAME


def _long_fields(root: Element) -> list[Element]:
    """The marks and codes of forbidden fields, and of those that never end."""
    forbidden: list[Element] = []
    open_fields: list[list[Element]] = []
    for element in list(root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t")):
        kind = val(element, "fldCharType")
        if kind == "begin":
            open_fields.append([])
        if open_fields:
            open_fields[-1].append(element)
        if kind == "end" and open_fields:
            field = open_fields.pop()
            _name_form(_code(field), [e for e in field if e.tag == f"{W}t"])
            forbidden += field if _is_forbidden(_code(field)) else []
    forbidden += [element for field in open_fields for element in field]
    return [element for element in forbidden if element.tag != f"{W}t"]


def _code(field: list[Element]) -> str:
    return "".join(e.text or "" for e in field if e.tag == f"{W}instrText")


def _is_forbidden(code: str) -> bool:
    match = _FIELD.match(code)
    return match is not None and _FORBIDDEN.fullmatch(match[1]) is not None
