"""Who may ask, and who not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lobprint.open.guard import MOST_HEADERS, Door
from lobprint.open.told import ON_ALL
from open.served import PAGE, TOKEN, Served, StubDesk, call, serving

DOOR = Door(15620, TOKEN)
OURS = {"host": "127.0.0.1:15620", "x-lobprint-token": TOKEN}


def refusal(path: str = "/api", **headers: str) -> int:
    """With what a request is refused that is ours but for these headers."""
    method = "POST" if path == "/api" else "GET"
    said = OURS | {name.replace("_", "-"): value for name, value in headers.items()}
    pairs = [(name.encode(), value.encode()) for name, value in said.items() if value]
    return DOOR.refusal(method, path, pairs)


@pytest.mark.parametrize("host", ["127.0.0.1:15620", "localhost:15620"])
def test_what_is_ours_may_come_in(host: str) -> None:
    assert refusal(host=host) == 0
    assert (
        refusal(host=host, origin=f"http://{host}", sec_fetch_site="same-origin") == 0
    )
    assert refusal("/", host=host, sec_fetch_site="none", x_lobprint_token="") == 0


@pytest.mark.parametrize(
    "host",
    [
        "",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:15621",
        "127.0.0.1:15620.",
        "127.0.0.1.:15620",
        "127.0.0.1:015620",
        "127.1:15620",
        "0.0.0.0:15620",
        "[::1]:15620",
        "evil.example:15620",
        "127.0.0.1:15620.evil.example",
        "evil.example#127.0.0.1:15620",
        "localhost.evil.example:15620",
        "evil@127.0.0.1:15620",
    ],
)
@pytest.mark.parametrize("path", ["/", "/api", "/engine/http.js"])
def test_a_name_that_is_not_ours_to_the_letter_gets_nothing(
    host: str, path: str
) -> None:
    assert refusal(path, host=host) == 421


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "https://127.0.0.1:15620",
        "http://127.0.0.1",
        "http://127.0.0.1:8000",
        "http://localhost:15620",
        "http://evil.example",
        "http://127.0.0.1:15620.evil.example",
        "file://",
    ],
)
@pytest.mark.parametrize("path", ["/", "/api"])
def test_another_page_may_not_ask(origin: str, path: str) -> None:
    assert refusal(path, origin=origin) == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "iets-nieuws"])
@pytest.mark.parametrize("path", ["/", "/api"])
def test_a_browser_that_says_another_page_asks_is_believed(
    site: str, path: str
) -> None:
    assert refusal(path, sec_fetch_site=site) == 403


@pytest.mark.parametrize(
    "token", ["", "x", TOKEN[:-1], f"{TOKEN}x", TOKEN.upper(), "é"]
)
def test_the_desk_is_for_who_knows_the_token(token: str) -> None:
    assert refusal(x_lobprint_token=token) == 403
    assert refusal("/", x_lobprint_token=token) == 0


@pytest.mark.parametrize(
    "name", ["host", "origin", "sec-fetch-site", "x-lobprint-token"]
)
def test_what_is_said_twice_is_not_believed(name: str) -> None:
    said = OURS | {"origin": "http://127.0.0.1:15620", "sec-fetch-site": "same-origin"}
    pairs = [(one.encode(), value.encode()) for one, value in said.items()]
    assert DOOR.refusal("POST", "/api", pairs) == 0
    again = [*pairs, (name.encode(), said[name].encode())]
    assert DOOR.refusal("POST", "/api", again) in (403, 421)


def test_nobody_needs_a_hundred_headers() -> None:
    many = {f"x_{number}": "a" for number in range(MOST_HEADERS)}
    assert refusal(**many) == 431


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serving(StubDesk()) as served:
        yield served


def test_a_foreign_name_that_means_this_computer_gets_nothing(served: Served) -> None:
    there = f"evil.example:{served.port}"
    headers = {"Host": there, "Origin": f"http://{there}"}
    for path in ("/", "/engine/http.js", "/api"):
        reply = served.ask(path=path, headers=headers)
        assert reply.status == 421
        assert not any(data in reply.body for data in PAGE.values())
    assert served.ask("POST", "/api", headers, call("describe")).status == 421


def test_a_foreign_name_in_the_address_itself_gets_nothing(served: Served) -> None:
    assert served.ask(path="http://evil.example/").status == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"X-Lobprint-Token": ""},
        {"X-Lobprint-Token": "geraden"},
    ],
)
def test_the_desk_never_hears_of_what_is_refused(
    headers: dict[str, str],
) -> None:
    desk = StubDesk()
    with serving(desk) as served:
        reply = served.ask("POST", "/api", headers, call("describe"))
        assert served.ask("POST", "/weg", headers).status == 403
        assert not served.server._calls.presence.tick(busy=False)
        assert desk.log == []
    assert reply.status == 403
    assert reply.headers["content-type"] == "text/plain; charset=utf-8"
    assert "Sluit deze pagina en geef 'lobprint open' opnieuw." in reply.text


def test_no_page_of_another_may_even_ask_whether_it_may(served: Served) -> None:
    asks = {"Access-Control-Request-Method": "POST", "Origin": "https://evil.example"}
    reply = served.ask("OPTIONS", "/api", asks)
    assert reply.status == 403
    assert not any(name.startswith("access-control") for name in reply.headers)
    assert served.ask("OPTIONS", "/api").status == 405


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("GET", "/", {}, 200),
        ("GET", "/elders", {}, 404),
        ("GET", "/api", {}, 405),
        ("POST", "/api", {}, 400),
        ("GET", "/", {"Host": "evil.example"}, 421),
        ("GET", "/", {"Origin": "null"}, 403),
    ],
)
def test_every_answer_says_what_a_browser_may_do_with_it(
    served: Served, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    reply = served.ask(method, path, headers)
    assert reply.status == status
    assert ON_ALL.items() <= reply.headers.items()
    assert not {"set-cookie", "server", "access-control-allow-origin"} & set(
        reply.headers
    )
