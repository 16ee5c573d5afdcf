"""`lobprint build --lerenden`: copies with names, as they are printed and opened."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import page
import pikepdf
import pypdf
import pypdfium2
import pytest
from docx.oxml.ns import qn

from cli.conftest import Run

FORM = ("build", "--sector", "mbo", "--form", "gespreksverslag")
LIST = "naam;klas;begeleider\nJan Jansen;3B;P. de Boer\nŁucja Żółć;3B;\n"


@pytest.fixture
def klas(here: Path) -> str:
    (here / "klas.csv").write_text(LIST, encoding="utf-8")
    return "klas.csv"


@pytest.fixture
def bundle(lobprint: Run, klas: str, here: Path) -> Path:
    """A form of one page for two learners."""
    assert lobprint(*FORM, "--lerenden", klas).exit_code == 0
    return here / "output" / "gespreksverslag-mbo-lerenden.pdf"


def texts(path: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def test_each_copy_begins_on_a_right_hand_page_with_its_own_numbers(
    bundle: Path,
) -> None:
    first, back, second, last = texts(bundle)
    assert "Jan Jansen (3B)" in first
    assert "pagina 1 van 1" in first
    assert "Łucja Żółć (3B)" in second
    assert "pagina 1 van 1" in second
    assert back == last == ""


def test_a_copy_of_an_even_number_of_pages_gets_none_more(
    lobprint: Run, klas: str, here: Path
) -> None:
    args = ("build", "--sector", "mbo", "--form", "overdracht", "--lerenden", klas)
    assert lobprint(*args).exit_code == 0
    found = texts(here / "output" / "overdracht-mbo-lerenden.pdf")
    numbers = [
        f"pagina {n} van 2" in text for n, text in zip("1212", found, strict=True)
    ]
    assert numbers == [True] * 4
    assert ["Jan Jansen (3B)" in text for text in found] == [True, True, False, False]


def test_names_stand_in_fields_of_their_own(bundle: Path) -> None:
    fields: Any = pypdf.PdfReader(bundle).get_fields()
    values = {name: field.get("/V") for name, field in fields.items()}
    assert values["exemplaar1.verslag.naam"] == "Jan Jansen"
    assert values["exemplaar1.verslag.gesprek-met"] == "P. de Boer"
    assert values["exemplaar2.verslag.naam"] == "Łucja Żółć"
    assert values["exemplaar2.verslag.gesprek-met"] is None


def test_a_name_in_a_field_is_seen_in_print(bundle: Path) -> None:
    """By somebody else's program, in black, and each copy another."""
    pictures = []
    with pypdfium2.PdfDocument(bundle) as pdf:
        pdf.init_forms()
        for copy, number in (("exemplaar1", 0), ("exemplaar2", 2)):
            image = pdf[number].render(scale=2).to_pil().convert("L")
            height = image.height / 2
            left, foot, right, top = _place(bundle, number, f"{copy}.verslag.naam")
            box = (left, height - top, right, height - foot - 2)  # above its line
            pictures.append(image.crop(tuple(round(2 * side) for side in box)))
    assert [picture.getextrema()[0] < 60 for picture in pictures] == [True, True]
    assert pictures[0].tobytes() != pictures[1].tobytes()


def _place(bundle: Path, number: int, name: str) -> list[float]:
    with pikepdf.open(bundle) as pdf:
        for widget in pdf.pages[number].obj["/Annots"]:
            if _full_name(widget) == name:
                return [float(side) for side in widget["/Rect"]]
    raise AssertionError(name)


def _full_name(field: Any) -> str:
    own = str(field.get("/T", ""))
    above = _full_name(field["/Parent"]) if "/Parent" in field else ""
    return f"{above}.{own}" if above and own else above or own


def test_a_stack_is_found_in_the_outline_and_no_name_is_told_elsewhere(
    bundle: Path,
) -> None:
    reader = pypdf.PdfReader(bundle)
    titles = [entry.title for entry in reader.outline]  # type: ignore[union-attr]
    assert titles == ["Jan Jansen (3B)", "Łucja Żółć (3B)"]
    assert "Jansen" not in str(reader.metadata)
    with pikepdf.open(bundle) as pdf:
        assert "Jansen" not in str(pdf.open_metadata())


