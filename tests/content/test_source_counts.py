"""Names, numbers and titles stay as the Kwaliteitskader LOB has them.

Counted in the source (Kwaliteitskader LOB, version 1, April 2026): who changes a file
in content/ may rewrite a sentence, but not lose a question or rename a step.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

CONTENT = Path(__file__).parents[2] / "content"
SECTORS = ("vo", "mbo", "hbo")

STEPS = {
    "1": "Ontwikkel een gedeelde LOB-visie en ambitie",
    "2": "Creëer een krachtige LOB-leeromgeving",
    "3": "Versterk regionale samenwerking en doorlopende leerlijnen",
    "4": "Monitor, evalueer en borg kwaliteit",
    "5": "Investeer in professionalisering",
}
UITGANGSPUNTEN_OF_STEP = {"1": "1 en 2", "2": "3", "3": "4", "4": "5", "5": "5"}
UITGANGSPUNTEN = {
    "1": "Het is een opdracht van het onderwijs om leerlingen en studenten te "
    "begeleiden in de ontwikkeling van loopbaanvaardigheden voor een leven lang "
    "ontwikkelen.",
    "2": "LOB sluit aan op het talent en interesse van de leerling/student én heeft "
    "aandacht voor kansen op de arbeidsmarkt.",
    "3": "Scholen faciliteren een krachtige LOB-leeromgeving.",
    "4": "Goede LOB vraagt om regionale samenwerking tussen de onderwijssectoren en "
    "met andere partijen.",
    "5": "Er is blijvende aandacht nodig voor de uitvoering en kwaliteit van LOB.",
}
COMPETENCES = {
    "Kwaliteitsreflectie": (
        "Wat kan ik?",
        "het nadenken over eigen kwaliteiten en hoe die in te zetten in de "
        "(studie)loopbaan.",
    ),
    "Motievenreflectie": (
        "Waar sta ik voor?",
        "het nadenken over de wensen en waarden die van belang zijn voor de eigen "
        "loopbaan.",
    ),
    "Werkexploratie": (
        "Waar ben ik op mijn plek?",
        "het onderzoeken van werk en werkzaamheden, bestaande en mogelijke eisen en "
        "waarden in een mogelijk toekomstig beroep en de veranderingen daarin.",
    ),
    "Loopbaansturing": (
        "Hoe bereik ik mijn doel?",
        "loopbaangerichte planning en beïnvloeding van het leer- en werkproces.",
    ),
    "Netwerken": (
        "Wie kan mij helpen?",
        "contacten opbouwen en onderhouden op de arbeidsmarkt, gericht op "
        "loopbaanontwikkeling.",
    ),
}
TERMS = {
    "BPV": ("mbo",),
    "IBO": SECTORS,
    "LLO": SECTORS,
    "LOB": SECTORS,
    "Loopbaangerichte leeromgeving": SECTORS,
    "SLB": SECTORS,
    "Self-efficacy": SECTORS,
    "Studentsucces": ("hbo",),
    "Studiesucces": ("hbo",),
    "Trialoog": SECTORS,
}
RESEARCH = (
    "Career learning environments in vocational education",
    "Duurzame inzetbaarheid in perspectief: inzichten en oplossingen op sector, "
    "organisatie en individueel niveau",
    "Effectieve loopbaanoriëntatie en loopbaanbegeleiding (LOB) in het vmbo: een "
    "overzichtsstudie van nationale en internationale literatuur",
    "Effectiviteit van lob-interventies",
    "Jongerenperspectief op LOB",
    "Leeromgeving voor loopbaanleren. Onderzoek naar relaties tussen de leeromgeving "
    "en loopbaancompetenties van vmbo en mbo leerlingen",
    "Leren van Loopbaanoriëntatie en -begeleiding in de praktijk",
    "Literatuurstudie Studiekeuze en arbeidsmarkt",
    "Onderzoeksrapport loopbaangericht leven lang ontwikkelen, Economisch en "
    "zingevingsperspectief voor nu en de toekomst",
    "Raamwerk voor loopbaanbegeleiding jongeren, een handreiking voor "
    "loopbaanprofessionals voor vormgeving en uitvoering van LOB-beleid binnen scholen",
    "The relationship between career competencies, career identity, motivation and "
    "quality of choice",
    "Transitie van mbo naar hbo, wat werkt en wat versterkt",
    "Van beroepsbeeld naar beroepswerkelijkheid",
    "We hebben weinig tijd dus laten we vertragen. Onderzoek naar interventies om "
    "loopbaanbegeleiding meer van iedereen te maken",
    "We’re short on time so let’s slow down: Research into interventions to make "
    "career guidance more the responsibility of everyone",
)
PUBLICATIONS = (
    "Publicatie Loopbaanleren in School en de praktijk, pilot Trialoog",
    "Samen gericht opleiden voor wendbare vakmensen",
    "Visiedocument LOB",
)


def instrument(name: str) -> dict[str, Any]:
    text = (CONTENT / "instrumenten" / f"{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def part(name: str, part_id: str) -> dict[str, Any]:
    parts = {row["id"]: row for row in instrument(name)["onderdelen"]}
    found: dict[str, Any] = parts[part_id]
    return found


OURS = {
    "invulregels",
    "tekst",
    "tip",
    "zinnen",
    "actietabel",
    "afspraak",
    "voornemen",
    "bronregel",
    "halfblad",
}
"""What asks and explains around the content of a form is a design of our own."""


def nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Each mapping with content of its own below `tree`, with the source that it has,
    by itself or from around it."""
    for child in (*tree.get("onderdelen", ()), *tree.get("items", ())):
        around = {key: tree[key] for key in ("bron", "eigen_ontwerp") if key in tree}
        if child.get("vorm") in OURS:
            continue
        if "items" not in child or "bron" in child or "eigen_ontwerp" in child:
            yield {**({} if "onderdelen" in tree else around), **child}
        yield from nodes(child)


