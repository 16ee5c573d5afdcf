"""What the YAML files hold: one class for each kind of mapping, with the same names.

A `Tekst` is a sentence in small Markdown (`**vet**`, `*schuin*`, `[tekst](#formulier)`)
with words of the sector between braces (`{lerende}`), and the school's own names
(`{school.naam}`, `{school.team}`, `{school.schooljaar}`). Wherever a Tekst may stand, a
mapping with a sentence for each sector may stand instead (`vo: ...`, `mbo: ...`,
`hbo: ...`, and see `Voor`); `resolve` picks one. An attribute without default is a
required key. The Dutch string under a key is what an editor shows of it
(json_schema.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Literal, get_args

from lobprint.blocks.registry import VORMEN
from lobprint.errors import Place
from lobprint.language import Teksten
from lobprint.look.pictograms import Name as Pictogram

DUTCH = "nl"
"""The id of the language in which lobprint speaks when nobody says another."""
SectorId = Literal["vo", "mbo", "hbo"]
SECTORS: tuple[SectorId, ...] = ("vo", "mbo", "hbo")
Voor = Literal["vo", "mbo", "hbo", "competenties", "identiteit"]
"""For whom a text or an item is: a sector, who uses the five loopbaancompetenties (vo,
mbo, and an hbo school that says so), or who has the hbo's own words (voices.py)."""
VOOR: tuple[Voor, ...] = get_args(Voor)

Tekst = Annotated[str, "tekst"]
Kenmerk = Annotated[str, "kenmerk"]
"""An id: small letters, digits, dots and hyphens."""
Veld = Annotated[str, "veld"]
"""The id of a field, which is longer: checklist.1.1.antwoord."""
Naam = Annotated[str, "naam"]
"""A word or name from a school: printed as it is, never read as Markdown."""
Kleur = Annotated[str, "kleur"]
Papier = Literal["A4", "A4 liggend", "A3 liggend", "A3 staand"]
Groep = Literal[
    "werkboek", "team", "begeleider", "lerende", "ouders", "regio", "achtergrond"
]
"""For whom a form is; `werkboek` holds the pages that only a workbook needs."""
if TYPE_CHECKING:
    Vorm = str
else:
    Vorm = Literal[tuple(sorted(VORMEN))]
