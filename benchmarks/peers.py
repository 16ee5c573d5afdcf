"""The same workbook by docxtpl, WeasyPrint and Typst: each a function without input."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import jinja2
import typst
import weasyprint
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docxtpl import DocxTemplate

from benchmarks.plain import PlainBlock
from lobprint.look.typeface import FILES, SOURCE_SANS, built_in_path

Make = Callable[[], bytes]

TEMPLATES = Path(__file__).parent / "templates"


CONTROL = (
    '<w:sdt {ns}><w:sdtPr><w:alias w:val="{{{{ f.label|e }}}}"/>'
    '<w:tag w:val="{{{{ f.id }}}}"/></w:sdtPr><w:sdtContent><w:r><w:t>{{{{ f.mark }}}}'
    "</w:t></w:r></w:sdtContent></w:sdt>"
)


def docxtpl_peer(blocks: list[PlainBlock]) -> Make:
    """A Word file with a content control for every field, from a Word template."""
    template = _word_template()
    context = {"blocks": [_word_block(block) for block in blocks]}

    def make() -> bytes:
        document = DocxTemplate(io.BytesIO(template))
        document.render(context, autoescape=True)
        result = io.BytesIO()
        document.save(result)
        return result.getvalue()

    return make


def weasyprint_peer(blocks: list[PlainBlock]) -> Make:
    """A tagged PDF (ua-1) with form fields, from HTML."""
    template = jinja2.Environment(autoescape=True).from_string(
        _template("workbook.html")
    )
    regular, bold = (
        built_in_path(FILES[face]).as_uri() for face in ("regular", "bold")
    )

    def make() -> bytes:
        html = template.render(blocks=blocks, regular=regular, bold=bold)
        page = weasyprint.HTML(string=html)
        data = page.write_pdf(pdf_variant="pdf/ua-1", pdf_forms=True)
        return bytes(data or b"")

    return make


def typst_peer(blocks: list[PlainBlock]) -> Make:
    """A tagged PDF (ua-1) without form fields: Typst has none."""
    environment = jinja2.Environment(autoescape=False)  # noqa: S701 - Typst, not HTML
    environment.filters["q"] = _quoted
    template = environment.from_string(_template("workbook.typ"))
    fonts = [str(built_in_path(FILES["regular"]).parent)]
    compile_typst: Any = typst.compile

    def make() -> bytes:
        source = template.render(blocks=blocks, family=SOURCE_SANS.family).encode()
        data: bytes = compile_typst(
            source, pdf_standards=["ua-1"], font_paths=fonts, ignore_system_fonts=True
        )
        return data

    return make


def _template(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _word_block(block: PlainBlock) -> dict[str, object]:
    rows = [
        {
            "text": row.text,
            "fields": [
                {"id": f.id, "label": f.label, "mark": "\u2003" if f.lines else "☐"}
                for f in row.fields
            ],
        }
        for row in block.rows
    ]
    return {"level": block.level, "text": block.text, "rows": rows}


def _word_template() -> bytes:
    document = docx.Document()
    document.add_paragraph("{%p for b in blocks %}")
    for level in (1, 2, 3):
        document.add_paragraph(f"{{%p if b.level == {level} %}}")
        document.add_heading("{{ b.text }}", level)
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p if b.rows %}")
    _word_rows(document)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    result = io.BytesIO()
    document.save(result)
    return result.getvalue()


def _word_rows(document: docx.document.Document) -> None:
    table = document.add_table(3, 2)
    table.cell(0, 0).text = "{%tr for r in b.rows %}"
    table.cell(1, 0).text = "{{ r.text }}"
    table.cell(2, 0).text = "{%tr endfor %}"
    paragraph = table.cell(1, 1).paragraphs[0]
    paragraph.add_run("{% for f in r.fields %}")
    paragraph._p.append(parse_xml(CONTROL.format(ns=nsdecls("w"))))
    paragraph.add_run(" {{ f.label }} {% endfor %}")
