"""The report of a team: what the design has, from answers that give its numbers; and
what it never says."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

import colleagues as six
import ours
import pytest

from lobprint.answers.model import Answer, Sheet
from lobprint.blocks.agreed import AgreedActions, Outcomes
from lobprint.blocks.bars import Bars
from lobprint.blocks.dot_table import DotTable
from lobprint.blocks.form_intro import FormIntro
from lobprint.blocks.own_words import OwnWords
from lobprint.blocks.panels import Panels
from lobprint.blocks.score import ScoreTable
from lobprint.blocks.since_table import SinceTable
from lobprint.blocks.talking_points import TalkingPoints
from lobprint.content.model import School
from lobprint.content.rapport_model import Blad, Rapport, Rapportdeel
from lobprint.document import Document, plain_text
from lobprint.report.agreements import again
from lobprint.report.bars import bar_groups
from lobprint.report.compose import Wish, compose_report
from lobprint.report.counted import people_in
from lobprint.report.filled import Filled
from lobprint.report.network import Steps, sentences
from lobprint.report.questions import Question
from lobprint.report.remarks import one_later, remarks
from lobprint.report.rows import Asked
from lobprint.report.tally import Tally
from lobprint.stamp import Stamp
from lobprint.stamp.model import Box, StampedField, StampedOption

BOX = Box(1, 0, 0, 10, 10)
LINDE = School(naam="ROC De Linde", team="Zorg en Welzijn")


def report(
    now: Filled | None = None,
    before: Filled | None = None,
    invited: int = 8,
    name: str = "verslag",
    schools: tuple[Filled, ...] = (),
) -> Document:
    library = ours.material().library
    wish = Wish("mbo", LINDE, "2026-11-24", invited)
    here = six.now() if now is None else now
    return compose_report(library, library.rapporten[name], wish, here, before, schools)


def only(document: Document, kind: type) -> Any:
    found = [block for block in document.blocks() if isinstance(block, kind)]
    assert len(found) == 1, found
    return found[0]


def first_people(filled: Filled, form: str, people: int) -> Filled:
    """Only the sheets of so many people of a form."""
    [source] = filled.sources
    mine = [one for one in source.sheets if one.form == form][:people]
    others = [one for one in source.sheets if one.form != form]
    return replace(filled, sources=[replace(source, sheets=(*mine, *others))])


def texts(thing: Any) -> list[str]:
    """All words in a document."""
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, tuple):
        return [text for one in thing for text in texts(one)]
    if is_dataclass(thing):
        return [t for one in fields(thing) for t in texts(getattr(thing, one.name))]
    return []


def test_the_pages_of_the_design() -> None:
    document = report(before=six.before())
    assert document.running == "Verslag LOB, 24 november 2026"
    assert [(part.title, part.footer) for part in document.parts] == [
        ("Zo staan we ervoor", "Verslag, zelfevaluatie"),
        ("Waar we ja en nee zeggen", "Verslag, checklist"),
        ("In onze eigen woorden", "Verslag, open antwoorden"),
        ("Hier gaan we mee verder", "Verslag, acties en vorig jaar"),
    ]


def test_the_dots_of_the_design() -> None:
    table = only(report(), DotTable)
    assert table.title == (
        "Zelfevaluatie, 6 bladen. Vaakst: stap 1 en 2 basis, stap 3 minimaal; stap 4 "
        "en 5 verdeeld."
    )
    assert table.levels == ("minimaal", "basis", "geïntegreerd")
    assert table.people == 6
    assert {row.number: row.counts for row in table.rows} == six.NOW
    assert [(row.title, row.subtitle) for row in table.rows[:2]] == [
        ("Visie en ambitie", "uitgangspunt 1 en 2"),
        ("Leeromgeving", "uitgangspunt 3"),
    ]


def test_what_to_talk_about_first() -> None:
    points = only(report(), TalkingPoints).points
    assert [(one.number, one.lead, one.text) for one in points] == [
        (
            "4",
            "Kwaliteit.",
            "Drie van ons kiezen minimaal, drie geïntegreerd. Wat ziet de één dat de "
            "ander niet ziet?",
        ),
        (
            "3",
            "Regio en leerlijnen.",
            "Niemand kiest geïntegreerd. Met welk bedrijf of welke school maken we als "
            "eerste een afspraak?",
        ),
        (
            "1",
            "Visie en ambitie.",
            "Iedereen kiest basis of hoger. Waaraan merkt een student in het eerste "
            "jaar dat?",
        ),
    ]


def test_the_bars_of_the_design_in_their_order() -> None:
    bars = only(report(), Bars)
    order = [[row.number for row in group.rows] for group in bars.groups]
    assert [(group.title, group.intro) for group in bars.groups] == [
        (
            "Ja en nee tegenover elkaar",
            "11 vragen. Praat hier eerst over, van boven naar beneden.",
        ),
        ("Dicht bij elkaar", "7 vragen. De antwoorden liggen naast elkaar."),
        ("Eens", "2 vragen. Iedereen geeft hetzelfde antwoord."),
    ]
    assert [number for group in order for number in group] == list(six.CHECKLIST)
    empty = {row.number: row.empty for group in bars.groups for row in group.rows}
    assert [number for number, left in empty.items() if left] == ["4.3"]


def test_own_words_by_question_without_an_order_of_people() -> None:
    words = only(report(), OwnWords)
    levels, checklist = words.questions[:2], words.questions[2:]
    assert [(one.number, one.question, one.source) for one in levels] == [
        (
            "1",
            "Visie en ambitie",
            "Opmerkingen bij de zelfevaluatie. 2 van 6 schrijven iets.",
        ),
        (
            "3",
            "Regio en leerlijnen",
            "Opmerkingen bij de zelfevaluatie. 2 van 6 schrijven iets.",
        ),
    ]
    for one in checklist:
        told = six.WORDS[f"checklist.{one.number}.toelichting"]
        assert sorted(one.answers) == sorted(told)
    assert checklist[1].answers != six.WORDS["checklist.4.2.toelichting"]
    assert only(report(), OwnWords) == words


def test_what_was_asked_of_a_step_has_its_number() -> None:
    now = six.now()
    [source] = now.sources
    wrote = Answer("checklist.2.voorstel", "Een les erover.", "tag")
    sheets = [
        replace(one, answers=(*one.answers, wrote)) if one.id == "checklist-0" else one
        for one in source.sheets
    ]
    changed = replace(now, sources=[replace(source, sheets=tuple(sheets))])
    words = only(report(changed), OwnWords)
    last = words.questions[-1]
    assert (last.number, last.question) == ("2", "Ons voorstel voor een actie")
    assert words.rest.endswith("Niemand schreef iets bij 1, 3, 4 en 5.")


def test_questions_that_nobody_wrote_at_are_told_in_a_line() -> None:
    assert only(report(), OwnWords).rest == (
        "Opmerkingen bij de zelfevaluatie. Niemand schreef iets bij 2, 4 en 5. "
        "Checklist: waaruit blijkt dat? Bij de andere 18 vragen schreef niemand iets. "
        "Checklist: ons voorstel voor een actie. Niemand schreef iets."
    )


def test_actions_with_who_and_when() -> None:
    block = only(report(), AgreedActions)
    assert [(one.who, one.when) for one in block.actions] == [
        ("bpv-coördinator", "1 februari 2027"),
        ("leercoach leerjaar 1", "1 maart 2027"),
        ("LOB-coördinator", "15 april 2027"),
    ]
    assert plain_text(block.closing) == (
        "We bespreken dit opnieuw op 20 april 2027, met de studentenraad."
    )


@pytest.mark.parametrize(
    ("when", "who", "said"),
    [
        ("20-4-2027", "", "We bespreken dit opnieuw op 20 april 2027."),
        (
            "na de zomer.",
            "het team.",
            "We bespreken dit opnieuw: na de zomer, met het team.",
        ),
        (
            "20-4-2027",
            "Met de OR",
            "We bespreken dit opnieuw op 20 april 2027, met de OR.",
        ),
        ("", "de studentenraad", "We bespreken dit opnieuw met de studentenraad."),
        ("", "", ""),
    ],
)
def test_when_it_is_talked_about_again(when: str, who: str, said: str) -> None:
    answers = [("opnieuw", when), ("met", who)]
    wrote = [(0, Answer(f"besluiten.{end}", text, "tag")) for end, text in answers]
    known = six.stamp("besluiten")
    filled = Filled([six.source(six.sheets("besluiten", wrote))], {known.build: known})
    line = again(filled, "besluiten", "besluiten.opnieuw", "besluiten.met")
    assert plain_text(line) == said


def test_last_year_without_the_same_questions_has_no_heading() -> None:
    last = six.before()
    known = six.stamp("zelfevaluatie", "besluiten")
    other = [replace(one, id=f"oud.{one.id}") for one in known.fields]
    old = replace(known, fields=tuple(other))
    document = report(before=replace(last, stamps={known.build: old}))
    assert "Sinds vorig jaar" not in texts(document)


def test_last_year_beside_this_year() -> None:
    document = report(before=six.before())
    table = only(document, SinceTable)
    assert {row.number: (row.now, row.before) for row in table.rows} == {
        step: (now, six.BEFORE[step]) for step, now in six.NOW.items()
    }
    assert (table.now_note, table.before_note) == ("6 van 8 collega’s", "7 collega’s")
    assert [(one.status, one.text) for one in only(document, Outcomes).rows] == [
        ("gedaan", "LOB staat in het rooster van elk leerjaar."),
        (
            "bezig of niet gedaan?",
            "Elke student voert twee loopbaangesprekken per jaar.",
        ),
        ("bezig of niet gedaan?", "Een studiemiddag over doorvragen."),
    ]


def test_of_four_sheets_last_year_no_dot_is_shown() -> None:
    document = report(before=first_people(six.before(), "zelfevaluatie", 4))
    assert not [b for b in document.blocks() if isinstance(b, SinceTable)]
    assert "Vorig jaar kwamen er minder dan vijf bladen." in texts(document)


@pytest.mark.parametrize(
    ("invited", "words"),
    [
        (8, "6 van 8 collega’s; twee bladen kwamen niet terug."),
        (7, "6 van 7 collega’s; één blad kwam niet terug."),
        (6, "Alle 6 collega’s."),
        (0, "6 collega’s."),
        (5, "6 collega’s."),
    ],
)
def test_how_many_took_part(invited: int, words: str) -> None:
    document = report(invited=invited)
    kop = next(b for b in document.blocks() if isinstance(b, FormIntro))
    assert plain_text(kop.purpose) == words


def test_of_two_sheets_nothing_is_shown() -> None:
    now = first_people(six.now(), "zelfevaluatie", 2)
    document = report(now)
    assert not [b for b in document.blocks() if isinstance(b, DotTable)]
    assert document.parts[0].title == "Leg de bladen op tafel"
    assert "2 bladen: te weinig om te tonen. Leg ze samen op tafel." in texts(document)
    score = only(document, ScoreTable)
    assert [row.label for row in score.rows][:2] == ["Visie en ambitie", "Leeromgeving"]
    assert not any("visie in drie zinnen" in text for text in texts(document))


def owned(owner: str) -> Stamp:
    """The stamp of the six, with another group as the owner of its forms."""
    stamp = six.stamp("zelfevaluatie", "checklist", "besluiten")
    forms = tuple(replace(form, owner=owner) for form in stamp.forms)
    return replace(stamp, forms=forms)


@pytest.mark.parametrize("owner", ["lerende", "ouders", "begeleider", "lerende.alleen"])
def test_no_words_of_or_about_a_learner_are_shown(owner: str) -> None:
    known = owned(owner)
    document = report(replace(six.now(), stamps={known.build: known}))
    said = texts(document)
    assert not any("visie in drie zinnen" in text for text in said)
    assert not any("bpv-coördinator" in text for text in said)


def test_learners_are_shown_from_five_and_never_in_their_own_words() -> None:
    learners = [
        replace(form, owner="lerende") for form in six.stamp("zelfevaluatie").forms
    ]
    known = replace(six.stamp("zelfevaluatie"), forms=tuple(learners))
    six_sheets = replace(six.now(), stamps={known.build: known})
    only_levels = first_people(six_sheets, "checklist", 0)
    document = report(only_levels)
    assert only(document, DotTable).people == 6
    assert "6 studenten." in texts(document)
    point = only(document, TalkingPoints).points[0]
    assert point.text.startswith("Drie studenten kiezen minimaal, drie geïntegreerd.")
    assert not any("visie in drie zinnen" in text for text in texts(document))
    four = report(first_people(only_levels, "zelfevaluatie", 4))
    assert "4 bladen: te weinig om te tonen." in texts(four)
    assert four.parts[0].title == "Te weinig bladen"
    assert not [b for b in four.blocks() if isinstance(b, ScoreTable)]
    assert not [b for b in four.blocks() if isinstance(b, DotTable)]


def test_two_marks_and_an_empty_row_are_no_dot() -> None:
    now = six.now()
    [source] = now.sources
    first, *rest = source.sheets
    marked = Answer("zelfevaluatie.1.niveau", "", "tag", marks=("basis", "minimaal"))
    answers = [marked if one.field == marked.field else one for one in first.answers]
    sheets = (replace(first, answers=tuple(answers)), *rest)
    changed = replace(now, sources=[replace(source, sheets=sheets)])
    row = only(report(changed), DotTable).rows[0]
    assert row.counts == (0, 3, 2)
    assert plain_text(row.words) == (
        "Meest basis. Twee kiezen geïntegreerd. Eén liet dit leeg."
    )


def test_two_marks_count_once_somebody_said_which_was_meant() -> None:
    now = six.now()
    [source] = now.sources
    first, *rest = source.sheets
    marks = ("basis", "minimaal")
    settled = Answer("zelfevaluatie.1.niveau", "basis", "hand", 0, marks, by="Roos")
    answers = [settled if one.field == settled.field else one for one in first.answers]
    sheets = (replace(first, answers=tuple(answers)), *rest)
    changed = replace(now, sources=[replace(source, sheets=sheets)])
    row = only(report(changed), DotTable).rows[0]
    assert row.counts == (0, 4, 2)
    asked = ours.material().library.rapporten["verslag"]
    told = [one.message for one in remarks(asked, changed, 8, set())]
    assert not [one for one in told if "kruisjes" in one]


def test_nobody_is_named_and_nothing_is_an_average() -> None:
    for document in (report(before=six.before()), report(invited=0)):
        said = " ".join(texts(document))
        assert not [name for name in six.NAMES if name in said]
        assert "%" not in said


def test_a_network_has_schools_by_number() -> None:
    two = first_people(six.now(), "zelfevaluatie", 4)
    schools = (six.now(), two, six.now())
    document = report(six.now(), name="netwerk", schools=schools)
    [part] = document.parts
    assert part.title == "3 scholen naast elkaar"
    assert part.paper == "A4-landscape"
    panels = only(document, Panels).panels
    assert [(one.title, one.about, one.note) for one in panels] == [
        ("School 1", "mbo, 6", ""),
        ("School 2", "mbo, 4", "Minder dan vijf bladen: niet getoond."),
        ("School 3", "mbo, 6", ""),
    ]
    assert panels[0].counts == tuple(six.NOW.values())
    assert panels[1].counts == ()
    told = "Minder dan vijf bladen: niet getoond en niet meegeteld."
    assert told in texts(document)
    enough = report(six.now(), name="netwerk", schools=(six.now(), six.now()))
    assert told not in texts(enough)
    assert [plain_text(one) for one in only(document, Panels).sentences] == [
        "Stap 1, visie en ambitie. Bij beide scholen is basis het vaakst "
        "gekozen. Wat kunnen we dan samen oppakken?",
        "Stap 2, leeromgeving. Bij twee scholen kiest de één minimaal en de ander "
        "geïntegreerd. Wie heeft dat gesprek al gevoerd?",
    ]


@pytest.mark.parametrize(
    ("counts", "group"),
    [
        ((2, 0, 0, 1), "Altijd en nooit tegenover elkaar"),
        ((2, 0, 1, 0), "Verschillend"),
        ((0, 2, 1, 0), "Dicht bij elkaar"),
        ((0, 3, 0, 0), "Eens"),
        ((0, 0, 0, 0), "Niet beantwoord"),
    ],
)
def test_four_answers_lie_close_or_apart(counts: tuple[int, ...], group: str) -> None:
    labels = ("altijd", "vaak", "soms", "nooit")
    options = tuple([StampedOption(one, one, BOX) for one in labels])
    field = StampedField("x.1.antwoord", "x", "choice", "1 Vraag", None, options)
    asked = Asked(Question("1", "Vraag", "Vraag"), Tally(field, counts, 3))
    [made] = bar_groups([asked])
    assert made.title == group
    assert "van boven naar beneden" not in made.intro


@pytest.mark.parametrize(
    ("basis", "minimaal", "said"),
    [
        (1, 0, "Bij één school is basis"),
        (2, 0, "Bij beide scholen is basis"),
        (3, 1, "Bij drie van de vier scholen is basis"),
        (1, 12, "Bij twaalf van de 13 scholen is minimaal"),
        (13, 0, "Bij alle 13 scholen is basis"),
    ],
)
def test_schools_are_counted_in_words(basis: int, minimaal: int, said: str) -> None:
    step = Question("1", "Visie en ambitie", "Visie en ambitie")
    schools = [((0, 6, 0),)] * basis + [((6, 0, 0),)] * minimaal
    steps = Steps((step,), ("minimaal", "basis", "geïntegreerd"), tuple(schools))
    [told] = sentences(steps, "Stap", ())
    assert f"{said} het vaakst gekozen." in plain_text(told)


def test_the_numbers_go_along_as_csv() -> None:
    [file] = report().attachments
    lines = file.data.decode("utf-8-sig").splitlines()
    assert lines[:3] == [
        "formulier;nummer;vraag;antwoord;aantal;bladen",
        "zelfevaluatie;1;Ontwikkel een gedeelde LOB-visie en ambitie;minimaal;0;6",
        "zelfevaluatie;1;Ontwikkel een gedeelde LOB-visie en ambitie;basis;4;6",
    ]
    assert len(lines) == 1 + 25 * 4
    assert people_in(file.data) == {"zelfevaluatie": 6, "checklist": 6}
    assert people_in(b"\x00;\xff\n") == {}


def test_what_one_sheet_later_shows_is_told() -> None:
    asked = ours.material().library.rapporten["verslag"]
    [told] = one_later(asked, six.now(), {"zelfevaluatie": 5, "checklist": 6})
    assert told.warning
    assert told.message == (
        "van 'zelfevaluatie' is er één blad meer dan in het vorige verslag (6 in "
        "plaats van 5)"
    )
    assert one_later(asked, six.now(), {"zelfevaluatie": 4}) == []
    assert one_later(asked, six.now(), {}) == []


def test_what_to_look_at_is_told_to_who_makes_it() -> None:
    now = first_people(six.now(), "checklist", 0)
    [source] = now.sources
    first, *rest = source.sheets
    more = (
        Answer("zelfevaluatie.1.opmerking", "Roos en Bo weten het.", "tag"),
        Answer("zelfevaluatie.2.opmerking", "Dat weet Fatima wel! 👍🏽", "tag"),
        Answer("zelfevaluatie.4.opmerking", "?", "place", doubt="Staat dit hier goed?"),
        Answer("zelfevaluatie.5.niveau", "top", "tag"),
    )
    kept = [a for a in first.answers if a.field != "zelfevaluatie.5.niveau"]
    marked = Answer("zelfevaluatie.1.niveau", "", "tag", marks=("basis", "minimaal"))
    kept = [marked if a.field == marked.field else a for a in kept]
    sheets = (replace(first, who="Roos de Wit", answers=(*kept, *more)), *rest)
    other = Sheet("x", "startkaart", "Roos", ())
    changed = [replace(source, sheets=(*sheets, other))]
    asked = ours.material().library.rapporten["verslag"]
    told = remarks(asked, replace(now, sources=changed), 4, {"LOB", "JOB"})
    assert [one.message for one in told] == [
        "1 antwoord is nog niet nagekeken",
        "bij 1 vraag staan twee kruisjes; dat telt als leeg",
        "in de antwoorden staan misschien namen: Bo, Fatima, Roos",
        "het lettertype heeft niet alles uit de antwoorden: 👍 (U+1F44D), 🏽 (U+1F3FD)",
        "van het formulier 'checklist' is niets ingelezen",
        "over het formulier 'startkaart' (1 blad) gaat dit verslag niet",
        "er zijn 6 bladen ingelezen, meer dan de 4 van --van",
        "in 'zelfevaluatie' staat 1 antwoord dat het formulier niet heeft",
    ]
    assert all(one.warning for one in told)


def test_a_sheet_on_which_the_team_counted_is_nobody_s() -> None:
    now = six.now()
    [source] = now.sources
    counted = (
        Answer("zelfevaluatie.1.aantal.basis", "4", "tag"),
        Answer("zelfevaluatie.team", "Zorg", "tag"),
    )
    team = Sheet("team", "zelfevaluatie", "Team", counted)
    more = [replace(source, sheets=(*source.sheets, team))]
    assert only(report(replace(now, sources=more)), DotTable).people == 6


@pytest.mark.parametrize(
    ("sector", "words"),
    [
        ("vo", "Waaraan merkt een leerling in de brugklas dat?"),
        ("hbo", "Waaraan merkt een student in het eerste jaar dat?"),
    ],
)
def test_each_sector_has_its_own_words(sector: Any, words: str) -> None:
    library = ours.material().library
    known = six.stamp("zelfevaluatie", "checklist", "besluiten", sector=sector)
    now = replace(six.now(), stamps={known.build: known})
    asked = library.rapporten["verslag"]
    document = compose_report(library, asked, Wish(sector), now)
    assert words in " ".join(texts(document))
    assert document.running == "Verslag LOB"


def test_a_form_of_one_s_own_needs_no_more_than_its_name() -> None:
    library = ours.material().library
    part = Rapportdeel("x", "vijf-sleutels")
    asked = Rapport("eigen", "Ons verslag", (Blad("b", "Vijf sleutels", (part,)),))
    known = six.stamp("vijf-sleutels")
    chosen = [
        (who, Answer(field.id, ("ja", "nee")[who % 2], "tag"))
        for field in known.fields
        if field.kind == "choice"
        for who in range(4)
    ]
    wrote = [(1, Answer("vijf-sleutels.1.toelichting", "Elke week.", "tag"))]
    sheets = six.sheets("vijf-sleutels", chosen + wrote)
    now = Filled([six.source(sheets)], {known.build: known})
    document = compose_report(library, asked, Wish("mbo"), now)
    bars = only(document, Bars)
    assert {row.counts for group in bars.groups for row in group.rows} == {(2, 0, 2)}
    [question] = only(document, OwnWords).questions
    assert question.answers == ("Elke week.",)
    asked_where = "Vijf sleutels voor slim organiseren: waaruit blijkt dat?"
    assert question.source == f"{asked_where} 1 van 4 schrijft iets."
    missed = replace(part, velden=("vijf-sleutel.*",))
    wrong = replace(asked, bladen=(Blad("b", "Vijf sleutels", (missed,)),))
    assert [one.message for one in remarks(wrong, now, 0, set())] == [
        "'vijf-sleutels' heeft geen velden zoals 'vijf-sleutel.*'"
    ]
