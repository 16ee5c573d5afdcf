"""What the page sees: choices, pages, colours and words, and what is wrong."""

from __future__ import annotations

import io
import pickle

import pypdfium2
import pytest
from desk_calls import FORM, LINDE, Json, asked, result, told
from ours import library
from PIL import Image, ImageChops

import lobprint
from lobprint.desk import Desk
from lobprint.desk.telling import WORDS


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Desk()


def with_look(**look: object) -> Json:
    return {**FORM, "school": {"naam": "ROC De Linde", "huisstijl": look}}


def test_there_is_a_choice_of_sectors_workbooks_and_forms(desk: Desk) -> None:
    found = result(desk, "describe", {})
    assert [one["id"] for one in found["sectoren"]] == ["vo", "mbo", "hbo"]
    books = {one["id"]: one for one in found["werkboeken"]}
    assert books["teamwerkboek"]["titel"]["mbo"] == "Werkboek LOB"
    assert books["dossier"]["titel"]["hbo"] == "Mijn portfolio"
    assert books["dossier"]["titel"]["mbo"] == "Mijn loopbaandossier"
    assert books["teamwerkboek"]["formulieren"]["mbo"][0] == "omslag"
    forms = {one["id"]: one for one in found["formulieren"]}
    assert (forms["omslag"]["vast"], forms["checklist"]["vast"]) == (True, False)
    assert forms["zelfscan"]["persoonlijk"]
    assert not forms["checklist"]["persoonlijk"]
    assert found["map"] is None


def test_every_word_of_a_sector_is_explained_and_stands_in_a_sentence(
    desk: Desk,
) -> None:
    for sector in result(desk, "describe", {})["sectoren"]:
        assert {word["id"] for word in sector["woorden"]} == WORDS.keys()
        words = result(desk, "check", {**LINDE, "sector": sector["id"]})["woorden"]
        for word, shown in zip(sector["woorden"], words, strict=True):
            assert shown["woord"] in (word["enkelvoud"], word["meervoud"])
            assert shown["voor"]


def test_a_word_of_the_school_stands_in_the_sentence_with_its_article(
    desk: Desk,
) -> None:
    school = {"naam": "ROC", "woorden": {"plan": "ontwikkelagenda"}}
    words = result(desk, "check", {**LINDE, "school": school})["woorden"]
    [plan] = [word for word in words if word["id"] == "plan"]
    assert plan == {
        "id": "plan",
        "voor": "Zet het in de ",
        "woord": "ontwikkelagenda",
        "na": "",
    }


@pytest.mark.parametrize(
    ("look", "reads", "sentence"),
    [
        ({"kleur": "#0B6E5F"}, True, "Goed leesbaar op wit."),
        (
            {"kleur": "#FFC20E"},
            False,
            "Als letter is deze kleur te licht. Koppen worden daarom zwart;",
        ),
        (
            {"kleur": "#00629B", "accent": "#9BD770"},
            False,
            "Als letter is deze kleur te licht. Koppen krijgen daarom een donkerder",
        ),
        ({"kleur": "#FFC20E", "zuinig": True}, False, "Alles komt in zwart."),
    ],
)
def test_a_colour_is_told_in_words(
    desk: Desk, look: Json, reads: bool, sentence: str
) -> None:
    brand = result(desk, "check", with_look(**look))["brand"]
    assert brand["leest"] is reads
    assert brand["zin"].startswith(sentence)


def test_the_pages_are_those_of_the_file_that_is_made(desk: Desk) -> None:
    header, files = asked(
        desk, "preview", {**LINDE, "draw": [{"page": 8, "width": 600}]}
    )
    school = LINDE["school"]
    [made] = lobprint.make(school, sector="mbo", formats="pdf").files
    pages = header["result"]["pages"]
    assert len(pages) == made.pages
    assert (pages[7]["form"], pages[7]["title"]) == ("checklist", "Checklist LOB")
    [drawn] = header["result"]["drawn"]
    assert "Ons voorstel voor een actie" in drawn["text"]
    with pypdfium2.PdfDocument(made.data) as pdf:
        scale = 600 / pdf[7].get_width()
        theirs = pdf[7].render(scale=scale).to_pil().convert("RGB")
    size = drawn["width"], drawn["height"]
    ours = Image.frombytes("RGBA", size, files["8"]).convert("RGB")
    assert max(ImageChops.difference(ours, theirs).tobytes()) <= 1


def test_only_pages_that_look_different_have_another_hash(desk: Desk) -> None:
    def hashes(args: Json) -> list[str]:
        return [page["hash"] for page in result(desk, "preview", args)["pages"]]

    before = hashes(LINDE)
    assert hashes(LINDE) == before
    team = {**LINDE, "school": {**LINDE["school"], "team": "Zorg"}}
    differ = [one != other for one, other in zip(before, hashes(team), strict=True)]
    assert differ == [True, *[False] * (len(before) - 1)]
    red = {**LINDE["school"], "huisstijl": {"kleur": "#9B1B5A"}}
    assert hashes({**LINDE, "school": red})[0] != before[0]


def test_several_forms_lie_one_after_another(desk: Desk) -> None:
    forms = {**LINDE, "formulieren": ["zelfscan", "startkaart"]}
    header, files = asked(
        desk, "preview", {**forms, "draw": [{"page": 3, "width": 90}]}
    )
    pages = header["result"]["pages"]
    assert {page["form"] for page in pages} == {"zelfscan", "startkaart"}
    assert [page["n"] for page in pages] == list(range(1, len(pages) + 1))
    assert bool(files) == (len(pages) >= 3)


