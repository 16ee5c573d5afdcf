"""Which files an order gives, and that they are made before one is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import ours
import pytest

from lobprint.content.model import SectorId
from lobprint.errors import UsageError
from lobprint.press import build
from lobprint.press.order import Job, Order, plan
from lobprint.press.publisher import NOBODY, from_name


def order(
    *sectors: SectorId,
    forms: tuple[str, ...] = (),
    workbooks: tuple[str, ...] = ("teamwerkboek",),
) -> Order:
    formats = ("docx", "pdf")
    return Order(NOBODY, sectors, forms, formats, None, workbooks)


def material(**sectoren: tuple[SectorId, ...]) -> build.Material:
    """The built-in material, with these forms in these sectors only."""
    real = ours.material()
    changed = {
        form: replace(real.library.instruments[form], sectoren=sectors)
        for form, sectors in sectoren.items()
    }
    instruments = {**real.library.instruments, **changed}
    return replace(real, library=replace(real.library, instruments=instruments))


def test_without_forms_each_sector_gets_a_workbook() -> None:
    jobs = plan(order("vo", "hbo"), material().library)
    assert jobs == [Job("vo"), Job("hbo")]


def test_each_sector_gets_each_workbook() -> None:
    wanted = order("vo", "hbo", workbooks=("posters", "gesprekswerkboek"))
    assert [job.name for job in plan(wanted, material().library)] == [
        "posters-vo",
        "gesprekswerkboek-vo",
        "posters-hbo",
        "gesprekswerkboek-hbo",
    ]


def test_a_workbook_that_is_not_there_is_told() -> None:
    library = material().library
    with pytest.raises(UsageError) as caught:
        plan(order("mbo", workbooks=("poster", "kast")), library)
    assert str(caught.value) == (
        "het werkboek 'poster' bestaat niet\n  Bedoelde u 'posters'?\n"
        "het werkboek 'kast' bestaat niet\n"
        f"  Er is: {', '.join(sorted(library.werkboeken))}."
    )


def test_a_workbook_is_left_out_where_it_has_no_forms() -> None:
    """The posters of this school are for the vo alone."""
    posters = ("poster-uitgangspunten", "poster-stappenplan", "kaartjes")
    only_vo = material(**dict.fromkeys((*posters, "gesprekskaarten"), ("vo",)))
    wanted = order("vo", "hbo", workbooks=("posters",))
    assert plan(wanted, only_vo.library) == [Job("vo", workbook="posters")]
    with pytest.raises(UsageError) as caught:
        plan(order("mbo", "hbo", workbooks=("posters",)), only_vo.library)
    assert str(caught.value) == (
        "het werkboek 'posters' heeft geen formulieren voor mbo en hbo\n"
        "  Het is er voor vo."
    )


def test_a_form_is_left_out_where_a_sector_lacks_it() -> None:
    stuff = material(trialoog=("vo", "mbo"))
    wanted = order("mbo", "hbo", forms=("trialoog", "checklist"))
    assert plan(wanted, stuff.library) == [
        Job("mbo", "trialoog"),
        Job("mbo", "checklist"),
        Job("hbo", "checklist"),
    ]


def test_a_form_that_no_sector_asked_for_has_is_refused() -> None:
    stuff = material(trialoog=("vo", "mbo"))
    with pytest.raises(UsageError) as caught:
        plan(order("hbo", forms=("trialoog",)), stuff.library)
    assert str(caught.value) == (
        "het formulier 'trialoog' is er niet voor hbo\n  Het is er voor vo en mbo."
    )
    assert caught.value.exit_code == 2


def test_every_form_that_is_not_there_is_told_at_once() -> None:
    with pytest.raises(UsageError) as caught:
        plan(order("mbo", forms=("cheklist", "trialog")), material().library)
    assert str(caught.value) == (
        "het formulier 'cheklist' bestaat niet\n  Bedoelde u 'checklist'?\n"
        "het formulier 'trialog' bestaat niet\n  Bedoelde u 'trialoog'?"
    )


def test_files_are_named_after_school_form_and_sector() -> None:
    nobody, somebody = order("mbo"), replace(order("mbo"), publisher=from_name("ROC É"))
    assert build.file_names(Job("mbo"), ["pdf"]) == ["werkboek-mbo.pdf"]
    assert build.file_names(Job("mbo", "trialoog"), ["docx"]) == ["trialoog-mbo.docx"]
    assert nobody.place("werkboek-mbo.pdf") == "werkboek-mbo.pdf"
    assert somebody.place("trialoog-mbo.docx") == "roc-e/trialoog-mbo.docx"


def test_files_are_made_in_memory_and_told_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.chdir(tmp_path)
    wanted = order("mbo", forms=("trialoog",))
    made = build.work_of(wanted, material()).make(heard.append)
    assert heard == ["trialoog-mbo.docx", "trialoog-mbo.pdf"]
    assert [file.data[:4] for file in made] == [b"PK\x03\x04", b"%PDF"]
    assert {file.pages for file in made} == {made[0].pages}
    assert list(tmp_path.iterdir()) == []


def test_the_same_order_gives_the_same_bytes() -> None:
    wanted = order("vo", forms=("checklist",))
    once, again = (build.work_of(wanted, material()).make() for _ in range(2))
    assert once == again
