"""What a writer of templates reads when one is wrong: line, fault and remedy."""

# ruff: noqa: E501 (a template and what is said of it each stay on a line)

from __future__ import annotations

import re

import pytest
from compose_house import faults, made, parts
from files.made import library
from hypothesis import given, settings
from hypothesis import strategies as st

from lobprint.compose import Request, compose
from lobprint.errors import ContentError
from lobprint.project import built_in

FAULTS = {
    "<p>{{ inhud.titel }}</p>": (
        "blad.xml:2: de naam 'inhud' bestaat niet\n  Bedoelde u 'inhoud'?"
    ),
    "<p>{{ inhoud.titl }}</p>": (
        "blad.xml:2: 'titl' bestaat niet\n  Bedoelde u 'titel'?"
    ),
    "<p>{{ inhoud.teksten.itmes }}</p>": (
        "blad.xml:2: 'itmes' bestaat niet\n  Bedoelde u 'items'?"
    ),
    "<p>{{ woord.lerend }}</p>": (
        "blad.xml:2: 'lerend' bestaat niet\n  Bedoelde u 'lerende'?"
    ),
    "<p>{{ school.naam }}</p>": (
        "blad.xml:2: 'naam' van niets kan niet\n  Vraag eerst of het er is: {% if %}."
    ),
    "<p>{% if x %}</p>": (
        "blad.xml:2: aan het eind is iets nog open\n  Sluit met {% endif %}."
    ),
    "<p>{% fro x in y %}{% endfor %}</p>": (
        "blad.xml:2: de opdracht 'fro' bestaat niet\n"
        "  Er is: if, for, set, macro, call, include, import, from, with, block, extends."
    ),
    "<p>{% endif %}</p>": (
        "blad.xml:2: hier sluit iets dat niet open is\n"
        "  Kijk of elke {% if %}, {% for %} en {% macro %} één eind heeft."
    ),
    "<p>{# x</p>": ("blad.xml:2: een opmerking {# is niet gesloten\n  Sluit met #}."),
    "<p>{{ a b }}</p>": (
        "blad.xml:2: hier staat 'b' op een plek waar het niet kan\n"
        "  Vergeet u een operator, of een }} of %}?"
    ),
    "<p>{{ (1 }}</p>": (
        "blad.xml:2: hier staat '}' op een plek waar het niet kan\n"
        "  Kijk of elk haakje één keer sluit."
    ),
    "<p>{{ x! }}</p>": (
        "blad.xml:2: hier staat '!' op een plek waar het niet kan\n"
        "  Kijk of elk haakje één keer sluit."
    ),
    "<p>{{ 'a'|uper }}</p>": (
        "blad.xml:2: de filter 'uper' kan niet in een sjabloon\n  Bedoelde u 'upper'?"
    ),
    "{% include 'delen/kop.xml' %}": (
        "blad.xml:2: het sjabloon 'delen/kop.xml' bestaat niet\n"
        "  Er is: formulieren/blad.xml."
    ),
    "<p>{{ 1/0 }}</p>": (
        "blad.xml:2: delen door nul kan niet\n"
        "  Vraag eerst of het getal niet nul is: {% if %}."
    ),
    "<p>{{ 'a'+1 }}</p>": (
        "blad.xml:2: deze bewerking kan niet met deze waarden\n"
        "  Teksten, getallen en lijsten gaan niet samen; {{ a ~ b }} zet teksten achter elkaar."
    ),
    "\n{% set n = 1 %}\n{% set n.a = 2 %}": (
        "blad.xml:4: alleen wat namespace() maakt kan zo een waarde krijgen\n"
        "  Schrijf eerst {% set naam = namespace() %}."
    ),
    "{% macro stap(a) %}{% endmacro %}{{ stap(1,2) }}": (
        "blad.xml:2: deze bewerking kan niet met deze waarden\n"
        "  Kloppen de gegevens voor de macro 'stap'?"
    ),
    "<p>x</b>": (
        "blad.xml:2: <p> van blad.xml:2 is hier niet gesloten\n"
        "  Elk element sluit in omgekeerde volgorde: <p>...</p>."
    ),
    "<p>x &nbsp; y</p>": (
        "blad.xml:2: deze entiteit (&...;) bestaat niet\n"
        "  Schrijf het teken zelf, of &#160; voor een vaste spatie."
    ),
    "<p>x & y</p>": (
        "blad.xml:2: hier staat een teken dat in XML niet kan\n"
        "  Schrijf &amp; voor & en &lt; voor <, en zet waarden tussen aanhalingstekens."
    ),
    "<p>x < y</p>": (
        "blad.xml:2: hier staat een teken dat in XML niet kan\n"
        "  Schrijf &amp; voor & en &lt; voor <, en zet waarden tussen aanhalingstekens."
    ),
    '<p style="lead" style="body">x</p>': (
        "blad.xml:2: een attribuut staat er twee keer"
    ),
    "<p><b>x</b></p>": (
        "blad.xml:2: in <p> staat geen tekst\n"
        "blad.xml:2: <b> kan niet in <p> staan\n"
        "  Daarin staat alleen tekst: **vet**, *schuin*, [link](#formulier)."
    ),
    "<pp>x</pp>": ("blad.xml:2: <pp> kan niet in <part> staan\n  Bedoelde u <p>?"),
    '<p stile="lead">x</p>': (
        "blad.xml:2: <p> heeft geen attribuut 'stile'\n  Bedoelde u 'style'?"
    ),
    '<p style="leed">x</p>': (
        "blad.xml:2: style=\"leed\" kan niet\n  Bedoelde u 'lead'?"
    ),
    "<p></p>": ("blad.xml:2: in <p> staat geen tekst"),
    "<note>x</note>": (
        "blad.xml:2: het attribuut 'label' van <note> ontbreekt\n"
        '  Schrijf label="...".'
    ),
    '<note label="">x</note>': (
        "blad.xml:2: het attribuut 'label' van <note> is leeg\n  Schrijf label=\"...\"."
    ),
    "los": (
        "blad.xml:1: in <part> kan geen losse tekst staan: 'los'\n"
        "  Zet de tekst in een element, zoals <p>."
    ),
    "<bullets/>": ("blad.xml:2: in <bullets> ontbreekt <li>"),
    "<bullets><li>x</li>y</bullets>": (
        "blad.xml:2: in <bullets> kan geen losse tekst staan: 'y'\n"
        "  Zet de tekst in een element, zoals <p>."
    ),
    '<form-intro audience="a" title="b"><purpose>x</purpose><purpose>x</purpose></form-intro>': (
        "blad.xml:2: in <form-intro> kan maar één <purpose> staan\n"
        "blad.xml:2: in <form-intro> ontbreekt <time>"
    ),
    '<h1 id="blad">x</h1>': (
        "blad.xml:2: het kenmerk 'blad' is al gebruikt\n  De eerste: blad.xml:1."
    ),
    "<p>**x</p>": (
        "blad.xml:2: vet (**) is niet gesloten\n"
        "  Zet ** achter het woord. Bedoelt u het teken zelf? Zet er een \\ voor."
    ),
    "<p>[x](y)</p>": (
        "blad.xml:2: een link naar 'y' kan niet\n"
        "  Link naar https://... of naar een formulier: #checklist."
    ),
    "<p>[x](http://a b)</p>": (
        "blad.xml:2: deze link is niet af\n"
        "  Schrijf [woorden](https://...) of [woorden](#formulier)."
    ),
    '<details><text id="A_b" label="x"/></details>': (
        "blad.xml:2: het kenmerk 'A_b' mag alleen kleine letters, cijfers, punten en streepjes hebben"
    ),
    '<details><text id="aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" label="x"/></details>': (
        "blad.xml:2: het kenmerk 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is 65 tekens lang; hoogstens 64 kan"
    ),
    '<details><text id="a" label="x"/><date id="a" label="y"/></details>': (
        "blad.xml:2: het kenmerk 'a' is al gebruikt\n  De eerste: blad.xml:2."
    ),
    "<details/>": (
        "blad.xml:2: in <details> staat niets\n  Zet er <text .../> of <date .../> in."
    ),
    '<checklist title="a" question-label="b" answer-label="c" answers="ja|" pitch="x"><row id="a" number="1" lines="x">x</row></checklist>': (
        "blad.xml:2: in 'answers' is een deel leeg\n"
        '  Schrijf "een|twee|drie".\n'
        'blad.xml:2: lines="x" kan niet\n'
        "  Hier hoort een heel getal van 0 tot en met 60.\n"
        'blad.xml:2: pitch="x" kan niet\n'
        "  Hier hoort een getal van 5 tot en met 30."
    ),
    '<checklist title="a" question-label="b" answer-label="c" answers="ja|ja"><row id="a" number="1">x</row></checklist>': (
        "blad.xml:2: het kenmerk 'a.antwoord.ja' is al gebruikt\n"
        "  De eerste: blad.xml:2."
    ),
    '<table title="a" shares="1 2"><header><cell>a</cell></header><row><cell>b</cell><cell>c</cell></row></table>': (
        "blad.xml:2: deze rij heeft 2 cellen; de kop 1\n"
        "blad.xml:2: 'shares' noemt 2 kolommen; de kop 1"
    ),
    '<canvas title="a"><cell id="a" title="A" column="1" row="1">x</cell><cell id="b" title="B" column="1" row="1">x</cell></canvas>': (
        "blad.xml:2: 'B' en 'A' staan beide op kolom 1, rij 1"
    ),
    '<action-table title="a" labels="a|b"><row id="a" number="1"/></action-table>': (
        "blad.xml:2: in 'labels' horen 5 delen; hier staan er 2"
    ),
    '<card-sheet><card name="x" lines="2"/></card-sheet>': (
        "blad.xml:2: een kaartje met 'lines' heeft ook een 'id'\n  Schrijf id=\"...\"."
    ),
    '<step-line active="9"><step>x</step></step-line>': (
        'blad.xml:2: active="9" kan niet\n  Hier hoort een getal van 1 tot en met 1.'
    ),
    '<columns><column title="a">x</column></columns>': (
        "blad.xml:2: in <columns> horen twee tot en met vier <column>"
    ),
    "<!DOCTYPE x>": (
        "blad.xml:1: hier staat een teken dat in XML niet kan\n"
        "  Schrijf &amp; voor & en &lt; voor <, en zet waarden tussen aanhalingstekens."
    ),
    **{
        f"<p>{{{{ {made} }}}}</p>": f"blad.xml:2: {message}"
        for made, message in {
            "'inf'|float": "dit is geen getal dat geschreven kan worden",
            "'nan'|float": "dit is geen getal dat geschreven kan worden",
            "1e999|int": "dit getal is te groot",
            "-1e999": "dit getal is te groot",
            "'inf'|float|int": "dit is geen getal om mee te rekenen",
            "['a']|map(filter='attr')|list": (
                "deze bewerking kan niet met deze waarden\n"
                "  Kijk naar wat er tussen de haakjes staat."
            ),
            "{'a': 1}|dictsort(by='x')": (
                "deze bewerking kan niet met deze waarden\n"
                "  Kijk naar wat er tussen de haakjes staat."
            ),
            "1|dictsort": "hier hoort een lijst, en dit is er geen",
            "1|length": "hier hoort een lijst, en dit is er geen",
            "[]|min": (
                "deze lijst is leeg, en dan is er geen eerste, laatste, hoogste of laagste\n"
                "  Vraag eerst of er iets in staat: {% if %}."
            ),
            "taal.zzz": "'zzz' bestaat niet",
            "'voor'|zin": (
                "de tekst 'voor' heeft 'wie' nodig\n"
                '  Schrijf {{ "voor" | zin(wie=...) }}.'
            ),
            "'vor'|zin(wie='a')": ("de tekst 'vor' bestaat niet\n  Bedoelde u 'voor'?"),
            "caller()": (
                "de naam 'caller' bestaat niet\n"
                "  'caller' is er alleen in een macro, na {% call %}."
            ),
            "3()": (
                "dit is niet aan te roepen\n"
                "  Haakjes horen achter een macro: {{ naam() }}."
            ),
            "": (
                "hier ontbreekt een naam of een waarde\n"
                "  Kijk naar wat er tussen {{ en }} of tussen {% en %} staat."
            ),
            "inhoud.": (
                "achter een punt ontbreekt een naam\n"
                "  Kijk naar wat er tussen {{ en }} of tussen {% en %} staat."
            ),
            "'a": (
                "hier staat ''' op een plek waar het niet kan\n"
                "  Kijk of elk aanhalingsteken één keer sluit."
            ),
            "x|": "hier staat '}}', maar er hoort een naam",
        }.items()
    },
    "{% block b %}{{ super() }}{% endblock %}": (
        "blad.xml:2: er is geen ander sjabloon met een blok 'b'\n"
        "  super() kan alleen als er {% extends %} boven staat."
    ),
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}": (
        "blad.xml:2: de macro heeft 'a' nodig, en krijgt het niet\n"
        "  Zet het tussen de haakjes, of geef het een waarde bij {% macro %}."
    ),
    "{% macro m(a, a) %}{% endmacro %}": (
        "blad.xml:2: 'a' staat hier twee keer tussen de haakjes\n  Laat er een weg."
    ),
    "{% else %}": (
        "blad.xml:2: 'else' staat hier niet in een {% if %} of {% for %}\n"
        "  Zet het tussen {% if %} en {% endif %}, en 'else' maar één keer."
    ),
    "{% for a, b in [1] %}{% endfor %}": (
        "blad.xml:2: hier hoort een lijst, en dit is er geen"
    ),
    "{% include [] %}": "blad.xml:2: hier hoort de naam van een sjabloon",
    "<?xml version='1.0'?>": (
        "blad.xml:1: <?xml ...?> kan alleen helemaal bovenaan staan\n"
        "  Haal die regel weg; een sjabloon heeft hem niet nodig."
    ),
    "<{{ 'p' }} _at='9:9'>x</{{ 'p' }}>": (
        "blad.xml:1: <p> heeft geen attribuut '_at'\n  Er is: style, sign."
    ),
    "<p>{{ inhoud.items }}</p>": ("blad.xml:2: hier hoort tekst, geen lijst of geheel"),
    "<p>{{ 'x'|safe }}</p>": ("blad.xml:2: de filter 'safe' kan niet in een sjabloon"),
}


