"""The story of an .odt: its text, without what was deleted in tracked changes."""

from __future__ import annotations

from typing import Any

from lobprint.reading.story import Mark, Scribe, Story

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
LINES = {f"{TEXT}p", f"{TEXT}h"}
SAID = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
SPACES, COUNT = f"{TEXT}s", f"{TEXT}c"
START, END, NAME = f"{TEXT}bookmark-start", f"{TEXT}bookmark-end", f"{TEXT}name"
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

    def tell(self, element: Any) -> None:
        """What stands within `element`, and after each of its kids."""
        self.scribe.write(element.text or "")
        for one in element:
            if one.tag not in SILENT:
                self._one(one)
            self.scribe.write(one.tail or "")

    def _one(self, one: Any) -> None:
        if one.tag in LINES:
            self.scribe.begin_line()
            self.tell(one)
            self.scribe.end_line()
        elif one.tag in (START, END):
            self._bookmark(one)
        elif one.tag == SPACES:
            self.scribe.write(" " * int(one.get(COUNT, "1")))
        elif one.tag in SAID:
            self.scribe.write(SAID[one.tag])
        else:
            self.tell(one)

    def _bookmark(self, one: Any) -> None:
        name = one.get(NAME, "")
        if one.tag == START:
            mark = self._bookmarks[name] = Mark("bookmark", name)
            self.scribe.begin(mark)
        else:
            self.scribe.end(self._bookmarks.pop(name, None))
