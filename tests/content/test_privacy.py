"""Forms ask for no more about a learner than a talk needs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
FORMS_OF_THE_TEAM = (
    "checklist",
    "zelfevaluatie",
    "reflectiecanvas",
    "actieplan",
    "visie",
    "zeven-elementen",
    "takenverdeling",
    "kennis-vaardigheden",
    "vijf-sleutels",
    "jaarkalender",
    "drie-voorwaarden",
    "rolmatrix",
    "panelgesprek",
    "leeromgeving",
    "lesontwerp",
    "ambitie",
    "startkaart",
    "rolkaart",
    "uitgangspunten-gesprek",
    "belang",
    "draaiboek",
    "activiteitentoets",
    "twee-activiteiten",
    "tools",
    "praktijkvoorbeelden",
    "regioafspraken",
    "partnerkaart",
)
FORMS_ABOUT_A_LEARNER = (
    "loopbaangesprek-begeleider",
    "loopbaangesprek-lerende",
    "gespreksverslag",
    "trialoog",
    "lerendencanvas",
    "zelfscan",
    "ervaring-vooraf",
    "ervaring-achteraf",
    "oudergesprek",
    "dossierblad",
    "kansrijk-kiezen",
    "overdracht",
)


def template(form: str) -> str:
    path = ROOT / "templates" / "formulieren" / f"{form}.xml"
    return path.read_text(encoding="utf-8")


def texts(form: str) -> dict[str, str]:
    path = ROOT / "content" / "instrumenten" / f"{form}.yaml"
    found: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8"))["teksten"]
    return found


@pytest.mark.parametrize("form", FORMS_OF_THE_TEAM)
def test_forms_of_the_team_have_no_place_for_the_name_of_a_learner(form: str) -> None:
    field_ids = re.findall(r'<(?:text|row|starter)[^>]* id="([^"]*)"', template(form))
    assert not [name for name in field_ids if re.search("lerende|naam", name)]
    assert "initialen" not in str(texts(form)).lower()


@pytest.mark.parametrize("form", FORMS_ABOUT_A_LEARNER)
def test_forms_about_a_learner_ask_for_a_first_name_or_initials(form: str) -> None:
    assert "voornaam of initialen" in texts(form)["naam"].lower()


@pytest.mark.parametrize("form", FORMS_ABOUT_A_LEARNER)
def test_forms_about_a_learner_say_until_when_they_are_kept(form: str) -> None:
    assert re.search(r'<date id="[a-z-]+\.tot"', template(form))


@pytest.mark.parametrize(
    "form",
    [
        "loopbaangesprek-begeleider",
        "gespreksverslag",
        "trialoog",
        "oudergesprek",
        "overdracht",
    ],
)
def test_forms_about_a_talk_warn_against_bsn_and_health(form: str) -> None:
    warning = texts(form)["privacy"]
    assert "Geen BSN" in warning
    assert "gezondheid" in warning
