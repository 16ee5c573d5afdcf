"""The sample, written once a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from lobprint.pdf import write
from pdf.pdf_builders import brand, document, sample


@pytest.fixture(scope="session")
def data() -> bytes:
    """The PDF of the sample."""
    return write(document(), brand(), sample())


@pytest.fixture
def file(data: bytes, tmp_path: Path) -> Path:
    """The PDF of the sample, on disk."""
    path = tmp_path / "proef.pdf"
    path.write_bytes(data)
    return path
