"""The page of all commands, made from their own help: docs/opdrachten.md."""

from __future__ import annotations

import sys

import click

from lobprint.cli.app import main
from lobprint.cli.dutch import speak_dutch

OPENING = """\
# Opdrachten

Deze bladzijde is gemaakt uit de uitleg die lobprint zelf geeft (`make docs`).
"""


def reference() -> str:
    """The page, in Markdown: a section for each command."""
    speak_dutch()
    context = click.Context(main, info_name="lobprint", terminal_width=80)
    sections = [_section("lobprint", main, context)]
    for name, command in main.commands.items():
        inner = click.Context(command, context, name, terminal_width=80)
        sections.append(_section(f"lobprint {name}", command, inner))
    return "\n".join([OPENING, *sections])


def _section(title: str, command: click.Command, context: click.Context) -> str:
    return f"## {title}\n\n```text\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    sys.stdout.write(reference())
