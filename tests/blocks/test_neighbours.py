"""Each block beside each other: the space between them, and tables that never touch."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from blocks.builders import BUILDERS, EXAMPLES, own_words, room, slabs
from blocks.made import in_word, part_of
from lobprint.blocks.contents import Contents
from lobprint.blocks.cover import Cover
from lobprint.blocks.details import Details
from lobprint.blocks.form_intro import FormIntro
from lobprint.blocks.headings import Heading
from lobprint.blocks.large_question import LargeQuestion
from lobprint.blocks.page_break import PageBreak
from lobprint.blocks.paragraphs import SourceLine
from lobprint.blocks.place import place_of
from lobprint.blocks.registry import kind_of
from lobprint.blocks.step_poster import StepPoster
from lobprint.blocks.timeline import Timeline
from lobprint.document import Block, Paper, Span
from lobprint.look import MM
from lobprint.ooxml.flow import CLOSE
from lobprint.ooxml.namespaces import STORY, WORD
from lobprint.ooxml.table import GAP_LINE
from lobprint.ooxml.words import NUMERAL_DROP
from lobprint.pieces import Stack
from lobprint.word.stylesheet import SPACES

W = f"{{{WORD}}}"
LEAST = 0.5
"""What looks like space, in mm."""
ENDS = (Cover, PageBreak, StepPoster)


def opens_a_page(block: Block) -> bool:
    """Whether it only ever stands first, or under the title of its page, and so has no
    space above it."""
    title = isinstance(block, Heading) and block.level == 1
    return title or isinstance(block, FormIntro | StepPoster)


BESIDE: dict[str, Block] = {**EXAMPLES, "Contents": Contents()}
"""What stands above and below other blocks: not the cover, and no end of a page."""
ABOVE = {kind.__name__: BESIDE[kind.__name__] for kind in BUILDERS if kind not in ENDS}
UNDER = {name: block for name, block in BESIDE.items() if not opens_a_page(block)}


def goes_on(paper: Paper, above: Block, block: Block) -> bool:
    """Whether the one goes on in the other, without space: the line of the kop in a
    tijdlijn that stands; on A3 the columns of the kop with whose sheet it is; and the
    line on which an answer is written is the rule over the next large question."""
    if isinstance(block, LargeQuestion):
        return isinstance(above, LargeQuestion) and above.ruled
    standing = isinstance(block, Timeline) and block.standing
    within = isinstance(block, Details) and paper != "A4"
    return (standing or within) and isinstance(above, FormIntro)


PAPERS: tuple[Paper, ...] = ("A4", "A3-landscape")
every_paper = pytest.mark.parametrize("paper", PAPERS)


def in_print(paper: Paper, above: Block, under: Block) -> float:
    """The space between two blocks on the page, in mm."""
    space = room(paper)
    space = replace(space, part=part_of(paper, above, under))
    lowered = kind_of(above).lower(above, place_of(space.part, above, space.sheet, {}))
    last = lowered[-1]
    below = last.below if isinstance(last, Stack) else 0.0
    return below + slabs(under, space)[0].before / MM


def word_space(paper: Paper, above: Block, under: Block) -> float:
    """The space between two blocks in Word, in mm: below the one, above the other."""
    both, first = in_word(paper, above, under), len(in_word(paper, above))
    over, rest = "".join(both[:first]), "".join(both[first:])
    return _space(over, -1, "after") + _space(rest, 0, "before")


def _space(xml: str, at: int, side: str) -> float:
    """What the first or last paragraph (not in a table) of `xml` has at that side."""
    edge = etree.fromstring(f"<w:body {STORY}>{xml}</w:body>")[at]
    if edge.tag == f"{W}sdt":
        edge = edge[-1][at]
    if edge.tag == f"{W}tbl":
        return 0.0
    style = str(edge.find(f"{W}pPr/{W}pStyle").get(f"{W}val"))  # type: ignore[union-attr]
    drawn = next(edge.iter(f"{W}drawing"), None) is not None
    gap = style == "Gap" and not drawn  # stands there for nothing else
    said = edge.find(f"{W}pPr/{W}spacing")
    value = None if said is None else said.get(f"{W}{'after' if gap else side}")
    own = SPACES[style].before if side == "before" else SPACES[style].after
    space = own if value is None else int(value) * 25.4 / 1440
    return space + (GAP_LINE if gap else 0.0)


@every_paper
@pytest.mark.parametrize("name", UNDER)
def test_a_block_keeps_space_above_it_in_both_formats(name: str, paper: Paper) -> None:
    block = UNDER[name]
    for above, other in ABOVE.items():
        if goes_on(paper, other, block):
            continue
        for what, space in (("print", in_print), ("Word", word_space)):
            found = space(paper, other, block)
            assert found > LEAST, (
                f"{name} has no space above it in {what} when {above} stands there "
                f"({found:.2f} mm): give the first piece of its `lower` a `before`, "
                "or say in `Own.table` of the other that it ends with a table"
            )


@every_paper
@pytest.mark.parametrize("name", sorted(UNDER.keys() - {"Contents"}))
def test_word_has_the_space_of_print_above_a_block(name: str, paper: Paper) -> None:
    """But above the contents, which have the spaces of their own styles. A step stands
    lower in its own line, beside its numeral."""
    block = UNDER[name]
    drop = NUMERAL_DROP if isinstance(block, Heading) and block.number else 0.0
    for above, other in ABOVE.items():
        if goes_on(paper, other, block):
            continue
        printed = in_print(paper, other, block)
        written = word_space(paper, other, block) + drop
        assert written == pytest.approx(printed, abs=CLOSE + 0.05), (
            f"above {name}, below {above}: {printed:.2f} mm in print, "
            f"{written:.2f} mm in Word"
        )


@every_paper
@pytest.mark.parametrize("name", BESIDE)
def test_two_tables_never_touch_in_word(name: str, paper: Paper) -> None:
    """Word would make one table of them."""
    for under, other in BESIDE.items():
        for between in ((), (PageBreak(),)):
            xml = "".join(in_word(paper, BESIDE[name], *between, other))
            assert "</w:tbl><w:tbl>" not in xml, (
                f"the table that {name} ends with touches that of {under}: is `table` "
                "of its `Own` right?"
            )


@pytest.mark.parametrize("rest", ["", "Niemand schreef iets bij 2 en 4."])
def test_a_source_is_not_alone_behind_answers(rest: str) -> None:
    answers = replace(own_words("Elke week."), rest=rest)
    source = SourceLine((Span("Bron: eigen woorden."),))
    *_, last, _ = in_word("A4", answers, source)
    assert "<w:keepNext/>" in last
    assert "<w:keepNext/>" not in in_word("A4", answers)[-1]
