"""Pictures among the files that are read: kept, told, and read once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

import pytest
from answers.returned import FATIMA, in_word

from lobprint.answers.portable import PortableStore
from lobprint.press.read import Taking, read_into
from lobprint.press.scanning import Named, Scanner, why_not
from lobprint.scan.prints import Print
from lobprint.scan.seen import SeenPage, SeenPicture
from reading.filling import Known
from reading.forms import FORM, form
from reading.seen_pages import STAMP, page, pile, unread, white

PNG = b"\x89PNG\r\n\x1a\n"
WORD = "fatima.docx"
ONE, OTHER = page(5, {"kort.doen.min": "on"}), page(5, {"kort.doen.plus": "on"})


class Prints:
    """All prints that there are."""

    def of_build(self, build: str) -> Print | None:
        return Print(STAMP, b"") if build == STAMP.build else None

    def likely(self) -> Iterable[Print]:
        return ()


class Seen(Scanner):
    """A reader that sees the same pages in every file."""

    pages: tuple[SeenPage | SeenPicture, ...] = ()

    def read(self, files: Iterable[Named]) -> Iterator[tuple[str, SeenPicture]]:
        for name, _ in list(files):
            yield from ((name, one) for one in pile(*self.pages))


@pytest.fixture
def store() -> PortableStore:
    return PortableStore()


def taken(
    store: PortableStore, *files: Named, pages: Iterable[SeenPage | SeenPicture] = ()
) -> list[Taking]:
    """What becomes of files; nobody reads pictures when there are no `pages`."""
    Seen.pages = tuple(pages)
    scan = Seen(Prints()) if Seen.pages else None
    forms = Known(FORM, form())
    return list(read_into(store, files, forms, "2026-12-01", scan))


def test_a_pile_is_kept_with_its_pictures_and_told(store: PortableStore) -> None:
    lost = unread(0, "geen code gevonden", "Leg haar recht.")
    (taking,) = taken(store, ("map/a.png", PNG), pages=(ONE, white(0), lost, OTHER))
    (source,) = store.sources()
    assert [one.who for one in source.sheets] == ["a.png, blad 1", "a.png, blad 2"]
    assert store.picture(source.papers[0].view)
    assert taking.is_read
    assert [str(one) for one in taking.problems] == [
        "map/a.png: bladzijde 3: niet gelezen. Geen code gevonden. Leg haar recht."
    ]


def test_what_is_proposed_is_told_once_for_all_pages(store: PortableStore) -> None:
    black = page(5, {"kort.doen.min": "on"}, proposed="zwart-wit gescand")
    (taking,) = taken(store, ("a.png", PNG), pages=(black, ONE, black))
    assert [one.message for one in taking.problems] == [
        "bladzijde 1 en 3: alleen een voorstel, dat u nog nakijkt. Zwart-wit gescand."
    ]


def test_a_picture_of_which_nothing_was_read_can_be_read_again(
    store: PortableStore,
) -> None:
    lost = unread(0, "geen code gevonden")
    (taking,) = taken(store, ("a.png", PNG), pages=(lost,))
    assert not taking.is_read
    assert str(taking.problems[0]) == "a.png: niet gelezen. Geen code gevonden."
    assert store.name_of(sha256(PNG).hexdigest()) is None
    assert len(store.sources()) == 1, "so that somebody can point at its corners"
    (again,) = taken(store, ("a.png", PNG), pages=(ONE,))
    assert (again.before, len(store.sources())) == ("", 1)
    assert len(store.sources()[0].sheets) == 1


@pytest.mark.parametrize("nothing", [page(5), white(0)])
def test_paper_with_nothing_on_it_is_told_as_any_file(
    store: PortableStore, nothing: SeenPage | SeenPicture
) -> None:
    (taking,) = taken(store, ("a.png", PNG), pages=(nothing,))
    assert [one.message for one in taking.problems] == ["hierin is niets ingevuld"]


def test_scans_go_together_with_other_files_and_are_read_once(
    store: PortableStore,
) -> None:
    files = ("a.png", PNG), (WORD, in_word(FATIMA)), ("b.png", PNG + b"b")
    takings = taken(store, *files, pages=(ONE,))
    assert {one.name for one in takings} == {"a.png", WORD, "b.png"}
    assert len(store.sources()) == 3
    again = taken(store, *files, pages=(OTHER,))
    assert {one.name: one.before for one in again} == {
        one.name: one.name for one in takings
    }


def test_without_a_reader_of_pictures_that_is_a_sentence(
    store: PortableStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lobprint.press.scanning.NEEDED", ("geen_cv2",))
    assert why_not().endswith("pip install 'lobprint[scan]'")
    (taking,) = taken(store, ("a.png", PNG))
    assert str(taking.problems[0]) == (
        "a.png: dit is een foto of scan\n"
        "  Om scans en foto's te lezen is meer nodig: pip install 'lobprint[scan]'"
    )
    monkeypatch.setattr("sys.platform", "emscripten")
    (taking,) = taken(store, ("a.png", PNG))
    assert "lobprint open" in taking.problems[0].hint
