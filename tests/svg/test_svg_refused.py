"""What can't be printed is told in Dutch, quickly, and nothing is ever fetched."""

from __future__ import annotations

import contextlib
import gzip
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from svg_files import PICTURES, SVG, VECTORS, svg

from lobprint.errors import ContentError, Place
from lobprint.housestyle.logo import read_logo
from lobprint.housestyle.svg import RefusedError, limits, read_svg
from lobprint.pdf.picture import picture as picture_of

RECT = '<rect width="90" height="50"/>'
PNG = "Sla het logo in het tekenprogramma op als png en gebruik die."
AGAIN = "Sla het logo opnieuw op als svg, of gebruik een png."
WITHIN = "Neem in het tekenprogramma alles op in het bestand zelf, of gebruik een png."
LESS = "Vereenvoudig het, of sla het op als png en gebruik die."
OUTSIDE = "de tekening verwijst naar een ander bestand"
DAMAGED = "de tekening is beschadigd of niet compleet"
SHADOWS = "de tekening heeft te veel schaduwen en vervagingen"
WITHOUT = "Laat ze in het tekenprogramma weg, of sla het logo op als png."
BLUR = '<feGaussianBlur stdDeviation="9"/>'
FILTERED = '<rect width="90" height="50" filter="url(#f)"/>'
MUCH = "de tekening heeft te veel onderdelen voor een logo"
ITSELF = "een onderdeel van de tekening gebruikt zichzelf"
LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + f']><svg {SVG} viewBox="0 0 9 9"><title>&j;</title>{RECT}</svg>'
)
USES = '<g id="a0"><path d="M0 0h9v9"/></g>' + "".join(
    f'<g id="a{number}">' + f'<use href="#a{number - 1}"/>' * 10 + "</g>"
    for number in range(1, 10)
)
FAULTS: dict[str, tuple[str | bytes, str, int, str]] = {
    "html": (
        "<html><body/></html>",
        "dit is een webpagina, geen afbeelding",
        0,
        "Klik in de browser met rechts op het logo en kies Opslaan als.",
    ),
    "another language": ("<math/>", "dit is geen tekening in svg", 0, PNG),
    "cut off": (svg(RECT)[:-8], DAMAGED, 1, AGAIN),
    "packed badly": (
        b"\x1f\x8babc",
        "het bestand is beschadigd of niet compleet",
        0,
        AGAIN,
    ),
    "packed bomb": (
        gzip.compress(b"<svg>" + b" " * 20_000_000),
        "uitgepakt is het bestand groter dan 10 MB",
        0,
        PNG,
    ),
    "laughs": (LAUGHS, "de tekening wordt bij het lezen veel te groot", 1, PNG),
    "own entity": (svg("<title>&x;</title>"), DAMAGED, 1, AGAIN),
    "text": (
        svg('\n<text y="9">ROC</text>'),
        "het logo heeft tekst die een lettertype nodig heeft",
        2,
        "Zet de tekst in het tekenprogramma om in lettercontouren (omtrekken, paden) "
        "en sla het logo opnieuw op.",
    ),
    "web page": (
        svg("<foreignObject><p/></foreignObject>"),
        "'foreignObject' kan lobprint niet afdrukken",
        1,
        PNG,
    ),
    "picture in a filter": (
        svg("<filter><feImage/></filter>"),
        "'feImage' kan lobprint niet afdrukken",
        1,
        PNG,
    ),
    "web picture": (
        svg('<image href="http://127.0.0.1:9/a.png"/>'),
        OUTSIDE,
        1,
        WITHIN,
    ),
    "file picture": (svg('<image href="file:///etc/passwd"/>'), OUTSIDE, 1, WITHIN),
    "use of a file": (svg('<use href="ander.svg#a"/>'), OUTSIDE, 1, WITHIN),
    "style of a file": (svg("<style>@import url(a.css);</style>"), OUTSIDE, 1, WITHIN),
    "paint of a file": (svg('<rect fill="url(a.svg#b)"/>'), OUTSIDE, 1, WITHIN),
    "gif": (
        svg('<image href="data:image/gif;base64,AAAA"/>'),
        "in de tekening zit een afbeelding die geen png of jpg is",
        1,
        PNG,
    ),
    "svg in svg": (
        svg('<image href="data:image/svg+xml;base64,AAAA"/>'),
        "in de tekening zit een afbeelding die geen png of jpg is",
        1,
        PNG,
    ),
    "bad picture": (
        svg('<image href="data:image/png;base64,AAAA"/>'),
        "de afbeelding in de tekening is beschadigd",
        1,
        AGAIN,
    ),
    "colour": (
        svg('<rect fill="var(--huis)"/>'),
        "de kleur 'var(--huis)' is niet te lezen",
        1,
        "Kies in het tekenprogramma een gewone kleur (rgb), of gebruik een png.",
    ),
    "mixed colour": (
        svg('<rect fill="color-mix(in srgb, red, blue)"/>'),
        "de kleur 'color-mix(in srgb, red, blue)' is niet te lezen",
        1,
        "Kies in het tekenprogramma een gewone kleur (rgb), of gebruik een png.",
    ),
    "deep": (
        svg("<g>" * 5000 + "</g>" * 5000),
        "groepen staan er meer dan 50 diep in elkaar",
        1,
        "Hef groepen op, of gebruik een png.",
    ),
    "many": (svg(RECT * 25_000), MUCH, 0, LESS),
    "uses": (svg(USES + '<use href="#a9"/>'), MUCH, 0, LESS),
    "blurs": (
        svg(
            '<filter id="f"><feGaussianBlur stdDeviation="50"/></filter>'
            + '<path d="M0 0h90v90H0" filter="url(#f)"/>' * 200
        ),
        SHADOWS,
        0,
        WITHOUT,
    ),
    "a chain of blurs": (
        svg(f'<filter id="f">{BLUR * 400}</filter>{FILTERED * 9}'),
        SHADOWS,
        0,
        WITHOUT,
    ),
    "a wide blur": (
        svg(
            '<filter id="f" x="-9" y="-9" width="19" height="19">'
            f"<feOffset/><feOffset/></filter>{FILTERED * 9}"
        ),
        SHADOWS,
        0,
        WITHOUT,
    ),
    "everywhere": (
        svg(
            '<g opacity=".9">' * 40
            + '<rect x="-999" y="-999" width="3000" height="3000"/>'
            + "</g>" * 40
        ),
        MUCH,
        0,
        LESS,
    ),
    "large pattern": (
        svg(
            '<pattern id="a" width="99999" height="99999"'
            ' patternUnits="userSpaceOnUse"><path d="M0 0h9v9"/></pattern>'
            '<rect width="90" height="50" fill="url(#a)"/>'
        ),
        MUCH,
        0,
        LESS,
    ),
    "markers": (
        svg(
            f'<marker id="a">{RECT}</marker><path d="M0 0{"L9 9" * 2000}"'
            ' marker-mid="url(#a)"/>'
        ),
        MUCH,
        0,
        LESS,
    ),
    "large shapes": (svg('<circle r="200" fill="red"/>' * 3000), MUCH, 0, LESS),
    "long path": (svg(f'<path d="{"M0 0L1 1" * 300_000}"/>'), MUCH, 0, LESS),
    "many rules": (
        svg("<style>" + "rect{fill:red}" * 3000 + "</style>" + RECT * 900),
        MUCH,
        0,
        LESS,
    ),
    "itself": (svg('<g id="a"><use href="#a"/></g>'), ITSELF, 1, PNG),
    "gradient of itself": (
        svg(f'<linearGradient id="a" href="#a"/>{RECT}'),
        ITSELF,
        1,
        PNG,
    ),
    "dashes": (
        svg('<path d="M0 0H200" stroke="red" stroke-dasharray=".0001"/>'),
        "een stippellijn in de tekening heeft te veel streepjes",
        1,
        "Maak de streepjes langer, of sla het logo op als png.",
    ),
    "nothing": (
        svg(""),
        "op deze tekening is niets te zien",
        0,
        "Kijk in het tekenprogramma of er lagen verborgen zijn.",
    ),
    "hidden": (
        svg(f'<g display="none">{RECT}</g>'),
        "op deze tekening is niets te zien",
        0,
        "Kijk in het tekenprogramma of er lagen verborgen zijn.",
    ),
    "white": (
        svg('<rect width="9" height="9" fill="#fff"/>'),
        "dit logo is wit: op papier is er niets van te zien",
        0,
        "Gebruik de versie van het logo voor een lichte achtergrond.",
    ),
    "zero": (
        svg(RECT, 'width="0" height="9"'),
        "de tekening heeft geen breedte of hoogte",
        0,
        PNG,
    ),
    "zero box": (
        svg(RECT, 'viewBox="0 0 0 9"'),
        "de tekening heeft geen breedte of hoogte",
        0,
        PNG,
    ),
    "no number": (
        svg(RECT, 'width="NaN" height="9"'),
        "de maat 'NaN' van de tekening is niet te lezen",
        1,
        PNG,
    ),
    "endless": (
        svg(RECT, 'width="1e999" height="9"'),
        "de maat '1e999' van de tekening is niet te lezen",
        1,
        PNG,
    ),
    "thread": (
        svg(RECT, 'width="9000" height="9"'),
        "de tekening is meer dan 200 keer zo lang als hoog",
        0,
        f"Snijd het logo bij. {PNG}",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_has_its_message(name: str, tmp_path: Path) -> None:
    data, message, line, hint = FAULTS[name]
    path = tmp_path / "logo.svg"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    with pytest.raises(ContentError) as caught:
        read_logo(path, "Logo", picture_of, Place("school.yaml", 4, 9))
    where = f"{path}, regel {line}" if line else f"{path}"
    assert str(caught.value) == f"school.yaml:4:9: {where}: {message}\n  {hint}"


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY x SYSTEM "{file}">',
        '<!ENTITY x PUBLIC "-//X//" "{file}">',
        '<!ENTITY % y SYSTEM "{file}"> %y; <!ENTITY x "a">',
    ],
)
def test_an_entity_of_another_file_is_never_read(tmp_path: Path, entity: str) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text('<!ENTITY x "geheim">', "utf-8")
    text = f"<!DOCTYPE svg [{entity.format(file=secret.as_uri())}]>"
    with pytest.raises(RefusedError) as caught:
        read_svg((text + svg("<title>&x;</title>")).encode(), picture_of)
    assert "geheim" not in str(caught.value)


