"""`--lerenden` with a form of a school's own that asks for a name."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from cli.conftest import Run

FORM = """\
id: intake
titel: Intake
bron: Onze school
sjabloon: formulier
onderdelen:
  - id: wie
    items: [{{id: wie, titel: Wie, {0}}}]
"""


def put(here: Path, key: str) -> None:
    (here / "school.yaml").write_text("naam: ROC De Linde\nsector: mbo\n", "utf-8")
    (here / "klas.csv").write_text("naam;klas\nAisha;2B\nBram;2B\n", "utf-8")
    path = here / "content" / "instrumenten" / "intake.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(FORM.format(key), "utf-8")


@pytest.mark.parametrize("key", ["naam", "klas"])
def test_a_form_that_asks_for_a_name_is_made_for_each(
    lobprint: Run, here: Path, key: str
) -> None:
    put(here, f"invullen: {key}")
    result = lobprint("build", "--form", "intake", "--lerenden", "klas.csv")
    assert result.exit_code == 0, result.output
    (path,) = here.rglob("intake-mbo-lerenden.pdf")
    fields = pypdf.PdfReader(path).get_fields() or {}
    values = sorted(str(field.get("/V")) for field in fields.values() if "/V" in field)
    assert values == {"naam": ["Aisha", "Bram"], "klas": ["2B", "2B"]}[key]


def test_a_form_without_one_is_for_a_team(lobprint: Run, here: Path) -> None:
    put(here, "eigen_ontwerp: ja")
    result = lobprint("build", "--form", "intake", "--lerenden", "klas.csv")
    assert result.exit_code == 2
    assert "het formulier 'intake' is voor een heel team" in result.output
