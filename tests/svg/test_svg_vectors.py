"""A logo in SVG is painted as vectors, and looks as it does elsewhere."""

from __future__ import annotations

import io

import pikepdf
import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import parse_path
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PIL import Image
from svg_compare import by_pdfium, by_resvg, differing
from svg_files import PICTURES, VECTORS, svg, zipped

from lobprint.housestyle.svg import read_svg
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.matrices import read_transform
from lobprint.housestyle.svg.paths import read_path
from lobprint.housestyle.svg.shapes import bounds
from lobprint.pdf.picture import page_of
from lobprint.pdf.picture import picture as picture_of
from lobprint.word.drawing import as_svg

MOST = 0.03
"""The share of pixels that may differ: edges, where hard colours meet."""


@pytest.mark.parametrize("name", VECTORS)
def test_the_vectors_of_a_pdf_look_as_the_drawing_does(name: str) -> None:
    drawing = read_svg(VECTORS[name].encode(), picture_of).drawing
    assert drawing is not None
    assert differing(by_resvg(VECTORS[name]), by_pdfium(page_of(drawing))) < MOST


@pytest.mark.parametrize("name", VECTORS)
def test_the_svg_for_word_looks_as_the_drawing_does(name: str) -> None:
    drawing = read_svg(VECTORS[name].encode(), picture_of).drawing
    assert drawing is not None
    assert differing(by_resvg(VECTORS[name]), by_resvg(as_svg(drawing).decode())) < MOST


def test_the_comparison_sees_what_is_missing() -> None:
    """Each drawing differs clearly from each other one."""
    pictures = [by_resvg(VECTORS[name]) for name in ("figma", "clips", "cascade")]
    for one in pictures:
        others = [other for other in pictures if other is not one]
        assert all(differing(one, other) > 3 * MOST for other in others)


@pytest.mark.parametrize("name", VECTORS)
def test_vectors_are_no_pictures(name: str) -> None:
    drawing = read_svg(VECTORS[name].encode(), picture_of).drawing
    assert drawing is not None
    with pikepdf.open(io.BytesIO(page_of(drawing))) as pdf:
        streams = [one for one in pdf.objects if isinstance(one, pikepdf.Stream)]
        kinds = {str(one.get("/Subtype", "")) for one in streams}
    assert "/Form" in kinds
    assert "/Image" not in kinds


@pytest.mark.parametrize("name", PICTURES)
def test_what_vectors_can_not_do_becomes_a_picture_as_a_whole(name: str) -> None:
    art = read_svg(PICTURES[name].encode(), picture_of)
    assert art.drawing is None
    image = Image.open(io.BytesIO(art.png)).convert("RGBA")
    assert image.size == (1600, 800)
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image)
    small = paper.convert("RGB").resize((1000, 500))
    assert differing(by_resvg(PICTURES[name]), small) < MOST


def test_a_packed_drawing_is_the_same_drawing() -> None:
    assert read_svg(zipped(VECTORS["figma"]), picture_of) == read_svg(
        VECTORS["figma"].encode(), picture_of
    )


def test_a_drawing_is_read_once_and_is_always_the_same() -> None:
    data = VECTORS["inkscape"].encode()
    first = read_svg(data, picture_of)
    assert read_svg(bytes(bytearray(data)), picture_of) is first
    read_svg.cache_clear()
    assert read_svg(data, picture_of) == first


numbers = st.floats(-500, 500, allow_nan=False).map(lambda value: round(value, 3))


@st.composite
def paths(draw: st.DrawFn) -> str:
    """The `d` of a path with every kind of command."""
    takes = {"L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}
    parts = [f"M{draw(numbers)} {draw(numbers)}"]
    for _ in range(draw(st.integers(1, 8))):
        command = draw(st.sampled_from([*takes, "A"]))
        if command == "A":
            radii = [draw(st.integers(1, 300)), draw(st.integers(1, 300))]
            turn, large = draw(st.integers(-180, 180)), draw(st.integers(0, 1))
            values: list[float] = [*radii, turn, large, draw(st.integers(0, 1))]
            values += [draw(numbers), draw(numbers)]
        else:
            values = [draw(numbers) for _ in range(takes[command])]
        letter = draw(st.sampled_from([command, command.lower()]))
        parts.append(f"{letter} {' '.join(map(str, values))}")
    return " ".join(parts)


@settings(max_examples=200)
@given(paths())
def test_a_path_is_as_large_as_an_independent_reader_says(text: str) -> None:
    pen = BoundsPen(None)
    parse_path(text, pen)
    ours = bounds(read_path(text))
    assume(pen.bounds is not None)
    assert ours == pytest.approx(pen.bounds, rel=0.01, abs=0.5)


@given(st.text(max_size=40))
def test_any_text_is_a_path_or_is_none(text: str) -> None:
    try:
        path = read_path("M0 0 " + text)
    except NoVectorsError:
        return
    assert path[0][0] == "M"


def test_a_turn_without_end_is_no_transform() -> None:
    assert read_transform("rotate(1e999)") is None
    drawn = '<rect width="9" height="9" transform="{}"/>'
    plain = '<rect width="200" height="100"/>'
    assert (
        read_svg(
            svg(plain + drawn.format("rotate(1e999)")).encode(), picture_of
        ).drawing
        is None
    )
    assert read_svg(
        svg(plain + drawn.format("rotate(360)")).encode(), picture_of
    ).drawing


def test_a_paint_that_breaks_off_is_for_a_rasteriser() -> None:
    drawn = '<rect width="200" height="100"/><rect width="9" height="9" fill="url(#a"/>'
    assert read_svg(svg(drawn).encode(), picture_of).drawing is None


@pytest.mark.parametrize("command", ["A20 30 0 0 1", "a-20 9 30 1 1", "A0 9 0 1 0"])
def test_an_arc_looks_as_elsewhere(command: str) -> None:
    """By resvg: the reader that judges paths above makes our arcs, too."""
    text = svg(
        f'<path d="M40 45{command} 90 60" stroke="red" fill="none" stroke-width="8"/>'
    )
    drawing = read_svg(text.encode(), picture_of).drawing
    assert drawing is not None
    assert differing(by_resvg(text), by_pdfium(page_of(drawing))) < MOST / 10


@given(st.text(max_size=40))
def test_any_text_is_a_transform_or_is_none(text: str) -> None:
    assert read_transform(text) is None or len(read_transform(text) or ()) == 6


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(
            ["translate(20 -10)", "rotate(35 50 50)", "scale(1.3 .7)", "skewX(20)"]
        ),
        min_size=1,
        max_size=3,
    )
)
def test_transforms_after_each_other_look_as_elsewhere(transforms: list[str]) -> None:
    text = svg(
        f'<g transform="{" ".join(transforms)}"><rect x="50" y="20" width="60"'
        ' height="50" fill="#06c" stroke="#c00" stroke-width="8"/></g>'
    )
    drawing = read_svg(text.encode(), picture_of).drawing
    assert drawing is not None
    assert differing(by_resvg(text), by_pdfium(page_of(drawing))) < MOST
