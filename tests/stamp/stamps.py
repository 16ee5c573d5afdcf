"""Stamps out of files, in the way of any other program."""

from __future__ import annotations

import io
import zipfile

import pypdf
from lxml import etree

from lobprint.stamp import FILE, Stamp
from lobprint.stamp.found import build_in, stamp_in
from lobprint.stamp.text import from_json


def stamp_in_pdf(data: bytes) -> Stamp:
    attachments = pypdf.PdfReader(io.BytesIO(data)).attachments
    return from_json(attachments[FILE][0])


def stamp_in_word(data: bytes) -> Stamp:
    """That of its custom XML, which has the build of its property."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        item = etree.fromstring(package.read("customXml/item1.xml"))
        properties = etree.fromstring(package.read("docProps/custom.xml"))
    said = stamp_in(item)
    assert said is not None
    assert build_in(properties) == said.build
    return said
