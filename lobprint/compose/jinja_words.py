"""What Jinja and Python say of a template that is wrong, and what we say.

Each table has rows of a pattern, a message and a hint, of which the first that fits
is told. `{0}` is the first group that the pattern found, `{q0}` that in quotes, and
`{{` a brace. What fits no row is never passed on: it would be English.
"""

from __future__ import annotations

import re

Rows = tuple[tuple[str, str, str], ...]
Told = tuple[str, str]
"""A message and a hint, which may be empty."""

TAGS = "Er is: if, for, set, macro, call, include, import, from, with, block, extends."
BRACKETS = "Kijk of elk haakje één keer sluit."
BETWEEN = "Kijk naar wat er tussen {{{{ en }}}} of tussen {{% en %}} staat."

SYNTAX: Rows = (
    (
        r"Encountered unknown tag 'end\w*'",
        "hier sluit iets dat niet open is",
        "Kijk of elke {{% if %}}, {{% for %}} en {{% macro %}} één eind heeft.",
    ),
    (
        r"Encountered unknown tag '(else|elif)'",
        "'{0}' staat hier niet in een {{% if %}} of {{% for %}}",
        "Zet het tussen {{% if %}} en {{% endif %}}, en 'else' maar één keer.",
    ),
    (r"Encountered unknown tag '([^']*)'", "de opdracht '{0}' bestaat niet", TAGS),
    (
        r"(?:following tags: .*|Unexpected end.*)'(end\w+)'",
        "aan het eind is iets nog open",
        "Sluit met {{% {0} %}}.",
    ),
    (
        r"Unexpected end of template",
        "aan het eind is iets nog open",
        "Sluit elke {{{{ met }}}} en elke {{% met %}}.",
    ),
    (
        r"Missing end of comment",
        "een opmerking {{# is niet gesloten",
        "Sluit met #}}.",
    ),
    (
        r"Missing end of raw",
        "{{% raw %}} is niet gesloten",
        "Sluit met {{% endraw %}}.",
    ),
    (r"tag name expected", "achter {{% ontbreekt een opdracht", TAGS),
    (
        r"Expected an expression, got '([^']*)'",
        "hier ontbreekt een naam of een waarde",
        BETWEEN,
    ),
    (
        r"expected token 'end of (?:print )?statement(?: block)?', got '([^']*)'",
        "hier staat {q0} op een plek waar het niet kan",
        "Vergeet u een operator, of een }}}} of %}}?",
    ),
    (
        r"expected token '([^']*)', got '([^']*)'",
        "hier staat {q1}, maar er hoort {q0}",
        "",
    ),
    (
        r"unexpected char [\"']([\"'])[\"'] at",
        "hier staat {q0} op een plek waar het niet kan",
        "Kijk of elk aanhalingsteken één keer sluit.",
    ),
    (
        r"unexpected '([^']*)'|unexpected char '(.)'",
        "hier staat {q0} op een plek waar het niet kan",
        BRACKETS,
    ),
    (r"expected name or number", "achter een punt ontbreekt een naam", BETWEEN),
    (r"expected subscript", "hier staat niets tussen [ en ]", BETWEEN),
    (
        r"function call expression",
        "wat tussen de haakjes staat klopt niet",
        "Zet eerst de waarden, daarna wat een naam heeft: m(1, b=2).",
    ),
    (r"expected call", "achter 'call' hoort een macro", "Schrijf {{% call m() %}}."),
    (
        r"non-default argument",
        "in een macro staat wat een waarde heeft achteraan",
        "Schrijf {{% macro m(b, a=1) %}}.",
    ),
    (
        r'special "caller" argument',
        "'caller' mag in een macro geen naam van uzelf zijn",
        "Haal het weg tussen de haakjes; {{{{ caller() }}}} blijft.",
    ),
    (
        r"assign to",
        "dit is geen naam die u een waarde kunt geven",
        "Een naam begint met een letter, en is niet 'loop', 'none' of 'true'.",
    ),
    (r"block '(\w+)' defined twice", "het blok '{0}' staat er twee keer", ""),
    (
        r"Block names",
        "de naam van een blok heeft alleen letters, cijfers en _",
        "",
    ),
    (r"Required blocks", "in een blok met 'required' staat niets", ""),
    (
        r"underline can not be imported",
        "een naam die met _ begint is van dat sjabloon zelf",
        "Geef de macro een naam zonder _ vooraan.",
    ),
    (r"chain multiple tests", "achter 'is' kan maar één vraag staan", ""),
    (
        r"non top-level scope",
        "'extends' kan niet in een {{% if %}}, {{% for %}} of {{% macro %}}",
        "Zet het bovenaan.",
    ),
    (
        r"escape|Unicode character name",
        "achter \\ staat hier iets dat niet kan",
        "Schrijf \\\\ voor het teken zelf.",
    ),
)
ANY_SYNTAX = ("dit sjabloon klopt hier niet", BETWEEN)

