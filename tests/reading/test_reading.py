"""What stands in the fields of a Word file that comes back, however it was changed."""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from blocks import builders as make
from files.reading import W
from files.test_filled_in import BRAND, sheet
from lxml import etree

from lobprint import word
from lobprint.document import Document, fields_in
from lobprint.document import filled as with_state
from lobprint.layout import lay_out
from lobprint.reading import Findings, Mark, Scribe, Story, find, odt
from reading.filling import body_of, fields, filled, story, tick, with_body, write

ANSWER = "proef.1.1.toelichting"
BLOCKS = [name for name, one in make.EXAMPLES.items() if any(fields_in(one))]


def written(document: Document) -> bytes:
    return word.write(document, BRAND, lay_out(document))


@cache
def form() -> bytes:
    return written(sheet(make.checklist(2), make.next_step(), make.word_choice()))


def read(data: bytes, *without: str, ours: bytes = b"") -> Findings:
    theirs = story(data)
    theirs.marks = [mark for mark in theirs.marks if mark.kind not in without]
    return find(theirs, story(ours or form()))


def changed(change: Callable[[Any, Any], None], data: bytes = b"") -> bytes:
    """The form after `change` of its body and the control of ANSWER."""
    body = body_of(data or form())
    (control,) = [one for one in fields(body) if tag_of(one) == ANSWER]
    change(body, control)
    return with_body(form(), body)


def tag_of(control: Any) -> str:
    return str(control.find(f"{W}sdtPr/{W}tag").get(f"{W}val"))


def typed(words: str) -> bytes:
    return changed(lambda _, control: write(control, words))


@pytest.mark.parametrize("ways", [(), ("tag",), ("tag", "bookmark")])
def test_an_empty_form_has_no_answers(ways: tuple[str, ...]) -> None:
    findings = read(form(), *ways)
    assert not findings.lost
    assert len(findings.found) > 10
    assert not any(one.value for one in findings.found.values())


@pytest.mark.parametrize("name", BLOCKS)
@pytest.mark.parametrize("ways", [(), ("tag",), ("tag", "bookmark")])
def test_every_block_gives_back_what_is_filled_in(
    name: str, ways: tuple[str, ...]
) -> None:
    blank = written(sheet(make.EXAMPLES[name]))
    data, values = filled(blank)
    found = read(data, *ways, ours=blank).found
    if "bookmark" in ways:  # words that are found by their place stand on one line
        values = {
            tag: " ".join(value.split()) if isinstance(value, str) else value
            for tag, value in values.items()
        }
    assert {tag: one.value for tag, one in found.items()} == values


def test_what_we_fill_in_ourselves_is_found() -> None:
    document = sheet(make.checklist(2), make.next_step(), make.word_choice())
    data = written(with_state(document, {ANSWER: "Op papier.\nEn in ons hoofd."}))
    assert read(data).found[ANSWER].value == "Op papier.\nEn in ons hoofd."
    assert read(data, "tag").found[ANSWER].value == "Op papier.\nEn in ons hoofd."


def test_a_form_that_was_filled_in_before_is_read_anew() -> None:
    document = sheet(make.checklist(2), make.next_step(), make.word_choice())
    before = written(with_state(document, {ANSWER: "Vorig jaar dit."}))
    for ways in ((), ("tag",), ("tag", "bookmark")):
        found = read(typed("Nu iets anders."), *ways, ours=before).found
        assert found[ANSWER].value == "Nu iets anders."


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

    assert read(changed(enter)).found[ANSWER].value == "Eén.\nTwee."


def test_what_was_deleted_in_tracked_changes_is_no_answer() -> None:
    def delete(_: Any, control: Any) -> None:
        write(control, "Toch niet. ")
        content = control.find(f"{W}sdtContent")
        gone = etree.SubElement(content, f"{W}del")
        gone.append(content.find(f"{W}r"))
        kept = etree.SubElement(etree.SubElement(content, f"{W}ins"), f"{W}r")
        etree.SubElement(kept, f"{W}t").text = "Wel."

    assert read(changed(delete)).found[ANSWER].value == "Wel."


