"""Write the papers of a revision, or of a draft for a look: what is to be made, then all of it at once, then what was made."""

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from visitplanner.documents import (
    KINDS,
    TOO_MUCH,
    Choice,
    DocumentKind,
    Layout,
    Part,
    check_beside,
    content_digest,
    file_name,
    kind_of,
    layout_of,
    not_translated,
    paper_of,
    parts_of,
    render,
    subjects_of,
)
from visitplanner.model import Day, Level, Person, Revision
from visitplanner.planner.files import Written, write_beside
from visitplanner.planner.finding import find_days, find_reader, find_visit
from visitplanner.planner.linking import Linking
from visitplanner.planner.showing import published
from visitplanner.precedence import read_rule, write_rule
from visitplanner.problems import Problem, ProblemsFound
from visitplanner.schedule import days_of
from visitplanner.store import Print, Store, open_store
from visitplanner.texts import LANGUAGES
from visitplanner.times import local
from visitplanner.views import Reader, View, view

PIECE = 15
"""How many parts one file holds at most: beyond that a merged file takes much memory, and a stapler gives up."""

Each = Callable[[Sequence[Any]], Iterator[Any]]
"""Gives works one by one; on a terminal it also shows how many are done."""


def quietly(works: Sequence[Any]) -> Iterator[Any]:
    """Give works one by one, for where nobody looks."""
    return iter(works)


class Order(NamedTuple):
    """What is to be printed: documents (none: all that the visit has), languages of each file, days, for whom, how.

    `languages`: one or two a file; none: the visit's first, of a paper for one person that person's. `days`: all without
    any. `level` and `paper`: None and empty for the usual ones of each document. `number`: an earlier revision.
    `from_draft`: the draft instead. `who`: a reader, "person:irine". `is_each`: one file a part, or all in one; None: as is
    usual. `rule`: the order of precedence, empty for the visit's. `pack`: all that belongs to a day ("tomorrow", "2013-08-01"),
    or "all". `layout`: how two languages stand, where a document can have them so; None: as suits it.
    `links`: texts in which the addresses of feeds stand: a programme of one person bears the code of that person's own page.
    """

    kinds: Sequence[str] = ()
    languages: Sequence[tuple[str, ...]] = ()
    days: Sequence[str] = ()
    level: Level | None = None
    paper: str = ""
    number: int | None = None
    from_draft: bool = False
    who: str = ""
    is_each: bool | None = None
    rule: str = ""
    pack: str = ""
    templates: Path | None = None
    links: Sequence[str] = ()
    layout: Layout | None = None


class Made(NamedTuple):
    """What came of sheaves: the files written, the sheaves that they hold, and why the others could not be made, each once."""

    written: tuple[Written, ...]
    sheaves: tuple["Sheaf", ...]
    problems: tuple[Problem, ...] = ()


class Sheaf(NamedTuple):
    """One file that is to be made: parts of a document, and where it goes; `layout` is None for the usual one."""

    kind: DocumentKind
    parts: tuple[Part, ...]
    choice: Choice
    paper: str
    path: Path
    problems: tuple[Problem, ...] = ()
    layout: Layout | None = None


def preview(store: Store, visit: str) -> Revision:
    """Return the draft of a visit as a revision without a number: every paper of it says DRAFT."""
    draft = store.draft(visit)
    return Revision(visit=draft.visit, published=draft.changed)


def plan_prints(store: Store, word: str, folder: Path | None, order: Order, printed: str) -> tuple[Sheaf, ...]:
    """Say which files an order makes, in the order of the registry, in a folder (None: prints/VISIT).

    `printed` is the hour of print, ISO 8601 in UTC. Raises ProblemsFound: VP708 for a day that the visit does not have;
    VP709, VP710 and VP712 for a document that was named and cannot be made so, VP709 also if two languages are wanted
    side by side and none of the documents has them so.
    """
    visit = find_visit(store, word)
    revision = preview(store, visit) if order.from_draft else published(store, visit, order.number)
    choice = Choice(
        (),
        order.level,
        _days(revision, order, printed),
        previous=previous_of(store, revision),
        rule=read_rule(order.rule) if order.rule else None,
        reader=find_reader(revision.visit, order.who, "delegate"),
    )
    linking = Linking(store, visit, order.links, printed)
    sheaves: list[Sheaf] = []
    for languages in order.languages or [_usual(revision, order)]:
        for kind in _kinds(order, revision, choice.reader):
            for parts in _parts(kind, revision, choice._replace(languages=languages), order):
                is_each = kind.is_each if order.is_each is None else order.is_each
                coded = tuple(linking.linked(kind, part) for part in parts)
                where = folder or Path("prints") / visit
                made = sheaves_of(kind, coded, choice, order.paper, where, is_each=is_each, layout=order.layout)
                sheaves += (one._replace(problems=linking.missing(kind, one.parts)) for one in made)
    if order.layout == "beside":
        check_beside((one.kind, one.parts, one.paper) for one in sheaves)
    return _with_untranslated(sheaves)


