"""Words to circle in Word: each in an outline, in which a mark comes when it is chosen;
and a line for a word of one's own."""

from __future__ import annotations

from lobprint.blocks.word_choice import WordChoice, look
from lobprint.document import Check
from lobprint.look import MM
from lobprint.look.rules import WORD_OUTLINE
from lobprint.ooxml import controls, text
from lobprint.ooxml.body import Body
from lobprint.ooxml.fields import TAB
from lobprint.ooxml.lines import SLACK, SPACE, on_tab
from lobprint.ooxml.units import twips
from lobprint.ooxml.xml import Format, Tab, outline, paragraph

OUTLINE_GAP = 2
"""Between a word and its outline, in pt: above and below it."""
BREAK = "<w:r><w:br/></w:r>"
GAP = "   "
"""Between two outlines, and between them and the label."""


def word_choice(block: WordChoice, body: Body) -> str:
    """All words in one paragraph, right of their label or under it."""
    width = body.sheet.text_width / body.sheet.scale
    words = "".join([_word(check, body, width) for check in block.words])
    own = (
        (BREAK if look.own_below(block, width) else "")
        + text.run(f"{block.own_label.replace(' ', SPACE)} {SPACE}")
        + on_tab(block.own, body, body.sheet.text_width)
    )
    if look.label_above(block, width):
        label = paragraph(
            body.style("WordChoice"),
            text.run(block.label),
            Format(before=body.above, keep=True),
        )
        return label + _row(words + own, 0.0, 0.0, body)
    hang = look.hang(block, width) * body.sheet.scale
    between = TAB if hang else text.run(GAP)
    return _row(text.run(block.label) + between + words + own, body.above, hang, body)


def _row(inside: str, above: float, hang: float, body: Body) -> str:
    """A paragraph of words; its later lines begin `hang` mm from the left."""
    end = Tab(body.sheet.text_width - SLACK, "right")
    form = Format(
        before=above,
        after=body.below,
        line=look.ROW * body.sheet.scale,
        left=hang or None,
        hanging=hang or None,
        tabs=(Tab(hang), end) if hang else (end,),
    )
    return paragraph(body.style("WordChoice"), inside, form)


def _word(check: Check, body: Body, width: float) -> str:
    """A word in its outline, which holds it together when it fits on one line."""
    around = outline(WORD_OUTLINE, OUTLINE_GAP, body.brand)
    side = _wide(look.SIDE - 2 * OUTLINE_GAP / MM, body) + around
    name = check.name
    if look.wide(name) + 2 * look.SIDE < width:
        name = name.replace(" ", SPACE)
    return (
        controls.word(check, body, side)
        + text.run(name, around)
        + text.run(3 * SPACE, around)
        + text.run(GAP)
    )


def _wide(length: float, body: Body) -> str:
    """Run properties that make a space `length` mm of A4 wide."""
    more = (length - look.wide(" ")) * body.sheet.scale
    return f'<w:spacing w:val="{twips(more)}"/>'
