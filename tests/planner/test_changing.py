from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, write
from visitplanner.checks import check
from visitplanner.model import Day, Item, ItemId, Period, Place, PlaceId, PlaceUse
from visitplanner.planner.changing import Entry, Session, change
from visitplanner.planner.finding import Named
from visitplanner.planner.loading import load
from visitplanner.problems import ProblemsFound
from visitplanner.shipped import sample
from visitplanner.store import open_store
from visitplanner.texts import Text
from visitplanner.times import Moment

NO_WORDING = frozenset({"VP601"})
ENTRY = Entry("visitplanner place set hall")


def text(words: str) -> Text:
    return Text((("en", words),))


def test_a_fact_is_changed_added_and_removed_in_one_transaction(tmp_path: Path) -> None:
    load(tmp_path / "a.sqlite", write(tmp_path), NOW)

    def how(session: Session) -> None:
        session.put("place", session.fact("place", "hall")._replace(capacity=80))
        session.put("place", Place(PlaceId("castle"), text("Castle")))
        session.remove("item", "conference")

    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store:
        done = change(store, "small", how, entry=ENTRY, now=LATER)
        visit = store.draft("small").visit
    assert [(one.kind, one.id, one.field) for one in done.changes] == [
        ("place", "hall", "capacity"), ("place", "castle", ""), ("item", "conference", ""),
    ]  # fmt: skip
    assert [(place.id, place.capacity) for place in visit.places] == [("hall", 80), ("castle", None)]
    assert [item.id for item in visit.items] == ["arrival", "dinner"]


def test_facts_are_found_by_id_and_by_names(tmp_path: Path) -> None:
    load(tmp_path / "a.sqlite", write(tmp_path), NOW)

    def how(session: Session) -> None:
        assert session.named("person") == (Named("ann", "Ann"), Named("ben", "Ben"))
        assert session.named("item")[0] == Named("arrival", "Arrival")
        assert session.fact("item", "supper") is None
        assert (session.find("item", "arrival"), session.find("item", "ARR"), session.find("place", "town")) == (
            "arrival", "arrival", "hall",
        )  # fmt: skip

    with open_store(tmp_path / "a.sqlite", mode="write", now=NOW) as store:
        assert change(store, "small", how, entry=ENTRY, now=LATER).changes == ()
        assert [one.command for one in store.history("small")] == [""]


def test_what_contradicts_itself_is_refused_and_nothing_changes(tmp_path: Path) -> None:
    load(tmp_path / "a.sqlite", write(tmp_path), NOW)

    def how(session: Session) -> None:
        session.put("item", Item(ItemId("talk"), title=text("Talk"), places=(PlaceUse("at", PlaceId("nowhere")),)))

    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store:
        before = store.draft("small")
        with pytest.raises(ProblemsFound, match="VP908"):
            change(store, "small", how, entry=ENTRY, now=LATER)
        assert store.draft("small") == before


def test_what_is_said_of_a_changed_fact_is_what_the_whole_visit_says_of_it(tmp_path: Path) -> None:
    with sample("khashuri-2013-example") as file:
        load(tmp_path / "a.sqlite", file, NOW)
    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store:
        visit = "khashuri-2013-example"
        said = 0
        for number, item in enumerate(store.draft(visit).visit.items):
            if not item.start.has_clock:
                continue

            def how(session: Session, item: Item = item, number: int = number) -> None:
                start = item.start._replace(minute=(item.start.minute or 0) + (40 if number % 2 else -90))
                session.put("item", item._replace(start=start, headcount=99))

            before = set(check(store.draft(visit).visit, off=NO_WORDING))
            done = change(store, visit, how, entry=ENTRY, now=LATER)
            after = check(store.draft(visit).visit, off=NO_WORDING)
            expected = [one for one in after if one.subject[:2] == ("item", item.id) or one not in before]
            assert sorted(done.problems) == sorted(expected)
            said += len(expected)
        assert said > 20


def test_when_a_member_comes_later_the_items_that_name_the_member_are_told(tmp_path: Path) -> None:
    with sample("khashuri-2013-example") as file:
        load(tmp_path / "a.sqlite", file, NOW)

    def how(session: Session) -> None:
        delegation = session.fact("delegation", "khashuri")
        late = (Period(Day("2013-08-04"), Day("2013-08-05")),)
        members = tuple(one._replace(presence=late) if one.person.startswith("irine") else one for one in delegation.members)
        session.put("delegation", delegation._replace(members=members))

    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store:
        before = check(store.draft("khashuri-2013-example").visit)
        done = change(store, "khashuri-2013-example", how, entry=ENTRY, now=LATER)
        new = [one for one in check(store.draft("khashuri-2013-example").visit) if one not in before]
    assert [one.code for one in new if one.code == "VP202"] != []
    assert [one for one in done.problems if one.subject[0] == "item"] == [one for one in new if one.subject[0] == "item"]


def test_a_circle_of_items_is_refused(tmp_path: Path) -> None:
    load(tmp_path / "a.sqlite", write(tmp_path), NOW)

    def how(session: Session) -> None:
        for one, other in (("arrival", "dinner"), ("dinner", "arrival")):
            session.put("item", session.fact("item", one)._replace(start=Moment("after", after=other)))

    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store, pytest.raises(ProblemsFound, match="VP107"):
        change(store, "small", how, entry=ENTRY, now=LATER)


def test_the_whole_visit_may_be_replaced(tmp_path: Path) -> None:
    load(tmp_path / "a.sqlite", write(tmp_path), NOW)
    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store:
        done = change(
            store, "small", lambda session: session.replace(session.whole()._replace(sources=("a",))), entry=ENTRY, now=LATER
        )
        assert [(one.field, one.new) for one in done.changes] == [("sources", ("a",))]
        assert [one.code for one in done.problems] == ["VP601"]
