"""The columns of a list of people, by all the names that schools and their programs
(such as Magister, SOMtoday, Eduarte, Osiris and ParnasSys) give them."""

from __future__ import annotations

import re

from lobprint.lists import Column, Names

COLUMNS = (
    Column(
        "naam",
        (
            "lerende", "leerling", "student", "deelnemer", "kind", "volledige naam",
            "naam lerende", "naam leerling", "naam student", "leerlingnaam",
            "naam kind", "studentnaam", "naam deelnemer", "deelnemernaam",
            "voor- en achternaam",
            "voornaam en achternaam", "voornaam achternaam", "naam en voornaam",
            "achternaam, voornaam", "achternaam, roepnaam", "achternaam voornaam",
            "achternaam, voornaam tussenvoegsel", "weergavenaam", "namen", "leerlingen",
            "studenten", "volledigenaam", "name", "full name",
            "display name",
        ),
        chief=True,
    ),
    Column("roepnaam", ("roepnamen", "rnaam"), chief=True),
    Column("voornaam", ("vnaam", "first name", "given name"), chief=True),
    Column("voornamen", ("alle voornamen", "doopnamen", "doopnaam"), chief=True),
    Column("voorletters", ("initialen", "voorletter", "initials"), chief=True),
    Column(
        "tussenvoegsel",
        (
            "tussenvoegsels", "tusenvoegsel", "tusenvoegsels", "tussenvoegel",
            "tussenvoesel", "tussenv", "tussenvg", "tussenv.sel", "tussenvgsl",
            "tussen", "tussenvoeging", "tv", "tvg", "tvs", "tsv", "tus",
            "voorv", "voorvg",
            "voorvoegsel", "voorvoegsels", "voorvoegsel achternaam",
            "tussenvoegsel achternaam", "voorvoegsel geslachtsnaam", "infix", "prefix",
            "surname prefix",
        ),
    ),
    Column(
        "achternaam",
        (
            "geslachtsnaam", "familienaam", "anaam", "last name", "surname",
            "family name", "achternamen", "eigen achternaam",
        ),
        chief=True,
    ),
    Column(
        "begeleider",
        (
            "mentor", "coach", "slb'er", "slber", "slb", "studieloopbaanbegeleider",
            "begeleiders", "mentor 1", "mentor1", "mentoren", "naam mentor",
            "naam begeleider", "naam coach", "loopbaanbegeleider", "leercoach", "tutor",
            "docent", "leraar", "leerkracht", "groepsleerkracht", "studiecoach",
        ),
    ),
    Column(
        "klas",
        (
            "groep", "stamgroep", "basisgroep", "lesgroep", "stamklas", "klascode",
            "klassen", "klasgroep", "klasnaam", "groepsnaam", "groepnaam", "groepscode",
            "stamgroepcode", "class", "lesgroepcode", "klas code", "basisklas",
            "groepcode", "groepen", "lesgroepen", "stamgroepen",
        ),
    ),
)  # fmt: skip
NAMES = Names(COLUMNS)
USUAL = re.compile(
    r"nummer|n(um)?r\b|gebruiker|log-?in|e-?mail|ouder|moeder|vader|telef"
)
"""What exports have besides, and is no name of which a letter is wrong."""
NEAR = 0.8
"""How much a head that is not known must be like one that is, to ask for it."""
