"""Hypothesis strategies for whole visits in normal form: every reference leads somewhere, every text may be printed.

Normal form is what the readers make: texts without spaces around; items in the order of their days, the undated last; a plan
only for days of which something is known; an item's own moments count from the day that it stands under.
"""

from typing import Any

from hypothesis import strategies as st

from visitplanner.itinerary.ids import item_ids
from visitplanner.itinerary.keys import LONG_TEXTS, REQUIRED
from visitplanner.itinerary.refs import sections
from visitplanner.model import (
    LEVELS,
    Amount,
    Clock,
    Day,
    DayPlan,
    Expected,
    Item,
    ItemId,
    Language,
    Place,
    Precedence,
    Visit,
    Zone,
)
from visitplanner.shapes import Field, fields
from visitplanner.texts import Text, unsafe_character
from visitplanner.times import UNKNOWN, Moment

_ODD = [
        "- a", "? b", "a: b", "a #b", "'q'", '"q"', "10:00", "10:00-11:00 A", "evening walk", "24.12.2013", "yes", "null", "~",
        "A @ town", "@home", "[a, b]", "{a: b}", "&a", "*b", "!c", "%d", "`e", "|", ">-", "a:", "--- a", "...", "a\\b", "it's",
        "?", "-", "--", "10-12 x", "https://example.org/?a=b#c", "a" * 150, "word " * 40 + "end", "after previous", "to",
        "Bauskas novada svētki", "ხაშური", "松山城", "a  b", "2013-08-01 - 2013-08-02 x", "about 9:00 x", "x \u00a0 y",
]  # fmt: skip
_SAFE = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]).filter(lambda c: not unsafe_character(c))
WORDS = (st.sampled_from(_ODD) | st.text(_SAFE, min_size=1, max_size=12)).map(str.strip).filter(bool)
_LINES = st.just("") | WORDS | WORDS.map(lambda words: "  " + words)
PARAGRAPHS = st.lists(_LINES, min_size=1, max_size=4).map("\n".join).map(str.strip)
LONG_WORDS = WORDS | PARAGRAPHS.filter(bool)
LANGUAGES = st.sampled_from(["lv", "en", "ka", "ka-Latn", "und", "pt-BR", "to", "ja"])
IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,12}", fullmatch=True)
DAYS = st.sampled_from(["2013-07-31", "2013-08-01", "2013-08-02", "2024-02-29", "--05-10", "--08-01"])
_CLOCKED = st.sampled_from(["exact", "about", "from", "by"])
_PARTS = st.sampled_from(["morning", "midday", "afternoon", "evening", "night"])
_ZONES = st.sampled_from(["Europe/Riga", "Asia/Tbilisi", "UTC"])
_BY_SORT: dict[Any, st.SearchStrategy[Any]] = {
    Day: DAYS,
    Clock: st.integers(0, 24 * 60).map(lambda minute: f"{minute // 60:02}:{minute % 60:02}"),
    Zone: _ZONES,
    Language: LANGUAGES,
    Amount: st.decimals(-1000, 100000, places=2).map(str),
    Precedence: st.sampled_from(["list", "function", "seniority", "alphabet", "alphabet:lv", "alphabet:ka"]),
}
_BY_NAME = {"country": st.sampled_from(["LV", "GE"]), "currency": st.sampled_from(["EUR", "RUB"])}

Ids = dict[Any, list[str]]


def texts(words: st.SearchStrategy[str] = WORDS) -> st.SearchStrategy[Text]:
    """Draw a text in one to three languages."""
    return st.dictionaries(LANGUAGES, words, min_size=1, max_size=3).map(lambda forms: Text(tuple(forms.items())))


@st.composite
def moments(draw: st.DrawFn, day: str, items: tuple[str, ...] = ()) -> Moment:
    """Draw a known moment on a day (which may be empty), possibly right after an item."""
    kind = draw(st.sampled_from(["clock", "part", *(["date"] if day else []), *(["after"] if items else [])]))
    if kind == "clock":
        fold = draw(st.sampled_from([None] * 5 + [0, 1]))
        zone = draw(st.just("") | _ZONES)
        return Moment(draw(_CLOCKED), day, draw(st.integers(0, 2879)), zone=zone, fold=fold)  # type: ignore[arg-type]  # sampled
    if kind == "part":
        return Moment("part", day, part=draw(_PARTS))
    return Moment("after", day, after=draw(st.sampled_from(items))) if kind == "after" else Moment("date", day)


