"""Calls are answered in order, whatever happens, as long as somebody is there."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from lobprint.open.port import listening
from lobprint.open.presence import Presence
from lobprint.open.serve import Server
from open.served import (
    DEADLINE,
    PAGE,
    TOKEN,
    Served,
    StubDesk,
    serving,
    until,
)


def waiting(served: Served) -> int:
    return served.server._calls.waiting


def test_calls_are_answered_one_at_a_time_in_order() -> None:
    desk = StubDesk(holds="eerste")
    with serving(desk) as served, ThreadPoolExecutor(3) as pages:
        first = pages.submit(served.call, "eerste")
        assert desk.at_the_hold.wait(DEADLINE)
        second = pages.submit(served.call, "tweede")
        until(lambda: waiting(served) == 2)
        third = pages.submit(served.call, "derde")
        until(lambda: waiting(served) == 3)
        assert served.ask().status == 200  # the page itself needn't wait
        assert desk.log == ["eerste begins"]
        desk.let_go.set()
        replies = [one.result(DEADLINE) for one in (first, second, third)]
    assert [reply.status for reply in replies] == [200, 200, 200]
    names = ["eerste", "tweede", "derde"]
    both = [f"{name} {what}" for name in names for what in ("begins", "ends")]
    assert desk.log == [*both, "closed"]


def test_only_a_few_calls_may_wait() -> None:
    desk = StubDesk(holds="eerste")
    with serving(desk, waiting=1) as served, ThreadPoolExecutor(1) as pages:
        first = pages.submit(served.call, "eerste")
        assert desk.at_the_hold.wait(DEADLINE)
        refused = served.call("tweede")
        desk.let_go.set()
        assert first.result(DEADLINE).status == 200
        assert served.call("derde").status == 200
    assert refused.status == 503
    assert refused.text == "lobprint is nog bezig. Probeer het zo nog eens."
    assert "tweede begins" not in desk.log


def test_a_fault_of_ours_is_told_here_and_not_there() -> None:
    with serving(StubDesk()) as served:
        reply = served.call("breaks")
        assert served.call("describe").status == 200
    assert reply.status == 500
    assert reply.text == (
        "Er ging iets mis in lobprint zelf. In het venster van lobprint staat wat."
    )
    assert [type(error) for error in served.told] == [ZeroDivisionError]


def test_a_call_that_is_answered_when_the_server_stops_gets_its_answer() -> None:
    desk = StubDesk(holds="eerste")
    with serving(desk) as served, ThreadPoolExecutor(1) as pages:
        first = pages.submit(served.call, "eerste")
        assert desk.at_the_hold.wait(DEADLINE)
        served.server.stop()
        desk.let_go.set()
        assert first.result(DEADLINE).status == 200


def test_a_call_without_end_does_not_keep_the_server_from_stopping() -> None:
    desk = StubDesk(holds="eerste")
    with serving(desk, mercy=1) as served, ThreadPoolExecutor(1) as pages:
        first = pages.submit(served.call, "eerste")
        assert desk.at_the_hold.wait(DEADLINE)
        served.server.stop()
        served.thread.join(DEADLINE)
        assert desk.log == ["eerste begins", "closed", "eerste ends"]
        assert first.exception(DEADLINE) or first.result().status == 500


def test_a_desk_that_cannot_be_made_ends_the_server() -> None:
    def broken() -> StubDesk:
        raise FileNotFoundError("content")

    with listening([0]) as at:
        server = Server(PAGE, broken, lambda _: None, at, TOKEN)
        with pytest.raises(FileNotFoundError, match="content"):
            server.run()


def test_a_page_that_is_gone_ends_the_server() -> None:
    desk = StubDesk()
    with serving(desk, alone=1) as served:
        assert served.call("describe").status == 200
        served.thread.join(DEADLINE)
        assert not served.thread.is_alive()
    assert served.ended is None
    assert desk.log[-1] == "closed"
    assert not [one for one in threading.enumerate() if "desk" in one.name]


def test_a_page_that_says_it_goes_is_not_waited_for() -> None:
    with serving(StubDesk(), left=1) as served:
        assert served.call("describe").status == 200
        assert served.ask("POST", "/weg").status == 204
        served.thread.join(DEADLINE)
        assert not served.thread.is_alive()


def ticks(presence: Presence, count: int, busy: bool = False) -> list[bool]:
    return [presence.tick(busy) for _ in range(count)]


def test_a_page_that_calls_now_and_then_is_there() -> None:
    presence = Presence(alone=3, left=1)
    for _ in range(5):
        presence.called()
        assert ticks(presence, 2) == [False, False]
    assert ticks(presence, 1) == [True]


def test_a_page_that_waits_for_its_answer_is_there() -> None:
    presence = Presence(alone=2, left=1)
    presence.called()
    assert not any(ticks(presence, 9, busy=True))
    assert ticks(presence, 2) == [False, True]


def test_a_page_that_is_loaded_again_is_there() -> None:
    presence = Presence(alone=4, left=2)
    presence.called()
    presence.leaves()
    assert ticks(presence, 1) == [False]
    presence.called()
    assert ticks(presence, 4) == [False, False, False, True]


def test_who_has_not_opened_the_page_yet_is_waited_for() -> None:
    assert not any(ticks(Presence(alone=2, left=1), 99))
