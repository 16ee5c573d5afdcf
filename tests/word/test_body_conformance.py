"""Other programs read the body: the Open XML SDK, pandoc and LibreOffice."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from blocks.builders import EXAMPLES, saying
from body_builders import docx, part
from conformance.programs import pandoc_json, sdk_errors, word_to_pdf

from lobprint.blocks.headings import Heading
from lobprint.blocks.lists import BulletList, NumberedList
from lobprint.blocks.page_break import PageBreak
from lobprint.blocks.tables import Table
from lobprint.document import Paper

pytestmark = pytest.mark.conformance
PAPERS: tuple[Paper, ...] = ("A4", "A4-landscape", "A3-landscape")


def saved(data: bytes, folder: Path) -> Path:
    path = folder / "blokken.docx"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("paper", PAPERS)
def test_the_open_xml_sdk_finds_nothing(paper: Paper, tmp_path: Path) -> None:
    hard = "een <b> & \"twee\" 'drie' e\u0301 🎓"
    every = part(saying(hard, tuple(EXAMPLES.values())), paper)
    assert sdk_errors(saved(docx(every), tmp_path)) == []


def test_pandoc_sees_headings_lists_and_tables(tmp_path: Path) -> None:
    kinds_read = Heading | BulletList | NumberedList | Table
    read = [block for block in EXAMPLES.values() if isinstance(block, kinds_read)]
    blocks = pandoc_json(saved(docx(part(read)), tmp_path))
    kinds = [block["t"] for block in blocks]
    levels = [block["c"][0] for block in blocks if block["t"] == "Header"]
    assert sorted(levels) == [1, 2, 2, 2, 3]
    assert kinds.count("BulletList") == 1
    assert kinds.count("OrderedList") == 1
    heads = [block["c"][3][1] for block in blocks if block["t"] == "Table"]
    assert sum(map(bool, heads)) == 1


def test_every_block_fits_its_page_in_libreoffice(tmp_path: Path) -> None:
    """One block a page: none runs over, none leaves an empty page."""
    examples = list(EXAMPLES.values())
    blocks = [each for block in examples for each in (block, PageBreak())][:-1]
    path = word_to_pdf(saved(docx(part(blocks)), tmp_path), tmp_path)
    assert len(pypdf.PdfReader(path).pages) == len(examples)
