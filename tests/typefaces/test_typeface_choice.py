"""Which faces a school gets when it names a file, a folder or a type."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typeface_files import (
    AMATIC,
    HANKEN,
    MANROPE,
    PLACE,
    ROBOTO,
    changed,
    collection,
    fault,
    given,
    told,
    typeface,
)

from lobprint.housestyle import typefaces
from lobprint.housestyle.typefaces.description import described
from lobprint.housestyle.typefaces.family import family_of
from lobprint.housestyle.typefaces.system import font_files, font_folders, installed
from lobprint.look.truetype import advances_of
from lobprint.look.typeface import SOURCE_SANS, Typeface


def chosen(path: Path) -> list[str | None]:
    """The names of the files of regular, bold and italic."""
    beside = [face for file in font_files(path.parent) for face in described(file)]
    family = family_of(described(path), beside)
    return [
        face.path.name if face else None
        for face in (family.regular, family.bold, family.italic)
    ]


def widths(of: Typeface) -> list[int]:
    """Of a letter, in each face."""
    return [advances_of(file)["m"] for file in of.files]


@pytest.mark.parametrize("file", ["Regular", "Bold", "BoldItalic", "Italic", "Black"])
def test_whatever_file_of_a_family_is_named_its_regular_is_the_regular(
    file: str,
) -> None:
    assert chosen(ROBOTO / f"Roboto-{file}.ttf") == [
        "Roboto-Regular.ttf",
        "Roboto-Bold.ttf",
        "Roboto-Italic.ttf",
    ]


def test_who_names_a_light_gets_a_light() -> None:
    assert chosen(ROBOTO / "Roboto-Light.ttf") == [
        "Roboto-Light.ttf",
        "Roboto-Bold.ttf",
        "Roboto-LightItalic.ttf",
    ]


def test_names_in_the_file_count_not_names_of_files(tmp_path: Path) -> None:
    for number, style in enumerate(("Regular", "Bold", "Italic")):
        shutil.copy(ROBOTO / f"Roboto-{style}.ttf", tmp_path / f"letter{number}.ttf")
    shutil.copy(AMATIC / "AmaticSC-Bold.ttf", tmp_path / "letter-bold.ttf")
    assert chosen(tmp_path / "letter0.ttf") == [
        "letter0.ttf",
        "letter1.ttf",
        "letter2.ttf",
    ]


def test_a_folder_with_one_family_may_be_named(tmp_path: Path) -> None:
    given(tmp_path, *HANKEN.glob("*.otf"))
    assert typeface(".", tmp_path) == typeface("HankenGrotesk-Regular.otf", tmp_path)


def test_a_folder_with_two_families_asks_which(tmp_path: Path) -> None:
    letters = given(
        tmp_path, ROBOTO / "Roboto-Bold.ttf", AMATIC / "AmaticSC-Regular.ttf"
    )
    assert fault(".", letters) == (
        f"school.yaml:4:15: {tmp_path}: in deze map staan meer lettertypen (Amatic SC, "
        "Roboto)\n  Noem het bestand dat u wilt."
    )


def test_a_variable_font_has_its_bold_within_itself(tmp_path: Path) -> None:
    given(tmp_path, MANROPE / "Manrope-VariableFont_wght.ttf")
    variable = typeface("Manrope-VariableFont_wght.ttf", tmp_path)
    static = given(tmp_path / "..", *MANROPE.glob("Manrope-[RB]*.ttf"))
    whole = typeface("Manrope-Regular.ttf", static)
    assert variable.family == "Manrope"
    for one, other in zip(widths(variable), widths(whole), strict=True):
        assert one == pytest.approx(other, abs=2)
    assert widths(variable)[0] < widths(variable)[1]


def test_a_collection_holds_the_faces_of_a_family(tmp_path: Path) -> None:
    files = [ROBOTO / f"Roboto-{one}.ttf" for one in ("Bold", "Italic", "Regular")]
    collection(tmp_path, *files)
    apart = given(tmp_path, *files)
    assert widths(typeface("Familie.ttc", tmp_path)) == widths(
        typeface("Roboto-Regular.ttf", apart)
    )


def test_a_family_without_italic_or_bold_says_so(tmp_path: Path) -> None:
    given(tmp_path, AMATIC / "AmaticSC-Regular.ttf")
    assert told("AmaticSC-Regular.ttf", tmp_path) == [
        "school.yaml:4:15: het lettertype 'Amatic SC' heeft geen vet en geen schuin; "
        "vette en schuine woorden staan in de gewone letter\n"
        "  Staat het ontbrekende bestand naast het gewone, dan wordt het gebruikt."
    ]
    given(tmp_path, AMATIC / "AmaticSC-Bold.ttf")
    (warning,) = told("AmaticSC-Regular.ttf", tmp_path)
    assert "heeft geen schuin; schuine woorden staan" in warning


# --- what is installed ----------------------------------------------------------------


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine where Roboto and Hanken Grotesk are installed."""
    fonts = tmp_path / "fonts" / "google"
    fonts.mkdir(parents=True)
    given(fonts, *ROBOTO.glob("*.ttf"), *HANKEN.glob("*.otf"))
    (fonts / "kapot.ttf").write_bytes(b"\0\1\0\0 geen lettertype")
    monkeypatch.setattr(typefaces, "font_folders", lambda: [tmp_path / "fonts"])
    return tmp_path


