"""A school's own type: from `huisstijl.lettertype` to a Typeface.

    lettertype: fonts/Merriweather-Regular.ttf    a file; bold and italic lie beside it
    lettertype: fonts                             a folder with one family
    lettertype: Verdana                           a type that is installed

What is installed is named in Word and not embedded: Word finds it on the school's
machines. A file goes along in Word as well, when its maker allows that. In a PDF every
type is embedded. A name that isn't installed is no error: the workbook is made in
Source Sans Pro, in both formats alike, with a warning. (A Word file that names a type
unseen would be set in what nobody measured, and differ from its PDF.)
"""

from __future__ import annotations

from difflib import get_close_matches

from lobprint.errors import Place, Problem
from lobprint.files import AnyPath, printable
from lobprint.housestyle.typefaces.choice import chosen_files, is_file
from lobprint.housestyle.typefaces.description import Described
from lobprint.housestyle.typefaces.family import Family, family_of, named
from lobprint.housestyle.typefaces.setting import typeface_of
from lobprint.housestyle.typefaces.system import font_folders, installed
from lobprint.look.typeface import SOURCE_SANS, Typeface

__all__ = ["school_typeface"]


def school_typeface(
    wanted: str, folder: AnyPath, place: Place | None = None
) -> tuple[Typeface, list[Problem]]:
    """The type that a school wants, and what of it could not be as asked.

    `folder` is where the school's file lies, `place` where it names the type. Raises
    ContentError for a file that can't be used."""
    if is_file(wanted, folder):
        path = folder / wanted
        chosen, beside = chosen_files(path, place)
        family = family_of(chosen, beside)
        made = typeface_of(family, goes_along=True, place=place)
    else:
        everything = installed(tuple(font_folders()))
        known = named(wanted, everything)
        if not known:
            return SOURCE_SANS, [_not_installed(wanted, everything, place)]
        family = family_of(known, known)
        made = typeface_of(family, goes_along=False, place=place)
    return made, _lacking(family, place)


def _not_installed(
    wanted: str, known: tuple[Described, ...], place: Place | None
) -> Problem:
    name = printable(wanted)
    families = {face.family.casefold(): face.family for face in known}
    like = get_close_matches(wanted.casefold(), sorted(families), 1, 0.8)
    meant = f"Bedoelde u {families[like[0]]}?" if like else ""
    files = "Zet de bestanden van het lettertype naast school.yaml en noem het gewone:"
    return Problem(
        f"het lettertype '{name}' staat niet op deze computer; Source Sans Pro is "
        "gebruikt",
        place,
        meant or f"{files} 'lettertype: Naam-Regular.ttf'.",
        warning=True,
    )


def _lacking(family: Family, place: Place | None) -> list[Problem]:
    """The warning that there is no bold or no italic."""
    name = family.regular.menu
    words = {"vet": family.bold, "schuin": family.italic}
    missing = [word for word, face in words.items() if face is None]
    if not missing:
        return []
    faces = " en geen ".join(missing)
    styled = " en ".join(f"{word}{'te' if word == 'vet' else 'e'}" for word in missing)
    return [
        Problem(
            f"het lettertype '{name}' heeft geen {faces}; {styled} woorden staan in de "
            "gewone letter",
            place,
            "Staat het ontbrekende bestand naast het gewone, dan wordt het gebruikt.",
            warning=True,
        )
    ]
