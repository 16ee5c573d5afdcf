"""What is typed and ticked in a PDF is read again, whatever program it was filled in
with: every field of every form, in all sectors, with whatever people may type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from itertools import cycle
from pathlib import Path

import pytest
from files.made import CASES, SCHOOL, library
from ours import templates

from conformance.pdf_ways import by_node, by_pdfium, by_pikepdf, by_pypdf
from lobprint import pdf
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.document import Check, Choice, Date, Document, Text
from lobprint.document.state import Value
from lobprint.layout import lay_out
from lobprint.layout.copies import Copies
from lobprint.pdf.encoding import EMBEDDED
from lobprint.reading.pdf import read_pdf

pytestmark = pytest.mark.conformance
LETTERS = "".join(chr(code) for code in sorted(EMBEDDED) if chr(code).isprintable())
"""All that can be typed in the type of our fields."""
PLAIN = ("=1+1", "'t ís (zo) \\ of ((niet", '-2 @huis + "5"', LETTERS)
EMOJI = "🙂 en 👩‍🏫"
WIDE = ("e\u0301e\u0301n, ño\u0303", "שלום, مرحبا 123", "中文 и кириллица")
LINES = ("een\ntwee\n\nvier", "  ruimte  ervoor\n- en een streepje")
LONG = "Dit werkt bij ons heel goed. " * 70
"""More than 2,000 characters."""
HARD = (EMOJI, *WIDE, LONG)


@cache
def forms() -> tuple[bytes, dict[str, Document]]:
    """A PDF of every form, one behind the other; and each by the name of its copy."""
    copies, documents = Copies(), dict[str, Document]()
    for case in CASES:
        if case.form is None or case.form.startswith("eigen-"):
            continue
        request = Request(sector=case.sector, school=SCHOOL, form=case.form)
        document = compose(library(), templates(), request)
        copies.add(lay_out(document), str(case))
        documents[f"exemplaar{copies.count}"] = document
    first = documents["exemplaar1"]
    return pdf.write(first, make_brand(), copies.layout), documents


def values(*more: str) -> dict[str, Value]:
    """Something in every field, by its name in that PDF; in turn what is hard."""
    line, text = cycle((*PLAIN, *more)), cycle((*LINES, *PLAIN, *more))
    said: dict[str, Value] = {}
    for copy, document in forms()[1].items():
        for at, one in enumerate(document.fields()):
            name = f"{copy}.{one.id}"
            match one.field:
                case Check():
                    said[name] = at % 2 == 0
                case Choice(options=options):
                    said[name] = options[at % len(options)].value
                case Date():
                    said[name] = ("5-1-2027", "na de vakantie")[at % 2]
                case Text(lines=several):
                    said[name] = next(text if several > 1 else line)
    return said


@pytest.mark.parametrize("fill", [by_pypdf, by_pikepdf])
def test_who_writes_values(fill: Callable[[bytes, Mapping[str, Value]], bytes]) -> None:
    said = values(*HARD)
    check(fill(forms()[0], said), said)


def test_who_types_in_chrome() -> None:
    """pdfium itself keeps half of a sign above U+FFFF: no emoji."""
    said = values(*WIDE, LONG)
    check(by_pdfium(forms()[0], said), said)


@pytest.mark.parametrize("way", ["pdfjs", "pdf-lib"])
def test_who_types_on_a_page_of_the_web(way: str, tmp_path: Path) -> None:
    said = values(*HARD)
    before, after = tmp_path / "leeg.pdf", tmp_path / "ingevuld.pdf"
    before.write_bytes(forms()[0])
    by_node(way, tmp_path, {before: after}, said)
    check(after.read_bytes(), said)


def check(data: bytes, said: Mapping[str, Value]) -> None:
    """That all of it is found, just so, and nothing else."""
    read = read_pdf(data)
    found = {f"exemplaar{one.copy}.{one.tag}": one.value for one in read.taken}
    wrong = {
        name: (value, found.get(name))
        for name, value in said.items()
        if found.get(name) != value
    }
    print(f"{len(said) - len(wrong)} of {len(said)} fields came back")
    assert not wrong
    assert found.keys() == said.keys()
    assert len(read.taken) == len(said) > 3000
    assert not read.trouble
