"""Every part of the Kwaliteitskader LOB that a school can print has its form.

The parts are those of the source (version 1, April 2026), in its order.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from ours import library


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the source, and the forms that a school prints of it."""

    number: int
    name: str
    forms: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.number}-{self.name.replace(' ', '-').lower()}"


PARTS = (
    Part(1, "Snel aan de slag", ("startkaart",)),
    Part(2, "Belang van LOB", ("belang",)),
    Part(3, "Procesmatige aanpak", ("rolverdeling",)),
    Part(4, "LOB vanuit leerlingen en studenten", ("panelgesprek",)),
    Part(5, "Kansrijk kiezen", ("kansrijk-kiezen",)),
    Part(6, "Gezamenlijke ambitie", ("ambitie",)),
    Part(
        7,
        "Uitgangspunten",
        ("uitgangspunten", "poster-uitgangspunten", "uitgangspunten-gesprek"),
    ),
    Part(
        8,
        "Loopbaancompetenties",
        ("kaartjes", "zelfscan", "dossierblad", "dossier-overzicht"),
    ),
    Part(
        9,
        "Realistische beelden",
        ("stage-kiezen", "ervaring-vooraf", "loopbaangesprek-lerende"),
    ),
    Part(
        10,
        "Ouders",
        ("oudergesprek", "ouderavond", "thuisopdracht", "klopt-dit"),
    ),
    Part(11, "Krachtige leeromgeving", ("leeromgeving",)),
    Part(12, "Loopbaangerichte leeromgeving", ("lesontwerp",)),
    Part(
        13,
        "Loopbaangesprek",
        ("loopbaangesprek-begeleider", "loopbaangesprek-lerende", "gespreksverslag"),
    ),
    Part(
        14,
        "Trialoog",
        ("trialoog-voorbereiding", "trialoog", "brief-praktijk", "stage-halverwege"),
    ),
    Part(
        15,
        "Regionale samenwerking",
        (
            "partnerkaart",
            "regioafspraken",
        ),
    ),
    Part(16, "Gedeelde visie", ("visie",)),
    Part(
        17,
        "Kwaliteitscyclus",
        ("jaarkalender", "leerjaarplan", "leerjaarplan-jaar"),
    ),
    Part(18, "Begeleidingsaanpak", ("rolverdeling",)),
    Part(19, "Taken van begeleiders", ("rolverdeling",)),
    Part(20, "Kennis en vaardigheden", ("kennis-vaardigheden",)),
    Part(21, "5-stappenplan", ("checklist", "poster-stappenplan", "besluiten")),
    Part(22, "Checklist LOB", ("checklist",)),
    Part(23, "Zelfevaluatie", ("zelfevaluatie",)),
    Part(24, "Twee typen activiteiten", ("leeromgeving",)),
    Part(25, "Zeven elementen", ("leeromgeving",)),
    Part(26, "Drie voorwaarden", ("drie-voorwaarden",)),
    Part(27, "Slim organiseren", ("vijf-sleutels",)),
    Part(28, "Effectiviteit", ("effectiviteit",)),
    Part(29, "Transitie", ("overdracht",)),
    Part(30, "Kernconcepten van jongeren", ("gesprekskaarten",)),
    Part(31, "Succeselementen", ("activiteitentoets",)),
    Part(32, "Tools", ("tools",)),
    Part(33, "Tools per uitgangspunt", ("tools",)),
    Part(34, "Praktijkvoorbeelden", ("praktijkvoorbeelden",)),
    Part(35, "Bronnen", ("naslag", "onderzoek")),
    Part(36, "Begrippenlijst", ("naslag",)),
    Part(37, "Reflectiecanvas", ("reflectiecanvas", "lerendencanvas")),
)
OF_NO_PART = {"draaiboek"}
"""Forms of our own: how a coordinator runs a meeting with the others."""


def test_the_source_has_37_parts() -> None:
    assert [part.number for part in PARTS] == list(range(1, 38))


@pytest.mark.parametrize("part", PARTS, ids=str)
def test_every_part_has_its_forms(part: Part) -> None:
    assert part.forms
    assert set(part.forms) <= set(library().instruments)


def test_every_form_belongs_to_a_part() -> None:
    known = {form for part in PARTS for form in part.forms} | OF_NO_PART
    unknown = {form.id for form in library().forms()} - known
    assert not unknown, (
        f"Name {unknown} in PARTS of {Path(__file__).name}, with the part of the "
        "Kwaliteitskader LOB that it is for; one of our own stands in OF_NO_PART."
    )
