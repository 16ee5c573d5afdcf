"""What a document asks to fill in can be read as data."""

from __future__ import annotations

from blocks import builders as make

from lobprint.document import Document, Part


def test_each_field_says_what_it_is_in_reading_order() -> None:
    first = Part("kop", "Kop", (make.details("Team"), make.next_step()))
    second = Part("blad", "Blad", (make.ticklist(), make.checklist(1)))
    document = Document("x", "X", "X", "X", "mbo", (first, second))
    found = [(one.form, one.id, one.kind, one.label) for one in document.fields()]
    assert found == [
        ("kop", "proef.1", "text", "Team"),
        ("kop", "proef.wat", "text", "Hier beginnen we mee: wat"),
        ("kop", "proef.wie", "text", "Hier beginnen we mee: wie"),
        ("kop", "proef.klaar", "date", "Hier beginnen we mee: klaar op"),
        ("blad", "proef.klaar", "check", "1.1, gedaan"),
        ("blad", "proef.1.1.toelichting", "text", "1.1, waaruit blijkt dat?"),
        ("blad", "proef.1.1.antwoord", "choice", "1.1, antwoord"),
        ("blad", "proef.1.1.toelichting", "text", "1.1, waaruit blijkt dat?"),
    ]


def test_only_a_choice_has_options() -> None:
    part = Part("blad", "Blad", (make.checklist(1),))
    document = Document("x", "X", "X", "X", "mbo", (part,))
    options = [one.options for one in document.fields()]
    assert options == [("ja", "deels", "nee"), ()]
