"""However many schools a process makes, it keeps no more of them."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path

from batch.batches import write_list
from lobprint.brand import Brand, Logo
from lobprint.content.model import School
from lobprint.document import Document, Part
from lobprint.lists.schools import read_schools
from lobprint.page.items import Layout
from lobprint.press.batch import work
from lobprint.press.batch.tasks import Recipe, Task
from lobprint.press.order import Order
from lobprint.press.publisher import publisher
from lobprint.project import open_project

FEW, MANY = 20, 60
BIG = (Brand, Document, Layout, Logo, Part, School)
"""What is made for one school, and holds all the rest of it."""


def test_sixty_schools_leave_no_more_than_twenty(tmp_path: Path) -> None:
    write_list(tmp_path, MANY)
    entries = read_schools(tmp_path / "scholen.csv", ()).entries
    work.take("test", Recipe(open_project(tmp_path)))
    left = {}
    for number, entry in enumerate(entries, 1):
        assert entry.school.sector is not None
        order = Order(
            publisher(entry.school, tmp_path),
            (entry.school.sector,),
            ("omslag", "checklist"),
            ("docx", "pdf"),
        )
        task = Task(entry.folder, order)
        assert work.run(task).problems == ()
        if number in (FEW, MANY):
            left[number] = _left()
    assert left[MANY] == left[FEW]


def _left() -> Counter[str]:
    """How many there are of each of those, after whatever can go has gone."""
    gc.collect()
    kinds = (type(one) for one in gc.get_objects())
    return Counter(kind.__name__ for kind in kinds if kind in BIG)