@pytest.mark.parametrize("what", [("--form", "trialoog"), ("--form", "kaartjes")])
def test_the_bundle_is_pdf_ua(
    lobprint: Run, klas: str, here: Path, what: tuple[str, str]
) -> None:
    args = ("build", "--sector", "mbo", *what, "--lerenden", klas)
    assert lobprint(*args).exit_code == 0
    path = here / "output" / f"{what[1]}-mbo-lerenden.pdf"
    report = page.validate_pdf(str(path), profile="ua1")
    assert {failure.rule_id for failure in report.failures} == set()


def test_a_workbook_with_names_is_sound_and_its_links_stay_in_the_copy(
    lobprint: Run, klas: str, here: Path
) -> None:
    args = ("--workbook", "gesprekswerkboek", "--lerenden", klas)
    assert lobprint("build", "--sector", "mbo", *args).exit_code == 0
    path = here / "output" / "gesprekswerkboek-mbo-lerenden.pdf"
    report = page.validate_pdf(str(path), profile="ua1")
    assert {failure.rule_id for failure in report.failures} == set()
    command = [str(Path(sys.executable).with_name("outloud")), "--quiet", str(path)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "0 error(s)" in result.stdout
    reader = pypdf.PdfReader(path)
    half = len(reader.pages) // 2
    assert "Jan Jansen" in reader.pages[0].extract_text()  # the cover
    places = reader.named_destinations
    for number, one in enumerate(reader.pages):
        for link in one.get("/Annots") or []:
            target = link.get_object().get("/Dest")
            if target is not None:
                page_of: Any = reader.get_destination_page_number(places[target])
                assert (page_of >= half) == (number >= half)


def test_the_same_list_gives_the_same_bytes(
    lobprint: Run, klas: str, bundle: Path
) -> None:
    before = bundle.read_bytes()
    assert lobprint(*FORM, "--lerenden", klas).exit_code == 0
    assert bundle.read_bytes() == before


def test_apart_makes_files_for_each_name(lobprint: Run, klas: str, here: Path) -> None:
    result = lobprint(*FORM, "--lerenden", klas, "--apart")
    assert result.exit_code == 0
    folder = here / "output" / "gespreksverslag-mbo-lerenden"
    assert sorted(path.name for path in folder.iterdir()) == [
        "jan-jansen.docx",
        "jan-jansen.pdf",
        "lucja-zolc.docx",
        "lucja-zolc.pdf",
    ]
    assert "Jan Jansen (3B)" in texts(folder / "jan-jansen.pdf")[0]
    assert result.stdout.splitlines()[0] == "output/gespreksverslag-mbo-lerenden"
    assert result.stdout.splitlines()[1].startswith("2 exemplaren in 4 bestanden, ")


def test_word_has_the_name_in_its_control_and_at_the_head(
    lobprint: Run, klas: str, here: Path
) -> None:
    lobprint(*FORM, "--lerenden", klas, "--apart", "--format", "docx")
    folder = here / "output" / "gespreksverslag-mbo-lerenden"
    document = docx.Document(str(folder / "lucja-zolc.docx"))
    (control,) = [
        tag.getparent().getparent()
        for tag in document.element.iter(qn("w:tag"))
        if tag.get(qn("w:val")) == "verslag.naam"
    ]
    words = [text.text for text in control.iter(qn("w:t"))]
    assert words == ["Łucja Żółć"]
    assert not list(control.iter(qn("w:showingPlcHdr")))
    heads = [section.header.paragraphs[0].text for section in document.sections]
    assert "\tŁucja Żółć (3B)" in heads
    assert "Łucja" not in document.core_properties.title


def test_progress_and_results_tell_no_names(lobprint: Run, klas: str) -> None:
    for apart in ((), ("--apart",)):
        result = lobprint(*FORM, "--lerenden", klas, *apart)
        assert "exemplaar 2 van 2" in result.stderr
        assert "Jansen" not in result.output
        assert "jansen" not in result.output


def test_printing_is_explained(lobprint: Run, klas: str) -> None:
    result = lobprint(*FORM, "--lerenden", klas)
    assert result.stdout.splitlines()[-1] == (
        "2 exemplaren. Print dubbelzijdig: elk exemplaar begint op een nieuw blad."
    )


def test_a_list_of_begeleiders(lobprint: Run, here: Path) -> None:
    (here / "b.csv").write_text("begeleider\nP. de Boer\n", encoding="utf-8")
    args = ("build", "--sector", "mbo", "--form", "kennis-vaardigheden")
    assert lobprint(*args, "--lerenden", "b.csv").exit_code == 0
    path = here / "output" / "kennis-vaardigheden-mbo-begeleiders.pdf"
    assert "P. de Boer" in texts(path)[0]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--sector", "mbo", "--apart"), "Fout: --apart hoort bij --lerenden.\n"),
        (
            ("--sector", "mbo", "--lerenden", "klas.csv"),
            "Fout: welk formulier wilt u met namen erop?\n",
        ),
        (
            (*FORM[1:], "--lerenden", "klas.csv", "--format", "docx"),
            "Fout: alle exemplaren in één bestand kan alleen in pdf.\n",
        ),
        (
            (*FORM[1:], "--lerenden", "klas.csv", "--schools", "klas.csv"),
            "Fout: --lerenden en --schools gaan niet samen.\n",
        ),
        (
            ("--sector", "mbo", "--form", "checklist", "--lerenden", "klas.csv"),
            "Fout: het formulier 'checklist' is voor een heel team; er komt geen "
            "naam op\n  Voor één persoon zijn: ",
        ),
        (
            ("--sector", "mbo", "--workbook", "posters", "--lerenden", "klas.csv"),
            "Fout: dit werkboek is voor een heel team; er komt geen naam op\n",
        ),
    ],
)
def test_what_can_not_be(
    lobprint: Run, klas: str, here: Path, args: tuple[str, ...], message: str
) -> None:
    assert klas
    result = lobprint("build", *args)
    assert result.exit_code == 2
    assert result.stderr.startswith(message)
    assert not (here / "output").exists()


