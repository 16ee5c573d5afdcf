"""A language is data: a file with the words of lobprint, and a folder with forms."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner
from frysk import FRYSK, OWN, WORDS, folder
from pypdf import PdfReader
from yaml import safe_dump

from lobprint import make, project
from lobprint.cli import list as list_command
from lobprint.cli import main
from lobprint.content import model
from lobprint.desk.desk import Desk
from lobprint.errors import ContentError, UsageError
from lobprint.press.make import Delivery


def made(files: Mapping[str, bytes] | None = None, **asked: Any) -> Delivery:
    wanted: Any = {"sector": "mbo", "taal": "fy", "forms": "praatsje", **asked}
    return make("ROC De Linde", files=files or folder(), **wanted)


def pdf_of(delivery: Delivery) -> PdfReader:
    return PdfReader(BytesIO(delivery.files[1].data))


def told(error: type[Exception], **asked: Any) -> str:
    with pytest.raises(error) as caught:
        made(**asked)
    return str(caught.value)


def test_its_files_are_named_after_it() -> None:
    names = [file.name for file in made().files]
    assert names == ["praatsje-fy-mbo.docx", "praatsje-fy-mbo.pdf"]


def test_the_page_speaks_it() -> None:
    text = pdf_of(made()).pages[0].extract_text()
    assert "Foar elke studint" in text
    assert "side 1 fan 1" in text
    assert "Ik bin fan ROC De Linde." in text
    assert "Boarne: Eigen" in text


def test_who_has_it_read_aloud_hears_it_in_that_language() -> None:
    docx, pdf = made().files
    assert str(PdfReader(BytesIO(pdf.data)).root_object["/Lang"]) == "fy-NL"
    with ZipFile(BytesIO(docx.data)) as package:
        styles = package.read("word/styles.xml").decode()
        parts = [one for one in package.namelist() if one.endswith(".xml")]
        texts = [package.read(name).decode() for name in parts]
    assert 'w:lang w:val="fy-NL"' in styles
    assert not [text for text in texts if '"nl-NL"' in text]
    assert "side " in "".join(texts)


def test_dutch_stays_as_it_is_beside_it() -> None:
    ours = make("ROC De Linde", sector="mbo", forms="dossierblad")
    theirs = make("ROC De Linde", sector="mbo", forms="dossierblad", files=folder())
    assert [one.data for one in ours.files] == [one.data for one in theirs.files]


def test_a_form_that_it_lacks_is_told_with_what_there_is() -> None:
    assert told(UsageError, forms="checklist") == (
        "het formulier 'checklist' is er niet in de taal 'fy'\n  Er is: praatsje."
    )


def test_without_a_workbook_a_form_must_be_chosen() -> None:
    assert told(UsageError, forms=()) == (
        "in de taal 'fy' is geen werkboek\n  Er is: praatsje."
    )


def test_a_language_that_is_not_there_is_told() -> None:
    said = told(UsageError, taal="fries")
    assert said.startswith("de taal 'fries' bestaat niet\n  Er is: nl, ")
    assert "fy" in said


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"tip": None}, "content/talen/fy.yaml:5:3: de sleutel 'tip' ontbreekt"),
        ({"pagina": "side"}, "in 'pagina' hoort {nummer}, {aantal}"),
        ({"tip": "Tip {x}"}, "in 'tip' hoort geen accolades"),
        ({"antwoorden": "ja|nee"}, "in 'antwoorden' horen 3 woorden"),
    ],
)
def test_what_its_file_lacks_is_told_at_its_place(
    change: dict[str, str | None], fault: str
) -> None:
    words = {k: v for k, v in (WORDS | change).items() if v is not None}
    text = safe_dump(FRYSK | {"teksten": words}, sort_keys=False, width=200)
    files = folder(**{"content/talen/fy.yaml": text})
    with pytest.raises(ContentError) as caught:
        made(files)
    assert fault in str(caught.value)


def test_a_translation_says_its_texts_alone() -> None:
    text = "id: dossierblad\ntitel: Myn blêd\n"
    name = "content/talen/fy/instrumenten/dossierblad.yaml"
    pdf = pdf_of(made(folder(**{name: text}), forms="dossierblad"))
    dutch = PdfReader(
        BytesIO(make(sector="mbo", forms="dossierblad", formats="pdf").files[0].data)
    )
    assert "Myn blêd" in pdf.pages[0].extract_text()
    assert (pdf.get_fields() or {}).keys() == (dutch.get_fields() or {}).keys()


def test_a_form_that_is_whole_keeps_nothing_of_the_dutch_one() -> None:
    text = OWN.replace("id: praatsje", "id: dossierblad\nheel: ja")
    files = folder(**{"content/talen/fy/instrumenten/dossierblad.yaml": text})
    pdf = pdf_of(made(files, forms="dossierblad"))
    assert "In praatsje" in pdf.pages[0].extract_text()
    assert list(pdf.get_fields() or {}) == [
        "dossierblad",
        "dossierblad.x",
        "dossierblad.x.antwoord",
    ]


def test_the_words_of_a_school_are_dutch_and_it_is_told_once() -> None:
    school = {"naam": "ROC", "sector": "mbo", "woorden": {"plan": "jaarplan"}}
    delivery = make(school, taal="fy", forms="praatsje", files=folder())
    assert "elke studint" in pdf_of(delivery).pages[0].extract_text()
    assert [str(one) for one in delivery.warnings] == [
        "woorden.plan: in 'Frysk' staan uw eigen woorden niet ('jaarplan')\n"
        "  Zet ze vertaald in content/talen/fy/sectoren."
    ]


def test_school_yaml_chooses_it() -> None:
    files = folder(**{"school.yaml": "naam: ROC\nsector: mbo\ntaal: fy\n"})
    delivery = make(files=files, forms="praatsje", formats="pdf")
    assert [file.name for file in delivery.files] == ["praatsje-fy-mbo.pdf"]


def test_the_page_is_told_which_languages_there_are(tmp_path: Path) -> None:
    write(tmp_path, folder(**{"school.yaml": "naam: ROC\n"}))
    desk = Desk(tmp_path)
    told = desk.call("describe", {}).result or {}
    assert [one["id"] for one in told["talen"]][-1:] == ["fy"]
    assert {"id": "nl", "naam": "Nederlands"} in told["talen"]
    frysk = desk.call("describe", {"taal": "fy"}).result or {}
    assert [one["id"] for one in frysk["formulieren"]] == ["praatsje"]


def test_the_page_makes_what_its_school_speaks(tmp_path: Path) -> None:
    write(tmp_path, folder(**{"school.yaml": "naam: ROC\n"}))
    school = {"naam": "ROC", "taal": "fy"}
    asked = {"school": school, "sector": "mbo", "formulieren": ["praatsje"]}
    desk = Desk(tmp_path)
    desk.call("describe", {})
    told = desk.call("preview", asked).result or {}
    assert told["naam"] == "praatsje-fy-mbo"


def test_list_names_it_and_lists_its_forms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, folder(**{"school.yaml": "naam: ROC\n"}))
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    rows = [line.split() for line in run.invoke(main, ["list"]).output.splitlines()]
    assert ["fy", "Frysk"] in rows
    told = run.invoke(main, ["list", "--taal", "fy"]).output
    assert "praatsje" in told
    assert "checklist" not in told


def test_check_looks_at_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = OWN.replace("tekst:", "tekts:")
    files = folder(**{"content/talen/fy/instrumenten/praatsje.yaml": wrong})
    write(tmp_path, {**files, "school.yaml": b"naam: ROC\n"})
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(main, ["check"])
    assert told.exit_code == 1
    assert "praatsje.yaml:12:21: onbekende sleutel 'tekts'" in told.output


@pytest.mark.parametrize("code", ['fy" w:x="1', "fy NL", "Frysk", "<b>"])
def test_its_code_is_one_that_a_reader_knows(code: str) -> None:
    """It goes into both files as it is."""
    text = safe_dump({**FRYSK, "code": code}, allow_unicode=True)
    said = told(ContentError, files=folder(**{"content/talen/fy.yaml": text}))
    assert f"'{code}' is geen taalcode" in said
    assert "  Schrijf de code van de taal, zoals en-GB of fy-NL." in said


def test_the_words_that_it_lacks_are_told_at_once() -> None:
    text = "id: fy\nnaam: Frysk\ncode: fy-NL\nteksten: {tip: Tip}\n"
    said = told(ContentError, files=folder(**{"content/talen/fy.yaml": text}))
    start = "content/talen/fy.yaml:4:10: deze sleutels ontbreken: 'pagina', 'voor', "
    assert said.startswith(start)
    assert said.count("\n") == 1


def test_check_tells_what_of_it_is_ones_own_and_what_does_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = OWN.replace("bron: Eigen", "bron: Eigen\nbladzijden: 1").replace(
        "items: [", "regels: 40\n    items: ["
    )
    files = folder(**{"content/talen/fy/instrumenten/praatsje.yaml": long})
    write(tmp_path, {**files, "school.yaml": b"naam: ROC\nsector: mbo\n"})
    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(main, ["check"])
    assert "content/talen/fy/instrumenten/praatsje.yaml" in told.output
    assert "formulier toegevoegd" in told.output
    assert "'praatsje' wordt 3 bladzijden; er staat 'bladzijden: 1'" in told.output


def test_the_shell_completes_what_there_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, folder(**{"school.yaml": "naam: ROC\n"}))
    monkeypatch.chdir(tmp_path)
    assert {"en", "fy", "nl"} <= set(completed(["build", "--taal"]))
    assert completed(["build", "--taal", "fy", "--form"]) == ["praatsje"]
    assert "checklist" in completed(["build", "--form"])


def completed(words: list[str]) -> list[str]:
    complete = ShellComplete(main, {}, "lobprint", "_LOBPRINT_COMPLETE")
    return [item.value for item in complete.get_completions(words, "")]


def test_dutch_is_called_alike_everywhere() -> None:
    assert {model.DUTCH, project.DUTCH, list_command.DUTCH} == {"nl"}


def write(place: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)


def test_a_school_of_a_list_that_changes_its_language_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    order = ["--schools", "s.csv", "--form", "zelfscan", "--format", "pdf"]
    for taal in ("", "en"):
        Path("s.csv").write_text(f"naam;sector;taal\nROC;mbo;{taal}\n")
        told = CliRunner().invoke(main, ["build", *order, "--jobs", "1"])
        assert "1 gemaakt" in told.output
    made = sorted(path.name for path in Path("output").rglob("*.pdf"))
    assert made == ["zelfscan-en-mbo.pdf", "zelfscan-mbo.pdf"]
