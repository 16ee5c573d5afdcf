"""The site and the one file, and where they are opened from."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from browser.serve import Host
from browser.ways import opened
from lobprint.site.made import edition, one_file, site
from lobprint.site.tools import Tools


class Sites:
    """The site and the one file, which lie in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def written(cls, folder: Path) -> Sites:
        """Have them made in `folder`, as `lobprint site` does. That takes a while: SITE
        names a folder where both lie already."""
        if there := os.environ.get("SITE"):
            return cls(Path(there).resolve())
        made = edition(Tools())
        for name, data in {**site(made), **one_file(made)}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        return cls(folder)

    @contextmanager
    def at(self, place: str) -> Iterator[str]:
        """The address of the page at a place: "site", "one file" or "open"."""
        if place == "one file":
            yield (self.folder / "lobprint.html").as_uri()
        elif place == "open":
            with opened(self.folder) as address:
                yield address
        else:
            host = Host(self.folder)
            yield host.url
            host.close()