@st.composite
def _spans(draw: st.DrawFn, day: str, items: tuple[str, ...] = ()) -> tuple[Moment, Moment]:
    start = draw(moments(day, items) | st.just(Moment("date", day) if day else UNKNOWN))
    end = draw(st.just(UNKNOWN) | moments(day, items) | DAYS.flatmap(moments))
    return start, end


def _value(shape: Any, field: Field, ids: Ids, day: str) -> st.SearchStrategy[Any]:
    long = LONG_WORDS if (shape, field.name) in LONG_TEXTS else WORDS
    match field.kind:
        case "text":
            return texts(long)
        case "moment":
            return moments(day)
        case "words":
            return _BY_NAME.get(field.name, _BY_SORT.get(field.of, WORDS))
        case "number":
            return st.integers(0, 5000)
        case "decimal":
            return st.floats(-90, 90, allow_subnormal=False)
        case "flag":
            return st.booleans()
        case "choice":
            return st.sampled_from(field.choices)
        case "ref":
            return st.sampled_from(ids.get(field.of) or [""])
        case _:
            return guests(ids) if field.of is Expected else facts(field.of, ids, day)


def guests(ids: Ids) -> st.SearchStrategy[Expected]:
    """Draw one who is expected: a delegation, a group or a person."""
    kinds = [field.of for field in fields(Expected)]
    known = [Expected._make(one if kind is of else "" for of in kinds) for kind in kinds for one in ids.get(kind, [])]
    return st.sampled_from(known)


@st.composite
def facts(draw: st.DrawFn, /, shape: Any, ids: Ids, under: str = "", **given: Any) -> Any:
    """Draw a fact of which a few fields are known, those that must be among them."""
    optional = [field for field in fields(shape) if field.name not in given and _can_be_drawn(field, ids)]
    required = [field for field in optional if field.name in REQUIRED.get(shape, ())]
    picked = draw(st.lists(st.sampled_from(optional), max_size=4, unique_by=lambda field: field.name)) if optional else []
    values = dict(given)
    for field in {field.name: field for field in (*required, *picked)}.values():
        one = _value(shape, field, ids, under)
        values[field.name] = draw(st.lists(one, min_size=1, max_size=2).map(tuple) if field.many else one)
    return _paired(draw, shape(**values), under)


def _can_be_drawn(field: Field, ids: Ids) -> bool:
    if field.name == "id" or (field.kind == "moment" and field.name in ("start", "end")):
        return False
    needed = [one.of for one in fields(field.of)] if field.of is Expected else [field.of]
    if field.kind == "fact" and field.of is not Expected:
        required = REQUIRED.get(field.of, ())
        needed = [one.of for one in fields(field.of) if one.kind == "ref" and one.name in required]
        return all(ids.get(one) for one in needed)
    return any(ids.get(one) for one in needed) if field.kind == "ref" or field.of is Expected else True


def _paired(draw: st.DrawFn, fact: Any, day: str) -> Any:
    """Fill the pairs of which both or none are known."""
    if isinstance(fact, Place) and (fact.latitude is None) != (fact.longitude is None):
        return fact._replace(latitude=draw(st.floats(-90, 90)), longitude=draw(st.floats(-180, 180)))
    if "start" in fact._fields and isinstance(fact._field_defaults["start"], Moment) and not isinstance(fact, Item):
        start, end = draw(_spans(day))
        return fact._replace(start=start, end=end)
    return fact


@st.composite
def _items(draw: st.DrawFn, ids: Ids) -> tuple[Item, ...]:
    days = sorted(draw(st.lists(st.just("") | DAYS, max_size=5)), key=lambda day: day or "~")
    titles = texts() | st.sampled_from([Text((("en", "Lunch"),)), Text((("lv", "Lunch"),)), Text((("lv", "Pusdienas"),))])
    drawn = [draw(facts(Item, ids, day, title=draw(titles))) for day in days]
    plain = [draw(st.booleans()) for _ in days]
    drawn = [Item(title=item.title, places=item.places) if bare else item for item, bare in zip(drawn, plain, strict=True)]
    named = draw(st.lists(st.just("") | IDS.filter(lambda one: one != "previous"), min_size=len(days), max_size=len(days)))
    own = [one if named.index(one) == place else "" for place, one in enumerate(named)]
    made = item_ids([item._replace(id=ItemId(one)) for item, one in zip(drawn, own, strict=True)])
    found = []
    for item, day, one in zip(drawn, days, made, strict=True):
        start, end = draw(_spans(day, tuple(made)))
        instead = draw(st.sampled_from(["", "", *made]))
        uid = item.uid and f"{item.uid} {one}"  # no two items have the same
        found.append(item._replace(id=ItemId(one), uid=uid, start=start, end=end, instead_of=ItemId(instead)))
    return tuple(found)


