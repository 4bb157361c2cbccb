"""What a document consists of: its parts, each with the view of its reader and what the kind adds to it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from visitplanner.documents.kinds import About, DocumentKind
from visitplanner.model import NOT_HELD, READER_KINDS, Day, DelegationId, Level, Revision
from visitplanner.precedence import Rule, members_in_order, rule_of
from visitplanner.problems import refuse
from visitplanner.schedule import Lookup
from visitplanner.texts import visible
from visitplanner.views import Reader, View, ViewDay, ViewItem, view, views


class Part(NamedTuple):
    """One part of a document: a day's sheet, a person's programme, a sign-in sheet; or all of it.

    `marks` says of items, by UID, whether they are "new" or "changed" since the revision `since` (0: nothing is marked).
    `link` is the address that the code on its pages leads to, empty for none.
    """

    view: View
    subject: str = ""
    model: Any = None
    marks: Mapping[str, str] = {}
    since: int = 0
    link: str = ""


class Choice(NamedTuple):
    """What is wanted of a document: languages, level (None: the usual one), days and subjects (empty: all), for whom.

    `previous` is the revision before, against which changes are marked; `rule` the order of precedence (None: the visit's).
    """

    languages: tuple[str, ...]
    level: Level | None = None
    days: tuple[Day, ...] = ()
    subjects: tuple[str, ...] = ()
    previous: Revision | None = None
    rule: Rule | None = None
    reader: Reader = Reader()


def parts_of(kind: DocumentKind, revision: Revision, choice: Choice) -> tuple[Part, ...]:
    """Return the parts of a document. Raises ProblemsFound: VP708 no such day, VP710 too much for its readers, VP712 a need."""
    whole = _whole(kind, revision, choice)
    subjects = _chosen(kind, revision, whole, choice)
    rule = choice.rule or rule_of(revision.visit)
    told = tuple(_narrowed(kind, revision, whole, subjects))
    printed = tuple(without(one, kind.omits) for one in told)
    previous = choice.previous if kind.is_marked else None
    before = _before(previous, [one.reader for one in printed], choice.languages) if previous else {}
    return tuple(
        Part(
            kept,
            subject,
            kind.model(About(revision, one, subject, rule)) if kind.model else None,
            marked(without(before[kept.reader], kind.omits), kept) if kept.reader in before else {},
            previous.number if previous else 0,
        )
        for subject, one, kept in zip(subjects, told, printed, strict=True)
    )


def subjects_of(kind: DocumentKind, revision: Revision, choice: Choice) -> tuple[str, ...]:
    """Return what the parts of a document would be about: ids of days, items, persons ... Raises as `parts_of` does."""
    return _chosen(kind, revision, _whole(kind, revision, choice), choice)


def _whole(kind: DocumentKind, revision: Revision, choice: Choice) -> View:
    """Return the view that all parts are taken from, once it is clear that the document can be made of it."""
    level = choice.level or kind.levels[0]
    _check_level(kind, level, revision.visit.id)
    whole = _ordered(view(revision, choice.reader._replace(level=level), choice.languages), revision, choice.rule)
    for need in kind.needs:
        if not need.is_met(revision, whole):
            raise refuse("VP712", f"{kind.name} needs {need.what}", need.hint, "visit", revision.visit.id)
    _check_days(whole, choice.days)
    return whole._replace(days=_days(kind, whole, choice)) if choice.days or kind.per == "day" else whole


def _chosen(kind: DocumentKind, revision: Revision, whole: View, choice: Choice) -> tuple[str, ...]:
    own = (choice.reader.id,) if choice.reader.kind == kind.per != "visit" else ()
    return choice.subjects or own or tuple(_subjects(kind, revision, whole))


def _ordered(told: View, revision: Revision, rule: Rule | None) -> View:
    """Let the members of delegations stand by a rule of precedence; the view has them by that of the visit."""
    if rule is None:
        return told
    lookup = Lookup(revision.visit)
    delegations = []
    for one in told.delegations:
        people = {person.id: person for person in one.people}
        order = members_in_order(lookup, lookup.delegations[DelegationId(one.id)], rule)
        delegations.append(one._replace(people=tuple(people[member.person] for member in order if member.person in people)))
    return told._replace(delegations=tuple(delegations))


def _check_level(kind: DocumentKind, level: Level, visit: str) -> None:
    if not kind.may_show(level):
        text = f"{kind.name} is a paper for level {kind.levels[0]}, the view was made for level {level}"
        raise refuse("VP710", text, f"make it for level {kind.levels[0]}", "visit", visit)


def _check_days(whole: View, days: Sequence[Day]) -> None:
    known = [day.day for day in whole.days]
    for day in days:
        if day not in known:
            hint = f"its days are: {', '.join(known)}" if known else "it has no days yet"
            raise refuse("VP708", f"'{visible(day[:20])}' is not a day of the programme", hint, "visit", whole.visit)


def _days(kind: DocumentKind, whole: View, choice: Choice) -> tuple[ViewDay, ...]:
    if choice.days:
        return tuple(day for day in whole.days if day.day in choice.days)
    # A day of which nothing is known needs no sheet, unless all are such.
    found = tuple(day for day in whole.days if day.items or day.title or day.notes) or whole.days
    if not found:
        raise refuse("VP708", f"{kind.name} needs a day, and there is none", "give an item a date", "visit", whole.visit)
    return found


def _subjects(kind: DocumentKind, revision: Revision, whole: View) -> Iterable[str]:
    if kind.subjects:
        return kind.subjects(revision, whole)
    visit = revision.visit
    match kind.per:
        case "visit":
            return [""]
        case "day":
            return [day.day for day in whole.days]
        case "item":
            return [item.id for day in whole.days for item in day.items if not item.continues and item.status not in NOT_HELD]
        case "person":
            return list(dict.fromkeys(person.id for one in whole.delegations for person in one.people))
        case "delegation":
            return [one.id for one in visit.delegations]
        case "group":
            return [one.id for one in visit.groups]
        case "place":
            return [one.id for one in visit.places]
        case "vehicle":
            return [one.id for one in visit.vehicles]


def _narrowed(kind: DocumentKind, revision: Revision, whole: View, subjects: Sequence[str]) -> Iterator[View]:
    """Yield the view of each part: a day alone, the day of an item with it alone, what a reader sees; or all of it."""
    readers = [reader for reader in READER_KINDS if reader == kind.per != "visit" and not kind.is_whole]
    if readers:
        wanted = {day.day for day in whole.days}
        for told in views(revision, [Reader(readers[0], one, whole.reader.level) for one in subjects], whole.languages):
            days = tuple(day for day in told.days if day.day in wanted)
            yield told._replace(delegations=whole.delegations, days=days)
        return
    for subject in subjects:
        if kind.per == "day":
            yield whole._replace(days=tuple(day for day in whole.days if day.day == subject))
        elif kind.per == "item":
            rest = [day._replace(items=tuple(item for item in day.items if item.id == subject)) for day in whole.days]
            undated = tuple(item for item in whole.undated if item.id == subject)
            yield whole._replace(days=tuple(day for day in rest if day.items), undated=undated)
        else:
            yield whole


def _before(previous: Revision, readers: Iterable[Reader], languages: Sequence[str]) -> dict[Reader, View]:
    """Return what readers saw at an earlier revision; those are missing who were not there yet."""
    visit = previous.visit
    known: dict[str, Iterable[Any]] = {"delegation": visit.delegations, "group": visit.groups, "person": visit.people}
    known |= {"place": visit.places, "vehicle": visit.vehicles}
    there = {(kind, str(one.id)) for kind, facts in known.items() for one in facts} | {("visit", "")}
    found = [reader for reader in dict.fromkeys(readers) if (reader.kind, reader.id) in there]
    return dict(zip(found, views(previous, found, languages), strict=True))


def without(told: View, omits: Sequence[str]) -> View:
    """Return a view without the fields that a document does not print; of items: "items.description"."""
    fields = [name for name in omits if "." not in name]
    ours = {name: View._field_defaults[name] for name in fields}
    of_items = {name: ViewItem._field_defaults[name] for name in (one.partition(".")[2] for one in omits) if name}
    told = told._replace(**ours)
    if not of_items:
        return told
    days = tuple(day._replace(items=tuple(item._replace(**of_items) for item in day.items)) for day in told.days)
    return told._replace(days=days, undated=tuple(item._replace(**of_items) for item in told.undated))


def settled(item: ViewItem) -> ViewItem:
    """Return of an item what a paper says of it: no estimated end, none of what only calendars tell."""
    return item._replace(
        uid="", begins=None, ends=None, open_end=False, sequence=0, modified="", cancelled="", level="delegate"
    )  # fmt: skip


def marked(before: View, now: View) -> dict[str, str]:
    """Return which items of a view are "new" or "changed", by UID, since the same reader saw them in another one."""
    was = _by_uid(before)
    return {
        uid: "changed" if uid in was else "new"
        for uid, items in _by_uid(now).items()
        if uid not in was or not items <= was[uid]
    }  # fmt: skip


def _by_uid(told: View) -> dict[str, set[ViewItem]]:
    found: dict[str, set[ViewItem]] = {}
    for item in (*(item for day in told.days for item in day.items), *told.undated):
        found.setdefault(item.uid, set()).add(settled(item))
    return found
