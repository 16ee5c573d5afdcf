"""Fills in a Word file of ours as Word does, and reads files that come back."""

from __future__ import annotations

import copy
import io
import zipfile
from typing import Any

from files.reading import W14, W
from lxml import etree

from lobprint.reading import Story, docx, odt

BODY, CONTENT = "word/document.xml", "content.xml"
Values = dict[str, str | bool]


def story(data: bytes) -> Story:
    """Of a .docx or an .odt."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if CONTENT in package.namelist():
            return odt.story(etree.fromstring(package.read(CONTENT)))
        return docx.story(etree.fromstring(package.read(BODY)))


def with_body(data: bytes, body: Any) -> bytes:
    """A Word file with another body."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.infolist():
            kept = etree.tostring(body) if one.filename == BODY else old.read(one)
            new.writestr(one, kept)
    return out.getvalue()


def body_of(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(BODY))


def filled(data: bytes) -> tuple[bytes, Values]:
    """A form with words of its own in every control, on two lines where there may be
    more than one, and every other box ticked."""
    body, values = body_of(data), Values()
    for control in fields(body):
        tag = control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")
        box = control.find(f"{W}sdtPr/{W14}checkbox")
        if box is not None:
            values[tag] = len(values) % 2 == 0
            tick(control, bool(values[tag]))
        else:
            values[tag] = f"Zo {len(values)}!" + "\nEn zo." * takes_lines(control)
            write(control, str(values[tag]))
    return with_body(data, body), values


def fields(body: Any) -> list[Any]:
    """The controls in which somebody writes or ticks."""
    controls = [
        one for one in body.iter(f"{W}sdt") if one.find(f"{W}sdtPr/{W}tag") is not None
    ]
    return [one for one in controls if one.find(f".//{W}sdt") is None]


def takes_lines(control: Any) -> bool:
    """Whether it is rich text: no plain text, and no date."""
    about = control.find(f"{W}sdtPr")
    return all(about.find(f"{W}{kind}") is None for kind in ("text", "date"))


def write(control: Any, words: str) -> None:
    """Type words in a control: they take the place of what shows that it is empty."""
    about, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    for one in about.findall(f"{W}showingPlcHdr"):
        about.remove(one)
    content[:] = []
    run = etree.SubElement(content, f"{W}r")
    run.extend(map(copy.deepcopy, about.findall(f"{W}rPr")))
    for at, line in enumerate(words.split("\n")):
        if at:
            etree.SubElement(run, f"{W}br")
        etree.SubElement(run, f"{W}t").text = line


def tick(control: Any, ticked: bool) -> None:
    box = control.find(f"{W}sdtPr/{W14}checkbox")
    box.find(f"{W14}checked").set(f"{W14}val", str(int(ticked)))
    sign = box.find(f"{W14}checkedState" if ticked else f"{W14}uncheckedState")
    shown = chr(int(sign.get(f"{W14}val"), 16))
    control.find(f"{W}sdtContent//{W}t").text = shown