"""What an onderdeel is in a form with `sjabloon: formulier`."""
Invullen = Literal["naam", "begeleider", "klas"]
"""What a class list knows of somebody."""
Letter = Literal["klein", "groot"]
"""How large words are beside what the vorm has of itself."""
Lettergrootte = Literal["klein", "groot", "heel groot"]
"""The same for a whole form; the last is for who reads and writes with effort."""
GROUPS: tuple[Groep, ...] = tuple(
    group for group in get_args(Groep) if group != "werkboek"
)
"""The groups of forms, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Item:
    """The smallest thing with an id: a question, a prompt, a cell, a term, a source."""

    id: Kenmerk
    """De naam van dit onderdeel, zoals 1.1. Elke naam staat één keer in het
    formulier."""
    tekst: Tekst = ""
    """De zin of de vraag zelf."""
    titel: Tekst = ""
    """De kop boven de tekst."""
    kort: Tekst = ""
    """Een korte naam, voor waar weinig plaats is."""
    uitleg: Tekst = ""
    """Een toelichting bij de tekst."""
    vraag: Tekst = ""
    """Een vraag om over na te denken."""
    naam: Tekst = ""
    """Bij een invulregel: hoe het veld heet voor wie het blad laat voorlezen. Zonder:
    de titel."""
    nummer: Tekst = ""
    """Bij een checklist of schaal: een eigen nummer. Zonder: 1, 2, 3."""
    auteurs: str = ""
    """Bij een bron: wie het schreef, met het jaar."""
    rest: str = ""
    """Bij een bron: wat na de titel komt, zoals de uitgever."""
    bron: str = ""
    """Waar het staat in het Kwaliteitskader LOB, of in een andere bron."""
    eigen_ontwerp: bool = False
    """Schrijf ja als u dit zelf bedacht hebt. Een bron hoeft dan niet."""
    regels: int | None = None
    """Hoeveel schrijfregels eronder komen, van 1 tot en met 99."""
    datum: bool = False
    """Bij een invulregel: schrijf ja als er een datum komt."""
    invullen: Invullen | None = None
    """Bij een invulregel: wat er met --lerenden al staat ingevuld. Kies naam,
    begeleider of klas."""
    pictogram: Pictogram | None = None
    """Bij een zin, kaartje, vak van een canvas of schaal: een tekening erbij, zoals
    zon. Bij kiezen alleen met letter: heel groot."""
    hoogte: float | None = None
    """Bij een tijdlijn: een vak om te tekenen in plaats van schrijfregels, zo hoog, in
    cm."""
    breedte: int | None = None
    """Hoe breed een invulregel is naast de andere (zonder: 2 voor een datum, anders 3).
    Bij een canvas: over hoeveel kolommen het vak gaat."""
    sectoren: tuple[Voor, ...] = SECTORS
    """Voor welke sectoren, zoals [vo, mbo]. Zonder: voor alle drie. Met [competenties]:
    waar de vijf loopbaancompetenties gelden; met [identiteit]: in het hbo waar dat niet
    zo is."""


@dataclass(frozen=True, slots=True)
class Onderdeel:
    """A part of an instrument that belongs together: a step, a phase, a group."""

    id: Kenmerk
    """De naam van dit deel, zoals 1. Elke naam staat één keer in het formulier."""
    vorm: Vorm | None = None
    """Wat het is: vragen, een checklist, een canvas. Telt bij 'sjabloon: formulier'."""
    titel: Tekst = ""
    """De kop van dit deel."""
    kort: Tekst = ""
    """Een korte naam, voor waar weinig plaats is. Bij een halfblad: voor wie het is,
    zoals 'Voor de {begeleider}'."""
    tekst: Tekst = ""
    """De tekst van dit deel."""
    uitleg: Tekst = ""
    """Een toelichting onder de kop."""
    vraag: Tekst = ""
    """De vraag waar dit deel over gaat."""
    naam: Tekst = ""
    """Hoe dit deel heet voor wie het blad laat voorlezen. Zonder: de titel. Bij een
    gesprek: hoe het vel met vragen heet, dat hier begint."""
    nummer: int | None = None
    """Bij een gesprek: vanaf welk nummer het hier telt. Zonder: verder."""
    eigen: Tekst = ""
    """Bij kiezen: wat er voor de lege regel staat. Zonder: of."""
    letter: Letter | None = None
    """Bij tekst: klein of groot. Bij zinnen: groot, zoals voor lerenden."""
    bron: str = ""
    """Waar het staat in de bron. Geldt voor elk item dat zelf geen bron noemt."""
    eigen_ontwerp: bool = False
    """Schrijf ja als u dit deel zelf bedacht hebt. Een bron hoeft dan niet."""
    regels: int | None = None
    """Hoeveel schrijfregels elk item krijgt, van 1 tot en met 99."""
    regelafstand: float | None = None
    """Hoe ver de schrijfregels van elkaar staan, in mm, zoals 7.5. Bij een checklist,
    gesprek of actietabel."""
    antwoorden: tuple[Tekst, ...] = ()
    """Bij een checklist: de antwoorden, zoals [ja, deels, nee]. Met één, zoals [klaar],
    staat het vakje voor de zin; ernaast komt de uitleg, of ruimte om te schrijven."""
    niveaus: tuple[Tekst, ...] = ()
    """Bij een schaal: de niveaus van laag naar hoog, zoals [nog niet, soms, altijd]."""
    waarden: tuple[Kenmerk, ...] = ()
    """Bij een vertaling: hoe de antwoorden of niveaus in het Nederlands heten, zoals
    [mist, wolken, zon]. Zo passen ingevulde bladen bij elkaar."""
    pictogrammen: tuple[Pictogram, ...] = ()
    """Bij een schaal: een tekening bij elk niveau, zoals [mist, wolken, zon]."""
    pictogram: Pictogram | None = None
    """Een tekening voor de titel of de uitleg, zoals pen. Niet bij een gesprek,
    afspraak of tip."""
    koppen: tuple[Tekst, ...] = ()
    """Eigen koppen boven de kolommen: bij een checklist, schaal of actietabel. Met één
    antwoord en één kop is er bij een checklist niets te schrijven."""
    kolommen: int | None = None
    """Hoeveel er naast elkaar staan: vakken van een canvas, invulregels, zinnen,
    kaartjes (2; met 3 of 4 zijn het plaatjes), of teksten van een opsomming of van
    stappen."""
    rijen: int | None = None
    """Bij een actietabel: hoeveel lege rijen."""
    hoogte: float | None = None
    """Bij een canvas, of bij zinnen met een vak om te tekenen: hoe hoog, in cm."""
    nieuwe_bladzijde: bool = False
    """Schrijf ja om dit deel op een nieuwe bladzijde te beginnen."""
    voet: Tekst = ""
    """Bij een nieuwe bladzijde: wat er vanaf hier onderaan de bladzijde achter de naam
    van het blad staat, zoals 'verslag'."""
    sectoren: tuple[Voor, ...] = SECTORS
    """Voor welke sectoren, zoals [vo, mbo]. Zonder: voor alle drie. Met [competenties]:
    waar de vijf loopbaancompetenties gelden; met [identiteit]: in het hbo waar dat niet
    zo is."""
    items: tuple[Item, ...] = ()
    """De vragen, zinnen of vakken van dit deel, in volgorde."""


@dataclass(frozen=True, slots=True)
class Kop:
    """The head of a form: for whom, and what it is for. A team reads it in columns, who
    learns in one or two lines."""

    voor: Tekst
    """Voor wie het formulier is. Staat klein boven de titel."""
    waarvoor: Tekst
    """In één zin: wat het oplevert."""
    daarna: Tekst
    """Wat u ermee doet als het klaar is."""
    tijd: Tekst = ""
    """Hoelang het duurt, als dat hier anders heet dan bij 'tijd' van het formulier."""
    wie: Tekst = ""
    """Wie het invult. Op een blad voor lerenden of ouders, dat de kop in een paar
    zinnen zegt, is het vaak niet nodig."""


@dataclass(frozen=True, slots=True)
class Instrument:
    """One file in `content/instrumenten/`, named after its id."""

    id: Kenmerk
    """De naam van het formulier; het bestand heet net zo. Zo kiest u het met --form."""
    titel: Tekst
    """De titel boven het formulier en in de inhoudsopgave."""
    bron: Tekst
    """Waar het staat in het Kwaliteitskader LOB, of in een andere bron."""
    groep: Groep = "team"
    """Bij welke groep 'lobprint list' het formulier laat zien."""
    wie: Tekst = ""
    """Wie het invult, kort: voor 'lobprint list' en de inhoudsopgave."""
    tijd: Tekst = ""
    """Hoelang het duurt, zoals 20 minuten: voor de kop, de inhoudsopgave en
    'lobprint list', die minuten optelt. Ook 10 + 30 minuten, 15 tot 30 minuten, of 20
    minuten per blad."""
    papier: Papier = "A4"
    """Op welk papier het hoort."""
    sectoren: tuple[SectorId, ...] = SECTORS
    """Voor welke sectoren, zoals [vo, mbo]. Zonder: voor alle drie."""
    eigen_ontwerp: bool = False
    """Schrijf ja als u het hele formulier zelf bedacht hebt."""
    zoals: str = ""
    """Een ander formulier waar dit als begint, bij zijn naam. Dan staat hier alleen wat
    anders is."""
    sjabloon: str = ""
    """Het sjabloon uit templates/formulieren. Zonder: dat met dezelfde naam als id."""
    bladzijden: int | None = None
    """Op hoeveel bladzijden het hoort te passen. Worden het er meer, dan zegt lobprint
    dat."""
    letter: Lettergrootte | None = None
    """Schrijf groot voor letters zoals die voor lerenden en ouders. Schrijf heel groot
    voor wie weinig leest en schrijft: grote letters, pictogrammen en vakjes. Zonder:
    naar de groep."""
    rechterbladzijde: bool = False
    """Schrijf ja om het in een werkboek op een rechterbladzijde te laten beginnen."""
    vertrouwelijk: bool = False
    """Schrijf ja voor wat iemand alleen zelf leest: in een werkboek komt het nooit op
    één vel met een blad dat anderen zien."""
    velden: Kenmerk = ""
    """Waarmee de namen van de velden beginnen; het kenmerk van het onderdeel of item
    komt erachter. Zonder: de id, en achter elk veld wat het is."""
    bronregel: bool = True
    """Schrijf nee om de bron niet onder het formulier te zetten."""
    kop: Kop | None = None
    """De twee regels boven het formulier: voor wie, waarvoor en hoe lang."""
    teksten: dict[str, Tekst] = field(default_factory=dict)
    """Zinnen waar het sjabloon bij naam om vraagt."""
    onderdelen: tuple[Onderdeel, ...] = ()
    """De delen van het formulier, in volgorde, elk met eigen items."""
    items: tuple[Item, ...] = ()
    """De vragen, zinnen of vakken van een formulier zonder onderdelen."""


@dataclass(frozen=True, slots=True)
class Werkboekgroep:
    """Forms that stand together in a workbook, in order, by their ids.

    Without `titel` they stand in the contents by themselves: the cover, say."""

    id: Kenmerk
    """De naam van deze groep. Elke naam staat één keer in het werkboek."""
    formulieren: tuple[str, ...]
    """De formulieren bij hun naam, in volgorde. De namen geeft 'lobprint list'."""
    titel: Tekst = ""
    """De kop in de inhoudsopgave. Zonder: de formulieren staan daar los."""


@dataclass(frozen=True, slots=True)
class Werkboek:
    """One file in `content/werkboeken/`, named after its id.

    The head of every page has `titel` with the sector's name: 'Werkboek LOB mbo'. A
    form that a sector doesn't have is left out there."""

    id: Kenmerk
    """De naam van het werkboek; het bestand heet net zo. Zo kiest u het met
    --workbook."""
    titel: Tekst
    """De titel op de omslag; met de sector erachter staat hij boven elke bladzijde."""
    groepen: tuple[Werkboekgroep, ...]
    """De formulieren van het werkboek, in groepen en in volgorde."""
    enkelzijdig: bool = False
    """Schrijf ja als de bladen los op tafel liggen: hun achterkant blijft dan leeg."""
    tijd_van: Kenmerk = ""
    """Het formulier dat zegt hoelang het hele overleg duurt, zoals draaiboek: de tijd
    van de andere bladen valt daarbinnen."""
    ingevuld: bool = False
    """Schrijf ja om de bladen in te vullen, met de voorbeelden uit
    content/voorbeelden."""


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """One file in `content/voorbeelden/`, named after the form that it fills in.

    What a sector has no text for stays empty there."""

    id: Kenmerk
    """Het formulier waarvan dit een ingevuld voorbeeld is; het bestand heet net zo."""
    velden: dict[Veld, Tekst]
    """Wat er in elk veld staat, bij de naam van het veld: een zin, ja bij een vakje,
    het antwoord dat gekozen is, of een datum zoals 12-11-2026."""


