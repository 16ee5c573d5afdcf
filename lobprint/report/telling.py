"""Of what a report tells: who filled in what, now and last year, and in whose words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lobprint.blocks.headings import Heading
from lobprint.content.rapport_model import Rapportdeel
from lobprint.document import Inline
from lobprint.prose.inline import inline
from lobprint.report.filled import Filled
from lobprint.report.numbers import count, counted, first
from lobprint.report.questions import Questions
from lobprint.report.rows import Asked, label_each
from lobprint.report.tally import Tally, alike, is_level, tallies

COLLEAGUE, PARENT = ("collega", "collega’s"), ("ouder", "ouders")


@dataclass(frozen=True, slots=True)
class Telling:
    """Of what is told: `invited` is how many were asked to fill it in, when somebody
    said so; `learner` is what learners are called here, one and more of them; `schools`
    are those of a network."""

    now: Filled
    questions: Questions
    before: Filled
    invited: int = 0
    learner: tuple[str, str] = ("lerende", "lerenden")
    schools: Sequence[Filled] = ()

    def shown(self, form: str) -> bool:
        """Whether there are sheets of a form, and enough of them."""
        return self.now.people(form) > 0 and not self.now.too_few(form)

    def title(self, form: str) -> str:
        """What a form is called now, or was when its file was made."""
        known = self.now.form(form)
        return self.questions.title(form) or (known.title if known else "") or form

    def asked(self, part: Rapportdeel, levels: bool) -> list[list[Asked]]:
        """The choices of a part with levels, or those with answers, in groups that have
        the same options."""
        found = tallies(self.now, part.formulier, part.velden)
        groups = alike([one for one in found if is_level(one) == levels])
        return [list(label_each([self._asked(t) for t in group])) for group in groups]

    def last_year(self, part: Rapportdeel) -> dict[str, Tally]:
        """Last year's choices of a part by the ids of their fields."""
        found = tallies(self.before, part.formulier, part.velden)
        return {one.field.id: one for one in found}

    def _asked(self, tally: Tally) -> Asked:
        return Asked(self.questions.of(tally.field), tally)

    def words(self, form: str) -> tuple[str, str]:
        """What those who fill in a form are called: one of them, and more."""
        named = {"lerende": self.learner, "ouders": PARENT}
        return named.get(self.now.owner(form), COLLEAGUE)

    def who(self, form: str, number: int) -> str:
        """ "6 collega's", "14 studenten"."""
        return counted(number, *self.words(form))

    def taken_part(self, form: str) -> str:
        """ "6 van 8 collega's; twee bladen kwamen niet terug." """
        people = self.now.people(form)
        missing = self.invited - people
        if self.now.learners(form) or missing < 0 or not self.invited:
            return f"{first(self.who(form, people))}."
        told = f"{people} van {self.who(form, self.invited)}"
        if not missing:
            return f"Alle {self.who(form, people)}."
        verb = "blad kwam" if missing == 1 else "bladen kwamen"
        return f"{told}; {count(missing)} {verb} niet terug."

    def of_all(self, form: str, people: int) -> str:
        """How many, of how many that were asked: "6 van 8 collega's"."""
        if self.invited < people or self.now.learners(form):
            return self.who(form, people)
        return f"{people} van {self.who(form, self.invited)}"


ROW = "Onderwerp"
"""What stands over rows that nobody gave a name."""


def said(text: str) -> Inline:
    """A text of content as it is set."""
    return inline(text, ())[0]


def head(title: str, intro: str = "") -> Heading:
    """Over a part of a page, with the line under it."""
    return Heading(2, said(title), intro=said(intro))
