"""A form that begins as another says only what differs."""

from __future__ import annotations

import io

import pypdf
import pytest

from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.errors import ContentError
from lobprint.layout import lay_out
from lobprint.pdf import write
from lobprint.project import built_in

CONTENT, TEMPLATES = built_in().content, built_in().templates
OWN = "content/instrumenten/ons-blad.yaml"


def said(form: str, own: dict[str, bytes]) -> str:
    library = load_content(CONTENT, own)
    document = compose(library, TEMPLATES, Request("mbo", form=form))
    made = write(document, make_brand(), lay_out(document))
    pages = pypdf.PdfReader(io.BytesIO(made)).pages
    return " ".join(word for page in pages for word in page.extract_text().split())


def test_a_sentence_of_the_page_that_a_school_changes_is_on_the_poster_too() -> None:
    text = b'items: [{id: "3", tekst: "Bij ons doe je alles zelf."}]'
    own = {"content/instrumenten/uitgangspunten.yaml": text}
    for form in ("uitgangspunten", "poster-uitgangspunten"):
        assert "Bij ons doe je alles zelf." in said(form, own)
        assert "Scholen faciliteren een krachtige LOB-leeromgeving." in said(form, own)


def test_a_form_of_ones_own_may_begin_as_one_of_ours() -> None:
    text = b"id: ons-blad\nzoals: zelfscan\nteksten: {kop: Kijk eens naar jezelf}"
    made = said("ons-blad", {OWN: text})
    assert "Kijk eens naar jezelf" in made
    assert "Waar sta ik voor?" in made
    assert "Vijf vragen aan jezelf" not in made


@pytest.mark.parametrize(
    ("named", "hint"),
    [
        ("zelfskan", "Bedoelde u 'zelfscan'?"),
        ("poster-uitgangspunten", ""),
        ("ons-blad", ""),
    ],
    ids=["slip", "begins as another", "itself"],
)
def test_what_it_begins_as_is_there_and_a_form_by_itself(named: str, hint: str) -> None:
    own = {OWN: f"id: ons-blad\nbron: eigen\nzoals: {named}".encode()}
    with pytest.raises(ContentError) as raised:
        load_content(CONTENT, own)
    problem = raised.value.problems[0]
    message = f"het formulier '{named}' is er niet, of begint zelf als een ander"
    assert problem.message == message
    assert str(problem.place) == f"{OWN}:3:8"
    assert hint in problem.hint
