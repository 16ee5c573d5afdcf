"""The terms of all that goes along go along."""

from __future__ import annotations

from pathlib import Path

from lobprint.site.licences import licences
from lobprint.site.packages import required


def test_every_package_tells_its_terms(tmp_path: Path) -> None:
    text = licences(tmp_path).decode()
    for name, package in required().items():
        assert f"\n{name} {package.version}: " in text, name
    assert "Mozilla Public License" in text
    assert "SIL OPEN FONT LICENSE" in text


def test_what_was_built_tells_its_terms_too(tmp_path: Path) -> None:
    path = tmp_path / "licences" / "libxml2" / "Copyright"
    path.parent.mkdir(parents=True)
    path.write_text("Daniel wrote this.\r\nSo.")
    (tmp_path / "lxml").mkdir()
    (tmp_path / "lxml" / "builder.py").write_text("not terms")
    text = licences(tmp_path).decode()
    assert "licences/libxml2/Copyright" in text
    assert "Daniel wrote this.\nSo." in text
    assert "not terms" not in text


def test_the_same_terms_are_told_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        path = tmp_path / "licences" / name / "LICENSE"
        path.parent.mkdir(parents=True)
        path.write_text("Do as you like.")
    text = licences(tmp_path).decode()
    assert text.count("Do as you like.") == 1
    assert "licences/a/LICENSE\nlicences/b/LICENSE\n" in text
