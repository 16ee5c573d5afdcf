"""One Pyodide for all tests here: it takes seconds to start."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from wasm.pyodide import Pyodide


@pytest.fixture(scope="session")
def pyodide() -> Iterator[Pyodide]:
    started = Pyodide()
    yield started
    started.close()
