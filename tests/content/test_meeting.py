"""One meeting, one packet: loose sheets, and one of them that holds what is agreed."""

from __future__ import annotations

import io

import pypdf
import pytest

import lobprint
from lobprint.content.model import SECTORS, SectorId


def packet(sector: SectorId) -> pypdf.PdfReader:
    [made] = lobprint.make(sector=sector, workbook="overleg", formats="pdf").files
    return pypdf.PdfReader(io.BytesIO(made.data))


@pytest.mark.parametrize("sector", SECTORS)
def test_actions_are_written_on_one_sheet(sector: SectorId) -> None:
    names = set(packet(sector).get_fields() or {})
    ends = ("wat", "wie", "klaar", "merken", "af")
    asked = {name for name in names if name.rpartition(".")[2] in ends}
    rows = {name.rpartition(".")[0] for name in asked}
    assert rows == {f"besluiten.acties-{number}" for number in (1, 2, 3)}
    proposals = {name for name in names if name.endswith(".voorstel")}
    assert proposals == {f"checklist.{step}.voorstel" for step in range(1, 6)}


@pytest.mark.parametrize("sector", SECTORS)
def test_a_score_is_chosen_on_the_same_sheet_and_nowhere_else(sector: SectorId) -> None:
    names = set(packet(sector).get_fields() or {})
    levels = {name for name in names if name.endswith(".niveau")}
    assert levels == {
        f"{form}.{step}.niveau"
        for form in ("zelfevaluatie", "besluiten")  # of one, and of all together
        for step in range(1, 6)
    }


@pytest.mark.parametrize("sector", SECTORS)
def test_each_sheet_can_be_laid_down_by_itself(sector: SectorId) -> None:
    """On one side, without empty pages: each step has its own sheet."""
    made = packet(sector)
    wishes = made.root_object["/ViewerPreferences"].get_object()
    assert isinstance(wishes, pypdf.generic.DictionaryObject)
    assert str(wishes["/Duplex"]) == "/Simplex"
    said = [page.extract_text() for page in made.pages]
    assert all(text.strip() for text in said)
    assert sum("Ons voorstel voor een actie" in text for text in said) == 5


@pytest.mark.parametrize("sector", SECTORS)
def test_the_sheet_that_chooses_steps_says_where_they_are(sector: SectorId) -> None:
    said = [" ".join(page.extract_text().split()) for page in packet(sector).pages]
    for step in ("1 Visie en ambitie", "5 Professionalisering"):
        number = int(said[0].split(f"{step} (bladzijde ")[1].split(")")[0])
        assert f"stap {step[0]}" in said[number - 1]
