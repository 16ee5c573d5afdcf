"""What is asked of every desk, whichever way leads there: calls, and things to make."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

import sent_back
from schools import DRAWING, FORM, LINDE, picture, table

from browser.ways import NOTHING, Answer, Json, Way

BOMB = b"".join(
    b"%c: &%c [%s]\n" % (to, to, b", ".join([b"*%c" % frm] * 9))
    for frm, to in zip(b"abcdefgh", b"bcdefghi", strict=True)
)


def zipped(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return file.getvalue()


LOGOS = {"logo.png": picture("png"), "logo.jpg": picture("jpeg"), "logo.svg": DRAWING}
PEOPLE = [["naam", "klas"], ["Éva Jansen", "3b"], ["Noor el Amrani", "3b"]]
SCHOOLS = (
    b"naam;sector;kleur;logo\nDe Linde;vo;#0B6E5F;logo.png\nDe Eik;mbo;;\nFout;po;;\n"
)


Scene = Callable[[Way], list[Answer]]
"""Something to ask, and what comes of it."""


def asks(name: str, args: Json, files: Mapping[str, bytes] = NOTHING) -> Scene:
    """One call."""
    return lambda way: [way(name, args, files)]


def makes(args: Json, files: Mapping[str, bytes] = NOTHING) -> Scene:
    """Begin, every step, and what is taken home then."""

    def play(way: Way) -> list[Answer]:
        begun = way("begin", {**args, "files": names(files)}, files)
        assert begun.result, begun.problems
        job, total = begun.handles, begun.result["total"]
        steps = [way("step", job) for _ in range(total)]
        return [begun, *steps, way("take", job)]

    return play


def names(files: Mapping[str, bytes]) -> Json:
    return {name: name for name in files}


def branded(logo: str) -> Scene:
    """A workbook with everything of a school on it."""
    school = {
        "naam": "Het Éénhoorncollege",
        "team": "Havo",
        "schooljaar": "2026-2027",
        "huisstijl": {"kleur": "#9B1B5A", "logo": logo, "logo_tekst": "Een eenhoorn"},
        "woorden": {
            "begeleider": "tutor",
            "plan": {"enkelvoud": "kompas", "lidwoord": "het"},
        },
        "weglaten": ["visie"],
    }
    return makes({"school": school, "sector": "vo"}, {logo: LOGOS[logo]})


def listed(kind: str, name: str, data: bytes, **more: object) -> Scene:
    """Copies for people, or the files of many schools."""
    files = {name: data}
    if kind == "scholen":
        files["logo.png"] = LOGOS["logo.png"]
    return makes({**FORM, "lijst": name, "lijstsoort": kind, **more}, files)


def opens(data: bytes) -> Scene:
    """A file that somebody opens as a school file."""
    return asks("unpack", {"bestand": "a.lob"}, {"a.lob": data})


def pages_of_an_edition(way: Way) -> list[Answer]:
    """A page that is drawn later, and one of an edition that is gone."""
    first = way("preview", LINDE)
    drawn = way("draw", {**first.handles, "page": 12, "width": 300})
    way("preview", FORM)
    return [first, drawn, way("draw", {**first.handles, "page": 1, "width": 300})]


def kept_and_opened(way: Way) -> list[Answer]:
    """A school file, and what it gives on another computer."""
    school = {**LINDE["school"], "huisstijl": {"logo": "logo.png"}}
    files = {"logo.png": LOGOS["logo.png"]}
    kept = way("pack", {**LINDE, "school": school, "files": names(files)}, files)
    [data] = kept.files.values()
    return [kept, way("unpack", {"bestand": "kept"}, {"kept": data})]


def came_back(way: Way) -> list[Answer]:
    """Files that were filled in, the page of a doubt, and what is made of them."""
    about = {**FORM, "formulieren": [], "datum": "2026-11-24"}
    said = []
    for name in ("fatima.docx", "noor.pdf", "sanne.pdf"):
        files = {name: sent_back.files()[name]}
        said.append(way("read", {**about, "bladen": names(files)}, files))
    said.append(way("answers", {}))
    late = doubt_about(said[-1], "zelfevaluatie.datum")
    said.append(way("look", {**late, "breed": 400}))
    said.append(way("settle", {**late, "waarde": "5-1-2027"}))
    said.append(way("results", {**about, "van": 8}))
    said += makes({**about, "wat": "verslag"})(way)
    said += makes({**about, "wat": "excel"})(way)
    return [*said, way("keep", about), way("remove", {"alles": True})]


def doubt_about(answers: Answer, field: str) -> Json:
    """Where somebody is asked something about a field."""
    assert answers.result
    [one] = [one for one in answers.result["nakijken"] if one["veld"] == field]
    return {key: one[key] for key in ("blad", "veld", "rij")}


def school_says(**school: object) -> Json:
    return {**FORM, "school": school}


SHOWN = {
    "what there is": asks("describe", {}),
    "a colour in words": asks("check", LINDE),
    "a workbook and three pages": asks(
        "preview", {**LINDE, "draw": [{"page": n, "width": 400} for n in (1, 5, 900)]}
    ),
    "a form": asks("preview", {**FORM, "draw": [{"page": 1, "width": 900}]}),
    "pages of an edition": pages_of_an_edition,
    "a school file": kept_and_opened,
    "what came back": came_back,
}
WRONG = {
    "much that is wrong": asks(
        "check", school_says(naam="x" * 400, huisstijl={"kleur": "groen"})
    ),
    "a word that doesn't exist": asks(
        "preview", school_says(naam="De Es", woorden={"begeleidr": "tutor"})
    ),
    "a broken logo": asks(
        "preview",
        {
            **school_says(naam="De Es", huisstijl={"logo": "logo.png"}),
            "files": {"logo.png": "broken"},
        },
        {"broken": LOGOS["logo.png"][:300]},
    ),
    "a school file that is none": opens(b"geen zip"),
    "a bomb of yaml": opens(zipped(school__yaml=b"a: &a [x]\n" + BOMB)),
    "a bomb in a zip": opens(zipped(school__yaml=bytes(60_000_000))),
    "a list that is none": asks(
        "begin",
        {**FORM, "lijst": "a.xlsx", "lijstsoort": "lerenden", "files": {"a.xlsx": "n"}},
        {"n": zlib.compress(b"geen lijst")},
    ),
    "answers that are none": asks("restore", {"bestand": "a"}, {"a": b"geen"}),
    "a question nobody knows": asks("bouw", {}),
}
WORKBOOKS = {
    f"{book} {sector}": makes({**LINDE, "sector": sector, "werkboek": book})
    for book in ("teamwerkboek", "gesprekswerkboek", "posters")
    for sector in ("vo", "mbo", "hbo")
}
MADE = {
    **{f"a school with {logo}": branded(logo) for logo in LOGOS},
    "copies from xlsx": listed("lerenden", "klas.xlsx", table(*PEOPLE)),
    "copies from csv": listed(
        "lerenden", "klas.csv", "\n".join(map(";".join, PEOPLE)).encode(), apart=True
    ),
    "schools from csv": listed("scholen", "scholen.csv", SCHOOLS),
}
SCENES = {**SHOWN, **WRONG, **WORKBOOKS, **MADE}
