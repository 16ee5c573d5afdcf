"""The story of a .docx: its body, without what was deleted in tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lobprint.ooxml.namespaces import WORD
from lobprint.reading.story import OURS, Mark, Scribe, Story

W = f"{{{WORD}}}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
REPEATING = "{http://schemas.microsoft.com/office/word/2012/wordml}repeatingSection"
SILENT = {
    *(f"{W}{name}" for name in ("del", "moveFrom", "tblGrid")),
    *(f"{W}{name}Pr" for name in ("p", "r", "sdt", "sect", "tc", "tr")),
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}spPr",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
"""What was deleted, what says how something looks, and what older programs show: the
same words once more."""
YES = ("1", "true", "on")
SAID = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
}
PICTURES = {
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
    f"{W}object",
}
WINGDINGS = {"FE": "☑", "FD": "☒", "FC": "✓", "FB": "✗", "A8": "☐", "6F": "☐"}
"""Signs that people tick with, as Word's menu of symbols keeps them: by the end of
their number in that font."""


PAGE, NO_PAGE = "PAGEREF", "0"
"""The code of a field that says a page, and what is read of one that says none."""


@dataclass(slots=True)
class _Field:
    """A field of Word (ISO 29500-1, 17.16.2): its code, and if it says a page what that
    is."""

    code: str = ""
    page: str | None = None


def story(body: Any) -> Story:
    """Of the root of word/document.xml."""
    teller = _Teller()
    teller.tell(body)
    return teller.scribe.story


class _Teller:
    def __init__(self) -> None:
        self.scribe = Scribe()
        self._bookmarks: dict[str | None, Mark] = {}
        self._fields: list[_Field] = []
        self._ways: dict[str, Callable[[Any], None] | None] = {
            **dict.fromkeys(SILENT),
            **dict.fromkeys(PICTURES, lambda _: self.scribe.picture()),
            **dict.fromkeys(SAID, lambda one: self._write(SAID[one.tag])),
            f"{W}p": self._paragraph,
            f"{W}r": self._run,
            f"{W}tr": self._row,
            f"{W}tblCaption": self._caption,
            f"{W}sdt": self._control,
            f"{W}bookmarkStart": self._bookmark,
            f"{W}bookmarkEnd": self._bookmark_end,
            f"{W}t": lambda one: self._write(one.text or ""),
            f"{W}sym": lambda one: self._write(_symbol(one)),
            f"{W}fldChar": self._field,
            f"{W}instrText": self._code,
        }

    def tell(self, element: Any) -> None:
        ways = self._ways
        for one in element:
            way = ways.get(one.tag, self.tell)
            if way is not None:
                way(one)

    def _write(self, words: str) -> None:
        if self._fields and self._fields[-1].page is not None:
            self._fields[-1].page += words
        else:
            self.scribe.write(words)

    def _paragraph(self, one: Any) -> None:
        self.scribe.begin_line()
        self.tell(one)
        while self._fields and self._fields[-1].page is not None:
            self._end_field()  # of which the end is lost
        self.scribe.end_line()

    def _field(self, one: Any) -> None:
        kind = one.get(f"{W}fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            asks = self._fields[-1].code.split()[:1] == [PAGE]
            self._fields[-1].page = "" if asks else None
        elif kind == "end" and self._fields:
            self._end_field()

    def _end_field(self) -> None:
        """Programs say it in words when a page that is referred to is gone."""
        page = self._fields.pop().page
        if page is not None:
            self._write(page if page.isdecimal() else NO_PAGE)

    def _code(self, one: Any) -> None:
        if self._fields:
            self._fields[-1].code += one.text or ""

    def _run(self, one: Any) -> None:
        """What is hidden within a field nobody sees: it is no answer."""
        hidden = one.find(f"{W}rPr/{W}vanish") if self.scribe.marking else None
        if hidden is None or hidden.get(f"{W}val", "1") not in YES:
            self.tell(one)

    def _row(self, one: Any) -> None:
        if one.find(f"{W}trPr/{W}del") is None:
            self.tell(one)

    def _caption(self, one: Any) -> None:
        self.scribe.story.captions.append(one.get(f"{W}val", ""))

    def _control(self, one: Any) -> None:
        about = {each.tag: each for each in one.iterfind(f"{W}sdtPr/*")}
        tag, box = about.get(f"{W}tag"), about.get(f"{W14}checkbox")
        if tag is None or REPEATING in about:
            if not _again(one):
                self.tell(one)
            return
        checked = box.find(f"{W14}checked") if box is not None else None
        mark = Mark(
            "tag",
            tag.get(f"{W}val", ""),
            box=box is not None,
            ticked=checked is not None and checked.get(f"{W14}val") in YES,
            empty=f"{W}showingPlcHdr" in about,
        )
        self.scribe.begin(mark)
        self.tell(one)
        self.scribe.end(mark)

    def _bookmark(self, one: Any) -> None:
        mark = Mark("bookmark", one.get(f"{W}name", ""))
        if mark.name.startswith(OURS):
            self._bookmarks[one.get(f"{W}id")] = mark
            self.scribe.begin(mark)

    def _bookmark_end(self, one: Any) -> None:
        self.scribe.end(self._bookmarks.pop(one.get(f"{W}id"), None))


def _again(control: Any) -> bool:
    """Whether it is the control before it once more: LibreOffice 7.4 writes one for
    each script in its words, with all of its words each time."""
    before = control.getprevious()
    if before is None or before.tag != control.tag:
        return False
    plain = all(one.find(f"{W}sdtPr/{W}text") is not None for one in (before, control))
    said = _texts(control)
    return plain and len(said) > 1 and said[-1:] == _texts(before)[-1:]


def _texts(control: Any) -> list[str | None]:
    return [one.text for one in control.iterfind(f"{W}sdtContent//{W}t")]


def _symbol(one: Any) -> str:
    """A sign by its number in a font of signs; all but ticks are unknown."""
    if not one.get(f"{W}font", "").startswith("Wingdings"):
        return ""
    return WINGDINGS.get(one.get(f"{W}char", "").upper()[-2:], "\ufffd")
