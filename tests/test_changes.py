"""What differs between two states of a visit, and the revision that follows from it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.changes import Change, compare, in_words, is_shown, kind_of, reconcile, revise
from visitplanner.digests import revision_digest
from visitplanner.model import (
    Assignment,
    Contact,
    Day,
    Expected,
    Function,
    Group,
    GroupId,
    Item,
    ItemId,
    Language,
    NameForm,
    Note,
    Organisation,
    OrganisationId,
    Person,
    PersonId,
    Place,
    PlaceId,
    PlaceUse,
    Private,
    PublicEvent,
    PublicEventId,
    Revision,
    Stamp,
    Visit,
    Zone,
)
from visitplanner.texts import text
from visitplanner.times import read_moment, read_span
from visitplanner.views import Reader, view

FIRST, SECOND, THIRD = "2013-07-01T09:00:00Z", "2013-07-02T09:00:00Z", "2013-07-03T09:00:00Z"
HALL = PlaceId("hall")


def item(name: str, at: str = "10:00", title: str = "", day: str = "2013-08-01") -> Item:
    start, end = read_span(at, day)
    uses = (PlaceUse("at", HALL),)
    return Item(id=ItemId(name), uid=f"uid-{name}", title=text(en=title or name), start=start, end=end, places=uses)


def visit(*items: Item) -> Visit:
    return Visit(id="v", zone=Zone("Europe/Riga"), items=items, places=(Place(HALL, name=text(en="Hall")),))


def first(*items: Item) -> Revision:
    return revise(None, visit(*items), 1, FIRST, "first")


def stamp_after(old: Visit, new: Visit, name: str = "a") -> tuple[int, str]:
    revision = revise(revise(None, old, 1, FIRST, ""), new, 2, SECOND, "")
    found = next(stamp for stamp in revision.stamps if stamp.item == name)
    return found.sequence, found.modified


def test_the_first_revision_stamps_every_item_anew() -> None:
    assert first(item("a")).stamps == (Stamp(ItemId("a"), "uid-a", 0, FIRST, ""),)


def test_an_unchanged_item_keeps_its_stamp() -> None:
    assert stamp_after(visit(item("a")), visit(item("a"), item("b", "15:00"))) == (0, FIRST)


def test_another_title_raises_last_modified_alone() -> None:
    assert stamp_after(visit(item("a")), visit(item("a", title="Other"))) == (0, SECOND)


@pytest.mark.parametrize("at", ["11:00", "10:00-12:00", "2013-08-02 10:00", "evening"])
def test_another_time_raises_the_sequence(at: str) -> None:
    assert stamp_after(visit(item("a")), visit(item("a", at))) == (1, SECOND)


def test_another_place_or_status_raises_the_sequence() -> None:
    assert stamp_after(visit(item("a")), visit(item("a")._replace(places=()))) == (1, SECOND)
    assert stamp_after(visit(item("a")), visit(item("a")._replace(status="confirmed"))) == (1, SECOND)


def test_a_visit_that_is_cancelled_cancels_its_items_until_it_is_restored() -> None:
    planned = revise(None, visit(item("a")), 1, FIRST, "")
    called_off = revise(planned, visit(item("a"))._replace(status="cancelled"), 2, SECOND, "")
    restored = revise(called_off, visit(item("a")), 3, THIRD, "")
    stamps = [one for revision in (planned, called_off, restored) for one in revision.stamps]
    assert [(one.sequence, one.modified, one.cancelled) for one in stamps] == [
        (0, FIRST, ""),
        (1, SECOND, SECOND),
        (2, THIRD, ""),
    ]


def test_a_renamed_place_raises_last_modified() -> None:
    renamed = visit(item("a"))._replace(places=(Place(HALL, name=text(en="Great hall")),))
    assert stamp_after(visit(item("a")), renamed) == (0, SECOND)


def test_a_next_item_that_moves_an_estimated_end_raises_the_sequence() -> None:
    assert stamp_after(visit(item("a"), item("b", "10:30")), visit(item("a"), item("b", "10:45"))) == (1, SECOND)


def test_a_renamed_speaker_changes_the_item_but_a_diet_does_not() -> None:
    speaks = item("a")._replace(assignments=(Assignment("speaker", PersonId("p")),))
    ann = Person(PersonId("p"), names=(NameForm(name="Ann"),))
    before = visit(speaks)._replace(people=(ann,))
    renamed = before._replace(people=(ann._replace(functions=(Function(text(en="mayor")),)),))
    dieting = before._replace(people=(ann._replace(private=Private(diet="no pork")),))
    assert stamp_after(before, renamed) == (0, SECOND)
    assert stamp_after(before, dieting) == (0, FIRST)


def test_an_item_that_is_gone_stays_as_cancelled_with_a_raised_sequence() -> None:
    second = revise(first(item("a"), item("b", "15:00")), visit(item("b", "15:00")), 2, SECOND, "")
    assert [one.id for one in second.removed] == ["a"]
    assert second.removed[0].status == "cancelled"
    assert next(s for s in second.stamps if s.item == "a") == Stamp(ItemId("a"), "uid-a", 1, SECOND, SECOND)


def test_it_keeps_that_stamp_in_the_revisions_that_follow() -> None:
    second = revise(first(item("a")), visit(), 2, SECOND, "")
    assert revise(second, visit(), 3, THIRD, "").stamps == second.stamps


def test_it_leaves_when_its_day_is_over_and_fourteen_days_have_passed() -> None:
    second = revise(first(item("a")), visit(), 2, SECOND, "")
    shown = {now: bool(revise(second, visit(), 3, f"{now}T12:00:00Z", "").removed) for now in ("2013-08-01", "2013-08-02")}
    assert shown == {"2013-08-01": True, "2013-08-02": False}
    late = "2013-08-01T09:00:00Z"
    assert [is_shown("2013-08-01", late, f"2013-08-{day}T09:00:00Z") for day in (14, 15, 16)] == [True, True, False]
    assert is_shown("2013-08-01", "", "2020-01-01T00:00:00Z")


def test_an_item_that_comes_back_under_its_uid_goes_on_counting() -> None:
    second = revise(first(item("a")), visit(), 2, SECOND, "")
    third = revise(second, visit(item("a")), 3, THIRD, "")
    assert third.stamps == (Stamp(ItemId("a"), "uid-a", 2, THIRD, ""),)
    assert third.removed == ()


def test_a_removed_item_forgets_what_the_visit_no_longer_has() -> None:
    there = item("a")._replace(expected=(Expected(group=GroupId("g")),), assignments=(Assignment("host", PersonId("p")),))
    old = visit(there)._replace(groups=(Group(GroupId("g")),), people=(Person(PersonId("p")),))
    gone = revise(revise(None, old, 1, FIRST, ""), visit()._replace(places=()), 2, SECOND, "").removed[0]
    assert (gone.places, gone.expected, gone.assignments, gone.level) == ((), (), (), "organiser")


def test_a_revision_names_its_content_by_digest() -> None:
    revision = first(item("a"))
    assert revision.digest == revision_digest(revision.visit)
    assert revision.digest != first(item("b")).digest


def test_a_visit_does_not_differ_from_itself() -> None:
    assert compare(visit(item("a")), visit(item("a"))) == ()


def test_a_change_names_the_fact_and_the_field() -> None:
    assert compare(visit(item("a")), visit(item("a", "11:00"))) == (
        Change("item", "a", "start", read_moment("2013-08-01 10:00"), read_moment("2013-08-01 11:00")),
    )


def test_facts_that_came_went_or_changed_places_are_told() -> None:
    old, new = visit(item("a"), item("b"), item("c")), visit(item("c"), item("b"), item("d"))
    assert [in_words(change) for change in compare(old, new)] == [
        "- item a: a, 2013-08-01 10:00",
        "+ item d: d, 2013-08-01 10:00",
        "~ items stand in another order",
    ]


def test_a_change_is_said_with_old_and_new() -> None:
    told = [
        in_words(change)
        for change in compare(visit(item("a")), visit(item("a", "~11:00", "Talk"))._replace(start=Day("2013-08-01")))
    ]
    assert told == [
        "~ visit v: start: none -> 2013-08-01",
        "~ item a: title: a -> Talk",
        "~ item a: start: 2013-08-01 10:00 -> 2013-08-01 ~11:00",
    ]


def test_uids_do_not_count_as_changes() -> None:
    assert compare(visit(item("a")), visit(item("a")._replace(uid=""))._replace(uid="x")) == ()


@pytest.mark.parametrize(("collection", "kind"), [("people", "person"), ("items", "item"), ("public_events", "public_event")])
def test_a_collection_has_a_word_for_one_of_it(collection: str, kind: str) -> None:
    assert kind_of(collection) == kind


def test_a_moved_item_of_a_derived_id_is_the_same_one() -> None:
    old, new = visit(item("lunch-1200", "12:00", "Lunch")), visit(item("lunch-1300", "13:00", "Lunch"))
    assert [one.id for one in reconcile(old, new).items] == ["lunch-1200"]


def test_a_retitled_item_is_the_same_one_and_what_follows_it_still_does() -> None:
    old = visit(item("confrence", "10:00"))
    new = visit(item("conference", "10:00"), item("bus", "after conference"))
    assert [(one.id, one.start.after) for one in reconcile(old, new).items] == [("confrence", ""), ("bus", "confrence")]


def test_two_that_could_be_meant_are_not_guessed_between() -> None:
    old = visit(item("a1", title="Meeting"), item("a2", title="Meeting"))
    new = visit(item("b1", "15:00", title="Meeting"), item("b2", "16:00", title="Meeting"))
    assert reconcile(old, new) == new


def test_a_uid_that_comes_back_after_it_left_goes_on_counting() -> None:
    second = revise(first(item("a")), visit(), 2, SECOND, "")
    third = revise(second, visit(), 3, "2013-09-01T09:00:00Z", "")
    fourth = revise(third, visit(item("a")), 4, "2013-09-02T09:00:00Z", "")
    assert (third.removed, fourth.stamps) == ((), (Stamp(ItemId("a"), "uid-a", 2, "2013-09-02T09:00:00Z", ""),))


def test_a_removed_item_whose_place_is_renamed_changes_too() -> None:
    second = revise(first(item("a")), visit(), 2, SECOND, "")
    renamed = visit()._replace(places=(Place(HALL, name=text(en="Great hall")),))
    assert revise(second, renamed, 3, THIRD, "").stamps == (Stamp(ItemId("a"), "uid-a", 1, THIRD, SECOND),)


def test_a_removed_item_that_came_right_after_another_keeps_its_hour() -> None:
    old = first(item("a", "10:00-11:00"), item("b", "after a"))
    second = revise(old, visit(item("a", "10:00-11:00")), 2, SECOND, "")
    assert second.removed[0].start == read_moment("2013-08-01 11:00")
    assert revise(second, visit(), 3, THIRD, "").removed[0] == item("a", "10:00-11:00")._replace(
        status="cancelled", level="delegate"
    )


def test_a_renamed_body_of_a_speaker_raises_last_modified() -> None:
    body = Organisation(OrganisationId("o"), name=text(en="Council"))
    ann = Person(PersonId("p"), functions=(Function(text(en="mayor"), body.id),))
    speaks = item("a")._replace(assignments=(Assignment("speaker", ann.id),))
    before = visit(speaks)._replace(people=(ann,), organisations=(body,))
    after = before._replace(organisations=(body._replace(name=text(en="City council")),))
    assert stamp_after(before, after) == (0, SECOND)


def test_another_language_of_the_visit_may_say_a_name_otherwise() -> None:
    ann = Person(PersonId("p"), names=(NameForm(name="Ann"),))
    before = visit(item("a")._replace(expected=(Expected(person=ann.id),)))._replace(people=(ann,))
    assert stamp_after(before, before._replace(languages=(Language("ka"),))) == (0, SECOND)


def test_a_phone_number_is_in_no_calendar_and_changes_nothing() -> None:
    ann = Person(PersonId("p"), names=(NameForm(name="Ann"),))
    before = visit(item("a")._replace(expected=(Expected(person=ann.id),)))._replace(people=(ann,))
    assert stamp_after(before, before._replace(people=(ann._replace(contacts=(Contact(value="112"),)),))) == (0, FIRST)


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), unique=True), st.lists(st.sampled_from(["a", "b", "c", "d"]), unique=True))
def test_sequence_and_last_modified_never_fall(before: list[str], after: list[str]) -> None:
    old = revise(None, visit(*(item(name) for name in before)), 1, FIRST, "")
    new = revise(old, visit(*(item(name, "12:00") for name in after)), 2, SECOND, "")
    stamps = {stamp.uid: stamp for stamp in old.stamps}
    for stamp in new.stamps:
        was = stamps.get(stamp.uid, Stamp())
        assert (stamp.sequence, stamp.modified) >= (was.sequence, was.modified)
    assert {stamp.uid for stamp in new.stamps} == {f"uid-{name}" for name in {*before, *after}}
    assert dt.datetime.fromisoformat(new.published) > dt.datetime.fromisoformat(old.published)


def test_a_removed_item_keeps_the_level_it_was_published_at() -> None:
    hidden = visit(item("a"))._replace(level="organiser")
    second = revise(revise(None, hidden, 1, FIRST, ""), visit()._replace(level="public"), 2, SECOND, "")
    assert [one.level for one in second.removed] == ["organiser"]


def test_two_removed_items_of_one_id_keep_their_own_times() -> None:
    second = revise(first(item("a", day="2013-08-10")), visit(), 2, SECOND, "")
    again = item("a", day="2013-08-20")._replace(uid="uid-new")
    fourth = revise(revise(second, visit(again), 3, THIRD, ""), visit(), 4, "2013-07-04T09:00:00Z", "")
    told = view(fourth, Reader(), ("en",)).removed
    assert sorted((one.uid, one.day, f"{one.begins:%d}") for one in told) == [
        ("uid-a", "2013-08-10", "10"),
        ("uid-new", "2013-08-20", "20"),
    ]
    assert {stamp.uid: stamp.sequence for stamp in fourth.stamps} == {"uid-a": 1, "uid-new": 1}


def test_items_without_an_hour_are_not_taken_for_one_another() -> None:
    old, new = visit(item("conference", "", "Conference", day="")), visit(item("sauna", "", "Sauna", day=""))
    assert reconcile(old, new) == new


def test_a_translated_item_is_the_same_one() -> None:
    old = visit(item("arrival-of-guests", "", "Arrival"))
    titled = item("arrival", "14:20")._replace(title=text(en="Arrival", ka="ჩამოსვლა"))
    assert [one.id for one in reconcile(old, visit(titled)).items] == ["arrival-of-guests"]


def test_a_new_item_does_not_take_the_id_of_a_retitled_one() -> None:
    old = visit(item("meeting", "10:00", "Meeting with the mayor"))
    new = visit(item("meeting-with-the-mayor", "10:00", "Meeting with the mayor"), item("meeting", "15:00", "Meeting"))
    assert [(one.id, str(one.title)) for one in reconcile(old, new).items] == [
        ("meeting", "Meeting with the mayor"),
        ("meeting-with-the-mayor", "Meeting"),
    ]


def test_a_change_that_a_gist_does_not_show_is_said_whole_and_private_data_never() -> None:
    notes = [(Note(text(en="x"), level),) for level in ("organiser", "public")]
    old, new = (visit(item("a")._replace(notes=one)) for one in notes)
    assert [in_words(change) for change in compare(old, new)] == [
        '~ item a: notes: {"text":{"en":"x"},"level":"organiser"} -> {"text":{"en":"x"},"level":"public"}'
    ]
    ann = Person(PersonId("p"))
    listed, fed = (visit()._replace(people=(ann._replace(private=one),)) for one in (None, Private(passport="SECRET")))
    assert [in_words(change) for change in compare(listed, fed)] == ["~ person p: private: changed"]


def test_kinds_are_said_as_people_say_them() -> None:
    ann, ben, fair = Person(PersonId("ann")), Person(PersonId("ben")), PublicEvent(PublicEventId("fair"), text(en="Fair"))
    old, new = Visit("v", people=(ann, ben), public_events=(fair,)), Visit("v", people=(ben, ann))
    assert [in_words(change) for change in compare(old, new)] == [
        "~ people stand in another order",
        "- public event fair: Fair, unknown",
    ]
