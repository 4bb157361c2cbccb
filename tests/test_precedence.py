"""Who stands before whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.model import (
    Day,
    Delegation,
    DelegationId,
    Function,
    Head,
    Language,
    Member,
    NameForm,
    Person,
    PersonId,
    Visit,
)
from visitplanner.precedence import (
    RULES,
    Rule,
    members_in_order,
    people_in_order,
    rank,
    read_rule,
    say_rule,
    write_rule,
)
from visitplanner.problems import ProblemsFound
from visitplanner.schedule import Lookup
from visitplanner.texts import Words, text


def person(name: str, function: str = "", since: str = "", number: int | None = None) -> Person:
    functions = (Function(text(function), start=Day(since)),) if function or since else ()
    return Person(PersonId(name), (NameForm(Language("lv"), f"X {name}"),), functions=functions, precedence=number)


PEOPLE = (
    person("Zane", "urban planning specialist", "2009-01-01"),
    person("Čaks", "mayor", "2012-01-01"),
    person("Cars", "deputy mayor", "2001-01-01"),
    person("Anna", "adviser"),
    person("Ivo", "interpreter"),
    person("Last", "executive director", "2013-01-01"),
)
ROLES = {"Ivo": "interpreter"}
DELEGATION = Delegation(
    DelegationId("d"),
    heads=(Head(PersonId("Last")),),
    members=tuple(Member(one.id, ROLES.get(one.id, "member")) for one in PEOPLE),  # type: ignore[arg-type]  # a role
)


def order(rule: str, *people: Person) -> list[str]:
    visit = Visit(id="v", people=people or PEOPLE, delegations=(DELEGATION,))
    return [one.person for one in members_in_order(Lookup(visit), DELEGATION, read_rule(rule))]


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ("", "Last Zane Čaks Cars Anna Ivo"),
        ("list", "Last Zane Čaks Cars Anna Ivo"),
        ("function", "Last Čaks Cars Anna Zane Ivo"),
        ("seniority", "Last Cars Zane Čaks Anna Ivo"),
        ("alphabet:lv", "Last Anna Cars Čaks Zane Ivo"),
    ],
)
def test_heads_stand_first_staff_last_and_the_rule_between(rule: str, wanted: str) -> None:
    assert order(rule) == wanted.split()


def test_a_number_of_ones_own_goes_before_every_rule() -> None:
    people = tuple(one._replace(precedence=1) if one.id == "Zane" else one for one in PEOPLE)
    assert [order(rule, *people)[:2] for rule in RULES] == [["Last", "Zane"]] * len(RULES)


def test_a_head_who_is_no_member_is_one() -> None:
    alone = Delegation(DelegationId("d"), heads=(Head(PersonId("Anna")),))
    assert members_in_order(Lookup(Visit(people=PEOPLE)), alone) == (Member(PersonId("Anna")),)


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        ("Minister of Culture", "mayor"), ("mērs", "mēra vietnieks"), ("domes priekšsēdētāja", "priekšsēdētāja vietniece"),
        ("თავმჯდომარის მოადგილე", "აღმასრულებელი დირექტორი"), ("executive director", "director of the museum"),
        ("nodaļas vadītāja", "vadošā speciāliste"), ("specialist", "volunteer"),
    ],
)  # fmt: skip
def test_offices_have_ranks_by_their_names(higher: str, lower: str) -> None:
    assert rank(text(higher)) < rank(text(lower))


@given(st.permutations(PEOPLE))
def test_the_alphabet_does_not_depend_on_how_the_list_was_written(people: list[Person]) -> None:
    lookup = Lookup(Visit(people=tuple(people)))
    found = people_in_order(lookup, [one.id for one in people], read_rule("alphabet:lv"))
    assert found == ("Anna", "Cars", "Čaks", "Ivo", "Last", "Zane")


def test_a_rule_is_read_as_it_is_written_and_said_in_words() -> None:
    assert read_rule("alphabet:ka") == Rule("alphabet", "ka")
    assert read_rule("alphabet") == Rule("alphabet", "en")
    assert [write_rule(read_rule(words)) for words in ("list", "function", "alphabet:ka")] == ["list", "function", "alphabet:ka"]
    assert say_rule(read_rule("alphabet:ka"), ("en", "lv")) == (
        Words("heads first, then by the alphabet (Georgian), staff last", "en"),
        Words("vispirms vadītāji, tālāk pēc alfabēta (gruzīnu), personāls beigās", "lv"),
    )
    assert [len(say_rule(Rule(by), ("ka",))) for by in RULES[:3]] == [1, 1, 1]


@pytest.mark.parametrize("words", ["rank", "function:lv", "alphabett"])
def test_another_rule_is_refused(words: str) -> None:
    with pytest.raises(ProblemsFound, match="VP713"):
        read_rule(words)
