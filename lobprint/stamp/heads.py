"""Fields that tell whose sheet it is, and not what somebody thinks."""

from __future__ import annotations

NAME = "naam"
HEAD = frozenset(
    {
        *(NAME, "team", "datum", "schrijver", "aanwezig", "lerende", "opleiding"),
        *("groep", "cohort", "jaar", "schooljaar", "tot", "bewaard"),
    }
)
"""How the ids of fields end that say whose sheet it is, of when, and how long it is
kept. The stamp knows no blocks, so the id has to say it."""
