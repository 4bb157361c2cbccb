"""About whom and what cards, plans, certificates and forms are made, and what stands on them for whom."""

from tests.documents.examples import PRINTED
from tests.documents.reading import pages_of, squeezed
from tests.papers.asking import revision_of, visit_of
from visitplanner.documents import Choice, Part, kind_of, parts_of, render
from visitplanner.model import NameForm, Person, PersonId, Visit

DAY = """
  2013-08-01:
    - {at: 10:00, title: Seminar, kind: seminar, level: public, press: open}
    - {at: 13:00, title: Talks, kind: meeting, seating: u}
    - {at: 19:00, title: Dinner, kind: dinner, host: chair}
"""


def parts(kind: str, visit: Visit | None = None) -> tuple[Part, ...]:
    return parts_of(kind_of(kind), revision_of(visit or visit_of(DAY)), Choice(("lv",)))


def test_plans_and_cards_are_made_for_dinners_and_where_seating_is_asked_for() -> None:
    assert [part.subject for part in parts("seating-plan")] == ["talks", "dinner"]
    assert [part.subject for part in parts("name-cards")] == ["talks", "dinner"]


def test_a_table_at_which_nobody_is_known_to_sit_has_no_plan() -> None:
    visit = visit_of(DAY)._replace(delegations=())
    assert [part.subject for part in parts("seating-plan", visit)] == ["dinner"]


def test_there_is_a_certificate_for_each_member_with_a_name() -> None:
    assert [part.subject for part in parts("certificate")] == ["irine", "lana", "nino"]
    pages = pages_of(render("certificate", parts("certificate"), printed=PRINTED).pdf)
    assert len(pages) == 3
    assert squeezed("GELASHVILI Irine") in pages[0]
    assert squeezed("2013. gada 2.–3. augusts").casefold() in pages[2].casefold()


def test_a_folded_card_is_read_aloud_once_and_seen_from_both_sides() -> None:
    first, *_ = pages_of(render("name-cards", parts("name-cards"), printed=PRINTED).pdf)
    assert first.count(squeezed("Irine Gelašvili")) == 2


def test_ten_badges_stand_on_a_sheet() -> None:
    visit = visit_of(DAY)
    people = [PersonId(f"p{n}") for n in range(34)]
    (delegation,) = visit.delegations
    crowd = visit._replace(
        people=(*visit.people, *(Person(one, names=(NameForm(name=f"Name {one}"),)) for one in people)),
        delegations=(
            delegation._replace(members=(*delegation.members, *(delegation.members[0]._replace(person=one) for one in people))),
        ),
    )
    pages = pages_of(render("badges", parts("badges", crowd), printed=PRINTED).pdf)
    assert len(pages) == 4  # 3 + 34 members, coordinator, chair
    assert "Namep33" in pages[3]
