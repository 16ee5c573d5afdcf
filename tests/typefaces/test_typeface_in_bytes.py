"""A font that a program gives as bytes, without a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from typeface_files import ROBOTO

import lobprint


@pytest.mark.parametrize("type_", ["letters/Roboto-Regular.ttf", "letters"])
def test_a_font_in_bytes_is_set_as_one_in_a_folder(tmp_path: Path, type_: str) -> None:
    files = {"school.yaml": f"naam: ROC\nhuisstijl: {{lettertype: {type_}}}\n".encode()}
    for path in sorted(ROBOTO.glob("Roboto-[RBI]*.ttf")):
        files[f"letters/{path.name}"] = path.read_bytes()
    (tmp_path / "letters").mkdir()
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    wanted = {"sector": "mbo", "forms": "omslag"}
    given = lobprint.make(files=files, **wanted)  # type: ignore[arg-type]
    assert given == lobprint.make(tmp_path, **wanted)  # type: ignore[arg-type]
    assert given.warnings == ()
    plain = lobprint.make("ROC", sector="mbo", forms="omslag")
    assert given.files != plain.files
