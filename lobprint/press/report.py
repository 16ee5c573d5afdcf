"""A report of what stores hold, as files: a document like all others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from lobprint.answers.kept import stamps_of
from lobprint.answers.store import Store
from lobprint.content.library import Library
from lobprint.content.model import DUTCH, SECTORS, School, SectorId
from lobprint.content.rapport_model import Rapport
from lobprint.document import Document
from lobprint.errors import Problem, UsageError
from lobprint.export import long_csv, workbook
from lobprint.files import printable
from lobprint.language import speaking
from lobprint.look.typeface import set_in
from lobprint.press.build import WRITERS, Made, Material, Tell, Work
from lobprint.press.dutch import in_dutch
from lobprint.press.order import Job, Order
from lobprint.press.publisher import Publisher
from lobprint.prose.suggest import suggestion
from lobprint.reading.pdf.attached import attached
from lobprint.reading.pdf.body import Body
from lobprint.reading.pdf.syntax import TooLargeError
from lobprint.report.compose import Wish, compose_report
from lobprint.report.counted import FILE, people_in
from lobprint.report.filled import Filled
from lobprint.report.handwriting import untyped
from lobprint.report.remarks import one_later, remarks
from lobprint.stamp import Stamp

REPORT = "verslag"
"""The report that is made when nobody names one."""
ANSWERS = "antwoorden"
"""What the workbook for Excel is called."""
SCHOOLS = 2
"""So many are beside each other, at the least."""
SHOWS_WHO = Problem(
    "in dit verslag staat handschrift: daaraan kan te zien zijn wie wat schreef",
    hint="Typ het over (lobprint open), en maak het verslag dan zonder --handschrift.",
    warning=True,
)
ALONE = Problem(
    "dit verslag zet scholen naast elkaar, en er is er maar één",
    hint="Noem het bestand van elke school: --antwoorden A --antwoorden B",
)
Stores = Sequence[Store]


@dataclass(frozen=True, slots=True)
class ReportWanted:
    """What somebody asks for: `invited` is how many were asked to fill it in (0: nobody
    said), `day` when that was (2026-11-24; empty: the last day on which was read).
    `handwriting` is whether what was written with a pen, and not typed over, is shown:
    whose it is, others may see."""

    report: str = REPORT
    invited: int = 0
    day: str = ""
    formats: tuple[str, ...] = tuple(WRITERS)
    handwriting: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A report that is composed, and what there is to tell of it."""

    document: Document
    rapport: Rapport
    order: Order
    job: Job
    material: Material
    now: Filled
    problems: tuple[Problem, ...]

    def make(self, tell: Tell = str) -> list[Made]:
        """Its files; `tell` hears the name of each when it is ready."""
        work = Work(self.order, self.material, (self.job,))
        return work.finish(self.job, self.document, tell)

    def excel(self) -> list[Made]:
        """All that was read, for Excel and as csv; those do hold names."""
        listed = long_csv(self.now.sources, self.now.stamps)
        book = excel_of(self.now, self.order.publisher)
        return [book, Made(f"{ANSWERS}.csv", "csv", 0, listed)]

    @property
    def network(self) -> bool:
        """Whether it has schools beside each other."""
        return self.rapport.netwerk

    def after(self, earlier: bytes) -> list[Problem]:
        """What to tell when it comes in the place of the report in `earlier`, a PDF."""
        return one_later(self.rapport, self.now, _people_in(earlier))


def report_of(
    material: Material,
    publisher: Publisher,
    wanted: ReportWanted,
    stores: Stores,
    last_year: Stores = (),
) -> Report:
    """The report of what `stores` hold, beside what those of `last_year` hold. In one
    of a network each store is a school; else they are of one team.

    Raises UsageError for a report that isn't there and stores that hold nothing,
    ContentError for faults in content."""
    material = material.speaking(DUTCH)
    library = material.library
    report = _known(wanted.report, library)
    now, before = filled_of(stores, wanted.handwriting), filled_of(last_year)
    if not now.sources:
        hint = "Lees eerst ingevulde bladen in: lobprint read BESTANDEN"
        raise UsageError(Problem("er is nog niets ingelezen", hint=hint))
    school = publisher.school
    if report.netwerk and len(stores) < SCHOOLS:
        raise UsageError(ALONE)
    sector = sector_of(now, school.sector if school else None)
    now = in_dutch(now, report.formulieren, material, sector, school)
    day = wanted.day or max((store.read_on() for store in stores), default="")
    wish = Wish(sector, school, day, wanted.invited)
    schools = tuple([filled_of([store]) for store in stores])
    document = compose_report(library, report, wish, now, before, schools)
    if not document.parts:
        raise UsageError(_nothing(report, now))
    order = Order(publisher, (sector,), (), wanted.formats)
    with set_in(publisher.brand.typeface), speaking(library.taal.teksten):
        told = remarks(report, now, wanted.invited, _capitals(library))
    problems = (
        *library.warnings,
        *publisher.warnings,
        *_dutch(school, material),
        *told,
        *([SHOWS_WHO] if now.pictures else []),
    )
    job = Job(sector, _called(report, library))
    return Report(document, report, order, job, material, now, problems)


