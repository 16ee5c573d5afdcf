"""What a writer of templates reads when one is wrong: line, fault and remedy."""

# ruff: noqa: E501 (a template and what is said of it each stay on a line)

from __future__ import annotations

import pytest
from compose_house import faults, parts

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
        "  Er is: if, for, set, macro, include, import."
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
    "<p>{{ 1/0 }}</p>": ("blad.xml:2: deze bewerking kan niet met deze waarden"),
    "<p>{{ 'a'+1 }}</p>": ("blad.xml:2: deze bewerking kan niet met deze waarden"),
    "{% set n = 1 %}{% set n.a = 2 %}": (
        "blad.xml:2: deze bewerking kan niet met deze waarden"
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
