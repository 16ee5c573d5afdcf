"""The words that lobprint itself puts on a page, in the language of what is made.

They stand in `content/talen`, a file for each language. Which language is being spoken
is a context variable, as the type is that is being set (`look/typeface.py`): `compose`,
`lay_out` and both writers say so once (`with speaking(...)`), and what writes a word
asks for it. It holds in one thread or task alone. There is no default: who forgot to
say it would get Dutch on an English page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Teksten:
    """The words of the program on a page. What stands in braces is filled in."""

    pagina: str
    """Onderaan elke bladzijde, zoals: pagina {nummer} van {aantal}."""
    voor: str
    """Klein boven de titel van een formulier, zoals: Voor {wie}."""
    waarvoor: str
    """In de kop van een formulier, boven waar het voor is."""
    wie: str
    """Boven wie iets invult of doet."""
    tijd: str
    """In de kop, boven hoelang het duurt."""
    daarna: str
    """In de kop, boven wat er daarna gebeurt."""
    in_het_kort: str
    """Hoe de kop heet voor wie het blad laat voorlezen: {titel}: in het kort."""
    naam: str
    """Voor een lijn voor iemands naam."""
    team: str
    """Voor een lijn voor de naam van een team."""
    datum: str
    """Voor een lijn voor een datum."""
    datum_vorm: str
    """Hoe een datum wordt geschreven, zoals: dag-maand-jaar."""
    blad: str
    """Een veld op een volgend blad, zoals: Blad {nummer}: {naam}."""
    bron: str
    """Onder een formulier, zoals: Bron: {bron}."""
    tip: str
    """Voor een tip zonder eigen titel."""
    omcirkel: str
    """Voor woorden om te kiezen."""
    of_eigen: str
    """Voor de lege regel achter woorden om te kiezen, zoals: of:."""
    kruis_aan: str
    """Boven vakjes waarvan de naam in elke rij staat."""
    vraag: str
    """Boven de vragen van een checklist."""
    antwoord_en_toelichting: str
    """Boven de antwoorden van een checklist."""
    antwoord: str
    """Een veld: het antwoord op vraag {nummer}."""
    vraag_nummer: str
    """Een veld bij een grote vraag: Vraag {nummer}. {vraag}"""
    antwoord_op: str
    """Een veld: het antwoord op de {vraag} van een kaartje."""
    toelichting: str
    """Een veld: de toelichting bij een antwoord."""
    antwoorden: str
    """De antwoorden van een checklist, met | ertussen."""
    onderwerp: str
    """Boven de rijen van een schaal."""
    opmerkingen: str
    """Boven de schrijfregels van een schaal."""
    aantal: str
    """Een veld: hoeveel mensen dit kozen, zoals: aantal {niveau}."""
    vragen: str
    """Hoe een vel met vragen heet voor wie het laat voorlezen."""
    wat: str
    """Boven wat er afgesproken wordt."""
    klaar_op: str
    """Boven de datum waarop iets klaar is."""
    afspraak: str
    """De titel van een afspraak zonder eigen titel."""
    actie: str
    """Een veld van een actie: Actie {nummer}: {wat}."""
    acties: str
    """Hoe een tabel met acties heet voor wie die laat voorlezen."""
    wat_doen: str
    """Boven de acties: wat gaan we doen?"""
    merken: str
    """Boven hoe je iets van een actie merkt."""
    klaar: str
    """Boven het vakje van een actie die klaar is."""
    kaartjes: str
    """Hoe een vel kaartjes heet voor wie het laat voorlezen."""
    knip: str
    """Onder de lijn tussen twee halve bladen."""
    uitspraken: str
    """Hoe genummerde zinnen heten voor wie ze laat voorlezen."""
    stap: str
    """Een stap van het plan, zoals: stap {nummer}."""
    stappen_lijn: str
    """De stappen van het plan, voor wie het blad laat voorlezen."""
    stap_hier: str
    """Hetzelfde, waar dit blad over een stap gaat, zoals: dit is stap {stap}."""
    stappen_hier: str
    """Hetzelfde, waar dit blad over meer stappen gaat: {stappen}."""
    lijn_omslag: str
    """De lijn op de omslag voor wie die niet ziet: een lijn met vijf {stappen}."""
    lijn_poster: str
    """De lijn op de stappenposter voor wie die niet ziet."""
    tijdlijn: str
    """Een tijdlijn voor wie die niet ziet: {aantal} haltes, van {eerste} tot en met
    {laatste}."""
    inhoudsopgave: str
    """Hoe de inhoudsopgave in Word heet."""
    ga_naar: str
    """Een link, voor wie het blad laat voorlezen: Ga naar {titel}."""
    naar_pagina: str
    """Hetzelfde, naar pagina {nummer}."""
    naar_adres: str
    """Hetzelfde, naar het {adres} van een website."""
    voorbeeld: str
    """Boven elke bladzijde van een ingevuld voorbeeld: dat het bedacht is."""
    ingevuld: str
    """De titel van een formulier dat als voorbeeld is ingevuld: {titel}."""
    leeg: str
    """In een verslag, hoeveel mensen iets leeg lieten: {aantal} leeg."""
    antwoorden_en_leeg: str
    """Een staaf voor wie hem niet ziet: {antwoorden} en {leeg}."""
    ander_teken: str
    """In een verslag, in plaats van een teken dat het lettertype niet heeft."""
    velden: str
    """Wat het bestand is dat bij een pdf zit en zegt welke velden erin staan."""
    logo: str
    """Het logo voor wie het niet ziet: Logo van {school}."""
    school: str
    """Een school waarvan de naam niet bekend is: onze school."""
    ons_team: str
    """Een team waarvan de naam niet bekend is: ons team."""
    schooljaar: str
    """Een schooljaar dat niet bekend is: dit schooljaar."""
    los: str
    """Boven een formulier apart, zoals: LOB {sector}."""
    onderwerp_bestand: str
    """Waar het bestand over gaat, met de {sector} voluit."""
    trefwoorden: str
    """Waarmee het bestand te vinden is, met | ertussen."""
    en: str
    """Tussen de laatste twee van een opsomming."""
    of: str
    """Hetzelfde, waar er een van gekozen wordt."""
    lidwoorden: str
    """Wat voor de naam van een formulier kan staan, met | ertussen: de|het|een."""


HOLES = {
    "pagina": ("nummer", "aantal"),
    "voor": ("wie",),
    "in_het_kort": ("titel",),
    "blad": ("nummer", "naam"),
    "bron": ("bron",),
    "antwoord": ("nummer",),
    "vraag_nummer": ("nummer", "vraag"),
    "antwoord_op": ("vraag",),
    "aantal": ("niveau",),
    "actie": ("nummer", "wat"),
    "stap": ("nummer",),
    "stap_hier": ("stap",),
    "stappen_hier": ("stappen",),
    "lijn_omslag": ("stappen",),
    "tijdlijn": ("aantal", "eerste", "laatste"),
    "ga_naar": ("titel",),
    "naar_pagina": ("nummer",),
    "leeg": ("aantal",),
    "antwoorden_en_leeg": ("antwoorden", "leeg"),
    "naar_adres": ("adres",),
    "ingevuld": ("titel",),
    "logo": ("school",),
    "los": ("sector",),
    "onderwerp_bestand": ("sector",),
}
"""What each text fills in; those that are not here, nothing."""
HOLE = re.compile(r"\{([^{}]*)\}")
PARTED = {"antwoorden": 3, "trefwoorden": 0, "lidwoorden": 0}
"""Texts that hold several words; so many when it isn't 0."""


def filled(text: str, **values: object) -> str:
    """`text` with the values of what it names in braces."""
    return HOLE.sub(lambda match: str(values[match[1]]), text)


def names() -> tuple[str, ...]:
    """The names of all texts."""
    return tuple(field.name for field in fields(Teksten))


_NOW: ContextVar[Teksten] = ContextVar("language")
teksten = _NOW.get
"""The words of the language that is being spoken."""


@contextmanager
def speaking(words: Teksten) -> Iterator[None]:
    """What is made within speaks in these `words`."""
    token = _NOW.set(words)
    try:
        yield
    finally:
        _NOW.reset(token)
