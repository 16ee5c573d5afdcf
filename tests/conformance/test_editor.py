"""What an editor with the YAML language server shows of the files and their schemas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from conformance.editor import Editor

pytestmark = pytest.mark.conformance
ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "content").rglob("*.yaml"))
HEAD = f"# yaml-language-server: $schema={(ROOT / 'content' / 'schemas').as_uri()}/"
SCHOOL = f"""\
{HEAD}school.json
naam: ROC De Linde
huisstijl:
  kleur: groen
  zuinig: 3
woorden:
  begeleidr: leercoach
sectr: mbo
"""
CHANGE = f"""\
{HEAD}eigen-instrument.json
id: checklist
onderdelen:
  - id: 1
    items:
      - id: 1.3
        weg: ja
"""


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    editor = Editor(ROOT)
    yield editor
    editor.close()


def test_nothing_is_marked_in_what_comes_with_lobprint(editor: Editor) -> None:
    assert len(FILES) > 50
    for path in FILES:
        assert editor.open(path, path.read_text("utf-8")) == [], path


def test_what_is_wrong_in_a_school_is_marked_in_its_line(
    editor: Editor, tmp_path: Path
) -> None:
    marked = editor.open(tmp_path / "school.yaml", SCHOOL)
    assert {fault.partition(":")[0] for fault in marked} == {"4", "5", "7", "8"}
    hint = 'Schrijf een kleur met zes tekens tussen aanhalingstekens: "#00629B".'
    assert f"4: {hint}" in marked
    assert "7: Property begeleidr is not allowed." in marked
    assert "8: Property sectr is not allowed." in marked


def test_keys_and_words_are_offered_and_explained(
    editor: Editor, tmp_path: Path
) -> None:
    path = tmp_path / "school.yaml"
    text = SCHOOL.replace("  kleur: groen\n", "  \n").replace(
        "  begeleidr: leercoach", "  "
    )
    editor.open(path, text)
    assert {"kleur", "accent", "logo"} <= set(editor.completions(path, 4, 3))
    assert {"begeleider", "lerende"} <= set(editor.completions(path, 7, 3))
    assert "zoals die op de omslag komt" in editor.explanation(path, 2, 2)


def test_a_change_is_right_and_gets_help(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "checklist.yaml"
    assert editor.open(path, CHANGE) == []
    assert {"checklist", "trialoog"} <= set(editor.completions(path, 2, 5))
    assert "Schrijf ja om dit weg te laten." in editor.explanation(path, 7, 10)
    new = tmp_path / "nieuw.yaml"
    assert editor.open(new, CHANGE.replace("checklist", "nieuw")) != []
