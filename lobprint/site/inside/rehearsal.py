"""All that a page can ask of the desk, once: what is read meanwhile, a page needs.

Also what goes wrong is rehearsed: a message is made by modules of its own."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256
from importlib import import_module
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from openpyxl import Workbook
from PIL import Image

from lobprint.content import Library
from lobprint.desk import Desk
from lobprint.desk.frames import frame, unframed

Files = dict[str, bytes]
GLYPHS = [".notdef", "a"]
SECTORS = ("vo", "mbo", "hbo")
SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" font-size="9">
<style>.a{fill:#06c;stroke:rgb(10%,20%,30%)} g > rect:first-child{opacity:.5}</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1"/>
</linearGradient><radialGradient id="r" href="#g"/><clipPath id="c">
<circle cx="20" cy="20" r="15"/></clipPath></defs>
<g clip-path="url(#c)"><rect class="a" width="30" height="30" rx="4"/></g>
<ellipse cx="40" cy="20" rx="9" ry="7" fill="url(#g)" transform="rotate(9)"/>
<path d="M1 1h9v9q4 4 8 0t8 0a5 5 0 0 1 5 5c1 1 2 2 3 3s4 4 5 5z" fill="url(#r)"/>
<polygon points="1,2 3,4 5,1" style="stroke-dasharray:1 2"/><line x2="9" y2="9"/>MORE
</svg>"""
FILTERED = SVG.replace(b"MORE", b'<filter id="f"/><g filter="url(#f)"/>')
WIDE = SVG.replace(b"MORE", b'<path d="M0 0h9v9" fill="oklch(.5 .1 240)"/>')
CSV = "naam;klas\nJan Jansen;3b\nPiet Éénhoorn;3b\n".encode()
SCHOOLS = b"naam,huisstijl.kleur\nDe Linde,#0b6e5f\n,\nDe Berk,geel\n"
STYLE = {"kleur": "#0b6e5f", "accent": "#b3261e", "logo_tekst": "Logo"}
WORDS = {"begeleider": {"enkelvoud": "coach", "meervoud": "coaches", "lidwoord": "de"}}


RARE = (
    "fontTools.agl",
    *(
        f"fontTools.ttLib.tables.{name}"
        for name in (
            "_a_v_a_r",
            "_v_h_e_a",
            "_v_m_t_x",
            "C_F_F__2",
            "H_V_A_R_",
            "V_A_R_C_",
            "V_O_R_G_",
            "V_V_A_R_",
        )
    ),
    "fontTools.varLib.multiVarStore",
    "jinja2.debug",
)
"""Modules that only some schools' fonts and templates need; without those of fonts
nothing breaks, but letters would be drawn otherwise."""


class Page:
    """Asks as a page does."""

    def __init__(self, library: Library | None) -> None:
        self._desk = Desk(library=library)
        self._count = 0
        self.told: list[tuple[str, str]] = []

    def ask(self, call: str, args: dict[str, Any], files: Files | None = None) -> Any:
        """The answer, and its files. `files` go by the ids that `args` name them by."""
        given = {"call": call, "args": args}
        return unframed(self._desk.answer(frame(given, files or {})))

    def order(
        self, sector: str = "mbo", files: Files | None = None, **more: Any
    ) -> Any:
        """An order and its files, each under an id of its own."""
        named, sent = {}, {}
        for name, data in (files or {}).items():
            self._count += 1
            named[name], sent[str(self._count)] = str(self._count), data
        args = {"sector": sector, "werkboek": "teamwerkboek", "files": named, **more}
        return args, sent

    def made(self, args: dict[str, Any], sent: Files) -> Files:
        """What an order comes to: every step of it. Empty when that is a message."""
        begun, _ = self.ask("begin", args, sent)
        if begun["result"] is None:
            return {}
        job = {"job": begun["result"]["job"]}
        for _ in range(begun["result"]["total"]):
            self.ask("step", job)
        told, files = self.ask("take", job)
        self.ask("drop", job)
        found = _unzipped(files) if told["result"] else {}
        self.told += [(name, sha256(found[name]).hexdigest()) for name in found]
        return found


def rehearse(library: Library | None = None) -> list[tuple[str, str]]:
    """What was made, in order: the name of each file, and its hash. `library` is our
    own content, for who has it ready."""
    for name in RARE:
        import_module(name)
    page = Page(library)
    told, _ = page.ask("describe", {"files": {}})
    _workbooks(page, told["result"]["werkboeken"])
    _looks(page, _school(page))
    _lists(page)
    _files(page)
    _returned(page)
    _own(page)
    _wrong(page)
    return page.told


def _workbooks(page: Page, books: list[dict[str, Any]]) -> None:
    for sector in SECTORS:
        for book in books:
            if sector not in book["formulieren"]:
                continue
            args, sent = page.order(sector, werkboek=book["id"])
            shown, _ = page.ask("preview", {**args, "draw": [{"page": 1, "width": 90}]})
            edition = shown["result"]["edition"]
            page.ask("draw", {"edition": edition, "page": 2, "width": 90})
            page.made(args, sent)


