"""`lobprint read`: filled forms, into the file of answers."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from lobprint.cli.kept import (
    Held,
    amount,
    held,
    kept_at,
    kept_option,
    kept_there,
    listed,
    show_doubts,
    show_loose,
    show_sheets,
)
from lobprint.cli.options import SchoolText
from lobprint.cli.papers import double_sheets, show_paper_doubts, show_papers
from lobprint.cli.show import (
    counted,
    files_progress,
    pictures_progress,
    report_problems,
)
from lobprint.errors import STOPPED_CODE, ContentError, Problem, UsageError
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.answers import Sheet
    from lobprint.press.read import Taking

NOTHING = "hierin is niets ingevuld"
"""As `reading` tells it of a file; a test compares them."""
KINDS = "lobprint leest .docx, .odt, .pdf, .jpg, .png, .tif en .heic."
AGAIN = "Wat gelezen is, is bewaard; geef dezelfde opdracht nog eens om verder te gaan."
MOST_APART = 3
"""Files of which one and the same thing is told one by one."""
TWICE = (
    "Alle tellen mee. Is er een te veel? Haal die weg met 'lobprint answers --weg "
    "BESTAND{}'."
)
EPILOG = """\b
Voorbeelden:
  lobprint read ingevuld
  lobprint read fatima.docx jan.pdf "Van het team"
  lobprint read ingevuld --antwoorden voorjaar.sqlite"""


@click.command(options_metavar="[OPTIES]", epilog=EPILOG)
@click.argument(
    "paths",
    metavar="BESTANDEN/MAPPEN",
    nargs=-1,
    type=click.Path(readable=False, path_type=Path),
)
@click.option(
    "--school",
    type=SchoolText(),
    metavar="NAAM|school.yaml",
    help="De school waarvoor de formulieren zijn gemaakt. Alleen nodig bij bestanden "
    "die dat zelf niet meer zeggen. Zonder: die in deze map.",
)
@kept_option(", of naast de school.yaml van --school")
def read(paths: tuple[Path, ...], school: str | Path | None, kept: Path | None) -> int:
    """Lees ingevulde formulieren in: .docx, .odt, pdf, en scans en foto's van papier.

    Noem bestanden, of mappen waarin ze staan. Wat is ingevuld, komt in één bestand,
    antwoorden.sqlite; de bestanden zelf blijven zoals ze zijn. Het zijn gegevens van
    mensen: dat bestand blijft op deze computer, en met 'lobprint answers' haalt u er
    weer uit wat weg moet. Nog eens inlezen kan altijd: wat er al is, blijft zoals het
    is.

    Een scan mag een hele stapel zijn: elk blad is van iemand anders, en bladzijden van
    een formulier die op elkaar volgen, horen bij elkaar. Wat met de pen is geschreven,
    typt u over, en wat niet zeker is, kijkt u na: het handigst in 'lobprint open'.
    """
    if not paths:
        hint = "Bijvoorbeeld: lobprint read ingevuld"
        raise UsageError(Problem("wat wilt u inlezen?", hint=hint))
    return _Reading(paths, school, kept_at(kept, school)).go()


class _Reading:
    """One time of reading, and what became of each file."""

    def __init__(
        self, paths: tuple[Path, ...], school: str | Path | None, kept: Path
    ) -> None:
        from lobprint.answers.sqlite import open_store
        from lobprint.files.walking import walk
        from lobprint.press.read import ENDINGS

        self.school, self.kept = school, kept
        self.store = open_store(kept)
        self.before = self.store.days()
        self.walked = walk(paths, ENDINGS)
        self.problems = self.walked.problems
        self.takings: list[Taking] = []
        self._check_something(paths)

    def _check_something(self, paths: tuple[Path, ...]) -> None:
        """Raises ContentError when there is nothing to read."""
        if self.walked.files or self.problems:
            return
        message = f"in {listed(map(printable, paths))} staat niets om in te lezen"
        raise ContentError(Problem(message, hint=self._others() or KINDS))

    def go(self) -> int:
        """Read all, and tell of it; the exit code."""
        try:
            self._read()
        except KeyboardInterrupt:
            self._tell()
            done, all_ = len(self.takings), len(self.walked.files)
            click.echo(f"Afgebroken na {done} van {all_} bestanden. {AGAIN}", err=True)
            return STOPPED_CODE
        self._tell()
        return 0 if all(one.warning for one in self.problems) else 1

    def _read(self) -> None:
        from lobprint.press.forms import PressForms
        from lobprint.press.read import bytes_of, read_into
        from lobprint.press.returned import folder_of, opened
        from lobprint.press.scanning import scanner
        from lobprint.project import here

        forms = PressForms(lambda: opened(self.school, here()), self.store.stamp)
        files, today = self.walked.files, time.strftime("%Y-%m-%d")
        with files_progress(len(files)) as tell, pictures_progress() as tell_picture:
            found = bytes_of(files, self.store, self.problems)
            scan = scanner(forms, files, folder_of(self.school), tell_picture)
            for taking in read_into(self.store, found, forms, today, scan):
                self.takings.append(taking)
                self.problems += taking.problems
                tell(taking.name)
        self.problems += forms.problems

    def _tell(self) -> None:
        """What was read; then what wasn't."""
        all_ = held(self.store)
        new = all_.only(all_.ids - self.before.keys())
        more = kept_there(self.kept)
        report_problems([*together(self._told()), *self._more_than_once(all_, new)])
        if any(one.build for one in new.sources):
            click.echo(f"Ingelezen: {amount(new.sources)}.")
            show_sheets(new)
            show_papers(new)
            show_doubts(new.doubts(), f"Dat kan met: lobprint answers --nakijken{more}")
            show_paper_doubts(new.paper_doubts(), more)
            show_loose(new.sources)
            click.echo()
        self._tell_rest()
        if all_.sources:
            click.echo(f"In {printable(self.kept)}: {amount(all_.sources)}.")

    def _more_than_once(self, all_: Held, new: Held) -> Iterator[Problem]:
        yield from _twice(all_, new, kept_there(self.kept))
        if any(source.papers for source in new.sources):
            yield from double_sheets(self.store, all_, new.ids)

    def _told(self) -> list[Problem]:
        """All but that nothing is filled in, which is told of such files together."""
        return [one for one in self.problems if one.message != NOTHING]

    def _tell_rest(self) -> None:
        """In a sentence each: files of which nothing new came, and other files."""
        empty = [one.name for one in self.takings if one.is_empty]
        known = [_as_before(one) for one in self.takings if one.before]
        for names, what in ((empty, "Niets ingevuld"), (known, "Al eerder ingelezen")):
            if names:
                files = counted(len(names), "bestand", "bestanden")
                click.echo(f"{what}: {files} ({listed(names)}).")
        if others := self._others():
            click.echo(others)

    def _others(self) -> str:
        """What lies there and isn't looked at."""
        others = self.walked.others
        if not others:
            return ""
        count = counted(sum(others.values()), "ander bestand", "andere bestanden")
        kinds = listed(end for end, _ in others.most_common() if end)
        return f"Overgeslagen: {count}{f' ({kinds})' if kinds else ''}. {KINDS}"


