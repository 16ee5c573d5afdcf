"""The files of the page: whole, the same every time, asking nothing of elsewhere."""

from __future__ import annotations

import re
from graphlib import TopologicalSorter
from html.parser import HTMLParser
from io import BytesIO
from posixpath import dirname, join, normpath

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from lobprint.ui import page_files
from lobprint.ui.letters import letters
from lobprint.ui.pictures import pictures

FILES = page_files()
INDEX = FILES["index.html"].decode()
STYLE = FILES["lob.css"].decode()
PYTHON = {"boot", "here", "offline", "parts", "terms", "worker"}
"""Modules in engine/ that start Python; tests/site looks at those, and at sw.js."""
MODULES = {
    name: data.decode()
    for name, data in FILES.items()
    if name.endswith(".js")
    and name not in {f"engine/{one}.js" for one in PYTHON}
    and name != "sw.js"
}
IMPORT = re.compile(r'^import [^"]*"([^"]+)";$', re.MULTILINE)
SELECTOR = re.compile(r"""(?:\bpart\(|\bfind\([a-z]+, )(["'])(.+?)\1""")
MOST = 50_000
"""Bytes of a picture."""


class Elements(HTMLParser):
    """The elements of a page with their attributes, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def values(self, *names: str) -> list[str]:
        """What stands in the attributes of these names."""
        return [
            value
            for _, given in self.found
            for name, value in given.items()
            if name in names and value is not None
        ]


ELEMENTS = Elements(INDEX)


def test_the_same_bytes_every_time() -> None:
    assert {f"letters/{name}": data for name, data in letters().items()}.items() <= (
        FILES.items()
    )
    assert {f"beeld/{name}": data for name, data in pictures().items()}.items() <= (
        FILES.items()
    )


def test_what_the_page_names_is_there() -> None:
    named = ELEMENTS.values("src", "href") + re.findall(r"url\(([^)]+)\)", STYLE)
    assert [one for one in named if one[0] != "#" and one not in FILES] == []


def test_nothing_comes_from_elsewhere() -> None:
    everywhere = INDEX + STYLE + "".join(MODULES.values())
    assert re.findall(r"https?://\S+|[\"'(]//", everywhere) == []


def test_a_strict_policy_refuses_nothing() -> None:
    names = {name for _, given in ELEMENTS.found for name in given}
    assert [name for name in names if name == "style" or name.startswith("on")] == []
    assert [tag for tag, _ in ELEMENTS.found if tag == "style"] == []
    scripts = [given for tag, given in ELEMENTS.found if tag == "script"]
    assert scripts == [{"type": "module", "src": "app.js"}]
    assert [n for n, text in MODULES.items() if re.search(r"\beval\(", text)] == []


def test_only_the_way_to_a_server_asks_one() -> None:
    asking = {name for name, text in MODULES.items() if "fetch(" in text}
    assert asking == {"engine/http.js"}


def test_modules_import_what_is_there_and_never_each_other() -> None:
    arrows = {name: imported(name) for name in MODULES}
    assert {one for many in arrows.values() for one in many} <= set(FILES)
    assert list(TopologicalSorter(arrows).static_order())


def imported(name: str) -> set[str]:
    found = IMPORT.findall(MODULES[name])
    return {normpath(join(dirname(name), one)) for one in found}


def test_every_module_of_the_screens_is_used() -> None:
    used = {one for name in MODULES for one in imported(name)}
    screens = {name for name in MODULES if name.startswith("screens/")}
    assert screens <= used


def test_what_scripts_look_for_stands_in_the_page() -> None:
    """Each name, id or class of a selector; tags and states aside."""
    wanted = {
        piece
        for text in MODULES.values()
        for _, selector in SELECTOR.findall(text)
        for piece in re.findall(r"\[data-[a-z-]+|#[a-z-]+|\.[a-z]+", selector)
    }
    attributes = {f"[{name}" for _, given in ELEMENTS.found for name in given}
    ids = {f"#{one}" for one in ELEMENTS.values("id")}
    classes = {f".{one}" for many in ELEMENTS.values("class") for one in many.split()}
    assert len(wanted) > 40
    assert wanted - attributes - ids - classes == set()


def test_ids_are_unique_and_labels_have_their_fields() -> None:
    ids = ELEMENTS.values("id")
    assert len(ids) == len(set(ids))
    pointing = ELEMENTS.values("for", "aria-labelledby", "aria-describedby")
    assert set(pointing) <= set(ids)


@pytest.mark.parametrize("face", ["regular", "semibold", "bold"])
def test_the_letters_write_dutch(face: str) -> None:
    with TTFont(BytesIO(FILES[f"letters/source-sans-{face}.woff"])) as font:
        has = font.getBestCmap()
    assert [sign for sign in "aZ0éëïöĳ’‘“”–…·€‹›" if ord(sign) not in has] == []


def test_every_sign_of_the_page_has_a_letter() -> None:
    with TTFont(BytesIO(FILES["letters/source-sans-regular.woff"])) as font:
        has = font.getBestCmap()
    words = INDEX + "".join(MODULES.values())
    assert {sign for sign in words if ord(sign) > 127 and ord(sign) not in has} == set()


@pytest.mark.parametrize("name", ["omslag", "checklist", "gesprek"])
def test_the_pictures_are_pages(name: str) -> None:
    data = FILES[f"beeld/{name}.png"]
    with Image.open(BytesIO(data)) as picture:
        width, height = picture.size
        shades = picture.convert("L").getcolors() or []
    assert height / width == pytest.approx(297 / 210, abs=0.01)
    assert len(shades) > 20
    assert len(data) < MOST
