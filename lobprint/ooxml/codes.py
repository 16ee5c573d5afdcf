"""Fields of Word: what they are worked out from, and their present result."""

from __future__ import annotations

from lobprint.ooxml.xml import escape, wrapped

WRONG = ("Fout!*", "Error!*")
"""How what Word says of a bookmark that isn't there begins, in Dutch and in English."""
GONE = "…"
"""What stands there instead."""


def code(words: str, looks: str = "") -> str:
    """A run that is part of the code of a field; `looks` is the inside of its w:rPr."""
    text = f'<w:instrText xml:space="preserve">{escape(words)}</w:instrText>'
    return f"<w:r>{wrapped('w:rPr', looks)}{text}</w:r>"


def quoted(words: str) -> str:
    """`words` between quotes, as they stand in a code."""
    inside = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'


def mark(kind: str, looks: str = "") -> str:
    """The "begin" of a field, where its result begins ("separate"), or its "end"."""
    sign = f'<w:fldChar w:fldCharType="{kind}"/>'
    return f"<w:r>{wrapped('w:rPr', looks)}{sign}</w:r>"


def field(codes: str, result: str = "", looks: str = "") -> str:
    """A field of the runs `codes`, which shows `result`; one without shows nothing."""
    shown = f"<w:r>{wrapped('w:rPr', looks)}<w:t>{escape(result)}</w:t></w:r>"
    shown = f"{mark('separate', looks)}{shown}" if result else ""
    return f"{mark('begin', looks)}{codes}{shown}{mark('end', looks)}"


def page_of(bookmark: str, page: int, looks: str = "") -> str:
    """The page on which `bookmark` lies: `page`, until Word renews it."""
    return field(code(f" PAGEREF {bookmark} \\h ", looks), str(page), looks)


def page_if_there(bookmark: str, page: int, looks: str = "") -> str:
    """The same for a sentence that may outlive the page it names: when somebody has
    deleted that, Word shows dots there, and not its own words for what is missing.

    The QUOTE around it is for LibreOffice, which takes a number out of a condition and
    says that its page is missing after all; in a quote it keeps the number."""
    number = _inner(code(f" PAGEREF {bookmark} \\h ", looks), looks)
    shown = number
    for wrong in WRONG:
        test = code(' IF "', looks) + number + code(f'" = "{wrong}" "{GONE}" "', looks)
        shown = _inner(f"{test}{shown}{code(chr(34), looks)}", looks)
    return field(f"{code(' QUOTE ', looks)}{shown}", str(page), looks)


def _inner(codes: str, looks: str) -> str:
    """A field within the code of another. Its result is empty until Word renews it: who
    reads all words of a file would read it as well."""
    separate, end = mark("separate", looks), mark("end", looks)
    return f"{mark('begin', looks)}{codes}{separate}{end}"
