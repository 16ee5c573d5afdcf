"""What lobprint brings along, read once for all tests: reading it takes a quarter of a
second."""

from __future__ import annotations

from functools import cache

from lobprint.compose import environment
from lobprint.compose.environment import TemplateEnvironment
from lobprint.content import Library, load_content
from lobprint.press.build import Material, load
from lobprint.project import built_in, open_project


@cache
def library() -> Library:
    return load_content(built_in().content)


@cache
def templates() -> TemplateEnvironment:
    return environment(built_in().templates)


@cache
def material() -> Material:
    """Both, as a build has them."""
    return load(open_project())
