"""A list of schools is read as school.yaml is, row by row."""

from __future__ import annotations

import dataclasses
import pickle
from pathlib import Path

import pytest
from list_files import csv, xlsx

from lobprint.content.model import Huisstijl, School, Woord
from lobprint.errors import ContentError
from lobprint.lists.schools import SchoolList, read_schools
from lobprint.lists.schools.keys import columns_of, keys_of
from lobprint.press.publisher import publisher


def schools(path: Path, text: str, sectors: tuple[str, ...] | None = ()) -> SchoolList:
    return read_schools(csv(path / "scholen.csv", text), sectors)


def said(found: SchoolList) -> list[str]:
    return [str(problem).rpartition("/")[2] for problem in found.problems]


def test_every_key_of_school_yaml_is_a_column() -> None:
    names = [column.name for column in columns_of(keys_of())]
    for kind, other in (
        (School, {"huisstijl", "woorden", "plaatsen"}),
        (Huisstijl, {"plaatsen"}),
    ):
        keys = {field.name for field in dataclasses.fields(kind)} - other
        assert keys <= set(names)
    assert "woorden.*" in names
    assert len(names) == len(set(names))


def test_a_row_says_what_school_yaml_would(tmp_path: Path) -> None:
    header = (
        "Naam;Sector;Team;Schooljaar;Huisstijl.Kleur;Accent;Logo;Logo tekst;Zuinig;"
        "woorden.begeleider;Woorden.Begeleider.Meervoud;woorden.coach;Weglaten;"
        "Loopbaancompetenties"
    )
    row = "De Linde;MBO;Zorg;2026;#00629B;069;l.png;Een boom;WAAR;mentor;mentoren;tutor"
    row += ';"visie, belang";ja'
    found = schools(tmp_path, f"{header}\n{row}\n")
    assert said(found) == []
    assert found.entries[0].school == School(
        naam="De Linde",
        sector="mbo",
        team="Zorg",
        schooljaar="2026",
        huisstijl=Huisstijl(
            kleur="#00629B",
            accent="069",
            logo="l.png",
            logo_tekst="Een boom",
            zuinig=True,
        ),
        woorden={"begeleider": Woord("mentor", "mentoren"), "coach": Woord("tutor")},
        weglaten=("visie", "belang"),
        loopbaancompetenties=True,
    )


def test_a_spreadsheet_says_the_same_as_yaml(tmp_path: Path) -> None:
    table = xlsx(
        tmp_path / "a.xlsx",
        ["naam", "sector", "zuinig", "schooljaar", "kleur"],
        ["De Linde", "mbo", True, 2026, "069"],
        ["De Es", "vo", None, None, None],
    )
    yaml = tmp_path / "a.yaml"
    yaml.write_text(
        "- naam: De Linde\n  sector: mbo\n  schooljaar: 2026\n"
        "  huisstijl: {kleur: '069', zuinig: ja}\n- {naam: De Es, sector: vo}\n"
    )
    one, other = read_schools(table), read_schools(yaml)
    assert [e.school for e in one.entries] == [e.school for e in other.entries]
    assert [e.folder for e in one.entries] == ["de-linde", "de-es"]
    assert one.problems == other.problems == ()


def test_all_that_is_wrong_with_a_row_is_told_and_the_rest_is_made(
    tmp_path: Path,
) -> None:
    text = (
        "naam;sector;kleur;zuinig;woorden.coach;woorden.coach.meervoud\n"
        "De Linde;mbo;;;;\n"
        "De Es;po;#0062;misschien;;coaches\n"
        ";vo;;;;\n"
        "De Eik;vo;#REF!;;;\n"
        "De\u200bBeuk;;;;;\n"
    )
    found = schools(tmp_path, text)
    assert [entry.school.naam for entry in found.entries] == ["De Linde"]
    assert [line.partition("\n")[0] for line in said(found)] == [
        "scholen.csv, cel B3: 'po' kan hier niet",
        "scholen.csv, cel C3: '#0062' is geen kleur",
        "scholen.csv, cel D3: hier hoort ja of nee",
        "scholen.csv, cel F3: bij dit meervoud ontbreekt het woord zelf, in kolom "
        "'woorden.coach'",
        "scholen.csv, rij 4: de naam van de school ontbreekt",
        "scholen.csv, cel C5: in deze cel staat een fout van het rekenblad (#REF!)",
        "scholen.csv, cel A6: hier staat een onzichtbaar teken (U+200B)",
    ]
    assert 'met zes tekens: "#00629B"' in said(found)[1]


def test_a_word_has_its_forms_in_columns_beside_it(tmp_path: Path) -> None:
    text = (
        "naam;woorden.plan.lidwoord;woorden.plan;woorden.plan.samenstelling\n"
        "De Linde;De;groeiwijzer;\n"
        "De Es;;groeiboek;groeiboeken\n"
        "De Eik;een;groeiwijzer;\n"
        "De Beuk;het;;groei\n"
    )
    found = schools(tmp_path, text, None)
    assert [dict(entry.school.woorden) for entry in found.entries] == [
        {"plan": Woord("groeiwijzer", lidwoord="de")},
        {"plan": Woord("groeiboek", samenstelling="groeiboeken")},
    ]
    assert [line.partition("\n")[0] for line in said(found)] == [
        "scholen.csv, cel B4: 'een' kan hier niet",
        "scholen.csv, cel B5: bij dit lidwoord ontbreekt het woord zelf, in kolom "
        "'woorden.plan'",
        "scholen.csv, cel D5: bij deze samenstelling ontbreekt het woord zelf, in "
        "kolom 'woorden.plan'",
    ]


