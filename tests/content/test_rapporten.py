"""Reports are content: a school changes one, or writes its own in ten lines."""

from __future__ import annotations

from functools import cache

from lobprint.content import load_content
from lobprint.content.library import Library, check_content
from lobprint.project import built_in

OWN = """\
id: mentoraat
titel: Verslag mentoraat
bladen:
  - id: tevreden
    titel: Hoe tevreden zijn we
    onderdelen:
      - id: tevreden
        formulier: zelfevaluatie
"""


@cache
def ours() -> dict[str, bytes]:
    return dict(built_in().content)


def read(**own: str) -> Library:
    files = {f"content/rapporten/{k}.yaml": v.encode() for k, v in own.items()}
    return load_content(ours(), files)


def faults(text: str) -> list[str]:
    found = check_content(ours(), {"content/rapporten/mentoraat.yaml": text.encode()})
    return [str(one) for one in dict.fromkeys(found)]


def test_a_school_has_a_report_of_its_own_in_ten_lines() -> None:
    report = read(mentoraat=OWN).rapporten["mentoraat"]
    [page] = report.bladen
    assert page.titel == "Hoe tevreden zijn we"
    assert page.onderdelen[0].formulier == "zelfevaluatie"
    assert page.onderdelen[0].vorm is None


def test_a_school_changes_one_sentence_of_the_report() -> None:
    change = """\
id: verslag
bladen:
  - id: stappen
    onderdelen:
      - id: praat
        vragen:
          - {id: "4", uiteinden: Wie kan dat uitleggen?}
"""
    library = read(verslag=change)
    assert library.warnings == ()
    [_, talk] = library.rapporten["verslag"].bladen[0].onderdelen
    said = {one.id: one for one in talk.vragen}
    assert said["4"].uiteinden == "Wie kan dat uitleggen?"
    assert said["4"].geen_hoogste == "Aan wie vragen we dit jaar hoe het gaat?"


def test_a_report_of_a_form_that_is_not_there_is_told() -> None:
    assert faults(OWN.replace("zelfevaluatie", "zelfevaluaties")) == [
        "content/rapporten/mentoraat.yaml:8:20: het formulier 'zelfevaluaties' "
        "bestaat niet\n  Bedoelde u 'zelfevaluatie'?"
    ]


def test_a_key_that_does_nothing_is_told() -> None:
    assert faults(f"{OWN}        datum: zelfevaluatie.datum\n") == [
        "content/rapporten/mentoraat.yaml:9:16: 'datum' doet hier niets\n"
        "  Zet 'vorm: acties' erbij, of laat 'datum' weg."
    ]


def test_the_same_name_twice_and_a_kop_of_five_are_told() -> None:
    kop = "".join(f"      - {{id: k{n}, titel: K}}\n" for n in range(5))
    twice = "".join(OWN.splitlines(keepends=True)[6:])
    wrong = f"{OWN}{twice}    kop:\n{kop}"
    assert faults(wrong) == [
        "content/rapporten/mentoraat.yaml:9:13: het kenmerk 'tevreden' is al "
        "gebruikt\n  Het staat ook in content/rapporten/mentoraat.yaml:7:13.",
        "content/rapporten/mentoraat.yaml:12:7: de kop heeft 5 kolommen; hoogstens "
        "vier kan\n  Laat er een weg.",
    ]
