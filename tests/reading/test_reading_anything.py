"""Nothing is invented: what was typed comes back, and what is spoilt gives no error,
nor an answer that doesn't stand in the file."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lobprint.reading import read_file
from lobprint.reading.story import BLANK
from reading.filling import (
    BODY,
    Known,
    body_of,
    fields,
    filled,
    story,
    tag_of,
    with_body,
    write,
)
from reading.forms import FORM, form
from reading.odt_files import content_of, packed

ANSWER, LINE, CHOICE = "proef.1.1.toelichting", "proef.wie", "proef.1.1.antwoord"
LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn"])
WORDS = st.text(LETTERS | st.sampled_from("abc =<>&\"'-\n"), max_size=60)
KNOWN = Known(FORM, form())
TYPED = {one.id for one in FORM.fields() if one.kind in ("text", "date")}
FILLED, _ = filled(form())


def stripped(words: str) -> str:
    lines = (one.strip(BLANK) for one in words.split("\n"))
    return "\n".join(lines).strip(BLANK)


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS, st.sampled_from(["", "ja", "deels", "nee"]))
def test_what_was_typed_comes_back(long: str, short: str, chosen: str) -> None:
    """But for what is blank around it."""
    short = short.replace("\n", " ")
    body = body_of(form())
    controls = {tag_of(one): one for one in fields(body)}
    write(controls[ANSWER], long)
    write(controls[LINE], short)
    for option in ("ja", "deels", "nee"):
        shown = controls[f"{CHOICE}.{option}"]
        next(shown.iter("{*}t")).text = "☒" if option == chosen else "☐"
    reading = read_file("x.docx", with_body(form(), body), KNOWN)
    assert reading.source
    found = {one.field: one.value for s in reading.source.sheets for one in s.answers}
    wanted = {ANSWER: stripped(long), LINE: stripped(short), CHOICE: chosen}
    assert found == {name: value for name, value in wanted.items() if value}


def nothing_invented(data: bytes) -> None:
    """That no answer is read which isn't there, of a file in which these are."""
    reading = read_file("x.docx", data, KNOWN)
    assert reading.source or reading.problems
    if reading.source is None:
        return
    there = bare("".join(one.words for one in story(data).lines))
    for sheet in reading.source.sheets:
        for one in sheet.answers:
            if isinstance(one.value, str) and one.field in TYPED:
                said = [bare(line) for line in one.value.split("\n")]
                assert all(line in there for line in said), one


def bare(words: str) -> str:
    return "".join(words.split())


def drop(one: Any, _: Any) -> None:
    one.getparent().remove(one)


def double(one: Any, _: Any) -> None:
    one.addnext(copy.deepcopy(one))


def move(one: Any, chance: Any) -> None:
    to = chance.choice(all_of(one))
    if to is not one and one not in to.iterancestors():
        to.addnext(one)


def unwrap(one: Any, _: Any) -> None:
    at = one.getparent().index(one)
    one.getparent()[at : at + 1] = list(one)


def rename(one: Any, chance: Any) -> None:
    one.tag = chance.choice(all_of(one)).tag


def spoil(one: Any, chance: Any) -> None:
    if one.attrib:
        one.attrib[chance.choice(list(one.attrib))] = chance.choice(["", "0", "x" * 99])


def all_of(one: Any) -> list[Any]:
    """The elements of a body but for its root."""
    return [each for each in one.getroottree().iter() if each.getparent() is not None]


CHANGES: list[Callable[[Any, Any], None]] = [drop, double, move, unwrap, rename, spoil]
CHANCE = st.randoms(use_true_random=True)


@settings(max_examples=100, deadline=None)
@given(CHANCE)
def test_a_body_that_was_spoilt_invents_nothing(chance: Any) -> None:
    body = body_of(FILLED)
    for _ in range(chance.randint(1, 12)):
        if elements := all_of(body):
            chance.choice(CHANGES)(chance.choice(elements), chance)
    nothing_invented(with_body(FILLED, body))


@settings(max_examples=60, deadline=None)
@given(CHANCE)
def test_an_odt_that_was_spoilt_invents_nothing(chance: Any) -> None:
    content = content_of(FILLED)
    for _ in range(chance.randint(1, 12)):
        if elements := all_of(content):
            chance.choice(CHANGES)(chance.choice(elements), chance)
    nothing_invented(packed(content, KNOWN.stamp.build))


@settings(max_examples=60, deadline=None)
@given(CHANCE)
def test_bytes_that_were_spoilt_give_no_error(chance: Any) -> None:
    read_file("x.docx", spoilt(FILLED, chance), KNOWN)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(BODY, spoilt(etree.tostring(body_of(FILLED)), chance))
    read_file("x.docx", out.getvalue(), KNOWN)


def spoilt(data: bytes, chance: Any) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        at = chance.randrange(len(changed))
        what = chance.randrange(3)
        if what == 0:
            changed[at] = chance.randrange(256)
        elif what == 1:
            del changed[at : at + chance.randrange(1, 60)]
        else:
            changed[at:at] = changed[at : at + chance.randrange(1, 60)]
    return bytes(changed)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_give_an_error(data: bytes) -> None:
    for head in (
        b"",
        b"PK\x03\x04",
        b"%PDF-1.7\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ):
        assert read_file("x", head + data, KNOWN).source is None
