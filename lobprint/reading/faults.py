"""What is told of a file that isn't read, in Dutch."""

from __future__ import annotations

from lobprint.zipped import ZipError

SAVE = "Open het en sla het op als .docx, .odt of pdf."
AGAIN = "Open het en sla het opnieuw op, of vraag om een nieuw exemplaar."
LOCKED = "Haal het wachtwoord eraf en sla het opnieuw op."
BROKEN = "dit bestand is beschadigd of niet compleet"


class RefusedError(Exception):
    """A file that isn't read: what it is, and what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class PaperError(RefusedError):
    """A picture of paper: `scan` may read it."""


def locked() -> RefusedError:
    return RefusedError("dit bestand is met een wachtwoord beveiligd", LOCKED)


def refused(fault: ZipError) -> RefusedError:
    """What is told of a zip that isn't read."""
    match fault.why:
        case "broken":
            return RefusedError(BROKEN, AGAIN)
        case "locked":
            return locked()
        case "large" | "many":
            return RefusedError("uitgepakt is dit bestand te groot", AGAIN)
        case "strange":
            return RefusedError("in dit bestand staat iets wat er niet hoort", AGAIN)
