"""The page itself: one HTML text, with its script, its style and its policy in it."""

from __future__ import annotations

import base64
import json
import mimetypes
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from html import escape

from lobprint.site.modules import joined
from lobprint.site.parts import Part
from lobprint.site.policy import ONE_FILE, SITE, policy

HOME = "index.html"
_SCRIPT = re.compile(r'<script type="module" src="([^"]+)"></script>')
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
_KIND = re.compile(r'<meta name="lobprint" content="[^"]*">')
_CHARSET = re.compile(r'<meta charset="[^"]+">', re.IGNORECASE)
_PICTURE = re.compile(r'(<img\b[^>]*? src=")([^":]+)(?=")')
_ADDRESS = re.compile(r"""url\((["']?)([^"')]+)\1\)""")
_LINKS = '<link rel="manifest" href="manifest.webmanifest">\n'
_ICON = '<link rel="icon" type="image/svg+xml" href="{}">'

Files = Mapping[str, bytes]


def site_page(files: Files, parts: Iterable[Part], boot: str) -> str:
    """The page of a site: pictures, letters and the engine lie beside it."""
    listed = _listed([part.located() for part in parts])
    head = _LINKS + _ICON.format("icon.svg")
    return _page(files, "site", SITE, boot, (head, listed), lambda name: name)


def one_page(files: Files, parts: Iterable[Part], boot: str, licences: bytes) -> str:
    """The page that is all there is: everything is in it."""
    parts = tuple(parts)
    listed = _listed([part.described() for part in parts])
    terms = f'<script type="text/plain" id="licenties">\n{_quiet(licences)}\n</script>'
    embedded = "\n".join([listed, terms, *map(_embedded, parts)])

    def data(name: str) -> str:
        return data_url(name, files[name])

    head = _ICON.format(data("icon.svg"))
    return _page(files, "een-bestand", ONE_FILE, boot, (head, embedded), data)


def shown_files(files: Files) -> list[str]:
    """The names of the pictures and letters that the page shows."""
    found: set[str] = set()

    def there(name: str) -> str:
        found.add(name)
        return name

    _page(files, "", SITE, "", ("", ""), there)
    return sorted(found)


def _page(
    files: Files,
    kind: str,
    rules: Mapping[str, Iterable[str]],
    boot: str,
    added: tuple[str, str],
    address: Callable[[str], str],
) -> str:
    """index.html, with `added` in its head and at its end. `address` says where a
    picture or a font is."""
    html = _text(files[HOME])
    script = _script(_one(_SCRIPT, html), files)
    style = _style(_one(_STYLE, html), files, address)
    head = _head(policy(rules, (script, boot), (style,)), kind, added[0])
    html = _PICTURE.sub(lambda found: found[1] + address(found[2]), html)
    html = _put(_KIND, "", html)
    html = _put(_CHARSET, head, html)
    html = _put(_STYLE, f"<style>{style}</style>", html)
    html = _put(_SCRIPT, f'<script type="module">{script}</script>', html)
    return html.replace("</body>", f"{added[1]}\n</body>", 1)


def _head(rules: str, kind: str, links: str) -> str:
    """What comes first: a policy holds for what stands below it."""
    return (
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(rules)}">\n'
        f'<meta name="lobprint" content="{kind}">\n'
        f"{links}"
    )


def _put(pattern: re.Pattern[str], text: str, html: str) -> str:
    return pattern.sub(lambda _: text, html, count=1)


def _one(pattern: re.Pattern[str], html: str) -> str:
    """What `pattern` finds, which must stand in `html` once. Raises ValueError."""
    found = pattern.findall(html)
    if len(found) != 1:
        raise ValueError(f"{HOME} has {len(found)} times {pattern.pattern}")
    return str(found[0])


def _script(entry: str, files: Files) -> str:
    script = joined(entry, modules_of(files))
    for unsafe in ("</script", "<script", "<!--"):
        if unsafe in script:
            raise ValueError(f"{unsafe!r} can't stand in the script of a page")
    return script


def modules_of(files: Files) -> dict[str, str]:
    """The scripts among `files`."""
    return {n: _text(data) for n, data in files.items() if n.endswith(".js")}


def _text(data: bytes) -> str:
    """Its lines end as they do in a page: by that a hash is reckoned."""
    return data.decode().replace("\r\n", "\n")


def _style(name: str, files: Files, address: Callable[[str], str]) -> str:
    """The style sheet, with the letters and pictures that it names."""
    folder = posixpath.dirname(name)

    def there(found: re.Match[str]) -> str:
        return f'url("{address(posixpath.join(folder, found[2]))}")'

    return _ADDRESS.sub(there, _text(files[name]))


def data_url(name: str, data: bytes) -> str:
    """A file as an address that is the file."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def _listed(parts: list[dict[str, str | int]]) -> str:
    return f'<script type="application/json" id="delen">{json.dumps(parts)}</script>'


def _quiet(text: bytes) -> str:
    """`text` so that nothing in it begins or ends a part of the page."""
    return text.decode().replace("<", "&lt;")


def _embedded(part: Part) -> str:
    text = base64.b64encode(part.data).decode()
    return f'<script type="text/plain" data-deel="{part.name}">{text}</script>'
