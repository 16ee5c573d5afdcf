"""What went wrong in a template, in Dutch, at the template's own line."""

from __future__ import annotations

from traceback import walk_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from lobprint.compose import budget, jinja_words
from lobprint.compose.environment import TemplateEnvironment
from lobprint.errors import Place, Problem
from lobprint.prose.suggest import suggestion

_IN_DUTCH = (UndefinedError, SecurityError, budget.OutOfBudgetError)
_TOO_DEEP = (RecursionError, MemoryError, SyntaxError)
_IMPOSSIBLE = (
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RuntimeError,
    AssertionError,
)
FAULTS = (TemplateError, *_IN_DUTCH, *_TOO_DEEP, *_IMPOSSIBLE)
"""All that Jinja, its filters and Python raise at what a template asks of them.

Of Jinja: TemplateNotFound, TemplatesNotFound, TemplateSyntaxError,
TemplateAssertionError, TemplateRuntimeError, UndefinedError, SecurityError and
FilterArgumentError. Its filters raise TypeError, ValueError, OverflowError and
AttributeError as Python does, its compiler an AssertionError where it gives up."""


def problem(environment: TemplateEnvironment, error: Exception, name: str) -> Problem:
    """What went wrong in template `name`."""
    if isinstance(error, TemplateSyntaxError):
        return _syntax(environment, error, name)
    place = _place(environment, error, name)
    if isinstance(error, TemplateNotFound):
        return _not_found(environment, error, name, place)
    if isinstance(error, _IN_DUTCH):
        return _told(error, place)
    if isinstance(error, _TOO_DEEP):
        return Problem("dit sjabloon is te diep genest of roept zichzelf aan", place)
    rows, otherwise = jinja_words.IMPOSSIBLE, jinja_words.ANY_IMPOSSIBLE
    message, hint = jinja_words.told(str(error), rows, otherwise)
    return Problem(message, place, hint)


def _syntax(
    environment: TemplateEnvironment, error: TemplateSyntaxError, name: str
) -> Problem:
    # Where the lexer stops, Jinja has the file's name in `name`.
    shown = error.filename or error.name or name
    place = Place(environment.shown.get(shown, shown), error.lineno)
    rows, otherwise = jinja_words.SYNTAX, jinja_words.ANY_SYNTAX
    message, hint = jinja_words.told(error.message or "", rows, otherwise)
    return Problem(message, place, hint)


def _not_found(
    environment: TemplateEnvironment, error: TemplateNotFound, name: str, place: Place
) -> Problem:
    if error.name is None:
        return Problem("hier hoort de naam van een sjabloon", place)
    wanted = str(error.name)
    hint = suggestion(wanted, environment.files)
    message = f"het sjabloon '{wanted[:60]}' bestaat niet"
    return Problem(message, None if wanted == name else place, hint)


def _told(error: Exception, place: Place) -> Problem:
    """An error that has its own Dutch words: the message, and a hint on a new line."""
    message, _, hint = str(error).partition("\n")
    if "not safely callable" in message:
        message = "dit mag niet aangeroepen worden in een sjabloon"
    return Problem(message, place, hint)


def _place(environment: TemplateEnvironment, error: Exception, name: str) -> Place:
    """The deepest line of a template in the error's traceback."""
    shown = set(environment.shown.values())
    place = Place(environment.shown[name])
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename in shown:
            place = Place(frame.f_code.co_filename, line)
    return place
