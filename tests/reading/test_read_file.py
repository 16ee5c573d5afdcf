"""A file that somebody filled in: which form it is, whose, and what stands in it."""

from __future__ import annotations

import copy
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pikepdf
import pytest
from blocks import builders as make
from files.reading import W
from files.test_filled_in import BRAND, sheet
from lxml import etree

from lobprint import pdf
from lobprint.answers import Answer, Sheet
from lobprint.answers.days import day_of
from lobprint.document import Document
from lobprint.document import filled as with_state
from lobprint.layout import lay_out
from lobprint.ooxml.controls import bookmark_of
from lobprint.reading import Reading, Written, read_file
from lobprint.reading.about import STRANGE
from lobprint.reading.loose import LONGEST
from lobprint.reading.respondent import named_by_file
from lobprint.stamp import Stamp, StampedForm
from lobprint.stamp.model import SPACE
from reading.filling import (
    Known,
    body_of,
    fields,
    repacked,
    stamp_for,
    tag_of,
    tick,
    unstamped,
    with_body,
    write,
)
from reading.forms import FORM, form, written
from reading.odt_files import as_odt

ANSWER = "proef.1.1.toelichting"
CHOICE = "proef.1.1.antwoord"
WHO, DAY, WORD = "proef.wie", "proef.klaar", "proef.woord.0"
GUESSED = "dit bestand zegt niet meer van welke uitgave het is"
Change = Callable[[Any, dict[str, Any]], None]


class Nobody:
    """Knows nothing beside a file."""

    def of_build(self, _: str) -> Stamp | None:
        return None

    def like(self, _: Stamp) -> Written | None:
        return None

    def written(self) -> Iterator[Written]:
        yield from ()


def changed(change: Change, data: bytes = b"") -> bytes:
    """The form after `change` of its body and the controls in it, by their tags."""
    body = body_of(data or form())
    change(body, {tag_of(one): one for one in fields(body)})
    return with_body(data or form(), body)


def typed(words: str, field: str = ANSWER) -> bytes:
    return changed(lambda _, controls: write(controls[field], words))


def read(data: bytes, name: str = "fatima.docx", of: Document = FORM) -> Reading:
    return read_file(name, data, Known(of, form() if of is FORM else written(of)))


def sheets(data: bytes) -> tuple[Sheet, ...]:
    source = read(data).source
    assert source
    return source.sheets


def answer(data: bytes, field: str) -> Answer:
    (found,) = [one for one in sheets(data)[0].answers if one.field == field]
    return found


def messages(reading: Reading) -> list[str]:
    return [one.message for one in reading.problems]


def shown(control: Any, sign: str) -> None:
    """Show another sign in a box, which then says nothing itself any more."""
    about = control.find(f"{W}sdtPr")
    for one in list(about):
        if one.tag.endswith("}checkbox"):
            about.remove(one)
    control.find(f"{W}sdtContent//{W}t").text = sign


def inside(control: Any) -> Any:
    return control.find(f"{W}sdtContent")


def test_a_file_has_a_sheet_for_each_form_that_is_filled_in() -> None:
    (found,) = sheets(typed("Op papier."))
    assert (found.form, found.who, found.copy) == ("blad", "Fatima", 1)
    assert found.answers == (Answer(ANSWER, "Op papier.", "tag"),)
    again = sheets(typed("Op papier."))
    assert again == (found,)
    assert sheets(typed("Anders."))[0].id != found.id


def test_an_empty_form_has_no_sheet_and_that_is_told() -> None:
    reading = read(form())
    assert reading.source
    assert reading.source.sheets == ()
    assert messages(reading) == ["hierin is niets ingevuld"]


def test_a_date_alone_is_no_filled_form() -> None:
    known = renamed("datum")
    data = repacked(typed("5-1-2027", WHO), {"proef.wie": "proef.datum"})
    reading = read_file("x.docx", data, known)
    assert reading.source
    assert reading.source.sheets == ()


def test_what_stood_there_when_the_file_was_made_is_no_filled_form() -> None:
    document = with_state(FORM, {ANSWER: "Van vorig jaar."})
    data = written(document)
    assert [one.given for one in stamp_for(document).fields].count(True) == 1
    reading = read(data, of=document)
    assert reading.source
    assert reading.source.sheets == ()


