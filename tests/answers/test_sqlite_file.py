"""The file of answers itself: whose it is, who may read it, and what is left in it."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from answers.made import FATIMA, JAN, PICTURES, SCAN, STAMP
from lobprint.answers import Answer, Key, Sheet, schema
from lobprint.answers.sqlite import SqliteStore, open_store
from lobprint.answers.sqlite_file import SqliteFile
from lobprint.errors import ContentError, LobprintError, OutputError
from lobprint.stamp.text import to_json

pytestmark = pytest.mark.usefixtures("_here")
FATIMA_NAME = "Fatima el Idrissi"
DOCS = Path(__file__).parents[2] / "docs" / "antwoorden.md"
FILE = Path("antwoorden.sqlite")


@pytest.fixture
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def filled() -> SqliteStore:
    store = open_store(FILE)
    store.keep(FATIMA, STAMP, "2026-11-24")
    store.keep(JAN, STAMP, "2026-11-24")
    return store


def told(act: Callable[[], object], kind: type[LobprintError] = ContentError) -> str:
    with pytest.raises(kind) as refused:
        act()
    return str(refused.value)


def query(text: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(FILE)) as db:
        return db.execute(text).fetchall()


def test_a_file_is_made_when_there_is_something_to_keep() -> None:
    store = open_store(FILE)
    assert store.sources() == []
    assert not FILE.exists()
    store.keep(FATIMA, STAMP)
    assert open_store(FILE).sources() == [FATIMA]


def test_an_empty_file_is_one_in_which_nothing_stands_yet() -> None:
    FILE.touch()
    assert open_store(FILE).sources() == []
    assert filled().sources() == [FATIMA, JAN]


def test_only_its_owner_may_read_it() -> None:
    filled()
    assert FILE.stat().st_mode & 0o777 == 0o600


def test_only_that_one_file_is_there() -> None:
    filled().remove_respondent("Jan")
    assert [path.name for path in Path().iterdir()] == [FILE.name]


def remove_file(store: SqliteStore) -> None:
    store.remove_source("fatima.docx")


def remove_person(store: SqliteStore) -> None:
    store.remove_respondent("Fatima el Idrissi")


@pytest.mark.parametrize("remove", [remove_file, remove_person])
def test_of_what_is_removed_no_byte_is_left(
    remove: Callable[[SqliteStore], None],
) -> None:
    store = filled()
    for number in range(40):
        answer = Answer("zelf.naam", f"Nummer {number} " * 300, "tag")
        sheet = Sheet(f"s{number}", "zelf", f"Iemand {number}", (answer,))
        other = replace(JAN, id=str(number), sheets=(sheet,))
        store.keep(other, STAMP)
    assert b"Fatima" in FILE.read_bytes()
    remove(store)
    for path in Path().iterdir():
        data = path.read_bytes()
        assert b"Nummer 39" in data
        for words in (b"Fatima", b"fatima", b"Idrissi", b"Ouders bellen", b"ommezijde"):
            assert words not in data, path


def test_of_a_picture_that_is_removed_no_byte_is_left() -> None:
    store = filled()
    store.keep(SCAN, STAMP, "", PICTURES)
    assert b"PNG of Sam" in FILE.read_bytes()
    store.remove_respondent("scan.pdf, blad 1")
    assert b"PNG of Sam" not in FILE.read_bytes()
    assert b"PNG of Noor" in FILE.read_bytes()


def test_of_a_name_that_was_changed_no_byte_is_left() -> None:
    store = filled()
    store.rename("f-zelf", "F.")
    store.rename("f-acties", "F.")
    store.correct("f-zelf", Key("zelf.naam"), "F.", "Els")
    assert FILE.read_bytes().count(b"Fatima") == 1, "only what was read, as it was"


KILLED = """
import os, signal, sys
from pathlib import Path
from lobprint.answers import tables
from lobprint.answers.sqlite import open_store
from answers.made import JAN, STAMP

write = tables.write_answers
def write_and_die(db, *about):
    write(db, *about)
    db.execute("PRAGMA cache_spill = ON")
    db.execute("PRAGMA cache_size = 1")
    db.execute("INSERT INTO losse_teksten VALUES (1, 9, zeroblob(3000000))")
    os.kill(os.getpid(), signal.SIGKILL)
