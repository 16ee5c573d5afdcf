"""A browser reads YAML by Python alone, which takes a question mark in a short mapping
({vraag: Wie?}) for something else: where one stands in our languages, it is quoted."""

from __future__ import annotations

import pytest
import yaml

from lobprint.project import built_in

LAYERS = {
    name: data
    for name, data in built_in().content.items()
    if name.startswith("content/talen/") and b"{" in data
}


@pytest.mark.parametrize("name", LAYERS)
def test_a_language_reads_alike_without_libyaml(name: str) -> None:
    lines = [line for line in LAYERS[name].decode().splitlines() if "?" in line]
    for line in lines:
        alone = line.strip().removeprefix("- ")
        if alone.startswith("{"):
            here = yaml.load(alone, yaml.CSafeLoader)
            assert yaml.load(alone, yaml.SafeLoader) == here
