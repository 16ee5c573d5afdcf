"""lobprint: printable, fillable LOB workbooks in Word and PDF for Dutch schools.

For programs: `lobprint.make` gives the files as bytes, `lobprint.read` what was filled
in, and what they may raise. The rest of the house is free to change (docs/python.md).
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # that of typing, which takes longer to import than all of this
if TYPE_CHECKING:
    from lobprint.errors import (
        ContentError,
        LobprintError,
        Place,
        Problem,
        UsageError,
    )
    from lobprint.press.build import Made
    from lobprint.press.make import Delivery, make
    from lobprint.press.returned import Answers, read

__all__ = [
    "Answers",
    "ContentError",
    "Delivery",
    "LobprintError",
    "Made",
    "Place",
    "Problem",
    "UsageError",
    "__version__",
    "make",
    "read",
]
_HOMES = {
    "Answers": "press.returned",
    "Delivery": "press.make",
    "Made": "press.build",
    "make": "press.make",
    "read": "press.returned",
}
"""Where a name is that isn't in `errors`."""


def __getattr__(name: str) -> object:
    """A name is fetched when it is first asked for: the command line needs none."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'errors')}"), name)
