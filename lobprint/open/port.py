"""The place where the server listens: on this computer only, mostly at the same port.

What a browser keeps for a page it keeps by the page's address; at another port it
begins with nothing.
"""

from __future__ import annotations

import errno
import socket
import sys
from collections.abc import Iterable

from lobprint.errors import OutputError, Problem

HERE = "127.0.0.1"
PORTS = range(15620, 15640)
"""L, O, B on the keys of a telephone. No browser refuses them, no system gives them to
others by itself."""


def listening(ports: Iterable[int] = PORTS) -> socket.socket:
    """A socket at the first of `ports` that is free. Raises OutputError."""
    why: OSError | None = None
    for port in ports:
        try:
            return _listen(port)
        except OSError as error:
            why = error
    raise OutputError(_problem(why))


def _listen(port: int) -> socket.socket:
    """Its kind is written out: asyncio sends small answers at once only over what says
    that it is TCP; others wait for 40 ms."""
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":  # else another program may take the port as well
            found.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # else it stays taken for a minute after the last time
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((HERE, port))
        found.listen()
    except OSError:
        found.close()
        raise
    return found


def _problem(why: OSError | None) -> Problem:
    if why is not None and why.errno in (errno.EACCES, errno.EPERM):
        hint = "Vraag de beheerder van deze computer of het mag."
        return Problem("een pagina openen mag niet op deze computer", hint=hint)
    hint = "Staat lobprint nog open in andere vensters? Sluit er daar een paar van."
    return Problem("er is geen plek vrij om de pagina te openen", hint=hint)
