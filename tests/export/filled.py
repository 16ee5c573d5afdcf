"""What colleagues answered, as it was read."""

from __future__ import annotations

from functools import cache

from files.made import Case, made

from lobprint.answers import Answer, Sheet, Source
from lobprint.stamp import Stamp
from lobprint.stamp.make import stamp_of

FORM = "zelfevaluatie"
REMARK = f"{FORM}.1.opmerking"
LEVEL = f"{FORM}.1.niveau"
LONG = "Een hele lange zin. " * 2000
FORMULAS = ("=1+1", "+31 6", "-", "@SUM(A1)", "\tx", "  =2", "＝3", "- goed idee")


@cache
def stamp() -> Stamp:
    case = Case("mbo", FORM)
    return stamp_of(made(case).document, made(case).layout)


def stamps() -> dict[str, Stamp]:
    return {stamp().build: stamp()}


def source(
    name: str, who: str, *answers: Answer, loose: tuple[str, ...] = ()
) -> Source:
    sheet = Sheet(f"{name}.1", FORM, who, answers)
    kind = name.rpartition(".")[2]
    return Source(name, name, kind, stamp().build, (sheet,), loose)


def text(value: str, field: str = REMARK) -> Answer:
    return Answer(field, value, "tag")


def team() -> list[Source]:
    """Two who filled it in, with all that an answer can be."""
    fatima = source(
        "fatima.docx",
        "Fatima",
        Answer(f"{FORM}.datum", "5-1-2027", "tag"),
        Answer(LEVEL, "geintegreerd", "tag", by="Els", before="basis"),
        Answer(REMARK, "Eén\nregel & <meer>", "place"),
        loose=("Zie ook de bijlage",),
    )
    jan = source(
        "jan.pdf",
        "Jan",
        Answer(f"{FORM}.datum", "na de vakantie", "pdf", doubt="Geen dag."),
        Answer(LEVEL, "", "pdf", 0, ("minimaal", "basis"), "Twee kruisjes."),
        Answer(REMARK, "Nog een rij", "pdf", row=1),
    )
    return [fatima, jan]
