"""Whatever own content comes in: no crash, and what it doesn't touch stays."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lobprint.content import load_content, read_content
from lobprint.project import built_in

BUILT_IN = {
    name: data
    for name, data in built_in().content.items()
    if name.endswith(("checklist.yaml", "naslag.yaml", "teamwerkboek.yaml"))
    or "/sectoren/" in name
}
FORMS = ("checklist", "naslag")
PLAIN = read_content(BUILT_IN)[0]
_ALL_KEYS = """id titel teksten onderdelen items tekst weg na bron eigen_ontwerp vo mbo
kop groepen formulieren sectoren woorden lerende sjabloon velden x"""
KEYS = st.sampled_from(_ALL_KEYS.split())
FILES = """instrumenten/checklist instrumenten/nieuw sectoren/mbo
voorbeelden/checklist werkboeken/teamwerkboek werkboeken/ons elders/x"""
WORDS = st.sampled_from(
    ["1", "1.1", "1.2", "2.1", "begin", "ja", "nee", "vraag", "", "a"]
)
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    WORDS | st.none() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5)
    ),
    max_leaves=25,
)


@given(
    ANYTHING,
    st.sampled_from(FILES.split()),
)
def test_any_tree_is_laid_over_or_told_what_is_wrong(tree: Any, name: str) -> None:
    data = json.dumps(tree).encode()  # JSON is YAML
    library, problems = read_content(BUILT_IN, {f"content/{name}.yaml": data})
    for problem in [*problems, *library.warnings]:
        assert problem.message
        assert problem.place is not None
    assert all(warning.warning for warning in library.warnings)
    assert not any(problem.warning for problem in problems)


@given(
    st.binary()
    | st.text(st.sampled_from("id: -\n{}[]&*!|>'\"#%@`\\?~,1.")).map(str.encode)
)
def test_any_bytes_are_laid_over_or_told_what_is_wrong(data: bytes) -> None:
    own = {"content/instrumenten/checklist.yaml": data}
    for problem in read_content(BUILT_IN, own)[1]:
        assert problem.message
        assert problem.place is not None


PARTS = {part.id: part for part in PLAIN.instruments["checklist"].onderdelen}
CHANGES = st.dictionaries(
    st.sampled_from([item.id for part in PARTS.values() for item in part.items]),
    st.booleans(),
)


def own_checklist(changes: dict[str, bool], new: int) -> bytes:
    """A checklist of one's own: True leaves an item out, False changes its text; with
    `new` items more at the end of every part."""
    more = [
        {"id": f"nieuw-{n}", "tekst": "Nieuw", "eigen_ontwerp": True}
        for n in range(new)
    ]
    parts = [
        {
            "id": part.id,
            "items": [
                {"id": item, "weg": True} if gone else {"id": item, "tekst": "Anders"}
                for item, gone in changes.items()
                if item.startswith(f"{part.id}.")
            ]
            + [{**one, "id": f"{part.id}.{one['id']}"} for one in more],
        }
        for part in PARTS.values()
    ]
    return json.dumps({"onderdelen": parts}).encode()


@given(CHANGES, st.integers(0, 3))
def test_what_stays_keeps_its_order_and_its_texts(
    changes: dict[str, bool], new: int
) -> None:
    own = {"content/instrumenten/checklist.yaml": own_checklist(changes, new)}
    library, problems = read_content(BUILT_IN, own)
    before, _ = read_content(BUILT_IN)
    assert library.warnings == ()
    assert len(library.changes) == len(changes) + new * len(PARTS)
    for part in library.instruments["checklist"].onderdelen:
        old = PARTS[part.id].items
        stays = [item.id for item in old if not changes.get(item.id, False)]
        added = [f"{part.id}.nieuw-{number}" for number in range(new)]
        assert [item.id for item in part.items] == stays + added
        untouched = [item for item in part.items if item.id not in changes]
        assert untouched[: len(untouched) - new] == [
            item for item in old if item.id not in changes
        ]
    assert library.instruments["naslag"] == before.instruments["naslag"]
    assert not [p for p in problems if "checklist" in str(p.place)]


def test_nothing_laid_over_is_the_same_library() -> None:
    everything = built_in().content
    empty = {"content/sectoren/vo.yaml": b"# niets\n"}
    assert load_content(everything, empty) == load_content(everything)


@given(st.sampled_from(sorted(BUILT_IN)))
def test_what_is_there_laid_over_itself_is_the_same(name: str) -> None:
    own = {f"eigen/{name}": BUILT_IN[name]}
    library = read_content(BUILT_IN, own)[0]
    assert library.instruments == PLAIN.instruments
    assert library.sectors == PLAIN.sectors
    assert library.werkboeken == PLAIN.werkboeken
    assert library.warnings == ()
