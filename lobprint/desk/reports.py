"""The results of a team on the page, its report as files, and its answers in Excel."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lobprint.answers.portable import PortableStore
from lobprint.answers.store import Store
from lobprint.desk.calls import Answer, Calls, Json, text_in
from lobprint.desk.inbox import Inbox
from lobprint.desk.jobs import Job
from lobprint.desk.presses import Owner
from lobprint.errors import Problem, UsageError
from lobprint.press.report import Report, ReportWanted, excel_of, filled_of, report_of
from lobprint.report.results import results
from lobprint.slug import slug

REPORT, EXCEL = "verslag", "excel"
COMMAND = re.compile(r"( met)?: lobprint [a-z].*$")
HERE = " bij Inlezen"
OPTION, ASKED = "van --van", "die een blad kregen"
"""What the page has instead of a command, and of its option."""


class Reports:
    """What is made of the answers in `inbox`; `data_of` gives the bytes of a file that
    the page sent."""

    def __init__(
        self, inbox: Inbox, data_of: Callable[[str], bytes], owner: Owner
    ) -> None:
        self._inbox = inbox
        self._data_of = data_of
        self._owner = owner

    def calls(self) -> Calls:
        return {"results": self._results}

    def job(self, args: Json) -> Job | None:
        """What a call begins to make; nothing when it is something else."""
        if args.get("wat") == REPORT:
            report = self._report(args)
            job = Job(_name(args), "bestanden", 1, problems=_told(report))
            job.steps = _made(report, job)
            return job
        if args.get("wat") == EXCEL:
            job = Job(EXCEL, "bestanden", 1)
            job.steps = self._excel(args, job)
            return job
        return None

    def _results(self, args: Json) -> Answer:
        """The report as data, in the same numbers and words."""
        report = self._report(args)
        return Answer(results(report.document), problems=_told(report))

    def _report(self, args: Json) -> Report:
        if not self._inbox.store.sources():
            hint = "Zet ingevulde bladen neer bij Inlezen."
            raise UsageError(Problem("er is nog niets ingelezen", hint=hint))
        material, publisher = self._owner(args)
        invited = args.get("van")
        wanted = ReportWanted(invited=invited if isinstance(invited, int) else 0)
        before = [self._last_year(args)] if "vorig" in args else []
        return report_of(material, publisher, wanted, [self._inbox.store], before)

    def _excel(self, args: Json, job: Job) -> Iterator[str]:
        _, publisher = self._owner(args)
        made = excel_of(filled_of([self._inbox.store]), publisher)
        job.files[made.name] = made.data
        yield EXCEL

    def _last_year(self, args: Json) -> Store:
        return PortableStore.from_bytes(self._data_of(text_in(args, "vorig")))


def _made(report: Report, job: Job) -> Iterator[str]:
    """Both files at once: they are one document."""
    for made in report.make():
        job.files[made.name] = made.data
    yield REPORT


def _told(report: Report) -> list[Problem]:
    """What there is to tell, with the way to mend it on the page."""
    return [
        replace(
            one,
            message=one.message.replace(OPTION, ASKED),
            hint=COMMAND.sub(HERE, one.hint),
        )
        for one in report.problems
    ]


def _name(args: Json) -> str:
    """What a zip is called."""
    school = args.get("school") or {}
    whose = school.get("team") or school.get("naam") if isinstance(school, dict) else ""
    return f"verslag-{slug(str(whose))}" if whose else "verslag"