def _with_untranslated(sheaves: Sequence[Sheaf]) -> tuple[Sheaf, ...]:
    """Let the first file in each choice of languages say which texts of all in that choice are missing in the visit."""
    views: dict[tuple[str, ...], list[View]] = {}
    for sheaf in sheaves:
        views.setdefault(sheaf.choice.languages, []).extend(part.view for part in sheaf.parts)
    found = []
    for sheaf in sheaves:
        if told := views.pop(sheaf.choice.languages, None):
            sheaf = sheaf._replace(problems=sheaf.problems + not_translated(*told))
        found.append(sheaf)
    return tuple(found)


def _days(revision: Revision, order: Order, printed: str) -> tuple[Day, ...]:
    known = sorted({*days_of(revision.visit), *(item.start.day for item in revision.visit.items)} - {""})
    if order.pack == "tomorrow":
        return find_days(map(Day, known), [_tomorrow(printed, revision.visit.zone)])
    words = [*order.days, *([order.pack] if order.pack not in ("", "all") else [])]
    return find_days(map(Day, known), words) if words else ()


def _tomorrow(printed: str, zone: str) -> str:
    return f"{local(dt.datetime.fromisoformat(printed), zone or 'UTC') + dt.timedelta(days=1):%Y-%m-%d}"


def previous_of(store: Store, revision: Revision) -> Revision | None:
    """Return the revision against which changes are marked: the one before, of a draft the latest."""
    if revision.number == 1:
        return None
    return store.revision(revision.visit.id, revision.number - 1 if revision.number else None)


def _usual(revision: Revision, order: Order) -> tuple[str, ...]:
    """Return the languages that nobody asked for: the first of the visit; of a pack two, if the visit has them."""
    return tuple(revision.visit.languages[: 2 if order.pack else 1]) or ("en",)


def _kinds(order: Order, revision: Revision, reader: Reader) -> list[DocumentKind]:
    if order.kinds:
        return [kind_of(name) for name in order.kinds]
    whole = view(revision, reader._replace(level="organiser"), ("en",))
    is_of_a_day = order.pack not in ("", "all")
    has_days = bool(order.days or is_of_a_day or any(day.items for day in whole.days))
    return [
        kind
        for kind in KINDS.values()
        if (has_days or not (kind.per == "day" or kind.is_daily))
        and (kind.is_daily or not is_of_a_day)
        and (reader.kind == "visit" or kind.per in ("visit", "day", "item", reader.kind))
        and (not order.paper or order.paper in kind.papers)
        and (order.level is None or kind.may_show(order.level))
        and all(need.is_met(revision, whole) for need in kind.needs)
    ]


def _parts(kind: DocumentKind, revision: Revision, choice: Choice, order: Order) -> Iterator[tuple[Part, ...]]:
    """Yield the parts that may stand in one file: of a paper for single persons, those of one language."""
    if kind.per != "person" or order.languages:
        parts = parts_of(kind, revision, choice)
        if parts or order.kinds:
            yield parts
        return
    people = {str(person.id): person for person in revision.visit.people}
    by_language: dict[str, list[str]] = {}
    for subject in subjects_of(kind, revision, choice):
        by_language.setdefault(language_of(people[subject], revision), []).append(subject)
    for language, subjects in by_language.items():
        yield parts_of(kind, revision, choice._replace(languages=(language,), subjects=tuple(subjects)))


def language_of(person: Person, revision: Revision) -> str:
    """Return the language of a paper for one person: the first of theirs that papers exist in, else the visit's first."""
    spoken = (tag.partition("-")[0] for tag in person.languages)
    return next((tag for tag in spoken if tag in LANGUAGES), (revision.visit.languages or ("en",))[0])


def sheaves_of(
    kind: DocumentKind,
    parts: tuple[Part, ...],
    choice: Choice,
    paper: str,
    folder: Path,
    *,
    is_each: bool,
    layout: Layout | None = None,
) -> Iterator[Sheaf]:
    """Divide parts into files: one each, or as few as hold them."""
    if not parts:
        return
    size = 1 if is_each else PIECE
    pieces = [parts[start : start + size] for start in range(0, len(parts), size)]
    for number, piece in enumerate(pieces, 1):
        told = piece[0].view
        chosen: list[str] = list(choice.days)
        if is_each or choice.subjects or choice.reader.kind == kind.per:
            chosen = [part.subject for part in piece if part.subject] + (chosen if kind.per != "day" else [])
        elif len(pieces) > 1:
            chosen.append(f"{number}of{len(pieces)}")
        size_of_paper = paper_of(kind, paper)
        usual = layout_of(kind, piece, size_of_paper)
        found = layout_of(kind, piece, size_of_paper, layout)
        how = found if found != usual else None
        path = folder / file_name(kind, told, chosen, size_of_paper, how)
        yield Sheaf(kind, piece, choice._replace(languages=told.languages), size_of_paper, path, layout=how)


