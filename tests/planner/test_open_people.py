"""What is open about people; tests/planner/test_todos.py tells the cases."""

from visitplanner.model import Contact, Language, NameForm, Person, PersonId, Visit
from visitplanner.planner.open_people import about_people
from visitplanner.planner.still_open import Surroundings


def test_a_coordinator_with_an_address_alone_cannot_be_called() -> None:
    ann = Person(PersonId("ann"), names=(NameForm(Language("en"), "Ann"),), contacts=(Contact("email", "a@x.lv"),))
    visit = Visit(id="v", languages=(Language("en"),), people=(ann,), coordinator=ann.id)
    told = list(about_people(Surroundings(visit, "2013-07-01", "2013-07-31")))
    assert [(one.kind, one.text) for one in told] == [("phone", "coordinator without a phone")]