def _as_before(taking: Taking) -> str:
    """The name of a file, and under which other its content was read before."""
    name, before = taking.name, taking.before
    return name if PurePath(name).name == before else f"{name} als '{before}'"


def together(problems: Iterable[Problem]) -> Iterator[Problem]:
    """What is the same of many files is one problem; where it was first told."""
    found: dict[Problem, list[Problem]] = {}
    for one in problems:
        found.setdefault(replace(one, place=None), []).append(one)
    for same, several in found.items():
        if len(several) <= MOST_APART:
            yield from several
        else:
            files = listed(str(one.place) for one in several)
            message = f"{len(several)} bestanden ({files}): {same.message}"
            yield replace(same, message=message)


def _twice(all_: Held, new: Held, more: str) -> Iterator[Problem]:
    """That somebody filled a form in more than once, of which one is new: what is so of
    the same files is one sentence. `more` is what else to type to remove one."""
    from lobprint.answers.people import twice

    found: dict[tuple[str, ...], list[Sheet]] = {}
    for pairs in twice(all_.sources):
        if any(source.id in new.ids for source, _ in pairs):
            files = tuple(source.name for source, _ in pairs)
            found.setdefault((pairs[0][1].who, *files), []).append(pairs[0][1])
    for (who, *names), sheets in found.items():
        titles = [f"'{all_.titles.get(one.form, one.form)}'" for one in sheets]
        are = "is" if len(sheets) == 1 else "zijn"
        said = f"{listed(titles)} {are} er {len(names)} keer van {who}"
        message = f"{said} ({listed(dict.fromkeys(names))})"
        yield Problem(message, hint=TWICE.format(more), warning=True)
