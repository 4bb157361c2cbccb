"""What finders share."""

from visitplanner.model import Function, NameForm, Person, PersonId
from visitplanner.planner.still_open import called, quoted
from visitplanner.texts import text


def test_a_person_is_called_by_name_function_or_id() -> None:
    person = Person(PersonId("ann"))
    assert called(person) == "ann"
    person = person._replace(functions=(Function(text(en="guide")),))
    assert called(person) == "guide"
    assert called(person._replace(names=(NameForm(name="Ann"),))) == "Ann"


def test_no_word_of_a_user_is_run_by_a_shell() -> None:
    assert quoted("names.en=$(rm -rf ~)`x`") == "'names.en=$(rm -rf ~)`x`'"
