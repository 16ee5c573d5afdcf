"""A name comes on paper as people say it, however a list has it; else that is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from list_files import csv

from lobprint.errors import ContentError
from lobprint.lists.people import read_people
from lobprint.person import Person

UNUSED = "\n  Wat erin staat, komt niet op papier."


def read(path: Path, text: str) -> tuple[list[Person], list[str]]:
    """The people in `text`, and what is told; of a refused list, nobody."""
    try:
        found, told = read_people(csv(path / "klas.csv", text))
    except ContentError as error:
        found, told = [], list(error.problems)
    return found, [str(p).replace(f"{path}/", "") for p in told]


def names(path: Path, text: str) -> list[str]:
    """The names in `text`, of which nothing is told."""
    found, told = read(path, text)
    assert told == []
    return [person.naam for person in found]


@pytest.mark.parametrize(
    "head",
    [
        "Tussenvoegsel", "Tussenvoegsel(s)", "TUSSENVOEGSELS", "Tussen-voegsel",
        "Tusenvoegsel", "Tussenv.", "Tv", "Tvg", "Tvg.", "Voorv.", "Voorvoegsel(s)",
        "voorvoegsels:", "Infix", "Tussen voegsel",
    ],
)  # fmt: skip
def test_a_tussenvoegsel_by_any_name(tmp_path: Path, head: str) -> None:
    text = f"Roepnaam;{head};Achternaam;Klas/groep\nBram;van der;Berg;2B\n"
    assert read(tmp_path, text) == ([Person("Bram van der Berg", klas="2B")], [])


@pytest.mark.parametrize("first", ["Roepnaam", "Voornaam", "Voornamen", "Voorletters"])
@pytest.mark.parametrize("last", ["Achternaam", "Familienaam", "Geslachtsnaam"])
def test_the_parts_of_a_name(tmp_path: Path, first: str, last: str) -> None:
    text = f"{last};Tv;{first}\nBerg;van den;Bram\n"
    assert names(tmp_path, text) == ["Bram van den Berg"]


@pytest.mark.parametrize(
    "head", ["Klas", "Groep", "Stamgroep", "Basisgroep", "Lesgroep", "klas / groep"]
)
def test_a_class_by_any_name(tmp_path: Path, head: str) -> None:
    assert read(tmp_path, f"naam;{head}\nJan;2B\n") == ([Person("Jan", klas="2B")], [])


def test_an_export_with_all_that_a_school_knows(tmp_path: Path) -> None:
    """The first of the first names counts, and one calm sentence tells of the rest."""
    head = "Leerlingnummer;Roepnaam;Voornamen;Voorletters;Tussenvoegsel;Achternaam"
    text = (
        f"{head};Geboortedatum;E-mail;E-mail ouder;Mentor;Stamgroep;Telefoon\n"
        "1;Bram;Abraham;A.;van den;Berg;1-1-2010;b@x.nl;o@x.nl;P. de Boer;2B;06\n"
        "2;;Sara Maria;S.M.;;Bos;2-1-2010;#N/B;;;2B;\n"
    )
    assert read(tmp_path, text) == (
        [
            Person("Bram van den Berg", "P. de Boer", "2B"),
            Person("Sara Maria Bos", klas="2B"),
        ],
        [
            "klas.csv, rij 1: deze kolommen gebruikt lobprint niet: 'Leerlingnummer', "
            f"'Geboortedatum', 'E-mail', 'E-mail ouder' en 'Telefoon'{UNUSED}"
        ],
    )


@pytest.mark.parametrize(
    ("head", "meant"),
    [("Tussnvoegzel", "tussenvoegsel"), ("Achternam", "achternaam"), ("Kals", "klas")],
)
def test_a_column_that_is_nearly_one_is_asked_for(
    tmp_path: Path, head: str, meant: str
) -> None:
    found, told = read(tmp_path, f"voornaam;{head}\nJan;x\n")
    assert [person.naam for person in found] == ["Jan"]
    assert told in (
        [
            f"klas.csv, cel B1: de kolom '{head}' wordt niet gebruikt\n"
            f"  Bedoelde u '{meant}'?"
        ],
        [f"klas.csv, cel B1: de kolom '{head}' gebruikt lobprint niet{UNUSED}"],
    )
    assert ("Bedoelde" in told[0]) == (head != "Kals")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Berg, Bram van den", "Bram van den Berg"),
        ("Berg van den, Bram", "Bram van den Berg"),
        ("Berg, van den, Bram", "Bram van den Berg"),
        ("van den Berg, Bram", "Bram van den Berg"),
        ("Hart, An 't", "An 't Hart"),
        ("JANSEN, JAN", "JAN JANSEN"),
        ("El Idrissi, Fatima", "Fatima El Idrissi"),
    ],
)
def test_a_list_of_surnames_first(tmp_path: Path, text: str, name: str) -> None:
    found, told = read(tmp_path, f"naam;klas\n{text};2B\nBos, Sara;2B\n")
    assert [person.naam for person in found] == [name, "Sara Bos"]
    assert told == [
        "klas.csv, cel A2: op papier komt de voornaam voorop: 'Jansen, Jan' wordt "
        "'Jan Jansen'"
    ]
    if text.count(",") == 1:  # then the comma may as well be between two columns
        assert names(tmp_path, f"Achternaam, Voornaam\n{text}\n") == [name]


def test_one_surname_first_in_another_list_is_told(tmp_path: Path) -> None:
    found, told = read(tmp_path, "naam\nSara Bos\nBerg, Bram van den\nAn Vos\n")
    assert found[1].naam == "Berg, Bram van den"
    assert told == [
        "klas.csv, cel A3: hier staat een komma in de naam; zo komt die op papier\n"
        "  Zet in de lijst 'Bram van den Berg', als dat bedoeld is."
    ]


@pytest.mark.parametrize("name", ["JAN JANSEN", "jan", "Jan-Piet O'Neill", "Jan, jr."])
def test_a_name_is_kept_as_it_is(tmp_path: Path, name: str) -> None:
    assert names(tmp_path, f"naam;klas\n{name};\nSara Bos;\nAn;\n")[0] == name


def test_a_column_naam_beside_first_names_is_of_surnames(tmp_path: Path) -> None:
    text = "Naam;Voornaam;Klas\nBerg;Bram;2B\nJansen;Jan;2B\n"
    found, told = read(tmp_path, text)
    assert [person.naam for person in found] == ["Bram Berg", "Jan Jansen"]
    assert told == [
        "klas.csv, cel A2: de kolom 'naam' is gelezen als achternaam: de voornaam "
        "staat ernaast"
    ]


def test_a_whole_name_beside_its_parts(tmp_path: Path) -> None:
    text = "Naam;Voornaam;Achternaam\nBram van den Berg;Bram;Berg\n"
    assert read(tmp_path, text) == (
        [Person("Bram van den Berg")],
        [
            "klas.csv, rij 1: deze kolommen gebruikt lobprint niet: 'Voornaam' en "
            "'Achternaam'\n  De naam komt uit de andere kolommen."
        ],
    )


def test_an_export_with_a_whole_name_as_well(tmp_path: Path) -> None:
    text = (
        "Naam;Roepnaam;Voorvoegsels;Achternaam\n"
        "Berg, B. van den (Bram);Bram;van den;Berg\nBos, S. (Sara);Sara;;Bos\n"
    )
    assert read(tmp_path, text) == (
        [Person("Bram van den Berg"), Person("Sara Bos")],
        [
            "klas.csv, cel A1: de kolom 'Naam' gebruikt lobprint niet\n"
            "  De naam komt uit de andere kolommen."
        ],
    )


def test_a_tussenvoegsel_that_the_surname_has_too(tmp_path: Path) -> None:
    text = "Roepnaam;Tv;Achternaam\nBram;van den;van den Berg\nAn;;Hart, 't\n"
    assert names(tmp_path, text) == ["Bram van den Berg", "An 't Hart"]


@pytest.mark.parametrize(
    "text",
    [
        "Klas 2B\n\nnaam;klas\nJan;2B\n",
        "Leerlingenlijst, klas 2B, 2026\nnaam;klas\nJan;2B\n",
        ";;\n;;\nnaam;klas\nJan;2B\n;;\n",
        "sep=;\nnaam;klas\nJan;2B\n",
        "Klas;2B\n\nnaam;klas\nJan;2B\n",
        "naam,klas\nJan,2B\n",
        "naam\tklas\nJan\t2B\n",
        "Leerlingen;2B;\nnaam;klas;\nJan;2B;\nnaam;klas;\n",
        "'naam';'klas'\n'Jan';'2B'\n",
        "“naam”;“klas”\n“Jan”;“2B”\n",
        '="naam";="klas"\n="Jan";="2B"\n',
        '"naam";"klas"\n"Jan";"2B"\n',
    ],
)
def test_a_list_with_a_title_and_in_any_quotes(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == ([Person("Jan", klas="2B")], [])


def test_a_title_that_is_a_class_is_no_header(tmp_path: Path) -> None:
    assert names(tmp_path, "Klas;2B\n\nnaam\nJan\n") == ["Jan"]


def test_a_class_that_no_type_has_is_left_out_and_told(tmp_path: Path) -> None:
    assert read(tmp_path, "naam;klas\nJan;班\n") == (
        [Person("Jan")],
        [
            "klas.csv, cel B2: het lettertype heeft geen 班 (U+73ED); de klas is "
            "weggelaten"
        ],
    )


@pytest.mark.parametrize(
    "row",
    ["Totaal;24", "Totaal: 24;", "Aantal leerlingen;24", "Pagina 1 van 2;", "Klas 2C;"],
)
def test_a_row_that_is_nobody(tmp_path: Path, row: str) -> None:
    assert read(tmp_path, f"naam;klas\nJan;2B\n{row}\n") == (
        [Person("Jan", klas="2B")],
        ["klas.csv, rij 3: op deze rij staat niemand; ze is overgeslagen"],
    )


@pytest.mark.parametrize("klas", ["4-3-2026", "4-mrt", "04-03-26", "2026-03-04"])
def test_a_class_of_which_a_spreadsheet_made_a_date(tmp_path: Path, klas: str) -> None:
    assert read(tmp_path, f"naam;klas\nJan;{klas}\n") == (
        [],
        [
            f"klas.csv, cel B2: hier staat een datum ({klas}), geen klas\n"
            "  Maak er in het rekenblad een tekst van, en typ de klas opnieuw."
        ],
    )


@pytest.mark.parametrize("klas", ["4-3", "4/5", "H4-3", "3.2", "2026"])
def test_a_class_that_is_no_date(tmp_path: Path, klas: str) -> None:
    assert read(tmp_path, f"naam;klas\nJan;{klas}\n") == ([Person("Jan", "", klas)], [])


def test_numbers_for_names_are_told(tmp_path: Path) -> None:
    found, told = read(tmp_path, "naam\n1001\n1002\n")
    assert [person.naam for person in found] == ["1001", "1002"]
    assert told == ["klas.csv, cel A2: hier staat een getal als naam"]


def test_a_class_of_merged_cells_in_a_csv_is_told(tmp_path: Path) -> None:
    found, told = read(tmp_path, "naam;klas\nJan;2B\nAn;\nPiet;\n")
    assert [person.klas for person in found] == ["2B", "", ""]
    assert told == [
        "klas.csv, cel B2: bij 2 van de 3 staat geen klas\n"
        "  Van samengevoegde cellen heeft in een csv alleen de eerste een tekst."
    ]


@pytest.mark.parametrize(
    "name", ["'t Hart", "’t Hart", "An van ‘t Hart", "'s-Gravenhage", "Jan d'Hondt"]
)
@pytest.mark.parametrize("quote", ["", '"'])
def test_an_apostrophe_stays(tmp_path: Path, name: str, quote: str) -> None:
    assert names(tmp_path, f"naam;klas\n{quote}{name}{quote};2B\n") == [name]


@pytest.mark.parametrize(
    "text", ["t Hart", "s-Gravenhage", "An van t Hart", "s Jongers"]
)
def test_an_apostrophe_that_is_lost_is_told(tmp_path: Path, text: str) -> None:
    found, told = read(tmp_path, f"naam\n{text}\n")
    assert [person.naam for person in found] == [text]
    assert told == [
        "klas.csv, cel A2: ontbreekt hier de apostrof van 's of 't?\n"
        "  In Excel typt u vooraan twee apostrofs: ''t Hart, ''s-Gravenhage."
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zoe\u0308", "Zoë"),
        ("Jan\u200dPiet\u202a\ufeff", "JanPiet"),
        ("Jan\u00a0van\u2003den\u202fBerg", "Jan van den Berg"),
        ("Jan\u00ad Jansen\ufe0f", "Jan Jansen"),
    ],
)
def test_what_nobody_sees_is_cleaned(tmp_path: Path, text: str, name: str) -> None:
    assert names(tmp_path, f"naam\n{text}\n") == [name]


@pytest.mark.parametrize(
    ("sign", "said"), [("😀", "😀 (U+1F600)"), ("☺️", "☺ (U+263A)"), ("\x07", "U+0007")]
)
def test_a_sign_that_can_not_be_printed_is_left_out_and_told(
    tmp_path: Path, sign: str, said: str
) -> None:
    assert read(tmp_path, f"naam\nJan {sign}\n") == (
        [Person("Jan")],
        [f"klas.csv, cel A2: {said} kan niet op papier, en is weggelaten"],
    )


@pytest.mark.parametrize("name", ["محمد", "李明", "אברהם", "😀", "Jan 李", "M̂arta"])
def test_a_name_that_no_type_has_is_for_the_hand(tmp_path: Path, name: str) -> None:
    found, told = read(tmp_path, f"naam;klas\n{name};2B\nJan;2B\n")
    assert found == [Person(name, klas="2B", by_hand=True), Person("Jan", klas="2B")]
    assert len(told) == 1
    assert told[0].startswith("klas.csv, cel A2: het lettertype heeft geen ")
    assert told[0].endswith(
        "; op dit exemplaar komt een lijn\n"
        "  Schrijf de naam er met de hand op, of zet in de lijst een naam in Latijnse "
        "letters."
    )
    assert found[0].head == f"{'_' * 24} (2B)"
    assert found[0].title == f"{name} (2B)"
    assert found[0].printed == Person("", klas="2B", by_hand=True)
