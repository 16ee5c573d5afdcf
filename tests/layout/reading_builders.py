"""Small builders of documents for the tests of layout."""

from __future__ import annotations

from collections.abc import Iterator

from blocks import builders
from blocks.builders import say

from lobprint.blocks.columns import Column, Columns
from lobprint.blocks.contents import Contents
from lobprint.blocks.headings import Heading
from lobprint.blocks.lists import Source, Sources
from lobprint.blocks.page_break import PageBreak
from lobprint.blocks.paragraphs import Note, Paragraph, SourceLine
from lobprint.blocks.statements import Statement, Statements
from lobprint.blocks.tables import Glossary, GlossaryEntry, Table
from lobprint.document import Block, Document, PageNumber, Part, Span
from lobprint.page.items import Glyphs, Item, Layout, Leaf, Node, Page, Placed


def document(*parts: Part, school: str | None = "ROC De Linde") -> Document:
    return Document(
        "werkboek",
        "Werkboek LOB",
        "Werkboek LOB mbo",
        school or "lobprint",
        "mbo",
        parts,
        school,
    )


def part(*blocks: Block, id: str = "deel", title: str = "Deel") -> Part:  # noqa: A002
    return Part(id, title, blocks)


def cover(
    name: str | None = None, value: str | None = "ROC De Linde", title: str = "Werkboek"
) -> Part:
    block = builders.cover(name, value, title)
    return Part("omslag", "Omslag", (block,), kind="cover", listed=False)


def guide() -> Part:
    header = tuple(map(say, ("Blad", "Wie vult het in", "Tijd", "Papier", "Blz.")))
    pages = ("uitgangspunten", "begrippen")
    rows = tuple(
        (
            say("Checklist LOB"),
            say("het team"),
            say("20 minuten per stap"),
            say("A4"),
            (PageNumber(page),),
        )
        for page in pages
    )
    known = tuple(
        (say(name), say("Wat je op papier schrijft, kun je ook typen. " * 3))
        for name in ("Printen", "Op het scherm", "Privacy")
    )
    return Part(
        "werkwijze",
        "Zo werkt dit werkboek",
        (
            Heading(1, say("Zo werkt dit werkboek")),
            Paragraph(say("Goede LOB maak je met elkaar. " * 6), "lead"),
            Columns(
                tuple(
                    Column(
                        title, say("Vul de checklist of de zelfevaluatie in. "), number
                    )
                    for number, title in (
                        ("1", "Kijken"),
                        ("2", "Kiezen"),
                        ("3", "Doen"),
                    )
                )
            ),
            Heading(2, say("Welk blad pak je?"), "welk-blad"),
            Table("Welk blad", header, rows, (106, 186, 109, 70, 16), (4,)),
            Note("Geen afvinklijst.", say("Je hoeft niet alles in te vullen.")),
            Heading(2, say("Goed om te weten")),
            Table("Goed om te weten", (), known, (112, 375)),
        ),
        group="Om mee te beginnen",
    )


def contents() -> Part:
    route = Column(
        "Bij de uitgangspunten", (Span("Begin op "), PageNumber("begrippen"))
    )
    return Part(
        "inhoud",
        "Inhoud",
        (
            Heading(1, say("Inhoud")),
            Contents(),
            Heading(2, say("Waar begin je?")),
            Columns((route, route)),
        ),
        listed=False,
    )


def poster() -> Part:
    sentences = (
        "Het is een opdracht van het onderwijs om leerlingen en studenten te "
        "begeleiden in de ontwikkeling van loopbaanvaardigheden.",
        "Scholen faciliteren een krachtige LOB-leeromgeving.",
    )
    items = tuple(
        Statement(str(n), say(sentence), say("Kiezen leer je niet in één keer."))
        for n, sentence in enumerate(sentences * 2, start=1)
    )
    return Part(
        "uitgangspunten",
        "Vijf uitgangspunten voor LOB",
        (
            Heading(1, say("Vijf uitgangspunten voor goede LOB")),
            Statements(items),
            SourceLine(say("De regels eronder zijn van dit werkboek.")),
        ),
        kind="poster",
        group="Om mee te beginnen",
        audience="om op te hangen",
    )


def reference(terms: int = 10) -> Part:
    entries = tuple(
        GlossaryEntry(
            f"Loopbaangerichte leeromgeving {n}",
            say(
                "Een omgeving waarin studenten ervaringen opdoen en keuzes maken. " * 2
            ),
        )
        for n in range(terms)
    )
    title = "Effectieve loopbaanoriëntatie en loopbaanbegeleiding in het vmbo"
    return Part(
        "begrippen",
        "Begrippen en bronnen",
        (
            Heading(1, say("Begrippen en bronnen")),
            Heading(2, say("Begrippen"), "begrippen-lijst", contents="Begrippen"),
            Glossary("Begrippen", entries),
            Heading(2, say("Bronnen"), "bronnen-lijst", contents="Bronnen"),
            Sources(tuple(Source("Draaisma (2018).", title * 2) for _ in range(4))),
            Heading(2, say("Stap"), number="1", intro=say("Bij uitgangspunt 1 en 2.")),
            PageBreak("Colofon"),
            Heading(2, say("Colofon")),
            Paragraph(
                (
                    Span("Gemaakt bij het "),
                    Span("Kwaliteitskader LOB", strong=True),
                    Span(", zie "),
                    Span("de site", link="https://example.org/"),
                    Span("."),
                )
            ),
        ),
        group="Om na te slaan",
    )


def workbook(school: str | None = "ROC De Linde") -> Document:
    return document(
        cover(value=school), guide(), contents(), poster(), reference(), school=school
    )


def slabs_of(page: Page) -> list[Placed]:
    """What stands in the flow of the page, from top to bottom."""
    return [placed for placed in page.placed if placed.slab.height]


def glyphs(placed: list[Placed]) -> Iterator[tuple[float, float, Glyphs]]:
    """All words with where they stand on the page: x and y of the baseline, in pt."""
    for one in placed:
        for item in one.slab.items:
            if isinstance(item, Glyphs):
                yield one.x + item.x, one.y + item.y, item


def words_on(page: Page) -> str:
    """What the page says, without header and footer."""
    return "".join(
        item.text for placed in page.placed for item in _texts(placed.slab.items)
    )


def _texts(items: list[Item]) -> Iterator[Glyphs]:
    return (item for item in items if isinstance(item, Glyphs))


def nodes(node: Node, tag: str | None = None) -> list[Node]:
    """All elements under `node` in reading order, or those with this tag."""
    found: list[Node] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            found += [kid] if tag in (None, kid.tag) else []
            found += nodes(kid, tag)
    return found


def text_under(layout: Layout, node: Node) -> str:
    """The words that are painted as content of `node`, in reading order."""
    painted: dict[int, str] = {}
    for page in layout.pages:
        for placed in page.placed:
            for item in _texts([] if placed.artifact else placed.slab.items):
                if item.leaf:
                    key = id(item.leaf)
                    painted[key] = painted.get(key, "") + item.text
    return "".join(painted.get(id(leaf), "") for leaf in _leaves(node))


def _leaves(node: Node) -> Iterator[Leaf]:
    for kid in node.kids:
        if isinstance(kid, Leaf):
            yield kid
        else:
            yield from _leaves(kid)