@pytest.mark.parametrize(
    "name", ["Roboto", "roboto", "Hanken Grotesk", "hankengrotesk"]
)
def test_a_name_finds_what_is_installed(machine: Path, name: str) -> None:
    found = typeface(name, machine)
    assert found.family.casefold().replace(" ", "") == name.casefold().replace(" ", "")
    assert len(set(found.files)) == 3


def test_what_is_installed_is_named_in_word_and_not_embedded(machine: Path) -> None:
    assert typeface("Roboto", machine).word == ()


def test_a_name_of_one_weight_gives_that_weight(machine: Path) -> None:
    light = typeface("Roboto Light", machine)
    assert light.family == "Roboto Light"
    assert widths(light) != widths(typeface("Roboto", machine))


def test_a_name_that_is_not_installed_is_a_warning(machine: Path) -> None:
    found, warnings = typefaces.school_typeface("Comic Sans MS", machine, PLACE)
    assert found == SOURCE_SANS
    assert list(map(str, warnings)) == [
        "school.yaml:4:15: het lettertype 'Comic Sans MS' staat niet op deze computer; "
        "Source Sans Pro is gebruikt\n  Zet de bestanden van het lettertype naast "
        "school.yaml en noem het gewone: 'lettertype: Naam-Regular.ttf'."
    ]
    assert warnings[0].warning


def test_a_name_with_a_slip_gets_a_suggestion(machine: Path) -> None:
    (warning,) = told("Robotto", machine)
    assert warning.endswith("\n  Bedoelde u Roboto?")


def test_fonts_are_looked_for_where_each_system_has_them(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "WINDIR": "C:/Windows", "LOCALAPPDATA": "C:/L"}
    settings = tmp_path / ".config" / "fontconfig"
    settings.mkdir(parents=True)
    (settings / "fonts.conf").write_text(
        '<fontconfig><dir>/opt/letters</dir><dir prefix="xdg">mijn</dir>'
        "<dir>~/letters</dir></fontconfig>"
    )
    linux = font_folders("linux", home)
    assert linux[:2] == [tmp_path / ".local/share/fonts", tmp_path / ".fonts"]
    assert Path("/usr/share/fonts") in linux
    own = {Path("/opt/letters"), tmp_path / ".local/share/mijn", tmp_path / "letters"}
    assert own <= set(linux)
    assert Path("C:/Windows/Fonts") in font_folders("win32", home)
    assert Path("C:/L/Microsoft/Windows/Fonts") in font_folders("win32", home)
    mac = font_folders("darwin", home)
    assert [tmp_path / "Library/Fonts", Path("/Library/Fonts")] == mac[:2]
    assert Path("/System/Library/Fonts") in mac


def test_a_folder_that_is_not_there_holds_no_fonts(tmp_path: Path) -> None:
    assert installed((tmp_path / "nergens",)) == ()


# --- what the maker allows ------------------------------------------------------------


@pytest.mark.parametrize(
    ("rights", "along"), [(0, True), (8, True), (4, False), (0xC, True), (2 | 8, True)]
)
def test_word_gets_a_font_that_may_be_edited_with(
    tmp_path: Path, rights: int, along: bool
) -> None:
    path = changed(ROBOTO / "Roboto-Regular.ttf", tmp_path, fsType=rights)
    faces = [face for face, _ in typeface(path.name, tmp_path).word]
    assert faces == (["regular"] if along else [])


@pytest.mark.parametrize("rights", [2, 0x100, 0x200, 8 | 0x200])
def test_a_font_that_may_not_be_embedded_is_refused(
    tmp_path: Path, rights: int
) -> None:
    path = changed(ROBOTO / "Roboto-Regular.ttf", tmp_path, fsType=rights)
    assert fault(path.name, tmp_path) == (
        f"school.yaml:4:15: {path}: de maker staat niet toe dat dit lettertype in een "
        "PDF komt\n  Koop een licentie waarbij dat mag, of kies een ander lettertype."
    )
