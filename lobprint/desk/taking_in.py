"""What the page brings: files that were filled in, and answers that somebody took along
before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace

from lobprint.answers.kept import move
from lobprint.answers.portable import PortableStore
from lobprint.desk.answers_told import answers_told
from lobprint.desk.calls import Answer, Calls, Json, text_in
from lobprint.desk.inbox import Inbox
from lobprint.desk.telling import told
from lobprint.desk.wishes import not_understood
from lobprint.errors import Problem
from lobprint.press.build import Material
from lobprint.press.forms import PressForms
from lobprint.press.publisher import Publisher
from lobprint.press.read import Taking, read_into
from lobprint.slug import slug
from lobprint.stamp import Stamp

Owner = Callable[[Json], tuple[Material, Publisher]]
"""The content that a call goes with, and in whose name it is. Raises LobprintError."""
BEFORE = "Dit is al ingelezen als ‘{}’."
ABOUT_FORMS = ("school", "sector", "files")
"""What of a call says which forms there are."""


def calls_that_bring(
    inbox: Inbox, data_of: Callable[[str], bytes], owner: Owner
) -> Calls:
    """The calls that put something in `inbox`, or take all of it along, by name;
    `data_of` gives the bytes of a file that the page sent."""
    taking = _TakingIn(inbox, data_of, owner)
    return {"read": taking.read, "keep": taking.keep, "restore": taking.restore}


class _TakingIn:
    def __init__(
        self, inbox: Inbox, data_of: Callable[[str], bytes], owner: Owner
    ) -> None:
        self._inbox = inbox
        self._data_of = data_of
        self._owner = owner
        self._forms: tuple[str, PressForms] | None = None

    def read(self, args: Json) -> Answer:
        """Read the files of "bladen" on the day "datum", and keep what is filled in."""
        files, store = self._files(args), self._inbox.store
        forms, missed = self._forms_for(args), list[Json]()
        for taking in read_into(store, files, forms, text_in(args, "datum")):
            missed += _missed(taking)
        return Answer({"gemist": missed}, problems=list(forms.problems))

    def _files(self, args: Json) -> Iterator[tuple[str, bytes]]:
        ids = args.get("bladen") or {}
        files = {id_: self._data_of(id_) for id_ in set(ids.values())}
        for name, id_ in ids.items():
            self._inbox.hold(files[id_])
            yield name, files[id_]

    def _forms_for(self, args: Json) -> PressForms:
        """The forms as they are now; made once for as long as nothing changes."""
        about = json.dumps([args.get(key) for key in ABOUT_FORMS], sort_keys=True)
        if self._forms is None or self._forms[0] != about:
            forms = PressForms(lambda: self._owner(args), self._stamp)
            self._forms = about, forms
        return self._forms[1]

    def _stamp(self, build: str) -> Stamp | None:
        return self._inbox.store.stamp(build)

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


def _missed(taking: Taking) -> Iterator[Json]:
    """What there is to tell of a file, as problems at its name."""
    problems = taking.problems
    if taking.before:
        problems = (*problems, Problem(BEFORE.format(taking.before), warning=True))
    for one in told(replace(one, place=None) for one in problems):
        yield {**one, "place": taking.name}


__all__ = ["calls_that_bring"]
