"""Whatever happened to a PDF, reading it ends, quietly, and finds no answers that were
not there."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

import pikepdf
from hypothesis import given, settings
from hypothesis import strategies as st

from lobprint.document.state import Value
from lobprint.reading.pdf import Pdf, read_pdf
from lobprint.reading.pdf.syntax import parse, text_of
from reading.pdf_files import FILLED, behind, filled, found, updated

whole = cache(filled)
Mutation = Callable[[bytes], bytes]
SHARE = st.floats(0, 1, exclude_max=True)
"""Where in a file."""


def _at(data: bytes, share: float) -> int:
    return int(len(data) * share)


@st.composite
def other_bytes(draw: st.DrawFn) -> Mutation:
    places = draw(st.lists(st.tuples(SHARE, st.integers(0, 255)), min_size=1))

    def mutate(data: bytes) -> bytes:
        made = bytearray(data)
        for share, byte in places:
            made[_at(data, share)] = byte
        return bytes(made)

    return mutate


@st.composite
def other_signs(draw: st.DrawFn) -> Mutation:
    """Among what says where things are, behind all else."""
    signs = st.sampled_from(b"<>[]()/ R0123456789%\n")
    places = draw(st.lists(st.tuples(st.integers(1, 900), signs), min_size=1))

    def mutate(data: bytes) -> bytes:
        made = bytearray(data)
        for place, sign in places:
            made[-place] = sign
        return bytes(made)

    return mutate


@st.composite
def pieces(draw: st.DrawFn) -> Mutation:
    """Cut off, left out, put elsewhere, or twice."""
    first, second = sorted((draw(SHARE), draw(SHARE)))
    way = draw(st.integers(0, 3))

    def mutate(data: bytes) -> bytes:
        a, b = _at(data, first), _at(data, second)
        left, middle, right = data[:a], data[a:b], data[b:]
        ways = (left, left + right, right + middle + left, left + middle * 2 + right)
        return ways[way]

    return mutate


@settings(max_examples=150)
@given(st.one_of(other_bytes(), other_signs(), pieces()))
def test_bytes_that_were_lost(mutate: Mutation) -> None:
    """What is found in a file that is damaged is always told of."""
    read = read_pdf(mutate(whole()))
    assert read.trouble or found(read).items() <= FILLED.items()


@settings(max_examples=60)
@given(other_bytes())
def test_words_that_were_lost_behind_a_file(mutate: Mutation) -> None:
    added = updated(whole(), {"kop.team": b"/V(Techniek)"})[len(whole()) :]
    read = read_pdf(whole() + mutate(added))
    assert read.trouble or _words(read) <= {*FILLED.values(), "Techniek"}


def _words(read: Pdf) -> set[Value]:
    return set(found(read).values())


GONE, ANOTHER = b"gone", b"another"
THINGS = (
    *(b"0", b"-1", b"1.5", b"true", b"null", b"()", b"(Tekst)", b"<FEFF>", b"/Off"),
    *(b"/Ja", b"[]", b"[[]]", b"[null 3]", b"<<>>", b"<</Kids[]>>", b"(half", b">>"),
)


@settings(max_examples=150)
@given(SHARE, SHARE, st.sampled_from([*THINGS, ANOTHER, GONE]), SHARE)
def test_things_of_another_kind(
    which: float, entry: float, thing: bytes, other: float
) -> None:
    """An entry of a dictionary says something else, or is gone."""
    numbers = list(_holders())
    number = numbers[int(len(numbers) * which)]
    entries = dict(_holders()[number])
    key = sorted(entries)[int(len(entries) * entry)]
    entries[key] = thing
    if thing == GONE:
        del entries[key]
    elif thing == ANOTHER:
        entries[key] = b"%d 0 R" % numbers[int(len(numbers) * other)]
    body = b"".join(b"%s %s" % pair for pair in entries.items())
    read = read_pdf(behind(whole(), {number: b"<<%s>>" % body}))
    assert read.trouble or _words(read) <= _strings()


@cache
def _holders() -> dict[int, dict[bytes, bytes]]:
    """The dictionaries that lead to an answer, by their numbers."""
    with pikepdf.open(io.BytesIO(whole())) as file:
        found = [file.Root, file.Root.Pages, file.Root.AcroForm]
        for page in file.pages:
            found.append(page.obj)
            for one in page.get("/Annots", pikepdf.Array()):
                found += [one, one.get("/Parent", one), one.get("/P", one)]
        return {one.objgen[0]: _entries(one) for one in found}


def _entries(one: pikepdf.Object) -> dict[bytes, bytes]:
    return {
        key.encode(): pikepdf.Array([value]).unparse()[1:-1]
        for key, value in dict(one).items()
    }


@cache
def _strings() -> set[Value]:
    """All that is said there, and what is put there."""
    said: set[Value] = {True, "Tekst", "Off", "Ja"}
    for entries in _holders().values():
        for value in entries.values():
            one = parse(value).value
            said |= {text_of(one) if isinstance(one, bytes) else str(one)}
    return said
