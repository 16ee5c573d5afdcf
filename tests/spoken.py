"""The words of lobprint in Dutch, for what a test makes by itself."""

from __future__ import annotations

from contextlib import ExitStack

from lobprint.content import read_content
from lobprint.language import speaking
from lobprint.project import built_in

FILE = "content/talen/nl.yaml"
NEDERLANDS = {FILE: built_in().content[FILE].replace(b"werkboek: teamwerkboek\n", b"")}
_FOR_GOOD = ExitStack()


def speak_dutch() -> None:
    """From now on."""
    words = read_content(NEDERLANDS)[0].taal.teksten
    _FOR_GOOD.enter_context(speaking(words))
