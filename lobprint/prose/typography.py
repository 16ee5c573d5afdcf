"""Dutch typography: quotes that curl the right way, names that break well."""

from __future__ import annotations

import re

_QUOTE = re.compile("['\"]")
_OPENERS = frozenset(" \t\n\u00a0([{-–—/‘“")
_SHORT = re.compile(r"(?:[stnkmrSTNKMR]|\d\d)(?!\w)")
"""What an apostrophe may begin: 's avonds, 't, '90."""


_ARTICLE = re.compile(r"(?<!\w)(De|de|Het|het|['’]t) (?=\w)")


_HALF_WORD = re.compile(r"\b(en|of) -(?=[^\W\d_])")
"""Before the rest of a word: oriëntatie en -begeleiding."""


def glue(name: str) -> str:
    """`name`, in which no line ends after an article: Het Éénhoorncollege."""
    return _ARTICLE.sub("\\1\u00a0", name)


def curl(text: str) -> str:
    """`text` with every straight quote replaced by the one that is meant: ’ in SLB’er
    and ’s, ‘ ’ and “ ” around words. No line begins with "-begeleiding"."""
    if " -" in text:
        text = _HALF_WORD.sub("\\1\u00a0-", text)
    if "'" not in text and '"' not in text:
        return text
    return _QUOTE.sub(_curled, text)


def _curled(match: re.Match[str]) -> str:
    text, start = match.string, match.start()
    before, after = text[start - 1 : start], text[start + 1 : start + 2]
    opens = (not before or before in _OPENERS) and bool(after) and not after.isspace()
    if match[0] == '"':
        return "“" if opens else "”"
    return "‘" if opens and not _SHORT.match(text, start + 1) else "’"
