"""Tools, examples, partners and the plan of a meeting: counted as in the source."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

INSTRUMENTS = Path(__file__).parents[2] / "content" / "instrumenten"


def instrument(form: str) -> dict[str, Any]:
    text = (INSTRUMENTS / f"{form}.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


def items(form: str, *only: str) -> list[int]:
    """How many items each onderdeel has, or only these."""
    parts = instrument(form)["onderdelen"]
    return [len(part["items"]) for part in parts if part["id"] in only or not only]


def test_the_source_names_17_tools_and_21_mentions_of_a_tool() -> None:
    assert items("tools") == [17, 2, 3, 5, 2, 9]


def test_the_source_names_11_examples_and_8_categories() -> None:
    assert items("praktijkvoorbeelden") == [2, 2, 2, 2, 3, 8]


def test_an_activity_is_tested_on_5_elements_and_3_basic_needs() -> None:
    assert items("activiteitentoets", "elementen", "behoeften") == [5, 3]


def test_partners_make_3_agreements_on_4_products() -> None:
    parts = instrument("regioafspraken")["onderdelen"]
    names = [part["vraag"] for part in parts if part["vorm"] == "gesprek"]
    assert names == ["Verantwoordelijkheid", "Eigenaarschap", "Besluitvorming"]
    assert len(instrument("partnerkaart")["items"]) == 4 + 4


def test_research_finds_3_kinds_of_result_and_2_types_of_activity() -> None:
    assert items("effectiviteit", "resultaten") == [3]
    parts = instrument("leeromgeving")["onderdelen"]
    titles = [part["titel"] for part in parts if part["vorm"] == "gesprek"]
    assert titles == ["Ervaringen", "Gesprekken"]


@pytest.mark.parametrize(
    ("column", "minutes"), [("kort", 60), ("uitleg", 90), ("rest", 120)]
)
def test_the_minutes_of_a_meeting_add_up(column: str, minutes: int) -> None:
    steps = instrument("draaiboek")["onderdelen"][0]["items"]
    told = [step[column] for step in steps]
    assert sum(int(each) for each in told if each != "–") == minutes


def test_within_each_step_of_a_meeting_the_minutes_add_up() -> None:
    """To those of the shortest meeting that has the step."""
    times, steps = (
        next(
            part["items"]
            for part in instrument("draaiboek")["onderdelen"]
            if part["id"] == name
        )
        for name in ("tijden", "stappen")
    )
    told = [row for row in times if row["id"] != "pauze"]
    for row, step in zip(told, steps, strict=True):
        shortest = next(
            row[one] for one in ("kort", "uitleg", "rest") if row[one] != "–"
        )
        within = [int(each) for each in re.findall(r"\d+", step["kort"])]
        assert sum(within) == int(shortest), step["id"]
