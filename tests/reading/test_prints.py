"""The print that a page on paper speaks of: the PDF that lies there, or made anew."""

from __future__ import annotations

import lobprint
from lobprint.press.forms import PressForms
from lobprint.press.prints import PressPrints
from lobprint.press.returned import opened
from lobprint.reading.pdf import read_pdf
from lobprint.stamp import Stamp
from lobprint.stamp.text import from_json

FORM = "klopt-dit"
ABOUT = {"naam": "De Linde", "sector": "mbo"}


def made() -> tuple[bytes, Stamp]:
    pdf = lobprint.make(ABOUT, forms=FORM, formats="pdf").files[0].data
    said = read_pdf(pdf).stamp_json
    assert said
    return pdf, from_json(said)


def nothing(_build: str) -> None:
    return None


def forms_of_nobody() -> PressForms:
    def refuse() -> object:
        raise lobprint.UsageError([])

    return PressForms(refuse, nothing)  # type: ignore[arg-type]


def test_a_pdf_that_lies_there_is_what_was_printed() -> None:
    pdf, stamp = made()
    prints = PressPrints(forms_of_nobody(), [b"geen pdf", pdf])
    assert prints.of_build("ZZZZZZZZ") is None
    found = prints.of_build(stamp.build)
    assert found
    assert (found.pdf, found.stamp) == (pdf, stamp)
    assert list(prints.likely()) == [found]


def test_what_does_not_lie_there_is_made_as_it_is_now() -> None:
    _, stamp = made()
    forms = PressForms(lambda: opened("De Linde"), lambda _: stamp)
    found = PressPrints(forms, []).of_build(stamp.build)
    assert found
    assert found.stamp.build == stamp.build
    assert read_pdf(found.pdf).stamp_json


def test_what_lies_beside_it_says_which_documents_are_made_first() -> None:
    """Of a school that doesn't say its sector: that of the PDFs that lie there."""
    about = {"naam": "De Linde", "sector": "hbo"}
    some = [
        lobprint.make(about, forms=form, formats="pdf").files[0].data
        for form in ("visie", "zelfevaluatie")
    ]
    said = read_pdf(some[0]).stamp_json
    assert said
    stamp = from_json(said)
    forms = PressForms(lambda: opened("De Linde"), nothing)
    found = PressPrints(forms, some[1:]).of_build(stamp.build)
    assert found
    assert found.stamp == stamp
    made = [one.written.stamp for one in forms._all() if one._written]
    assert {(one.sector, one.language) for one in made} == {("hbo", "nl-NL")}
