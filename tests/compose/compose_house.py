"""A small house for tests: one sector, one instrument, one template."""

from __future__ import annotations

from spoken import NEDERLANDS

from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.content.model import School
from lobprint.document import Document
from lobprint.errors import ContentError

SECTOR = b"""\
id: mbo
naam: mbo
voluit: middelbaar beroepsonderwijs
woorden:
  lerende: {enkelvoud: student, meervoud: studenten}
  begeleider: {enkelvoud: SLB'er, meervoud: SLB'ers}
"""
INSTRUMENT = b"""\
id: blad
titel: Blad
bron: Kwaliteitskader LOB
teksten:
  items: Een tekst van de {lerende}
items:
  - id: "1.1"
    tekst: Vraagt de {lerende} door?
    bron: Kwaliteitskader LOB
"""
WORKBOOK = b"""\
id: boek
titel: Boek van de {lerende}
groepen:
  - id: voor
    titel: Voor de {begeleider.meervoud}
    formulieren: [blad]
"""
CONTENT = {
    "content/sectoren/mbo.yaml": SECTOR,
    **NEDERLANDS,
    "content/instrumenten/blad.yaml": INSTRUMENT,
}
FORM = "templates/formulieren/blad.xml"


def parts(body: str) -> str:
    """A template of one part, whose blocks start on line 2."""
    return f'<parts><part id="blad" title="Blad">\n{body}\n</part></parts>'


def made(template: str, school: School | None = None, **more: str) -> Document:
    """The form, from a template in full; `more` has other templates by folder_name."""
    files = {FORM: template.encode()}
    for name, text in more.items():
        files[f"templates/{name.replace('_', '/', 1)}.xml"] = text.encode()
    request = Request("mbo", school, form="blad")
    return compose(load_content(CONTENT), files, request)


def faults(template: str, **more: str) -> str:
    """What composing says is wrong, as a user reads it; "" when all is well."""
    try:
        made(template, None, **more)
    except ContentError as error:
        return str(error)
    return ""