@pytest.mark.parametrize("body", FAULTS)
def test_each_fault_is_told_with_its_line_and_remedy(body: str) -> None:
    assert faults(parts(body)).replace("templates/formulieren/", "") == FAULTS[body]


def test_a_fault_is_told_at_the_line_of_its_tag_however_the_text_got_there() -> None:
    template = (
        "{# een\nopmerking #}\n{% macro rij(woord) %}\n<p\n  style='leed'>{{ woord }}"
        "</p>\n{% endmacro %}\n" + parts("{{ rij('a\n\nb') }}\n<pp/>")
    )
    assert faults(template) == (
        "templates/formulieren/blad.xml:11: <pp> kan niet in <part> staan\n"
        "  Bedoelde u <p>?"
    )
    assert faults(template.replace("<pp/>", "")).startswith(
        'templates/formulieren/blad.xml:4: style="leed" kan niet'
    )


def test_a_fault_in_an_included_template_names_that_template() -> None:
    template = parts("{% include 'delen/kop.xml' %}")
    assert faults(template, delen_kop="\n<pp>x</pp>") == (
        "templates/delen/kop.xml:2: <pp> kan niet in <part> staan\n  Bedoelde u <p>?"
    )
    assert faults(template, delen_kop="\n\n{{ inhud }}") == (
        "templates/delen/kop.xml:3: de naam 'inhud' bestaat niet\n"
        "  Bedoelde u 'inhoud'?"
    )


