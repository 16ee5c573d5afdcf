"""What the server says when it doesn't answer: a sentence for who sees it."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import Response

SENTENCES: Mapping[int, str] = {
    400: "Dit is geen vraag zoals de pagina van lobprint die stelt.",
    403: "Dit mag alleen de pagina die 'lobprint open' zelf heeft geopend. Is lobprint "
    "intussen gestopt? Sluit deze pagina en geef 'lobprint open' opnieuw.",
    404: "Dit is er niet.",
    405: "Zo kan dit niet gevraagd worden.",
    408: "Het versturen duurde te lang. Probeer het nog eens.",
    413: "Dit is te groot: een bestand mag hoogstens 100 MB zijn.",
    421: "Dit is niet het adres dat 'lobprint open' noemt.",
    431: "Dit is geen vraag zoals de pagina van lobprint die stelt.",
    500: "Er ging iets mis in lobprint zelf. In het venster van lobprint staat wat.",
    503: "lobprint is nog bezig. Probeer het zo nog eens.",
}
ON_ALL = {
    "content-security-policy": "default-src 'none'; script-src 'self'; "
    "style-src 'self'; img-src 'self' blob: data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; frame-src blob:; worker-src 'none'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
}
"""What goes with every answer: nothing of it is kept, shown in another page or asks
anything of anyone else."""


def told(status: int, more: Mapping[str, str] | None = None) -> Response:
    """An answer that says why there is none; `more` are headers."""
    return Response(
        SENTENCES[status], status, headers=more, media_type="text/plain; charset=utf-8"
    )
