"""`lobprint answers`: what was read is seen, mended and removed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from answers.made import FATIMA, JAN, STAMP

from cli.conftest import Run
from lobprint.answers import Answer, Key, sqlite
from lobprint.answers.sqlite import SqliteStore, open_store
from lobprint.cli import kept
from lobprint.cli.kept import asked

FILE = "antwoorden.sqlite"
DATE = Answer("zelf.datum", "na de zomer", "tag", doubt="Dit is geen datum.")


@pytest.fixture
def store(here: Path) -> SqliteStore:
    store = open_store(here / FILE)
    store.keep(FATIMA, STAMP, "2026-11-24")
    store.keep(JAN, STAMP, "2026-11-05")
    return store


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lobprint.cli.removing.at_a_terminal", lambda: True)


def answer(store: SqliteStore, key: Key) -> Answer:
    sheet = store.sources()[0].sheets[0]
    return next(one for one in sheet.answers if one.key == key)


def test_the_file_has_the_same_name_everywhere() -> None:
    assert kept.FILE == sqlite.FILE == FILE


def test_before_anything_is_read_it_says_how(lobprint: Run) -> None:
    result = lobprint("answers")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "Fout: er is geen antwoorden.sqlite: er is nog niets ingelezen\n"
        "  Lees eerst ingevulde bestanden in: lobprint read MAP\n"
    )


@pytest.mark.usefixtures("store")
def test_it_shows_what_there_is(lobprint: Run) -> None:
    result = lobprint("answers")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "In antwoorden.sqlite: 4 bladen van 3 personen, uit 2 bestanden.\n"
        "  Zelfevaluatie  3 bladen  van Fatima el Idrissi, Jan en Piet\n"
        "  Acties           1 blad  van Fatima el Idrissi\n"
        "\n"
        "Bestanden:\n"
        "  fatima.docx  24-11-2026  2 bladen  Fatima el Idrissi\n"
        "  jan.pdf      5-11-2026   2 bladen  Jan en Piet\n"
        "\n"
        "Om na te kijken: 1 antwoord\n"
        "  1. Fatima el Idrissi (fatima.docx), Zelfevaluatie, 'Visie': Twee kruisjes: "
        "minimaal en basis.\n"
        "  Dat kan met: lobprint answers --nakijken\n"
        "\n"
        "Zonder plaats: 2 teksten\n"
        "  Dit staat in geen enkel veld, en komt dus niet in de antwoorden.\n"
        "  fatima.docx: Zie ommezijde!\n"
        "  jan.pdf: Jan schreef dit in de kantlijn\n"
    )


def test_an_empty_file_of_answers_is_told(lobprint: Run, store: SqliteStore) -> None:
    store.remove_all()
    assert lobprint("answers").stdout == (
        "In antwoorden.sqlite staat niets. "
        "Lees eerst ingevulde bestanden in: lobprint read MAP\n"
    )


@pytest.mark.usefixtures("store")
def test_answers_can_lie_elsewhere(lobprint: Run) -> None:
    Path(FILE).rename("voorjaar.sqlite")
    result = lobprint("answers", "--antwoorden", "voorjaar.sqlite")
    assert result.stdout.startswith("In voorjaar.sqlite: 4 bladen van 3 personen")


@pytest.mark.usefixtures("store", "at_a_terminal")
def test_what_goes_is_asked_and_told(lobprint: Run) -> None:
    result = lobprint("answers", "--weg", "fatima.docx", input="nee\n")
    assert result.stderr.startswith(
        "Dat is alles uit fatima.docx: 2 bladen, 5 antwoorden, van 1 bestand blijft "
        "niets over. Weghalen (ja, nee): "
    )
    assert result.stdout == "Er is niets weggehaald.\n"
    result = lobprint("answers", "--weg", "fatima.docx", input="ja\n")
    assert result.stdout == (
        "Weg: alles uit fatima.docx (2 bladen, 5 antwoorden, van 1 bestand blijft "
        "niets over).\n"
        "De ingevulde bestanden zelf staan er nog: leest u die weer in, dan komen de "
        "antwoorden terug.\n"
    )
    assert b"Fatima" not in Path(FILE).read_bytes()


def test_a_person_goes_however_the_name_is_written(
    lobprint: Run, store: SqliteStore
) -> None:
    result = lobprint("answers", "--weg-van", "jan", "--ja")
    assert result.stdout.startswith("Weg: alles van jan (1 blad, 1 antwoord).\n")
    assert [sheet.who for sheet in store.sources()[1].sheets] == ["Piet"]


def test_all_goes(lobprint: Run, store: SqliteStore) -> None:
    result = lobprint("answers", "--alles-weg", "--ja")
    assert result.stdout.startswith("Weg: alles (4 bladen, 7 antwoorden, van 2")
    assert store.sources() == []
    result = lobprint("answers", "--alles-weg", "--ja")
    assert result.stderr == "Fout: er is niets om weg te halen\n"


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("args", "told"),
    [
        (
            ("--weg", "fatma.docx", "--ja"),
            "er is niets uit fatma.docx\n  Bedoelde u 'fatima.docx'?",
        ),
        (
            ("--weg-van", "Xantippe", "--ja"),
            "er is niets van Xantippe\n  Er is: Fatima el Idrissi, Jan, Piet.",
        ),
        (("--verbeter", "Jn"), "er is niets van Jn\n  Bedoelde u 'Jan'?"),
        (
            ("--weg", "jan.pdf"),
            "alles uit jan.pdf weghalen?\n  2 bladen, 2 antwoorden, van 1 bestand "
            "blijft niets over. Geef --ja mee als dat weg mag.",
        ),
        (
            ("--weg", "jan.pdf", "--alles-weg"),
            "--nakijken, --verbeter, --samen en weghalen gaan niet samen.\n"
            "  Geef ze een voor een.",
        ),
        (
            ("--ja",),
            "--ja hoort bij --weg, --weg-van of --alles-weg.\n"
            "  Bijvoorbeeld: lobprint answers --weg fatima.docx --ja",
        ),
    ],
)
def test_what_cannot_be_is_told(
    lobprint: Run, args: tuple[str, ...], told: str
) -> None:
    before = Path(FILE).read_bytes()
    result = lobprint("answers", *args)
    assert (result.exit_code, result.stderr) == (2, f"Fout: {told}\n")
    assert Path(FILE).read_bytes() == before


def test_what_is_not_sure_is_asked_one_by_one(
    lobprint: Run, store: SqliteStore
) -> None:
    sheet = replace(FATIMA.sheets[0], id="k", who="Kees", answers=(DATE,))
    store.keep(replace(JAN, id="k", name="kees.odt", sheets=(sheet,)), STAMP)
    result = lobprint("answers", "--nakijken", input="4\n2\n5-1-2027\n")
    assert result.exit_code == 0
    assert result.stdout == (
        "\n"
        "1 van 2: Fatima el Idrissi (fatima.docx), Zelfevaluatie\n"
        "  Visie\n"
        "  Twee kruisjes: minimaal en basis.\n"
        "  Er staat nu: Minimaal + Basis\n"
        "    1  Minimaal\n"
        "    2  Basis\n"
        "    3  Plus\n"
        "  Enter: zo laten. - is leeg maken, > is overslaan, Ctrl-C is stoppen.\n"
        "  Keuze: 4\n"
        "  Keuze: 2\n"
        "\n"
        "2 van 2: Kees (kees.odt), Zelfevaluatie\n"
        "  Datum\n"
        "  Dit is geen datum.\n"
        "  Er staat nu: na de zomer\n"
        "  Enter: zo laten. - is leeg maken, > is overslaan, Ctrl-C is stoppen.\n"
        "  Wat moet het zijn: 5-1-2027\n"
        "\n"
        "Alles is nagekeken.\n"
    )
    told = "Fout: 'Visie' heeft geen '4': kies Minimaal, Basis of Plus\n"
    assert result.stderr == told
    found = answer(store, Key("zelf.visie"))
    assert (found.value, found.before, found.doubt) == ("basis", "", "")
    assert found.by
    assert lobprint("answers").stdout.endswith("\nVerbeterd: 2 antwoorden.\n")
    assert lobprint("answers", "--nakijken").stdout == "Er is niets om na te kijken.\n"


@pytest.mark.parametrize(
    ("typed", "value", "marks", "doubt", "last"),
    [
        ("\n", "", ("min", "basis"), "", "Alles is nagekeken."),
        ("-\n", "", ("min", "basis"), "", "Alles is nagekeken."),
        (">\n", "", ("min", "basis"), "Twee", "Nog na te kijken: 1."),
        ("", "", ("min", "basis"), "Twee", "Gestopt. Wat u koos, is bewaard."),
    ],
)
def test_it_can_stay_so_be_empty_or_wait(
    lobprint: Run,
    store: SqliteStore,
    typed: str,
    value: str,
    marks: tuple[str, ...],
    doubt: str,
    last: str,
) -> None:
    result = lobprint("answers", "--nakijken", input=typed)
    assert result.stdout.splitlines()[-1] == last
    found = answer(store, Key("zelf.visie"))
    assert (found.value, found.marks) == (value, marks)
    assert found.doubt.startswith(doubt)
    assert bool(found.by) == (typed == "-\n")


def test_a_long_question_still_says_which_of_its_fields_it_is() -> None:
    about = "3 Versterk regionale samenwerking en doorlopende leerlijnen"
    assert asked(f"{about}: opmerkingen") == f"{about}: opmerkingen"
    assert asked(f"{about * 2}: wie") == f"{about[:57]}...: wie"


def test_an_answer_and_a_name_can_be_mended(lobprint: Run, store: SqliteStore) -> None:
    typed = "9\n3\n2\n0\nFatima\n\n"
    result = lobprint("answers", "--verbeter", "fatima el idrissi", input=typed)
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "\n"
        "  0  Naam: Fatima el Idrissi\n"
        "Zelfevaluatie (fatima.docx)\n"
        "  1  Naam: Fatima el Idrissi\n"
        "  2  Visie: Minimaal + Basis\n"
        "  3  Gelezen: ja\n"
        "  4  Datum: (leeg)\n"
        "Acties (fatima.docx)\n"
        "  5  Wat: Ouders bellen en mailen\n"
        "  6  Wat (extra rij 1): Stage\n"
    )
    assert result.stderr == "Typ een getal van 0 tot en met 6, of alleen Enter.\n"
    assert "  0  Naam: Fatima\n" in result.stdout
    assert answer(store, Key("zelf.gelezen")).value is False
    assert {sheet.who for sheet in store.sources()[0].sheets} == {"Fatima"}
