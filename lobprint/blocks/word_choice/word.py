"""Words to choose in Word: a box before each, and a line for a word of one's own."""

from __future__ import annotations

from lobprint.blocks.word_choice import WordChoice
from lobprint.ooxml import controls, text
from lobprint.ooxml.body import Body
from lobprint.ooxml.fields import SLACK, UNDERLINED_TAB, answer_looks
from lobprint.ooxml.xml import Format, Tab, paragraph

LINE = 9.0
"""Of a line of words, in mm on A4: higher than printed, for it holds boxes."""


def word_choice(block: WordChoice, body: Body) -> str:
    """All words in one paragraph."""
    words = [
        controls.check(check, body) + text.run(f"\u00a0{check.name}\u00a0 ")
        for check in block.words
    ]
    own = (
        text.run(f"\u00a0{block.own_label} ")
        + controls.field(block.own, body, answer_looks(body))
        + UNDERLINED_TAB
    )
    form = Format(
        before=body.above,
        after=body.below,
        line=LINE * body.sheet.scale,
        tabs=(Tab(body.sheet.text_width - SLACK, "right"),),
    )
    inside = text.run(block.label + " ") + "".join(words) + own
    return paragraph(body.style("WordChoice"), inside, form)
