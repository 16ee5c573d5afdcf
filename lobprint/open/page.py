"""The files of the page, as they go out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

INDEX = "index.html"
ON_ITS_OWN = b'<meta name="lobprint" content="worker">'
WITH_US = b'<meta name="lobprint" content="http">'
"""How the page knows that it can ask a server, and needs no engine in the browser."""
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
"""Not those that this computer knows: Windows may say that a module is plain text, and
then no browser runs it."""


def served(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """`files` as this server gives them, by their path."""
    ours = {**files, INDEX: files[INDEX].replace(ON_ITS_OWN, WITH_US)}
    return {"/": ours[INDEX]} | {f"/{name}": data for name, data in ours.items()}


def type_of(path: str) -> str:
    """What kind of file is at `path`, in the words of the web."""
    suffix = PurePosixPath(path).suffix or PurePosixPath(INDEX).suffix
    return TYPES.get(suffix, "application/octet-stream")
