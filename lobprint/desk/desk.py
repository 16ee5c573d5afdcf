"""One call after another, each answered: the way in for every page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from lobprint.answers.portable import PortableStore
from lobprint.answers.store import Store as Answers
from lobprint.content import Library
from lobprint.content.model import DUTCH
from lobprint.desk.bench import Bench
from lobprint.desk.calls import Answer, Calls, Json
from lobprint.desk.editions import Edition, edition_of
from lobprint.desk.folder import Folder
from lobprint.desk.frames import Data, frame, unframed
from lobprint.desk.inbox import Inbox
from lobprint.desk.jobs import Job, copies_job, files_job
from lobprint.desk.materials import Materials
from lobprint.desk.pointing import calls_that_point
from lobprint.desk.presses import Presses
from lobprint.desk.reports import Reports
from lobprint.desk.returned import calls_about
from lobprint.desk.school_file import (
    CHOICE_FILE,
    ENDING,
    choice_file,
    chosen,
    packed,
    unpacked,
)
from lobprint.desk.schools import Crews, alone, schools_job
from lobprint.desk.store import Store
from lobprint.desk.taking_in import calls_that_bring
from lobprint.desk.telling import brand_told, told, without_colors, words_told
from lobprint.desk.wishes import (
    Wish,
    not_understood,
    order_of,
    publisher_of,
    school_in,
    wish_of,
)
from lobprint.errors import ContentError, LobprintError
from lobprint.layout import Shelf
from lobprint.press.build import Material, Work, work_of
from lobprint.press.publisher import Publisher
from lobprint.project import SCHOOL_FILE
from lobprint.slug import slug

PARTS = 60
"""Parts that were laid out and are kept, so that memory stays below 80 MB."""
ONE_FILE, MANY_FILES = ("bestand", "vorig"), ("files", "bladen")
"""Where the arguments of a call name files by their ids."""
SCHOOLS, PEOPLE = "scholen", "lerenden"


class Desk:
    """Answers what one page asks. `folder` is one's own, if there is one; `crews` makes
    many schools; `library` is lobprint's own content, for who has it ready: reading
    takes long where YAML is read by Python."""

    def __init__(
        self,
        folder: Path | None = None,
        crews: Crews = alone,
        library: Library | None = None,
    ) -> None:
        self._folder = Folder(folder) if folder else None
        self._crews = crews
        self._materials = Materials(library)
        self._store = Store()
        self._bench = Bench()
        self._shelf = Shelf(PARTS)
        self._edition: Edition | None = None
        self._editions = 0
        self._inbox = Inbox(lambda: _answers_in(folder))
        self._reports = Reports(self._inbox, self._store.take, self._owner)
        presses = Presses(self._inbox, self._owner, folder)
        self._calls: Calls = {
            "describe": self._describe,
            "check": self._check,
            "preview": self._preview,
            "draw": self._draw,
            "begin": self._begin,
            "step": self._step,
            "take": self._take,
            "drop": self._drop,
            "pack": self._pack,
            "unpack": self._unpack,
            **calls_about(self._inbox),
            **calls_that_bring(self._inbox, self._store.give, presses),
            **calls_that_point(self._inbox, presses),
            **self._reports.calls(),
        }

    def answer(self, data: bytes) -> bytes:
        """The answer to a call, both in frames. What the page asks wrongly, or what is
        wrong with the school, is told in the answer: nothing is raised but for bugs."""
        names = ""
        try:
            header, sent = unframed(data)
            self._store.keep(sent)
            if missing := self._store.missing(self._ids(header)):
                return frame({"missing": missing}, {})
            names = str(header["args"].get("lijst") or "")
            answer = self.call(str(header.get("call")), header["args"])
        except LobprintError as error:
            answer = Answer(None, problems=list(error.problems))
        problems = told(answer.problems, names)
        return frame({"result": answer.result, "problems": problems}, answer.files)

    def call(self, name: str, args: Json) -> Answer:
        """The answer to call `name`. Raises LobprintError."""
        if name not in self._calls or not isinstance(args, dict):
            raise not_understood(name)
        return self._calls[name](args)

    def close(self) -> None:
        """Let go of what is being made."""
        self._bench.clear()

    def _describe(self, args: Json) -> Answer:
        """What there is to choose from; when content of one's own is wrong, of ours."""
        folder = self._folder
        if folder:
            folder.look()
        problems = list(folder.problems if folder else ())
        try:
            ready = self._materials.of(self._files(args))
        except ContentError as error:
            ready, problems = self._materials.of({}), [*problems, *error.problems]
        choices = ready.choices_in(str(args.get("taal") or DUTCH))
        found = {**choices, "map": folder.told() if folder else None}
        return Answer(found, problems=[*problems, *ready.material.library.warnings])

    def _check(self, args: Json) -> Answer:
        wish, owner, work = self._asked(args)
        problems = without_colors(work.warnings())
        return Answer(self._look(wish, owner, work.material), problems=problems)

    def _preview(self, args: Json) -> Answer:
        wish, owner, work = self._asked({**args, "formats": ["pdf"]})
        self._editions += 1
        edition = self._edition = edition_of(work, self._editions, self._shelf)
        drawn, files = _drawn(edition, _to_draw(args))
        pages = [one.told(n) for n, one in enumerate(edition.sheets, 1)]
        head = {"edition": edition.number, "naam": edition.name}
        look = self._look(wish, owner, work.material)
        result = {**head, "pages": pages, "drawn": drawn, **look}
        return Answer(result, files, without_colors(edition.warnings))

    def _draw(self, args: Json) -> Answer:
        edition = self._edition
        if edition is None or edition.number != args.get("edition"):
            return Answer(None)
        drawn, files = _drawn(edition, _to_draw({"draw": [args]}))
        return Answer(drawn[0] if drawn else None, files)

    def _begin(self, args: Json) -> Answer:
        self._bench.clear()
        job = self._reports.job(args) or self._job(args)
        problems, job.problems = job.problems, []
        told = {"total": job.total, "wat": job.what}
        return Answer({"job": self._bench.begin(job), **told}, problems=problems)

    def _job(self, args: Json) -> Job:
        """The files of a school, of each person of a list, or of many schools."""
        wish = self._wish(args)
        if wish.lijstsoort == SCHOOLS:
            ready = self._materials.of(wish.files)
            return schools_job(wish, ready.project, ready.material, self._crews)
        wish, _, work = self._asked(args)
        make = copies_job if wish.lijstsoort == PEOPLE else files_job
        return make(wish, work)

    def _step(self, args: Json) -> Answer:
        job, now = self._bench.step(args.get("job"))
        return Answer({"done": job.done, "total": job.total, "nu": now})

    def _take(self, args: Json) -> Answer:
        job = self._bench.job(args.get("job"))
        if job.done < job.total:
            raise not_understood("take")
        name, data = self._bench.end(args.get("job")).result()
        return Answer({"naam": name}, {name: data}, without_colors(job.problems))

    def _drop(self, args: Json) -> Answer:
        self._bench.end(args.get("job"))
        return Answer({})

    def _pack(self, args: Json) -> Answer:
        wish = self._wish(args)
        school = school_in(wish)
        said = {"naam": wish.school["naam"], "sector": wish.sector, **wish.school}
        own = {
            name: data
            for name, data in wish.files.items()
            if name not in (SCHOOL_FILE, wish.lijst)
        }
        own[CHOICE_FILE] = choice_file(wish.werkboek, wish.formulieren)
        name = f"{slug(school.naam)}{ENDING}"
        return Answer({"naam": name}, {name: packed(said, own)})

    def _unpack(self, args: Json) -> Answer:
        if "bestand" not in args:
            raise not_understood("bestand")
        school, files = unpacked(self._store.take(args["bestand"]))
        sector, choice = school.pop("sector", ""), chosen(files)
        books, forms = self._named(files, str(school.get("taal") or DUTCH))
        book, asked = choice.get("werkboek"), choice.get("formulieren")
        asked = asked if isinstance(asked, list) else []
        told = {
            "werkboek": book if book in books else "",
            "formulieren": [one for one in asked if one in forms],
        }
        found = {"school": school, "sector": sector, "files": list(files), **told}
        return Answer(found, files)

    def _named(
        self, files: Mapping[str, bytes], taal: str
    ) -> tuple[list[str], list[str]]:
        """The workbooks and the forms that there are in `taal` with `files`."""
        try:
            library = self._materials.of(files).material.speaking(taal).library
        except LobprintError:  # is told when it is shown
            return [], []
        return list(library.werkboeken), [form.id for form in library.forms()]

    def _asked(self, args: Json) -> tuple[Wish, Publisher, Work]:
        """The wish of a call, in whose name it is, and what it comes to."""
        wish = self._wish(args)
        material, owner = self._materials.of(wish.files).material, publisher_of(wish)
        return wish, owner, work_of(order_of(wish, owner), material)

    def _owner(self, args: Json) -> tuple[Material, Publisher]:
        """The content that a call goes with, and in whose name it is."""
        wish = self._wish(args)
        return self._materials.of(wish.files).material, publisher_of(wish)

    def _wish(self, args: Json) -> Wish:
        return wish_of(args, self._files(args))

    def _files(self, args: Json) -> dict[str, bytes]:
        """The files by name: those of the folder, and over them what the page sent."""
        own = self._folder.files if self._folder else {}
        sent = (args.get("files") or {}).items()
        return {**own, **{name: self._store.take(one) for name, one in sent}}

    def _ids(self, header: Json) -> list[str]:
        """The ids of the files that a call names. Raises UsageError."""
        args = header.get("args")
        if not isinstance(args, dict):
            raise not_understood("args")
        ids = [args[key] for key in ONE_FILE if key in args]
        for key in MANY_FILES:
            files = args.get(key) or {}
            if not isinstance(files, dict):
                raise not_understood(key)
            ids += files.values()
        if not all(isinstance(one, str) for one in ids):
            raise not_understood("files")
        return ids

    def _look(self, wish: Wish, owner: Publisher, material: Material) -> Json:
        library = material.library
        brand, words = brand_told(owner), words_told(wish, owner, library)
        return {"brand": brand, "woorden": words}


def _answers_in(folder: Path | None) -> Answers:
    """What keeps answers: a file in one's own folder, as for the command line, or
    memory, of which the page keeps a copy."""
    if folder is None:
        return PortableStore()
    from lobprint.answers.sqlite import FILE, open_store  # which no browser has

    return open_store(folder / FILE)


def _drawn(
    edition: Edition, asked: Iterable[tuple[int, float]]
) -> tuple[list[Json], dict[str, Data]]:
    """What is told of the pages that are there, and their pixels."""
    found = {page: edition.draw(page, width) for page, width in asked}
    there = {page: one for page, one in found.items() if one is not None}
    pixels = {str(page): drawn.data for page, (_, drawn) in there.items()}
    return [told for told, _ in there.values()], pixels


def _to_draw(args: Json) -> list[tuple[int, float]]:
    """The pages that are asked for, and how wide. Raises UsageError."""
    found = []
    for one in args.get("draw") or []:
        match one:
            case {"page": int(page), "width": int() | float() as width} if width > 0:
                found.append((page, float(width)))
            case _:
                raise not_understood("draw")
    return found
