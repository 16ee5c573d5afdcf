"""What can be wrong with a Word file as a house style."""

from __future__ import annotations

SAVE_AGAIN = "Open het in Word en sla het op als 'Word-document (*.docx)'."


class RefusedError(Exception):
    """A file that can't be a house style: what it is, and what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def no_word() -> RefusedError:
    """What is said of another kind of file."""
    return RefusedError("dit is geen Word-bestand (.docx of .dotx)", SAVE_AGAIN)


def password() -> RefusedError:
    """What is said of a file that asks for a password."""
    hint = "Sla in Word een kopie op zonder wachtwoord en noem die in school.yaml."
    return RefusedError("het bestand is beveiligd met een wachtwoord", hint)


def broken() -> RefusedError:
    """What is said of a file that Word couldn't open either."""
    hint = "Sla het opnieuw op in Word, of vraag de maker om een nieuwe versie."
    return RefusedError("het bestand is beschadigd of niet compleet", hint)