def test_a_list_that_calc_of_libreoffice_wrote() -> None:
    """With a year, dates, a truth value and numbers where texts were meant."""
    found = read_schools(Path(__file__).parent / "calc-scholen.xlsx")
    assert [entry.school for entry in found.entries] == [
        School(
            naam="ROC De Linde",
            sector="mbo",
            team="Zorg en Welzijn",
            schooljaar="2026-2027",
            huisstijl=Huisstijl(kleur="#00629B"),
            woorden={"begeleider": Woord("leercoach")},
        ),
        School(
            naam="Het Éénhoorncollege",
            sector="vo",
            schooljaar="2026",
            huisstijl=Huisstijl(kleur="#7A1F5C", zuinig=True),
        ),
    ]
    assert said(found) == [
        "calc-scholen.xlsx, rij 1: deze kolommen gebruikt lobprint niet: 'BRIN' en "
        "'startdatum'\n  Wat erin staat, komt niet op papier.",
        "calc-scholen.xlsx, cel E5: '69' is geen kleur\n"
        '  Schrijf een kleur met zes tekens: "#00629B".',
    ]


def test_a_school_without_sector_unless_all_get_one(tmp_path: Path) -> None:
    text = "naam;sector\nDe Linde;\nDe Es;vo\n"
    assert said(schools(tmp_path, text)) == [
        "scholen.csv, rij 2: voor welke sector: vo, mbo of hbo?\n"
        "  Vul bij deze school 'sector' in, of geef er een mee met --sector."
    ]
    assert len(schools(tmp_path, text, ("mbo",)).entries) == 2
    assert len(schools(tmp_path, text, None).entries) == 2


def test_a_school_that_comes_twice(tmp_path: Path) -> None:
    text = "naam;team;sector\nDe Linde;A;vo\nDe Linde;B;vo\nde  linde;a;vo\n"
    found = schools(tmp_path, text)
    assert [entry.folder for entry in found.entries] == ["de-linde-a", "de-linde-b"]
    assert said(found) == [
        "scholen.csv, rij 4: deze school staat ook op rij 2\n"
        "  Haal een van beide weg, of vul in 'team' in waarin ze verschillen."
    ]


def test_a_school_in_two_sectors_is_there_twice_unless_both_get_the_same(
    tmp_path: Path,
) -> None:
    text = "naam;sector\nDe Linde;vo\nDe Linde;mbo\n"
    found = schools(tmp_path, text)
    assert [entry.folder for entry in found.entries] == ["de-linde-vo", "de-linde-mbo"]
    assert said(schools(tmp_path, text, ("hbo",)))[0].startswith(
        "scholen.csv, rij 3: deze school staat ook op rij 2"
    )


def test_folders_differ_and_do_not_depend_on_the_order(tmp_path: Path) -> None:
    names = [
        "De Linde!",
        "De Linde?",
        "日本",
        "学校",
        "A B",
        "Ü",
        "U",
        "x" * 90,
        "x" * 91,
    ]
    rows = [f"{name};vo" for name in names]
    one = schools(tmp_path, "\n".join(["naam;sector", *rows]))
    other = schools(tmp_path, "\n".join(["naam;sector", *reversed(rows)]))
    folders = {entry.school.naam: entry.folder for entry in one.entries}
    assert folders == {entry.school.naam: entry.folder for entry in other.entries}
    assert len(set(folders.values())) == len(folders) == len(one.entries)
    assert folders["A B"] == "a-b"


def test_a_list_without_schools_or_with_one_that_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="in deze lijst staan geen scholen"):
        schools(tmp_path, "naam;sector\n")
    path = tmp_path / "school.yaml"
    path.write_text("naam: De Linde\n")
    with pytest.raises(ContentError, match=r"Dit lijkt op een school\.yaml; geef het"):
        read_schools(path)


def test_a_logo_that_is_gone_is_told_by_its_cell(tmp_path: Path) -> None:
    found = schools(tmp_path, "naam;sector;logo\nDe Linde;vo;weg.png\n")
    with pytest.raises(ContentError, match=r"scholen\.csv, cel C2: .*bestaat niet"):
        publisher(found.entries[0].school, tmp_path)


def test_a_colour_that_is_too_light_is_told_by_its_cell(tmp_path: Path) -> None:
    found = schools(tmp_path, "naam;sector;kleur\nDe Linde;vo;ffff00\n")
    warning = publisher(found.entries[0].school, tmp_path).warnings[0]
    assert "scholen.csv, cel C2: #FFFF00 leest niet op wit" in str(warning)


def test_entries_travel_between_processes(tmp_path: Path) -> None:
    found = schools(tmp_path, "naam;sector;kleur\nDe Linde;vo;ffff00\n")
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own
    assert again == found
    assert str(again.entries[0].place) == str(found.entries[0].place)
