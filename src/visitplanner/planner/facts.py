"""Add, set and remove the facts of a visit, by fields said in words; each deed is one change of the draft."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from visitplanner.ids import ID, slug, with_mark
from visitplanner.itinerary.ids import PREVIOUS
from visitplanner.itinerary.saying import Saying
from visitplanner.itinerary.sets import Set, field_of
from visitplanner.model import Day, Item, PublicEvent, Visit
from visitplanner.planner.changing import Changed, Entry, Session, change
from visitplanner.planner.desk import Desk, Key
from visitplanner.planner.finding import find_visit
from visitplanner.planner.nouns import KINDS, Noun
from visitplanner.planner.zones import refuse_false_hours, zones_of
from visitplanner.problems import ProblemsFound, error, refuse
from visitplanner.store import Store
from visitplanner.texts import is_language
from visitplanner.times import Moment, TimeFault, write_moment, write_span
from visitplanner.times.spoken import Said, Unclear, read_spoken

_TIMED = frozenset({"at", "be_there", "gaps"})
"""Fields of an item and an event that are read when all others are known: the place says in which zone."""


class Ask(ProblemsFound):
    """Words about a time that can mean several (VP110): what was said, and each reading as it can be written."""

    def __init__(self, words: str, unclear: Unclear) -> None:
        self.words, self.readings = words, tuple(write_span(said.start, said.end) for said in unclear.readings)
        super().__init__([error(unclear.code, str(unclear), unclear.hint)])


class Wish(NamedTuple):
    """What a command wants of facts: the visit, the noun, the fields, and the language of words that name none."""

    visit: str
    noun: Noun
    sets: tuple[Set, ...] = ()
    language: str = ""


class Done(NamedTuple):
    """What a command did: the facts it was about, and what changed by it."""

    keys: tuple[Key, ...]
    changed: Changed


def add(store: Store, wish: Wish, id_: str, owner: str, *, entry: Entry, now: str) -> Done:
    """Add a fact; its id is the one given, or made from its name. Raises ProblemsFound."""

    def how(desk: Desk) -> tuple[Key, ...]:
        noun = wish.noun
        if noun.lives == "inside":
            holder = desk.find_owner(noun, owner)
            fact = said(desk, wish, noun.shape())
            key = Key(noun.word, str(len(getattr(desk.get(holder), noun.field)) + 1), holder)
        elif noun.lives == "number":
            fact = said(desk, wish, noun.shape())
            key = Key(noun.word, str(len(getattr(desk.own, noun.field)) + 1))
        else:
            fact = said(desk, wish, noun.shape())
            fact = fact._replace(id=new_id(desk, noun, fact, id_))
            key = Key(noun.word, fact.id)
        _refuse_empty(noun, fact)
        desk.put(key, fact)
        return (key,)

    return do(store, wish.visit, how, entry=entry, now=now)


def set_fields(store: Store, wish: Wish, names: Sequence[str], *, entry: Entry, now: str) -> Done:
    """Set fields of a fact, which `names` name: a word, or an owner and words for what stands in it. Raises ProblemsFound."""

    def how(desk: Desk) -> tuple[Key, ...]:
        key = find(desk, wish.noun, names)
        fact = said(desk, wish, desk.get(key), key)
        _refuse_bare(fact)
        desk.put(key, fact)
        return (key,)

    return do(store, wish.visit, how, entry=entry, now=now)


def do(store: Store, visit_word: str, how: Callable[[Desk], tuple[Key, ...]], *, entry: Entry, now: str) -> Done:
    """Change the draft of a visit by a deed on its desk, which returns the facts that it was about. Raises ProblemsFound."""
    keys: list[Key] = []

    def changing(session: Session) -> None:
        keys[:] = how(Desk(session, now))

    changed = change(store, find_visit(store, visit_word), changing, entry=entry, now=now)
    return Done(tuple(keys), changed)


def find(desk: Desk, noun: Noun, names: Sequence[str]) -> Key:
    """Return the fact that words name. Raises ProblemsFound."""
    if noun.lives == "inside":
        owner = desk.find_owner(noun, names[0])
        return desk.find_inside(noun, owner, list(names[1:]))
    return desk.find(noun, names[0] if names else "")


def said(desk: Desk, wish: Wish, fact: Any, key: Key | None = None) -> Any:
    """Return a fact with the fields of a wish; its times are read last, in the zone of its place. Raises ProblemsFound."""
    shape = wish.noun.shape
    subject = (wish.noun.word, key.id) if key else (wish.noun.word,)
    timed = [one for one in wish.sets if one.path[0] in _TIMED and shape in (Item, PublicEvent)]
    main = wish.language or (str(desk.own.languages[0]) if desk.own.languages else "und")
    if not is_language(main):
        raise refuse("VP954", f"'{main}' is not a language tag", "write a tag such as en, lv, ka or ka-Latn")
    starts = [one for one in timed if one.path[0] == "at"]
    for sets in ([one for one in wish.sets if one not in timed], starts, [one for one in timed if one not in starts]):
        if sets:
            saying = Saying(main, _finder(desk), desk.find_expected, _converter(desk, fact), desk.own.languages)
            fact = saying.said(shape, fact, sets, subject)
    if isinstance(fact, Item | PublicEvent) and timed:
        refuse_false_hours(desk, fact)
    return fact


def _finder(desk: Desk) -> Callable[[str, str], str]:
    return lambda kind, words: desk.session.find(kind, words)  # type: ignore[arg-type]  # the kinds of the draft


def _converter(desk: Desk, fact: Any) -> Callable[[Any, str, str], str]:
    def convert(shape: Any, key: str, words: str) -> str:
        field = field_of(shape, key)
        if field.of is Day:
            return desk.day(words)
        told = spoken(desk, fact, words)
        if field.name != "start" and (told.end.is_known or told.end_is_said):
            raise refuse("VP114", f"'{words}' is more than one time", f"{key} is one time")
        return write_span(told.start, told.end) if field.name == "start" else write_moment(told.start)

    return convert


def spoken(desk: Desk, fact: Any, words: str) -> Said:
    """Read words about the time of an item or an event, its present time and the zones of its places around them."""
    zone, end_zone = zones_of(desk, fact)
    around = desk.around._replace(start=fact.start, end=fact.end, zone=zone, end_zone=end_zone)
    try:
        told = read_spoken(words, around)
    except Unclear as unclear:
        raise Ask(words, unclear) from unclear
    except TimeFault as fault:
        raise refuse(fault.code, str(fault), fault.hint) from fault
    return told._replace(start=_after(desk, told.start), end=_after(desk, told.end))


def _after(desk: Desk, moment: Moment) -> Moment:
    """Return a moment with the id of the item that it comes after, on that one's day."""
    if not moment.after:
        return moment
    id_ = desk.session.find("item", moment.after)
    return moment._replace(after=id_, day=moment.day or desk.session.fact("item", id_).start.day)


