"""A PDF that isn't as it should be, or is locked, as pdfium writes it anew: it mends
what it can, and needs no password where only changing is forbidden."""

from __future__ import annotations

import io

from lobprint.reading.pdf.syntax import DamagedError


class LockedError(Exception):
    """It opens with a password only."""


def mended(data: bytes) -> bytes:
    """Raises LockedError, or DamagedError when nothing can be made of it."""
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise LockedError from None
        raise DamagedError(str(error)) from None
    made = io.BytesIO()
    with document:
        try:
            document.save(made, flags=raw.FPDF_REMOVE_SECURITY)
        except pypdfium2.PdfiumError as error:
            raise DamagedError(str(error)) from None
    return made.getvalue()
