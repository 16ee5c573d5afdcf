"""What can be wrong with a drawing in SVG."""

from __future__ import annotations

AS_PICTURE = "Sla het logo in het tekenprogramma op als png en gebruik die."
AGAIN = "Sla het logo opnieuw op als svg, of gebruik een png."


class RefusedError(Exception):
    """The drawing can't be printed, in Dutch; `line` is where in the file, or 0."""

    def __init__(self, message: str, hint: str = AS_PICTURE, line: int = 0) -> None:
        super().__init__(message)
        self.hint = hint
        self.line = line


class NoVectorsError(Exception):
    """The drawing holds something that only a rasteriser draws."""
