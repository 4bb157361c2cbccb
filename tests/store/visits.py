"""Visits for the tests of the store: one by hand, and a strategy for any, made from the model's own shapes."""

from itertools import count
from typing import Any

from hypothesis import strategies as st

from visitplanner.model import (
    Assignment,
    DayPlan,
    Delegation,
    DelegationId,
    Expected,
    Item,
    ItemId,
    Language,
    Member,
    NameForm,
    Note,
    Period,
    Person,
    PersonId,
    Place,
    PlaceId,
    PlaceUse,
    Private,
    Visit,
)
from visitplanner.shapes import Field, fields
from visitplanner.store.tables import REFERS_TO
from visitplanner.texts import Text, text
from visitplanner.times import LAST_MINUTE, PARTS, UNKNOWN, Moment

OPEN_ENTRY = "INSERT INTO entry (visit, at, who, command, reason, kind, is_open) VALUES ('', '', '', 'by hand', '', 'change', 1)"
"""Lets a test write rows by hand: without an open entry the history refuses that."""
NOW = "2013-07-20T09:00:00Z"
LATER = "2013-07-21T10:30:00Z"


def at(hour: int, day: str = "2013-07-31") -> Moment:
    """Make an exact time."""
    return Moment("exact", day, hour * 60)


def item(id_: str, start: Moment = UNKNOWN, **more: Any) -> Item:
    """Make an item that is called what its id says."""
    return Item(ItemId(id_), title=text(lv=id_.title()), start=start, **more)


KHASHURI = Visit(
    "khashuri-2013",
    title=text(lv="Hašuri delegācijas vizīte", ka="ხაშურის დელეგაციის ვიზიტი"),
    languages=(Language("lv"), Language("ka")),
    people=(
        Person(PersonId("irine"), (NameForm(Language("lv"), "Irine Gelašvili"), NameForm(Language("ka"), "ირინე გელაშვილი"))),
        Person(PersonId("ilze"), (NameForm(Language("lv"), "Ilze Tijone"),), private=Private(diet="vegetarian")),
    ),
    coordinator=PersonId("ilze"),
    delegations=(
        Delegation(
            DelegationId("khashuri"),
            members=(Member(PersonId("irine"), presence=(Period(note=text(lv="tikai pirmā diena")),)),),
        ),
    ),
    places=(Place(PlaceId("school"), text(lv="Skola")), Place(PlaceId("room"), text(lv="Zāle"), parent=PlaceId("school"))),
    items=(
        item("arrival", Moment("date", "2013-07-31")),
        item("welcome", Moment("after", "2013-07-31", after="arrival"), places=(PlaceUse("at", PlaceId("room")),)),
        item("talks", at(10, "2013-08-01"), expected=(Expected(person=PersonId("irine")),)),
        item("dinner", at(19, "2013-08-01"), assignments=(Assignment("host", PersonId("ilze")), Assignment("interpreter"))),
        item("closing", notes=(Note(text(lv="diena nav zināma")),)),
    ),
)

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["'; DROP TABLE item; --", '"', "NULL", "{}", "O'Brien\n", "ხაშური", "%_?", "\\", "\x00", "1"]
)
_TEXTS = st.dictionaries(st.sampled_from(["lv", "ka", "en", "ka-Latn", "und"]), _WORDS, max_size=3).map(
    lambda forms: Text(tuple(forms.items()))
)
_DAYS = st.sampled_from(["", "2013-07-31", "2013-08-01", "--08-01", "2013-10-27"])
_ZONES = st.sampled_from(["", "Europe/Riga", "Asia/Tbilisi"])
_PLAIN: dict[str, st.SearchStrategy[Any]] = {
    "text": _TEXTS,
    "words": _WORDS,
    "number": st.none() | st.integers(-(2**63), 2**63 - 1),
    "decimal": st.none() | st.floats(-180, 180),
}


