"""A small language of somebody's own, laid over the Dutch forms: files in a folder."""

from collections.abc import Mapping

import yaml
from spoken import FILE, NEDERLANDS

WORDS: dict[str, str] = yaml.safe_load(NEDERLANDS[FILE])["teksten"] | {
    "pagina": "side {nummer} fan {aantal}",
    "voor": "Foar {wie}",
    "bron": "Boarne: {bron}",
    "naam": "Namme",
    "school": "ús skoalle",
}
FRYSK = {"id": "fy", "naam": "Frysk", "code": "fy-NL", "teksten": WORDS}
SECTOR = """
id: mbo
naam: mbo
voluit: middelber beropsûnderwiis
woorden:
  lerende: {enkelvoud: studint, meervoud: studinten}
  begeleider: {enkelvoud: coach, meervoud: coaches}
"""
OWN = """
id: praatsje
titel: In praatsje
bron: Eigen
eigen_ontwerp: true
sjabloon: formulier
groep: lerende
kop: {voor: "elke {lerende}", waarvoor: Om te praten., tijd: 5 minuten, daarna: Prate.}
onderdelen:
  - id: a
    vorm: zinnen
    items: [{id: x, tekst: "Ik bin fan {school.naam}."}]
"""


def folder(**more: str) -> Mapping[str, bytes]:
    """The files of somebody's own, by their names; `more` takes the place of some."""
    files = {
        "content/talen/fy.yaml": yaml.safe_dump(FRYSK, allow_unicode=True),
        "content/talen/fy/sectoren/mbo.yaml": SECTOR,
        "content/talen/fy/instrumenten/praatsje.yaml": OWN,
        **more,
    }
    return {name: text.encode() for name, text in files.items()}