def _called(report: Rapport, library: Library) -> str:
    """How its files are called: as no form and no workbook is, whose files lie in the
    same folder."""
    name = report.id if report.id == REPORT else f"{REPORT}-{report.id}"
    taken = name in library.instruments or name in library.werkboeken
    return f"{name}-van-antwoorden" if taken else name


def _dutch(school: School | None, material: Material) -> list[Problem]:
    """That a report is Dutch, to a school that asks for another language."""
    asked = school.taal if school else ""
    if not (school and asked) or material.speaking(asked).library.taal.dutch:
        return []
    message = "een verslag is altijd in het Nederlands"
    return [Problem(message, school.plaatsen.get("taal"), warning=True)]


def filled_of(stores: Stores, handwriting: bool = False) -> Filled:
    """All that `stores` hold together; a file that several hold counts once. With
    `handwriting` also the pictures of what was written with a pen."""
    sources = {one.id: one for store in stores for one in store.sources()}
    stamps: dict[str, Stamp] = {}
    pictures: dict[str, bytes] = {}
    sheets = chain.from_iterable(one.sheets for one in sources.values())
    names = untyped(sheets) if handwriting else []
    for store in stores:
        stamps |= stamps_of(store, sources.values())
        for name in names:
            pictures |= {name: data} if (data := store.picture(name)) else {}
    return Filled(tuple(sources.values()), stamps, pictures=pictures)


def excel_of(filled: Filled, publisher: Publisher) -> Made:
    """All answers for Excel, in the colour and under the name of a school."""
    school = publisher.school
    whose = [school.naam, school.team] if school else []
    title = ", ".join(filter(None, [ANSWERS.capitalize(), *whose]))
    accent = publisher.brand.accent
    data = workbook(filled.sources, filled.stamps, title, accent)
    return Made(f"{ANSWERS}.xlsx", "xlsx", 0, data)


def sector_of(filled: Filled, own: SectorId | None) -> SectorId:
    """In which sector: the school's `own`, or that of most files."""
    if own:
        return own
    stamps = (filled.stamps.get(one.build) for one in filled.sources)
    said = [stamp.sector for stamp in stamps if stamp]
    return max(SECTORS, key=lambda sector: said.count(sector))


def _people_in(pdf: bytes) -> dict[str, int]:
    """Of how many sheets the report in a PDF was made."""
    try:
        found = attached(Body(pdf), FILE)
    except (ValueError, TooLargeError):
        return {}
    return people_in(found[0]) if found else {}


def _known(name: str, library: Library) -> Rapport:
    """Raises UsageError for a report that isn't there."""
    if name in library.rapporten:
        return library.rapporten[name]
    there = sorted(library.rapporten)
    hint = suggestion(name, there) or f"Er is: {', '.join(there)}."
    raise UsageError(
        Problem(f"het verslag '{printable(name)}' bestaat niet", hint=hint)
    )


def _nothing(report: Rapport, now: Filled) -> Problem:
    read = dict.fromkeys(one.form for s in now.sources for one in s.sheets)
    message = f"van wat het verslag '{report.id}' laat zien, is niets ingelezen"
    return Problem(message, hint=f"Ingelezen is: {', '.join(read)}." if read else "")


def _capitals(library: Library) -> set[str]:
    """Words with a capital that our own forms have: no names of people."""
    texts: Iterable[str] = (
        text
        for form in library.instruments.values()
        for part in form.onderdelen
        for text in (part.titel, *(item.tekst for item in part.items))
    )
    return {word for text in texts for word in text.split() if word[:1].isupper()}
