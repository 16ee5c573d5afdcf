"""Documents in Word, to look into, and the small things that blocks are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from lxml import etree

from lobprint.brand import Brand, make_brand
from lobprint.document import (
    Block,
    Check,
    Choice,
    Date,
    Document,
    Option,
    Paper,
    Part,
    Text,
)
from lobprint.ooxml.body import Body
from lobprint.ooxml.namespaces import STORY, WORD
from lobprint.page.items import Layout, Node
from lobprint.word import write
from lobprint.word.sections import plan
from lobprint.word.story import body_of, section_xml

W = f"{{{WORD}}}"
ANSWERS = (Option("ja", "ja"), Option("deels", "deels"), Option("nee", "nee"))


def line(field_id: str, lines: int = 1) -> Text:
    return Text(field_id, f"Veld {field_id}", lines)


def day(field_id: str) -> Date:
    return Date(field_id, f"Datum {field_id}")


def box(field_id: str) -> Check:
    return Check(field_id, f"Vakje {field_id}")


def choice(field_id: str) -> Choice:
    return Choice(field_id, f"Keuze {field_id}", ANSWERS)


def part(
    blocks: Iterable[Block],
    paper: Paper = "A4",
    kind: Literal["chapter", "poster", "form"] = "form",
) -> Part:
    return Part("deel", "Deel", tuple(blocks), kind=kind, paper=paper, footer="Deel")


def document(*parts: Part) -> Document:
    return Document("proef", "Proef", "Proef mbo", "ROC De Linde", "mbo", parts)


def body(
    of: Part, pages: dict[str, int] | None = None, brand: Brand | None = None
) -> Body:
    layout = Layout([], pages or {}, Node("Document"))
    return body_of(document(of), brand or make_brand(), layout)


def xml_of(state: Body) -> str:
    """All blocks of a document of one section."""
    (section,) = plan(state.document)
    return "".join(section_xml(section, state))


def written(
    blocks: Iterable[Block], paper: Paper = "A4", **given: Any
) -> etree._Element:
    """The w:body of one part with these blocks."""
    one = part(blocks, paper)
    state = body(one, **given)
    return etree.fromstring(f"<w:body {STORY}>{xml_of(state)}</w:body>")


def docx(*parts: Part) -> bytes:
    starts = {each.id: page for page, each in enumerate(parts, 1)}
    layout = Layout([], starts, Node("Document"))
    return write(document(*parts), make_brand(), layout)


def tags(field: Check | Choice | Text | Date) -> list[str]:
    """The tags of the controls that a field becomes."""
    if isinstance(field, Choice):
        return [field.option_id(option) for option in field.options]
    return [field.id]


def texts(element: etree._Element) -> str:
    """All words, as Word shows them."""
    shown = {f"{W}t": "", f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-"}
    return "".join(
        node.text or shown[str(node.tag)]
        for run in element.iter(f"{W}r")
        for node in run.iterchildren(*shown)
    )
