"""Fields to fill in on screen (ISO 32000-1, 12.7).

The id of a field is its name: `checklist.1.1.antwoord`. A partial name holds no period
(12.7.3.2), so ids make a tree. A choice is a radio group; without the flag
NoToggleToOff, so that a tick can be taken back. Nothing asks a viewer to make
appearances: they are all here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from lobprint.document import Check, Choice, Date, Text
from lobprint.document import Field as Model
from lobprint.errors import ContentError, Problem
from lobprint.language import teksten
from lobprint.look.typed import INSET, typed
from lobprint.page.items import Widget
from lobprint.pdf.fieldfonts import TYPED, FieldFonts, Typing, on_lines, on_one_line
from lobprint.pdf.marks import Appearances
from lobprint.pdf.objects import Objects, name, references, text_string
from lobprint.pdf.pagefonts import Fonts
from lobprint.pdf.pages import Pages
from lobprint.pdf.structure import Box

MULTILINE, NO_SCROLL, RADIO = 1 << 12, 1 << 23, 1 << 15
"""Field flags (tables 228 and 226). No text field scrolls: what is typed is what gets
printed, and typing stops where the lines are full."""
TICKED = "Ja"
"""The export value of a ticked check box."""
OFF = "Off"
"""That of one that isn't."""


@dataclass(slots=True)
class _Placed:
    """A widget, its object number, the entries that any annotation has, and what draws
    the text that stands in it."""

    item: Widget
    number: int
    common: str
    typed: str = ""


@dataclass(slots=True)
class _Name:
    """A partial name: a field when it has widgets, else what fields stand under."""

    kids: dict[str, _Name] = field(default_factory=dict)
    widgets: list[_Placed] = field(default_factory=list)