def test_two_crosses_in_one_choice_are_kept_and_told() -> None:
    def both(_: Any, controls: dict[str, Any]) -> None:
        tick(controls[f"{CHOICE}.ja"], ticked=True)
        tick(controls[f"{CHOICE}.nee"], ticked=True)

    found = answer(changed(both), CHOICE)
    assert (found.value, found.marks) == ("", ("ja", "nee"))
    assert found.doubt == "Twee kruisjes: ja en nee."


@pytest.mark.parametrize("sign", ["☒", "☑", "✓", "x", "X", "xx", "v", "✅", " x "])
def test_a_sign_that_somebody_typed_is_a_tick(sign: str) -> None:
    data = changed(lambda _, controls: shown(controls[f"{CHOICE}.deels"], sign))
    assert answer(data, CHOICE) == Answer(CHOICE, "deels", "tag")


@pytest.mark.parametrize("sign", ["☐", "□", "", " ", "\u00a0"])
def test_an_empty_box_is_no_tick(sign: str) -> None:
    data = changed(lambda _, controls: shown(controls[f"{CHOICE}.deels"], sign))
    assert sheets(data) == ()


def test_what_else_stands_in_a_box_is_told() -> None:
    data = changed(lambda _, controls: shown(controls[f"{CHOICE}.ja"], "misschien"))
    found = answer(data, CHOICE)
    assert (found.value, found.marks) == ("", ())
    assert found.doubt == "In het vakje bij 'ja' staat 'misschien'."
    data = changed(lambda _, controls: shown(controls[WORD], "?"))
    assert answer(data, WORD).doubt == "In het vakje staat '?'."


def test_signs_that_cant_be_read_in_two_boxes_are_both_told() -> None:
    def both(_: Any, controls: dict[str, Any]) -> None:
        shown(controls[f"{CHOICE}.ja"], "?")
        shown(controls[f"{CHOICE}.nee"], "!")

    assert answer(changed(both), CHOICE).doubt == (
        "In het vakje bij 'ja' staat '?'. In het vakje bij 'nee' staat '!'."
    )


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("5-1-2027", "5-1-2027"),
        ("05-01-2027", "5-1-2027"),
        ("5/1/27", "5-1-2027"),
        ("5.1.'27", "5-1-2027"),
        ("5 1 2027", "5-1-2027"),
        ("2027-01-05", "5-1-2027"),
        ("2027-01-05T00:00:00Z", "5-1-2027"),
        ("5 januari 2027", "5-1-2027"),
        ("di 5 jan. 2027", "5-1-2027"),
        ("Dinsdag  5 Januari 2027", "5-1-2027"),
        ("1 mrt 2027", "1-3-2027"),
        ("29 februari 2028", "29-2-2028"),
        ("29 februari 2027", ""),
        ("31-4-2027", ""),
        ("1/25/2027", ""),
        ("5 januari", ""),
        ("week 12", ""),
        ("5-1-027", ""),
        ("0-0-0000", ""),
        ("", ""),
    ],
)
def test_a_day_is_known_however_it_is_written(words: str, day: str) -> None:
    assert day_of(words) == day


def test_words_in_a_date_stay_and_are_told() -> None:
    found = answer(typed("na de herfst", DAY), DAY)
    assert found.value == "na de herfst"
    assert found.doubt == "Dit is geen datum zoals 5-1-2027."
    assert answer(typed("di 5 jan 2027", DAY), DAY) == Answer(DAY, "5-1-2027", "tag")


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("fatima_zelfevaluatie (2).docx", "Fatima"),
        ("zelfevaluatie - Jan van der Berg.pdf", "Jan van der Berg"),
        ("Kopie van Zelfevaluatie Anne-Marie.docx", "Anne-Marie"),
        ("anne-zelfevaluatie-ingevuld.docx", "Anne"),
        ("ZELFEVALUATIE SEM - kopie.odt", "SEM"),
        ("zelfevaluatie.docx", "Zelfevaluatie"),
        ("zelfevaluatie (3).docx", "Zelfevaluatie (3)"),
        ("Werkboek%20LOB%20Ali.pdf", "Ali"),
    ],
)
def test_who_filled_it_in_is_the_name_of_the_file(name: str, who: str) -> None:
    form = StampedForm("zelfevaluatie", "Zelfevaluatie")
    stamp = Stamp("", "Werkboek LOB", "mbo", "nl", (form,), ())
    assert named_by_file(name, stamp) == who


