"""How often Python looks for garbage while documents are made, and read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 50_000
"""New objects before Python looks. A document is many small objects that all live until
it is done: looking every 700 walks over them in vain, for a quarter of the time."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Python looks seldom while a document is made or read; after it as before."""
    young, *old = gc.get_threshold()
    if not 0 < young < SELDOM:
        yield
        return
    gc.set_threshold(SELDOM, *old)
    try:
        yield
    finally:
        gc.set_threshold(young, *old)
