"""Own content over that of lobprint: what becomes of it, and what is told."""

from __future__ import annotations

import pytest

from lobprint.content import Library, check_content, load_content
from lobprint.content.model import Item, Onderdeel
from lobprint.content.texts import SectorTekst

SECTOREN = {
    f"ingebouwd/content/sectoren/{sector}.yaml": (
        f"id: {sector}\nnaam: {sector}\nvoluit: {sector}\n"
        "woorden:\n  lerende: {enkelvoud: student, meervoud: studenten}\n"
    )
    for sector in ("vo", "mbo", "hbo")
}
FORM = """\
id: vragen
titel: Vragen
bron: Kader
teksten:
  begin: Begin hier
  slot: Klaar
onderdelen:
  - id: "1"
    titel: Eerste
    items:
      - {id: "1.1", bron: b, tekst: {vo: vo1, mbo: mbo1, hbo: hbo1}}
      - {id: "1.2", bron: b, tekst: Overal}
      - {id: "1.3", bron: b, tekst: Drie, sectoren: [vo, mbo]}
  - id: "2"
    titel: Tweede
    items:
      - {id: "2.1", bron: b, tekst: Ander}
"""
BOOK = """\
id: boek
titel: Boek
groepen:
  - {id: een, formulieren: [vragen]}
  - {id: twee, titel: Twee, formulieren: []}
"""
BUILT_IN = {
    name: text.encode()
    for name, text in {
        **SECTOREN,
        "ingebouwd/content/instrumenten/vragen.yaml": FORM,
        "ingebouwd/content/werkboeken/boek.yaml": BOOK,
    }.items()
}
FILE = "content/instrumenten/vragen.yaml"


def laid(text: str, name: str = FILE, templates: tuple[str, ...] = ()) -> Library:
    """The library with `text` over it, as file `name`."""
    return load_content(BUILT_IN, {name: text.encode()}, templates)


def in_part(entries: str, part: str = "1") -> str:
    """Own content that lists `entries`, a line each, in an onderdeel."""
    lines = "".join(f"      - {entry}\n" for entry in entries.splitlines())
    return f'onderdelen:\n  - id: "{part}"\n    items:\n{lines}'


def items_of(library: Library, part: int = 0) -> tuple[Item, ...]:
    return library.instruments["vragen"].onderdelen[part].items


def ids(things: tuple[Item | Onderdeel, ...]) -> list[str]:
    return [thing.id for thing in things]


def told(library: Library) -> list[str]:
    return [str(warning) for warning in library.warnings]


def by_sector(text: str) -> dict[str, str]:
    assert isinstance(text, SectorTekst)
    return text.variants


def test_the_built_in_content_of_these_tests_is_right() -> None:
    assert check_content(BUILT_IN) == []


@pytest.mark.parametrize("text", ["", "# niets\n", "---\n", "id: vragen\n", "{}"])
def test_what_changes_nothing_gives_the_same_library(text: str) -> None:
    plain, library = load_content(BUILT_IN), laid(text)
    assert library.instruments == plain.instruments
    assert (library.changes, library.warnings) == ((), ())


def test_the_rest_stays_when_one_text_changes() -> None:
    library = laid("teksten: {slot: Gedaan}\n")
    assert library.instruments["vragen"].teksten == {
        "begin": "Begin hier",
        "slot": "Gedaan",
    }
    (change,) = library.changes
    assert (str(change.place), change.owner, change.what) == (
        f"{FILE}:1:17",
        "vragen",
        "teksten, slot",
    )


def test_a_text_changes_for_one_sector() -> None:
    library = laid(in_part('{id: "1.1", tekst: {mbo: anders}}'))
    text = items_of(library)[0].tekst
    assert by_sector(text) == {"vo": "vo1", "mbo": "anders", "hbo": "hbo1"}
    assert [change.what for change in library.changes] == ["1.1, tekst (mbo)"]


def test_a_text_of_all_sectors_changes_for_one() -> None:
    text = items_of(laid(in_part('{id: "1.2", tekst: {mbo: anders}}')))[1].tekst
    assert by_sector(text) == {"vo": "Overal", "mbo": "anders", "hbo": "Overal"}


