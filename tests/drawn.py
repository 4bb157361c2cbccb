"""What hypothesis draws: moments and spans that can be, and whole facts of the model in any shape."""

from typing import Any, get_args

from hypothesis import strategies as st

from visitplanner.shapes import Field, fields
from visitplanner.texts import Text
from visitplanner.times import LAST_MINUTE, PARTS, UNKNOWN, Moment, Precision, TimeFault, check_exists

ZONES = (
    "Europe/Riga", "Asia/Tbilisi", "Australia/Lord_Howe", "Pacific/Apia", "America/St_Johns", "America/Havana",
    "Antarctica/Troll", "Asia/Beirut", "America/Argentina/Buenos_Aires", "Etc/GMT-14", "UTC",
)  # fmt: skip
PLAIN_DAYS = st.dates().filter(lambda day: 1900 <= day.year < 2200).map(str)
DAYS = PLAIN_DAYS | st.dates().map(lambda day: f"--{day:%m-%d}")
IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True) | st.sampled_from(["first", "second", "utc", "evening"])


def is_real(moment: Moment) -> bool:
    """Say whether a zone of its own knows the moment: neither skipped nor unclear."""
    try:
        if moment.zone:
            check_exists(moment, moment.zone)
    except TimeFault:
        return False
    return True


@st.composite
def moments(draw: st.DrawFn, *precisions: Precision) -> Moment:
    precision = draw(st.sampled_from(precisions or get_args(Precision)))
    day = draw(DAYS if precision == "date" else st.just("") if precision == "unknown" else DAYS | st.just(""))
    moment = Moment(precision, day, zone=draw(st.just("") | st.sampled_from(ZONES)))
    match precision:
        case "exact" | "about" | "from" | "by":
            moment = moment._replace(minute=draw(st.integers(0, LAST_MINUTE)), fold=draw(st.sampled_from([None, 0, 1])))
        case "part":
            moment = moment._replace(part=draw(st.sampled_from(sorted(PARTS))))
        case "after":
            moment = moment._replace(after=draw(IDS))
    return moment if is_real(moment) else moment._replace(zone="")


_WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=8)
_TAGS = st.sampled_from(["lv", "en", "ka", "ka-Latn", "und", "pt-BR"])
_TEXTS = st.lists(st.tuples(_TAGS, _WORDS), max_size=3, unique_by=lambda form: form[0]).map(lambda forms: Text(tuple(forms)))
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": _TEXTS,
    "moment": st.just(UNKNOWN) | moments(),
    "words": _WORDS,
    "ref": IDS,
    "number": st.integers(-5, 10**9),
    "decimal": st.floats(-180, 180),
    "flag": st.booleans(),
}


def _values(field: Field) -> st.SearchStrategy[Any]:
    if field.kind == "fact":
        one = facts(field.of)
    else:
        one = st.sampled_from(field.choices) if field.kind == "choice" else _VALUES[field.kind]
    return st.lists(one, max_size=2).map(tuple) if field.many else one


@st.composite
def facts(draw: st.DrawFn, fact: Any) -> Any:
    """Draw a fact of a class of the model in which a few fields are known."""
    known = draw(st.lists(st.sampled_from(fields(fact)), max_size=6, unique_by=lambda field: field.name))
    return fact(**{field.name: draw(_values(field)) for field in known})
