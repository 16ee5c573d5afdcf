"""What can't be read, and what to do."""

from __future__ import annotations


class RefusedError(Exception):
    """A file, a picture or a page that can't be read: `why`, and `hint` what to do, in
    Dutch."""

    def __init__(self, why: str, hint: str = "") -> None:
        super().__init__(why, hint)
        self.why, self.hint = why, hint


DAMAGED = (
    "het bestand is beschadigd of niet compleet",
    "Scan het blad opnieuw, of haal het bestand opnieuw op.",
)
NO_PICTURE = (
    "dit is geen scan of foto die lobprint kan lezen",
    "Lezen kan van PDF, TIFF, JPEG, PNG en HEIC.",
)
TOO_LARGE = (
    "deze afbeelding is te groot",
    "Scan met 200 of 300 dpi.",
)
TOO_MANY = (
    "er zijn te veel bladzijden in dit bestand",
    "Verdeel de scan over meer bestanden.",
)
TOO_SMALL = (
    "deze afbeelding is te klein om te lezen",
    "Scan met 200 of 300 dpi, of maak de foto met het hele blad in beeld.",
)
LOCKED = (
    "er zit een wachtwoord op dit bestand",
    "Scan zonder wachtwoord, of sla het bestand zonder wachtwoord op.",
)