def test_a_box_is_ticked_with_whatever_sign_word_has_for_that() -> None:
    body = body_of(form())
    (box,) = [one for one in fields(body) if tag_of(one) == "proef.1.1.antwoord.ja"]
    tick(box, ticked=True)
    shown = next(box.iter(f"{W}t"))
    shown.tag, shown.text = f"{W}sym", None
    found = read(with_body(form(), body)).found
    assert [tag for tag, one in found.items() if one.value] == [tag_of(box)]


def test_a_row_that_was_copied_is_told_beside_the_first() -> None:
    def double(_: Any, control: Any) -> None:
        write(control, "Eerste")
        row = next(control.iterancestors(f"{W}tr"))
        row.addnext(copy.deepcopy(row))
        (second,) = [one for one in fields(row.getnext()) if tag_of(one) == ANSWER]
        write(second, "Tweede")

    for ways in ((), ("tag",)):
        found = read(changed(double), *ways).found[ANSWER]
        assert (found.value, found.again) == ("Eerste", ("Tweede",))


def test_a_row_that_is_gone_is_told() -> None:
    def remove(_: Any, control: Any) -> None:
        row = next(control.iterancestors(f"{W}tr"))
        row.getparent().remove(row)

    for ways in ((), ("tag",), ("tag", "bookmark")):
        findings = read(changed(remove), *ways)
        assert ANSWER in findings.lost
        assert all(tag.startswith("proef.1.1.") for tag in findings.lost)


def test_words_between_which_nothing_is_sure_are_no_answer() -> None:
    """Without tags, and with a line more than there are fields in that place."""

    def more(_: Any, control: Any) -> None:
        write(control, "Ons antwoord.")
        for words in ("Hoe lang doen we dit al?", "Nog iets."):
            paragraph = etree.Element(f"{W}p")
            run = etree.SubElement(paragraph, f"{W}r")
            etree.SubElement(run, f"{W}t").text = words
            control.getparent().addprevious(paragraph)

    found = read(changed(more), "tag", "bookmark").found
    said = "Hoe lang doen we dit al?\nNog iets.\nOns antwoord."
    assert found[ANSWER].value == said
    assert all(not one.value for tag, one in found.items() if tag != ANSWER)


def test_a_file_of_something_else_has_no_answers() -> None:
    other = Scribe()
    for at in range(1000):
        other.begin_line()
        other.write(f"Omcirkel: {at} leuk spannend saai moeilijk nieuw " * 20)
        other.end_line()
    findings = find(other.story, story(form()))
    assert not findings.found
    assert len(findings.lost) > 10


@pytest.mark.parametrize("name", ["_f_een_Copy_1", "_f_een Copy 1", "_f_een"])
def test_libreoffice_names_the_bookmark_of_a_frame_after_its_copy(name: str) -> None:
    ours, theirs = Scribe(), Scribe()
    for scribe, bookmark in ((ours, "_f_een"), (theirs, name)):
        scribe.begin_line()
        scribe.write("Naam: ")
        around, control = Mark("bookmark", bookmark), Mark("tag", "een")
        scribe.begin(around)
        if scribe is ours:
            scribe.begin(control)
        scribe.write("Sam")
        scribe.end(control)
        scribe.end(around)
        scribe.end_line()
    found = find(theirs.story, ours.story).found["een"]
    assert (found.value, found.way) == ("Sam", "bookmark")


def told(xml: str) -> Story:
    space = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{one}="{space}:{one}:1.0"' for one in ("text", "office"))
    spaces += f' xmlns:field="{odt.FIELD[1:-1]}"'
    return odt.story(etree.fromstring(f"<office:text {spaces}>{xml}</office:text>"))


def test_an_odt_is_read_as_it_is_seen() -> None:
    seen = told(
        "<text:tracked-changes><text:p>weg</text:p></text:tracked-changes><text:p>Wat:"
        '<text:s text:c="2"/><text:bookmark-start text:name="a"/>Eén <text:span>twee'
        "</text:span><text:tab/>drie<text:line-break/>vier</text:p><text:p>vijf"
        '<text:bookmark-end text:name="a"/> zes<office:annotation>nee'
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