def test_who_wrote_a_name_on_the_form_is_called_so() -> None:
    known = renamed("naam")

    def fill(_: Any, controls: dict[str, Any]) -> None:
        write(controls[WHO], "Fatima El  Amrani")
        write(controls[ANSWER], "Op papier.")

    data = repacked(changed(fill), {"proef.wie": "proef.naam"})
    reading = read_file("zelfevaluatie.docx", data, known)
    assert reading.source
    assert [one.who for one in reading.source.sheets] == ["Fatima El Amrani"]


def renamed(end: str) -> Known:
    """Knows the form with another id for who does it."""
    stamp = stamp_for(FORM)
    fields = (
        replace(one, id=f"proef.{end}") if one.id == WHO else one
        for one in stamp.fields
    )
    return Known(FORM, form(), replace(stamp, fields=tuple(fields)))


def doubled(body: Any, controls: dict[str, Any]) -> None:
    """All of the form once more below itself, filled in otherwise."""
    write(controls[ANSWER], "Van de een.")
    inner = body.find(f"{W}body")
    again = [copy.deepcopy(one) for one in inner if one.tag != f"{W}sectPr"]
    for at, one in enumerate(again):
        inner.insert(len(again) + at, one)
    (second,) = [one for part in again for one in fields(part) if tag_of(one) == ANSWER]
    write(second, "Van de ander.")


def test_a_form_that_was_copied_whole_is_of_two() -> None:
    reading = read(changed(doubled))
    assert reading.source
    said = [(one.copy, one.answers[0].value) for one in reading.source.sheets]
    assert said == [(1, "Van de een."), (2, "Van de ander.")]
    assert len({one.id for one in reading.source.sheets}) == 2
    assert messages(reading) == ["'Blad' staat er 2 keer in, elk met eigen antwoorden"]


