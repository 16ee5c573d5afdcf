"""The poster of the steps: the line that goes its own way, large, and a step at each of
its levels, with room for what the school does there."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Inline, Text
from lobprint.language import filled, teksten
from lobprint.pieces import Lowered, Own

MOST = 5
"""Levels that the line has."""


@dataclass(frozen=True, slots=True)
class PosterStep:
    """A step: its name, a line about it, and a field behind `label`."""

    number: str
    name: Inline
    text: Inline
    label: str
    field: Text
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class StepPoster(Block):
    """At most five steps along the line, in order."""

    steps: tuple[PosterStep, ...]


def build(tag: Tag) -> StepPoster:
    label = tag.words("label")
    steps = [
        _step(step, label, number)
        for number, step in enumerate(tag.each("step"), start=1)
    ]
    if len(steps) > MOST:
        tag.fault(
            f"een stappenposter heeft hoogstens {MOST} stappen, niet {len(steps)}"
        )
    return StepPoster(tuple(steps))


def _step(tag: Tag, label: str, number: int) -> PosterStep:
    field = Text(
        tag.field_id(), f"{filled(teksten().stap, nummer=number)}: {label.lower()}"
    )
    return PosterStep(str(number), tag.text, tag.marked("text"), label, field)


def lower(block: StepPoster, _: Place) -> Lowered:
    return [Own(block)]


KINDS = (
    Kind(
        StepPoster,
        {"step-poster": Rule("label!", "step+")},
        build,
        lower,
        {"step-poster/step": Rule("id! text", text="words!")},
        halves=True,
    ),
)
