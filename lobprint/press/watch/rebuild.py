"""What must be made anew: pure, from what is there now and what was made before.

What is read is compared, not what somebody saved: a file that was saved as it was, or
ten files that change no page, cost no more than reading them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from lobprint.brand import Brand
from lobprint.document import Document
from lobprint.press.build import Made, Material, Work, file_names, load, work_of
from lobprint.press.fitting import Fit
from lobprint.press.order import Order
from lobprint.project import Project


@dataclass(frozen=True, slots=True)
class Kept:
    """What a build leaves for the next: what it read, and of each file, by its place in
    the output, what it shows, in which look, and how that fell."""

    project: Project
    work: Work
    files: Mapping[str, tuple[Document, Brand]] = field(default_factory=dict)
    fits: Mapping[str, Fit] = field(default_factory=dict)

    def without(self, gone: Collection[str]) -> Kept:
        """The same, for when the files `gone` are not there any more."""
        files = {path: made for path, made in self.files.items() if path not in gone}
        return replace(self, files=files)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The files to be written, by their places, and what is kept when they are."""

    made: Mapping[str, Made]
    kept: Kept


def rebuild(before: Kept | None, project: Project, order: Order) -> Rebuilt:
    """What `order` asks for, as far as it isn't there already.

    Raises ContentError for content or templates that are wrong, UsageError for an order
    of what isn't there."""
    work = work_of(order, material_of(before, project, order.taal))
    made: dict[str, Made] = {}
    files: dict[str, tuple[Document, Brand]] = {}
    fits: dict[str, Fit] = {}
    for job in work.jobs:
        shown = (work.document(job), order.publisher.brand)
        places = [order.place(name) for name in file_names(job, order.formats)]
        if before is None or any(before.files.get(place) != shown for place in places):
            made |= zip(places, work.finish(job, shown[0]), strict=True)
            fits |= {place: made[place].fit for place in places}
        else:
            fits |= {place: before.fits[place] for place in places}
        files |= dict.fromkeys(places, shown)
    return Rebuilt(made, Kept(project, work, files, fits))


def material_of(before: Kept | None, project: Project, taal: str) -> Material:
    """The content and templates of `project`, each read again only when it changed."""
    if before is None:
        return load(project, taal=taal)
    if before.project == project:
        return before.work.material
    material = load(project, taal=taal)
    if before.project.templates() != project.templates():
        return material
    return replace(material, templates=before.work.material.templates)
