"""What schools have alike is made once: a workbook in the words of a sector.

Hardly any template asks for the school itself. What one makes that doesn't is kept,
with the parts that come of it, and given to the next school that speaks in the same
words. The document is the same as when it is all made anew.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field

from lobprint.blocks.element import Element
from lobprint.compose.environment import TemplateEnvironment, asked_names
from lobprint.compose.plan import Plan
from lobprint.content.library import Library
from lobprint.content.model import Instrument
from lobprint.document import Part
from lobprint.errors import Place


@dataclass(slots=True)
class BuiltSheet:
    """The parts of one form, the fields in them, and what links could point at."""

    parts: tuple[Part, ...]
    fields: Mapping[str, Place]
    targets: Collection[str]


@dataclass(slots=True)
class Edition:
    """A plan with its instruments in their words; of each step that is the same for
    every school, by its number, what was rendered and what was built of it.

    `differing` are the names of templates that are not the same within the edition;
    `asking` the ids of instruments that speak of the school."""

    library: Library
    plan: Plan
    instruments: dict[str, Instrument]
    differing: frozenset[str]
    asking: frozenset[str] = frozenset()
    roots: dict[int, Element] = field(default_factory=dict)
    built: dict[int, BuiltSheet] = field(default_factory=dict)

    def addressed(
        self, address: Callable[[Instrument], Instrument]
    ) -> dict[str, Instrument]:
        """The instruments for one school: `address` has those that speak of it."""
        if not self.asking:
            return self.instruments
        own = {name: address(self.instruments[name]) for name in self.asking}
        return {**self.instruments, **own}

    def root(self, step: int, render: Callable[[], Element]) -> Element:
        """What `render` gives, or gave when it asked for nothing that differs."""
        own = self.plan.steps[step].instrument.id in self.asking
        known = self.roots.get(step)
        if known is not None:
            return known
        asked: set[str] = set()
        token = asked_names.set(asked)
        try:
            root = render()
        finally:
            asked_names.reset(token)
        others = asked & {"instrumenten"} if self.asking else False
        if not (own or others or asked & self.differing):
            self.roots[step] = root
        return root


def known(
    templates: TemplateEnvironment, key: Hashable, library: Library
) -> Edition | None:
    """The edition that was kept under `key`, if it is of this library; else None."""
    edition: Edition | None = templates.editions.get(key)
    return edition if edition and edition.library is library else None


def keep(templates: TemplateEnvironment, key: Hashable, edition: Edition) -> None:
    """For next time: only what was made without a fault comes here. What was used
    longest ago goes."""
    kept = templates.editions
    kept.pop(key, None)
    kept[key] = edition
    while len(kept) > templates.most_editions:
        del kept[next(iter(kept))]
