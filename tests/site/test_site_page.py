"""The page runs its own script and nothing else, and asks nothing of another host."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from site_edition import BOOT, PARTS, edition

from lobprint.site.made import Edition
from lobprint.site.page import one_page, site_page
from lobprint.site.policy import integrity

OTHER = re.compile(r"(?:https?:)?//(?!www\.w3\.org/)[\w.-]+\.\w")
Make = Callable[[Edition], str]


class Reader(HTMLParser):
    """The tags of a page with their attributes, and the text in scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.texts.append("")
        self.open = True

    def handle_endtag(self, _tag: str) -> None:
        self.open = False

    def handle_data(self, data: str) -> None:
        if self.open:
            self.texts[-1] += data

    def all(self, tag: str) -> list[tuple[dict[str, str | None], str]]:
        pairs = zip(self.tags, self.texts, strict=True)
        return [(attrs, text) for (name, attrs), text in pairs if name == tag]

    def policy(self) -> dict[str, list[str]]:
        [rules] = [
            attrs["content"] or ""
            for attrs, _ in self.all("meta")
            if attrs.get("http-equiv") == "Content-Security-Policy"
        ]
        return {rule.split()[0]: rule.split()[1:] for rule in rules.split("; ")}

    def scripts(self) -> list[str]:
        """Those that run."""
        kinds = ("application/json", "text/plain")
        found = [(a, t) for a, t in self.all("script") if a.get("type") not in kinds]
        assert all("src" not in attrs for attrs, _ in found)
        return [text for _, text in found]


def made_site(edition: Edition) -> str:
    return site_page(edition.files, edition.parts, edition.boot)


def made_one(edition: Edition) -> str:
    return one_page(edition.files, edition.parts, edition.boot, b"Terms of <b>")


BOTH = pytest.mark.parametrize("make", [made_site, made_one])


@BOTH
def test_a_policy_stands_before_all_that_it_is_about(make: Make) -> None:
    names = [tag for tag, _ in Reader(make(edition())).tags]
    html = make(edition())
    policy = html.index("Content-Security-Policy")
    assert all(policy < html.index(f"<{tag}") for tag in ("script", "style", "link"))
    assert names[:4] == ["html", "head", "meta", "meta"]


@BOTH
def test_only_the_scripts_and_the_style_that_are_here_run(make: Make) -> None:
    reader = Reader(make(edition()))
    [script], [(_, style)] = reader.scripts(), reader.all("style")
    policy = reader.policy()
    scripts = [f"'{integrity(text.encode())}'" for text in (script, BOOT)]
    assert policy["script-src"] == ["'wasm-unsafe-eval'", *scripts]
    assert policy["style-src"] == [f"'{integrity(style.encode())}'"]
    assert policy["default-src"] == ["'none'"]


@BOTH
def test_nothing_that_such_a_policy_forbids_stands_in_the_page(make: Make) -> None:
    for _, attrs in Reader(make(edition())).tags:
        assert "style" not in attrs
        assert not [name for name in attrs if name.startswith("on")]


@BOTH
def test_the_page_names_no_other_host(make: Make) -> None:
    html = re.sub(r"data:[\w/+-]+;base64,[\w/+=]+", "", make(edition()))
    assert not {match[0] for match in OTHER.finditer(html)}


def test_the_one_file_may_reach_nothing() -> None:
    policy = Reader(made_one(edition())).policy()
    assert policy["connect-src"] == ["'none'"]
    assert "'self'" not in {value for values in policy.values() for value in values}


def test_the_site_may_reach_itself_alone() -> None:
    policy = Reader(made_site(edition())).policy()
    assert policy["connect-src"] == policy["manifest-src"] == ["'self'"]


@pytest.mark.parametrize(
    ("make", "kind"), [(made_site, "site"), (made_one, "een-bestand")]
)
def test_the_page_says_what_it_is(make: Make, kind: str) -> None:
    kinds = [
        a for a, _ in Reader(make(edition())).all("meta") if a.get("name") == "lobprint"
    ]
    assert [one["content"] for one in kinds] == [kind]


def test_everything_is_in_the_one_file() -> None:
    reader = Reader(made_one(edition()))
    pairs = [*reader.all("img"), *reader.all("link")]
    found = [attrs.get("src") or attrs.get("href") for attrs, _ in pairs]
    addresses = [address for address in found if address]
    assert len(addresses) > 3
    assert all(address.startswith("data:") for address in addresses)
    [(_, style)] = reader.all("style")
    assert all(a.startswith("data:") for a in re.findall(r'url\("([^"]*)', style))


def test_the_one_file_holds_the_parts_that_it_lists() -> None:
    reader = Reader(made_one(edition()))
    [listed] = [
        text for attrs, text in reader.all("script") if attrs.get("id") == "delen"
    ]
    held = [a["data-deel"] for a, _ in reader.all("script") if "data-deel" in a]
    assert [part["name"] for part in json.loads(listed)] == held
    assert held == [part.name for part in PARTS]


def test_lines_that_end_as_on_windows_change_no_hash() -> None:
    files = {
        name: data.replace(b"\n", b"\r\n") if name.endswith((".js", ".css")) else data
        for name, data in edition().files.items()
    }
    assert made_one(edition()) == made_one(
        Edition(files, edition().boot, edition().parts)
    )


def test_a_script_that_would_end_itself_is_refused() -> None:
    files = {**edition().files, "app.js": b"const a = '</script>';\n"}
    with pytest.raises(ValueError, match="</script"):
        made_one(Edition(files, edition().boot, edition().parts))


def test_a_page_with_two_scripts_is_refused() -> None:
    script = b'<script type="module" src="app.js"></script>'
    files = {**edition().files, "index.html": edition().files["index.html"] + script}
    with pytest.raises(ValueError, match="2 times"):
        made_site(Edition(files, edition().boot, edition().parts))