ABSENT: Rows = (
    (
        r"No (?:aggregated|first|last) item",
        "deze lijst is leeg, en dan is er geen eerste, laatste, hoogste of laagste",
        "Vraag eerst of er iets in staat: {{% if %}}.",
    ),
    (r"no (?:previous|next) item", "hiervoor of hierna komt niets meer", ""),
    (
        r"parameter '(\w+)' was not provided",
        "de macro heeft '{0}' nodig, en krijgt het niet",
        "Zet het tussen de haakjes, of geef het een waarde bij {{% macro %}}.",
    ),
    (
        r"no parent block called '(\w+)'",
        "er is geen ander sjabloon met een blok '{0}'",
        "super() kan alleen als er {{% extends %}} boven staat.",
    ),
    (r"No caller defined", "de macro is niet met {{% call %}} aangeroepen", ""),
    (
        r"the template '([^']*)'.* requested name '(\w+)'",
        "'{1}' staat niet in het sjabloon '{0}'",
        "Kijk hoe de macro daar heet.",
    ),
    (r"access to attribute '([^']*)'", "'{0}' mag niet in een sjabloon", ""),
)
ANY_ABSENT = ("deze waarde is er niet", "")

SPECIAL = {
    "caller": "'caller' is er alleen in een macro, na {% call %}.",
    "loop": "'loop' is er alleen tussen {% for %} en {% endfor %}.",
    "super": "super() kan alleen in een {% block %}.",
    "varargs": "'varargs' is er alleen in een macro.",
    "kwargs": "'kwargs' is er alleen in een macro.",
}
"""Names that Jinja itself gives, in some places alone."""
NOT_IMPORTED = (
    "Een sjabloon dat met import of from gelezen wordt ziet die naam niet. Geef hem "
    "mee aan de macro, of zet 'with context' achter de import."
)

IMPOSSIBLE: Rows = (
    (
        r"macro '(\w+)' (?:takes|was invoked)|multiple values for argument '(\w+)'",
        "deze bewerking kan niet met deze waarden",
        "Kloppen de gegevens voor de macro '{0}'?",
    ),
    (
        r"division|modulo",
        "delen door nul kan niet",
        "Vraag eerst of het getal niet nul is: {{% if %}}.",
    ),
    (
        r"non-namespace|item assignment",
        "alleen wat namespace() maakt kan zo een waarde krijgen",
        "Schrijf eerst {{% set naam = namespace() %}}.",
    ),
    (r"values to unpack", "hier staan meer of minder namen dan waarden", ""),
    (
        r"not iterable|no len\(\)|non-iterable|not reversible|must be iterable"
        r"|from a mapping|attribute 'items'",
        "hier hoort een lijst, en dit is er geen",
        "",
    ),
    (
        r"not callable",
        "dit is niet aan te roepen",
        "Haakjes horen achter een macro: {{{{ naam() }}}}.",
    ),
    (
        r"not supported between|unsupported operand|concatenate|bad operand",
        "deze bewerking kan niet met deze waarden",
        "Teksten, getallen en lijsten gaan niet samen; {{{{ a ~ b }}}} zet teksten "
        "achter elkaar.",
    ),
    (
        r"unhashable|as a dict key",
        "een lijst kan hier niet",
        "Hier hoort een tekst of een getal.",
    ),
    (
        r"infinity|NaN|too large",
        "dit is geen getal om mee te rekenen",
        "",
    ),
    (
        r"extended multiple times",
        "'extends' kan maar één keer",
        "Laat er een staan, bovenaan.",
    ),
    (r"Required block '(\w+)'", "het blok '{0}' moet nog ingevuld worden", ""),
    (
        r"argument|either \"key\" or \"value\"|attribute name",
        "deze bewerking kan niet met deze waarden",
        "Kijk naar wat er tussen de haakjes staat.",
    ),
)
ANY_IMPOSSIBLE = (
    "deze bewerking kan niet met deze waarden",
    "Kijk of elke waarde is wat hier hoort: een tekst, een getal of een lijst.",
)

TOKENS = {
    "begin of statement block": "'{%'",
    "end of statement block": "'%}'",
    "begin of print statement": "'{{'",
    "end of print statement": "'}}'",
    "begin of comment": "'{#'",
    "end of comment": "'#}'",
    "template data / text": "gewone tekst",
    "end of template": "het eind",
    "name": "een naam",
    "integer": "een getal",
    "float": "een getal",
    "string": "een tekst",
}
"""What Jinja calls the pieces of a template, as `{q0}` has them."""


def told(text: str, rows: Rows, otherwise: Told) -> Told:
    """What we say of what `text` says, by the first of the `rows` that fits."""
    for pattern, message, hint in rows:
        match = re.search(pattern, text, re.DOTALL)
        if match:
            parts = [one for one in match.groups() if one is not None]
            quoted = {f"q{at}": TOKENS.get(p, f"'{p}'") for at, p in enumerate(parts)}
            return message.format(*parts, **quoted), hint.format(*parts)
    return otherwise[0], otherwise[1].format()


def absent(text: str) -> Told:
    """What we say of a value that isn't there, by Jinja's own words."""
    return told(text, ABSENT, ANY_ABSENT)
