import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.imports.foreign import Calendar, Foreign
from visitplanner.imports.items import Imported, Wanted, cleaned, merge_items
from visitplanner.model import Day, Item, ItemId, Language, Place, PlaceId, PlaceUse, Visit, Zone
from visitplanner.texts import text, unsafe_character
from visitplanner.times import Moment

CASTLE = Place(PlaceId("castle"), text(lv="Bauskas pils"))
AIRPORT = Place(PlaceId("tbs"), text(en="Tbilisi airport"), zone=Zone("Asia/Tbilisi"))
VISIT = Visit(
    id="v",
    uid="0f",
    zone=Zone("Europe/Riga"),
    languages=(Language("lv"),),
    start=Day("2013-07-31"),
    places=(CASTLE, AIRPORT),
    items=(Item(ItemId("arrival"), uid="1", title=text(lv="Ierašanās"), start=Moment("date", "2013-07-31")),),
)


def at(day: str, minute: int, zone: str = "") -> Moment:
    return Moment("exact", day, minute, zone=zone)


def concert(**facts: object) -> Foreign:
    one = Foreign(
        "c1", 4, "Svētku koncerts", at("2013-08-01", 1140), at("2013-08-01", 1260), location="Bauskas pils, Pilskalns 1"
    )
    return one._replace(**facts)  # type: ignore[arg-type]  # its fields


def merged(*items: Foreign, visit: Visit = VISIT, wanted: Wanted = Wanted("lv"), name: str = "Svētki") -> Imported:  # noqa: B008  # frozen
    return merge_items(visit, Calendar("a.ics", name, items), wanted)


def test_a_foreign_item_becomes_one_of_ours_and_the_same_again_changes_nothing() -> None:
    once = merged(concert())
    item = once.visit.items[1]
    assert (item.id, item.kind, item.title, item.start, item.end) == (
        "svetku-koncerts", "concert", text(lv="Svētku koncerts"), at("2013-08-01", 1140), at("2013-08-01", 1260),
    )  # fmt: skip
    assert (item.places, once.visit.places) == ((PlaceUse("at", PlaceId("castle")),), VISIT.places)
    again = merged(concert(), visit=once.visit)
    assert (again.visit, [one.is_new for one in again.taken]) == (once.visit, [False])


def test_the_foreign_uid_does_not_show_in_ours() -> None:
    uids = [
        merged(concert(key=key), visit=VISIT._replace(uid=own)).visit.items[1].uid for key in ("c1", "c2") for own in ("a", "b")
    ]
    assert len(set(uids)) == 4
    assert all("c1" not in uid.split("-") and len(uid) == 36 and uid[14] == "8" for uid in uids)


def test_what_moved_is_moved_and_what_organisers_added_stays() -> None:
    once = merged(concert()).visit
    own = once.items[1]._replace(
        title=text(lv="Svētku koncerts", ka="კონცერტი"), kind="festival", places=(PlaceUse("at", PlaceId("tbs")),)
    )
    edited = once._replace(items=(once.items[0], own), places=VISIT.places[1:])
    moved = merged(
        concert(start=at("2013-08-01", 1200), end=at("2013-08-02", 60), title="Lielais koncerts"), visit=edited
    ).visit.items[1]
    assert (moved.title, moved.kind, moved.places) == (text(lv="Lielais koncerts", ka="კონცერტი"), "festival", own.places)
    assert (moved.start, moved.end) == (at("2013-08-01", 1200), at("2013-08-01", 1500))


def test_cancelled_items_are_cancelled_and_not_brought_in() -> None:
    once = merged(concert()).visit
    assert merged(concert(status="CANCELLED"), visit=once).visit.items[1].status == "cancelled"
    left_out = merged(concert(status="CANCELLED"))
    assert (left_out.visit, left_out.taken[0].item, left_out.taken[0].why) == (VISIT, None, "cancelled")


def test_what_has_left_the_calendar_is_told_and_stays() -> None:
    other = concert(key="c2", title="Gājiens", start=at("2013-08-01", 600))
    once = merged(concert(), other).visit
    assert merged(concert(), visit=once).gone == ("gajiens",)
    assert merged(concert(), visit=once, name="Another calendar").gone == ()
    assert len(merged(concert(), visit=once).visit.items) == 3


def test_a_new_place_is_added_and_a_told_one_is_taken() -> None:
    made = merged(concert(location="Rātslaukums, Bauska", latitude=56.4, longitude=24.2)).visit.places[-1]
    assert made == Place(
        PlaceId("ratslaukums"), text(lv="Rātslaukums"), address=text(lv="Rātslaukums, Bauska"), latitude=56.4, longitude=24.2
    )
    told = merged(concert(location="Rātslaukums, Bauska"), wanted=Wanted("lv", places={"rātslaukums, bauska": PlaceId("castle")}))
    assert (told.visit.places, told.visit.items[1].places) == (VISIT.places, (PlaceUse("at", PlaceId("castle")),))


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (at("2013-08-01", 360, "UTC"), at("2013-08-01", 540)),
        (at("2013-08-01", 1320, "UTC"), at("2013-08-02", 60)),
        (at("2013-08-01", 540, "Europe/Riga"), at("2013-08-01", 540)),
        (at("2013-08-01", 540, "Europe/Kyiv"), at("2013-08-01", 540)),
        (at("2013-08-01", 540, "Asia/Tbilisi"), at("2013-08-01", 540, "Asia/Tbilisi")),
        (at("2013-10-27", 30, "UTC"), Moment("exact", "2013-10-27", 210, fold=0)),
        (at("2013-10-27", 90, "UTC"), Moment("exact", "2013-10-27", 210, fold=1)),
        (Moment("date", "2013-08-01"), Moment("date", "2013-08-01")),
    ],
)
def test_times_are_told_by_the_clocks_of_the_visit(start: Moment, said: Moment) -> None:
    assert merged(concert(start=start, end=Moment())).visit.items[1].start == said


def test_at_a_place_with_other_clocks_times_are_told_by_those() -> None:
    flight = concert(title="Flight BT 725", location="Tbilisi airport", start=at("2013-08-01", 60, "UTC"), end=Moment())
    item = merged(flight).visit.items[1]
    assert (item.kind, item.number, item.start) == ("flight", "BT 725", at("2013-08-01", 300))


def test_kind_and_level_can_be_told_for_what_is_new() -> None:
    item = merged(concert(title=""), wanted=Wanted("lv", "festival", "public")).visit.items[1]
    assert (item.kind, item.level, item.title) == ("festival", "public", text(lv="Svētki"))


def test_foreign_words_cannot_steer_a_terminal() -> None:
    assert cleaned("a\x1b[2J\u202eb\tc", 20) == "a [2J b c"
    assert cleaned("a\n\n\n\nb ", 20, lines=True) == "a\n\nb"
    assert cleaned("x" * 30, 10) == "x" * 9 + "…"


@given(st.text(max_size=60), st.integers(1, 30))
def test_cleaned_words_may_stand_in_a_text(words: str, most: int) -> None:
    assert unsafe_character(cleaned(words, most)) == ""
    assert len(cleaned(words, most, lines=True)) <= most