def test_a_plain_sentence_replaces_every_variant() -> None:
    text = items_of(laid(in_part('{id: "1.1", tekst: Eén zin}')))[0].tekst
    assert text == "Eén zin"
    assert not isinstance(text, SectorTekst)


def test_other_lists_are_replaced_whole() -> None:
    library = laid(in_part('{id: "1.3", sectoren: [hbo]}'))
    assert items_of(library)[2].sectoren == ("hbo",)


@pytest.mark.parametrize("key", ["teksten", "onderdelen"])
def test_a_key_without_anything_leaves_what_was_there(key: str) -> None:
    assert laid(f"{key}:\n").instruments == load_content(BUILT_IN).instruments


def test_an_empty_text_takes_a_text_away() -> None:
    assert items_of(laid(in_part('{id: "1.1", tekst: }')))[0].tekst == ""


def test_an_item_is_left_out() -> None:
    library = laid(in_part('{id: "1.2", weg: ja}'))
    assert ids(items_of(library)) == ["1.1", "1.3"]
    assert [change.what for change in library.changes] == ["1.2 weggelaten"]


def test_a_whole_onderdeel_is_left_out() -> None:
    library = laid('onderdelen:\n  - {id: "1", weg: true}\n')
    assert ids(library.instruments["vragen"].onderdelen) == ["2"]


def test_not_left_out_is_there() -> None:
    assert len(items_of(laid(in_part('{id: "1.2", weg: nee}')))) == 3


@pytest.mark.parametrize(
    ("after", "order"),
    [
        ("", ["1.1", "1.2", "1.3", "eigen"]),
        (', na: "1.1"', ["1.1", "eigen", "1.2", "1.3"]),
        (", na: begin", ["eigen", "1.1", "1.2", "1.3"]),
    ],
)
def test_a_new_item_stands_where_it_is_asked_to(after: str, order: list[str]) -> None:
    library = laid(in_part(f"{{id: eigen, tekst: Nieuw, eigen_ontwerp: ja{after}}}"))
    assert ids(items_of(library)) == order
    assert [change.what for change in library.changes] == ["eigen toegevoegd"]


def test_what_stands_after_the_same_item_keeps_its_order() -> None:
    new = "eigen_ontwerp: ja, tekst: x"
    entries = f'{{id: a, na: "1.1", {new}}}\n{{id: b, na: "1.1", {new}}}\n'
    library = laid(in_part(f"{entries}{{id: c, na: a, {new}}}"))
    assert ids(items_of(library)) == ["1.1", "a", "c", "b", "1.2", "1.3"]


def test_a_known_item_is_moved() -> None:
    library = laid(in_part('{id: "1.3", na: begin}\n{id: "1.1", na: "1.2"}'))
    assert ids(items_of(library)) == ["1.3", "1.2", "1.1"]
    assert [change.what for change in library.changes] == [
        "1.3 verplaatst",
        "1.1 verplaatst",
    ]


def test_a_new_item_takes_the_place_of_what_is_left_out() -> None:
    entries = '{id: "1.2", weg: ja}\n{id: x, na: "1.2", tekst: X, bron: eigen}'
    assert ids(items_of(laid(in_part(entries)))) == ["1.1", "x", "1.3"]


def test_items_that_follow_each_other_round_stay() -> None:
    library = laid(in_part('{id: "1.1", na: "1.2"}\n{id: "1.2", na: "1.1"}'))
    assert sorted(ids(items_of(library))) == ["1.1", "1.2", "1.3"]
    assert [warning.split(": ")[1] for warning in told(library)] == [
        "'1.1' komt zo na zichzelf\n  Laat hier 'na' weg."
    ]


def test_a_new_onderdeel_brings_its_items() -> None:
    part = "{id: drie, titel: Derde, eigen_ontwerp: ja, items: [{id: d, tekst: D}]}"
    library = laid(f"onderdelen:\n  - {part}\n")
    assert ids(items_of(library, 2)) == ["d"]


