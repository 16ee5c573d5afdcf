"""The page as it is used: it follows what is typed, and nothing is lost."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from alike import held
from schools import table

from browser.made import by_command
from browser.scenes import LOGOS, PEOPLE
from browser.visit import Visit

pytestmark = pytest.mark.browser
NAME = "Het Éénhoorncollege"
PRINTER = """() => {
  const address = URL.createObjectURL;
  URL.createObjectURL = (blob) => address.call(URL, (globalThis.last = blob));
  globalThis.open = () => Boolean((globalThis.printed = globalThis.last));
  Object.defineProperty(navigator, "pdfViewerEnabled", { value: false });
}"""
"""A browser that shows no PDF in a page: it opens in a tab, which is kept here."""
KEPT = """async () => {
  const opened = indexedDB.open("lobprint");
  await new Promise((resolve) => (opened.onsuccess = resolve));
  const base = opened.result;
  const counts = [...base.objectStoreNames].map(
    (name) =>
      new Promise((resolve) => {
        const asked = base.transaction(name).objectStore(name).count();
        asked.onsuccess = () => resolve(asked.result);
      }),
  );
  return Promise.all(counts);
}"""


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    path = tmp_path / "logo.png"
    path.write_bytes(LOGOS["logo.png"])
    return path


def test_the_page_follows_what_is_typed_and_stays_where_it_was(visit: Visit) -> None:
    visit.begin()
    for _ in range(4):
        visit.press("Volgende bladzijde")
    visit.until_text("[data-plek]", "bladzijde 5 van 30")
    visit.fill("school.naam", NAME)
    visit.reads(NAME)
    assert visit.text("[data-plek]") == "bladzijde 5 van 30"


def test_what_was_done_can_be_undone_and_done_again(visit: Visit) -> None:
    visit.begin()
    visit.fill("school.naam", NAME)
    visit.reads(NAME)
    visit.press("Framboos")
    visit.until_value("school.huisstijl.kleur", "#9B1B5A")
    visit.press("Ongedaan maken")
    visit.until_value("school.huisstijl.kleur", "")
    visit.press("Ongedaan maken")
    visit.until_value("school.naam", "")
    visit.press("Opnieuw")
    visit.until_value("school.naam", NAME)
    visit.reads(NAME)


def test_all_is_still_there_when_the_page_is_loaded_again(
    visit: Visit, logo: Path
) -> None:
    visit.begin("vo")
    visit.fill("school.naam", NAME)
    visit.fill("school.woorden.begeleider", "tutor")
    visit.choose("school.huisstijl.logo", logo)
    visit.press("Framboos")
    visit.until_text("[data-bewaard]", "Bewaard")
    visit.settled()
    before = visit.pixels()
    visit.page.steps(["reload"])
    visit.reads(NAME)
    visit.settled()
    assert visit.value("school.naam") == NAME
    assert visit.value("school.woorden.begeleider") == "tutor"
    assert visit.value("school.huisstijl.kleur") == "#9B1B5A"
    assert visit.text("[data-logo-naam]") == "logo.png"
    assert visit.pixels() == before


def test_wiping_leaves_nothing(visit: Visit, logo: Path) -> None:
    visit.begin()
    visit.fill("school.naam", NAME)
    visit.choose("school.huisstijl.logo", logo)
    visit.until_text("[data-bewaard]", "Bewaard")
    assert visit.page.run(KEPT) == [1, 1]
    visit.folds()
    visit.press("Alles wissen van deze computer")
    visit.press("Alles wissen")
    visit.sees("Uw werkboek LOB, in de huisstijl van uw school.")
    assert visit.page.run(KEPT) == [0, 0]
    visit.page.steps(["reload"])
    visit.begin()
    assert visit.value("school.naam") == ""


def test_a_school_goes_along_as_a_file(
    visit: Visit, logo: Path, tmp_path: Path
) -> None:
    visit.begin()
    visit.fill("school.naam", NAME)
    visit.choose("school.huisstijl.logo", logo)
    visit.until_text("[data-logo-naam]", "logo.png")
    visit.folds()
    visit.on("#werkboek", "selectOption", "gesprekswerkboek")
    visit.settled()
    kept = visit.download(tmp_path, "[data-bewaar]")
    assert kept.name == "het-eenhoorncollege.lob"
    visit.press("Alles wissen van deze computer")
    visit.press("Alles wissen")
    visit.on("[data-scherm=start] [data-open]", "setInputFiles", str(kept))
    visit.until_text("[data-logo-naam]", "logo.png")
    visit.settled()
    assert visit.value("school.naam") == NAME
    chosen = visit.page.run("() => document.querySelector('#werkboek').value")
    assert chosen == "gesprekswerkboek"
    assert NAME in visit.text("[data-tekst]")


def test_copies_from_a_list_are_those_of_the_command_line(
    visit: Visit, tmp_path: Path
) -> None:
    people = tmp_path / "klas.xlsx"
    people.write_bytes(table(*PEOPLE))
    visit.begin()
    visit.fill("school.naam", NAME)
    visit.folds()
    visit.choose("lijst", people)
    visit.on("[name=lijstsoort][value=lerenden]", "check")
    visit.on("#exemplaar", "selectOption", "zelfscan")
    visit.sees("Maak 2 exemplaren")
    taken = visit.download(tmp_path, "text=Maak 2 exemplaren")
    options = ["--sector", "mbo", "--form", "zelfscan", "--lerenden", str(people)]
    theirs = by_command(tmp_path / "zelf", {"naam": NAME}, *options)
    assert {taken.name: held(taken.read_bytes())} == theirs


def test_what_is_printed_is_the_file_of_the_command_line(
    visit: Visit, tmp_path: Path
) -> None:
    visit.page.run(PRINTER)
    visit.begin()
    visit.fill("school.naam", NAME)
    visit.press("Print")
    visit.page.until("globalThis.printed")
    taken = visit.page.run("async () => (await globalThis.printed.bytes()).toBase64()")
    options = ["--sector", "mbo", "--format", "pdf"]
    theirs = by_command(tmp_path / "zelf", {"naam": NAME}, *options)
    assert held(base64.b64decode(taken)) == theirs["werkboek-mbo.pdf"]


def test_what_takes_long_says_how_far_it_is_and_can_be_stopped(
    visit: Visit, tmp_path: Path
) -> None:
    schools = tmp_path / "scholen.csv"
    schools.write_text("naam\n" + "".join(f"School {n}\n" for n in range(300)), "utf-8")
    visit.begin()
    visit.folds()
    visit.choose("lijst", schools)
    visit.on("[name=lijstsoort][value=scholen]", "check")
    visit.press("Maak een set voor 300 scholen")
    visit.page.until("document.querySelector('.loopt progress').value > 0")
    assert visit.page.leave() == "beforeunload"
    visit.press("Stoppen")
    visit.sees("Opnieuw maken")
    assert visit.page.leave() is None


def test_nobody_is_asked_to_stay_when_nothing_is_being_made(visit: Visit) -> None:
    visit.begin()
    visit.fill("school.naam", NAME)
    visit.reads(NAME)
    assert visit.page.leave() is None


# --- whose words ----------------------------------------------------------------------


def test_another_language_has_workbooks_of_its_own(visit: Visit) -> None:
    visit.begin()
    visit.on("summary:has(h2:text-is('Wat zit erin'))", "click")
    visit.on("#taal", "selectOption", "en")
    visit.until_value("werkboek", "dossier")
    visit.reads("Career workbook")
    visit.press("Ongedaan maken")
    visit.until_value("school.taal", "nl")
    visit.until_value("werkboek", "teamwerkboek")
    visit.stands("Bijgewerkt")
    visit.press("Opnieuw")
    visit.until_value("werkboek", "dossier")
    visit.reads("Career workbook")


def test_the_hbo_may_have_the_five_competences(visit: Visit) -> None:
    visit.begin("hbo")
    visit.on("summary:has(h2:text-is('Wat zit erin'))", "click")
    visit.on("#werkboek", "selectOption", "los")
    visit.on("[data-form=zelfscan]", "check")
    visit.reads("Wie ben ik als")
    visit.on("[data-hbo] input", "check")
    visit.reads("Wat kan ik?")


def test_who_is_not_in_the_hbo_is_not_asked_for_competences(visit: Visit) -> None:
    visit.begin("vo")
    assert visit.on("[data-hbo]", "isHidden") is True


def test_a_filled_in_example_is_one_of_the_workbooks(visit: Visit) -> None:
    visit.begin()
    visit.on("summary:has(h2:text-is('Wat zit erin'))", "click")
    visit.on("#werkboek", "selectOption", "voorbeeld")
    visit.settled()
    assert visit.text("[data-plek]").startswith("bladzijde 1 van ")
    visit.reads("Welk blad past bij welke vraag?")