@dataclass(frozen=True, slots=True)
class Woord:
    """A word of the sector, with its plural. Written `student` or in full.

    The article before a `{word}` in a text, "de" or "het", changes with the word.

    `plaats` is where it was written, for messages; it is no key."""

    enkelvoud: Naam = field(metadata={"alone": True})
    """Het woord zelf, zoals leercoach."""
    meervoud: Naam = ""
    """Het meervoud, zoals leercoaches. Zonder: lobprint maakt het zelf als dat kan."""
    lidwoord: Literal["de", "het"] | None = None
    """De of het. Zonder: lobprint weet het van veel woorden, zoals (het) jaarplan."""
    samenstelling: Naam = ""
    """Hoe het woord in een langer woord begint, zoals studenten in studentenblad."""
    plaats: Place | None = field(
        default=None, compare=False, repr=False, metadata={"place": True}
    )


@dataclass(frozen=True, slots=True)
class Sector:
    """One file in `content/sectoren/`: the words in which a sector speaks.

    `{lerende}` in a Tekst gives `woorden["lerende"].enkelvoud`, `{lerende.meervoud}`
    its plural, `{Lerende}` and `{Lerende.meervoud}` the same with a capital;
    `{begeleider.samenstelling}les` makes one word of two.
    """

    id: SectorId
    """De sector; het bestand heet net zo."""
    naam: str
    """Hoe de sector kort heet."""
    voluit: str
    """Hoe de sector voluit heet."""
    woorden: dict[str, Woord]
    """De woorden van de sector. In een tekst staan ze tussen accolades: {lerende}."""