def _school(page: Page) -> bytes:
    """A school with all that it can say; its workbook in Word."""
    school: dict[str, Any] = {"naam": "Het Éénhoorncollege", "team": "3b"}
    school |= {"schooljaar": "2026-2027"}
    school |= {"huisstijl": {**STYLE, "logo": "logo.png"}, "woorden": WORDS}
    args, sent = page.order(files={"logo.png": _picture("PNG")}, school=school)
    page.ask("check", args, sent)
    shorter = {**args, "school": {**school, "weglaten": ["visie"]}}
    page.ask("preview", {**shorter, "draw": [{"page": 3, "width": 90}]}, sent)
    page.made({**args, "formulieren": ["checklist", "zelfscan"]}, sent)
    files = page.made(args, sent)
    return next(data for name, data in files.items() if name.endswith(".docx"))


def _looks(page: Page, word: bytes) -> None:
    """Every kind of file that a house style may have, and such as can't be read."""
    png = _picture("PNG")
    logos = {"a.png": png, "b.jpg": _picture("JPEG"), "c.svg": SVG, "d.svg": FILTERED}
    logos |= {"m.gif": _picture("GIF"), "n.bmp": _picture("BMP")}
    logos |= {"o.jpg": _picture("JPEG", "CMYK"), "p.svg": WIDE}
    broken = {
        "e.png": png[:40],
        "f.jpg": b"\xff\xd8\xff\xe0",
        "g.svg": b"<svg",
        "h": b"",
    }
    for name, data in {**logos, **broken}.items():
        _dressed(page, {name: data}, logo=name)
    for name, data in {"i.docx": word, "j.docx": word[:900]}.items():
        _dressed(page, {name: data}, word=name)
    for name, data in {**_fonts(), "k.ttf": b"\0\1\0\0", "l.otf": b"wOF2"}.items():
        _dressed(page, {name: data}, lettertype=name)


def _dressed(page: Page, files: Files, **look: str) -> None:
    style: dict[str, Any] = {**STYLE, "zuinig": True, **look}
    school = {"naam": "De Linde", "huisstijl": style}
    args, sent = page.order(files=files, school=school, formulieren=["checklist"])
    page.ask("preview", {**args, "draw": [{"page": 1, "width": 90}]}, sent)
    page.made(args, sent)


def _lists(page: Page) -> None:
    lists = {"a.csv": CSV, "b.xlsx": _xlsx(CSV), "c.xlsx": b"PK", "d.csv": b"\xff;"}
    for name, data in lists.items():
        for apart in (False, True):
            files = {name: data}
            args, sent = page.order(files=files, lijst=name, lijstsoort="lerenden")
            form = {"formulieren": ["zelfscan"], "apart": apart}
            page.made({**args, **form}, sent)
    for name, data in {"e.csv": SCHOOLS, "f.xlsx": _xlsx(SCHOOLS, ",")}.items():
        args, sent = page.order(files={name: data}, lijst=name, lijstsoort="scholen")
        page.made({**args, "formulieren": ["checklist"]}, sent)


def _files(page: Page) -> None:
    """The school's own file, and such as isn't one."""
    look = {**STYLE, "logo": "logo.png"}
    school = {"naam": "De Linde", "huisstijl": look, "woorden": WORDS}
    args, sent = page.order(files={"logo.png": _picture("PNG")}, school=school)
    _, files = page.ask("pack", args, sent)
    kinds = [*files.values(), b"", b"PK\5\6", _zip({"school.yaml": b"naam: [\n"})]
    kinds.append(_zip({"school.yaml": b"nam: x\nhuisstijl: {kleur: geel}\n"}))
    kinds.append(_zip({"school.yaml": b"naam: &a [*a]\n"}))
    for number, data in enumerate(kinds):
        page.ask("unpack", {"bestand": f"lob{number}"}, {f"lob{number}": data})


def _returned(page: Page) -> None:
    """Forms that were filled in, in both formats, and what is no such thing; what comes
    of them."""
    args, sent = page.order(formulieren=["zelfevaluatie"])
    made = page.made(args, sent)
    names = {name.rpartition(".")[2]: data for name, data in made.items()}
    files = {f"{n}.docx": _ticked(names["docx"], n) for n in range(3)}
    files |= {"a.pdf": names["pdf"], "b.docx": b"PK", "c.pdf": b"%PDF", "d.odt": b""}
    for name, data in files.items():
        about = {"bladen": {name: name}, "datum": "2026-11-24"}
        page.ask("read", {**args, **about}, {**sent, name: data})
    told, _ = page.ask("answers", {})
    for sheet in told["result"]["formulieren"][0]["bladen"]:
        page.ask("sheet", {"blad": sheet["id"]})
    page.ask("results", {**args, "van": 8}, sent)
    for what in ("verslag", "excel"):
        page.made({**args, "wat": what}, sent)
    _, kept = page.ask("keep", args, sent)
    [data] = kept.values()
    page.ask("restore", {"bestand": "kept"}, {"kept": data})
    page.ask("restore", {"bestand": "broken"}, {"broken": data[:99]})
    page.ask("remove", {"alles": True})


