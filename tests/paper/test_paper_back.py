"""Pages that were printed, filled in with a pen, and spoiled, come back as they were
meant. `make paper` tries many more, in sixty ways."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from paper.conditions import CONDITIONS
from paper.measure import measure
from paper.papers import DENSE

FORMS = ("zelfevaluatie", "kansrijk-kiezen", DENSE)
"""With boxes of either kind, words to circle, and room to write."""
WAYS = (
    *("scan150", "scan200", "jpeg30", "toner", "fit94", "stretched", "sideways"),
    *("pens", "pencil", "short", "punch", "textmode", "named", "phone", "two"),
)
SAFE = ("wrong", "lost", "missing", "invented", "guessed", "refused", "proposed")
SEED = 7


def counted(name: str, *forms: str) -> Counter[str]:
    how = CONDITIONS[name]
    return measure(replace(how, forms=forms or how.forms), SEED, 1).counts


@pytest.mark.parametrize("name", WAYS)
def test_nothing_is_misread_or_lost_and_no_page_is_refused(name: str) -> None:
    counts = counted(name, *FORMS)
    assert counts["boxes"] > 4
    assert {one: counts[one] for one in SAFE} == dict.fromkeys(SAFE, 0)


def test_most_of_a_scan_needs_nobody() -> None:
    counts = counted("dense")
    assert counts["clean"] > 20
    assert counts["clean to review"] < 0.05 * counts["clean"]
    assert counts["marked to review"] < 0.3 * counts["marked"]


def test_of_what_is_not_ours_comes_no_page() -> None:
    counts = counted("foreign")
    assert counts["pictures"] == 6
    assert counts["invented"] == counts["read"] == 0


def test_a_page_without_its_code_is_only_proposed() -> None:
    counts = counted("torn", "zelfevaluatie")
    assert (counts["proposed"], counts["read"], counts["invented"]) == (1, 0, 0)


def test_in_two_colours_a_page_is_only_proposed() -> None:
    counts = counted("bilevel200", "zelfevaluatie")
    assert (counts["proposed"], counts["read"]) == (1, 0)
