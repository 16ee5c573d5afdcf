"""Kinds of values that options take, and how they are completed with Tab."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Choice(click.Choice[str]):
    """One of a few words; a slip of the finger is named."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """What is wrong with `value`, in Dutch."""
        from lobprint.prose.suggest import suggestion

        del ctx
        choices = [str(choice) for choice in self.choices]
        several = re.split(r"[,;+/ ]+", str(value).lower())
        hint = suggestion(str(value), choices)
        if len(several) > 1 and set(several) <= set(choices):
            hint = "Geef er een tegelijk; de optie mag vaker."
        return f"{value!r} kan hier niet. {hint}"


class Date(click.ParamType[Any, Any]):
    """A day, written as 2026-09-01."""

    name = "datum"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """The day that `value` names."""
        if isinstance(value, datetime.date):
            return value
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            hint = "Schrijf jaar-maand-dag, zoals 2026-09-01."
            self.fail(f"{value!r} is geen datum. {hint}", param, ctx)
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(f"de dag {value} bestaat niet.", param, ctx)


class Count(click.ParamType[Any, Any]):
    """A whole number, from 1."""

    name = "getal"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The number that `value` writes."""
        if isinstance(value, int):
            return value
        if not re.fullmatch(r"0*[1-9]\d{0,5}", value, re.ASCII):
            self.fail(f"{value!r} kan hier niet. Geef een getal vanaf 1.", param, ctx)
        return int(value)


class Id(click.ParamType[Any, Any]):
    """The id of a form or a workbook; `known` is the function of `project` that names
    those there are. Whether it exists is for the content to say."""

    name = "id"

    def __init__(self, known: str) -> None:
        self._known = known

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Those that begin with what is typed, in the language that was chosen."""
        del param
        from click.shell_completion import CompletionItem

        from lobprint import project

        ids: list[str] = getattr(project, self._known)(ctx.params.get("taal") or "")
        return [CompletionItem(one) for one in ids if one.startswith(incomplete)]


class SchoolText(click.ParamType[Any, Any]):
    """A school's name, or the path of its school.yaml."""

    name = "school"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | Path:
        """A Path for a file, a text for a name."""
        del param, ctx
        return Path(value) if _names_a_file(str(value)) else value

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Files, as the shell completes them."""
        del ctx, param
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="file")]


def _names_a_file(school: str) -> bool:
    """Whether --school means a file rather than a name.

    "school.yaml" does, whether it exists or not; so does any path that exists, but not
    a name like "A/B-college"."""
    if school.lower().endswith((".yaml", ".yml")):
        return True
    path = Path(school)
    try:
        return path.is_file() or ("/" in school and path.exists())
    except (OSError, ValueError):  # too long for a path, or a null character
        return False