class Fields:
    """Collects the fields of a document; `write` makes the /AcroForm."""

    def __init__(self, objects: Objects, fonts: Fonts, pages: Pages) -> None:
        self._objects = objects
        self._pages = pages
        self._fonts = FieldFonts(objects, fonts)
        self._appearances = Appearances(objects)
        self._page_fonts = fonts
        self._page_resources = 0
        self._top = _Name()
        self._resources = 0

    def add(self, item: Widget, page: int, box: Box) -> None:
        """A field, or one option of it, at `box` on page `page` (from 0)."""
        number = self._objects.reserve()
        common = self._pages.annotate("Widget", number, item.node, page, box)
        name = f"{item.copy}.{item.field.id}" if item.copy else item.field.id
        placed = _Placed(item, number, common, self._typed(item))
        self._named(name).widgets.append(placed)

    def _typed(self, item: Widget) -> str:
        """What draws the value of a field on its lines.

        In the fonts of the page, which have letters that those of fields lack."""
        if not item.written:
            return ""
        text = typed(item.written, item.space)
        drawn = "".join(
            f"1 0 0 1 {INSET:g} {foot:.2f} Tm {self._shown(line, text.size)}"
            for foot, line in text.lines
            if line
        )
        return f"q BT 0 g {drawn}ET Q "

    def _shown(self, line: str, size: float) -> str:
        return "".join(
            f"/{cut.resource} {size * cut.scale:.2f} Tf {operand} Tj "
            for cut, operand in self._page_fonts.encode(line, "regular")
        )

    def write(self, page_resources: int) -> str:
        """Make all fields; returns the /AcroForm entry of the catalog, if any.

        `page_resources` has the fonts of the pages, in which values are shown.
        Raises ContentError when the id of one field is the beginning of another's."""
        if not self._top.kids:
            return ""
        default = self._fonts.name(self._fonts.natural)
        size = self._fonts.size(TYPED)
        self._page_resources = page_resources
        self._resources = self._objects.reserve()
        tops = [self._write(part, one) for part, one in self._top.kids.items()]
        self._objects.fill(self._resources, self._fonts.write())
        form = self._objects.add(
            f"<</Fields{references(tops)}/DA(/{default} {size:g} Tf 0 g)"
            f"/DR {self._resources} 0 R>>"
        )
        return f"/AcroForm {form} 0 R"

    def _named(self, field_id: str) -> _Name:
        one = self._top
        for part in field_id.split("."):
            one = one.kids.setdefault(part, _Name())
        return one

    def _write(self, part: str, one: _Name, parent: str = "") -> int:
        """Make a field or a branch of the tree; returns its number."""
        head = f"/T({part}){parent}"
        if one.widgets and one.kids:
            raise ContentError(_ambiguous(one))
        if len(one.widgets) == 1 and not isinstance(one.widgets[0].item.field, Choice):
            widget = one.widgets[0]
            self._fill(widget, head + self._field(widget.item))
            return widget.number
        number = self._objects.reserve()
        above = f"/Parent {number} 0 R"
        for widget in one.widgets:
            self._fill(widget, above + _tip(widget.item))
        kids = [self._write(name, kid, above) for name, kid in one.kids.items()]
        kids += [widget.number for widget in one.widgets]
        head += self._field(one.widgets[0].item) if one.widgets else ""
        self._objects.fill(number, f"<<{head}/Kids{references(kids)}>>")
        return number

    def _fill(self, widget: _Placed, entries: str) -> None:
        look = self._look(widget)
        self._objects.fill(widget.number, f"<<{entries}{widget.common}{look}>>")

    def _field(self, item: Widget) -> str:
        """What belongs to the field, wherever it is shown."""
        tip = f"/TU{text_string(_spoken(item.field))}"
        if isinstance(item.field, Choice):
            return f"/FT/Btn/Ff {RADIO}/V{name(item.field.value or OFF)}{tip}"
        if isinstance(item.field, Check):
            return f"/FT/Btn/V{_state(item)}{tip}"
        flags = NO_SCROLL | (MULTILINE if item.space.several else 0)
        typing = self._typing(item, self._fonts.size(item.size))
        font = self._fonts.name(typing.spacing, typing.by)
        filled = f"/V{text_string(item.written)}" if item.written else ""
        return f"/FT/Tx/Ff {flags}{tip}{filled}/DA(/{font} {typing.em:g} Tf 0 g)"

    def _typing(self, item: Widget, size: float) -> Typing:
        """A single line stands at the foot of its field; more lines land on the writing
        lines, where there are any."""
        if not item.space.several:
            return on_one_line(item.height, size)
        if not item.pitch:
            return Typing(size, self._fonts.natural)
        return on_lines(item.pitch, max(round(item.height / item.pitch), 1), size)

    def _look(self, widget: _Placed) -> str:
        """What belongs to a widget: its appearances."""
        item = widget.item
        looks, size = self._appearances, (item.width, item.height)
        if isinstance(item.field, Text | Date):
            fonts = self._page_resources if widget.typed else self._resources
            number = looks.text(*size, fonts, widget.typed)
            return f"/BS<</W 0>>/AP<</N {number} 0 R>>"
        ticked, empty = looks.ticked(*size, item.circle), looks.empty(*size)
        value = name(item.option.value if item.option else TICKED)
        states = f"{value} {ticked} 0 R/{OFF} {empty} 0 R"
        return f"/H/N/AS{_state(item)}/AP<</N<<{states}>>>>"


def _state(item: Widget) -> str:
    """What a box shows: whether it is ticked, or the option that it stands for."""
    if isinstance(item.field, Choice) and item.option:
        return name(item.option.value if item.field.chosen(item.option) else OFF)
    ticked = isinstance(item.field, Check) and item.field.value
    return name(TICKED if ticked else OFF)


def _spoken(model: Model) -> str:
    """What a screen reader says (ISO 14289-1, 7.18.1)."""
    return (
        f"{model.name} ({teksten().datum_vorm})"
        if isinstance(model, Date)
        else model.name
    )


def _tip(item: Widget) -> str:
    """What it says of one of several boxes: the option as well."""
    spoken = _spoken(item.field)
    said = item.option.behind(spoken) if item.option else spoken
    return f"/TU{text_string(said)}"


def _ambiguous(one: _Name) -> Problem:
    field_id = one.widgets[0].item.field.id
    return Problem(
        f"Het kenmerk '{field_id}' is een veld, en ook het begin van "
        f"'{field_id}.{next(iter(one.kids))}'.",
        hint="Geef een van de twee een ander kenmerk.",
    )
