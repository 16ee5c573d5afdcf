"""A folder as a school has it, with scans, a photo and Word files, to one report: what
people meant is what is counted, once somebody looked at what was in doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from answers.returned import in_word
from click.testing import CliRunner
from paper import packing, spoil
from paper.papers import made, papers, printed
from paper.people import Manners, Person
from paper.truth import PageTruth

from lobprint.answers import Answer, Sheet
from lobprint.answers.model import TO_TYPE
from lobprint.answers.sqlite import SqliteStore, open_store
from lobprint.cli import main
from lobprint.press.report import filled_of
from lobprint.report.tally import tally
from lobprint.stamp import StampedField

LEVELS, YES_NO, CANVAS = "zelfevaluatie", "checklist", "reflectiecanvas"
MANY = {LEVELS: 4, YES_NO: 1, CANVAS: 1}
"""Sheets of each form. A checklist has five pages."""
TIDY = Manners(odd=0.1, back=0.02, specks=0, margin=0, filled=0.3)
Meant = Mapping[str, str | bool]
"""What somebody meant in each field: an option, a tick, or "words"."""


@dataclass(slots=True)
class Team:
    """What people meant, in the order of their sheets, by the name of the file."""

    folder: Path
    meant: dict[str, list[Meant]] = field(default_factory=dict)

    def scans(self, form: str) -> None:
        """A pile from the copier, in grey, in one PDF."""
        self._pile(f"{form}.pdf", form, spoil.scanned)

    def photographs(self, form: str) -> None:
        self._pile(f"{form}.jpg", form, spoil.phoned)

    def types(self, number: int) -> None:
        answers = {f"{LEVELS}.1.niveau.basis": "x", f"{LEVELS}.over": f"Els {number}"}
        (self.folder / f"els-{number}.docx").write_bytes(in_word(answers))

    def _pile(self, name: str, form: str, spoils: spoil.Spoil) -> None:
        rng = np.random.default_rng([*name.encode()])
        pictures = []
        for _ in range(MANY[form]):
            person, meant = Person(rng, TIDY), dict[str, str | bool]()
            for paper in papers(made(form)):
                page = printed(paper)
                meant |= _meant(person.fills_in(paper, page))
                pictures.append(spoils(page, rng))
            self.meant.setdefault(name, []).append(meant)
        pack = packing.pdf if name.endswith(".pdf") else packing.jpeg
        (self.folder / name).write_bytes(pack(pictures))


def _meant(page: PageTruth) -> Meant:
    said: dict[str, str | bool] = {}
    for (name, option), intent in page.marks.items():
        if intent.meant == "on":
            said[name] = option or True
    return {**said, **{name: "words" for name, on in page.writings.items() if on}}


@pytest.fixture
def team(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Team:
    monkeypatch.chdir(tmp_path)
    for form in MANY:
        (tmp_path / f"{form}-mbo.pdf").write_bytes(made(form).pdf)
    folder = tmp_path / "ingevuld"
    folder.mkdir()
    team = Team(folder)
    team.scans(YES_NO)
    team.scans(LEVELS)
    team.photographs(CANVAS)
    for number in range(3):
        team.types(number)
    return team


def lobprint(*args: str) -> str:
    done = CliRunner().invoke(main, args)
    assert done.exit_code == 0, done.output
    return done.stdout


def doubts(store: SqliteStore, meant: Team) -> Iterator[tuple[Sheet, Answer, Meant]]:
    for source in store.sources():
        for sheet in source.sheets:
            for one in sheet.answers:
                if one.doubt:
                    yield sheet, one, meant.meant[source.name][sheet.copy - 1]


def look(store: SqliteStore, team: Team) -> None:
    """Somebody looks at all that is in doubt, and says what was meant."""
    for sheet, one, meant in list(doubts(store, team)):
        assert one.picture or one.doubt != TO_TYPE
        empty = False if isinstance(one.value, bool) else ""
        store.correct(sheet.id, one.key, meant.get(one.field, empty), "Els")


def test_what_people_meant_with_a_pen_is_what_a_report_counts(team: Team) -> None:
    told = lobprint("read", "ingevuld")
    assert "Checklist" in told
    assert "Ontbreekt" not in told
    store = open_store(Path("antwoorden.sqlite"))
    asked = len(list(doubts(store, team)))
    assert asked, "handwriting is to be typed over"
    look(store, team)
    filled = filled_of([store])
    for form, typed in ((LEVELS, 3), (YES_NO, 0)):
        assert filled.people(form) == MANY[form] + typed
        for one in filled.fields(form):
            if one.kind == "choice":
                assert counts(filled.sheets(form), one) == right(team, form, one)
    assert filled.people(CANVAS) == 1
    assert lobprint("report")


def counts(sheets: list[Sheet], of: StampedField) -> tuple[int, ...]:
    return tally(sheets, of).counts


def right(team: Team, form: str, of: StampedField) -> tuple[int, ...]:
    chosen = Counter(one.get(of.id) for one in team.meant[f"{form}.pdf"])
    if of.id == f"{LEVELS}.1.niveau":
        chosen["basis"] += 3
    return tuple(chosen[option.value] for option in of.options)