def test_a_new_file_is_a_new_form() -> None:
    text = FORM.replace("id: vragen", "id: nieuw\nsjabloon: vragen")
    library = laid(text, "content/instrumenten/nieuw.yaml")
    assert list(library.instruments) == ["vragen", "nieuw"]
    (change,) = library.changes
    assert (change.owner, change.what) == ("nieuw", "formulier toegevoegd")


def test_a_workbook_gets_another_order() -> None:
    text = (
        "groepen:\n  - {id: twee, na: begin, formulieren: [vragen]}\n"
        "  - {id: een, weg: ja}\n  - {id: drie, titel: Drie, formulieren: []}\n"
    )
    library = laid(text, "content/werkboeken/boek.yaml")
    groups = library.werkboeken["boek"].groepen
    assert [(group.id, group.formulieren) for group in groups] == [
        ("twee", ("vragen",)),
        ("drie", ()),
    ]


def test_a_word_of_a_sector_changes_with_its_plural() -> None:
    text = "woorden: {lerende: leerling}\n"
    library = laid(text, "content/sectoren/vo.yaml")
    word = library.sectors["vo"].woorden["lerende"]
    assert (word.enkelvoud, word.meervoud) == ("leerling", "")
    assert library.sectors["mbo"].woorden["lerende"].enkelvoud == "student"


def test_a_sector_may_get_another_word() -> None:
    text = "woorden: {huiswerk: huiswerk}\n"
    library = laid(text, "content/sectoren/vo.yaml")
    assert "huiswerk" in library.sectors["vo"].woorden
    assert library.warnings == ()


GONE = "is er niet (meer) in 'vragen'"
NEW = "Is het nieuw? Zet er 'bron: ...' of 'eigen_ontwerp: true' bij."


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (
            in_part('{id: "1.20", tekst: x}'),
            f"4:9: '1.20' {GONE}; dit telt niet mee\n  Bedoelde u '1.2'? {NEW}",
        ),
        (
            in_part('{id: "2.1", tekst: x}'),
            f"4:9: '2.1' {GONE}; dit telt niet mee\n"
            f"  '2.1' staat in onderdeel '2'. {NEW}",
        ),
        (
            in_part("{id: xyz, weg: ja}"),
            f"4:9: 'xyz' {GONE}; weglaten hoeft niet",
        ),
        (
            in_part('{id: "1.1", na: "1.22"}'),
            "4:25: '1.22' is er niet (meer); '1.1' kan er niet na komen\n"
            "  Bedoelde u '1.2'?",
        ),
        (
            'onderdelen:\n  - {id: "9", titel: x}\n',
            f"2:5: '9' {GONE}; dit telt niet mee\n  {NEW}",
        ),
        (
            "teksten: {slt: x}\n",
            "1:11: 'vragen' heeft geen tekst 'slt'; dit telt niet mee\n"
            "  Bedoelde u 'slot'?",
        ),
        (
            'items:\n  - {id: "1.1", tekst: x}\n',
            "1:1: 'vragen' heeft zelf geen 'items'; dit telt niet mee\n"
            "  '1.1' staat in onderdeel '1'.",
        ),
    ],
)
def test_what_points_at_nothing_is_told_and_left_out(text: str, warning: str) -> None:
    library = laid(text)
    assert told(library) == [f"{FILE}:{warning}"]
    before = load_content(BUILT_IN).instruments["vragen"]
    assert library.instruments["vragen"] == before


def test_a_file_that_changes_a_form_that_is_gone_is_told() -> None:
    library = laid("titel: Anders\n", "content/instrumenten/vraagen.yaml")
    assert told(library) == [
        "content/instrumenten/vraagen.yaml: er is geen formulier 'vraagen' (meer); "
        "dit bestand telt niet mee\n"
        "  Bedoelde u 'vragen'? Is het nieuw? Zet er 'titel: ...' en 'bron: ...' bij."
    ]
    assert list(library.instruments) == ["vragen"]


