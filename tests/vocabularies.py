"""Words that schools really use, for all tests that make forms in them: long ones, ones
with the other article, ones without a plural, one word for two roles."""

from __future__ import annotations

from typing import Any

WERKPLEKLEREN = {"enkelvoud": "werkplekleren", "lidwoord": "het"}
VOCABULARIES: tuple[dict[str, Any], ...] = (
    {},
    {"begeleider": "leercoach", "lerende": "cursist"},
    {"begeleider": "studieloopbaanbegeleider", "praktijk": "stage"},
    {"begeleider": "loopbaanbegeleider", "lerende": "deelnemer"},
    {"begeleider": "trajectbegeleider", "lerende": "jongere"},
    {"begeleider": "studieadviseur", "praktijk": WERKPLEKLEREN},
    {"begeleider": "leerlingbegeleider", "dossier": "ontwikkelingsportfolio"},
    {"begeleider": "mentor", "lerende": "kind", "plan": "jaaragenda"},
    {"begeleider": "coach", "coordinator": "loopbaancoördinator"},
    {"begeleider": "docentbegeleider", "praktijk": "stage"},
    {"coordinator": "loopbaanoriëntatiecoördinator", "lerende": "deelnemer"},
    {"begeleider": "tutor", "praktijk": "snuffelstage", "inspraak": "leerlingenpanel"},
    {"begeleider": "coach", "coordinator": "coach", "praktijkdocent": "coach"},
)
