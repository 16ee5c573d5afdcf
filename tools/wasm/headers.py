"""The headers that configure would have made."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

from tools.wasm.places import CONFIG
from tools.wasm.pyconfig import pyconfig, sysconfig

LIBEXSLT = "0.8.25"
"""Its version within libxslt, which only configure knows."""
LIBXML2_PARTS = (
    *("OUTPUT", "PUSH", "PATTERN", "SAX1", "VALID", "HTML", "C14N", "XPATH", "XPTR"),
    *("XINCLUDE", "ICONV", "ISO8859X", "REGEXPS", "RELAXNG", "SCHEMAS", "SCHEMATRON"),
)
"""Those that lxml calls. Not: HTTP, threads, zlib, modules to load."""
LIBXSLT_PARTS = ("PROFILER",)


def write_headers(versions: Mapping[str, str], work: Path) -> None:
    """Put all of them in `work`, where the recipes expect them."""
    shutil.copytree(CONFIG, work / "config")
    # In the place of Debian's own, which stands for its machines.
    python = pyconfig(sysconfig(versions["pyodide"]))
    (work / "python/include/pyconfig.h").write_text(python, "utf-8")
    xml = _numbered(versions["libxml2"], "LIBXML")
    fill(work / "libxml2/include/libxml/xmlversion.h", xml, LIBXML2_PARTS)
    xslt = _numbered(versions["libxslt"], "LIBXSLT")
    fill(work / "libxslt/libxslt/xsltconfig.h", xslt, LIBXSLT_PARTS)
    exslt = {"LIBEXSLT_VERSION": LIBEXSLT, **_numbered(LIBEXSLT, "LIBEXSLT")}
    fill(work / "libxslt/libexslt/exsltconfig.h", exslt)
    fill(work / "config/pillow.h", {"VERSION": versions["pillow"]})
    _fill_jpeg(versions["jpeg"], work)


def fill(path: Path, values: Mapping[str, str], parts: Collection[str] = ()) -> None:
    """Write a header of its `.in`: `@NAME@` becomes a value, or nothing; `@WITH_X@` a
    1 if X is among the parts, else a 0."""

    def value(found: re.Match[str]) -> str:
        name = found[1]
        if name.startswith("WITH_"):
            return str(int(name.removeprefix("WITH_") in parts))
        return values.get(name, "")

    template = path.with_name(f"{path.name}.in").read_text("utf-8")
    path.write_text(re.sub(r"@(\w+)@", value, template), "utf-8")


def _numbered(version: str, prefix: str) -> dict[str, str]:
    """A version in words and, as libxml2 counts, in one number."""
    major, minor, micro = map(int, version.split("."))
    number = f"{major * 10000 + minor * 100 + micro}"
    return {"VERSION": version, f"{prefix}_VERSION_NUMBER": number}


def _fill_jpeg(version: str, work: Path) -> None:
    """libjpeg-turbo counts in thousands."""
    major, minor, micro = version.split(".")
    number = f"{major}{minor:0>3}{micro:0>3}"
    values = {"VERSION": version, "NUMBER": number, "COPYRIGHT_YEAR": "1991-2026"}
    headers = "config/jpeg/jconfig.h", "config/jpeg/jconfigint.h", "jpeg/jversion.h"
    for header in headers:
        fill(work / header, values)