def test_a_pdf_without_end_is_refused_before_it_is_made(
    lobprint: Run, here: Path
) -> None:
    text = "naam\n" + "".join(f"Naam {n}\n" for n in range(1_000))
    (here / "klas.csv").write_text(text, encoding="utf-8")
    args = ("--sector", "mbo", "--workbook", "gesprekswerkboek")
    result = lobprint("build", *args, "--lerenden", "klas.csv")
    assert result.exit_code == 2
    assert "bladzijden; hoogstens 5000 kan\n" in result.stderr
    assert "exemplaar 2" not in result.stderr


def test_an_interrupted_run_leaves_nothing(
    lobprint: Run, klas: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lobprint.press import copies

    def stop(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(copies, "count", stop)
    result = lobprint(*FORM, "--lerenden", klas, "--apart")
    assert result.exit_code == 130
    assert not (here / "output").exists()


def test_a_long_name_is_smaller_before_it_is_cut(lobprint: Run, here: Path) -> None:
    name = "Fatima El Idrissi-van den Broek-Oosterhuis"
    longest = " ".join(["Maximiliaan"] * 10)
    text = f"naam;klas\n{name};3B\n{longest};3B\n"
    (here / "klas.csv").write_text(text, encoding="utf-8")
    args = (*FORM, "--lerenden", "klas.csv", "--school", "Het Éénhoorncollege " * 5)
    assert lobprint(*args).exit_code == 0
    (path,) = (here / "output").rglob("*.pdf")
    first, _, second, _ = texts(path)
    assert f"{name} (3B)" in first
    assert "Maximiliaan Maximiliaan Maximiliaan" in second
    assert "Maximiliaan…" in second
    fields: Any = pypdf.PdfReader(path).get_fields()
    assert fields["exemplaar2.verslag.naam"]["/V"] == longest
