"""From YAML to typed content. Dutch names: editors know them from the files.

`load_content` and `load_school` read files that somebody else fetched; every fault is
reported with its place and a way to mend it. `resolve` puts an instrument in the words
of a sector and a school.
"""

from lobprint.content.library import (
    Library,
    check_content,
    load_content,
    load_school,
    read_content,
    read_school,
    school_of,
)
from lobprint.content.resolve import resolve, unsure_articles
from lobprint.content.texts import check_name

__all__ = [
    "Library",
    "check_content",
    "check_name",
    "load_content",
    "load_school",
    "read_content",
    "read_school",
    "resolve",
    "school_of",
    "unsure_articles",
]
