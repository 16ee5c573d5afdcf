"""Layouts made by hand: one of each kind of item, without the layout room."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image

from lobprint.brand import Brand, Logo, make_brand
from lobprint.document import Check, Choice, Date, Document, Option, Text
from lobprint.look.fonts import text_width
from lobprint.look.paper import SHEETS
from lobprint.look.rules import (
    ACTIVE_STEP,
    CHECK_BOX_RULE,
    CUT,
    HEAD,
    KOP,
    WRITING,
)
from lobprint.look.type import Face
from lobprint.page.items import (
    Anchor,
    Box,
    Curve,
    Glyphs,
    Item,
    Layout,
    Line,
    LinkArea,
    Node,
    Page,
    Picture,
    Placed,
    Ring,
    Slab,
    Widget,
)

PITCH = 22.68
"""8 mm."""
ANSWER = Choice(
    "checklist.1.1.antwoord",
    "Vraag 1.1, antwoord",
    (Option("ja", "ja"), Option("deels", "deels"), Option("nee", "nee")),
)
EVIDENCE = Text("checklist.1.1.toelichting", "Vraag 1.1, waaruit blijkt dat?", lines=3)
TEAM = Text("kop.team", "Team")
DAY = Date("kop.datum", "Datum")
DONE = Check("actie.1.af", "Actie 1: klaar")
WORD = Check("woorden.geduldig", "Past bij mij: geduldig")
FREE = Text("canvas.praktijk", "Canvas, praktijk")


def document(title: str = "Werkboek LOB – mbo", **other: object) -> Document:
    given: dict[str, object] = {
        "id": "proef",
        "title": title,
        "running": "Werkboek LOB",
        "author": "ROC De Linde",
        "sector": "mbo",
        "parts": (),
        "subject": "Proef",
        "date": datetime.date(2026, 9, 1),
        **other,
    }
    return Document(**given)  # type: ignore[arg-type]


def brand() -> Brand:
    return make_brand("00629B")


def logo(mode: str = "RGBA", kind: str = "png") -> Logo:
    image = Image.new("RGB", (60, 24), (0, 98, 155)).convert(mode)
    file = BytesIO()
    image.save(file, kind)
    return Logo(file.getvalue(), kind, 60, 24, "Logo van ROC De Linde")


def glyphs(
    node: Node | None,
    text: str,
    x: float,
    y: float,
    size: float = 10.5,
    face: Face = "regular",
) -> Glyphs:
    """One line of text, as a leaf of its own in `node`."""
    leaf = node.leaf() if node else None
    return Glyphs(x, y, text, face, size, "zwart", leaf)


def slab(*items: Item, height: float = 100, anchor: Anchor | None = None) -> Slab:
    return Slab(height, list(items), anchor=anchor)


def text_widget(field_: Text | Date, node: Node, y: float, lines: int = 1) -> Widget:
    """A field upon writing lines."""
    form = node.add("Form", alt=field_.name)
    return Widget(150, y, 300, lines * PITCH, field_, form, pitch=PITCH)


def rules(y: float, lines: int) -> list[Item]:
    return [
        Line(150, y + n * PITCH, 450, y + n * PITCH, WRITING)
        for n in range(1, lines + 1)
    ]


def box(
    field_: Check | Choice, node: Node, x: float, y: float, option: Option | None = None
) -> list[Item]:
    spoken = f"{field_.name}: {option.label}" if option else field_.name
    form = node.add("Form", alt=spoken)
    frame = Box(x, y, 12.76, 12.76, CHECK_BOX_RULE)
    return [frame, Widget(x, y, 12.76, 12.76, field_, form, option=option)]


@dataclass
class Sample:
    """A layout of five pages with everything in it."""

    root: Node = field(default_factory=lambda: Node("Document"))
    pages: list[Page] = field(default_factory=list)
    starts: dict[str, int] = field(default_factory=dict)

    def page(self, *slabs: Slab, paper: str = "A4") -> Page:
        """A new page with its furniture; slabs stand 100 pt under each other."""
        number = len(self.pages) + 1
        sheet = SHEETS[paper]  # type: ignore[index]
        head = slab(glyphs(None, "ROC De Linde", 0, 12, 9, "bold"))
        foot = slab(glyphs(None, f"pagina {number} van 5", 0, 12, 9))
        placed = [Placed(70, 70 + 100 * n, one) for n, one in enumerate(slabs)]
        furniture = [
            Placed(70, 23, head),
            Placed(70, sheet.height * 72 / 25.4 - 45, foot),
        ]
        page = Page(number, sheet, "proef", placed, furniture)
        self.pages.append(page)
        return page

    def layout(self) -> Layout:
        return Layout(self.pages, self.starts, self.root)


def sample(with_logo: Logo | None = None) -> Layout:
    """All kinds of items: cover with logo and line, links, forms, blank page, A3."""
    made = Sample()
    made.starts.update({"omslag": 1, "checklist": 3, "canvas": 5})
    _cover(made, with_logo or logo())
    _contents(made)
    _checklist(made)
    made.pages.append(Page(4, SHEETS["A4"], "proef"))
    _canvas(made)
    return made.layout()


def _cover(made: Sample, picture: Logo) -> None:
    part = made.root.add("Sect")
    figure = part.add("Figure", alt=picture.alt)
    image = Picture(0, 0, 60, 24, picture, figure.leaf())
    title = glyphs(part.add("H1"), "Werkboek LOB", 0, 60, 50, "bold")
    line = part.add("Figure", alt="Een lijn die haar eigen weg gaat, in vijf stappen")
    points = [(-70.0, 80.0), (100.0, 80.0), (100.0, 40.0), (300.0, 40.0)]
    made.page(
        slab(image, title, anchor=Anchor("omslag", "Omslag")),
        slab(
            Curve(points, 14, KOP),
            Ring(300, 40, 15, ACTIVE_STEP),
            glyphs(line, "1 Visie", 100, 95, 12),
        ),
    )


def _contents(made: Sample) -> None:
    part = made.root.add("Sect")
    head = glyphs(part.add("H1"), "Inhoud", 0, 20, 24, "bold")
    entry = part.add("TOC").add("TOCI").add("Reference").add("Link")
    words = glyphs(entry, "Checklist 3", 0, 20, 11)
    paragraph = part.add("P")
    before = glyphs(paragraph, "Zie de site (of niet) ", 0, 20)
    link = paragraph.add("Link")
    wide = text_width("Zie de site (of niet) ", "regular", 10.5)
    site = glyphs(link, "van ", wide, 20)
    rest = glyphs(link, "het Éénhoorncollege, č en ł", 0, 34)
    rest.leaf = site.leaf
    after = glyphs(paragraph, " voor meer.", 200, 34, face="italic")
    made.page(
        slab(head, anchor=Anchor("inhoud", "Inhoud")),
        slab(words, LinkArea(0, 5, 400, 20, "#checklist", entry)),
        slab(
            before,
            site,
            LinkArea(wide, 8, 20, 14, "https://www.example.org/a?b=(c)", link),
            rest,
            LinkArea(0, 24, 130, 14, "https://www.example.org/a?b=(c)", link),
            after,
        ),
    )


def _checklist(made: Sample) -> None:
    part = made.root.add("Sect")
    title = glyphs(part.add("H1"), "Checklist", 0, 20, 24, "bold")
    details = part.add("P")
    team, day = text_widget(TEAM, details, 20), text_widget(DAY, details, 50)
    table = part.add("Table")
    table.attributes["Table"] = {"Summary": "De vragen van stap 1"}
    header = table.add("THead").add("TR")
    body = table.add("TBody")
    heads: list[Item] = []
    for n, words in enumerate(("Vraag", "Antwoord")):
        cell = header.add("TH")
        cell.attributes["Table"] = {"Scope": "Column"}
        heads.append(glyphs(cell, words, 150 * n, 12, 9.5, "bold"))
    heads.append(Line(0, 20, 450, 20, HEAD))
    top = slab(*heads)
    row = body.add("TR")
    question = row.add("TH")
    question.attributes["Table"] = {"Scope": "Row"}
    answer = row.add("TD")
    items: list[Item] = [glyphs(question, "Is er een gedeelde visie?", 0, 12)]
    for n, option in enumerate(ANSWER.options):
        items += box(ANSWER, answer, 150 + 70 * n, 2, option)
        items.append(glyphs(answer, option.label, 170 + 70 * n, 12))
    items += [*rules(20, 3), text_widget(EVIDENCE, answer, 20, 3)]
    second = body.add("TR")
    action = glyphs(second.add("TD"), "We beginnen hier mee.", 0, 30)
    made.page(
        slab(title, anchor=Anchor("checklist", "Checklist")),
        slab(
            glyphs(details, "Team", 0, 40), team, glyphs(details, "Datum", 0, 70), day
        ),
        top,
        slab(*items, anchor=Anchor("checklist-1", "Stap 1", 1)),
        slab(action, *box(DONE, second.add("TD"), 150, 20)),
    )
    made.pages[-1].placed.append(Placed(70, 600, top, artifact=True))


def _canvas(made: Sample) -> None:
    part = made.root.add("Sect")
    title = glyphs(part.add("H1"), "Canvas", 0, 34, 34, "bold")
    area = part.add("Sect")
    head = glyphs(area.add("H2"), "Praktijk", 10, 22, 18, "bold")
    form = area.add("Form", alt=FREE.name)
    words = part.add("P")
    choice = words.add("Form", alt=WORD.name)
    made.page(
        slab(title, anchor=Anchor("canvas", "Canvas")),
        slab(
            Box(0, 0, 240, 190, CUT, "tint"),
            head,
            Widget(10, 40, 220, 140, FREE, form, size=14.7),
        ),
        slab(),
        slab(
            glyphs(words, "geduldig", 8, 20, 12),
            Widget(0, 4, 60, 22, WORD, choice, circle=True),
        ),
        paper="A3-landscape",
    )


def with_words(*lines: str) -> Layout:
    """A page with these lines."""
    made = Sample()
    node = made.root.add("P")
    made.page(slab(*(glyphs(node, line, 0, 20 * n) for n, line in enumerate(lines))))
    return made.layout()
