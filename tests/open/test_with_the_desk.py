"""The server with the desk itself behind it: what a page gets, and what it does not."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lobprint.cli import open as cli
from lobprint.desk import Desk
from lobprint.pixels import Pixels, png
from open.served import Served, frame, header_of, serving

CHECKLIST = {"sector": "mbo", "formulieren": ["checklist"], "formats": ["pdf"]}
LINDE = "naam: ROC De Linde\nsector: mbo\nhuisstijl:\n  logo: logo.png\n"
LOGO = png(Pixels(2, 1, b"\x00\x85\x4a\xff" * 2))
SCHOOLS = "naam;sector\nDe Linde;mbo\nDe Es;vo\nDe Beuk;hbo\nDe Els;mbo\n"
ALL_SCHOOLS = {
    **CHECKLIST,
    "lijst": "s.csv",
    "lijstsoort": "scholen",
    "files": {"s.csv": "een"},
}


def asked(name: str, args: Any, **files: bytes) -> bytes:
    """A call, with files under the ids that are given."""
    sizes = [[one, len(data)] for one, data in files.items()]
    return frame({"call": name, "args": args, "files": sizes}, *files.values())


def reply(served: Served, name: str, args: Any, **files: bytes) -> tuple[Any, bytes]:
    """What the page gets for a call: JSON, and the bytes behind it."""
    got = served.ask("POST", "/api", body=asked(name, args, **files))
    assert got.status == 200, got.text
    at = 4 + int.from_bytes(got.body[:4], "big")
    return header_of(got.body), got.body[at:]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of one's own, beside which somebody keeps what is nobody's business."""
    school = tmp_path / "school"
    school.mkdir()
    for place in (school, tmp_path):
        (place / "logo.png").write_bytes(LOGO)
        (place / "klas.csv").write_text("naam\nAnne\n", encoding="utf-8")
        (place / "school.yaml").write_text(LINDE, encoding="utf-8")
    return school


@pytest.fixture
def served(folder: Path) -> Iterator[Served]:
    with serving(Desk(folder)) as served:
        yield served
        assert not served.told


def test_the_bytes_are_those_of_the_desk_itself(served: Served, folder: Path) -> None:
    args = {**CHECKLIST, "school": {"naam": "De Linde"}}
    sent = asked("preview", {**args, "draw": [{"page": 1, "width": 300}]})
    got = served.ask("POST", "/api", body=sent).body
    assert got == Desk(folder).answer(sent)
    assert len(got) > 300 * 400 * 4


def test_what_the_folder_names_comes_along(served: Served) -> None:
    there = reply(served, "describe", {})[0]["result"]["map"]
    assert there["files"] == {"logo.png": len(LOGO)}
    answer, _ = reply(served, "begin", {**CHECKLIST, "school": there["school"]})
    assert answer["problems"] == []
    assert answer["result"]["total"] == 1


def test_what_is_saved_in_the_folder_is_seen(served: Served, folder: Path) -> None:
    before = reply(served, "describe", {})[0]["result"]["map"]
    assert reply(served, "describe", {})[0]["result"]["map"] == before
    text = LINDE.replace("De Linde", "De Els")
    (folder / "school.yaml").write_text(text, encoding="utf-8")
    after = reply(served, "describe", {})[0]["result"]["map"]
    assert after["school"]["naam"] == "ROC De Els"
    assert after["revisie"] != before["revisie"]


@pytest.mark.parametrize("key", ["logo", "word", "lettertype"])
@pytest.mark.parametrize(
    "name", ["{}/logo.png", "../logo.png", "school/../../logo.png"]
)
def test_no_file_that_the_page_names_is_opened(
    served: Served, tmp_path: Path, key: str, name: str
) -> None:
    look = {key: name.format(tmp_path)}
    args = {**CHECKLIST, "school": {"naam": "De Linde", "huisstijl": look}}
    answer, _ = reply(served, "begin", args)
    assert answer["result"] is None
    [problem] = answer["problems"]
    assert problem["field"] == f"school.huisstijl.{key}"
    assert problem["text"].lower().endswith("bestaat niet.")


@pytest.mark.parametrize("kind", ["lerenden", "scholen"])
@pytest.mark.parametrize("name", ["{}/klas.csv", "../klas.csv", "klas.csv"])
def test_no_list_that_the_page_names_is_opened(
    served: Served, tmp_path: Path, kind: str, name: str
) -> None:
    args = {**CHECKLIST, "lijst": name.format(tmp_path), "lijstsoort": kind}
    answer, _ = reply(served, "begin", args)
    assert answer["result"] is None
    assert answer["problems"][0]["text"].endswith("bestaat niet.")


def test_all_cores_make_what_one_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lobprint.cli.batch.cores", lambda: 2)
    monkeypatch.setattr(cli, "ENOUGH", 2)
    with serving(Desk(None, cli._crew)) as served:
        together = _all_schools(served)
    with serving(Desk()) as served:
        assert together == _all_schools(served)


def _all_schools(served: Served) -> bytes:
    """The zip with the form of every school in the list."""
    begun, _ = reply(served, "begin", ALL_SCHOOLS, een=SCHOOLS.encode())
    job = {"job": begun["result"]["job"]}
    done = [reply(served, "step", job)[0]["result"]["done"] for _ in range(4)]
    assert done == [1, 2, 3, 4]
    answer, data = reply(served, "take", job)
    assert answer["problems"] == []
    return data


def test_a_list_that_is_half_made_does_not_outlive_the_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("lobprint.cli.batch.cores", lambda: 2)
    monkeypatch.setattr(cli, "ENOUGH", 2)
    with serving(Desk(None, cli._crew)) as served:
        begun, _ = reply(served, "begin", ALL_SCHOOLS, een=SCHOOLS.encode())
        reply(served, "step", {"job": begun["result"]["job"]})
        assert multiprocessing.active_children()
    assert not multiprocessing.active_children()
