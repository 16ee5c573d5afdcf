"""Drawings as form XObjects (ISO 32000-1, 8.10): vectors, sharp at any size.

Within a form all coordinates are those of the drawing: only the form as a whole and
each shape by itself have a matrix, so that patterns (8.7), which know nothing of the
latter, need no more than their own.
"""

from __future__ import annotations

from itertools import pairwise

from lobprint.drawing import (
    Clip,
    Color,
    Drawing,
    Gradient,
    Layer,
    Mark,
    Matrix,
    Paint,
    Shape,
    Stroke,
    number,
    times,
)
from lobprint.pdf.objects import Objects
from lobprint.pdf.pen import operators

GROUP = "/Group<</S/Transparency/CS/DeviceRGB>>"


def add_drawing(objects: Objects, drawing: Drawing) -> int:
    """Embed a drawing so that it fills a square of 1 by 1; returns its number."""
    forms = _Forms(objects, drawing)
    matrix = _numbers((1 / drawing.width, 0, 0, -1 / drawing.height, 0, 1), 9)
    made = forms.add(drawing.marks, f"/Matrix[{matrix}]{GROUP}")
    forms.finish()
    return made


class _Forms:
    """The forms of one drawing, which share their resources."""

    def __init__(self, objects: Objects, drawing: Drawing) -> None:
        self._objects = objects
        self._box = _numbers((0, 0, drawing.width, drawing.height))
        self._resources = objects.reserve()
        kinds = "ExtGState", "Pattern", "XObject"
        self._names: dict[str, dict[str, int]] = {kind: {} for kind in kinds}

    def add(self, marks: tuple[Mark, ...], entries: str = GROUP) -> int:
        """A form that paints `marks`; returns its number."""
        content = "\n".join(self._mark(mark) for mark in marks)
        head = f"/Type/XObject/Subtype/Form/BBox[{self._box}]{entries}"
        head += f"/Resources {self._resources} 0 R"
        return self._objects.stream(content.encode("ascii"), head)

    def finish(self) -> None:
        """Write the resources, when all forms are there."""
        kinds = []
        for kind, names in self._names.items():
            entries = "".join(
                f"/{kind[0]}{index} {made} 0 R"
                for index, made in enumerate(names.values())
            )
            kinds.append(f"/{kind}<<{entries}>>" if entries else "")
        self._objects.fill(self._resources, f"<<{''.join(kinds)}>>")

    def _named(self, kind: str, body: str) -> str:
        """The resource name of an object, which is added once."""
        known = self._names[kind]
        if body not in known:
            known[body] = self._objects.add(body)
        return f"/{kind[0]}{list(known).index(body)}"

    def _mark(self, mark: Mark) -> str:
        return self._layer(mark) if isinstance(mark, Layer) else self._shape(mark)

    def _layer(self, layer: Layer) -> str:
        clips = " ".join(map(_clip, layer.clips))
        if layer.opacity == 1:
            inner = "\n".join(map(self._mark, layer.marks))
            return f"q {clips}\n{inner}\nQ"
        form = self.add(layer.marks)
        names = self._names["XObject"]
        names[str(form)] = form
        name = f"/X{len(names) - 1}"
        return f"q {clips} {self._faint(layer.opacity, layer.opacity)} {name} Do Q"

    def _shape(self, shape: Shape) -> str:
        fill, stroke = shape.fill, shape.stroke
        parts = ["q", f"{_numbers(shape.matrix, 9)} cm"]
        parts.append(self._faint(shape.opacity, stroke.opacity if stroke else 1.0))
        if fill is not None:
            parts.append(self._paint(fill, shape, "rg", "scn"))
        if stroke is not None:
            parts.append(self._stroke(stroke, shape))
        operator = "S" if fill is None else "B" if stroke else "f"
        if shape.even_odd and fill is not None:
            operator += "*"
        return " ".join([*parts, operators(shape.path, _exact), operator, "Q"])

    def _stroke(self, stroke: Stroke, shape: Shape) -> str:
        look = f"{_exact(stroke.width)} w {stroke.cap} J {stroke.join} j"
        dash = " ".join(map(_exact, stroke.dash))
        dashed = f" [{dash}] {_exact(stroke.phase)} d" if stroke.dash else ""
        miter = number(stroke.miter)
        paint = self._paint(stroke.paint, shape, "RG", "SCN")
        return f"{paint} {look} {miter} M{dashed}"

    def _paint(self, paint: Paint, shape: Shape, plain: str, pattern: str) -> str:
        if not isinstance(paint, Gradient):
            return f"{_numbers(paint)} {plain}"
        name = self._named("Pattern", _gradient(paint, shape))
        space = "cs" if pattern.islower() else "CS"
        return f"/Pattern {space} {name} {pattern}"

    def _faint(self, fill: float, stroke: float) -> str:
        """How opaque fills and strokes are; nothing when they are."""
        if fill == stroke == 1:
            return ""
        state = f"<</ca {number(fill)}/CA {number(stroke)}>>"
        return f"{self._named('ExtGState', state)} gs"


def _clip(clip: Clip) -> str:
    return f"{operators(clip.path, _exact)} {'W*' if clip.even_odd else 'W'} n"


def _gradient(gradient: Gradient, shape: Shape) -> str:
    """A shading pattern (8.7.4.3), axial or radial."""
    matrix = times(shape.matrix, gradient.matrix)
    x1, y1, *rest = map(_exact, gradient.ends)
    if gradient.radial:
        radius, x2, y2, end = rest
        shading = f"/ShadingType 3/Coords[{x1} {y1} {radius} {x2} {y2} {end}]"
    else:
        shading = f"/ShadingType 2/Coords[{x1} {y1} {' '.join(rest)}]"
    return (
        f"<</PatternType 2/Matrix[{_numbers(matrix, 9)}]/Shading<<{shading}"
        f"/ColorSpace/DeviceRGB/Extend[true true]"
        f"/Function{_colors(gradient.stops)}>>>>"
    )


def _colors(stops: tuple[tuple[float, Color], ...]) -> str:
    """A stitching function (7.10.4) of one blend for each pair of stops."""
    pairs = [(one, other) for one, other in pairwise(stops) if one[0] < other[0]]
    blends = "".join(
        f"<</FunctionType 2/Domain[0 1]/N 1/C0[{_numbers(a)}]/C1[{_numbers(b)}]>>"
        for (_, a), (_, b) in pairs
    )
    bounds = " ".join(number(other[0]) for _, other in pairs[:-1])
    return (
        f"<</FunctionType 3/Domain[0 1]/Functions[{blends}]/Bounds[{bounds}]"
        f"/Encode[{'0 1 ' * len(pairs)}]>>"
    )


def _exact(value: float) -> str:
    """A number within a shape, whose matrix may make it much larger."""
    return number(value, 7)


def _numbers(values: tuple[float, ...] | Matrix, digits: int = 4) -> str:
    return " ".join(number(value, digits) for value in values)