def new_id(desk: Desk, noun: Noun, fact: Any, given: str) -> Any:
    """Return the id of a new fact: the given one, or one from its name, with its day if that is taken. Raises ProblemsFound."""
    kind: Any = KINDS[noun.word]
    if given:
        check_id(given)
        if desk.session.fact(kind, given):
            raise refuse(
                "VP956", f"there is {noun.one} '{given}' already", "choose another --id, or set that one", noun.word, given
            )
        return given
    base = slug(_name(fact)) or slug(noun.word)
    marks = ["", *_marks(fact), *(str(number) for number in range(2, 1000))]
    for mark in marks:
        one = with_mark(base, mark) if mark else base
        if one != PREVIOUS and not desk.session.fact(kind, one):
            return one
    raise refuse("VP956", f"there are too many of the name '{base}'", "give it an id: --id")


def check_id(given: str) -> None:
    """Raise ProblemsFound (VP954) for what cannot be an id."""
    if not ID.fullmatch(given) or given == PREVIOUS:
        raise refuse("VP954", f"'{given[:60]}' cannot be an id", "use small Latin letters, digits and hyphens, at most 60")


def _name(fact: Any) -> str:
    """Return the words that an id is made from: the English form if there is one, else the first."""
    if names := getattr(fact, "names", ()):
        return str(names[0].name)
    if functions := getattr(fact, "functions", ()):
        return str(functions[0].title.pick(("en",)).text)
    text = getattr(fact, "name", None) or getattr(fact, "title", None)
    return str(text.pick(("en",)).text) if text else ""


def _marks(fact: Any) -> list[str]:
    if not isinstance(fact, Item) or not fact.start.day:
        return []
    date = fact.start.day[-5:].replace("-", "")
    minute = fact.start.minute
    return [date] if minute is None else [date, f"{date}-{minute // 60:02}{minute % 60:02}"]


def _refuse_bare(fact: Any) -> None:
    """Raise ProblemsFound (VP955) for a visit that loses what no programme can be told without."""
    for name in ("zone", "languages") if isinstance(fact, Visit) else ():
        if not getattr(fact, name):
            raise refuse("VP955", f"a visit needs its {name}", "set another instead", "visit", fact.id)


def _refuse_empty(noun: Noun, fact: Any) -> None:
    """Raise ProblemsFound (VP955) for a fact that says nothing by which it could be known."""
    if noun.lives == "id" and not _name(fact):
        fields = " or ".join({"person": ("name", "function")}.get(noun.word, noun.says))
        raise refuse("VP955", f"the {noun.word} has no {fields}", f"say it: visitplanner {noun.word} add NAME")
    if noun.word in ("lodging", "cost") and not any(fact):
        raise refuse(
            "VP955", f"nothing is said of the {noun.word}", f"say it: visitplanner {noun.word} add {noun.says[0].upper()}"
        )
