"""Whatever bytes come in, there is content or a ContentError with Dutch words."""

from __future__ import annotations

import contextlib

from hypothesis import example, given
from hypothesis import strategies as st

from lobprint.content import check_content, check_name, load_school
from lobprint.errors import ContentError
from lobprint.prose.literal import literal, written
from lobprint.prose.markdown import parse

YAMLISH = st.text(st.sampled_from("naamteksittel: -\n{}[]&*!|>'\"#%@`\\?~,.1é\t\x00"))


@given(st.binary() | YAMLISH.map(str.encode))
@example(b"\xef\xbb\xbfnaam: A")
@example(b"naam: A\x85B")
def test_any_school_file_loads_or_is_refused(data: bytes) -> None:
    with contextlib.suppress(ContentError):
        assert load_school("school.yaml", data).naam


@given(st.binary() | YAMLISH.map(str.encode), st.sampled_from(["x", "mbo"]))
def test_any_content_is_checked(data: bytes, stem: str) -> None:
    files = {f"a/{folder}/{stem}.yaml": data for folder in ("sectoren", "instrumenten")}
    for problem in check_content(files):
        assert problem.message
        assert problem.place is not None


@given(st.text())
def test_any_name_is_accepted_or_told_what_is_wrong(name: str) -> None:
    for problem in check_name(name):
        assert problem.hint


@given(st.text())
def test_any_text_can_be_made_literal(text: str) -> None:
    pieces, faults = parse(literal(text))
    assert faults == []
    if not any("\ue000" <= char <= "\ue0ff" for char in text):
        assert "".join(written(piece.text) for piece in pieces) == text


@given(st.text(st.sampled_from("ab *\\[](#)1.")))
def test_small_markdown_keeps_every_word(text: str) -> None:
    said = "".join(piece.text for piece in parse(text)[0])
    kept = [char for char in written(said) if char in "ab1."]
    if "](" not in text:
        assert kept == [char for char in text if char in "ab1."]
