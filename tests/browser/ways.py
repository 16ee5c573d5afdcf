"""The ways to a desk: in this process, over HTTP, and through the page in a browser."""

from __future__ import annotations

import base64
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from browser.pages import Page, end
from lobprint.desk import Desk
from lobprint.desk.frames import frame, unframed

Json = dict[str, Any]
NOTHING: Mapping[str, bytes] = {}
HANDLES = ("edition", "job")
"""What counts the calls of one desk, and so differs from desk to desk."""
THROUGH_THE_PAGE = """async (name, args, files) => {
  const { engine } = globalThis.lobprint;
  const each = (of, change) =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value)]));
  const blobs = each(files, (data) => new Blob([Uint8Array.fromBase64(data)]));
  await engine.started;
  const said = await engine.call(name, args, blobs);
  return { ...said, files: each(said.files, (data) => data.toBase64()) };
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call came to; a number that a desk counts is no part of it."""

    result: Json | None
    problems: list[Json]
    files: Mapping[str, bytes]
    handles: Json = field(compare=False)


class Way(Protocol):
    """How a call gets to a desk."""

    def __call__(
        self, name: str, args: Json, files: Mapping[str, bytes] = NOTHING
    ) -> Answer: ...


def answer(header: Json, files: Mapping[str, bytes]) -> Answer:
    """The answer that stands in a frame."""
    assert header.get("missing") is None
    result, handles = header["result"], {}
    if result is not None:
        handles = {name: result.pop(name) for name in HANDLES if name in result}
    return Answer(result, header["problems"], files, handles)


def straight(desk: Desk) -> Way:
    """To a desk that is here."""

    def call(name: str, args: Json, files: Mapping[str, bytes] = NOTHING) -> Answer:
        sent = frame({"call": name, "args": args}, files)
        return answer(*unframed(desk.answer(sent)))

    return call


def over_http(address: str) -> Way:
    """To `lobprint open`, whose address says which token it wants."""
    parts = urlsplit(address)
    token = parts.fragment.removeprefix("t=")

    def call(name: str, args: Json, files: Mapping[str, bytes] = NOTHING) -> Answer:
        line = HTTPConnection(parts.netloc)
        sent = frame({"call": name, "args": args}, files)
        line.request("POST", "/api", sent, {"X-Lobprint-Token": token})
        got = line.getresponse()
        data = got.read()
        line.close()
        assert got.status == 200, data
        return answer(*unframed(data))

    return call


def through(page: Page) -> Way:
    """By the engine of the page itself, whichever that has."""

    def call(name: str, args: Json, files: Mapping[str, bytes] = NOTHING) -> Answer:
        sent = {one: base64.b64encode(data).decode() for one, data in files.items()}
        said = page.run(THROUGH_THE_PAGE, name, args, sent)
        made = said.pop("files").items()
        return answer(said, {one: base64.b64decode(data) for one, data in made})

    return call


@contextmanager
def opened(folder: Path) -> Iterator[str]:
    """The address of a `lobprint open` in `folder`, which runs until the end."""
    command = [sys.executable, "-m", "lobprint", "open", "--geen-browser"]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout
    try:
        yield process.stdout.readline().split()[-1]
    finally:
        end(process)
