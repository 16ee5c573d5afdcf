"""The files of the page, as they go out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

INDEX = "index.html"
ON_ITS_OWN = b'<meta name="lobprint" content="worker">'
WITH_US = b'<meta name="lobprint" content="http">'
"""How the page knows that it can ask a server, and needs no engine in the browser."""
ICON = b'\n<link rel="icon" type="image/svg+xml" href="icon.svg">'
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff": "font/woff",
}
"""Not those that this computer knows: Windows may say that a module is plain text, and
then no browser runs it."""


def served(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """`files` as this server gives them, by their path."""
    ours = {**files, INDEX: files[INDEX].replace(ON_ITS_OWN, WITH_US + ICON)}
    return {"/": ours[INDEX]} | {f"/{name}": data for name, data in ours.items()}


def type_of(path: str) -> str:
    """What kind of file is at `path`, in the words of the web."""
    suffix = PurePosixPath(path).suffix or PurePosixPath(INDEX).suffix
    return TYPES.get(suffix, "application/octet-stream")
