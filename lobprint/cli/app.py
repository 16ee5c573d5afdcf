"""`lobprint` itself: its commands, and how it ends whatever happens."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from lobprint import __version__
from lobprint.cli.answers import answers
from lobprint.cli.build import build
from lobprint.cli.check import check
from lobprint.cli.dutch import speak_dutch
from lobprint.cli.init import init
from lobprint.cli.list import list_forms
from lobprint.cli.open import open_page
from lobprint.cli.read import read
from lobprint.cli.report import report
from lobprint.cli.scan_test import scan_test
from lobprint.cli.schema import schema
from lobprint.cli.show import (
    EXIT_CODES_HELP,
    report_bug,
    report_problems,
    report_system,
)
from lobprint.cli.signals import stoppable
from lobprint.cli.site import site
from lobprint.cli.streams import let_go, steady
from lobprint.cli.typed import check_typed
from lobprint.cli.watch import watch
from lobprint.errors import STOPPED, STOPPED_CODE, LobprintError
from lobprint.garbage import SELDOM

COMPLETE = "_LOBPRINT_COMPLETE"


class Lobprint(click.Group):
    """The commands. Every end has an exit code and, if need be, words in Dutch."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,  # noqa: ARG002 - always ours: help is also a page
        complete_var: str | None = None,  # noqa: ARG002
        standalone_mode: bool = True,  # noqa: ARG002
        **extra: Any,
    ) -> NoReturn:
        """Run one command and leave with its exit code."""
        if COMPLETE in os.environ:
            import_module("click.shell_completion")  # has words of its own
        gc.set_threshold(SELDOM)
        speak_dutch()
        steady()
        with stoppable():
            try:
                code = _outcome(lambda: self._run(args, extra))
            except OSError:  # what went wrong can't be said either
                code = 1
            let_go()
            sys.exit(code)

    def _run(self, args: Sequence[str] | None, extra: dict[str, Any]) -> int:
        if COMPLETE not in os.environ:
            check_typed(sys.argv[1:] if args is None else args, _options(self))
        result = super().main(
            args, "lobprint", COMPLETE, standalone_mode=False, **extra
        )
        return result if isinstance(result, int) else 0


def _options(group: click.Group) -> set[str]:
    """The names of all options of all commands."""
    params = (param for command in group.commands.values() for param in command.params)
    return {name for param in params for name in param.opts if name.startswith("--")}


def _outcome(run: Callable[[], int]) -> int:
    """The exit code of `run`, after telling what went wrong."""
    try:
        return run()
    except LobprintError as error:
        report_problems(error.problems)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(STOPPED, err=True)
        return STOPPED_CODE
    except BrokenPipeError:
        return 1
    except OSError as error:
        report_system(error)
        return 1
    except Exception as error:
        report_bug(error)
        return 1


@click.group(
    cls=Lobprint,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
    epilog=EXIT_CODES_HELP,
    context_settings={"help_option_names": ["--help"], "max_content_width": 88},
)
@click.version_option(
    __version__,
    prog_name="lobprint",
    help="Laat de versie zien.",
    message="%(prog)s %(version)s",
)
def main() -> None:
    """Werkboeken voor loopbaanoriëntatie en -begeleiding (LOB) in Word en pdf.

    Voor vo, mbo en hbo, in de huisstijl van uw school, om te printen of op het scherm
    in te vullen. De inhoud komt uit het Kwaliteitskader LOB.

    \b
    Eerst even kijken:    lobprint build --sector mbo
    Een eigen map maken:  lobprint init mijn-school
    """


main.add_command(answers)
main.add_command(build)
main.add_command(check)
main.add_command(init)
main.add_command(list_forms)
main.add_command(open_page)
main.add_command(read)
main.add_command(report)
main.add_command(scan_test)
main.add_command(schema)
main.add_command(site)
main.add_command(watch)