def test_the_checklist_has_twenty_questions_in_five_steps() -> None:
    steps = instrument("checklist")["onderdelen"]
    assert {step["id"]: step["titel"] for step in steps} == STEPS
    assert [len(step["items"]) for step in steps] == [4, 7, 3, 3, 3]


def test_each_question_names_its_own_place_in_the_checklist() -> None:
    for step in instrument("checklist")["onderdelen"]:
        for number, question in enumerate(step["items"], start=1):
            assert question["id"] == f"{step['id']}.{number}"
            assert question["bron"] == (
                f"Kwaliteitskader LOB, checklist, stap {step['id']}, vraag {number}"
            )


@pytest.mark.parametrize(("step", "points"), UITGANGSPUNTEN_OF_STEP.items())
def test_each_step_points_at_its_uitgangspunten(step: str, points: str) -> None:
    in_checklist = part("checklist", step)["uitleg"]
    rating = {row["id"]: row for row in instrument("zelfevaluatie")["items"]}
    assert in_checklist.startswith(f"Bij uitgangspunt {points}.")
    assert rating[step]["uitleg"] == f"uitgangspunt {points}"


def test_the_zelfevaluatie_has_five_rows_and_three_levels() -> None:
    form = instrument("zelfevaluatie")
    assert {row["id"]: row["titel"] for row in form["items"]} == STEPS
    assert form["teksten"]["niveaus"] == "minimaal|basis|geïntegreerd"


def test_the_poster_has_the_five_steps_of_the_plan() -> None:
    titles = {
        row["id"]: row["titel"] for row in instrument("poster-stappenplan")["items"]
    }
    # The plan itself says "visie" where the checklist says "LOB-visie".
    assert titles == {**STEPS, "1": "Ontwikkel een gedeelde visie en ambitie"}


def test_each_step_of_the_checklist_says_what_the_plan_says_of_it() -> None:
    for step in instrument("checklist")["onderdelen"]:
        assert step["tekst"]
        assert step["bron"] == (
            f"Kwaliteitskader LOB, 5-stappenplan en checklist, stap {step['id']}"
        )


def test_help_with_a_step_names_tools_of_its_uitgangspunten() -> None:
    texts = instrument("checklist")["teksten"]
    for step, points in UITGANGSPUNTEN_OF_STEP.items():
        rows = [part("tools", f"punt-{one}")["items"] for one in points.split(" en ")]
        known = {row["titel"] for items in rows for row in items}
        named = texts[f"hulp_{step}"].removesuffix(".").split("; ")
        assert len(named) >= 2
        assert set(named) <= known


def test_steps_have_the_same_short_name_everywhere() -> None:
    names = ["Visie en ambitie", "Leeromgeving", "Regio en leerlijnen"]
    names += ["Kwaliteit", "Professionalisering"]
    for form in ("omslag", "checklist", "zelfevaluatie"):
        content = instrument(form)
        rows = content.get("onderdelen") or content["items"]
        assert [row["kort"] for row in rows] == names
    assert [row["tekst"] for row in part("besluiten", "score")["items"]] == names


