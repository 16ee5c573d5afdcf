"""What the tests ask of lxml and Pillow, here and inside Pyodide. Each question is a
function; it answers with what JSON can say. An error is an answer too."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import warnings
from collections.abc import Callable
from typing import Any

from lxml import etree
from PIL import Image, ImageOps, features

Given = str | bytes | int
WAYS: dict[str, dict[str, Any]] = {
    "plain": {},
    "svg": {
        "resolve_entities": "internal",
        "no_network": True,
        "load_dtd": False,
        "huge_tree": False,
        "remove_comments": True,
        "remove_pis": True,
    },
    "word": {
        "resolve_entities": False,
        "no_network": True,
        "remove_comments": True,
        "remove_pis": True,
    },
    "recovering": {"recover": True, "resolve_entities": False, "no_network": True},
}
"""How lobprint reads XML."""


def asked(question: str, *given: Given) -> str:
    """A question in JSON; bytes travel in base64."""
    return json.dumps([question, list(map(_coded, given))])


def answer(line: str) -> str:
    """The answer to it, in JSON. The kind and the words of an error come as a list."""
    question, given = json.loads(line)
    try:
        said = QUESTIONS[question](*map(_decoded, given))
    except Exception as error:
        words = re.sub(" at 0x[0-9a-f]+", "", str(error))
        said = ["error", type(error).__name__, words]
    return json.dumps(said)


def _coded(given: Given) -> Any:
    if isinstance(given, bytes):
        return {"base64": base64.b64encode(given).decode("ascii")}
    return given


def _decoded(given: Any) -> Any:
    return base64.b64decode(given["base64"]) if isinstance(given, dict) else given


def versions() -> dict[str, str]:
    """Of the libraries, as they say it themselves."""
    return {
        "lxml": etree.__version__,
        "libxml2": ".".join(map(str, etree.LIBXML_VERSION)),
        "libxslt": ".".join(map(str, etree.LIBXSLT_VERSION)),
        "pillow": str(features.version("pil")),
        "jpeg": str(features.version("libjpeg_turbo")),
    }


def parts() -> list[str]:
    """What libxml2 was compiled with."""
    return sorted(etree.LIBXML_FEATURES)


def xml(document: bytes, way: str) -> list[str]:
    """A document, read and written in several ways."""
    root = etree.fromstring(document, etree.XMLParser(**WAYS[way]))
    if root is None:
        return []
    whole = etree.tostring(
        root, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return [
        whole.decode("utf-8"),
        etree.tostring(root).decode("ascii"),
        etree.tostring(root, encoding="unicode"),
        etree.tostring(root, encoding="unicode", pretty_print=True, with_tail=False),
    ]


def tree(names: str, texts: str) -> str:
    """A document that is built, not read, with every text as content and attribute."""
    root = etree.Element("{urn:a}wortel", nsmap={"a": "urn:a", "b": "urn:b"})
    for name, text in zip(json.loads(names), json.loads(texts), strict=True):
        child = etree.SubElement(root, name)
        child.text = child.tail = text
        child.set("waarde", text)
    return etree.tostring(root, encoding="UTF-8").decode("utf-8")


def xpath(document: bytes, path: str) -> str:
    """What a path finds."""
    found: Any = etree.fromstring(document).xpath(path)
    if not isinstance(found, list):
        return repr(found)
    return repr([one if isinstance(one, str) else etree.tostring(one) for one in found])


def deep(levels: int) -> int:
    """How deep a nested document was read."""
    root = etree.fromstring(b"<a>" * levels + b"</a>" * levels)
    return sum(1 for _ in root.iter())


def file(name: str) -> str:
    """What is in a file, by name: lobprint never asks that of lxml."""
    return str(etree.parse(name).getroot().tag)


def read_picture(data: bytes) -> list[Any]:
    """A picture, as lobprint reads it: with every pixel, turned upright."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            image.load()
            told = [image.format, image.mode, image.size, _sum(image)]
            upright = ImageOps.exif_transpose(image)
    small = upright.convert("RGBA")
    small.thumbnail((20, 20))
    return [*told, _sum(upright.convert("RGBA")), _sum(small)]


def write_jpeg(data: bytes, mode: str, size: int) -> str:
    """The bytes of a JPEG that is made of a square of pixels."""
    made = io.BytesIO()
    Image.frombytes(mode, (size, size), data).save(made, "JPEG", quality=85)
    return hashlib.sha256(made.getvalue()).hexdigest()


def write_png(data: bytes, mode: str, size: int) -> bool:
    """Whether a PNG holds the pixels that went into it."""
    made = io.BytesIO()
    Image.frombytes(mode, (size, size), data).save(made, "PNG")
    return Image.open(made).tobytes() == data


def _sum(image: Image.Image) -> str:
    return hashlib.sha256(image.tobytes()).hexdigest()


QUESTIONS: dict[str, Callable[..., Any]] = {
    question.__name__: question
    for question in (
        *(versions, parts, xml, tree, xpath, deep, file),
        *(read_picture, write_jpeg, write_png),
    )
}
