"""The command line in Dutch: click's own words as well as ours.

Click asks gettext for its words, and gettext would ask the environment for a language.
A school's computer may be set to anything, so the words are put in place here.
"""

from __future__ import annotations

import sys

WORDS = {
    # help
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Positional arguments": "Argumenten",
    "Show this message and exit.": "Laat deze uitleg zien.",
    "Show the version and exit.": "Laat de versie zien.",
    "%(prog)s, version %(version)s": "%(prog)s, versie %(version)s",
    "default: {default}": "anders: {default}",
    "env var: {var}": "omgevingsvariabele: {var}",
    "(dynamic)": "(wisselt)",
    "required": "verplicht",
    "deprecated": "verouderd",
    # wrong use
    "Error: {message}": "Fout: {message}",
    "Aborted!": "Afgebroken.",
    "Try '{command} {option}' for help.": "Meer uitleg geeft '{command} {option}'.",
    "Did you mean {possibility}?": "Bedoelde u {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Bedoelde u een van deze: "
    "{possibilities}?",
    "Missing command.": "Er ontbreekt een opdracht.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "Option {name!r} does not take a value.": "Achter {name!r} hoort geen waarde.",
    "Option {name!r} requires an argument.": "Achter {name!r} ontbreekt een waarde.",
    "Option {name!r} requires {nargs} arguments.": "Achter {name!r} horen {nargs} "
    "waarden.",
    "Argument {name!r} takes {nargs} values.": "Voor {name!r} zijn {nargs} waarden "
    "nodig.",
    "Got unexpected extra argument ({args})": "Dit is te veel: {args}",
    "Got unexpected extra arguments ({args})": "Dit is te veel: {args}",
    "Missing argument": "Er ontbreekt een argument",
    "Missing option": "Er ontbreekt een optie",
    "Missing parameter": "Er ontbreekt een waarde",
    "Missing {param_type}": "Er ontbreekt een {param_type}",
    "Missing parameter: {param_name}": "Er ontbreekt een waarde: {param_name}",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    # wrong values
    "Invalid value: {message}": "Verkeerde waarde: {message}",
    "Invalid value for {param_hint}: {message}": "Verkeerde waarde voor {param_hint}: "
    "{message}",
    "{value!r} is not {choice}.": "{value!r} is niet {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} is niet een van {choices}.",
    "{value!r} is not a valid {number_type}.": "{value!r} is geen {number_type}.",
    "{value} is not in the range {range}.": "{value} ligt niet in {range}.",
    "{value!r} does not match the format {format}.": "{value!r} is niet van de vorm "
    "{format}.",
    "{value!r} does not match the formats {formats}.": "{value!r} is niet van de vorm "
    "{formats}.",
    "Takes {nargs} values but 1 was given.": "Er zijn {nargs} waarden nodig, er is er "
    "1.",
    "Takes {nargs} values but {len} were given.": "Er zijn {nargs} waarden nodig, het "
    "zijn er {len}.",
    "{name} {filename!r} does not exist.": "{name} {filename!r} bestaat niet.",
    "{name} {filename!r} is a file.": "{name} {filename!r} is een bestand.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} is een map.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} is niet te lezen.",
    "{name} {filename!r} is not writable.": "In {name} {filename!r} mag niet "
    "geschreven worden.",
    "{name} {filename!r} is not executable.": "{name} {filename!r} is niet uit te "
    "voeren.",
    "file": "bestand",
    "directory": "map",
    "path": "pad",
    "Could not open file {filename!r}: {message}": "Het bestand {filename!r} is niet "
    "te openen: {message}",
    "unknown error": "onbekende fout",
    # questions and progress
    "Error: invalid input": "Fout: dit is geen antwoord op de vraag",
    # completion
    "Shell completion is not supported for Bash versions older than 4.4.": "Aanvullen "
    "met Tab werkt in Bash vanaf versie 4.4.",
    "Couldn't detect Bash version, shell completion is not supported.": "Aanvullen met "
    "Tab lukt niet: de versie van Bash is niet te vinden.",
}
"""What click says, and what a user reads."""
MODULES = [
    "core",
    "decorators",
    "exceptions",
    "formatting",
    "parser",
    "shell_completion",
    "termui",
    "types",
    "utils",
]
"""The modules of click that have words, as far as we use them."""


def translate(message: str) -> str:
    """The Dutch for `message`, or the message itself."""
    return WORDS.get(message, message)


def translate_number(singular: str, plural: str, number: int) -> str:
    """The Dutch for one or for more."""
    return translate(singular if number == 1 else plural)


def speak_dutch() -> None:
    """Give every module of click that is imported the Dutch words."""
    for name in MODULES:
        module = sys.modules.get(f"click.{name}")
        if module is not None and hasattr(module, "_"):
            module.__dict__["_"] = translate
        if module is not None and hasattr(module, "ngettext"):
            module.__dict__["ngettext"] = translate_number