@st.composite
def visits(draw: st.DrawFn) -> Visit:
    """Draw a whole visit in normal form."""
    ids: Ids = {kind: draw(st.lists(IDS, max_size=2, unique=True)) for kind in sections()}
    given: dict[str, Any] = {
        field.name: tuple(draw(facts(field.of, ids, id=one)) for one in ids[kind]) for kind, field in sections().items()
    }
    plans = draw(st.lists(DAYS, max_size=2, unique=True))
    days = tuple(draw(facts(DayPlan, ids, day, day=day)) for day in sorted(plans))
    given["days"] = tuple(plan for plan in days if plan != DayPlan(plan.day))
    given["items"] = draw(_items(ids))
    given["languages"] = tuple(draw(st.lists(LANGUAGES, min_size=1, max_size=3, unique=True)))
    visit: Visit = draw(facts(Visit, ids, **given, zone=draw(_ZONES)))
    return visit._replace(id=draw(IDS))


@st.composite
def edited(draw: st.DrawFn, visit: Visit, *earlier: Visit) -> Visit:
    """Draw what an organiser makes of a visit: some fields of some facts are others, items are gone or back again."""
    ids: Ids = {kind: [fact.id for fact in getattr(visit, field.name)] for kind, field in sections().items()}
    ids[ItemId] = [item.id for item in visit.items]
    for _ in range(draw(st.integers(1, 3))):
        collections = [field for field in fields(Visit) if field.kind == "fact" and field.many and getattr(visit, field.name)]
        found = draw(st.sampled_from([*collections, *(field for field in collections if field.name == "items"), None]))
        if found is None:
            name = draw(st.sampled_from(["zone", "level", "languages"]))
            visit = Visit(**{**visit._asdict(), name: _anew(draw, name)})
            continue
        facts_ = list(getattr(visit, found.name))
        place = draw(st.integers(0, len(facts_) - 1))
        facts_[place] = draw(_changed(facts_[place], ids))
        visit = Visit(**{**visit._asdict(), found.name: tuple(facts_)})
    kept = [item for item in visit.items if draw(st.integers(0, 5))]
    gone = {item.uid: item for one in earlier for item in one.items if item.uid not in {item.uid for item in visit.items}}
    kept += [item for item in gone.values() if draw(st.booleans())]
    there = {item.id for item in kept}
    return visit._replace(items=tuple(_standing(item, there) for item in kept))


def _standing(item: Item, there: set[ItemId]) -> Item:
    """Let an item refer to no other one that is gone, as a load demands."""
    start, end, meet = (UNKNOWN if one.after and one.after not in there else one for one in (item.start, item.end, item.be_there))
    instead = item.instead_of if item.instead_of in there else ItemId("")
    return item._replace(start=start, end=end, be_there=meet, instead_of=instead)


def _anew(draw: st.DrawFn, name: str) -> Any:
    if name == "languages":
        return tuple(draw(st.lists(LANGUAGES, min_size=1, max_size=3, unique=True)))
    return draw(_ZONES if name == "zone" else st.sampled_from(LEVELS))


@st.composite
def _changed(draw: st.DrawFn, fact: Any, ids: Ids) -> Any:
    able = [field for field in fields(type(fact)) if field.name != "uid" and _can_be_drawn(field, ids)]
    if isinstance(fact, Item):
        able += [field for field in fields(Item) if field.name in ("start", "status", "title", "level")] * 3
    field = draw(st.sampled_from(able))
    day = getattr(getattr(fact, "start", None), "day", "")
    if isinstance(fact, Item) and field.name == "start":
        start, end = draw(_spans(day, tuple(ids[ItemId])))
        return fact._replace(start=start, end=end)
    one = _value(type(fact), field, ids, day)
    value = draw(st.lists(one, max_size=2).map(tuple) if field.many else one)
    changed = fact._replace(**{field.name: value})
    return _paired(draw, changed, day) if isinstance(fact, Place) else changed
