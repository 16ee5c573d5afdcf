"""Whatever a school writes in a form of YAML alone: it is told what is wrong, or gets a
form that both writers write."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from functools import cache
from typing import Any, get_args

import docx
import pypdf
from hypothesis import given
from hypothesis import strategies as st
from ours import templates
from spoken import NEDERLANDS

from lobprint import pdf, word
from lobprint.blocks.registry import VORMEN
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.content.model import Letter, Papier
from lobprint.document import Document
from lobprint.errors import ContentError
from lobprint.layout import lay_out
from lobprint.project import built_in

NAME = "content/instrumenten/blad.yaml"
LETTERS = st.sampled_from("abcdefghij klmnop é’“…-–(),.:;?!&<>\"'%#@{}[]|/0123456789")
WORD = st.text(st.sampled_from("abcdefgé"), min_size=1, max_size=60)


def texts(longest: int) -> st.SearchStrategy[str]:
    """Short, long and awkward texts, at most `longest` characters."""
    said = st.text(LETTERS, min_size=1, max_size=40) | st.lists(
        WORD, min_size=1, max_size=longest // 8
    ).map(" ".join)
    return said.map(lambda text: text[:longest].strip(" {}\\") or "a").filter(fits)


def fits(text: str) -> bool:
    return "{" not in text and "](" not in text


def things(keys: str, longest: int) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with any of `keys`."""
    values: dict[str, st.SearchStrategy[Any]] = {}
    for key in (key.rstrip("*") for key in keys.split()):
        most = min(longest, 120) if key == "titel" else longest
        values[key] = {
            "regels": st.integers(1, 13),
            "datum": st.booleans(),
            "regelafstand": st.sampled_from([5, 6.6, 8, 12]),
            "nummer": st.integers(1, 99),
            "breedte": st.integers(1, 9),
            "letter": st.sampled_from(get_args(Letter)),
            "hoogte": st.integers(2, 10) | st.sampled_from([2.9, 5.3]),
            "kolommen": st.integers(1, 3),
            "rijen": st.integers(1, 20),
            "antwoorden": st.lists(WORD, min_size=1, max_size=6),
            "niveaus": st.lists(texts(13), min_size=2, max_size=5),
        }.get(key, texts(most))
    return st.fixed_dictionaries({}, optional=values)


@st.composite
def parts(draw: st.DrawFn) -> dict[str, Any]:
    vorm: str = draw(st.sampled_from(sorted(VORMEN)))
    beside: bool = draw(st.booleans())
    shape = VORMEN[vorm]
    keys = f"titel uitleg {shape.part}".replace("koppen*", "")
    if vorm in ("opsomming", "stappen"):
        keys = keys.replace("kolommen", "")
        if beside:
            shape = replace(shape, item_needs="titel+tekst", longest=300)
            keys += " kolommen"
    part = draw(things(keys, shape.longest))
    for key in shape.needs.split():
        part.setdefault(key, ["a", "b"] if key == "niveaus" else "Iets")
    part["vorm"] = vorm
    part["nieuwe_bladzijde"] = draw(st.booleans())
    if part["nieuwe_bladzijde"]:
        part["voet"] = draw(texts(40))
    if "koppen*" in shape.part and draw(st.booleans()):
        least, most = len(shape.headings) or 1, len(shape.headings) or 3
        part["koppen"] = draw(st.lists(texts(45), min_size=least, max_size=most))
    if vorm == "tekst":
        part.setdefault("tekst", "Iets")
    if shape.has_items:
        one = items(shape.item, shape.item_needs.split(), shape.longest)
        part["items"] = draw(st.lists(one, min_size=1, max_size=14))
    return part


@st.composite
def items(draw: st.DrawFn, keys: str, needs: list[str], longest: int) -> dict[str, Any]:
    item = draw(things(keys, longest))
    chosen = draw(st.sampled_from(needs))
    if "+" in chosen:
        return {**item, **{key: draw(texts(60)) for key in chosen.split("+")}}
    for key in needs:
        item.pop(key, None)
    return {**item, chosen: draw(texts(min(longest, 120)))}


WHOLE = st.fixed_dictionaries(
    {},
    optional={
        "velden": st.just("kort"),
        "bladzijden": st.integers(1, 9),
        "letter": st.sampled_from(get_args(Letter)),
        "rechterbladzijde": st.booleans(),
        "bronregel": st.booleans(),
        "teksten": st.fixed_dictionaries(
            {}, optional=dict.fromkeys(("kop", "bron"), texts(120))
        ),
    },
)
"""What a form says of itself, besides what each must have."""


def form(
    parts: list[dict[str, Any]], paper: str, group: str, kop: bool, more: Any = ()
) -> bytes:
    """JSON is YAML; the ids are numbers."""
    for number, part in enumerate(parts, start=1):
        part["id"] = f"d{number}"
        for place, item in enumerate(part.get("items", ()), start=1):
            item["id"] = f"{number}.{place}"
    whole: dict[str, Any] = {
        "id": "blad", "titel": "Een blad", "bron": "Onze school", "papier": paper,
        "groep": group, "sjabloon": "formulier", "onderdelen": parts, **dict(more),
    }  # fmt: skip
    if kop:
        keys = ("voor", "waarvoor", "wie", "tijd", "daarna")
        whole["kop"] = {key: f"De {key}" for key in keys}
    return json.dumps(whole, ensure_ascii=False).encode()


FORMS = st.builds(
    form,
    st.lists(parts(), min_size=1, max_size=5),
    st.sampled_from(get_args(Papier)),
    st.sampled_from(["team", "lerende", "ouders"]),
    st.booleans(),
    WHOLE,
)


@cache
def sectors() -> dict[str, bytes]:
    found = built_in().content.items()
    words = {name: data for name, data in found if "/sectoren/" in name}
    return words | NEDERLANDS


def composed(data: bytes) -> Document | None:
    """The form; None when its writer is told what is wrong, at its place."""
    try:
        library = load_content({**sectors(), NAME: data})
    except ContentError as error:
        files = {problem.place and problem.place.file for problem in error.problems}
    else:
        return compose(library, templates(), Request("mbo", form="blad"))
    assert files == {NAME}
    return None


@given(FORMS)
def test_any_form_that_is_taken_is_written_and_fits_or_is_told(data: bytes) -> None:
    document = composed(data)
    if document is None:
        return
    layout, brand = lay_out(document), make_brand()
    reader = pypdf.PdfReader(io.BytesIO(pdf.write(document, brand, layout)))
    assert len(reader.pages) == len(layout.pages)
    docx.Document(io.BytesIO(word.write(document, brand, layout)))
    for page in layout.pages:
        bottom = (page.sheet.height - page.sheet.bottom) * 72 / 25.4 + 0.1
        low = [p for p in page.placed if p.y + p.slab.height > bottom]
        assert not low or any(one.over for one in layout.overflows), low[0].slab.items


NOISE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["id", "vorm", "titel", "tekst", "items", "vraag", "niveaus"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(st.lists(NOISE, max_size=4))
def test_any_onderdelen_are_a_form_or_told_what_is_wrong(parts: list[Any]) -> None:
    head = {"id": "blad", "titel": "Blad", "bron": "Ons", "sjabloon": "formulier"}
    composed(json.dumps({**head, "onderdelen": parts}, ensure_ascii=False).encode())
