"""A school as `--school` names it: by a file or by its name alone."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

import lobprint
from lobprint.errors import ContentError, Place
from lobprint.press.publisher import from_file, from_name


def written(folder: Path, text: str) -> Path:
    path = folder / "school.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_name_alone_gives_the_look_of_lobprint() -> None:
    publisher = from_name("  ROC De Linde ")
    assert publisher.school is not None
    assert publisher.school.naam == "ROC De Linde"
    assert (publisher.brand.merk, publisher.brand.logo) == ("00629B", None)


def test_letters_that_a_mac_writes_in_two_are_one(tmp_path: Path) -> None:
    name = "Het E\u0301e\u0301nhoorncollege"
    for publisher in (
        from_name(name),
        from_file(written(tmp_path, f"naam: {name}\nteam: Zoe\u0308\n")),
    ):
        assert publisher.school is not None
        assert publisher.school.naam == "Het Éénhoorncollege"
        assert publisher.school.team in ("", "Zoë")


def test_a_letter_that_the_type_can_not_put_its_accent_on_is_told(
    tmp_path: Path,
) -> None:
    with pytest.raises(ContentError) as caught:
        from_file(written(tmp_path, "naam: ROC\nteam: M\u0302arta\n"))
    assert str(caught.value).endswith(
        "school.yaml:2:7: het lettertype heeft geen M\u0302 (U+004D U+0302)\n"
        "  Laat ze weg of schrijf ze anders; emoji en sommige schriften kunnen niet."
    )


def test_a_file_gives_its_colors(tmp_path: Path) -> None:
    text = 'naam: ROC\nhuisstijl: {kleur: "#3A7D34", accent: "#069"}\n'
    publisher = from_file(written(tmp_path, text))
    assert (publisher.brand.merk, publisher.brand.accent) == ("3A7D34", "006699")
    assert publisher.warnings == ()


def test_a_frugal_school_prints_in_black_without_a_warning(tmp_path: Path) -> None:
    text = 'naam: ROC\nhuisstijl: {kleur: "#FFC20E", zuinig: ja}\n'
    publisher = from_file(written(tmp_path, text))
    assert publisher.brand.accent == "000000"
    assert publisher.warnings == ()


@pytest.mark.parametrize(
    ("accent", "used"), [("9BD770", "#506F3A"), ("FFC20E", "zwart")]
)
def test_a_light_accent_is_darkened_with_a_warning(
    accent: str, used: str, tmp_path: Path
) -> None:
    text = f'naam: ROC\nhuisstijl:\n  kleur: "#00629B"\n  accent: "#{accent}"\n'
    publisher = from_file(written(tmp_path, text))
    (warning,) = publisher.warnings
    assert warning.warning
    assert warning.place == Place(str(tmp_path / "school.yaml"), 4, 11)
    assert warning.message == (
        f"#{accent} leest niet op wit; voor tekst is {used} gebruikt"
    )


def _is_figure(one: pikepdf.Object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"


@pytest.mark.parametrize(
    ("text", "alt"),
    [("", "Logo van ROC"), ("\n  logo_tekst: Een lindeblad", "Een lindeblad")],
)
def test_a_logo_has_words_for_who_can_not_see_it(
    tmp_path: Path, text: str, alt: str
) -> None:
    Image.new("RGB", (4, 4)).save(tmp_path / "logo.png")
    path = written(tmp_path, f"naam: ROC\nhuisstijl:\n  logo: logo.png{text}\n")
    (made,) = lobprint.make(path, sector="mbo", formats="pdf").files
    with pikepdf.open(BytesIO(made.data)) as pdf:
        told = [str(one.get("/Alt", "")) for one in pdf.objects if _is_figure(one)]
    assert alt in told


def test_a_logo_may_lie_outside_the_folder_of_the_school(tmp_path: Path) -> None:
    Image.new("RGB", (4, 4)).save(tmp_path / "logo.png")
    (tmp_path / "linde").mkdir()
    text = "naam: ROC\nhuisstijl: {logo: ../logo.png}\n"
    assert from_file(written(tmp_path / "linde", text)).brand.logo is not None


def test_a_folder_for_a_logo_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, "naam: ROC\nhuisstijl: {logo: .}\n")
    with pytest.raises(ContentError, match="dit is een map, geen bestand"):
        from_file(path)
