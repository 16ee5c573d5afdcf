"""What stands in the fields of a Word file that comes back, however it was changed."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from blocks import builders as make
from files.reading import W
from files.test_filled_in import sheet
from lxml import etree

from lobprint.answers import Sheet, Way
from lobprint.document import Document, fields_in
from lobprint.document import filled as with_state
from lobprint.reading import odt, sheets_of
from lobprint.reading.loose import MOST
from lobprint.reading.marks import marked
from lobprint.reading.story import Mark, Scribe, Story
from lobprint.reading.word import told_by
from reading.filling import (
    Known,
    Values,
    body_of,
    fields,
    filled,
    story,
    tag_of,
    tick,
    values_of,
    with_body,
    write,
)
from reading.forms import FORM, form, written

ANSWER = "proef.1.1.toelichting"
BLOCKS = [name for name, one in make.EXAMPLES.items() if any(fields_in(one))]


@dataclass(frozen=True, slots=True)
class Back:
    """What came back: tag -> what stands there, in which ways it was found, what is
    lost and what is loose."""

    values: Values
    ways: set[Way]
    lost: tuple[str, ...]
    loose: tuple[str, ...]
    sheets: tuple[Sheet, ...]


def read(data: bytes, *without: str, ours: bytes = b"", of: Document = FORM) -> Back:
    """A file of `of`, of which `ours` is how it was written."""
    known = Known(of, ours or form())
    told = told_by(story(data, *without), known.stamp, next(known.written()))
    sheets = sheets_of(known.stamp, told.taken, "0" * 64, "fatima.docx")
    ways = {one.way for one in told.taken if one.value}
    return Back(values_of(sheets, known.stamp), ways, told.lost, told.loose, sheets)


def changed(change: Callable[[Any, Any], None], data: bytes = b"") -> bytes:
    """The form after `change` of its body and the control of ANSWER."""
    body = body_of(data or form())
    (control,) = [one for one in fields(body) if tag_of(one) == ANSWER]
    change(body, control)
    return with_body(form(), body)


def typed(words: str) -> bytes:
    return changed(lambda _, control: write(control, words))


WITHOUT = pytest.mark.parametrize("without", [(), ("tag",), ("tag", "bookmark")])


@WITHOUT
def test_an_empty_form_has_no_answers(without: tuple[str, ...]) -> None:
    back = read(form(), *without)
    assert len(back.values) > 10
    assert not any(back.values.values())
    assert (back.lost, back.loose, back.sheets) == ((), (), ())


@pytest.mark.parametrize("name", BLOCKS)
@WITHOUT
def test_every_block_gives_back_what_is_filled_in(
    name: str, without: tuple[str, ...]
) -> None:
    document = sheet(make.EXAMPLES[name])
    blank = written(document)
    data, values = filled(blank)
    back = read(data, *without, ours=blank, of=document)
    if "bookmark" in without:  # words that are found by their place stand on one line
        values = {
            tag: " ".join(value.split()) if isinstance(value, str) else value
            for tag, value in values.items()
        }
    assert back.values == values
    assert (back.lost, back.loose) == ((), ())


def test_what_we_fill_in_ourselves_is_found() -> None:
    data = written(with_state(FORM, {ANSWER: "Op papier.\nEn in ons hoofd."}))
    assert read(data).values[ANSWER] == "Op papier.\nEn in ons hoofd."
    assert read(data, "tag").values[ANSWER] == "Op papier.\nEn in ons hoofd."


@WITHOUT
def test_a_form_that_was_filled_in_before_is_read_anew(
    without: tuple[str, ...],
) -> None:
    before = written(with_state(FORM, {ANSWER: "Vorig jaar dit."}))
    back = read(typed("Nu iets anders."), *without, ours=before)
    assert back.values[ANSWER] == "Nu iets anders."


def test_paragraphs_in_a_control_are_lines() -> None:
    """In Word, Enter makes a paragraph of its own of each."""

    def enter(_: Any, control: Any) -> None:
        write(control, "Eén.")
        run = control.find(f"{W}sdtContent/{W}r")
        first, second = (etree.Element(f"{W}p") for _ in range(2))
        first.append(run)
        second.append(copy.deepcopy(run))
        next(second.iter(f"{W}t")).text = "Twee."
        control.find(f"{W}sdtContent").extend([first, second])
        paragraph = control.getparent()
        paragraph.addnext(control)

    assert read(changed(enter)).values[ANSWER] == "Eén.\nTwee."


def test_what_was_deleted_in_tracked_changes_is_no_answer() -> None:
    def delete(_: Any, control: Any) -> None:
        write(control, "Toch niet. ")
        content = control.find(f"{W}sdtContent")
        gone = etree.SubElement(content, f"{W}del")
        gone.append(content.find(f"{W}r"))
        kept = etree.SubElement(etree.SubElement(content, f"{W}ins"), f"{W}r")
        etree.SubElement(kept, f"{W}t").text = "Wel."

    assert read(changed(delete)).values[ANSWER] == "Wel."


def test_a_box_is_ticked_with_whatever_sign_word_has_for_that() -> None:
    body = body_of(form())
    (box,) = [one for one in fields(body) if tag_of(one) == "proef.1.1.antwoord.ja"]
    tick(box, ticked=True)
    shown = next(box.iter(f"{W}t"))
    shown.tag, shown.text = f"{W}sym", None
    values = read(with_body(form(), body)).values
    assert [tag for tag, value in values.items() if value] == [tag_of(box)]


def test_a_row_that_was_copied_is_told_beside_the_first() -> None:
    def double(_: Any, control: Any) -> None:
        write(control, "Eerste")
        row = next(control.iterancestors(f"{W}tr"))
        row.addnext(copy.deepcopy(row))
        (second,) = [one for one in fields(row.getnext()) if tag_of(one) == ANSWER]
        write(second, "Tweede")

    for without in ((), ("tag",)):
        (found,) = read(changed(double), *without).sheets
        rows = {(one.row, one.value) for one in found.answers if one.field == ANSWER}
        assert rows == {(0, "Eerste"), (1, "Tweede")}


def test_a_row_that_is_gone_is_told() -> None:
    def remove(_: Any, control: Any) -> None:
        row = next(control.iterancestors(f"{W}tr"))
        row.getparent().remove(row)

    for without in ((), ("tag",), ("tag", "bookmark")):
        lost = read(changed(remove), *without).lost
        assert ANSWER in lost
        assert all(tag.startswith("proef.1.1.") for tag in lost)


def test_words_between_which_nothing_is_sure_are_no_answer() -> None:
    """Without tags, and with a line more than there are fields in that place."""

    def more(_: Any, control: Any) -> None:
        write(control, "Ons antwoord.")
        for words in ("Hoe lang doen we dit al?", "Nog iets."):
            paragraph = etree.Element(f"{W}p")
            run = etree.SubElement(paragraph, f"{W}r")
            etree.SubElement(run, f"{W}t").text = words
            control.getparent().addprevious(paragraph)

    values = read(changed(more), "tag", "bookmark").values
    said = "Hoe lang doen we dit al?\nNog iets.\nOns antwoord."
    assert values[ANSWER] == said
    assert all(not value for tag, value in values.items() if tag != ANSWER)


def test_a_file_of_something_else_has_no_answers() -> None:
    other = Scribe()
    for at in range(1000):
        other.begin_line()
        other.write(f"Omcirkel: {at} leuk spannend saai moeilijk nieuw " * 20)
        other.end_line()
    known = Known(FORM, form())
    told = told_by(other.story, known.stamp, next(known.written()))
    assert (told.taken, told.lost) == ((), ())
    assert told.loose[MOST:] == ("[… de rest staat in het bestand zelf]",)


@pytest.mark.parametrize("name", ["_f_een_Copy_1", "_f_een Copy 1", "_f_een"])
def test_libreoffice_names_the_bookmark_of_a_frame_after_its_copy(name: str) -> None:
    theirs = Scribe()
    theirs.begin_line()
    theirs.write("Naam: ")
    around = Mark("bookmark", name)
    theirs.begin(around)
    theirs.write("Sam")
    theirs.end(around)
    theirs.end_line()
    (found,) = marked(theirs.story, ["een"])
    assert (found.tag, found.mark.words) == ("een", "Sam")


def told(xml: str) -> Story:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{one}="{space}:{one}:1.0"' for one in ("text", "office"))
    spaces += f' xmlns:field="{odt.FIELD[1:-1]}"'
    return odt.story(etree.fromstring(f"<office:text {spaces}>{xml}</office:text>"))


def test_an_odt_is_read_as_it_is_seen() -> None:
    seen = told(
        "<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:p>Wat:"
        '<text:s text:c="2"/><text:bookmark-start text:name="_f_a"/>Eén <text:span>twee'
        "</text:span><text:tab/>drie<text:line-break/>vier</text:p><text:p>vijf"
        '<text:bookmark-end text:name="_f_a"/> zes<office:annotation>nee'
        "</office:annotation>!</text:p>"
    )
    assert [line.words for line in seen.lines] == [
        "Wat:  Eén twee\tdrie\nvier",
        "vijf zes!",
    ]
    assert [mark.words for mark in seen.marks] == ["Eén twee\tdrie\nvier\nvijf"]


def test_of_a_field_in_an_odt_only_what_it_shows_is_read() -> None:
    """LibreOffice keeps what Word's fields are made of, with errors in it."""
    seen = told(
        "<text:p>Zie bladzijde <field:fieldmark-start/><text:bookmark-ref>Fout"
        "</text:bookmark-ref> <field:fieldmark-separator/>19<field:fieldmark-end/>, "
        "<field:fieldmark-start/>hier<field:fieldmark-end/>.</text:p>"
    )
    assert [line.words for line in seen.lines] == ["Zie bladzijde 19, hier."]
