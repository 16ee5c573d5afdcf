"""What the page brings: files that were filled in, and answers that somebody took along
before.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import replace

from lobprint.answers.kept import move
from lobprint.answers.portable import PortableStore
from lobprint.desk.answers_told import answers_told
from lobprint.desk.calls import Answer, Calls, Json, text_in
from lobprint.desk.inbox import Inbox
from lobprint.desk.presses import Presses
from lobprint.desk.telling import told
from lobprint.desk.wishes import not_understood
from lobprint.errors import Problem
from lobprint.press.forms import PressForms
from lobprint.press.read import Taking, read_in_steps
from lobprint.reading.papers_told import NOT_READ
from lobprint.slug import slug

BEFORE = "Dit is al ingelezen als ‘{}’."


def calls_that_bring(
    inbox: Inbox, data_of: Callable[[str], bytes], presses: Presses
) -> Calls:
    """The calls that put something in `inbox`, or take all of it along, by name;
    `data_of` gives the bytes of a file that the page sent."""
    taking = _TakingIn(inbox, data_of, presses)
    return {
        "read": taking.read,
        "further": taking.further,
        "unread": taking.unread,
        "keep": taking.keep,
        "restore": taking.restore,
    }


class _TakingIn:
    def __init__(
        self, inbox: Inbox, data_of: Callable[[str], bytes], presses: Presses
    ) -> None:
        self._inbox = inbox
        self._data_of = data_of
        self._presses = presses
        self._reading: Reading | None = None

    def read(self, args: Json) -> Answer:
        """Read the files of "bladen" on the day "datum", and keep what is filled in. Of
        pictures one is read; "verder" says how far it is, until all were."""
        self.unread(args)
        files, day = list(self._files(args)), text_in(args, "datum")
        forms = self._presses.forms(args)
        reading = Reading(forms)
        scan = self._presses.scanner(args, reading.tell)
        store = self._inbox.store
        reading.steps = read_in_steps(store, files, forms, day, scan)
        self._reading = reading
        return self.further(args)

    def further(self, _args: Json) -> Answer:
        """Read on, until the next picture is read."""
        if self._reading is None:
            raise not_understood("further")
        missed = [told for one in self._reading.next() for told in _missed(one)]
        problems = self._reading.forms.problems
        left = self._reading.left
        if left is None:
            self._reading = None
        return Answer({"gemist": missed, "verder": left}, problems=list(problems))

    def unread(self, _args: Json) -> Answer:
        """Stop. Of a file that isn't read whole nothing is kept."""
        if self._reading:
            self._reading.steps.close()
        self._reading = None
        return Answer({"gemist": [], "verder": None})

    def _files(self, args: Json) -> Iterator[tuple[str, bytes]]:
        ids = args.get("bladen") or {}
        files = {id_: self._data_of(id_) for id_ in set(ids.values())}
        for name, id_ in ids.items():
            self._inbox.hold(files[id_])
            yield name, files[id_]

    def keep(self, args: Json) -> Answer:
        """All of it as one file."""
        school = args.get("school") or {}
        if not isinstance(school, dict):
            raise not_understood("school")
        store = self._inbox.store
        if not isinstance(store, PortableStore):
            store = PortableStore()
            move(self._inbox.store, store)
        whose = slug(str(school.get("team") or school.get("naam") or ""))
        name = f"antwoorden-{whose}.json" if whose else "antwoorden.json"
        return Answer({"naam": name}, {name: store.to_bytes()})

    def restore(self, args: Json) -> Answer:
        """What somebody took along, beside what is here; with "alles", in its place."""
        kept = PortableStore.from_bytes(self._data_of(text_in(args, "bestand")))
        if args.get("alles") is True and isinstance(self._inbox.store, PortableStore):
            self._inbox.replace(kept)
        else:
            move(kept, self._inbox.store)
        return Answer(answers_told(self._inbox))


class Reading:
    """Files that are being read: `left` says of how many pictures some were, until
    nothing is left."""

    def __init__(self, forms: PressForms) -> None:
        self.forms = forms
        self.steps: Generator[Taking | None] = _nothing()
        self.left: Json | None = None
        self._done = 0
        self._all = 0

    def tell(self, _name: str, all_: int) -> None:
        """So many pictures there are by now."""
        self._all = all_

    def next(self) -> list[Taking]:
        """What became of files, up to the next picture or the end."""
        found = list[Taking]()
        for taking in self.steps:
            if taking is None:
                self._done += 1
                all_ = max(self._all, self._done)
                self.left = {"done": self._done, "total": all_}
                return found
            found.append(taking)
        self.left = None
        return found


def _nothing() -> Generator[Taking | None]:
    yield from ()


def _missed(taking: Taking) -> Iterator[Json]:
    """What there is to tell of a file, as problems at its name. Which pictures were not
    read stands in a list of its own, with what to do."""
    problems = tuple(one for one in taking.problems if NOT_READ not in one.message)
    if taking.before:
        problems = (*problems, Problem(BEFORE.format(taking.before), warning=True))
    for one in told(replace(one, place=None) for one in problems):
        yield {**one, "place": taking.name}


__all__ = ["calls_that_bring"]
