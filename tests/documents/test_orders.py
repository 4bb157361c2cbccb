"""For whom orders, sheets, plans and counts are made, and about what."""

from tests.papers.asking import revision_of, visit_of
from visitplanner.documents import Choice, kind_of, parts_of

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
