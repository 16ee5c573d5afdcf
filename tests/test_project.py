"""Content and templates are found wherever lobprint is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from lobprint import project
from lobprint.document.fields import ID_PATTERN
from lobprint.errors import ContentError
from lobprint.press.build import load
from lobprint.project import strays


def test_names_are_as_an_editor_knows_them() -> None:
    sources = project.built_in()
    assert "content/instrumenten/checklist.yaml" in sources.content
    assert "content/sectoren/mbo.yaml" in sources.content
    assert "templates/formulieren/checklist.xml" in sources.templates
    assert "content/werkboeken/teamwerkboek.yaml" in sources.content


def test_a_name_is_a_name_as_in_content() -> None:
    assert strays.NAME.pattern == ID_PATTERN.pattern


def test_an_installed_lobprint_carries_its_content_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "lobprint"
    names = ("content/instrumenten/x.yaml", "content/werkboeken/y.yaml")
    for name in (*names, "templates/formulieren/x.xml"):
        file = package / "builtin" / name
        file.parent.mkdir(parents=True)
        file.write_bytes(name.encode())
    monkeypatch.setattr(project, "__file__", str(package / "project" / "__init__.py"))
    assert dict(project.built_in().content) == {n: n.encode() for n in names}
    assert project.form_ids() == ["x"]
    assert project.workbook_ids() == ["y"]


def test_what_tab_completes_is_what_there_is() -> None:
    material = load(project.open_project())
    assert project.form_ids() == sorted(form.id for form in material.library.forms())
    assert project.workbook_ids() == sorted(material.library.werkboeken)


def test_an_installation_without_content_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        project, "__file__", str(tmp_path / "lobprint" / "project" / "__init__.py")
    )
    with pytest.raises(ContentError) as caught:
        project.built_in()
    assert str(caught.value) == (
        "De map content ontbreekt; deze lobprint is niet compleet\n"
        "  Installeer lobprint opnieuw."
    )


def test_a_folder_without_content_leaves_everything_as_it_is(tmp_path: Path) -> None:
    opened = project.open_project(tmp_path)
    assert opened.built_in == project.built_in()
    assert (opened.own, opened.problems) == (project.NOTHING, ())


def test_lobprints_own_files_are_told_apart_from_those_of_a_folder(
    tmp_path: Path,
) -> None:
    file = tmp_path / "content" / "instrumenten" / "checklist.yaml"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"id: checklist\n")
    opened = project.open_project(tmp_path)
    assert list(opened.own.content.values()) == [b"id: checklist\n"]
    assert "ingebouwd/content/instrumenten/checklist.yaml" in opened.built_in.content


def test_the_folder_of_lobprint_itself_is_no_project() -> None:
    root = Path(project.__file__).parents[2]
    opened = project.open_project(root)
    assert opened.own == project.NOTHING
    assert load(opened).library == load(project.open_project()).library
