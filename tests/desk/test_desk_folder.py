"""A folder of one's own behind the desk: `lobprint open`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from desk_calls import Json, asked, made, result
from PIL import Image

from lobprint.desk import Desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = "naam: ROC De Linde\nsector: mbo\nhuisstijl: {logo: beeld/logo.png}\n"
    (tmp_path / "school.yaml").write_text(text, "utf-8")
    (tmp_path / "beeld").mkdir()
    Image.new("RGB", (30, 10), "black").save(tmp_path / "beeld/logo.png")
    return tmp_path


def args_of(school: Json) -> Json:
    return {"school": school, "sector": "mbo", "formulieren": ["zelfscan"]}


def test_the_page_begins_with_the_school_of_the_folder(folder: Path) -> None:
    desk = Desk(folder)
    found = result(desk, "describe", {})["map"]
    assert found["naam"] == folder.name
    assert found["school"]["naam"] == "ROC De Linde"
    size = (folder / "beeld/logo.png").stat().st_size
    assert found["files"] == {"beeld/logo.png": size}
    assert result(desk, "preview", args_of(found["school"]))["pages"]


def test_a_file_that_the_page_sends_goes_before_that_of_the_folder(
    folder: Path,
) -> None:
    desk = Desk(folder)
    school = result(desk, "describe", {})["map"]["school"]
    args = {**args_of(school), "files": {"beeld/logo.png": "other"}}
    header, _ = asked(desk, "check", args, {"other": b"no picture"})
    [problem] = header["problems"]
    assert problem["field"] == "school.huisstijl.logo"


def test_content_of_ones_own_counts_and_is_read_again_when_it_changed(
    folder: Path,
) -> None:
    desk = Desk(folder)
    first = result(desk, "describe", {})["map"]["revisie"]
    assert result(desk, "describe", {})["map"]["revisie"] == first
    own = folder / "content/instrumenten"
    own.mkdir(parents=True)
    (own / "zelfscan.yaml").write_text(
        "id: zelfscan\ntitel: Kijk naar jezelf\n", "utf-8"
    )
    found = result(desk, "describe", {})
    assert found["map"]["revisie"] != first
    [form] = [one for one in found["formulieren"] if one["id"] == "zelfscan"]
    assert form["titel"]["mbo"] == "Kijk naar jezelf"
    pages = result(desk, "preview", args_of(found["map"]["school"]))["pages"]
    assert pages[0]["title"] == "Kijk naar jezelf"


def test_a_mistake_in_the_folder_is_told_and_mended_without_starting_again(
    folder: Path,
) -> None:
    desk = Desk(folder)
    (folder / "school.yaml").write_text("naam: ROC\nkleur: rood\n", "utf-8")
    header, _ = asked(desk, "describe", {})
    [problem] = header["problems"]
    assert problem["place"] == "school.yaml:2:1"
    assert header["result"]["map"]["school"] == {}
    (folder / "school.yaml").write_text("naam: ROC\n", "utf-8")
    assert result(desk, "describe", {})["map"]["school"] == {"naam": "ROC"}


def test_no_path_of_the_page_is_opened(folder: Path) -> None:
    secret = folder.parent / "geheim.png"
    Image.new("RGB", (30, 10), "black").save(secret)
    desk = Desk(folder)
    for name in (str(secret), f"../{secret.name}", os.path.relpath(secret, folder)):
        school = {"naam": "ROC", "huisstijl": {"logo": name}}
        header, _ = asked(desk, "check", args_of(school))
        [problem] = header["problems"]
        assert problem["field"] == "school.huisstijl.logo"
        assert problem["text"] == "Bestaat niet."


def test_a_folder_without_a_school_is_no_fault(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert result(desk, "describe", {})["map"]["school"] == {}
    name, _, _ = made(desk, {**args_of({}), "formats": ["pdf"]})
    assert name == "zelfscan-mbo.pdf"


def test_a_mistake_in_content_of_ones_own_is_told_and_the_page_goes_on(
    folder: Path,
) -> None:
    desk = Desk(folder)
    own = folder / "content/instrumenten"
    own.mkdir(parents=True)
    (own / "zelfscan.yaml").write_text("id: zelfscan\ntitle: Kijk\n", "utf-8")
    for _ in range(2):
        header, _ = asked(desk, "describe", {})
        [problem] = header["problems"]
        assert problem["place"] == "content/instrumenten/zelfscan.yaml:2:1"
        assert header["result"]["formulieren"]
    args = args_of(header["result"]["map"]["school"])
    assert asked(desk, "preview", args)[0]["problems"] == [problem]
    (own / "zelfscan.yaml").write_text("id: zelfscan\ntitel: Kijk\n", "utf-8")
    result(desk, "describe", {})
    assert result(desk, "preview", args)["pages"][0]["title"] == "Kijk"
