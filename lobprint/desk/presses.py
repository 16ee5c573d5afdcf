"""What the press knows for the desk: the forms as they are now, what was printed of
them, and who reads scans.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from lobprint.desk.calls import Json
from lobprint.desk.inbox import Inbox
from lobprint.press.build import Material
from lobprint.press.forms import PressForms
from lobprint.press.prints import PressPrints, lying
from lobprint.press.publisher import Publisher
from lobprint.press.scanning import Scanner, why_not
from lobprint.stamp import Stamp

Owner = Callable[[Json], tuple[Material, Publisher]]
"""The content that a call goes with, and in whose name it is. Raises LobprintError."""
ABOUT_FORMS = ("school", "sector", "files")
"""What of a call says which forms there are."""


class Presses:
    """The press of each call; it goes on with what it made while nothing changes.
    `folder` is one's own, where PDFs may lie that were printed."""

    def __init__(self, inbox: Inbox, owner: Owner, folder: Path | None) -> None:
        self._inbox = inbox
        self._owner = owner
        self._folder = folder
        self._forms: tuple[str, PressForms] | None = None

    def forms(self, args: Json) -> PressForms:
        """The forms as they are now."""
        about = json.dumps([args.get(key) for key in ABOUT_FORMS], sort_keys=True)
        if self._forms is None or self._forms[0] != about:
            forms = PressForms(lambda: self._owner(args), self._inbox.store.stamp)
            self._forms = about, forms
        return self._forms[1]

    def prints(self, args: Json) -> PressPrints:
        """What was printed: a PDF that the page brought or that lies in the folder,
        else as it is made now."""
        there = lying([], self._folder) if self._folder else iter(())
        return PressPrints(self.forms(args), chain(self._inbox.pdfs(), there))

    def scanner(self, args: Json, tell: Callable[[str, int], object]) -> Scanner | None:
        """Who reads pictures, if anybody can here."""
        return None if why_not() else Scanner(self.prints(args), tell)

    def known(self) -> Iterator[Stamp]:
        """Of what something was read."""
        yield from self._inbox.now().stamps.values()
