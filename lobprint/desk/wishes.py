"""What the page wants, read from JSON: an order as it stands in the page's fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from lobprint.content import school_of
from lobprint.content.model import DUTCH, SECTORS, School, SectorId
from lobprint.errors import ContentError, Place, Problem, UsageError
from lobprint.files import AnyPath
from lobprint.given import Given
from lobprint.press.build import WRITERS
from lobprint.press.order import Order
from lobprint.press.publisher import NOBODY, Publisher, publisher

NAMELESS = "school"
"""What a school is called while nobody filled in its name."""


@dataclass(frozen=True, slots=True)
class Wish:
    """An order as the page has it.

    school     what school.yaml would say, without what isn't filled in
    werkboek   the workbook; when it is empty, the one that is usual in the language
    formulieren  these by themselves, instead of the workbook
    lijst      the name of a list among `files`; `lijstsoort` says of whom
    apart      a file for each person of the list
    files      what goes with the school, by name
    """

    school: Mapping[str, Any]
    sector: SectorId
    werkboek: str = ""
    formulieren: tuple[str, ...] = ()
    formats: tuple[str, ...] = tuple(WRITERS)
    lijst: str = ""
    lijstsoort: str = ""
    apart: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def folder(self) -> Given:
        return Given(self.files)

    @property
    def taal(self) -> str:
        """The language, which stands with the school as it does in school.yaml."""
        return str(self.school.get("taal", DUTCH))

    @property
    def books(self) -> tuple[str, ...]:
        return (self.werkboek,) if self.werkboek else ()


def wish_of(args: Mapping[str, Any], files: Mapping[str, bytes]) -> Wish:
    """What `args` say, with the files that they name. Raises UsageError for what no
    page of ours asks."""
    school, sector = _filled(args.get("school")) or {}, args.get("sector")
    formats = tuple(_names(args, "formats")) or tuple(WRITERS)
    if sector not in SECTORS or not isinstance(school, dict):
        raise not_understood("sector")
    if not set(formats) <= set(WRITERS):
        raise not_understood("formats")
    return Wish(
        school=school,
        sector=sector,
        werkboek=_name(args, "werkboek"),
        formulieren=tuple(_names(args, "formulieren")),
        formats=formats,
        lijst=_name(args, "lijst"),
        lijstsoort=_name(args, "lijstsoort"),
        apart=args.get("apart") is True,
        files=files,
    )


def publisher_of(wish: Wish) -> Publisher:
    """In whose name. A look without a name yet is a school as well, with lines to write
    its name on. Raises ContentError."""
    return _publisher(wish.school, wish.folder)


def _publisher(values: Mapping[str, Any], folder: AnyPath) -> Publisher:
    if not values:
        return NOBODY
    if "naam" in values:
        return publisher(school_of(values), folder)
    school = school_of({"naam": NAMELESS, **values})
    found = publisher(school, folder)
    return replace(found, school=replace(school, naam=""))


def school_in(wish: Wish) -> School:
    """The school, which must have a name. Raises ContentError."""
    if "naam" not in wish.school:
        message = "de naam van de school ontbreekt"
        hint = "Vul die in; dan weet u later van welke school dit is."
        raise ContentError(Problem(message, Place("naam"), hint))
    return school_of(wish.school)


def order_of(wish: Wish, owner: Publisher) -> Order:
    """What is to be made in the name of `owner`."""
    return Order(
        publisher=owner,
        sectors=(wish.sector,),
        forms=wish.formulieren,
        formats=wish.formats,
        workbooks=wish.books,
        taal=wish.taal,
    )


def _filled(value: Any) -> Any:
    """`value` without what nobody filled in: empty texts, lists and mappings, no."""
    if isinstance(value, dict):
        inner = {str(key): _filled(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one}
    if isinstance(value, list):
        return [one for one in map(_filled, value) if one]
    return value.strip() if isinstance(value, str) else value


def _name(args: Mapping[str, Any], key: str) -> str:
    value = args.get(key) or ""
    if not isinstance(value, str):
        raise not_understood(key)
    return value


def _names(args: Mapping[str, Any], key: str) -> list[str]:
    value = args.get(key) or []
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise not_understood(key)
    return value


def not_understood(what: str) -> UsageError:
    """The error that the page asks what this lobprint doesn't know: two editions."""
    message = f"lobprint begrijpt deze vraag van de pagina niet ({what})"
    return UsageError(Problem(message, hint="Laad de pagina opnieuw."))