@dataclass(frozen=True, slots=True)
class Taal:
    """One file in `content/talen/`, named after its id: a language, or a way of
    speaking, in which forms and workbooks can be made. Those of Dutch are the content
    itself; those of any other stand in a folder beside its file, named as it is.
    """

    id: Kenmerk
    """De naam van de taal; het bestand heet net zo. Zo kiest u haar met --taal."""
    naam: str
    """Hoe de taal heet."""
    code: str
    """De taalcode, zoals en-GB: daarmee leest een schermlezer haar goed voor."""
    teksten: Teksten
    """De woorden die lobprint zelf op een bladzijde zet. Een taal die ook Nederlands
    is, hoeft alleen te zeggen wat er anders is."""
    werkboek: Kenmerk = ""
    """Het werkboek dat lobprint maakt als u er geen kiest. Zonder: u kiest zelf."""

    @property
    def dutch(self) -> bool:
        """Whether a school's own words hold in it, and Dutch grammar."""
        return self.code.lower().partition("-")[0] == "nl"

    @property
    def ending(self) -> str:
        """What it adds to the name of a file."""
        return "" if self.id == DUTCH else f"-{self.id}"


@dataclass(frozen=True, slots=True)
class Huisstijl:
    """How a school looks; the files that it names lie beside school.yaml.

    `plaatsen` has where each key was written, for messages; it is no key."""

    kleur: Kleur = ""
    """De kleur van de school, tussen aanhalingstekens, zoals "#00629B"."""
    accent: Kleur = ""
    """Een tweede kleur, voor koppen en lijnen. Zonder: de kleur van de school."""
    logo: str = ""
    """Het bestand met het logo. Het staat naast dit bestand."""
    logo_tekst: Naam = ""
    """Wat er op het logo staat, voor wie het niet ziet. Zonder: Logo van de school."""
    word: str = ""
    """De eigen huisstijl in Word: een .docx of .dotx naast dit bestand. Het werkboek in
    Word krijgt daarvan de stijlen, de letters, de kop- en voettekst en de marges."""
    lettertype: str = ""
    """Het lettertype: de naam van een lettertype op uw computer, zoals Verdana, of een
    lettertypebestand naast dit bestand. Vet en schuin zoekt lobprint er zelf bij."""
    zuinig: bool = False
    """Schrijf ja om alles in zwart te printen."""
    plaatsen: Mapping[str, Place] = field(
        default_factory=dict, compare=False, repr=False, metadata={"places": True}
    )


