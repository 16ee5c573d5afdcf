"""A drawing as SVG, written from its shapes: nothing of the school's file is in it."""

from __future__ import annotations

from lobprint.drawing import (
    Clip,
    Color,
    Drawing,
    Gradient,
    Layer,
    Mark,
    Matrix,
    Paint,
    Path,
    Shape,
    Stroke,
    number,
)
from lobprint.word.namespaces import HEAD

SVG = "image/svg+xml"
"""Its content type."""
CAPS = ("butt", "round", "square")
JOINS = ("miter", "round", "bevel")


def as_svg(drawing: Drawing) -> bytes:
    """The file of a drawing."""
    writer = _Writer()
    marks = "".join(map(writer.mark, drawing.marks))
    width, height = number(drawing.width), number(drawing.height)
    return (
        f'{HEAD}<svg xmlns="http://www.w3.org/2000/svg" width="{width}" '
        f'height="{height}" viewBox="0 0 {width} {height}">'
        f"<defs>{''.join(writer.definitions)}</defs>{marks}</svg>"
    ).encode("ascii")


class _Writer:
    def __init__(self) -> None:
        self.definitions: list[str] = []
        """Gradients and clip paths."""
        self._ids: dict[str, str] = {}

    def mark(self, mark: Mark) -> str:
        """The element of a shape or a layer."""
        return self._layer(mark) if isinstance(mark, Layer) else self._shape(mark)

    def _layer(self, layer: Layer) -> str:
        inner = "".join(map(self.mark, layer.marks))
        inner = f"<g{_faint('opacity', layer.opacity)}>{inner}</g>"
        for clip in reversed(layer.clips):
            inner = f'<g clip-path="url(#{self._clip(clip)})">{inner}</g>'
        return inner

    def _clip(self, clip: Clip) -> str:
        rule = ' clip-rule="evenodd"' if clip.even_odd else ""
        return self._defined("clipPath", "", f'<path d="{_path(clip.path)}"{rule}/>')

    def _shape(self, shape: Shape) -> str:
        look = f'd="{_path(shape.path)}" transform="{_matrix(shape.matrix)}"'
        look += f' fill="{self._paint(shape.fill)}"'
        if shape.fill is not None:
            look += _faint("fill-opacity", shape.opacity)
            look += ' fill-rule="evenodd"' if shape.even_odd else ""
        if shape.stroke is not None:
            look += self._stroke(shape.stroke)
        return f"<path {look}/>"

    def _stroke(self, stroke: Stroke) -> str:
        dash = (
            f' stroke-dasharray="{_numbers(stroke.dash)}"'
            f' stroke-dashoffset="{number(stroke.phase, 7)}"'
        )
        return (
            f' stroke="{self._paint(stroke.paint)}"'
            f' stroke-width="{number(stroke.width, 7)}"'
            f' stroke-linecap="{CAPS[stroke.cap]}"'
            f' stroke-linejoin="{JOINS[stroke.join]}"'
            f' stroke-miterlimit="{number(stroke.miter)}"'
            f"{_faint('stroke-opacity', stroke.opacity)}{dash if stroke.dash else ''}"
        )

    def _paint(self, paint: Paint | None) -> str:
        if paint is None:
            return "none"
        if isinstance(paint, Gradient):
            return f"url(#{self._gradient(paint)})"
        return _color(paint)

    def _gradient(self, gradient: Gradient) -> str:
        """Its id."""
        stops = "".join(
            f'<stop offset="{number(offset)}" stop-color="{_color(color)}"/>'
            for offset, color in gradient.stops
        )
        kind, names = "linearGradient", ["x1", "y1", "x2", "y2"]
        if gradient.radial:
            kind, names = "radialGradient", ["fx", "fy", "fr", "cx", "cy", "r"]
        ends = " ".join(
            f'{name}="{number(value, 7)}"'
            for name, value in zip(names, gradient.ends, strict=True)
            if name != "fr"
        )
        matrix = f'gradientTransform="{_matrix(gradient.matrix)}"'
        head = f' gradientUnits="userSpaceOnUse" {matrix} {ends}'
        return self._defined(kind, head, stops)

    def _defined(self, kind: str, head: str, inner: str) -> str:
        """The id of a definition, which is written once."""
        key = f"<{kind}{head}>{inner}"
        if key not in self._ids:
            self._ids[key] = f"d{len(self._ids) + 1}"
            start = f'<{kind} id="{self._ids[key]}"{head}>'
            self.definitions.append(f"{start}{inner}</{kind}>")
        return self._ids[key]


def _faint(name: str, opacity: float) -> str:
    """An attribute that says how opaque something is; nothing when it is."""
    return "" if opacity == 1 else f' {name}="{number(opacity)}"'


def _matrix(matrix: Matrix) -> str:
    return f"matrix({_numbers(matrix, 9)})"


def _path(path: Path) -> str:
    return "".join(f"{kind}{_numbers(points)}" for kind, points in path)


def _color(color: Color) -> str:
    return "#" + "".join(f"{round(one * 255):02X}" for one in color)


def _numbers(values: tuple[float, ...], digits: int = 7) -> str:
    return " ".join(number(value, digits) for value in values)
