"""Form blocks of all kinds, with short and long words and few and many lines."""

from __future__ import annotations

from dataclasses import replace

from blocks.builders import (
    action_table,
    blank_card,
    canvas,
    card,
    card_sheet,
    checklist,
    details,
    intro,
    next_step,
    now_box,
    phase,
    question_sheet,
    rating_table,
    say,
    score_table,
    starter,
    step_line,
    timeline,
    word_choice,
)
from hypothesis import strategies as st

from lobprint.blocks.cards import CardSheet
from lobprint.blocks.questions import QuestionSheet
from lobprint.blocks.starters import Starters
from lobprint.blocks.timeline import Timeline

VOCABULARY = (
    "LOB",
    "de",
    "studieloopbaanbegeleider",
    "visie,",
    "en",
    "doorlopende",
    "loopbaanontwikkeling",
)


def sentence(count: int, step: int) -> str:
    """`count` words, short and long in an order that `step` changes."""
    return " ".join(VOCABULARY[n * step % len(VOCABULARY)] for n in range(count))


TEXT = st.builds(sentence, st.integers(1, 60), st.integers(1, 7))
LABEL = st.builds(sentence, st.integers(1, 10), st.integers(1, 7))
LINES = st.integers(1, 6)
PITCH = st.sampled_from((8.0, 8.5, 9.0, 11.0))
PAPERS = st.sampled_from(("A4", "A4-landscape", "A3-landscape"))


def some(one: st.SearchStrategy[str], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(one, min_size=1, max_size=most)


def pair(text: str, hint: str) -> Starters:
    return Starters((starter(1, text=text, hint=say(hint)), starter(2)))


def cards(name: str, question: str) -> CardSheet:
    return card_sheet(card(name, question), blank_card())


def stops(names: list[str], prompt: str, standing: bool, above: bool) -> Timeline:
    """A tijdlijn with these names, from two stops on."""
    made = timeline(max(len(names), 2), standing, above)
    named = [
        replace(stop, name=name) for stop, name in zip(made.stops, names, strict=False)
    ]
    rest = made.stops[len(named) :]
    first = replace(named[0], prompt=say(prompt))
    return replace(made, stops=(first, *named[1:], *rest))


def questions(
    prompts: list[str], title: str, lines: int, pitch: float
) -> QuestionSheet:
    one = replace(phase(1, tuple(prompts), lines), title=title, question=title)
    return question_sheet(one, pitch=pitch)


BLOCKS = st.one_of(
    st.builds(checklist, st.just(2), LINES, PITCH, TEXT),
    st.builds(rating_table, st.just(2), TEXT, LINES),
    st.builds(score_table, st.just(2), LABEL, LINES),
    st.builds(action_table, st.just(2), LINES, PITCH),
    st.builds(questions, st.lists(TEXT, max_size=4), LABEL, LINES, PITCH),
    st.builds(lambda labels: details(*labels), some(LABEL, 5)),
    st.builds(lambda names: word_choice(*names), some(LABEL, 9)),
    st.builds(pair, LABEL, TEXT),
    st.builds(lambda text: Starters((replace(now_box(), text=text),)), TEXT),
    st.builds(cards, LABEL, LABEL),
    st.builds(lambda title: intro(title=title, audience=title), LABEL),
    st.builds(lambda text: intro(purpose=say(text), time=say(text)), TEXT),
    st.builds(canvas, st.integers(1, 4), st.integers(1, 3), st.integers(0, 3)),
    st.builds(lambda names: replace(step_line(2), steps=tuple(names)), some(LABEL, 6)),
    st.builds(next_step),
    st.builds(stops, some(LABEL, 12), TEXT, st.booleans(), st.booleans()),
)
