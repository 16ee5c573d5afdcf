"""Fills in a Word file of ours as Word does, and reads files that come back."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from files.reading import W14, W
from lxml import etree

from lobprint.answers import Sheet
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.reading import Written
from lobprint.reading.package import opened
from lobprint.reading.story import Story
from lobprint.stamp import Stamp
from lobprint.stamp.make import stamp_of
from lobprint.stamp.model import PROPERTY
from lobprint.stamp.model import SPACE as SPACE_OF_STAMP

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BODY = "word/document.xml"
Values = dict[str, str | bool]


def story(data: bytes, *without: str) -> Story:
    """Of a .docx or an .odt, after what some programs do: without marks of a kind."""
    found = opened(data).story
    found.marks = [mark for mark in found.marks if mark.kind not in without]
    return found


def stamp_for(document: Document) -> Stamp:
    """What a file of it says of itself."""
    return stamp_of(document, lay_out(document))


class Known:
    """Knows one document, as it is written now; `build` is what is asked of it."""

    def __init__(
        self, document: Document, docx: bytes, stamp: Stamp | None = None
    ) -> None:
        self.stamp = stamp or stamp_for(document)
        self._written = Written(self.stamp, lambda: docx)

    def of_build(self, build: str) -> Stamp | None:
        return self.stamp if build == self.stamp.build else None

    def like(self, stamp: Stamp) -> Written | None:
        return self._written if stamp == self.stamp else None

    def written(self) -> Iterator[Written]:
        yield self._written


def values_of(sheets: Iterable[Sheet], stamp: Stamp) -> Values:
    """What stands in every control of a form, of what was read of it."""
    answers = {one.field: one for sheet in sheets for one in sheet.answers}
    values: Values = {}
    for of in stamp.fields:
        answer = answers.get(of.id)
        for option in of.options:
            chosen = answer and option.value in (answer.value, *answer.marks)
            values[f"{of.id}.{option.value}"] = bool(chosen)
        if not of.options:
            values[of.id] = (
                answer.value if answer else "" if of.kind != "check" else False
            )
    return values


def with_body(data: bytes, body: Any) -> bytes:
    """A Word file with another body."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.infolist():
            kept = etree.tostring(body) if one.filename == BODY else old.read(one)
            new.writestr(zipfile.ZipInfo(one.filename), kept)
    return out.getvalue()


def unstamped(data: bytes) -> bytes:
    """A Word file that doesn't say any more what it is."""
    return repacked(data, {SPACE_OF_STAMP: "urn:niets", PROPERTY: "niets"})


def repacked(data: bytes, names: Mapping[str, str]) -> bytes:
    """A Word file in which parts, and all else, are called otherwise."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            for before, after in names.items():
                part = part.replace(before.encode(), after.encode())
            new.writestr(zipfile.ZipInfo(names.get(name, name)), part)
    return out.getvalue()


def body_of(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(BODY))


def filled(data: bytes) -> tuple[bytes, Values]:
    """A form with words of its own in every control, on two lines where there may be
    more than one, and every other box ticked."""
    return filled_with(
        data, lambda control, at: f"Zo {at}!" + "\nEn zo." * takes_lines(control)
    )


def filled_with(data: bytes, words: Callable[[Any, int], str]) -> tuple[bytes, Values]:
    """A form with in every control the `words` of it and its number, and every other
    box ticked."""
    body, values = body_of(data), Values()
    for at, control in enumerate(fields(body)):
        tag = tag_of(control)
        if control.find(f"{W}sdtPr/{W14}checkbox") is not None:
            values[tag] = at % 2 == 0
            tick(control, bool(values[tag]))
        else:
            values[tag] = words(control, at)
            write(control, str(values[tag]))
    return with_body(data, body), values


def fields(body: Any) -> list[Any]:
    """The controls in which somebody writes or ticks."""
    controls = [
        one for one in body.iter(f"{W}sdt") if one.find(f"{W}sdtPr/{W}tag") is not None
    ]
    return [one for one in controls if one.find(f".//{W}sdt") is None]


def tag_of(control: Any) -> str:
    return str(control.find(f"{W}sdtPr/{W}tag").get(f"{W}val"))


def is_day(control: Any) -> bool:
    return control.find(f"{W}sdtPr/{W}date") is not None


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
        etree.SubElement(run, f"{W}t", {SPACE: "preserve"}).text = line


def tick(control: Any, ticked: bool) -> None:
    box = control.find(f"{W}sdtPr/{W14}checkbox")
    box.find(f"{W14}checked").set(f"{W14}val", str(int(ticked)))
    sign = box.find(f"{W14}checkedState" if ticked else f"{W14}uncheckedState")
    shown = chr(int(sign.get(f"{W14}val"), 16))
    control.find(f"{W}sdtContent//{W}t").text = shown