def test_a_group_that_is_gone_is_told() -> None:
    text = "groepen:\n  - {id: dire, formulieren: [vragen]}\n"
    assert told(laid(text, "content/werkboeken/boek.yaml")) == [
        "content/werkboeken/boek.yaml:2:5: 'dire' is er niet (meer) in 'boek'; "
        "dit telt niet mee\n  Is het nieuw? Zet er een 'titel: ...' bij."
    ]


def test_a_template_of_ones_own_may_ask_for_other_texts() -> None:
    template = ("templates/formulieren/vragen.xml",)
    library = laid("teksten: {nieuw: x}\n", templates=template)
    assert library.instruments["vragen"].teksten["nieuw"] == "x"
    assert library.warnings == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            in_part('{id: "1.1", tekst: "**open"}'),
            "4:28: vet (**) is niet gesloten\n",
        ),
        (
            in_part('{id: "1.1", tekst: {mob: x}}'),
            "4:29: onbekende sector 'mob'\n  Bedoelde u 'mbo'?",
        ),
        ("titl: x\n", "1:1: onbekende sleutel 'titl'\n  Bedoelde u 'titel'?"),
        ("titel:\n", "1:7: 'titel' is leeg\n  Vul een tekst in."),
        (
            in_part('{id: "1.1", weg: misschien}'),
            "4:26: hier hoort ja of nee\n  Schrijf ja of nee.",
        ),
        (
            in_part('{id: "1.1", na: [x]}'),
            "4:25: hier hoort een kenmerk\n"
            "  Schrijf 'na: \"1.2\"', of 'na: begin' voor vooraan.",
        ),
        (
            in_part('{id: "1.1", tekst: a}\n{id: "1.1", tekst: b}'),
            f"5:9: '1.1' staat er twee keer\n  De eerste: {FILE}:4:9.",
        ),
        (
            in_part('{id: "2.1", tekst: x, bron: eigen}'),
            "4:14: het kenmerk '2.1' is al gebruikt\n"
            "  Het staat ook in ingebouwd/content/instrumenten/vragen.yaml:17:14.",
        ),
        ("- lijst\n", "1:1: hier horen sleutels met elk een waarde"),
        (
            "id: vragn\n",
            "1:5: het kenmerk 'vragn' hoort de naam van het bestand te zijn\n"
            "  Schrijf 'id: vragen'.",
        ),
        ("titel: {{{", "2:1: een haak is niet gesloten, of er ontbreekt een komma"),
    ],
)
def test_what_is_wrong_is_told_at_its_own_place(text: str, fault: str) -> None:
    problems = [str(p) for p in check_content(BUILT_IN, {FILE: text.encode()})]
    assert problems[0].startswith(f"{FILE}:{fault}")


def test_a_file_with_another_name_than_its_id_is_told_what_to_do() -> None:
    own = {"content/instrumenten/mijn-vragen.yaml": b"id: vragen\n"}
    assert [str(problem) for problem in check_content(BUILT_IN, own)] == [
        "content/instrumenten/mijn-vragen.yaml:1:5: het kenmerk 'vragen' hoort de naam "
        "van het bestand te zijn\n"
        "  Geef het bestand de naam 'vragen.yaml', of schrijf 'id: mijn-vragen'."
    ]


def test_a_built_in_fault_keeps_its_own_file() -> None:
    """Own content can break what is built in: a word that a text needs."""
    built_in = {
        **BUILT_IN,
        "ingebouwd/content/instrumenten/vragen.yaml": FORM.replace(
            "tekst: Ander", 'tekst: "{lerende}"'
        ).encode(),
    }
    own = {"content/instrumenten/vragen.yaml": b"titel: '{lerendd}'\n"}
    (problem,) = check_content(built_in, own)
    assert str(problem).startswith(f"{FILE}:1:8: onbekend woord '{{lerendd}}'")


def test_very_many_changes_of_what_is_gone_are_told_quickly() -> None:
    entries = "\n".join(f"{{id: gone{number}, na: x}}" for number in range(9_000))
    library = laid(in_part(entries))
    assert len(library.warnings) == 9_000
