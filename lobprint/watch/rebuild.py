"""What must be made anew: pure, from what is there now and what was made before.

What is read is compared, not what somebody saved: a file that was saved as it was, or
ten files that change no page, cost no more than reading them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from lobprint import build
from lobprint.brand import Brand
from lobprint.build import Job, Made, Material, Order
from lobprint.document import Document
from lobprint.project import Project


@dataclass(frozen=True, slots=True)
class Kept:
    """What a build leaves for the next: what it read, and of each file what it shows
    and in which look."""

    project: Project
    material: Material
    order: Order
    files: Mapping[Path, tuple[Document, Brand]] = field(default_factory=dict)

    def without(self, gone: Collection[Path]) -> Kept:
        """The same, for when the files `gone` are not there any more."""
        files = {path: made for path, made in self.files.items() if path not in gone}
        return Kept(self.project, self.material, self.order, files)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The files to be written, and what is kept when they are."""

    made: tuple[Made, ...]
    kept: Kept


def rebuild(before: Kept | None, project: Project, order: Order) -> Rebuilt:
    """What `order` asks for, as far as it isn't there already.

    Raises ContentError for content or templates that are wrong, UsageError for an order
    of what isn't there."""
    material = material_of(before, project)
    made: list[Made] = []
    files: dict[Path, tuple[Document, Brand]] = {}
    for job in build.plan(order, material):
        shown = (build.document_of(order, job, material), order.client.brand)
        paths = _paths(order, job)
        if before is None or any(before.files.get(path) != shown for path in paths):
            made += build.finish(order, job, shown[0], lambda _: None)
        files |= dict.fromkeys(paths, shown)
    return Rebuilt(tuple(made), Kept(project, material, order, files))


def material_of(before: Kept | None, project: Project) -> Material:
    """The content and templates of `project`, each read again only when it changed."""
    if before is None:
        return build.load(project)
    if before.project == project:
        return before.material
    material = build.load(project)
    if before.project.templates() != project.templates():
        return material
    return replace(material, templates=before.material.templates)


def _paths(order: Order, job: Job) -> list[Path]:
    extensions = [build.WRITERS[name].extension for name in order.formats]
    return [build.file_path(order, job, extension) for extension in extensions]
