"""Places to go to, and what the file says of itself."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.errors import ContentError
from lobprint.page.items import Layout, LinkArea
from lobprint.pdf import write
from pdf.pdf_builders import Sample, brand, document, glyphs, sample, slab, with_words


def test_the_outline_leads_to_each_part(data: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(data))
    found = [
        (entry.title, reader.get_destination_page_number(entry))
        for entry in reader.outline
        if not isinstance(entry, list)
    ]
    assert found == [("Omslag", 0), ("Inhoud", 1), ("Checklist", 2), ("Canvas", 4)]
    below = next(entry for entry in reader.outline if isinstance(entry, list))
    titles = [entry.title for entry in below if not isinstance(entry, list)]
    assert titles == ["Stap 1"]


def test_places_have_names(data: bytes) -> None:
    named = pypdf.PdfReader(io.BytesIO(data)).named_destinations
    assert sorted(named) == ["canvas", "checklist", "checklist-1", "inhoud", "omslag"]


def test_links_say_where_they_lead(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        inside, *outside = pdf.pages[1].Annots
        assert str(inside.Contents) == "Naar pagina 3"
        assert str(inside.Dest) == "checklist"
        assert len(outside) == 2
        for link in outside:
            assert str(link.A.URI) == "https://www.example.org/a?b=(c)"
            assert str(link.Contents) == "Externe link: https://www.example.org/a?b=(c)"


def test_an_address_in_another_script_is_written_in_ascii() -> None:
    layout = _linked("https://nl.wikipedia.org/wiki/Beroepskeuze#Één")
    with pikepdf.open(io.BytesIO(write(document(), brand(), layout))) as pdf:
        uri = str(pdf.pages[0].Annots[0].A.URI)
    assert uri == "https://nl.wikipedia.org/wiki/Beroepskeuze#%C3%89%C3%A9n"


def test_what_layout_says_of_a_link_is_said_but_does_not_replace_its_words() -> None:
    layout = _linked("https://www.example.org")
    link = layout.root.kids[0].kids[0]  # type: ignore[union-attr]
    link.alt = "Externe link: voorbeeld"  # type: ignore[union-attr]
    with pikepdf.open(io.BytesIO(write(document(), brand(), layout))) as pdf:
        assert str(pdf.pages[0].Annots[0].Contents) == "Externe link: voorbeeld"
        assert "/Alt" not in pdf.Root.StructTreeRoot.K.K[0].K[0]


def test_a_link_may_lead_to_a_heading_that_only_layout_knows() -> None:
    layout = _linked("#bronnen")
    layout.starts["bronnen"] = 1
    assert (
        "bronnen"
        in pypdf.PdfReader(
            io.BytesIO(write(document(), brand(), layout))
        ).named_destinations
    )


def test_a_link_that_leads_nowhere_is_an_error() -> None:
    with pytest.raises(ContentError) as caught:
        write(document(), brand(), _linked("#weg"))
    assert str(caught.value) == "De verwijzing naar 'weg' komt nergens uit."


def _linked(target: str) -> Layout:
    made = Sample()
    link = made.root.add("P").add("Link")
    made.page(slab(glyphs(link, "daar", 0, 20), LinkArea(0, 5, 40, 20, target, link)))
    return made.layout()


def test_title_school_and_date_are_said(data: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(data))
    about, xmp = reader.metadata, reader.xmp_metadata
    assert about is not None
    assert xmp is not None
    assert about.title == "Werkboek LOB – mbo"
    assert about.author == "ROC De Linde"
    assert str(about["/CreationDate"]) == "D:20260901"
    assert xmp.dc_title == {"x-default": "Werkboek LOB – mbo"}
    assert xmp.dc_creator == ["ROC De Linde"]
    assert xmp.dc_language == ["nl-NL"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.Root.Lang) == "nl-NL"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_without_a_date_there_are_no_dates() -> None:
    data = write(document(date=None), brand(), sample())
    assert b"Date" not in data
    assert "/CreationDate" not in (pypdf.PdfReader(io.BytesIO(data)).metadata or {})


TITLES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1)


@given(TITLES)
def test_any_title_comes_back_whole(title: str) -> None:
    about = replace(document(), title=title)
    data = write(about, brand(), with_words("x"))
    metadata = pypdf.PdfReader(io.BytesIO(data)).metadata
    assert metadata is not None
    assert metadata.title == title
