"""People, items and the visit as files for other programs: tables, JSON, vCards; each as a level may see it."""

import json
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple, get_type_hints

from visitplanner.exports import ItemRecord, PersonRecord, Records, items_table, people_table, records, visit_table, write_vcards
from visitplanner.model import Level, Revision
from visitplanner.planner.finding import find_visit
from visitplanner.planner.showing import published
from visitplanner.shapes import plain
from visitplanner.sheets import write_csv, write_xlsx
from visitplanner.store import Store
from visitplanner.texts import Said

What = Literal["people", "items", "visit"]
Format = Literal["csv", "xlsx", "json", "vcard"]
FORMATS: dict[What, tuple[Format, ...]] = {
    "people": ("csv", "xlsx", "json", "vcard"),
    "items": ("csv", "xlsx", "json"),
    "visit": ("xlsx", "json"),
}
ENDINGS: dict[Format, str] = {"csv": "csv", "xlsx": "xlsx", "json": "json", "vcard": "vcf"}


class Exported(NamedTuple):
    """A file that was made: a name that fits it, and its bytes."""

    name: str
    content: bytes


def export_file(
    store: Store,
    word: str,
    what: What,
    form: Format,
    level: Level,
    languages: Sequence[str] = (),
    number: int | None = None,
    separator: Literal[";", ","] = ";",
) -> Exported:
    """Return people, items or the visit in a format: of a revision by its number, or of the draft. Raises ProblemsFound."""
    id_ = find_visit(store, word)
    if number is None:
        draft = store.draft(id_)
        revision = Revision(visit=draft.visit, published=draft.changed)
    else:
        revision = published(store, id_, number)
    found = records(revision, level, languages or revision.visit.languages[:1])
    name = f"{id_}.{ENDINGS[form]}" if what == "visit" else f"{id_}-{what}.{ENDINGS[form]}"
    return Exported(name, _content(found, what, form, revision, separator))


def _content(found: Records, what: What, form: Format, revision: Revision, separator: Literal[";", ","]) -> bytes:
    tables = {"people": (people_table,), "items": (items_table,), "visit": (visit_table, items_table, people_table)}[what]
    match form:
        case "csv":
            return write_csv(tables[0](found), separator)
        case "xlsx":
            return write_xlsx([table(found) for table in tables], revision.published)
        case "vcard":
            return write_vcards(found, revision.visit.uid)
        case _:
            return f"{json.dumps(_data(found, what), ensure_ascii=False, indent=2)}\n".encode()


def _data(found: Records, what: What) -> dict[str, Any]:
    told = found.view
    head = {"visit": told.visit, "revision": told.revision, "level": told.reader.level, "languages": list(told.languages)}
    facts = {"title": _spoken(told.title), "dates": _spoken(told.dates), "zone": told.zone} if what == "visit" else {}
    kinds: dict[str, Sequence[PersonRecord | ItemRecord]] = {"people": found.people, "items": found.items}
    shown = {key: [_record(one) for one in many] for key, many in kinds.items() if what in (key, "visit")}
    return {**head, **facts, **shown}


def _record(record: PersonRecord | ItemRecord) -> dict[str, Any]:
    hints = get_type_hints(type(record))
    return {name: _spoken(value) if hints[name] == Said else _plain(value) for name, value in record._asdict().items()}


def _spoken(said: Said) -> dict[str, str]:
    return {words.language: words.text for words in said}


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else plain(value)
