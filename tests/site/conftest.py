"""An edition with the real page and small parts: what is packed needs no Pyodide."""

from __future__ import annotations

import pytest
from site_edition import BOOT, PARTS

from lobprint.site.made import Edition
from lobprint.ui import page_files


@pytest.fixture(scope="session")
def edition() -> Edition:
    return Edition(page_files(), BOOT, PARTS)
