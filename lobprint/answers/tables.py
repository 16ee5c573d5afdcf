"""Sources as rows of tables: written and read back (`schema` has their columns).

A box that is ticked is 1 and one that isn't 0; all else is text. `eerder` is NULL where
nobody corrected anything, `kruisjes` a list in JSON.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from sqlite3 import Connection
from typing import Any, NamedTuple

from lobprint.answers.kept import Kept
from lobprint.answers.model import PAPER_STATES, WAYS, Answer, Paper, Sheet, Source
from lobprint.answers.store import Pictures
from lobprint.document.state import Value

Row = tuple[Any, ...]
_ALL_LOOSE = "SELECT bestand, tekst FROM losse_teksten ORDER BY bestand, nummer"
_ALL_ANSWERS = "SELECT * FROM antwoorden ORDER BY blad, nummer"
_ANSWERS = "SELECT * FROM antwoorden WHERE blad = ? ORDER BY nummer"
_ALL_SHEETS = (
    "SELECT bestand, nummer, id, formulier, wie, exemplaar FROM bladen ORDER BY nummer"
)
_SHEET = (
    "SELECT build, bladen.nummer, bladen.id, formulier, wie, exemplaar FROM bladen "
    "JOIN bestanden ON bestanden.nummer = bestand WHERE bladen.id = ?"
)
_SOURCES = (
    "SELECT nummer, id, naam, soort, build, gelezen_op FROM bestanden ORDER BY nummer"
)
_ALL_PAPERS = "SELECT * FROM bladzijden ORDER BY bestand, nummer"
_NO_PICTURES = (
    "DELETE FROM plaatjes WHERE id NOT IN (SELECT plaatje FROM antwoorden UNION "
    "SELECT plaatje FROM bladzijden UNION SELECT inkt FROM bladzijden)"
)
_NO_LOOSE = (
    "DELETE FROM losse_teksten "
    "WHERE bestand = (SELECT nummer FROM bestanden WHERE id = ?)"
)


def write_source(db: Connection, kept: Kept) -> None:
    source = kept.source
    number = db.execute(
        "INSERT INTO bestanden (id, naam, soort, build, gelezen_op) "
        "VALUES (?, ?, ?, ?, ?)",
        (source.id, source.name, source.format, source.build, kept.read_on),
    ).lastrowid
    db.executemany(
        "INSERT INTO losse_teksten VALUES (?, ?, ?)",
        ((number, at, text) for at, text in enumerate(source.loose)),
    )
    for sheet in source.sheets:
        _write_sheet(db, number, sheet)
    _write_papers(db, number, source.papers)


def _write_sheet(db: Connection, source: int | None, sheet: Sheet) -> None:
    said = (sheet.id, source, sheet.form, sheet.who, sheet.copy)
    row = db.execute(
        "INSERT INTO bladen (id, bestand, formulier, wie, exemplaar) "
        "VALUES (?, ?, ?, ?, ?)",
        said,
    ).lastrowid
    write_answers(db, row, sheet)


def _write_papers(db: Connection, source: int | None, papers: Iterable[Paper]) -> None:
    db.executemany(
        "INSERT INTO bladzijden VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((source, at, *_paper_row(one)) for at, one in enumerate(papers)),
    )


def _paper_row(one: Paper) -> Row:
    what = (one.picture, one.state, one.why, one.page, one.copy)
    return (*what, json.dumps(one.sheets), json.dumps(one.corners), one.view, one.ink)


def write_pictures(db: Connection, pictures: Pictures) -> None:
    """Also of what is there already; those of which nothing speaks go."""
    db.executemany("INSERT OR IGNORE INTO plaatjes VALUES (?, ?)", pictures.items())
    db.execute(_NO_PICTURES)


def read_picture(db: Connection, name: str) -> bytes | None:
    asked = "SELECT inhoud FROM plaatjes WHERE id = ?"
    row = db.execute(asked, (name,)).fetchone()
    return bytes(row[0]) if row else None


def write_answers(db: Connection, number: int | None, sheet: Sheet) -> None:
    """Those of the sheet with this number, which has none yet."""
    db.executemany(
        "INSERT INTO antwoorden VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((number, at, *_answer_row(one)) for at, one in enumerate(sheet.answers)),
    )


def _answer_row(one: Answer) -> Row:
    marks = json.dumps(one.marks, ensure_ascii=False)
    found = (one.field, one.row, one.value, one.way, marks)
    return (*found, one.doubt, one.by, one.before, one.sure, one.picture)


def read_all(db: Connection) -> Iterator[Kept]:
    """All sources, in the order in which they were read."""
    loose = _gathered(db.execute(_ALL_LOOSE))
    answers = _gathered(db.execute(_ALL_ANSWERS))
    sheets = _gathered(db.execute(_ALL_SHEETS))
    papers = _gathered(db.execute(_ALL_PAPERS))
    for number, name, file, kind, build, day in db.execute(_SOURCES):
        own = tuple(_sheet(row, answers[row[0]]) for row in sheets[number])
        texts = tuple(text for (text,) in loose[number])
        pages = tuple(_paper(row) for row in papers[number])
        yield Kept(Source(name, file, kind, build, own, texts, pages), day)


class Found(NamedTuple):
    """A sheet, its number, and the build by which it was read."""

    number: int
    build: str
    sheet: Sheet


def read_sheet(db: Connection, name: str) -> Found | None:
    """The sheet with that id."""
    found = db.execute(_SHEET, (name,)).fetchone()
    if found is None:
        return None
    build, *row = found
    answers = [one[1:] for one in db.execute(_ANSWERS, row[:1])]
    return Found(row[0], build, _sheet(tuple(row), answers))


def rewrite_sheet(db: Connection, number: int, sheet: Sheet) -> None:
    db.execute("UPDATE bladen SET wie = ? WHERE nummer = ?", (sheet.who, number))
    db.execute("DELETE FROM antwoorden WHERE blad = ?", (number,))
    write_answers(db, number, sheet)


def rename_others(db: Connection, found: Found, who: str) -> None:
    """Those of the same file that were called as this sheet was."""
    db.execute(
        "UPDATE bladen SET wie = ? WHERE wie = ? AND bestand = "
        "(SELECT bestand FROM bladen WHERE nummer = ?)",
        (who, found.sheet.who, found.number),
    )


def leave(db: Connection, kept: Iterable[Kept], left: Iterable[Kept]) -> None:
    """Delete what is in `kept` and not in `left`."""
    rest = {one.source.id: one.source for one in left}
    for source in (one.source for one in kept):
        stays = rest.get(source.id)
        if stays is None:
            db.execute("DELETE FROM bestanden WHERE id = ?", (source.id,))
        elif stays != source:
            db.execute(_NO_LOOSE, (source.id,))
            there = {one.id for one in stays.sheets}
            going = [(one.id,) for one in source.sheets if one.id not in there]
            db.executemany("DELETE FROM bladen WHERE id = ?", going)
            _rewrite_papers(db, stays)
    db.execute(_NO_PICTURES)


def rewrite_source(db: Connection, before: Source, now: Source) -> None:
    """The sheets and the pages of a source, as they are now."""
    there = {one.id: one for one in before.sheets}
    for sheet in now.sheets:
        old = there.pop(sheet.id, None)
        if old is None:
            _write_sheet(db, _number(db, now), sheet)
        elif old != sheet and (found := read_sheet(db, sheet.id)):
            rewrite_sheet(db, found.number, sheet)
    db.executemany("DELETE FROM bladen WHERE id = ?", [(one,) for one in there])
    _rewrite_papers(db, now)


def _rewrite_papers(db: Connection, source: Source) -> None:
    number = _number(db, source)
    db.execute("DELETE FROM bladzijden WHERE bestand = ?", (number,))
    _write_papers(db, number, source.papers)


def _number(db: Connection, source: Source) -> int:
    asked = "SELECT nummer FROM bestanden WHERE id = ?"
    return int(db.execute(asked, (source.id,)).fetchone()[0])


def _gathered(rows: Iterable[Row]) -> defaultdict[int, list[Row]]:
    """Rows by the number in their first column, without it."""
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for number, *rest in rows:
        found[number].append(tuple(rest))
    return found


def _sheet(row: Row, answers: Iterable[Row]) -> Sheet:
    _, name, form, who, copy = row
    return Sheet(name, form, who, tuple(map(_answer, answers)), copy)


def _paper(row: Row) -> Paper:
    _, picture, state, why, page, copy, sheets, corners, view, ink = row
    return Paper(
        picture=picture,
        state=PAPER_STATES.get(state, "aside"),
        why=why,
        page=page,
        copy=copy,
        sheets=tuple(map(str, json.loads(sheets))),
        corners=tuple((float(x), float(y)) for x, y in json.loads(corners)),
        view=view,
        ink=ink,
    )


def _answer(row: Row) -> Answer:
    """Somebody may have typed in the file; what says nothing to us is left out."""
    _, field, number, value, way, marks, doubt, by, before, sure, picture = row
    return Answer(
        field=field,
        value=_value(value),
        way=WAYS.get(way, "hand"),
        row=number,
        marks=tuple(map(str, json.loads(marks))),
        doubt=doubt,
        by=by,
        before=None if before is None else _value(before),
        sure=float(sure),
        picture=picture,
    )


def _value(said: object) -> Value:
    return bool(said) if isinstance(said, int) else str(said)
