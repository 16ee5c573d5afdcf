"""One error for all that can be wrong with what is built from."""

from __future__ import annotations


class BuildError(Exception):
    """What is wrong, and what to do about it, in words for whoever runs the build."""
