"""Rules about people."""

from hypothesis import given
from hypothesis import strategies as st

from tests.checks.given import ANN, ANN_ALONE, BEN, HALL, found, host, item, visit
from visitplanner.checks import check
from visitplanner.model import Day, Expected, Head, Item, NameForm, Period, Person, PersonId, Place, PlaceId, PlaceUse
from visitplanner.texts import text


def elsewhere(one: Item) -> Item:
    """The item without its place: nobody says that it is in the hall too."""
    return one._replace(places=())


def test_vp201_finds_a_member_at_two_items_at_once() -> None:
    clash = visit(item("a", "10:00-12:00"), elsewhere(item("b", "11:00-12:00", expected=ANN_ALONE)))
    problem = next(one for one in check(clash) if one.code == "VP201")
    assert (problem.subject, problem.text) == (("item", "b", "start"), "Ann would be at 'a' and at 'b' at once")


def test_vp201_finds_a_host_at_two_items_at_once() -> None:
    hosted = (
        item("a", expected=())._replace(assignments=host(BEN)),
        item("b", "10:30", expected=())._replace(assignments=host(BEN)),
    )
    assert found(visit(*map(elsewhere, hosted)), "VP201") == [("item", "b", "start")]


def test_vp201_passes_what_happens_in_one_place_or_inside_it() -> None:
    rooms = (Place(HALL, parent=PlaceId("house")), Place(PlaceId("room"), parent=PlaceId("house")), Place(PlaceId("house")))
    inside, around, beside = (
        visit(item("a"), item("b", "10:30-10:45")._replace(places=(PlaceUse("at", PlaceId(place)),)))._replace(places=rooms)
        for place in ("hall", "house", "room")
    )
    assert [found(one, "VP201") for one in (inside, around, beside)] == [[], [], [("item", "b", "start")]]


def test_vp201_passes_what_only_touches_may_be_or_is_cancelled() -> None:
    touching = item("b", "11:00-12:00")
    unknown = item("c", "about 11:10")
    cancelled, postponed = item("d", "10:30")._replace(status="cancelled"), item("e", "10:40")._replace(status="postponed")
    alternative = item("e", "10:00")._replace(instead_of=touching.id)
    assert found(visit(item("a"), touching, cancelled, postponed, alternative), "VP201") == []
    assert found(visit(item("a", "10:00 – about 11:00"), unknown), "VP201") == []


def test_vp201_lets_people_come_and_go_at_a_desk() -> None:
    assert found(visit(item("desk", "08:00-19:00")._replace(kind="desk"), item("b")), "VP201") == []


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=8))
def test_vp201_finds_every_pair_that_overlaps(spans: list[tuple[int, int]]) -> None:
    def clock(quarter: int) -> str:
        return f"{6 + quarter // 4:02}:{quarter % 4 * 15:02}"

    items = [elsewhere(item(f"i{n}", f"{clock(start)}-{clock(start + length)}")) for n, (start, length) in enumerate(spans)]
    pairs = {
        frozenset((f"i{n}", f"i{m}"))
        for n, (s, a) in enumerate(spans)
        for m, (t, b) in enumerate(spans)
        if n < m and s < t + b and t < s + a
    }
    texts = [problem.text for problem in check(visit(*items)) if problem.code == "VP201"]
    assert {frozenset(one.split("'")[1::2]) for one in texts} == pairs


def test_vp201_tells_of_many_clashes_a_few_for_each_reason() -> None:
    """Ann is at ten items when the last one begins, of which eight are told; Ben at one, which is not lost among them."""
    ben_alone = (Expected(person=BEN),)
    of_ann = [elsewhere(item(f"ann-{n}", "10:00-12:00", expected=ANN_ALONE)) for n in range(10)]
    last = (elsewhere(item("ben", "10:30-12:00", expected=ben_alone)), elsewhere(item("last", "11:00-12:00")))
    texts = [one.text for one in check(visit(*of_ann, *last)) if one.subject == ("item", "last", "start") and one.code == "VP201"]
    assert [text.split(" would")[0] for text in sorted(texts)] == ["Ann"] * 8 + ["Ben"]


def test_vp202_finds_somebody_who_is_not_there() -> None:
    named = visit(item("a", expected=ANN_ALONE), item("b"))
    members = (named.delegations[0].members[0]._replace(presence=(Period(Day("2013-08-02")),)), named.delegations[0].members[1])
    away = named._replace(delegations=(named.delegations[0]._replace(members=members),))
    assert found(away, "VP202") == [("item", "a", "expected")]
    assert found(named, "VP202") == []
    assert found(away._replace(items=(away.items[0]._replace(status="cancelled"),)), "VP202") == []


def test_vp203_finds_a_delegation_without_a_head() -> None:
    headless = visit()
    led = headless._replace(delegations=(headless.delegations[0]._replace(heads=(Head(ANN),)),))
    assert (found(headless, "VP203"), found(led, "VP203")) == ([("delegation", "d", "heads")], [])


def test_vp204_finds_more_members_than_were_said() -> None:
    listed = visit()
    one, many = (listed._replace(delegations=(listed.delegations[0]._replace(size=size),)) for size in (1, 12))
    assert (found(one, "VP204"), found(many, "VP204")) == ([("delegation", "d", "size")], [])


def test_vp205_finds_inferred_names() -> None:
    inferred = Person(PersonId("c"), names=(NameForm(name="Cecil", kind="inferred"),))
    assert found(visit()._replace(people=(*visit().people, inferred)), "VP205") == [("person", "c", "names")]


def test_vp206_finds_who_is_nobody() -> None:
    nobody = Person(PersonId("x"))
    assert found(visit()._replace(people=(*visit().people, nobody)), "VP206") == [("person", "x", "names")]


def test_items_are_named_by_their_title() -> None:
    titled = Item(id=item("a").id, title=text(en="Talk")), item("b")
    assert found(visit(*titled), "VP201") == []
