"""What came back, as the page shows it: sheets by form, and what to look at."""

from __future__ import annotations

from typing import Any

from lobprint.answers import Sheet, Source
from lobprint.answers.changes import words
from lobprint.desk.inbox import Found, Inbox, Now
from lobprint.stamp import StampedField

Json = dict[str, Any]
MOST_LOOSE = 200
"""Texts that belong nowhere, of all files; more of them nobody reads."""


def answers_told(inbox: Inbox) -> Json:
    """All that was read: forms with their sheets, the doubts in the order of the
    sheets, and how many of the answers there is no doubt of."""
    now = inbox.now()
    answers = list(now.answers())
    doubts = [one for one in answers if one.answer.doubt]
    loose = [
        {"bestand": source.name, "tekst": text}
        for source in now.sources
        for text in source.loose
    ]
    return {
        "bestanden": len(now.sources),
        "formulieren": list(_forms(inbox, now).values()),
        "nakijken": [_doubt(inbox, now, one) for one in doubts],
        "los": loose[:MOST_LOOSE],
        "antwoorden": len(answers),
        "zeker": len(answers) - len(doubts),
        "op": now.read_on,
    }


def _forms(inbox: Inbox, now: Now) -> dict[str, Json]:
    forms: dict[str, Json] = {}
    for source, sheet in now.sheets():
        title = now.form(source, sheet.form).title
        named: Json = {"id": sheet.form, "titel": title, "bladen": []}
        form = forms.setdefault(sheet.form, named)
        form["bladen"].append(_sheet(inbox, source, sheet))
    return forms


def _sheet(inbox: Inbox, source: Source, sheet: Sheet) -> Json:
    return {
        "id": sheet.id,
        "wie": sheet.who,
        "bestand": source.name,
        "vorm": source.format,
        "antwoorden": len(sheet.answers),
        "nakijken": sum(bool(one.doubt) for one in sheet.answers),
        "beeld": inbox.pdf(source) is not None,
    }


def _doubt(inbox: Inbox, now: Now, found: Found) -> Json:
    answer, field = found.answer, found.field
    return {
        "blad": found.sheet.id,
        "veld": answer.field,
        "rij": answer.row,
        "wie": found.sheet.who,
        "formulier": now.form(found.source, found.sheet.form).title,
        "vraag": _question(found),
        "waarom": answer.doubt,
        "soort": field.kind if field else "text",
        "opties": _options(field),
        "merken": list(answer.marks),
        "waarde": answer.value,
        "beeld": inbox.pdf(found.source) is not None,
    }


def sheet_told(inbox: Inbox, sheet: str) -> Json:
    """All that stands on a sheet, in words, in the order in which it was read."""
    now = inbox.now()
    answers = [
        one
        for source, each in now.sheets()
        if each.id == sheet
        for one in now.of_sheet(source, each)
    ]
    return {"antwoorden": [_line(one) for one in answers]}


def _line(found: Found) -> Json:
    return {
        "veld": found.answer.field,
        "rij": found.answer.row,
        "vraag": _question(found),
        "tekst": said(found),
        "nakijken": bool(found.answer.doubt),
    }


def _question(found: Found) -> str:
    name = found.field.name if found.field else found.answer.field
    row = found.answer.row
    return f"{name} (rij {row} erbij)" if row else name


def _options(field: StampedField | None) -> list[Json]:
    options = field.options if field else ()
    return [{"waarde": one.value, "label": one.label} for one in options]


def said(found: Found) -> str:
    """An answer in words: the labels of its options, and that a box has a cross."""
    value = found.answer.value
    if isinstance(value, bool):
        return "aangekruist" if value else ""
    return ", ".join(words(found.answer, found.field))
