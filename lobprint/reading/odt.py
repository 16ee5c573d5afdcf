"""The story of an .odt: its text, without what was deleted in tracked changes."""

from __future__ import annotations

from typing import Any

from lobprint.reading.story import OURS, Mark, Scribe, Story

FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
LINES = {f"{TEXT}p", f"{TEXT}h"}
SAID = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
SPACES, COUNT = f"{TEXT}s", f"{TEXT}c"
START, END, NAME = f"{TEXT}bookmark-start", f"{TEXT}bookmark-end", f"{TEXT}name"
CODE, RESULT, FIELD_END = (
    f"{FIELD}fieldmark-{part}" for part in ("start", "separator", "end")
)
IMAGE = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}image"
SILENT = {f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}note"}


def story(body: Any) -> Story:
    """Of the root of content.xml."""
    teller = _Teller()
    teller.tell(body)
    return teller.scribe.story


class _Teller:
    def __init__(self) -> None:
        self.scribe = Scribe()
        self._bookmarks: dict[str, Mark] = {}
        self._codes = 0

    def tell(self, element: Any) -> None:
        """What stands within `element`, and after each of its kids."""
        self._write(element.text or "")
        for one in element:
            if one.tag not in SILENT:
                self._one(one)
            self._write(one.tail or "")

    def _write(self, words: str) -> None:
        """Not what a field is made of, of which LibreOffice shows nothing."""
        if not self._codes:
            self.scribe.write(words)

    def _one(self, one: Any) -> None:
        if one.tag in LINES:
            self.scribe.begin_line()
            self.tell(one)
            self.scribe.end_line()
        elif one.tag in (START, END):
            self._bookmark(one)
        elif one.tag == SPACES:
            self._write(" " * int(one.get(COUNT, "1")))
        elif one.tag in SAID:
            self._write(SAID[one.tag])
        elif one.tag == IMAGE:
            self.scribe.picture()
        elif one.tag in (CODE, RESULT):
            self._field(one)
        else:
            self.tell(one)

    def _bookmark(self, one: Any) -> None:
        name = one.get(NAME, "")
        if one.tag == START and name.startswith(OURS):
            mark = self._bookmarks[name] = Mark("bookmark", name)
            self.scribe.begin(mark)
        elif one.tag == END:
            self.scribe.end(self._bookmarks.pop(name, None))

    def _field(self, one: Any) -> None:
        """The code of a field begins, or ends. A field to type in has none."""
        if one.tag == RESULT:
            self._codes = max(self._codes - 1, 0)
            return
        follows = next(one.itersiblings(RESULT, FIELD_END), None)
        if follows is not None and follows.tag == RESULT:
            self._codes += 1
