"""What came back, as the page shows it: sheets by form, and what to look at."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lobprint.answers import Sheet, Source
from lobprint.answers.changes import words
from lobprint.desk.doubts import doubts_told, question
from lobprint.desk.inbox import Found, Inbox, Now
from lobprint.desk.papers import Papers
from lobprint.desk.papers_told import papers_told

Json = dict[str, Any]
MOST_LOOSE = 200
"""Texts that belong nowhere, of all files; more of them nobody reads."""


def answers_told(inbox: Inbox) -> Json:
    """All that was read: forms with their sheets, the doubts in the order in which they
    are asked, how many of the answers there is no doubt of, and what there is to tell
    of paper."""
    now = inbox.now()
    papers = Papers(now)
    answers = list(now.answers())
    loose = [
        {"bestand": source.name, "tekst": text}
        for source in now.sources
        for text in source.loose
    ]
    return {
        "bestanden": len(now.sources),
        "formulieren": list(_forms(inbox, now, papers).values()),
        "nakijken": doubts_told(inbox, now, papers),
        "papier": papers_told(inbox, now, papers),
        "los": loose[:MOST_LOOSE],
        "antwoorden": len(answers),
        "zeker": sum(not one.answer.doubt for one in answers),
        "op": now.read_on,
    }


def _forms(inbox: Inbox, now: Now, papers: Papers) -> dict[str, Json]:
    forms: dict[str, Json] = {}
    for source, sheet in now.sheets():
        title = now.form(source, sheet.form).title
        named: Json = {"id": sheet.form, "titel": title, "bladen": []}
        form = forms.setdefault(sheet.form, named)
        form["bladen"].append(_sheet(inbox, source, sheet, papers))
    return forms


def _sheet(inbox: Inbox, source: Source, sheet: Sheet, papers: Papers) -> Json:
    return {
        "id": sheet.id,
        "wie": sheet.who,
        "bestand": source.name,
        "vorm": source.format,
        "antwoorden": len(sheet.answers),
        "nakijken": sum(bool(one.doubt) for one in sheet.answers),
        "beeld": inbox.pdf(source) is not None,
        "bladzijden": sorted({one.paper.page for one in papers.of_sheet(sheet.id)}),
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
    answer = found.answer
    return {
        "veld": answer.field,
        "rij": answer.row,
        "vraag": question(found),
        "tekst": said(found),
        "nakijken": bool(answer.doubt),
        "uitsnede": bool(answer.picture),
        "gelezen": was_read(found),
    }


def said(found: Found) -> str:
    """An answer in words: the labels of its options, and that a box has a cross."""
    value = found.answer.value
    if isinstance(value, bool):
        return "aangekruist" if value else ""
    return ", ".join(words(found.answer, found.field))


def was_read(found: Found) -> str:
    """What lobprint read, where somebody said otherwise; nothing where nobody did."""
    answer = found.answer
    if not answer.by:
        return ""
    before = replace(answer, value=answer.before or "", by="")
    return said(found._replace(answer=before)) or "leeg"