tables.write_answers = write_and_die
open_store(Path("antwoorden.sqlite")).keep(JAN, STAMP)
"""


def test_who_is_killed_halfway_leaves_what_was_there() -> None:
    open_store(FILE).keep(FATIMA, STAMP)
    tests = str(Path(__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": f"{tests}{os.pathsep}{tests}/.."}
    done = subprocess.run([sys.executable, "-c", KILLED], check=False, env=environment)
    assert done.returncode == -signal.SIGKILL
    assert Path(f"{FILE}-journal").stat().st_size > 512
    assert FILE.stat().st_size > 3_000_000
    assert open_store(FILE).sources() == [FATIMA]
    assert open_store(FILE).keep(JAN, STAMP)
    assert [path.name for path in Path().iterdir()] == [FILE.name]


def test_a_file_that_another_program_writes_in_is_told() -> None:
    filled()
    store = SqliteStore(SqliteFile(FILE, patience=0.01))
    with closing(sqlite3.connect(FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        said = told(lambda: store.keep(replace(JAN, id="b"), STAMP), OutputError)
    assert said == (
        "antwoorden.sqlite kan niet geopend worden: een ander programma gebruikt het\n"
        "  Sluit het daar, of wacht even, en geef de opdracht nog eens."
    )
    assert store.sources() == [FATIMA, JAN]


NOT_OURS = (
    "antwoorden.sqlite: dit is geen bestand met antwoorden van lobprint\n"
    "  Kies een andere naam, of een andere plek, voor de antwoorden."
)


def test_what_is_no_file_of_answers_is_told_and_stays_as_it_is() -> None:
    FILE.write_bytes(b"Naam;Klas\nFatima;3b\n" * 100)
    before = FILE.read_bytes()
    assert told(lambda: open_store(FILE)) == NOT_OURS
    assert FILE.read_bytes() == before


def test_a_database_of_somebody_else_stays_as_it_is() -> None:
    query("CREATE TABLE adressen (naam TEXT)")
    before = FILE.read_bytes()
    assert told(lambda: open_store(FILE)) == NOT_OURS
    store = SqliteStore(SqliteFile(FILE))
    assert told(lambda: store.keep(JAN, STAMP)) == NOT_OURS
    assert told(store.remove_all) == NOT_OURS
    assert FILE.read_bytes() == before


def test_a_file_of_a_later_lobprint_is_told() -> None:
    filled()
    query("PRAGMA user_version = 99")
    assert told(lambda: open_store(FILE)) == (
        "antwoorden.sqlite: dit bestand is van een nieuwere lobprint\n"
        "  Installeer de nieuwste lobprint."
    )


def test_a_file_of_an_earlier_lobprint_gets_what_it_lacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filled()
    before = FILE.read_bytes()
    later = (*schema.STEPS, "ALTER TABLE bladen ADD COLUMN klas TEXT")
    monkeypatch.setattr("lobprint.answers.sqlite_file.STEPS", later)
    assert open_store(FILE).sources() == [FATIMA, JAN]
    assert FILE.read_bytes() == before, "who reads it leaves it as it is"
    open_store(FILE).rename("j-1", "Johan")
    assert query("SELECT wie, klas FROM bladen WHERE id = 'j-1'") == [("Johan", None)]
    assert query("PRAGMA user_version") == [(len(later),)]


def test_the_first_lobprint_that_kept_answers_knew_no_paper() -> None:
    with closing(sqlite3.connect(FILE)) as db:
        db.executescript(schema.STEPS[0])
        db.execute(
            "INSERT INTO stempels VALUES (?, ?)", (STAMP.build, to_json(STAMP).decode())
        )
        db.executescript(
            """
            INSERT INTO bestanden VALUES (1, 'j', 'jan.pdf', 'pdf', '7K3M9QXA', '');
            INSERT INTO bladen VALUES (1, 'j-1', 1, 'zelf', 'Jan', 1);
            INSERT INTO antwoorden VALUES
                (1, 0, 'zelf.visie', 0, 'plus', 'pdf', '[]', '', '', NULL);
            PRAGMA user_version = 1;
            """
        )
        db.execute(f"PRAGMA application_id = {schema.APPLICATION}")
        db.commit()
    (source,) = open_store(FILE).sources()
    assert source.sheets == JAN.sheets[:1]
    open_store(FILE).keep(SCAN, STAMP, "", PICTURES)
    assert open_store(FILE).sources() == [source, SCAN]


DAMAGED = (
    "antwoorden.sqlite: dit bestand is beschadigd\n"
    "  Er is niets veranderd. Zet een reservekopie terug, of geef dit bestand een "
    "andere naam en lees de ingevulde bestanden opnieuw in."
)


def test_a_damaged_file_is_told_and_stays_as_it_is() -> None:
    filled()
    data = FILE.read_bytes()
    broken = data[:4096] + b"\xff" * (len(data) - 4096)
    FILE.write_bytes(broken)
    store = SqliteStore(SqliteFile(FILE))
    assert told(store.sources) == DAMAGED
    assert told(lambda: store.keep(replace(JAN, id="b"), STAMP)) == DAMAGED
    assert FILE.read_bytes() == broken


def test_tables_that_somebody_threw_away_are_told() -> None:
    filled()
    query("DROP TABLE antwoorden")
    assert told(lambda: open_store(FILE).sources()) == DAMAGED


def test_what_somebody_typed_in_it_is_read() -> None:
    filled()
    with closing(sqlite3.connect(FILE)) as db:
        db.execute("UPDATE antwoorden SET waarde = 3.5, hoe = 'sql' WHERE blad = 3")
        db.commit()
    (answer,) = open_store(FILE).sources()[1].sheets[0].answers
    assert (answer.value, answer.way) == ("3.5", "hand")


def test_a_folder_is_no_file() -> None:
    FILE.mkdir()
    assert told(lambda: open_store(FILE)) == (
        "antwoorden.sqlite: dit is een map, geen bestand\n"
        "  Kies een andere naam, of een andere plek, voor de antwoorden."
    )


def test_a_folder_that_is_not_there_is_told() -> None:
    store = open_store(Path("nergens", FILE))
    assert told(lambda: store.keep(JAN, STAMP), OutputError) == (
        f"{Path('nergens', FILE)} kan niet geopend worden: bestaat niet\n"
        "  Kies een andere naam, of een andere plek, voor de antwoorden."
    )


def test_a_query_finds_answers_by_the_names_in_the_docs() -> None:
    filled()
    asked = (
        "SELECT naam, wie, veld, waarde FROM antwoorden "
        "JOIN bladen ON bladen.nummer = blad "
        "JOIN bestanden ON bestanden.nummer = bestand WHERE hoe = 'pdf'"
    )
    assert query(asked) == [
        ("jan.pdf", "Jan", "zelf.visie", "plus"),
        ("jan.pdf", "Piet", "zelf.visie", "min"),
    ]


def test_the_views_say_all_names() -> None:
    filled()
    asked = "SELECT bestand, titel, wie, vraag, waarde FROM overzicht WHERE hoe = 'tag'"
    assert query(asked)[:2] == [
        ("fatima.docx", "Zelfevaluatie", "Fatima el Idrissi", "Naam", FATIMA_NAME),
        ("fatima.docx", "Zelfevaluatie", "Fatima el Idrissi", "Visie", ""),
    ]
    assert query(
        "SELECT DISTINCT titel, soort FROM velden WHERE veld = 'zelf.visie'"
    ) == [("Zelfevaluatie", "choice")]


def test_the_docs_tell_every_table_and_its_queries_can_be_asked() -> None:
    filled()
    page = DOCS.read_text("utf-8")
    for table, kind in query(
        "SELECT name, type FROM sqlite_schema WHERE type <> 'index'"
    ):
        (row,) = re.findall(rf"^\| `{table}` \| (.*)$", page, re.M) or [page]
        for _, column, *_ in query(f"PRAGMA table_info({table})"):
            assert f"`{column}`" in row, (kind, table)
    asked = re.findall(r"```sql\n(.*?)```", page, re.S)
    assert all(query(one.replace("'zelfevaluatie'", "'zelf'")) for one in asked)


def test_a_file_can_lie_anywhere() -> None:
    odd = Path("map met #, ? en %41", "antwoorden é.sqlite")
    odd.parent.mkdir()
    open_store(odd).keep(FATIMA, STAMP)
    shutil.copy(odd, FILE)
    assert open_store(FILE).sources() == open_store(odd).sources() == [FATIMA]