def test_the_uitgangspunten_are_quoted_word_for_word() -> None:
    quoted = {row["id"]: row["titel"] for row in instrument("uitgangspunten")["items"]}
    assert quoted == UITGANGSPUNTEN


def test_the_poster_of_the_plan_names_each_step_with_its_uitgangspunten() -> None:
    rows = instrument("poster-stappenplan")["items"]
    assert [row["id"] for row in rows] == list(STEPS)
    source = spaced(instrument("poster-stappenplan")["teksten"]["bron"])
    assert "stap 1 bij uitgangspunt 1 en 2, stap 2 bij 3, stap 3 bij 4, " in source
    assert "stap 4 en 5 bij 5." in source


def test_the_five_competences_keep_name_question_and_definition() -> None:
    listed = part("naslag", "competenties")
    for rows in (listed["items"], competence_cards()):
        found = {
            row["titel"]: (spaced(row["vraag"]), lowered(row["tekst"])) for row in rows
        }
        assert found == COMPETENCES
    assert listed["sectoren"] == ["competenties"]


def test_hbo_has_five_cards_of_its_own_about_professional_identity() -> None:
    cards = instrument("kaartjes")["items"]
    rows = [row for row in cards if row["sectoren"] == ["identiteit"]]
    assert (len(rows), len(cards)) == (5, 10)
    assert all(row["eigen_ontwerp"] for row in rows)


@pytest.mark.parametrize(("sector", "count"), [("vo", 7), ("mbo", 8), ("hbo", 9)])
def test_the_glossary_has_the_terms_of_the_sector(sector: str, count: int) -> None:
    rows = part("naslag", "begrippen")["items"]
    terms = [r["titel"] for r in rows if sector in r.get("sectoren", SECTORS)]
    assert len(terms) == count
    assert set(terms) == {term for term, where in TERMS.items() if sector in where}


def test_all_eighteen_sources_are_there_in_order() -> None:
    research = part("naslag", "onderzoek")["items"]
    publications = part("naslag", "publicaties")["items"]
    assert tuple(row["titel"] for row in research) == RESEARCH
    assert tuple(row["titel"] for row in publications) == PUBLICATIONS


def test_the_loopbaangesprek_has_the_four_parts_of_the_source() -> None:
    parts = instrument("loopbaangesprek-begeleider")["onderdelen"]
    names = ["Terugkijken", "Reflecteren", "Vooruitkijken", "Activeren"]
    assert [row["titel"] for row in parts if row["vorm"] == "gesprek"] == names


@pytest.mark.parametrize("path", sorted((CONTENT / "instrumenten").glob("*.yaml")))
def test_all_content_names_its_source_or_says_it_is_our_own(path: Path) -> None:
    form = instrument(path.stem)
    assert form["id"] == path.stem
    said = form["bron"]
    for source in said.values() if isinstance(said, dict) else [said]:
        assert source.startswith("Kwaliteitskader LOB")
    for node in nodes({**form, "bron": ""}):
        source = node.get("bron", "")
        own = node.get("eigen_ontwerp") or form.get("eigen_ontwerp")
        assert source.startswith("Kwaliteitskader LOB, ") or own, node["id"]


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yaml")))
def test_no_text_speaks_of_leerling_slash_student(path: Path) -> None:
    """The second uitgangspunt does, and is quoted; our own sentences never do."""
    text = path.read_text(encoding="utf-8")
    found = re.findall(r"leerling(?:en)?/student(?:en)?", text)
    quoted = path.stem in {"uitgangspunten", "uitgangspunten-gesprek"}
    assert len(found) == (1 if quoted else 0)


@pytest.mark.parametrize("path", sorted(CONTENT.rglob("*.yaml")))
def test_no_text_gives_a_web_address(path: Path) -> None:
    assert not re.search(r"https?://|www\.", path.read_text(encoding="utf-8"))


def competence_cards() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = instrument("kaartjes")["items"]
    return [row for row in rows if row["sectoren"] == ["competenties"]]


def lowered(text: str) -> str:
    """A definition heads its own line in the glossary; there it has a capital."""
    return text[0].lower() + text[1:]


def spaced(text: str) -> str:
    """A no-break space keeps words together on the card; it reads as any space."""
    return text.replace("\u00a0", " ")
