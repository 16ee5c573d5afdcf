"""Templates reach nothing but what they are given, and always stop."""

from __future__ import annotations

import pytest
from compose_house import faults, parts

ESCAPES = [
    "{{ ''.__class__ }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ inhoud.__class__.__init__.__globals__ }}",
    "{{ inhoud['__class__'] }}",
    "{{ [inhoud]|map(attribute='__class__')|list }}",
    "{{ [inhoud]|map(attribute='items.__class__')|first }}",
    "{{ [inhoud]|map('attr', '__class__')|list }}",
    "{{ [inhoud]|selectattr('__class__')|list }}",
    "{{ [inhoud]|sort(attribute='__class__') }}",
    "{{ [inhoud]|groupby('__class__') }}",
    "{{ '{0.__class__}'.format(inhoud) }}",
    "{{ '{x.__class__}'.format_map({'x': inhoud}) }}",
    "{{ ('{0.__class__}'|e).format(inhoud) }}",
    "{{ '%s'|format(inhoud) }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ loop.__class__ }}",
    "{% for x in [1] %}{{ loop._iterator.gi_frame }}{% endfor %}",
    "{{ range.__class__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ namespace.mro() }}",
    "{% macro m() %}{{ caller.__globals__ }}{% endmacro %}{{ m.__globals__ }}",
    "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler.__init__ }}",
    "{{ joiner }}",
    "{{ dict(a=1) }}",
    "{{ inhoud.teksten.update({'a': 1}) }}",
    "{{ inhoud.teksten.pop('items') }}",
    "{{ inhoud.replace }}",
    "{{ inhoud.items.append(1) }}",
    "{{ 'x'.encode() }}",
    "{{ 'x'.translate }}",
    "{{ '<b>'|safe }}",
    "{% autoescape false %}{{ '<b>' }}{% endautoescape %}",
    "{% set x = namespace() %}{% set x.__class__ = 1 %}{{ x.__class__ }}",
    "{% import 'os' as os %}",
    "{% include '/etc/passwd' %}",
    "{% include '../../pyproject.toml' %}",
    "{{ inhoud }}",
    "{{ woord._words }}",
    "{{ woord.known }}",
    "{{ context }}",
    "{{ environment }}",
    "{{ school.__dict__ }}",
    "{{ _budget }}",
    "{{ namespace(a=1)|string ~ namespace.__doc__ }}",
]


@pytest.mark.parametrize("payload", ESCAPES)
def test_no_template_reaches_python(payload: str) -> None:
    found = faults(parts(f"<p>{payload}</p>"))
    assert found.startswith("templates/formulieren/blad.xml:2")


ENDLESS = [
    "{% for a in range(1000) %}{% for b in range(1000) %}{% endfor %}{% endfor %}",
    "{% for a in range(1000000000) %}x{% endfor %}",
    "{% for a in range(1000) %}{% set x = range(1000)|list %}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}"
    "{{ m(39) }}",
    "{% include 'formulieren/blad.xml' %}",
    "{% extends 'formulieren/blad.xml' %}",
    "{% import 'formulieren/blad.xml' as x %}",
    "{{ 'a' * 1000000000 }}",
    "{{ [1] * 1000000000 }}",
    "{{ 9 ** 9 ** 9 ** 9 }}",
    "{{ 9999999 * 9999999 }}",
    "{{ '%01000000000d' % 1 }}",
    "{{ 'a'|center(1000000000) }}",
    "{{ 'a'.ljust(1000000000) }}",
    "{{ '{:1000000000}'.format(1) }}",
    "{{ 'a'|indent(1000000000) }}",
    "{{ [1]|batch(1000000000, 1)|list }}",
    "{{ [1]|slice(1000000000)|list }}",
    "{{ lipsum(1000000) }}",
    "{{ 'a'|replace('', 'b') }}",
    "{{ 1|round(-1000000000) }}",
    "{% set n = namespace(s='a') %}{% for i in range(99) %}"
    "{% set n.s = n.s ~ n.s %}{% endfor %}",
    "{% set n = namespace(s='a') %}{% for i in range(99) %}"
    "{% set n.s = n.s + n.s %}{% endfor %}",
    "{% set n = namespace(s='a') %}{% for i in range(99) %}"
    "{% set n.s = [n.s, n.s]|join %}{% endfor %}",
    "{% set n = namespace(s='a') %}{% for i in range(99) %}"
    "{% set n.s %}{{ n.s }}{{ n.s }}{% endset %}{% endfor %}",
    "{% set n = namespace(s=[]) %}{% for i in range(99) %}"
    "{% set n.s = [n.s, n.s] %}{% endfor %}{{ n.s|string }}",
    "{% set n = namespace(s=[]) %}{% for i in range(99) %}"
    "{% set n.s = (n.s, n.s) %}{% endfor %}{{ n.s ~ '' }}",
    "{% set n = namespace(s=[]) %}{% for i in range(99) %}"
    "{% set n.s = {'a': n.s, 'b': n.s} %}{% endfor %}{{ n.s == n.s }}",
    "{% set n = namespace(s='ab') %}{% for i in range(99) %}"
    "{% set n.s | join(n.s) %}{{ n.s }}{% endset %}{% endfor %}",
    "{% set n = namespace() %}{% set n.n = n %}{{ n ~ '' }}{{ n }}",
    "{% for i in range(1000) %}{% set x %}" + "x" * 9000 + "{% endset %}{% endfor %}",
    "{% for x in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    "{% macro m() %}{{ caller() }}{% call m() %}{% endcall %}{% endmacro %}"
    "{% call m() %}{% endcall %}",
    "<!--" * 100_000,
    "<![CDATA[" * 50_000,
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{{ " + "-" * 5000 + "1 }}",
    "{{ " + "1" * 5000 + " }}",
    "{% for x in [1] %}" * 100 + "{% endfor %}" * 100,
    "{% if 1 %}" * 2000 + "{% endif %}" * 2000,
]


@pytest.mark.parametrize("payload", ENDLESS)
def test_every_template_stops_with_a_message(payload: str) -> None:
    found = faults(parts(f"<p>x{payload}</p>"))
    assert found.startswith("templates/formulieren/blad.xml")


def test_a_message_about_an_endless_loop_names_its_line() -> None:
    template = parts(
        "<p>x\n{% for a in range(1000) %}\n{% for b in range(999) %}"
        "{% endfor %}{% endfor %}</p>"
    )
    assert faults(template) == (
        "templates/formulieren/blad.xml:4: dit herhaalt te vaak; het lijkt zonder einde"
    )
