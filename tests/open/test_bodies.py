"""How much may be sent, and for how long."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from lobprint.open.body import Frame, RefusedError
from lobprint.open.guard import MOST_HEADERS
from lobprint.open.limits import LIMITS
from open.served import (
    Served,
    StubDesk,
    call,
    frame,
    header_of,
    serving,
    status_of,
    until,
)

SMALL = {"order": 200, "file": 1000, "body": 3000}
OF_SMALL = replace(LIMITS, **SMALL)


def read(*pieces: bytes) -> bytes | int:
    """The frame that comes in `pieces`, or with what it is refused."""
    coming = Frame(OF_SMALL)
    try:
        for piece in pieces:
            coming.take(piece)
        return coming.whole()
    except RefusedError as refused:
        return refused.status


def in_bytes(data: bytes) -> Iterator[bytes]:
    return (bytes([one]) for one in data)


@pytest.mark.parametrize("files", [[], [b""], [b"a" * 1000], [b"ab", b"", b"c" * 999]])
def test_a_frame_is_whole_however_it_comes(files: list[bytes]) -> None:
    sent = call("check", *files)
    assert read(sent) == sent
    assert read(*in_bytes(sent)) == sent
    assert read(b"", sent[:3], b"", sent[3:]) == sent


def test_no_files_need_not_be_named() -> None:
    sent = frame({"call": "describe"})
    assert read(sent) == sent


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\0\0\0",
        b"\0\0\0\0",
        call("check", b"abc")[:-1],
        call("check", b"abc") + b"d",
        b"\0\0\0\x03abc",
        b"\0\0\0\x04\xff\xfe{}",
        frame([]),
        frame("check"),
        frame({"files": {}})[:-1],
        frame({"files": 3}),
        frame({"files": [3]}),
        frame({"files": [["a"]]}),
        frame({"files": [["a", "3"]]}, b"abc"),
        frame({"files": [["a", 3.0]]}, b"abc"),
        frame({"files": [["a", True]]}, b"a"),
        frame({"files": [["a", -1]]}),
        frame({"files": [["a", 4], ["b", -1]]}, b"abc"),
        frame({"files": [["a", None]]}),
    ],
)
def test_what_is_no_frame_is_refused(sent: bytes) -> None:
    assert read(sent) == 400
    assert read(*in_bytes(sent)) == 400


def test_a_frame_that_is_nested_without_end_is_refused() -> None:
    order = b"[" * 100_000
    coming = Frame(LIMITS)
    with pytest.raises(RefusedError):
        coming.take(len(order).to_bytes(4, "big") + order)


@pytest.mark.parametrize(
    "sent",
    [
        b"\xff\xff\xff\xff",
        frame({"call": "x" * 200}),
        frame({"files": [["a", 1001]]}),
        frame({"files": [["a", 10**30]]}),
        call("check", *[b"a" * 1000] * 3),
    ],
)
def test_too_much_is_refused_before_it_is_read(sent: bytes) -> None:
    assert read(sent) == 413


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serving(StubDesk(), **SMALL, still=0.5, silent=2) as served:
        yield served


def test_what_fits_is_answered(served: Served) -> None:
    reply = served.call("check", b"a" * 1000, b"b" * 1000)
    assert reply.status == 200
    assert header_of(reply.body)["result"] == "check"


def test_a_body_that_says_it_is_too_large_is_not_waited_for(served: Served) -> None:
    with served.line() as line:
        line.sendall(served.head("Content-Length: 3001"))
        assert status_of(line) == 413


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"\xff\xff\xff\xff", 413),  # an order without end
        (frame({"files": [["a", 1000]] * 3}), 413),
        (call("check", b"a" * 999) + b"bc", 400),  # more than was said
    ],
)
def test_a_body_that_does_not_say_how_large_it_is_is_counted(
    served: Served, sent: bytes, status: int
) -> None:
    with served.line() as line:
        line.sendall(served.head("Transfer-Encoding: chunked"))
        line.sendall(f"{len(sent):x}".encode() + b"\r\n" + sent + b"\r\n")
        assert status_of(line) == status


def test_a_file_that_is_too_large_is_refused_in_words(served: Served) -> None:
    reply = served.call("check", b"a" * 1001)
    assert reply.status == 413
    assert reply.text == "Dit is te groot: een bestand mag hoogstens 100 MB zijn."


@pytest.mark.parametrize(
    "header",
    ["Content-Length: -1", "Content-Length: 9" + "9" * 400, "X-Lang: " + "a" * 40_000],
)
def test_nonsense_before_the_body_is_refused(served: Served, header: str) -> None:
    with served.line() as line:
        line.sendall(served.head(header))
        assert status_of(line) in (400, 413)


def test_what_is_not_http_is_refused_in_our_words(served: Served) -> None:
    with served.line() as line:
        line.sendall(b"HALLO\r\n\r\n")
        with line.makefile("rb") as answer:
            told = answer.read()
    assert told.startswith(b"HTTP/1.1 400 ")
    assert told.endswith(b"Dit is geen vraag zoals de pagina van lobprint die stelt.")


def test_too_many_headers_are_refused(served: Served) -> None:
    reply = served.ask(headers={f"X-{number}": "a" for number in range(MOST_HEADERS)})
    assert reply.status == 431


def test_who_stops_halfway_is_not_waited_for(served: Served) -> None:
    with served.line() as line:
        line.sendall(served.head("Content-Length: 100") + b"\0\0")
        assert status_of(line) == 408


def test_who_goes_on_for_ever_is_not_waited_for() -> None:
    with (
        serving(StubDesk(), still=30, body_time=1) as served,
        served.line() as line,
    ):
        line.sendall(served.head("Content-Length: 100000") + b"\0\0\x10\0")
        line.settimeout(0.05)
        assert _trickle(line).startswith(b"HTTP/1.1 408 ")


def _trickle(line: socket.socket) -> bytes:
    """Send a byte now and then until there is an answer."""
    while True:
        line.sendall(b" ")
        try:
            return line.recv(1000)
        except TimeoutError:
            pass


@pytest.mark.parametrize(
    "said", [b"", b"GET / HT", b"POST /api HTTP/1.1\r\nHost: a\r\n"]
)
def test_who_never_asks_anything_is_let_go(served: Served, said: bytes) -> None:
    with served.line() as line:
        line.sendall(said)
        assert line.recv(1000) == b""


def test_who_goes_on_sending_after_a_refusal_is_let_go(served: Served) -> None:
    with served.line() as line:
        line.sendall(served.head("Content-Length: 3001") + b"a")
        with line.makefile("rb") as answer:
            assert answer.read().startswith(b"HTTP/1.1 413 ")


def test_a_client_that_goes_away_halfway_is_no_fault(served: Served) -> None:
    with served.line() as line:
        line.sendall(served.head("Content-Length: 100") + b"\0\0")
        until(lambda: served.server._calls.waiting == 1)
    with served.line() as line:
        line.sendall(served.head("Transfer-Encoding: chunked") + b"zz\r\n")
        assert line.recv(1000)
    assert served.call("check").status == 200
    assert not served.told
