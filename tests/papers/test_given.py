"""Who is where: what papers are made from."""

from tests.papers.asking import revision_of, visit_of, word, words
from visitplanner.model import Day, Expected, Period, PersonId, Visit
from visitplanner.papers.given import (
    Given,
    doing,
    given,
    guests_at,
    other_name,
    passport_name,
    people_of,
    serving,
    unnamed_at,
    unnamed_of,
)
from visitplanner.precedence import Rule
from visitplanner.views import Reader, view

DAY = """
  2013-08-01:
    - {at: 10:00, title: All, host: chair, interpreter: {person: tulks, from: lv, to: ka}}
    - {at: 11:00, title: One, for: [lana]}
    - {at: 12:00, title: Ride, kind: transfer, vehicles: [bus], status: cancelled}
    - {at: 13:00, title: Put off, kind: dinner, status: postponed}
  2013-08-02:
    - {at: 10:00, title: Later}
"""


def made(visit: Visit, *languages: str, rule: Rule | None = None) -> Given:
    revision = revision_of(visit)
    told = view(revision, Reader("visit", "", "host"), languages or ("en",))
    return given(revision, told, rule) if rule else given(revision, told)


def test_where_nobody_is_said_all_delegations_are_expected_and_only_who_is_there_that_day() -> None:
    found, visit = made(visit_of(DAY)), visit_of(DAY)
    assert guests_at(found, visit.items[0]) == ("irine", "lana")
    assert guests_at(found, visit.items[1]) == ("lana",)
    assert guests_at(found, visit.items[4]) == ("irine", "lana", "nino")
    assert unnamed_at(found.lookup, visit.items[0]) == 1
    assert unnamed_at(found.lookup, visit.items[1]) == 0


def test_who_has_no_name_is_counted_once_and_only_while_the_delegation_is_there() -> None:
    visit = visit_of(
        DAY, "groups: {all: {name: All, delegations: [khashuri], size: 9}, pair: {name: Pair, delegations: [khashuri]}}"
    )
    lookup = made(visit).lookup
    khashuri, everybody, pair = Expected(delegation=visit.delegations[0].id), *(Expected(group=one.id) for one in visit.groups)
    assert [unnamed_of(lookup, [one]) for one in (khashuri, everybody, pair, Expected(person=PersonId("lana")))] == [1, 6, 1, 0]
    assert unnamed_of(lookup, [khashuri, everybody, pair]) == 6
    gone = visit._replace(delegations=(visit.delegations[0]._replace(presence=(Period(end=Day("2013-08-01")),)),))
    assert [unnamed_at(made(gone).lookup, item) for item in (gone.items[0], gone.items[4])] == [1, 0]


def test_people_come_in_the_order_of_precedence_that_is_in_force() -> None:
    visit = visit_of(DAY)
    (delegation,) = visit.delegations
    assert people_of(made(visit), Expected(delegation=delegation.id)) == ("irine", "lana", "nino")
    group = visit._replace(people=tuple(one._replace(precedence=1) if one.id == "lana" else one for one in visit.people))
    assert people_of(made(group, rule=Rule("alphabet", "lv")), Expected(delegation=delegation.id)) == ("irine", "lana", "nino")


def test_who_does_what_and_who_serves() -> None:
    found, visit = made(visit_of(DAY)), visit_of(DAY)
    assert doing(visit.items[0], "host") == ("chair",)
    assert doing(visit.items[0]) == ("chair", "tulks")
    assert serving(found.lookup, visit.items[0]) == ("tulks",)
    assert serving(found.lookup, visit.items[2]) == ("janis",)


def test_what_is_cancelled_or_postponed_is_left_out() -> None:
    assert [item.title.pick(("en",)).text for _, item in made(visit_of(DAY)).items()] == ["All", "One", "Later"]


def test_a_second_script_stands_beside_the_readers_own() -> None:
    people = {one.id: one for one in visit_of(DAY).people}
    for languages, other in ((("en",), ["ირინე გელაშვილი"]), (("lv", "ka"), []), (("ka",), ["Irine Gelašvili"])):
        assert words(other_name(made(visit_of(DAY), *languages).voice, people["irine"])) == other  # type: ignore[index]  # plain text for an id
    turned = people["irine"]._replace(names=people["irine"].names[::-1])  # type: ignore[index]  # plain text for an id
    assert words(other_name(made(visit_of(DAY), "ka").voice, turned)) == ["Irine Gelašvili"]  # not the form of the passport
    assert words(other_name(made(visit_of(DAY)).voice, people["lana"])) == []  # type: ignore[index]  # plain text for an id


def test_the_name_in_the_passport_goes_before_all_others() -> None:
    people = {str(one.id): one for one in visit_of(DAY).people}
    assert passport_name(people["irine"]).text == "GELASHVILI Irine"
    assert passport_name(people["nino"]).text == "ნინო ბერიძე"
    assert passport_name(people["nino"]._replace(names=())).text == ""


def test_a_day_is_said_as_the_view_says_it() -> None:
    found = made(visit_of(DAY), "lv")
    assert word(found.date("2013-08-01")) == "ceturtdiena, 2013. gada 1. augusts"
    assert word(found.date("2013-08-01", "short")) == "1. augusts"
    assert word(found.date("2013-08-01", "weekday")) == "ceturtdiena"
    assert word(found.date("2013-09-01", "short")) == "1. septembris"  # no day of the view
    assert word(found.name(revision_of(visit_of(DAY)).visit.coordinator)) == "Ilze Tijone"