def test_rows_that_were_added_stay_with_their_form() -> None:
    def rows(_: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Eén")
        row = next(controls[ANSWER].iterancestors(f"{W}tr"))
        last = next(controls["proef.1.2.toelichting"].iterancestors(f"{W}tr"))
        for words in ("Drie", "Twee"):  # pasted at the foot of the table
            again = copy.deepcopy(row)
            last.addnext(again)
            write(next(o for o in fields(again) if tag_of(o) == ANSWER), words)

    reading = read(changed(rows))
    assert reading.source
    (found,) = reading.source.sheets
    said = [(one.row, one.value) for one in found.answers if one.field == ANSWER]
    assert said == [(0, "Eén"), (1, "Twee"), (2, "Drie")]
    assert messages(reading) == []


def test_half_a_form_is_read_and_what_is_missing_is_told() -> None:
    def cut(body: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Op papier.")
        inner = body.find(f"{W}body")
        table = next(one for one in inner if one.find(f".//{W}sdt") is not None)
        for one in list(table.itersiblings()):
            inner.remove(one)

    reading = read(changed(cut))
    assert reading.source
    assert [one.answers[0].value for one in reading.source.sheets] == ["Op papier."]
    assert messages(reading) == [
        "in 'Blad' ontbreken 9 invulvakken: 'Hier beginnen we mee: wat', "
        "'Hier beginnen we mee: wie', 'Hier beginnen we mee: klaar op' en nog 6"
    ]


def test_what_somebody_typed_beside_the_fields_is_listed() -> None:
    def beside(body: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Op papier.")
        paragraph = etree.SubElement(body.find(f"{W}body"), f"{W}p")
        run = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(run, f"{W}t").text = "PS: volgende week verder."

    source = read(changed(beside)).source
    assert source
    assert source.loose == ("PS: volgende week verder.",)


def test_of_a_text_that_is_no_answer_any_more_the_beginning_is_listed() -> None:
    def beside(body: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Op papier.")
        paragraph = etree.SubElement(body.find(f"{W}body"), f"{W}p")
        run = etree.SubElement(paragraph, f"{W}r")
        etree.SubElement(run, f"{W}t").text = "a" * (LONGEST + 1)

    source = read(changed(beside)).source
    assert source
    assert source.loose == (f"{'a' * LONGEST} [… de rest staat in het bestand zelf]",)


def test_without_the_form_as_it_was_only_strange_controls_are_listed() -> None:
    names = {ANSWER: "proef.9.9.toelichting", "_f_proef_1_1_toe": "_f_proef_9_9_toe"}
    data = repacked(unstamped(typed("Van vroeger.")), names)

    class Remembers(Known):
        def of_build(self, _: str) -> Stamp | None:
            return self.stamp

        def like(self, _: Stamp) -> Written | None:
            return None

    reading = read_file("x.docx", data, Remembers(FORM, form()))
    assert reading.source
    assert reading.source.loose == ("Van vroeger.",)
    assert messages(reading) == ["hierin is niets ingevuld", STRANGE.message]


def test_a_picture_in_an_answer_is_told() -> None:
    space = "http://schemas.openxmlformats.org/drawingml/2006/picture"

    def picture(_: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Zie foto.")
        run = inside(controls[ANSWER]).find(f"{W}r")
        etree.SubElement(etree.SubElement(run, f"{W}drawing"), f"{{{space}}}pic")

    found = answer(changed(picture), ANSWER)
    assert found.value == "Zie foto."
    assert found.doubt == "Er staat een plaatje bij, en dat is niet gelezen."


def test_what_is_hidden_is_no_answer() -> None:
    def hide(_: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Dit ziet niemand.")
        run = inside(controls[ANSWER]).find(f"{W}r")
        looks = run.find(f"{W}rPr")
        if looks is None:
            looks = etree.Element(f"{W}rPr")
            run.insert(0, looks)
        etree.SubElement(looks, f"{W}vanish")

    assert sheets(changed(hide)) == ()


def test_links_fields_and_tables_in_an_answer_are_words() -> None:
    def rich(_: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Zie ")
        content = inside(controls[ANSWER])
        for wrapper in ("hyperlink", "fldSimple", "smartTag", "ins"):
            run = etree.SubElement(etree.SubElement(content, f"{W}{wrapper}"), f"{W}r")
            etree.SubElement(run, f"{W}t").text = f"{wrapper} "
        cell = content
        for name in ("tbl", "tr", "tc", "p", "r"):
            cell = etree.SubElement(cell, f"{W}{name}")
        etree.SubElement(cell, f"{W}t").text = "in een tabel"

    said = "Zie hyperlink fldSimple smartTag ins\nin een tabel"
    assert answer(changed(rich), ANSWER).value == said


def test_a_box_of_text_that_word_writes_twice_is_read_once() -> None:
    """The second time for programs that don't know such boxes."""
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"

    def boxed(_: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Zie het vak:")
        run = inside(controls[ANSWER]).find(f"{W}r")
        both = etree.SubElement(run, f"{{{space}}}AlternateContent")
        for name in ("Choice", "Fallback"):
            cell = etree.SubElement(both, f"{{{space}}}{name}")
            for inner in ("txbxContent", "p", "r", "t"):
                cell = etree.SubElement(cell, f"{W}{inner}")
            cell.text = "eens."

    assert answer(changed(boxed), ANSWER).value == "Zie het vak:\neens."


def test_a_row_that_is_deleted_in_tracked_changes_is_gone() -> None:
    def delete(_: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Weg ermee.")
        row = next(controls[ANSWER].iterancestors(f"{W}tr"))
        about = row.find(f"{W}trPr")
        if about is None:
            about = etree.Element(f"{W}trPr")
            row.insert(0, about)
        etree.SubElement(about, f"{W}del")

    assert sheets(changed(delete)) == ()


def test_our_placeholder_is_no_answer_when_word_forgot_that_it_is_one() -> None:
    def forget(body: Any, _: dict[str, Any]) -> None:
        for one in list(body.iter(f"{W}showingPlcHdr")):
            one.getparent().remove(one)

    assert sheets(changed(forget)) == ()


def test_a_bookmark_without_an_end_is_not_believed() -> None:
    def spoil(body: Any, controls: dict[str, Any]) -> None:
        for one in controls.values():
            one.find(f"{W}sdtPr/{W}tag").set(f"{W}val", "onbekend")
        for one in list(body.iter(f"{W}bookmarkEnd")):
            one.getparent().remove(one)

    source = read(changed(spoil)).source
    assert source
    assert source.sheets == ()


def test_strict_files_are_read() -> None:
    usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = repacked(typed("Strikt."), {usual: strict})
    assert answer(data, ANSWER).value == "Strikt."


def test_the_example_is_nobodys() -> None:
    known = Known(FORM, form(), replace(stamp_for(FORM), example=True))
    reading = read_file("x.docx", unstamped(typed("Voorbeeld.")), known)
    assert reading.source
    assert reading.source.sheets == ()
    assert messages(reading) == [
        GUESSED,
        "dit is het ingevulde voorbeeld; dat telt niet mee",
    ]


def test_a_file_that_nothing_is_known_of_is_told() -> None:
    reading = read_file("x.docx", unstamped(typed("Van ons.")), Nobody())
    assert [one.message for one in reading.problems] == [
        "dit is geen blad uit een werkboek, of er is niets meer van te herkennen"
    ]


def test_the_document_that_knows_most_names_is_taken() -> None:
    """Two that know as many are told apart by their lines."""
    large, small = FORM, sheet(make.next_step())
    _, *rest = FORM.parts[0].blocks
    others = sheet(make.checklist(2), *rest, make.checklist(3))

    class Several(Known):
        def written(self) -> Iterator[Written]:
            for document in (small, others, large):
                yield Written(stamp_for(document), partial(written, document))

    reading = read_file("x.docx", unstamped(typed("Van ons.")), Several(FORM, form()))
    assert reading.stamp
    assert [one.message for one in reading.problems] == [GUESSED]
    assert len(reading.stamp.fields) == len([*FORM.fields()])


def test_a_build_alone_says_enough() -> None:
    """LibreOffice keeps that of the stamp."""
    data = repacked(typed("Van ons."), {SPACE: "urn:niets"})
    assert messages(read(data)) == []
    reading = read_file("x.docx", data, Nobody())
    assert len(reading.problems) == 1


def test_a_pdf_is_read_as_word_is() -> None:
    values: dict[str, str | bool] = {ANSWER: "Op papier.", CHOICE: "ja", WORD: True}
    document = with_state(FORM, values)
    data = pdf.write(document, BRAND, lay_out(document))
    blank = read(pdf.write(FORM, BRAND, lay_out(FORM)), "fatima.pdf")
    assert blank.source
    assert blank.source.sheets == ()
    reading = read_file("fatima.pdf", data, Known(FORM, form(), stamp_for(FORM)))
    assert reading.source
    assert reading.source.sheets == ()  # all was there when it was made
    assert reading.source.format == "pdf"


def test_a_pdf_without_a_stamp_is_known_by_its_names() -> None:
    values = {ANSWER: "Op papier.", CHOICE: "ja"}
    document = with_state(FORM, values)
    data = pdf.write(document, BRAND, lay_out(document))
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        file.attachments.clear()
        file.save(saved)
    reading = read_file("fatima.pdf", saved.getvalue(), Known(FORM, form()))
    assert reading.source
    (found,) = reading.source.sheets
    assert {one.field: (one.value, one.way) for one in found.answers} == {
        ANSWER: ("Op papier.", "pdf"),
        CHOICE: ("ja", "pdf"),
    }
    assert messages(reading) == [GUESSED]


def test_an_odt_is_known_by_its_build_and_read_by_its_bookmarks() -> None:
    data = as_odt(typed("Op papier.\nEn zo."), stamp_for(FORM).build)
    reading = read(data, "fatima.odt")
    assert messages(reading) == []
    assert reading.source
    assert (reading.source.format, reading.source.loose) == ("odt", ())
    (found,) = reading.source.sheets
    assert found.answers == (Answer(ANSWER, "Op papier.\nEn zo.", "bookmark"),)
    assert messages(read(as_odt(typed("Op papier.")), "fatima.odt")) == [GUESSED]


def test_fields_of_another_form_are_told() -> None:
    def strange(body: Any, controls: dict[str, Any]) -> None:
        write(controls[ANSWER], "Op papier.")
        controls[WHO].find(f"{W}sdtPr/{W}tag").set(f"{W}val", "anders.wie")
        for one in body.iter(f"{W}bookmarkStart"):
            if one.get(f"{W}name") == bookmark_of(WHO):
                one.set(f"{W}name", bookmark_of("anders.wie"))

    assert messages(read(changed(strange))) == [STRANGE.message]
