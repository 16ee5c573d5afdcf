"""Tables as a workbook for Excel (ECMA-376-1, 18: SpreadsheetML).

It is written here, for openpyxl writes the moment into it. Words stand in their cells
(inlineStr), so that none is ever a formula; those that look like one are marked
(quotePrefix), and stay words when somebody edits them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from lobprint import seal
from lobprint.answers import Source
from lobprint.export.look import styles
from lobprint.export.sheet import MOST_ROWS, sheet, span
from lobprint.export.table import Stamps, Table, form_tables, long_table, loose_table
from lobprint.packing import pack

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
INSIDE = f"{OFFICE}/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
LONGEST_NAME = 31
"""Signs in the name of a sheet."""
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_TAKEN = ("history", "geschiedenis")
"""Names that Excel keeps for itself."""


def workbook(
    sources: Sequence[Source], stamps: Stamps, title: str, accent: str = "00629B"
) -> bytes:
    """An .xlsx with a sheet for each form, one of all answers, and one of what could
    not be placed. `stamps` has that of every build; `title` stands above each printed
    page; `accent` can be read on white. The same bytes each time."""
    tables = [*form_tables(sources, stamps), long_table(sources, stamps)]
    tables += [one for one in [loose_table(sources)] if one.rows]
    tables = [part for one in tables for part in _parted(one)]
    names = list(_names(one.title for one in tables))
    sheets = {
        f"xl/worksheets/sheet{at}.xml": f"{HEAD}{sheet(one, title)}"
        for at, one in enumerate(tables, start=1)
    }
    members = {
        "[Content_Types].xml": _types(len(tables)),
        "_rels/.rels": _relations(
            (f"{INSIDE}/officeDocument", "xl/workbook.xml"),
            (f"{INSIDE}/extended-properties", "docProps/app.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", seal.CORE),
        ),
        "docProps/app.xml": _APP,
        "xl/workbook.xml": _workbook(names, tables),
        "xl/_rels/workbook.xml.rels": _relations(
            *((f"{INSIDE}/worksheet", name.removeprefix("xl/")) for name in sheets),
            (f"{INSIDE}/styles", "styles.xml"),
        ),
        "xl/styles.xml": f"{HEAD}{styles(accent)}",
        **sheets,
    }
    parts = {name: text.encode() for name, text in members.items()}
    return pack(parts | {seal.CORE: seal.sealed(_core(title), parts)})


def _parted(table: Table) -> Iterator[Table]:
    """A table in sheets of as many rows as one can have."""
    for at in range(0, max(len(table.rows), 1), MOST_ROWS):
        yield Table(table.title, table.heads, table.rows[at : at + MOST_ROWS])


def _names(titles: Iterable[str]) -> Iterator[str]:
    """A name that a sheet can have, and no other has, whatever its capitals."""
    taken = set(_TAKEN)
    for title in titles:
        plain = " ".join(title.translate(_FORBIDDEN).split()).strip("' ") or "Blad"
        name, number = _cut(plain, ""), 1
        while name.casefold() in taken:
            number += 1
            name = _cut(plain, f" {number}")
        taken.add(name.casefold())
        yield name


def _cut(text: str, ending: str) -> str:
    """As much of `text` as there is room for; Excel counts in halves of UTF-16."""
    room = LONGEST_NAME - len(ending)
    while len(text.encode("utf-16-le")) > 2 * room:
        text = text[:-1]
    return text.rstrip(" '") + ending


def _workbook(names: Sequence[str], tables: Sequence[Table]) -> str:
    """The sheets; on each the head is repeated on paper, and can be filtered by."""
    rows = "".join(
        f'<sheet name="{escape(name)}" sheetId="{at}" r:id="rId{at}"/>'
        for at, name in enumerate(names, start=1)
    )
    return (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}/relationships">'
        f"<bookViews><workbookView/></bookViews><sheets>{rows}</sheets>"
        f"<definedNames>{''.join(_defined(names, tables))}</definedNames></workbook>"
    )


def _defined(names: Sequence[str], tables: Sequence[Table]) -> Iterator[str]:
    """In the order that Excel wants: by name, then by sheet."""
    quoted = [
        "'" + escape(name, quote=False).replace("'", "''") + "'" for name in names
    ]
    for at, (name, table) in enumerate(zip(quoted, tables, strict=True)):
        yield (
            f'<definedName name="_xlnm._FilterDatabase" localSheetId="{at}" '
            f'hidden="1">{name}!{span(table, fixed=True)}</definedName>'
        )
    for at, name in enumerate(quoted):
        yield (
            f'<definedName name="_xlnm.Print_Titles" localSheetId="{at}">'
            f"{name}!$A:$A,{name}!$1:$1</definedName>"
        )


def _types(count: int) -> str:
    sheets = "".join(
        f'<Override PartName="/xl/worksheets/sheet{at}.xml" '
        f'ContentType="{KIND}.worksheet+xml"/>'
        for at in range(1, count + 1)
    )
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/docProps/app.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.extended-properties+xml"/>'
        f'<Override PartName="/{seal.CORE}" ContentType="application/vnd.'
        'openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/xl/workbook.xml" '
        f'ContentType="{KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" '
        f'ContentType="{KIND}.styles+xml"/>{sheets}</Types>'
    )


def _core(title: str) -> bytes:
    """What it is, and whether it still is as it was written (`seal`)."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}'
        f"</dc:title><dc:identifier>{seal.UNSEALED}</dc:identifier>"
        "</cp:coreProperties>"
    ).encode()


def _relations(*rows: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(rows, start=1)
    )
    return (
        f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'
    )


_APP = (
    f'{HEAD}<Properties xmlns="{OFFICE}/extended-properties">'
    "<Application>lobprint</Application></Properties>"
)