def test_scripts_are_left_behind() -> None:
    plain = read_svg(svg(RECT).encode(), picture_of)
    script = "<script>alert(1)</script>"
    live = RECT.replace("/>", ' onclick="alert(2)"/>')
    assert read_svg(svg(script + live).encode(), picture_of) == plain


def test_hidden_text_is_no_loss() -> None:
    text = f'<g display="none"><text>ROC</text></g><text> </text>{RECT}'
    assert read_svg(svg(text).encode(), picture_of) == read_svg(
        svg(RECT).encode(), picture_of
    )


@settings(max_examples=150)
@given(
    data=st.data(),
    name=st.sampled_from(["figma", "illustrator", "inkscape", "clips", "gradients"]),
)
def test_damage_is_told_or_harmless_but_never_a_crash(
    data: st.DataObject, name: str
) -> None:
    damaged = bytearray(VECTORS[name].encode())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 3))] = data.draw(
            st.binary(max_size=3)
            | st.sampled_from([b"9999999", b"-", b"#", b"%", b"e9", b"</g>", b"NaN"])
        )
    with contextlib.suppress(RefusedError):
        read_svg(bytes(damaged), picture_of)


@settings(max_examples=150)
@given(st.data())
def test_parts_of_drawings_in_each_other_never_crash(data: st.DataObject) -> None:
    parts = [
        text.partition(">")[2].rpartition("<")[0]
        for text in {**VECTORS, **PICTURES}.values()
        if text.startswith("<svg")
    ]
    chosen = data.draw(st.lists(st.sampled_from(parts), max_size=4))
    wraps = data.draw(
        st.lists(
            st.sampled_from(["<g opacity='.5'>", "<g transform='scale(0)'>", "<defs>"]),
            max_size=3,
        )
    )
    inside = "".join(chosen)
    for wrap in wraps:
        inside = f"{wrap}{inside}</{wrap[1:].partition(' ')[0].rstrip('>')}>"
    # Painted small: what makes a crash does so at any size, and large takes long.
    with mock.patch.object(limits, "PIXELS", (160,)), contextlib.suppress(RefusedError):
        read_svg(svg(inside).encode(), picture_of)