@dataclass(frozen=True, slots=True)
class School:
    """school.yaml.

    `plaatsen` has where each key was written, for messages; it is no key."""

    naam: Naam
    """De naam van de school, zoals die op de omslag komt."""
    sector: SectorId | None = None
    """De sector: vo, mbo of hbo. Zonder: lobprint vraagt erom."""
    taal: Kenmerk = ""
    """De taal van formulieren en werkboeken, zoals eenvoudig of en. Zonder: Nederlands.
    Welke er zijn, ziet u met 'lobprint list'."""
    team: Naam = ""
    """Het team of de opleiding, voor op de omslag."""
    schooljaar: Naam = ""
    """Het schooljaar, zoals 2026-2027."""
    huisstijl: Huisstijl = field(default_factory=Huisstijl)
    """De kleuren en het logo van de school."""
    loopbaancompetenties: bool = False
    """In het hbo: schrijf ja om op de bladen de vijf loopbaancompetenties te gebruiken
    die vo en mbo ook hebben, in plaats van de woorden over professionele identiteit."""
    woorden: dict[str, Woord] = field(default_factory=dict)
    """Eigen woorden, zoals 'begeleider: leercoach'. Alle teksten volgen."""
    weglaten: tuple[str, ...] = ()
    """Formulieren die niet in de werkboeken van uw school komen, bij hun naam. De namen
    geeft 'lobprint list'."""
    scancode: bool = True
    """De code onder aan elk blad van een pdf dat u kunt invullen: daarmee leest
    lobprint scans en foto's van ingevulde bladen. Schrijf nee om die weg te laten."""
    plaatsen: Mapping[str, Place] = field(
        default_factory=dict, compare=False, repr=False, metadata={"places": True}
    )
