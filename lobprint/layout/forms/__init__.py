"""Form blocks on the page: what people fill in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lobprint.document import Checklist, Details, FormIntro, NextStep, StepLine
from lobprint.layout.forms.checklist import checklist
from lobprint.layout.forms.details import details, next_step
from lobprint.layout.forms.kop import form_intro
from lobprint.layout.forms.steps import step_line
from lobprint.layout.items import Break, Slab
from lobprint.layout.room import Room

FORMS: dict[type, Callable[[Any, Room], list[Slab | Break]]] = {
    FormIntro: form_intro,
    Details: details,
    StepLine: step_line,
    Checklist: checklist,
    NextStep: next_step,
}
"""Block class -> its layout: the slabs of the block, in reading order."""