def test_a_marker_stays_out_of_comments_and_broken_names() -> None:
    body = '<!-- <p> -->\n<{{ "p" }}>x</{{ "p" }}>\n<p>x</p>'
    assert faults(parts(body)) == ""


def test_a_filter_may_stand_over_what_is_set() -> None:
    body = "{% set x | lower | upper %}<b>{% endset %}<p>{{ x|title }}</p>"
    assert faults(parts(body)) == ""


def test_all_faults_of_a_template_are_told_at_once() -> None:
    found = faults(parts('<p style="a">**x</p>\n<note label="x">*y</note>'))
    assert found.count("blad.xml") == 3


def test_a_field_can_not_stand_within_another_field() -> None:
    template = parts(
        '<details><text id="blad.a" label="A"/>\n<text id="blad.a.b" label="B"/></details>'
    )
    assert faults(template) == (
        "templates/formulieren/blad.xml:3: het kenmerk 'blad.a.b' begint met 'blad.a'\n"
        "  Dat is zelf ook een veld: templates/formulieren/blad.xml:2."
    )


def test_what_is_imported_does_not_see_the_names_of_a_form() -> None:
    template = parts("{% from 'delen/kop.xml' import kop %}{{ kop() }}")
    macro = "{% macro kop() %}<p>{{ inhoud.titel }}</p>{% endmacro %}"
    assert faults(template, delen_kop=macro) == (
        "templates/delen/kop.xml:1: de naam 'inhoud' bestaat niet\n"
        "  Een sjabloon dat met import of from gelezen wordt ziet die naam niet. Geef hem "
        "mee aan de macro, of zet 'with context' achter de import."
    )
    seen = template.replace("import kop", "import kop with context")
    assert faults(seen, delen_kop=macro) == ""
    assert faults(template, delen_kop="x") == (
        "templates/formulieren/blad.xml:2: 'kop' staat niet in het sjabloon "
        "'delen/kop.xml'\n  Kijk hoe de macro daar heet."
    )


