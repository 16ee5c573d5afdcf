"""Each file of the site is kept by its own hash, and what changes has a new address."""

from __future__ import annotations

import gzip
import json
import re

from site_edition import PARTS, edition

from lobprint.site.made import KEEPER, KEPT, ONE_FILE, Edition, one_file, site
from lobprint.site.parts import Part
from lobprint.site.policy import integrity


def kept(files: dict[str, bytes]) -> dict[str, str]:
    """The list of what is kept for use without internet."""
    begin, end = "self.FILES = ", ";\n"
    text = files[KEPT].decode()
    assert text.startswith(begin)
    assert text.endswith(end)
    found: dict[str, str] = json.loads(text[len(begin) : -len(end)])
    return found


def test_every_file_is_kept_by_its_hash() -> None:
    files = site(edition())
    expected = {
        name: integrity(data)
        for name, data in files.items()
        if name not in (KEEPER, KEPT)
    }
    assert kept(files) == expected


def test_the_page_asks_for_the_parts_that_are_there() -> None:
    files = site(edition())
    listed = re.search(r'id="delen">(.*?)</script>', files["index.html"].decode())
    assert listed is not None
    parts = json.loads(listed[1])
    assert [part["name"] for part in parts] == [part.name for part in PARTS]
    for part, given in zip(parts, PARTS, strict=True):
        assert part["integrity"] == integrity(files[part["url"]])
        assert part["size"] == len(files[part["url"]])
        assert gzip.decompress(files[part["url"]]) == given.plain


def test_what_the_page_shows_lies_beside_it() -> None:
    files = site(edition())
    html = files["index.html"].decode()
    shown = {
        *re.findall(r'<img\b[^>]*? src="([^"]+)"', html),
        *re.findall(r'url\("([^"]+)"\)', html),
        *re.findall(r'<link\b[^>]*? href="([^"]+)"', html),
    }
    assert shown
    assert shown <= files.keys()


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert list(site(edition()).items()) == list(site(edition()).items())
    assert one_file(edition()) == one_file(edition())


def test_another_engine_has_another_address() -> None:
    changed = Part("engine.zip", b"other")
    assert changed.path != PARTS[1].path
    other = Edition(edition().files, edition().boot, (PARTS[0], changed))
    before, after = kept(site(edition())), kept(site(other))
    assert PARTS[0].path in before.keys() & after.keys()
    assert before.keys() - after.keys() == {PARTS[1].path}


def test_the_one_file_is_one() -> None:
    assert list(one_file(edition())) == [ONE_FILE]


def test_the_manifest_names_what_is_there() -> None:
    files = site(edition())
    manifest = json.loads(files["manifest.webmanifest"])
    assert manifest["lang"] == "nl"
    assert all(icon["src"] in files for icon in manifest["icons"])
    assert manifest["start_url"] == manifest["scope"] == "./"