class _Drawing:
    """Draws facts of any class of the model: some of the fields say something, the others nothing."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.ids = {table: draw(st.lists(_WORDS.filter(bool), max_size=3, unique=True)) for table in REFERS_TO.values()}
        self.uids = count()

    def fact(self, shape: Any, **said: Any) -> Any:
        if shape is Expected:
            return self.expected()
        free = [field for field in fields(shape) if field.name not in {"id", *said}]
        chosen = self.draw(st.lists(st.sampled_from(free), max_size=10, unique_by=lambda field: field.name))
        return shape(**{field.name: self.value(field) for field in chosen}, **said)

    def expected(self) -> Expected:
        name = self.draw(st.sampled_from([name for name in Expected._fields if self.ids[name]]))
        id_ = self.draw(st.sampled_from(self.ids[name]))
        return Expected._make(id_ if one == name else "" for one in Expected._fields)

    def value(self, field: Field) -> Any:
        if field.name == "uid":
            return f"uid-{next(self.uids)}"
        if not field.many:
            return self.one(field, field.default)
        held = [self.one(field, None) for _ in range(self.draw(st.integers(1, 2)))]
        return tuple(one for one in held if one is not None)

    def one(self, field: Field, nothing: Any) -> Any:
        match field.kind:
            case "fact":
                return self.fact(field.of) if field.of is not Expected or any(map(self.ids.get, Expected._fields)) else nothing
            case "ref":
                known = self.ids[REFERS_TO[field.of]]
                return self.draw(st.sampled_from(known)) if known else nothing
            case "choice":
                return self.draw(st.sampled_from(field.choices))
            case "flag":
                return self.draw(st.booleans())
            case "moment":
                return self.moment()
            case _:
                return self.draw(_PLAIN[field.kind])

    def moment(self) -> Moment:
        day, zone, fold = self.draw(_DAYS), self.draw(_ZONES), self.draw(st.sampled_from([None, 0, 1]))
        match self.draw(st.sampled_from(["unknown", "date", "part", "after", "exact", "about", "from", "by"])):
            case "part":
                return Moment("part", day, part=self.draw(st.sampled_from(sorted(PARTS))), zone=zone)
            case "after" if self.ids["item"]:
                return Moment("after", day, zone=zone, after=self.draw(st.sampled_from(self.ids["item"])))
            case "exact" | "about" | "from" | "by" as precision:
                minute = self.draw(st.integers(0, LAST_MINUTE))
                return Moment(precision, day, minute, zone=zone, fold=fold)
            case _:
                return Moment("date", day, zone=zone) if day else UNKNOWN

    def visit(self) -> Visit:
        lists: dict[str, Any] = {
            field.name: tuple(self.fact(field.of, id=id_) for id_ in self.ids[REFERS_TO[fields(field.of)[0].of]])
            for field in fields(Visit)
            if field.kind == "fact" and fields(field.of)[0].of in REFERS_TO and fields(field.of)[0].name == "id"
        }
        days = self.draw(st.lists(_DAYS.filter(bool), unique=True, max_size=2))
        lists["days"] = tuple(self.fact(DayPlan, day=day) for day in days)
        visit: Visit = self.fact(Visit, id=self.draw(_WORDS.filter(bool)), **lists)
        return visit


@st.composite
def visits(draw: st.DrawFn) -> Visit:
    """Draw a visit in which any field of any fact may say anything, and every reference is to something that is there."""
    return _Drawing(draw).visit()


def full(shape: Any) -> Any:
    """Make a fact in which every field says something that is not its default; every reference is to the id "one"."""
    if shape is Expected:
        return Expected(person=PersonId("one"))
    return shape(**{field.name: (_full_value(field),) if field.many else _full_value(field) for field in fields(shape)})


def _full_value(field: Field) -> Any:
    match field.kind:
        case "fact":
            return full(field.of)
        case "choice":
            return next(choice for choice in reversed(field.choices) if choice != field.default)
        case "flag":
            return not field.default
        case "moment":
            return Moment("exact", "2013-10-27", 210, zone="Europe/Riga", fold=1)
        case _:
            return {"text": text(lv="Jā"), "number": 7, "decimal": 56.4, "words": "word", "ref": "one"}[field.kind]


FULL_VISIT: Visit = full(Visit)._replace(id="full", days=(full(DayPlan)._replace(day="2013-07-31"),))
