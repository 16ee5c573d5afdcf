"""Where the server listens: here only, mostly at the same place."""

from __future__ import annotations

import errno
import socket

import pytest

from lobprint.errors import OutputError
from lobprint.open import port
from lobprint.open.connection import Connection
from lobprint.open.port import HERE, PORTS, listening
from open.served import StubDesk, serving, until

REFUSED_BY_BROWSERS = {6000, 6566, *range(6665, 6670), 6679, 6697, 10080}


def test_the_first_port_that_is_free_is_taken() -> None:
    with listening([0]) as first:
        taken = first.getsockname()[1]
        with listening([taken, 0]) as second:
            assert second.getsockname()[1] != taken
    with listening([taken]) as again:
        assert again.getsockname() == (HERE, taken)


def test_a_port_is_taken_again_while_the_last_time_lingers() -> None:
    with listening([0]) as at:
        address = at.getsockname()
        with socket.create_connection(address) as client, at.accept()[0] as server:
            server.shutdown(socket.SHUT_WR)  # who ends first is the one that lingers
            assert client.recv(1) == b""
    with listening([address[1]]) as again:
        assert again.getsockname() == address


def test_small_answers_need_not_wait_for_more() -> None:
    with serving(StubDesk()) as served, served.line() as line:
        line.sendall(b"GET")
        until(lambda: bool(served.server._server.server_state.connections))
        [connection] = served.server._server.server_state.connections
        assert isinstance(connection, Connection)
        accepted = connection.transport.get_extra_info("socket")
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_no_port_at_all_is_told() -> None:
    with listening([0]) as at, pytest.raises(OutputError) as told:
        listening([at.getsockname()[1]])
    assert str(told.value) == (
        "er is geen plek vrij om de pagina te openen\n"
        "  Staat lobprint nog open in andere vensters? Sluit er daar een paar van."
    )


def test_a_system_that_forbids_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> socket.socket:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(port, "_listen", refuse)
    with pytest.raises(OutputError, match="mag niet op deze computer"):
        listening()


def test_the_usual_ports_are_not_refused_or_given_away() -> None:
    assert not REFUSED_BY_BROWSERS & set(PORTS)
    assert all(1024 < one < 32768 for one in PORTS)
