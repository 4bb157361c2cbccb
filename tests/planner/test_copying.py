"""Copies: new ids and UIDs, dates moved, nothing private, nothing confirmed."""

from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, write
from visitplanner.changes import in_words
from visitplanner.model import Visit
from visitplanner.planner.changing import Entry
from visitplanner.planner.copying import copy_day, copy_visit
from visitplanner.planner.loading import load
from visitplanner.problems import ProblemsFound
from visitplanner.shipped import sample
from visitplanner.store import Store, open_store
from visitplanner.times import write_moment

VISIT = """\
visitplanner: 1
visit: copies
title: Copies
zone: Europe/Riga
languages: [en]
from: 2013-03-28
to: 2013-03-31
people:
  ann: {name: Ann, private: {diet: vegan, passport: X123}}
delegations:
  guests: {name: Guests, heads: [{person: ann, from: 2013-03-28}], members: [ann], presence: [{from: 2013-03-28, to: 2013-03-31}]}
places: {hall: Town hall}
public_events: {fair: {title: Fair, at: 2013-03-29}}
days:
  2013-03-28:
    title: Arrival
    items:
      - {id: talks, title: Talks, at: 9:00-10:00, status: confirmed, confirmed_by: the mayor, place: hall}
      - {id: coffee, title: Coffee, at: after talks}
      - {id: walk, title: Walk, at: "03:30 +1"}
      - {id: fair-visit, title: Fair, at: 16:00, public_event: fair}
      - {id: tour, title: Tour, at: 11:00, status: cancelled}
  2013-03-29:
    - {id: talks-2, title: More talks, at: 9:00}
open_points: [who pays]
sources: [a letter]
"""
COPY = Entry("visitplanner copy")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    load(tmp_path / "a.sqlite", write(tmp_path, VISIT, "copies.yaml"), NOW)
    return open_store(tmp_path / "a.sqlite", mode="write", now=LATER)


def course(visit: Visit, day: str) -> list[str]:
    return [f"{write_moment(one.start, day)} {one.id} {one.status}" for one in visit.items if one.start.day == day]


def test_a_day_is_copied_with_new_ids_and_nothing_confirmed(store: Store) -> None:
    said = copy_day(store, "", "28", "2013-03-29", entry=COPY, now=LATER, dry_run=True)
    done = copy_day(store, "", "28", "29", entry=COPY, now=LATER)
    assert (sorted(map(in_words, done.changes)), done.stays) == (sorted(map(in_words, said.changes)), said.stays)
    visit = store.draft("copies").visit
    assert course(visit, "2013-03-29") == [
        "09:00 talks-2 planned", "09:00 talks-3 planned", "after talks-3 coffee-2 planned", "03:30 +1 walk-2 planned",
    ]  # fmt: skip
    assert {str(one.confirmed_by) for one in visit.items if one.start.day == "2013-03-29"} == {""}
    assert len({one.uid for one in visit.items}) == len(visit.items)
    assert [stay.what for stay in done.stays] == ["item fair-visit"]
    assert [(plan.day, str(plan.title)) for plan in visit.days] == [("2013-03-28", "Arrival"), ("2013-03-29", "Arrival")]


def test_what_the_clock_change_skips_is_left_out_and_said(store: Store) -> None:
    done = copy_day(store, "", "28", "30", entry=COPY, now=LATER)
    assert [(stay.what, "does not exist" in stay.why) for stay in done.stays] == [("item fair-visit", False), ("item walk", True)]
    assert [one.split()[-2] for one in course(store.draft("copies").visit, "2013-03-30")] == ["talks-3", "coffee-2"]


def test_a_visit_is_copied_without_its_past(store: Store) -> None:
    copy_visit(store, "copies", "again", "2014-05-01", entry=COPY, now=LATER)
    old, new = store.draft("copies").visit, store.draft("again").visit
    assert (new.start, new.end, new.status, new.open_points, new.sources) == ("2014-05-01", "2014-05-04", "planned", (), ())
    assert [person.private for person in new.people] == [None]
    assert course(new, "2014-05-01") == [
        "09:00 talks planned", "after talks coffee planned", "03:30 +1 walk planned", "16:00 fair-visit planned",
    ]  # fmt: skip
    assert new.delegations[0].presence[0] == ("2014-05-01", "2014-05-04", new.delegations[0].presence[0].note)
    assert [write_moment(event.start) for event in new.public_events] == ["?"]
    assert {one.uid for one in new.items} & {one.uid for one in old.items} == set()
    assert [one.command for one in store.history("again")] == [COPY.command]


def test_a_visit_without_a_date_keeps_its_hours_and_its_order(store: Store) -> None:
    copy_visit(store, "copies", "again", entry=COPY, now=LATER)
    new = store.draft("again").visit
    assert [(one.id, write_moment(one.start)) for one in new.items] == [
        ("talks", "09:00"), ("coffee", "after talks"), ("walk", "03:30 +1"), ("fair-visit", "16:00"), ("talks-2", "09:00"),
    ]  # fmt: skip
    assert (new.start, new.days, new.delegations[0].presence) == ("", (), ())
    assert [(head.person, head.start) for head in new.delegations[0].heads] == [("ann", "")]


def test_a_real_visit_begins_anew(tmp_path: Path) -> None:
    with sample("khashuri-2013-example") as file:
        load(tmp_path / "b.sqlite", file, NOW)
    with open_store(tmp_path / "b.sqlite", mode="write", now=LATER) as store:
        done = copy_visit(store, "", "khashuri-2014", "2014-07-30", entry=COPY, now=LATER)
        assert (done.stays, [one for one in done.problems if one.severity == "error"]) == ((), [])
        assert len(store.draft("khashuri-2014").visit.items) == 44


@pytest.mark.parametrize(("new_id", "code"), [("copies", "VP944"), ("No Id", "VP944"), ("", "VP944"), ("-a", "VP944")])
def test_an_id_must_be_new(store: Store, new_id: str, code: str) -> None:
    with pytest.raises(ProblemsFound, match=code):
        copy_visit(store, "copies", new_id, entry=COPY, now=LATER)


@pytest.mark.parametrize(
    ("day", "to", "code"), [("17", "29", "VP708"), ("28", "someday", "VP943"), ("28", "2013-03-28", "VP943")]
)
def test_a_day_must_be_there_and_another(store: Store, day: str, to: str, code: str) -> None:
    with pytest.raises(ProblemsFound, match=code):
        copy_day(store, "", day, to, entry=COPY, now=LATER)


def test_the_id_of_a_copy_is_no_longer_than_an_id_may_be(store: Store) -> None:
    with store.changing("copies", COPY, now=LATER) as facts:
        facts.put("item", facts.fact("item", "talks")._replace(id="t" * 60, uid=""))
    copy_day(store, "copies", "28", "2013-03-29", entry=COPY, now=LATER)
    ids = [item.id for item in store.draft("copies").visit.items]
    assert "t" * 58 + "-2" in ids
    assert max(map(len, ids)) == 60


def test_the_id_of_a_visit_is_no_longer_than_a_file_name_may_be(store: Store) -> None:
    with pytest.raises(ProblemsFound) as refused:
        copy_visit(store, "copies", "x" * 61, entry=COPY, now=LATER)
    assert [one.code for one in refused.value.problems] == ["VP944"]
