"""An independent walk through the structure of a PDF, with pikepdf alone.

It trusts nothing of lobprint: structure tree, parent tree, marked content of each page
and annotations must tell the same story.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pikepdf

PAINTING = {"Tj", "TJ", "S", "s", "f", "f*", "B", "B*", "b", "b*", "Do", "sh"}


@dataclass
class Walk:
    """What was found; `faults` is empty when all is well."""

    tags: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    content: dict[tuple[int, int], Any] = field(default_factory=dict)
    objects: dict[tuple[int, int], Any] = field(default_factory=dict)
    pages: dict[tuple[int, int], int] = field(default_factory=dict)

    def expect(self, holds: bool, fault: str) -> None:
        if not holds:
            self.faults.append(fault)


def walk(pdf: pikepdf.Pdf) -> Walk:
    """Everything that is wrong with the structure of `pdf`."""
    found = Walk(pages={p.obj.objgen: n for n, p in enumerate(pdf.pages)})
    tree = pdf.Root.StructTreeRoot
    _element(found, tree.K, tree)
    nums = list(tree.ParentTree.Nums)
    parents = {int(nums[n]): nums[n + 1] for n in range(0, len(nums), 2)}
    found.expect([int(n) for n in nums[::2]] == sorted(parents), "parent tree order")
    for number, page in enumerate(pdf.pages):
        _page(found, number, page, parents)
    return found


def _element(found: Walk, element: Any, parent: Any) -> None:
    found.tags[str(element.S)] += 1
    found.expect(element.P.objgen == parent.objgen, f"{element.S}: parent")
    for kid in element.get("/K", pikepdf.Array()):
        if isinstance(kid, int):
            _mark(found, element, (found.pages[element.Pg.objgen], kid))
        elif kid.get("/Type") == "/MCR":
            _mark(found, element, (found.pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            found.expect(kid.Pg.objgen == kid.Obj.P.objgen, "page of an object")
            found.objects[kid.Obj.objgen] = element
        else:
            _element(found, kid, element)


def _mark(found: Walk, element: Any, key: tuple[int, int]) -> None:
    found.expect(key not in found.content, f"content {key} belongs to two elements")
    found.content[key] = element


def _page(found: Walk, number: int, page: Any, parents: dict[int, Any]) -> None:
    found.expect(page.obj.get("/Tabs") == "/S", f"page {number}: tab order")
    ids = _content(found, number, page)
    owners = parents.get(int(page.obj.StructParents), [])
    found.expect(sorted(ids) == list(range(len(ids))), f"page {number}: content ids")
    found.expect(len(owners) == len(ids), f"page {number}: parent tree")
    for mark, owner in enumerate(owners):
        there = found.content.get((number, mark))
        same = there is not None and there.objgen == owner.objgen
        found.expect(same, f"page {number}: owner of {mark}")
    for annotation in page.obj.get("/Annots", []):
        _annotation(found, annotation, parents)


def _annotation(found: Walk, annotation: Any, parents: dict[int, Any]) -> None:
    element = found.objects.get(annotation.objgen)
    key = annotation.get("/StructParent")
    if element is None or key is None:
        found.faults.append(f"{annotation.Subtype} outside the structure")
        return
    found.expect(parents[int(key)].objgen == element.objgen, "parent of an annotation")
    tag = {"/Widget": "/Form", "/Link": "/Link"}[str(annotation.Subtype)]
    found.expect(tag == element.S, f"{annotation.Subtype} in {element.S}")
    spoken = "/TU" if annotation.Subtype == "/Widget" else "/Contents"
    found.expect(bool(str(annotation.get(spoken, ""))), f"{spoken} is missing")


def _content(found: Walk, number: int, page: Any) -> list[int]:
    """Check the marks of a page; returns its marked-content ids."""
    open_marks: list[bool] = []
    ids: list[int] = []
    in_text = False
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name in ("BDC", "BMC"):
            found.expect(not open_marks, f"page {number}: nested marks")
            open_marks.append(in_text)
            if name == "BDC" and "/MCID" in operands[1]:
                ids.append(int(operands[1].MCID))
                owner = found.content.get((number, ids[-1]))
                fits = owner is not None and operands[0] == owner.S
                found.expect(fits, f"page {number}: tag of content {ids[-1]}")
        elif name == "EMC":
            found.expect(open_marks.pop() == in_text, f"page {number}: BT and marks")
        elif name in ("BT", "ET"):
            in_text = name == "BT"
        elif name in PAINTING:
            found.expect(bool(open_marks), f"page {number}: unmarked {name}")
    return ids
