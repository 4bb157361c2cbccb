"""For whom orders, sheets, plans and counts are made, and about what."""

from tests.documents.examples import PRINTED
from tests.documents.reading import baselines_of, pages_of
from tests.papers.asking import CAST, revision_of, visit_of
from visitplanner.documents import KINDS, Choice, kind_of, parts_of, render
from visitplanner.itinerary import read
from visitplanner.model import Day
from visitplanner.views import Reader, view

DAY = """
  2013-08-01:
    - {at: 10:00, title: Seminar, kind: seminar}
    - {at: 12:00, title: Ride, kind: transfer, from: hotel, to: hall}
    - {at: 13:00, title: Lunch, kind: lunch}
  2013-08-02:
    - {at: 10:00, title: Meeting, kind: meeting}
"""


def subjects(kind: str) -> list[str]:
    return [part.subject for part in parts_of(kind_of(kind), revision_of(visit_of(DAY)), Choice(("en",)))]


def test_what_the_hosts_work_with_is_for_hosts_alone() -> None:
    internal = ("transport-order", "interpreter-plan", "line-by-line", "meal-counts", "rooming-list", "seating-plan")
    assert {kind_of(name).levels for name in internal} == {("host",)}


def test_a_transport_order_is_made_for_days_with_movements_and_a_sheet_for_what_people_sign_in_at() -> None:
    assert subjects("transport-order") == ["2013-08-01"]
    assert subjects("sign-in-sheet") == ["seminar", "meeting"]
    assert subjects("meal-counts") == [""]


def test_of_a_visit_that_is_cancelled_nobody_drives_signs_or_eats() -> None:
    cancelled = revision_of(visit_of(DAY)._replace(status="cancelled"))
    for kind in ("transport-order", "sign-in-sheet", "meal-counts"):
        asked = kind_of(kind).subjects
        assert asked is not None
        assert list(asked(cancelled, view(cancelled, Reader("visit", "", "host"), ("en",)))) == []


def test_a_day_of_which_a_paper_has_nothing_to_say_gets_none() -> None:
    choice = Choice(("en",), days=(Day("2013-08-02"),))
    made = {
        kind: len(parts_of(kind_of(kind), revision_of(visit_of(DAY)), choice))
        for kind in ("meal-counts", "line-by-line", "transport-order", "sign-in-sheet")
    }
    assert made == {"meal-counts": 0, "line-by-line": 1, "transport-order": 0, "sign-in-sheet": 1}
    tasked = visit_of(DAY + "    - {at: 11:00, title: Talks, interpreter: '?'}\n")
    days = [
        len(parts_of(kind_of("interpreter-plan"), revision_of(tasked), Choice(("en",), days=(Day(day),))))
        for day in ("2013-08-01", "2013-08-02")
    ]
    assert days == [0, 1]


def test_the_pack_of_a_day_has_what_its_evening_before_needs() -> None:
    daily = {name for name, kind in KINDS.items() if kind.is_daily and kind.model}
    assert daily == {
        "transport-order", "sign-in-sheet", "interpreter-plan", "line-by-line", "meal-counts", "name-cards", "seating-plan",
    }  # fmt: skip


def test_a_movement_of_many_goes_on_under_its_own_head_with_names_in_two_columns() -> None:
    people = "".join(f"  p{n}: {{name: Guest {n:02}}}\n" for n in range(100))
    vehicles = "".join(f"  v{n}: {{name: Coach {n}, seats: 20}}\n" for n in range(5))
    cast = CAST.replace("delegations:\n", f"{people}delegations:\n").replace("vehicles:\n", f"vehicles:\n{vehicles}")
    rides = ", ".join(f"{{vehicle: v{n}, for: [{', '.join(f'p{20 * n + m}' for m in range(20))}]}}" for n in range(5))
    days = f"""
  2013-08-01:
    - {{at: 09:00, title: All to the house, kind: transfer, rides: [{rides}]}}
    - {{at: 18:00, title: Back again, kind: transfer, vehicles: [bus]}}
"""
    visit = read(f"{cast}\ndays:{days}".encode(), "v.yaml").visit
    pdf = render(
        "transport-order", parts_of(kind_of("transport-order"), revision_of(visit), Choice(("en",))), printed=PRINTED
    ).pdf
    going_on = "Thursday,1August2013,Movement1,Alltothehousecontinues"
    assert [going_on in page for page in pages_of(pdf)] == [False, True]
    heights = {words: height for page in baselines_of(pdf) for words, height in page}
    assert heights["Guest00"] == heights["Guest10"] > heights["Guest01"]