def test_a_page_can_be_drawn_as_long_as_its_edition_is_there(desk: Desk) -> None:
    edition = result(desk, "preview", FORM)["edition"]
    drawn = result(desk, "draw", {"edition": edition, "page": 1, "width": 92})
    assert drawn["width"] == 92
    assert result(desk, "draw", {"edition": edition, "page": 99, "width": 92}) is None
    result(desk, "preview", FORM)
    assert result(desk, "draw", {"edition": edition, "page": 1, "width": 92}) is None


def test_without_a_name_there_is_a_line_to_write_it_on(desk: Desk) -> None:
    look = {"huisstijl": {"kleur": "#0B6E5F"}, "team": "Zorg", "naam": "  "}
    args = {**LINDE, "school": look, "draw": [{"page": 1, "width": 100}]}
    header, _ = asked(desk, "preview", args)
    assert header["problems"] == []
    assert header["result"]["brand"]["merk"] == "#0B6E5F"
    text = header["result"]["drawn"][0]["text"]
    assert "School" in text
    assert "Zorg" in text


@pytest.mark.parametrize(
    ("school", "said"),
    [
        (
            {"naam": "x" * 400},
            "school.naam: Dit is 400 tekens lang; hoogstens 120 kan. Kort het in.",
        ),
        (
            {"naam": "ROC", "huisstijl": {"kleur": "rood"}},
            "school.huisstijl.kleur: 'rood' is geen kleur. "
            "Schrijf een kleur met zes tekens: #00629B.",
        ),
        (
            {"naam": "ROC", "huisstijl": {"logo": "logo.png"}},
            "school.huisstijl.logo: Bestaat niet.",
        ),
        (
            {"naam": "ROC", "woorden": {"lerende": "gids in opleiding"}},
            "school.woorden.lerende: Het meervoud van 'gids in opleiding' is niet "
            "bekend. Vul ook het meervoud in.",
        ),
        (
            {"naam": "ROC", "weglaten": ["omslag"]},
            "school.weglaten: 'omslag' hoort bij het werkboek zelf en kan niet weg. "
            "Haal het weg bij 'weglaten'.",
        ),
    ],
)
def test_what_is_wrong_stands_at_its_field(desk: Desk, school: Json, said: str) -> None:
    assert told(desk, "preview", {**LINDE, "school": school}) == [said]


def test_all_that_is_wrong_is_told_at_once(desk: Desk) -> None:
    school = {"naam": "x" * 400, "team": "y" * 400, "huisstijl": {"kleur": "rood"}}
    fields = [
        one.split(":")[0] for one in told(desk, "check", {**LINDE, "school": school})
    ]
    assert fields == ["school.huisstijl.kleur", "school.naam", "school.team"]


def test_a_broken_logo_is_told_and_a_good_one_is_on_the_cover(desk: Desk) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (300, 100), "#0B6E5F").save(picture, "png")
    args = {**with_look(logo="logo.png"), "files": {"logo.png": "broken"}}
    broken = picture.getvalue()[:60]
    assert told(desk, "preview", args, {"broken": broken}) == [
        "school.huisstijl.logo: Het bestand is beschadigd of niet compleet. "
        "Sla het logo opnieuw op, of vraag de maker om een nieuwe versie."
    ]
    args["files"] = {"logo.png": "drawing"}
    assert told(desk, "preview", args, {"drawing": b"<svg"}) == [
        "school.huisstijl.logo: De tekening is beschadigd of niet compleet. "
        "Sla het logo opnieuw op als svg, of gebruik een png."
    ]
    args["files"] = {"logo.png": "good"}
    assert result(desk, "preview", args, {"good": picture.getvalue()})["pages"]


def test_a_file_goes_along_once(desk: Desk) -> None:
    args = {**with_look(logo="l.png"), "files": {"l.png": "once"}}
    header, _ = asked(desk, "check", args)
    assert header == {"missing": ["once"], "files": []}
    picture = io.BytesIO()
    Image.new("RGB", (30, 10), "black").save(picture, "png")
    result(desk, "check", args, {"once": picture.getvalue()})
    result(desk, "check", args)


def test_own_words_that_have_no_room_are_a_warning(desk: Desk) -> None:
    school = {
        "naam": "ROC",
        "woorden": {
            "begeleider": {
                "enkelvoud": "loopbaanontwikkelingsbegeleidingscoördinatiemedewerker"
                * 2,
                "meervoud": "begeleiders",
            }
        },
    }
    header, _ = asked(desk, "preview", {**LINDE, "school": school})
    assert header["result"]["pages"]
    assert all(one["warning"] for one in header["problems"])
    assert any("past niet in zijn kolom" in one["text"] for one in header["problems"])


def test_content_that_was_kept_gives_the_same_pages(desk: Desk) -> None:
    again = pickle.loads(pickle.dumps(library()))  # noqa: S301 - our own
    kept = Desk(library=again)
    for call in ("describe", "preview"):
        one, other = (result(each, call, LINDE) for each in (kept, desk))
        assert {**one, "edition": 0} == {**other, "edition": 0}
