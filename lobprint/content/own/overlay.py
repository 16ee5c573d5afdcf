"""A school's own content, laid over what comes with lobprint, before it is typed.

Mappings merge key by key; lists of things with an id merge by id (`weg` leaves one out,
`na` says after which it stands); all else is replaced. What points at something that is
gone is a warning, and is left out. Nodes keep the file they come from, so every later
fault tells its own place; nothing of the trees that come in is changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from lobprint.content.model import SECTORS, VOOR
from lobprint.content.own.entries import (
    AFTER,
    Row,
    has_ids,
    id_of,
    in_order,
    leaves_out,
    says_new,
    with_entries,
    without_marks,
)
from lobprint.content.own.layer import Layer
from lobprint.content.typed import is_empty
from lobprint.content.yaml_nodes import Mapping, Node, Scalar, Sequence


def lay_over(base: Node, own: Node, layer: Layer) -> Node:
    """`own`, a whole file, over `base`; what it does is told to `layer`."""
    if not isinstance(base, Mapping) or not isinstance(own, Mapping):
        return own
    layer.homes = dict(_homes(base))
    return _mapping(base, own, layer, "", ())


def _homes(base: Mapping) -> Iterator[tuple[str, str]]:
    """Each item in an onderdeel, with that onderdeel."""
    parts = base.get("onderdelen")
    for part in parts.items if isinstance(parts, Sequence) else []:
        items = part.get("items") if isinstance(part, Mapping) else None
        for item in items.items if isinstance(items, Sequence) else []:
            yield id_of(item), id_of(part)


def _mapping(
    base: Mapping, own: Mapping, layer: Layer, entry: str, keys: tuple[str, ...]
) -> Mapping:
    """Key by key; `entry` and `keys` tell where this is."""
    values = {key.text: (key, value) for key, value in base.entries()}
    for key, value in own.entries():
        if key.text == "id" and not keys:
            continue
        here = (*keys, key.text)
        known = values.get(key.text)
        if known is None and _unseen(key, value, layer, entry, keys, values):
            continue
        new = _value(known and known[1], value, layer, entry, here)
        if new is not None:
            values[key.text] = (key, new)
    return with_entries(base, values.values())


def _unseen(
    key: Scalar,
    value: Node,
    layer: Layer,
    entry: str,
    keys: tuple[str, ...],
    known: Collection[str],
) -> bool:
    """Whether no template will ask for `key`, which the built-in content lacks."""
    if not layer.closed or entry:
        return False
    what, there = f"geen tekst '{key.text}'", ""
    if not keys and isinstance(value, Sequence) and has_ids(value):
        what = f"zelf geen '{key.text}'"
        there = layer.elsewhere(map(id_of, value.items))
    elif keys != ("teksten",) or key.text in layer.seen:
        return False
    message = f"'{layer.owner}' heeft {what}; dit telt niet mee"
    layer.warn(key, message, there or layer.meant(key.text, known))
    return True


def _value(
    base: Node | None, own: Node, layer: Layer, entry: str, keys: tuple[str, ...]
) -> Node | None:
    """One value over another; None when there is nothing to put anywhere."""
    if isinstance(own, Sequence) and _are_entries(base, own):
        return _entries(base, own, layer)
    if isinstance(base, Mapping | Sequence) and is_empty(own) and not _by_sector(base):
        return base
    if isinstance(own, Mapping) and _by_sector(own) and isinstance(base, Scalar):
        base = _for_every_sector(base)
    if isinstance(base, Mapping) and isinstance(own, Mapping):
        merged = _mapping(base, own, layer, entry, keys)
        return _written_at(own, merged) if _by_sector(own) else merged
    layer.changed(own, "anders", entry, *keys)
    return own


def _written_at(own: Mapping, merged: Mapping) -> Mapping:
    """A text for some sectors is the user's own, also where others have ours."""
    return replace(merged, line=own.line, column=own.column, file=own.file)


def _by_sector(node: Node) -> bool:
    """Whether this is a text that differs by sector."""
    if not isinstance(node, Mapping) or not node.keys:
        return False
    return all(key.text in VOOR for key in node.keys)


def _for_every_sector(text: Scalar) -> Mapping:
    """The same text for each sector, so that one of them can be changed."""
    keys = [Scalar(s, text.line, text.column, file=text.file) for s in SECTORS]
    return Mapping(text.line, text.column, keys, [text] * len(keys), text.file)


def _are_entries(base: Node | None, own: Sequence) -> bool:
    """Whether two lists merge by id: those of items, onderdelen and groups do."""
    if isinstance(base, Sequence) and base.items:
        return has_ids(base)
    return has_ids(own)


def _entries(base: Node | None, own: Sequence, layer: Layer) -> Sequence:
    """Own entries over those that are there, by their ids."""
    there = base.items if isinstance(base, Sequence) else []
    rows = [Row(id_of(node), node) for node in there]
    known: dict[str, list[Row]] = {}
    for row in rows:
        known.setdefault(row.id, []).append(row)  # one for each sector, perhaps
    seen: dict[str, list[Node]] = {}
    for node in own.items:
        name = id_of(node)
        if not isinstance(node, Mapping) or not name:
            rows.append(Row(name, node))  # reading it tells what is wrong with it
        elif len(seen.get(name, ())) >= max(1, len(known.get(name, ()))):
            first = layer.reading.place(seen[name][0])
            hint = f"De eerste: {first}."
            layer.reading.fault(node, f"'{name}' staat er twee keer", hint)
        elif name in known:
            _change(known[name][len(seen.get(name, ()))], node, layer)
        elif _is_new(node, name, layer, known):
            rows.append(_new(name, node, layer))
        if name:
            seen.setdefault(name, []).append(node)
    listed = in_order(rows, layer)
    place = base if isinstance(base, Sequence) else own
    return Sequence(place.line, place.column, listed, place.file)


def _change(row: Row, own: Mapping, layer: Layer) -> None:
    """What `own` does to the entry of `row`, which is known."""
    if leaves_out(own, layer.reading):
        row.left_out = True
        layer.changed(own, "weg", row.id)
        return
    row.after = own.get(AFTER)
    if row.after is not None:
        layer.changed(row.after, "verplaatst", row.id)
    if isinstance(row.node, Mapping):
        row.node = _mapping(row.node, without_marks(own), layer, row.id, ())


def _is_new(own: Mapping, name: str, layer: Layer, known: Collection[str]) -> bool:
    """Whether an entry with an id that isn't known is new; else it points at nothing,
    of which a warning tells."""
    left_out = leaves_out(own, layer.reading)
    if says_new(own) and not left_out:
        return True
    hint = layer.elsewhere([name]) or layer.meant(name, known)
    so = "weglaten hoeft niet"
    if not left_out:
        group = own.get("formulieren") is not None
        how = "een 'titel: ...'" if group else "'bron: ...' of 'eigen_ontwerp: true'"
        hint = f"{hint} Is het nieuw? Zet er {how} bij.".lstrip()
        so = "dit telt niet mee"
    layer.warn(own, f"'{name}' is er niet (meer) in '{layer.owner}'; {so}", hint)
    return False


def _new(name: str, own: Mapping, layer: Layer) -> Row:
    layer.changed(own, "nieuw", name)
    return Row(name, without_marks(own), after=own.get(AFTER))
