"""A drawing by itself as a picture, for who can't show vectors."""

from __future__ import annotations

from lobprint.drawing import Drawing
from lobprint.pdf.drawings import GROUP, add_drawing
from lobprint.pdf.objects import Objects
from lobprint.pixels import drawn, png

LARGE = 1600
"""In pt, along the longer side of a page: 0.3 is no page to every reader."""


def picture(drawing: Drawing, pixels: int) -> bytes:
    """A PNG of `drawing` with so many `pixels` along the longer side, which one sees
    through where it has nothing."""
    width = pixels * min(1, drawing.width / drawing.height)
    return png(drawn(page_of(drawing), 0, width, paper=False))


def page_of(drawing: Drawing) -> bytes:
    """A PDF of one page as large as the drawing, with nothing else on it."""
    objects = Objects()
    form = add_drawing(objects, drawing)
    scale = LARGE / max(drawing.width, drawing.height)
    wide, high = f"{drawing.width * scale:.4f}", f"{drawing.height * scale:.4f}"
    content = objects.stream(f"q {wide} 0 0 {high} 0 0 cm /Fm Do Q".encode())
    tree = objects.reserve()
    page = objects.add(
        f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {wide} {high}]{GROUP}"
        f"/Contents {content} 0 R/Resources<</XObject<</Fm {form} 0 R>>>>>>"
    )
    objects.fill(tree, f"<</Type/Pages/Count 1/Kids[{page} 0 R]>>")
    catalog = objects.add(f"<</Type/Catalog/Pages {tree} 0 R>>")
    return objects.file(catalog, objects.add("<<>>"))