def make_prints(sheaves: Sequence[Sheaf], printed: str, templates: Path | None = None, each: Each = quietly) -> Made:
    """Make the files, several at a time: the typesetter works while others are written. `each` shows how far it is.

    A file that cannot be made keeps no other from being made; only after one that took too long (VP707) no more are begun.
    """

    def make(sheaf: Sheaf) -> Written | tuple[Problem, ...]:
        try:
            return written(sheaf)
        except ProblemsFound as found:
            return found.problems

    def written(sheaf: Sheaf) -> Written:
        done = render(sheaf.kind.name, sheaf.parts, printed=printed, paper=sheaf.paper, layout=sheaf.layout, templates=templates)
        count = f", {len(sheaf.parts)} {sheaf.kind.per}s" if len(sheaf.parts) > 1 and sheaf.kind.per != "visit" else ""
        languages = "+".join(sheaf.parts[0].view.languages)
        about = f"{sheaf.kind.name} {languages}{count}, {done.pages} page{'s' * (done.pages != 1)}"
        return Written(sheaf.path, write_beside(sheaf.path, done.pdf), about, done.problems + sheaf.problems)

    if len(sheaves) == 1:
        return _made(sheaves, map(make, each(sheaves)))
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as workers:
        works = [workers.submit(make, sheaf) for sheaf in sheaves]
        try:
            return _made(sheaves, (work.result() for work in each(works)))
        finally:
            for work in works:
                work.cancel()


def _made(sheaves: Sequence[Sheaf], results: Iterable[Written | tuple[Problem, ...]]) -> Made:
    files: list[Written] = []
    whose: list[Sheaf] = []
    problems: list[Problem] = []
    for sheaf, result in zip(sheaves, results, strict=False):
        if isinstance(result, Written):
            files.append(result)
            whose.append(sheaf)
            continue
        problems += result
        if any(problem.code == TOO_MUCH for problem in result):
            break
    return Made(tuple(files), tuple(whose), tuple(dict.fromkeys(problems)))


def own_templates(database: Path, folder: Path | None = None) -> Path | None:
    """Return the organisers' own templates: the folder they name, else `templates` beside the database, if there is one."""
    beside = database.absolute().parent / "templates"
    return folder or (beside if beside.is_dir() else None)


def note_prints(
    database: Path, sheaves: Iterable[Sheaf], printed: str, gone: Mapping[str, Sequence[Print]] = {}
) -> tuple[Problem, ...]:
    """Note which papers were made from a revision, so that they can be found when they are out of date.

    `gone`: by visit, prints of what is no longer there, of which nothing needs to be known any more.
    A database that cannot be written to keeps nobody from printing: then a notice (VP714) says that nothing was noted.
    """
    prints = [print_ for sheaf in sheaves for print_ in _prints(sheaf, printed) if print_.revision]
    visits = {sheaf.parts[0].view.visit for sheaf in sheaves} | gone.keys()
    if not prints and not gone:
        return ()
    try:
        with open_store(database, mode="write", now=printed) as store:
            for visit in visits:
                store.note_prints(visit, prints, gone.get(visit, ()))
    except ProblemsFound as fault:
        text = f"the papers are made, but that they were was not noted: {fault.problems[0].text}"
        return (Problem("VP714", "notice", text, "`prints stale` will not know of them"),)
    return ()


def _prints(sheaf: Sheaf, printed: str) -> Iterator[Print]:
    reader = sheaf.choice.reader
    for part in sheaf.parts:
        yield Print(
            sheaf.kind.name,
            part.subject,
            "+".join(part.view.languages),
            part.view.reader.level,
            sheaf.paper,
            str(sheaf.path),
            part.view.revision,
            content_digest(part),
            printed,
            "" if reader.kind in ("visit", sheaf.kind.per) else f"{reader.kind}:{reader.id}",
            "+".join(sheaf.choice.days) if sheaf.kind.per != "day" else "",
            write_rule(sheaf.choice.rule) if sheaf.choice.rule else "",
            sheaf.layout or "",
        )


def print_documents(
    store: Store, word: str, folder: Path | None, order: Order, printed: str, each: Each = quietly
) -> tuple[Written, ...]:
    """Plan, make and note prints in one go. Raises ProblemsFound as `plan_prints` does, and for what could not be made."""
    sheaves = plan_prints(store, word, folder, order, printed)
    made = make_prints(sheaves, printed, own_templates(store.path, order.templates), each)
    noted = note_prints(store.path, made.sheaves, printed)
    if made.problems:
        raise ProblemsFound((*noted, *made.problems))
    return with_problems(made.written, noted)


def with_problems(written: tuple[Written, ...], problems: tuple[Problem, ...]) -> tuple[Written, ...]:
    """Return files of which the last one tells of some more problems."""
    return (*written[:-1], written[-1]._replace(problems=written[-1].problems + problems)) if written else ()
