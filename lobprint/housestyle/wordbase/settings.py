"""What of the settings of somebody else's Word file bears upon the look."""

from __future__ import annotations

from lobprint.housestyle.wordbase.names import Element, W, is_on
from lobprint.housestyle.wordbase.source import Source


def settings_of(source: Source) -> dict[str, str]:
    """What of the settings bears upon the look, as XML by name. The rest, protection
    and mail merge among it, is not taken along."""
    root = source.xml("settings")
    if root is None:
        return {}
    found = {
        name: f"<w:{name}/>"
        for name in ("mirrorMargins", "evenAndOddHeaders")
        if is_on(root.find(f"{W}{name}"))
    }
    return found | _colors(root.find(f"{W}clrSchemeMapping"))


def _colors(mapping: Element | None) -> dict[str, str]:
    """Which colour of the theme is meant by which name."""
    if mapping is None:
        return {}
    pairs = {str(k).removeprefix(W): str(v) for k, v in mapping.attrib.items()}
    if not all(key.isalnum() and value.isalnum() for key, value in pairs.items()):
        return {}
    text = "".join(f' w:{key}="{value}"' for key, value in pairs.items())
    return {"clrSchemeMapping": f"<w:clrSchemeMapping{text}/>"}
