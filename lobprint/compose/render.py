"""A template and its names to text; every fault in Dutch, at the template's line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from traceback import walk_tb
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from lobprint.compose import budget
from lobprint.compose.environment import TemplateEnvironment, known_names
from lobprint.errors import ContentError, Place, Problem
from lobprint.prose.suggest import suggestion

_IN_DUTCH = (UndefinedError, SecurityError, budget.OutOfBudgetError)
_TOO_DEEP = (RecursionError, MemoryError, SyntaxError)
_IMPOSSIBLE = (TypeError, ValueError, ArithmeticError, LookupError)
_FAULTS = (TemplateError, *_IN_DUTCH, *_TOO_DEEP, *_IMPOSSIBLE)

# What Jinja says of a template that it can't read, and what we say.
_SYNTAX: tuple[tuple[str, str, str], ...] = (
    (
        r"Encountered unknown tag 'end\w*'",
        "hier sluit iets dat niet open is",
        "Kijk of elke {{% if %}}, {{% for %}} en {{% macro %}} één eind heeft.",
    ),
    (
        r"Encountered unknown tag '([^']*)'",
        "de opdracht '{0}' bestaat niet",
        "Er is: if, for, set, macro, include, import.",
    ),
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
        r"expected token 'end of (?:print )?statement(?: block)?', got '([^']*)'",
        "hier staat '{0}' op een plek waar het niet kan",
        "Vergeet u een operator, of een }}}} of %}}?",
    ),
    (
        r"expected token '([^']*)', got '([^']*)'",
        "hier staat '{1}', maar er hoort '{0}'",
        "",
    ),
    (
        r"unexpected '([^']*)'|unexpected char '(.)'",
        "hier staat '{0}' op een plek waar het niet kan",
        "Kijk of elk haakje één keer sluit.",
    ),
)


def render(
    environment: TemplateEnvironment, name: str, names: Mapping[str, Any]
) -> str:
    """The text of template `name` with `names`. Raises ContentError."""
    budget.start()
    token = known_names.set(names.keys())
    try:
        return _stream(environment, name, names)
    except _FAULTS as error:
        raise ContentError(_problem(environment, error, name)) from None
    finally:
        known_names.reset(token)


def _stream(
    environment: TemplateEnvironment, name: str, names: Mapping[str, Any]
) -> str:
    pieces: list[str] = []
    size = 0
    for piece in environment.get_template(name).generate(names):
        pieces.append(piece)
        size += len(piece)
        if size > budget.MOST_CHARACTERS:
            raise budget.OutOfBudgetError("dit maakt te veel tekst")
    return "".join(pieces)


def _problem(environment: TemplateEnvironment, error: Exception, name: str) -> Problem:
    """What went wrong in template `name`, in Dutch."""
    if isinstance(error, TemplateSyntaxError):
        return _syntax(environment, error, name)
    place = _place(environment, error, name)
    if isinstance(error, TemplateNotFound):
        wanted = str(error.name)
        hint = suggestion(wanted, environment.files)
        message = f"het sjabloon '{wanted}' bestaat niet"
        return Problem(message, None if wanted == name else place, hint)
    if isinstance(error, _IN_DUTCH):
        return _told(error, place)
    if isinstance(error, _TOO_DEEP):
        return Problem("dit sjabloon is te diep genest of roept zichzelf aan", place)
    message = "deze bewerking kan niet met deze waarden"
    return Problem(message, place, _operation(error))


def _syntax(
    environment: TemplateEnvironment, error: TemplateSyntaxError, name: str
) -> Problem:
    # Where the lexer stops, Jinja has the file's name in `name`.
    shown = error.filename or error.name or name
    place = Place(environment.shown.get(shown, shown), error.lineno)
    for pattern, message, hint in _SYNTAX:
        match = re.search(pattern, error.message or "")
        if match:
            parts = [group for group in match.groups() if group is not None]
            return Problem(message.format(*parts), place, hint.format(*parts))
    return Problem("dit sjabloon klopt niet", place, error.message or "")


def _told(error: Exception, place: Place) -> Problem:
    """An error that has its own Dutch words: the message, and a hint on a new line."""
    message, _, hint = str(error).partition("\n")
    unsafe = re.search(r"access to attribute '([^']*)'", message)
    if unsafe:
        message = f"'{unsafe[1]}' mag niet in een sjabloon"
    elif "not safely callable" in message:
        message = "dit mag niet aangeroepen worden in een sjabloon"
    return Problem(message, place, hint)


def _operation(error: Exception) -> str:
    missing = re.search(r"macro '(\w+)' (takes|was invoked)", str(error))
    return f"Kloppen de gegevens voor de macro '{missing[1]}'?" if missing else ""


def _place(environment: TemplateEnvironment, error: Exception, name: str) -> Place:
    """The deepest line of a template in the error's traceback."""
    shown = set(environment.shown.values())
    place = Place(environment.shown[name])
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename in shown:
            place = Place(frame.f_code.co_filename, line)
    return place
