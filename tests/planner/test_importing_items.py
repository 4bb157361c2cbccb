"""Items from a calendar of others: planned, then applied wholly or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.changes import in_words
from visitplanner.itinerary import read
from visitplanner.planner.importing_items import ItemOptions, ItemPlan, import_items, plan_items
from visitplanner.planner.loading import export, load
from visitplanner.problems import ProblemsFound
from visitplanner.store import Entry, Store, open_store

ENTRY = Entry("visitplanner import items a.ics")
CONCERT = "UID:a@festival\nSUMMARY:Concert\nDTSTART:20130731T160000Z\nDTEND:20130731T180000Z\nLOCATION:Town hall"
SQUARE = "UID:b@festival\nSUMMARY:Parade\nDTSTART:20130801T090000\nLOCATION:Market square"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    load(tmp_path / "a.sqlite", write(tmp_path), NOW)
    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as opened:
        yield opened


def plan(store: Store, *events: str, options: ItemOptions = ItemOptions()) -> ItemPlan:  # noqa: B008  # frozen
    file = store.path.with_name("a.ics")
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    file.write_text(f"BEGIN:VCALENDAR\n{body}END:VCALENDAR\n", encoding="utf-8")
    return plan_items(store, "", file, options)


def test_items_are_planned_applied_and_then_change_nothing(store: Store) -> None:
    before = store.draft("small")
    planned = plan(store, CONCERT, SQUARE)
    assert store.draft("small") == before
    done = import_items(store, planned, ENTRY, LATER)
    assert sorted(in_words(change) for change in done.changes) == [
        "+ item concert: Concert, 2013-07-31 19:00",
        "+ item parade: Parade, 2013-08-01 09:00",
        "+ place market-square: Market square",
    ]
    assert plan(store, CONCERT, SQUARE).changes == ()
    moved = plan(store, CONCERT.replace("T16", "T15"))
    assert [in_words(change) for change in moved.changes] == ["~ item concert: start: 2013-07-31 19:00 -> 2013-07-31 18:00"]
    assert moved.gone == ()


def test_what_was_imported_stands_in_the_itinerary_file_too_and_keeps_its_uid_through_it(store: Store, tmp_path: Path) -> None:
    import_items(store, plan(store, CONCERT, SQUARE), ENTRY, LATER)
    assert read(export(store, "", uids=True).encode(), "a.yaml").visit == store.draft("small").visit
    (tmp_path / "b.yaml").write_text(export(store, ""), encoding="utf-8")
    assert load(tmp_path / "a.sqlite", tmp_path / "b.yaml", LATER).changes == ()
    assert plan(store, CONCERT, SQUARE).changes == ()


def test_no_foreign_uid_leaves_the_house(store: Store) -> None:
    import_items(store, plan(store, CONCERT), ENTRY, LATER)
    assert "festival" not in export(store, "", uids=True)


def test_what_cannot_be_read_stops_it_or_is_left_out(store: Store) -> None:
    planned = plan(store, CONCERT, "SUMMARY:B\nDTSTART:soon")
    with pytest.raises(ProblemsFound, match=r"a\.ics:11: VP041 error: 'B': 'soon' is no time"):
        import_items(store, planned, ENTRY, LATER)
    skipped = plan(store, CONCERT, "SUMMARY:B\nDTSTART:soon", options=ItemOptions(skip=True))
    assert [(one.code, one.severity) for one in skipped.problems] == [("VP041", "warning")]
    assert [one.id for one in import_items(store, skipped, ENTRY, LATER).changes if one.kind == "item"] == ["concert"]


def test_the_days_are_the_visits_or_those_that_are_asked_for(store: Store) -> None:
    late = SQUARE.replace("20130801", "20130910")
    with pytest.raises(ProblemsFound, match=r"VP044 error: the calendar holds nothing from 2013-07-31 to 2013-08-30"):
        plan(store, late)
    assert plan(store, CONCERT, late).calendar.beyond == 1
    assert len(plan(store, late, options=ItemOptions(first="2013-09-01", last="10.09.2013")).taken) == 1
    for first, last in (("2013-09-10", "2013-09-01"), ("2013-09-10", "2020-09-01"), ("soon", "")):
        with pytest.raises(ProblemsFound, match="VP044"):
            plan(store, late, options=ItemOptions(first=first, last=last))


def test_a_visit_without_days_has_to_be_told_them(tmp_path: Path) -> None:
    load(tmp_path / "a.sqlite", write(tmp_path, VISIT.replace("from: 2013-07-31\n", "")), NOW)
    with (
        open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store,
        pytest.raises(ProblemsFound, match="nobody knows the days of the visit"),
    ):
        plan(store, CONCERT)


def test_places_can_be_told(store: Store) -> None:
    planned = plan(store, SQUARE, options=ItemOptions(places=("market SQUARE=hall",)))
    assert [in_words(one) for one in planned.changes] == ["+ item parade: Parade, 2013-08-01 09:00"]
    for word in ("hall", "=hall", "a=", "Market square=nowhere"):
        with pytest.raises(ProblemsFound, match=r"VP045|VP920"):
            plan(store, SQUARE, options=ItemOptions(places=(word,)))


def test_a_file_that_is_not_there_is_a_problem(store: Store) -> None:
    with pytest.raises(ProblemsFound, match="VP038"):
        plan_items(store, "", Path("none.ics"), ItemOptions())
