"""The fonts that are installed on this machine: on Windows, macOS and Linux.

No program is asked for them: the folders are known, and the files say their names.
"""

from __future__ import annotations

import itertools
import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from lobprint.files import AnyPath
from lobprint.given import Given
from lobprint.housestyle.typefaces.description import SUFFIXES, Described, all_described

MOST_FILES = 20_000
_DIR = re.compile(r'<dir(?:\s+prefix="(\w+)")?[^>]*>([^<]+)</dir>')


def font_folders(
    platform: str = sys.platform, system: Mapping[str, str] = os.environ
) -> list[Path]:
    """Where fonts are installed, the user's own first; folders may be missing."""
    home = Path(system.get("HOME") or system.get("USERPROFILE") or Path.home())
    if platform == "win32":
        local = Path(system.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [
            local / "Microsoft" / "Windows" / "Fonts",
            Path(system.get("WINDIR", "C:/Windows")) / "Fonts",
            local / "Microsoft" / "FontCache" / "4" / "CloudFonts",
        ]
    if platform == "darwin":
        office = "Applications/Microsoft Word.app/Contents/Resources/DFonts"
        shared = ("Library/Fonts", "System/Library/Fonts", office)
        return [home / "Library" / "Fonts", *(Path("/") / one for one in shared)]
    return _freedesktop(home, system)


def _freedesktop(home: Path, system: Mapping[str, str]) -> list[Path]:
    """The folders of the XDG standard, and those that fontconfig's settings add."""
    data = Path(system.get("XDG_DATA_HOME") or home / ".local" / "share")
    shared = system.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    folders = [data / "fonts", home / ".fonts"]
    folders += [Path(one) / "fonts" for one in shared.split(":") if one]
    settings = Path(system.get("XDG_CONFIG_HOME") or home / ".config")
    for file in (settings / "fontconfig/fonts.conf", Path("/etc/fonts/fonts.conf")):
        folders += _named_in(file, home, data)
    return list(dict.fromkeys(folders))


def _named_in(file: Path, home: Path, data: Path) -> Iterator[Path]:
    try:
        text = file.read_text("utf-8", errors="replace")
    except OSError:
        return
    for prefix, name in _DIR.findall(text):
        name = name.strip()
        if prefix == "xdg":
            yield data / name
        elif name.startswith("~"):
            yield home / name[1:].lstrip("/")
        elif name.startswith("/"):
            yield Path(name)


def font_files(folder: AnyPath, most: int = MOST_FILES) -> Sequence[AnyPath]:
    """The font files in `folder` and below, in order; none if it can't be read."""
    if isinstance(folder, Given):
        fonts = (one for one in folder.below() if one.suffix.lower() in SUFFIXES)
        return list(itertools.islice(fonts, most))
    found: list[Path] = []
    for place, inner, files in os.walk(folder):
        inner.sort()
        found += [
            Path(place, name)
            for name in sorted(files)
            if os.path.splitext(name)[1].lower() in SUFFIXES  # noqa: PTH122 - quick
        ]
        if len(found) >= most:
            break
    return found[:most]


@lru_cache(maxsize=4)
def installed(folders: tuple[Path, ...]) -> tuple[Described, ...]:
    """The faces of all fonts in `folders`; what can't be read is left out."""
    files = dict.fromkeys(file for folder in folders for file in font_files(folder))
    return tuple(all_described(files))
