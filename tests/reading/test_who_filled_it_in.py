"""Whose a sheet is, where the form itself doesn't ask for a name."""

from __future__ import annotations

from lobprint.reading import sheets_of
from lobprint.reading.taken import Taken
from lobprint.stamp import Stamp, StampedField, StampedForm

STAMP = Stamp(
    "ABCDEFGH",
    "Gesprekswerkboek LOB",
    "mbo",
    "nl-NL",
    (StampedForm("scan", "Zelfscan"), StampedForm("verslag", "Gespreksverslag")),
    (
        StampedField("scan.naam", "scan", "text", "Naam"),
        StampedField("scan.zon", "scan", "text", "De zon schijnt hier"),
        StampedField("verslag.afspraak", "verslag", "text", "Afspraak"),
    ),
)


def of_copies(*copies: dict[str, str]) -> list[tuple[str, int, str]]:
    """The form, the copy and whose it is, of each sheet in a bundle of copies."""
    taken = [
        Taken(tag, value, "pdf", copy)
        for copy, values in enumerate(copies, 1)
        for tag, value in values.items()
    ]
    sheets = sheets_of(STAMP, taken, "0" * 64, "klas-3b.pdf")
    return [(one.form, one.copy, one.who) for one in sheets]


def test_a_name_on_one_form_holds_for_the_others_of_that_copy() -> None:
    els = {"scan.naam": "Els", "scan.zon": "Thuis", "verslag.afspraak": "Bellen"}
    jan = {"scan.naam": "Jan", "verslag.afspraak": "Kijken"}
    assert of_copies(els, jan) == [
        ("scan", 1, "Els"),
        ("verslag", 1, "Els"),
        ("verslag", 2, "Jan"),
    ]


def test_copies_without_a_name_have_that_of_the_file_and_a_number() -> None:
    spoken = {"verslag.afspraak": "Bellen"}
    assert of_copies(spoken, spoken) == [
        ("verslag", 1, "Klas-3b 1"),
        ("verslag", 2, "Klas-3b 2"),
    ]
    assert of_copies(spoken) == [("verslag", 1, "Klas-3b")]
