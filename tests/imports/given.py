"""Lists as town halls send them, and the visit that they are imported into."""

from collections.abc import Mapping, Sequence

from visitplanner.imports import Around, Layout, List, Match, lay_out, match, read_columns, read_people
from visitplanner.model import (
    Contact,
    Day,
    Delegation,
    DelegationId,
    Function,
    Language,
    Member,
    NameForm,
    Organisation,
    OrganisationId,
    Person,
    PersonId,
    Visit,
)
from visitplanner.sheets import Row, Sheet
from visitplanner.texts import NO_TEXT, Text, text

AROUND = Around("list.xlsx", "Saraksts", ("lv", "en", "ka"), "2013", "list.xlsx")


def form(name: str, language: str = "lv", kind: str = "official") -> NameForm:
    return NameForm(Language(language), name, kind, "")  # type: ignore[arg-type]  # one of the kinds


def person(id_: str, *names: NameForm, function: Text = NO_TEXT, email: str = "") -> Person:
    contacts = (Contact("email", email),) if email else ()
    functions = (Function(function),) if function else ()
    return Person(PersonId(id_), names, functions=functions, contacts=contacts)


VISIT = Visit(
    id="khashuri",
    languages=(Language("lv"), Language("en"), Language("ka")),
    start=Day("2013-07-31"),
    end=Day("2013-08-04"),
    organisations=(
        Organisation(OrganisationId("khashuri"), text(lv="Hašuri pašvaldība", en="Khashuri municipality"), country="GE"),
    ),
    people=(
        person(
            "irine",
            form("Irine Gelašvili"),
            form("ირინე გელაშვილი", "ka", "inferred"),
            function=text(lv="priekšsēdētāja vietniece"),
        ),
        person("tamazs", form("Tamazs Čubinidze"), email="tamaz@khashuri.ge"),
        person("lana", form("Lana Sadagašvili")),
        person("driver", function=text(lv="šoferis")),
    ),
    delegations=(
        Delegation(
            DelegationId("khashuri"),
            text(en="Khashuri"),
            members=(Member(PersonId("irine")), Member(PersonId("tamazs")), Member(PersonId("lana"))),
        ),
    ),
)


def sheet(*rows: Sequence[str], banner: int = 0) -> Sheet:
    """A sheet of rows; empty ones are left out, `banner` is the number of a title in merged cells."""
    return Sheet(
        "Saraksts", tuple(Row(number, tuple(row), is_banner=number == banner) for number, row in enumerate(rows, 1) if any(row))
    )


def layout(one: Sheet, *columns: str, heading: int | None = None) -> Layout:
    return lay_out(one, "list.xlsx", read_columns(columns), heading)


def listed(*rows: Sequence[str], around: Around = AROUND) -> List:
    one = sheet(*rows)
    return read_people(one, layout(one), around)


def matched(*rows: Sequence[str], visit: Visit = VISIT, decided: Mapping[int, str] | None = None) -> tuple[Match, ...]:
    return match(listed(*rows).people, visit, decided or {})
