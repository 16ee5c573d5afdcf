"""Content controls: the fields of the model in Word.

- Always inline: LibreOffice damages check boxes that are blocks or cells.
- The tag is the field's id. A hidden bookmark around the control bears the id as well,
  for LibreOffice up to 7.4 throws tags away when it saves.
- Not locked: Word would refuse to delete a row or a page that holds one.
- What is empty shows nothing on paper but the lines to write on; what is filled in
  already holds its words, its day or its tick, to be changed like anything typed.
- Boxes that exclude each other don't exist: a choice has a box for each option.
- A word to circle has no box on paper: its control is the empty place before it, within
  its outline.
"""

from __future__ import annotations

import zlib

from lobprint.document import Check, Choice, Date, Option, Text
from lobprint.look.typeface import SOURCE_SANS
from lobprint.ooxml.body import LOWERED, Body, Placeholder
from lobprint.ooxml.xml import escape, styled, words

NAME_LENGTH = 64
"""Word holds no longer names of controls than this."""
BOOKMARK, BOOKMARK_LENGTH = "_f_", 40

BREAK = "<w:br/>"
BOXES = SOURCE_SANS.family
"""The font of boxes, whatever the type of the text: few types have ☐ and ☑."""
UNCHECKED, CHECKED = "\u2610", "\u2611"
LARGE_BOX = "LargeBox"
"""Word cuts off what stands higher than four fifths of an exact line: such a box is
lowered in its line, and a pictogram beside it as well."""
UNCHOSEN, CHOSEN = "\u00a0", "\u2713"
"""What stands before a word to circle: nothing on paper, a mark when it is chosen."""


def field(of: Text | Date, body: Body, properties: str = "", line: str = "") -> str:
    """A control of one line, blank on paper: the line under it is its cell's or its
    paragraph's, or goes on from a `line` in it. Both that and `properties`, how the
    answer looks, are the inside of a w:rPr."""
    empty = body.placeholder(line)
    return _text(of, _one_line(of, properties, body), empty, properties, body)


def area(of: Text | Date, body: Body, looks: str = "") -> str:
    """A control of any number of lines, blank on paper.

    It is rich text: LibreOffice loses the line breaks of plain text controls. `looks`
    is how the answer looks, the inside of a w:rPr."""
    kind = _date(of, body) if isinstance(of, Date) else ""
    return _text(of, kind, body.placeholder(), looks, body)


def filled(of: Text | Date, value: str, body: Body) -> str:
    """A control of one line that holds `value`."""
    kind = _one_line(of, "", body)
    return _text(of, kind, body.placeholder(), "", body, value)


def _one_line(of: Text | Date, properties: str, body: Body) -> str:
    """Of what kind a control of one line is. With looks of its own it is rich text: in
    plain text controls LibreOffice forgets those."""
    if isinstance(of, Date):
        return _date(of, body)
    return "" if properties else "<w:text/>"


def _date(of: Date, body: Body) -> str:
    """A day to pick; `of` may have one already."""
    day = of.value
    full = f' w:fullDate="{day.isoformat()}T00:00:00Z"' if day else ""
    return (
        f'<w:date{full}><w:dateFormat w:val="d-M-yyyy"/>'
        f'<w:lid w:val="{body.document.language}"/>'
        '<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
    )


def _text(
    of: Text | Date,
    kind: str,
    empty: Placeholder,
    properties: str,
    body: Body,
    value: str = "",
) -> str:
    """A control of `kind` with its words, or what stands there while it is empty."""
    value = value or of.written
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    inside, shows = empty.run, "<w:showingPlcHdr/>"
    if value:
        said = BREAK.join(map(words, value.split("\n")))
        inside, shows = f"<w:r>{looks}{said}</w:r>", ""
    return _anchored(
        f"<w:sdt><w:sdtPr>{looks}{_identity(of.id, of.name, body)}<w:placeholder>"
        f'<w:docPart w:val="{empty.name}"/></w:placeholder>{shows}{kind}</w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>",
        of.id,
        body,
    )


def check(box: Check, body: Body, style: str = "CheckBox") -> str:
    """A box to tick."""
    return _check(box.id, box.name, box.value, body, style)


def option(choice: Choice, chosen: Option, body: Body, style: str = "CheckBox") -> str:
    """The box of one option of `choice`."""
    room = NAME_LENGTH - len(chosen.said or chosen.label) - 2
    name = chosen.behind(shortened(choice.name, room))
    return _check(choice.option_id(chosen), name, choice.chosen(chosen), body, style)


def shortened(name: str, length: int = NAME_LENGTH) -> str:
    """`name`, cut at a word when it is longer than `length`."""
    if len(name) <= length:
        return name
    return name[: max(length - 1, 1)].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def word(of: Check, body: Body, properties: str) -> str:
    """The place of a mark before a word, empty until the word is chosen. `properties`
    is how it looks, the inside of a w:rPr."""
    return _ticked(of.id, of.name, of.value, (UNCHOSEN, CHOSEN), properties, body)


def _check(tag: str, name: str, ticked: bool, body: Body, style: str) -> str:
    looks = styled(body.style(style))
    if style == LARGE_BOX:
        looks += LOWERED
    return _ticked(tag, name, ticked, (UNCHECKED, CHECKED), looks, body)


def _ticked(
    tag: str,
    name: str,
    ticked: bool,
    signs: tuple[str, str],
    properties: str,
    body: Body,
) -> str:
    """A control that shows the first of `signs`, and the second when it is ticked."""
    looks = f"<w:rPr>{properties}</w:rPr>"
    off, on = (f'w14:val="{ord(sign):04X}" w14:font="{BOXES}"' for sign in signs)
    return _anchored(
        f"<w:sdt><w:sdtPr>{looks}{_identity(tag, name, body)}"
        f'<w14:checkbox><w14:checked w14:val="{int(ticked)}"/><w14:checkedState {on}/>'
        f"<w14:uncheckedState {off}/></w14:checkbox></w:sdtPr>"
        f"<w:sdtContent><w:r>{looks}<w:t>{signs[ticked]}</w:t></w:r></w:sdtContent></w:sdt>",
        tag,
        body,
    )


def _identity(tag: str, name: str, body: Body) -> str:
    return (
        f'<w:alias w:val="{escape(shortened(name))}"/><w:tag w:val="{tag}"/>'
        f'<w:id w:val="{body.control_id(tag)}"/>'
    )


def _anchored(control: str, tag: str, body: Body) -> str:
    return body.bookmarked(control, bookmark_of(tag))


def bookmark_of(tag: str) -> str:
    """The name of the bookmark around the control with this tag.

    Word shows no bookmarks that begin with an underscore, and takes no names over 40
    characters: a longer one ends in a checksum of the whole."""
    name = BOOKMARK + tag.replace(".", "_")
    if len(name) > BOOKMARK_LENGTH:
        return f"{name[: BOOKMARK_LENGTH - 9]}_{zlib.crc32(tag.encode()):08x}"
    return name
