"""What keeps answers, in SQLite and in memory: both do the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answers.made import FATIMA, JAN, NAMES, PICTURES, SCAN, SOURCES, STAMP, VALUES
from lobprint.answers import Answer, Key, Paper, Sheet, Source
from lobprint.answers.kept import move
from lobprint.answers.portable import PortableStore
from lobprint.answers.sqlite import open_store
from lobprint.answers.store import Removed, Store
from lobprint.document.state import Value
from lobprint.errors import LobprintError, UsageError
from lobprint.stamp import StampedForm

VISIE = Key("zelf.visie")


@pytest.fixture(params=["sqlite", "portable"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    if request.param == "sqlite":
        return open_store(tmp_path / "antwoorden.sqlite")
    return PortableStore()


@pytest.fixture
def filled(store: Store) -> Store:
    assert store.keep(FATIMA, STAMP, "2026-11-24")
    assert store.keep(JAN, STAMP, "2026-11-23")
    return store


def sheet(store: Store, name: str) -> Sheet:
    found = [one for source in store.sources() for one in source.sheets]
    return next(one for one in found if one.id == name)


def answer(store: Store, name: str, key: Key = VISIE) -> Answer:
    return next(one for one in sheet(store, name).answers if one.key == key)


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(UsageError) as refused:
        act()
    return refused.value.problems[0].message


def test_nothing_is_kept_at_first(store: Store) -> None:
    assert (store.sources(), store.days(), store.read_on()) == ([], {}, "")
    assert (store.stamp(STAMP.build), store.name_of("f")) == (None, None)
    assert store.remove_all() == store.remove_source("x") == Removed((), 0, 0)
    assert store.remove_respondent("Jan") == store.remove_sheets(["j"])
    assert refusal(lambda: store.accept("f-zelf", VISIE)) == "er is geen blad 'f-zelf'"


def test_what_is_kept_comes_back_in_its_order(filled: Store) -> None:
    assert filled.sources() == [FATIMA, JAN]
    assert filled.stamp(STAMP.build) == STAMP
    assert filled.name_of(JAN.id) == "jan.pdf"
    assert filled.days() == {FATIMA.id: "2026-11-24", JAN.id: "2026-11-23"}
    assert filled.read_on() == "2026-11-24"


def test_reading_again_changes_nothing_and_loses_no_correction(filled: Store) -> None:
    filled.correct("f-zelf", VISIE, "basis", "Els")
    before = filled.sources()
    assert not filled.keep(replace(FATIMA, name="kopie.docx"), STAMP, "2026-12-01")
    assert (filled.sources(), filled.read_on()) == (before, "2026-11-24")


def test_a_stamp_of_the_same_build_adds_what_it_knows(filled: Store) -> None:
    more = replace(STAMP, forms=(StampedForm("kort", "Kort"),), fields=())
    filled.keep(replace(JAN, id="b", sheets=()), more)
    both = filled.stamp(STAMP.build)
    assert both is not None
    assert {one.id for one in both.forms} == {"zelf", "acties", "kort"}
    assert set(both.fields) == set(STAMP.fields)


def test_what_is_corrected_keeps_what_was_read(filled: Store) -> None:
    filled.correct("f-zelf", VISIE, "Basis", "Els")
    filled.correct("f-zelf", VISIE, "plus", "Tom")
    found = answer(filled, "f-zelf")
    assert (found.value, found.before, found.by) == ("plus", "", "Tom")
    assert (found.way, found.doubt, found.marks) == ("hand", "", ("min", "basis"))
    assert len(sheet(filled, "f-zelf").answers) == 3


def test_an_answer_that_was_not_there_can_be_given(filled: Store) -> None:
    filled.correct("j-1", Key("zelf.gelezen"), "ja", "Els")
    filled.correct("j-1", Key("zelf.datum"), " di 5 jan. 2027 ", "Els")
    assert answer(filled, "j-1", Key("zelf.gelezen")).before is False
    assert sheet(filled, "j-1").answers[2] == Answer(
        "zelf.datum", "5-1-2027", "hand", by="Els", before=""
    )


@pytest.mark.parametrize(
    ("key", "value", "empty"),
    [(VISIE, "", ""), (Key("zelf.gelezen"), False, False), (Key("zelf.naam"), "", "")],
)
def test_an_answer_can_be_made_empty(
    filled: Store, key: Key, value: Value, empty: Value
) -> None:
    before = answer(filled, "f-zelf", key).value
    filled.correct("f-zelf", key, value, "Els")
    found = answer(filled, "f-zelf", key)
    assert (found.value, found.before, found.doubt) == (empty, before, "")


@pytest.mark.parametrize(
    ("name", "key", "value", "told"),
    [
        ("weg", VISIE, "plus", "er is geen blad 'weg'"),
        ("f-zelf", Key("acties.1.wat"), "x", "'zelf' heeft geen veld 'acties.1.wat'"),
        (
            "f-acties",
            Key("acties.1.wat", 4),
            "x",
            "het blad van Fatima el Idrissi heeft geen extra rij 4",
        ),
        (
            "f-zelf",
            VISIE,
            "goed",
            "'Visie' heeft geen 'goed': kies Minimaal, Basis of Plus",
        ),
        ("f-zelf", VISIE, True, "'Visie' is om te schrijven: daar past geen ja of nee"),
        (
            "f-zelf",
            Key("zelf.gelezen"),
            "soms",
            "'Gelezen' is een vakje: kies ja of nee",
        ),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(
    filled: Store, name: str, key: Key, value: Value, told: str
) -> None:
    assert refusal(lambda: filled.correct(name, key, value, "Els")) == told
    assert filled.sources() == [FATIMA, JAN]


def test_who_looked_takes_the_doubt_away(filled: Store) -> None:
    filled.accept("f-zelf", VISIE)
    found = answer(filled, "f-zelf")
    assert (found.doubt, found.marks, found.by) == ("", ("min", "basis"), "")
    told = refusal(lambda: filled.accept("j-1", Key("zelf.naam")))
    assert told == "op het blad van Jan staat niets in 'zelf.naam'"


def test_a_respondent_can_be_called_otherwise(filled: Store) -> None:
    filled.rename("j-1", "  Jan  de Wit ")
    assert sheet(filled, "j-1").who == "Jan de Wit"
    assert refusal(lambda: filled.rename("j-1", " ")) == "een naam is niet leeg"
    assert refusal(lambda: filled.rename("x", "Jan")) == "er is geen blad 'x'"


def test_all_of_a_file_goes(filled: Store) -> None:
    assert filled.remove_source("fatima.docx") == Removed(("fatima.docx",), 2, 5)
    assert filled.sources() == [JAN]
    assert filled.keep(FATIMA, STAMP)
    assert filled.sources() == [JAN, FATIMA]


def test_all_of_a_respondent_goes_however_the_name_is_written(filled: Store) -> None:
    removed = filled.remove_respondent("fatima  EL idrissi")
    assert removed == Removed(("fatima.docx",), 2, 5)
    assert filled.sources() == [JAN]


def test_with_one_of_two_in_a_file_the_loose_texts_go(filled: Store) -> None:
    assert filled.remove_respondent("Jan") == Removed((), 1, 1)
    left = replace(JAN, sheets=JAN.sheets[1:], loose=())
    assert filled.sources() == [FATIMA, left]
    assert filled.remove_sheets(["j-2", "x"]) == Removed(("jan.pdf",), 1, 1)
    assert filled.sources() == [FATIMA]


def test_all_goes(filled: Store) -> None:
    assert filled.remove_all() == Removed(("fatima.docx", "jan.pdf"), 4, 7)
    assert (filled.sources(), filled.stamp(STAMP.build)) == ([], None)


def test_half_a_sign_becomes_a_question_mark(store: Store) -> None:
    torn = Answer("zelf.naam", "Jan\ud800", "pdf")
    first = replace(JAN.sheets[0], who="J\udc80n", answers=(torn,))
    store.keep(replace(JAN, sheets=(first,), name="\udcff.pdf"), STAMP)
    (source,) = store.sources()
    assert (source.name, source.sheets[0].who) == ("?.pdf", "J?n")
    assert source.sheets[0].answers[0].value == "Jan?"


@given(SOURCES)
@settings(max_examples=40)
def test_whatever_is_read_comes_back_from_both(sources: list[Source]) -> None:
    with TemporaryDirectory() as folder:
        sqlite, memory = open_store(Path(folder) / "a.sqlite"), PortableStore()
        for source in sources:
            assert sqlite.keep(source, STAMP, "2026-11-24", PICTURES)
        assert move(sqlite, memory) == len(sources)
        again = PortableStore.from_bytes(memory.to_bytes())
        assert sources == sqlite.sources() == memory.sources() == again.sources()
        assert again.days() == sqlite.days()
        assert again.to_bytes() == memory.to_bytes()
        spoken_of = {one for source in sources for one in source.pictures}
        for store in (sqlite, memory, again):
            has = {name for name in PICTURES if store.picture(name) == PICTURES[name]}
            assert has == spoken_of


CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("keep"), st.sampled_from([FATIMA, JAN, SCAN])),
        st.tuples(
            st.just("join"),
            st.sampled_from(["s-1", "s-2", "j-1"]),
            st.sampled_from(["s-1", "s-2", "f-acties"]),
        ),
        st.tuples(
            st.just("look_again"),
            st.just(SCAN.id),
            st.sampled_from([2, 3]),
            st.just(Paper(3, "aside")),
        ),
        st.tuples(
            st.just("correct"),
            st.sampled_from(["f-zelf", "f-acties", "j-1"]),
            st.sampled_from([VISIE, Key("zelf.gelezen"), Key("acties.1.wat", 1)]),
            VALUES | st.sampled_from(["min", "Plus", "ja", ""]),
            st.text(max_size=5),
        ),
        st.tuples(
            st.just("accept"), st.sampled_from(["f-zelf", "j-1"]), st.just(VISIE)
        ),
        st.tuples(st.just("rename"), st.sampled_from(["f-zelf", "j-2"]), NAMES),
        st.tuples(
            st.just("remove_source"), st.sampled_from(["jan.pdf", "scan.pdf", "x"])
        ),
        st.tuples(st.just("remove_respondent"), st.sampled_from(["JAN", "Piet", "0"])),
        st.tuples(st.just("remove_sheets"), st.just(["f-zelf", "j-1", "s-1"])),
        st.tuples(st.just("remove_all")),
    ),
    min_size=3,
    max_size=15,
)


@given(CHANGES)
@settings(max_examples=30)
def test_the_same_changes_give_the_same_in_both(
    changes: list[tuple[object, ...]],
) -> None:
    with TemporaryDirectory() as folder:
        both = open_store(Path(folder) / "a.sqlite"), PortableStore()
        for name, *about in changes:
            one, other = (outcome(store, str(name), about) for store in both)
            assert one == other
            assert both[0].sources() == both[1].sources()
            one, other = ([x for x in PICTURES if s.picture(x)] for s in both)
            assert one == other


def outcome(store: Store, name: str, about: list[object]) -> object:
    more = [STAMP, "2026-11-24", PICTURES] if name == "keep" else []
    try:
        return getattr(store, name)(*about, *more)
    except LobprintError as error:
        return error.problems


DATUM, NAAM = Key("zelf.datum"), Key("zelf.naam")


@pytest.fixture
def scanned(filled: Store) -> Store:
    filled.keep(SCAN, STAMP, "2026-11-28", PICTURES)
    return filled


def test_pictures_come_back_and_go_with_what_they_show(scanned: Store) -> None:
    crop = answer(scanned, "s-1", NAAM).picture
    view = SCAN.papers[0].view
    assert scanned.picture(crop) == b"PNG of Sam"
    scanned.correct("s-1", NAAM, "Sam", "Els")
    assert scanned.picture(crop) == b"PNG of Sam", "beside what somebody typed"
    scanned.remove_sheets(["s-1"])
    (left,) = [one for one in scanned.sources() if one.id == SCAN.id]
    assert [one.picture for one in left.papers] == [2, 3]
    assert (scanned.picture(crop), scanned.picture(view)) == (None, None)
    assert scanned.picture(answer(scanned, "s-2", DATUM).picture) == b"PNG of Noor"


def test_no_picture_is_kept_of_which_nothing_speaks(store: Store) -> None:
    store.keep(JAN, STAMP, "", PICTURES)
    assert [store.picture(name) for name in PICTURES] == [None] * len(PICTURES)


def test_two_sheets_of_one_form_become_one(scanned: Store) -> None:
    scanned.join("s-2", "s-1")
    joined = sheet(scanned, "s-1")
    assert [one.field for one in joined.answers] == [
        *("zelf.visie", "zelf.naam", "zelf.datum")
    ]
    (source,) = [one for one in scanned.sources() if one.id == SCAN.id]
    assert [one.sheets for one in source.papers] == [("s-1",), ("s-1",), ()]
    assert len(source.sheets) == 1


def test_sheets_of_two_files_become_one_and_go_with_either(scanned: Store) -> None:
    scanned.correct("j-1", VISIE, "basis", "Els")
    scanned.join("s-1", "j-1")
    assert answer(scanned, "j-1", NAAM).doubt == "Handschrift."
    assert scanned.remove_source("scan.pdf") == Removed(("scan.pdf",), 2, 4)
    assert [one.who for one in scanned.sources()[1].sheets] == ["Piet"]


def test_different_answers_are_never_joined(scanned: Store) -> None:
    before = scanned.sources()
    told = refusal(lambda: scanned.join("s-1", "j-1"))
    assert told == "beide bladen hebben iets in 'zelf.visie', en niet hetzelfde"
    assert refusal(lambda: scanned.join("weg", "s-1")) == "er is geen blad 'weg'"
    assert scanned.sources() == before


def test_of_another_form_a_sheet_gets_the_name(scanned: Store) -> None:
    scanned.join("s-1", "f-acties")
    assert sheet(scanned, "s-1").who == "Fatima el Idrissi"


def test_sheets_of_two_prints_of_a_form_stay_two(scanned: Store) -> None:
    other = replace(STAMP, build="AAAAAAAA")
    scanned.keep(replace(JAN, id="b", build="AAAAAAAA", sheets=(OTHER,)), other)
    told = refusal(lambda: scanned.join("o", "s-1"))
    assert told == "deze bladen zijn van verschillende uitgaven van 'zelf'"


OTHER = Sheet("o", "zelf", "Jan", ())


def test_what_somebody_pointed_out_comes_with_its_sheet(scanned: Store) -> None:
    found = Paper(3, "read", page=3, copy=3, sheets=("s-3",))
    scanned.look_again(SCAN.id, 2, found, [replace(OTHER, id="s-3", copy=3)])
    (source,) = [one for one in scanned.sources() if one.id == SCAN.id]
    assert source.papers == (*SCAN.papers[:2], found)
    assert sheet(scanned, "s-3").copy == 3
    told = refusal(lambda: scanned.look_again(SCAN.id, 3, found))
    assert told == "die bladzijde van scan.pdf is er niet"
    assert refusal(lambda: scanned.look_again("x", 0, found)).endswith("is er niet")


def test_a_scan_of_which_nothing_was_read_gives_way(store: Store) -> None:
    unread = replace(SCAN, build="", sheets=(), papers=SCAN.papers[2:])
    assert store.keep(unread, None, "2026-11-28", PICTURES)
    assert (store.sources(), store.name_of(SCAN.id)) == ([unread], None)
    assert store.stamp("") is None
    other = PortableStore()
    assert move(store, other) == 1
    assert other.sources() == [unread]
    assert store.keep(SCAN, STAMP, "2026-11-29", PICTURES)
    assert store.sources() == [SCAN]
    assert not store.keep(unread, None)


def test_a_name_that_is_typed_over_is_that_of_all_sheets_of_its_respondent(
    store: Store,
) -> None:
    first, second = SCAN.sheets
    other = Sheet("s-3", "acties", first.who, ())
    store.keep(replace(SCAN, sheets=(first, second, other)), STAMP, "", PICTURES)
    store.correct("s-1", VISIE, "plus", "Els")
    assert sheet(store, "s-1").who == "scan.pdf, blad 1"
    store.correct("s-1", NAAM, "Sam  de Wit", "Els")
    assert [sheet(store, name).who for name in ("s-1", "s-2", "s-3")] == [
        *("Sam de Wit", "scan.pdf, blad 2", "Sam de Wit")
    ]
    store.correct("s-1", NAAM, "", "Els")
    assert sheet(store, "s-3").who == "Sam de Wit"


def test_of_a_file_that_somebody_typed_in_a_name_stays_with_its_sheet(
    filled: Store,
) -> None:
    filled.correct("f-zelf", NAAM, "Fatima", "Els")
    assert sheet(filled, "f-zelf").who == "Fatima el Idrissi"
