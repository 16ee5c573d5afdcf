"""What is told of a PDF; whoever read the file knows its name."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.errors import Problem

LOCKED = Problem(
    "deze pdf gaat alleen open met een wachtwoord",
    hint="Bewaar hem zonder wachtwoord, en lees hem dan in.",
)
BROKEN = Problem(
    "deze pdf is beschadigd; er is niets meer uit te lezen",
    hint="Vraag het bestand nog een keer: misschien kwam het niet helemaal over.",
)
EXCESSIVE = Problem(
    "deze pdf is te groot om in te lezen",
    hint="Verdeel hem over kleinere bestanden.",
)
PRINTED = Problem(
    "in deze pdf staan geen velden meer: het is een afdruk of een scan",
    hint="Lees de pdf in die is ingevuld en bewaard, en niet een afdruk ervan.",
)
OTHERS = Problem(
    "dit formulier is met een ander programma gemaakt",
    hint="Alleen bladen uit een werkboek van lobprint zijn in te lezen.",
)
PORTFOLIO = Problem(
    "deze pdf is een map met bestanden erin",
    hint="Bewaar de bestanden uit die map los, en lees die in.",
)
MENDED = Problem(
    "deze pdf was beschadigd; gelezen is wat er nog in stond",
    hint="Leg de antwoorden naast het bestand, of vraag het nog een keer.",
    warning=True,
)
JOINED = Problem(
    "een ander programma heeft hierin bladen samengevoegd; van velden met dezelfde "
    "naam bleef maar één antwoord over",
    hint="Lees de losse bestanden in.",
    warning=True,
)


def drawn(pages: Sequence[int]) -> Problem:
    """That somebody wrote on these pages with a pen."""
    first, last = ", ".join(map(str, pages[:-1])), str(pages[-1])
    where = f"bladzijden {first} en {last}" if first else f"bladzijde {last}"
    return Problem(
        f"op {where} is met een pen geschreven of getekend; dat is niet gelezen",
        hint="Kijk daar zelf wat er staat, en vul het aan.",
        warning=True,
    )
