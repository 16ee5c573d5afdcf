"""Files that stand for those of lobprint, and what lies in a folder."""

from __future__ import annotations

from pathlib import Path

from lobprint.files.keeping import Kept
from lobprint.files.placing import staged

OURS = b"van lobprint: "


def is_ours(data: bytes) -> bool:
    return data.startswith(OURS)


def put(root: Path, **files: str) -> tuple[Kept, ...]:
    """Put files in `root` as lobprint does: their names without `.docx`, and a word
    that tells this edition from others."""
    made = {root / f"{name}.docx": OURS + word.encode() for name, word in files.items()}
    with staged(made, root, is_ours) as commit:
        return commit()


def lying(root: Path) -> dict[str, str]:
    """What lies in `root` and below, hidden files too: a word for each of ours."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes().removeprefix(OURS).decode()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