@pytest.mark.parametrize("encoding", ["latin-1", "windows-1252", "onzin"])
def test_a_template_is_utf_8_whatever_its_first_line_says(encoding: str) -> None:
    document = made(f"<?xml version='1.0' encoding='{encoding}'?>{parts('<p>é</p>')}")
    assert "é" in str(document.parts[0].blocks)


FORMS = sorted(
    name
    for name in built_in().templates
    if "/_" not in name and name.rpartition("/")[2][:-4] in library().instruments
)
MARKS = re.compile(r"[{}%|.()\[\]'\"<>]")
_SLIPS = (
    "{{ }} {% %} {# #} |first |min|float |int|join |sort |map ( ) [ ] ' \" inf 1e999 -"
    " nan ~ + * /0 none loop caller() super() self < > </ & &x; /> <p> = \\ \x01 é . .."
    " is in not if else 5 -1 [0] ['x'] .items() % {%else%} {%endif%} {%endfor%} varargs"
)
SLIPS = _SLIPS.split(" ")
ENGLISH = re.compile(
    r"\b(the|expected|not|invalid|object|argument|must|unexpected|found|missing|no|"
    r"cannot|error|None)\b"
)


@settings(max_examples=200)
@given(st.data())
def test_a_template_with_slips_in_it_is_told_in_dutch_with_its_line(
    data: st.DataObject,
) -> None:
    """Of our own templates: pieces go, come twice, or something comes between."""
    templates = built_in().templates
    name = data.draw(st.sampled_from(FORMS))
    text = templates[name].decode()
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.sampled_from([*MARKS.finditer(text)])).start()
        end = at + data.draw(st.integers(0, 20))
        piece = data.draw(st.sampled_from(SLIPS) | st.just(text[at:end]))
        text = text[:at] + piece + text[data.draw(st.sampled_from([at, end])) :]
    form = name.rpartition("/")[2].removesuffix(".xml")
    for told in told_of(form, {**templates, name: text.encode()}):
        assert not ENGLISH.search(re.sub(r"'[^']*'", "", told)), told


def told_of(form: str, templates: dict[str, bytes]) -> list[str]:
    """What is said of a form that is made with these templates; each has a place."""
    try:
        compose(library(), templates, Request("mbo", None, form=form))
    except ContentError as error:
        places = [problem.place for problem in error.problems if problem.place]
        assert {place.file for place in places} <= set(templates)
        told = [f"{one.message} {one.hint}" for one in error.problems]
        assert len(places) == len(told)
        return told
    return []