def _ticked(docx: bytes, number: int) -> bytes:
    """A form in Word of which some boxes were ticked."""
    files, body = _unzipped({"a.zip": docx}), "word/document.xml"
    empty, full = b'w14:checked w14:val="0"', b'w14:checked w14:val="1"'
    files[body] = files[body].replace(empty, full, number + 1)
    return _zip(files)


def _own(page: Page) -> None:
    """Content and templates of one's own, right and wrong."""
    checklist = "content/instrumenten/checklist.yaml"
    template = "templates/formulieren/checklist.xml"
    kinds: list[Files] = [
        {checklist: b"id: checklist\nteksten:\n  slot: Klaar?\n"},
        {checklist: b"id: checklist\nteksten:\n  slott: Klaar?\n"},
        {template: b"<formulier>{{ 1 / 0 }}</formulier>"},
        {template: b"<formulier>{{ instrument.nergens }}</formulier>"},
        {template: b"{% for %}"},
        {template: b"<formulier"},
    ]
    for files in kinds:
        args, sent = page.order(files=files, formulieren=["checklist"])
        page.ask("preview", {**args, "draw": []}, sent)


def _wrong(page: Page) -> None:
    """What a person gets wrong, and what no page asks."""
    look = {"kleur": "blaww", "logo": "weg.png", "lettertype": "Calibbri"}
    school = {"naam": "x" * 300, "huisstijl": look, "woorden": {"begelijder": "x"}}
    args, sent = page.order(school=school, formulieren=["checklst"])
    for call in ("check", "preview", "begin", "pack"):
        page.ask(call, {**args, "draw": []}, sent)
    page.ask("preview", {"sector": "mbo", "files": {"logo.png": "gone"}})
    page.ask("nothing", {})


def _unzipped(files: Files) -> Files:
    """`files`, with those in the zips instead of the zips."""
    found: Files = {}
    for name, data in files.items():
        if not name.endswith(".zip"):
            found[name] = data
            continue
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            found |= {one: file.read(one) for one in file.namelist()}
    return found


def _zip(files: Files) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for name, content in files.items():
            file.writestr(name, content)
    return data.getvalue()


def _picture(kind: str, mode: str = "RGB") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 20), "#0b6e5f").convert(mode).save(data, kind)
    return data.getvalue()


def _xlsx(csv: bytes, between: str = ";") -> bytes:
    """`csv` as a workbook with one sheet."""
    book, data = Workbook(), io.BytesIO()
    for line in csv.decode().splitlines():
        book.worksheets[0].append(line.split(between))
    book.save(data)
    return data.getvalue()


def _fonts() -> Files:
    """Fonts of each kind that there is: outlines of TrueType, of PostScript, and such
    as vary in weight."""
    varied = _font("Varia", True)
    varied.setupFvar([("wght", 400, 400, 700, "Weight")], [])
    change = TupleVariation({"wght": (0.0, 1.0, 1.0)}, [(9, 0)] * 8)
    varied.setupGvar({"a": [change]})
    fonts = {
        "m.ttf": _font("Vlak", True),
        "n.otf": _font("Krom", False),
        "o.ttf": varied,
    }
    return {name: _saved(font) for name, font in fonts.items()}


def _font(family: str, truetype: bool) -> FontBuilder:
    """A font in which every letter is the same square."""
    letters = dict.fromkeys(range(32, 400), "a")
    font = FontBuilder(1000, isTTF=truetype)
    font.setupGlyphOrder(GLYPHS)
    font.setupCharacterMap(letters)
    pen = TTGlyphPen(None) if truetype else T2CharStringPen(500, None)
    for at, point in enumerate([(0, 0), (0, 600), (400, 600), (400, 0)]):
        (pen.lineTo if at else pen.moveTo)(point)
    pen.closePath()
    if truetype:
        font.setupGlyf(dict.fromkeys(GLYPHS, pen.glyph()))
    else:
        font.setupCFF(family, {}, dict.fromkeys(GLYPHS, pen.getCharString()), {})
    font.setupHorizontalMetrics(dict.fromkeys(GLYPHS, (500, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": family, "styleName": "Regular"})
    font.setupOS2(sTypoAscender=800, usWinAscent=800, usWinDescent=200)
    font.setupPost()
    return font


def _saved(font: FontBuilder) -> bytes:
    data = io.BytesIO()
    font.save(data)
    return data.getvalue()
