"""What can be typed in fields.

Fields are WinAnsi. A filler that meets another letter makes a font of its own from the
embedded one, so letters of names that Dutch schools know are embedded as well. Saying
them in the encoding (/Differences) is no better: PDFium then takes another font all
the same, and validators of PDF/UA-1 know none of their names.
"""

from __future__ import annotations

WINANSI = {
    code: ord(bytes([code]).decode("cp1252", "ignore") or "\N{BULLET}")
    for code in range(32, 256)
}
"""Code -> Unicode; codes without a meaning are bullets (ISO 32000-1, D.2)."""
LETTERS = "ĞğİıŞşĄąĆćĘęŁłŃńŚśŹźŻżČčĎďĚěŇňŘřŤťŮůĐđĂăȘșȚțŐőŰűĀāĒēĪīŪū"
"""Turkish, Polish, Czech, Croatian, Romanian, Hungarian and Latvian names."""
EMBEDDED = frozenset({*WINANSI.values(), *map(ord, LETTERS)})
"""What every face is embedded with."""
MUST_TYPE = frozenset(
    char
    for char in map(chr, WINANSI.values())
    if char.isprintable() and (char.isalnum() or char.isascii() or char in "€‘’“”–—…•·")
) - set("ªº²³¹¼½¾ƒµ")
"""What a type must have to be typed with; else fields are in Source Sans Pro. A filler
that finds no shape for a letter leaves it out, or takes a type of its own."""
