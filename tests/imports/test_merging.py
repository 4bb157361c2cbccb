from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.imports.given import VISIT, form, listed, matched
from visitplanner.changes import compare, in_words
from visitplanner.imports import doubles, match, merge, missing
from visitplanner.itinerary import read, write
from visitplanner.model import Contact, Function, OrganisationId, Period, Person, PersonId, Private, Visit, Zone
from visitplanner.texts import text, unsafe_character

HEAD = ("Vārds, uzvārds", "Amats", "Iestāde", "Valsts", "Valodas", "Tālrunis", "E-pasts", "Ierašanās", "Izbraukšana", "Ēdināšana")


def merged(*rows: tuple[str, ...], visit: Visit = VISIT, delegation: str = "") -> Visit:
    return merge(visit, matched(HEAD, *rows, visit=visit), delegation).visit


def of(visit: Visit, id_: str) -> Person:
    return next(one for one in visit.people if one.id == id_)


def test_what_a_list_says_is_put_in_and_the_rest_stays() -> None:
    visit = merged(("ირინე გელაშვილი", "", "Hašuri pašvaldība", "Gruzija", "gruzīnu", "+995 555 1", "", "", "", "veģetāra"))
    irine = of(visit, "irine")
    assert irine.names == VISIT.people[0].names
    assert irine.functions == VISIT.people[0].functions
    assert (irine.organisation, irine.languages) == ("khashuri", ("ka",))
    assert irine.contacts == (Contact("phone", "+995 555 1"),)
    assert irine.private == Private(diet="veģetāra")
    assert (visit.items, visit.organisations) == (VISIT.items, VISIT.organisations)


def test_somebody_new_gets_an_id_an_organisation_and_a_place_in_the_delegation() -> None:
    visit = merged(
        ("Levan Kobiašvili", "šoferis", "Kareli", "LT", "", "", "levan@kareli.ge", "1.08.", "", ""), delegation="khashuri"
    )
    levan = of(visit, "levan-kobiasvili")
    assert (levan.functions, levan.organisation, levan.country) == ((Function(text(lv="šoferis")),), "kareli", "LT")
    assert [one.id for one in visit.organisations] == ["khashuri", "kareli"]
    assert [member.person for member in visit.delegations[0].members] == ["irine", "tamazs", "lana", "levan-kobiasvili"]
    assert visit.delegations[0].members[-1].presence == (Period("2013-08-01", ""),)  # type: ignore[arg-type]  # days


def test_the_same_list_twice_changes_nothing_more() -> None:
    rows = [
        ("Levan Kobiašvili", "šoferis", "Kareli", "Gruzija", "gruzīnu", "29123456, 28123456", "a@b.ge", "1.08.", "2.08.", "gaļa"),
        ("Irine Gelašvili", "mēre", "", "", "", "", "", "2013-07-31", "", ""),
        ("N.N.", "šoferis"),
    ]
    once = merged(*rows, delegation="khashuri")
    assert merged(*rows, visit=once, delegation="khashuri") == once
    assert once != VISIT


def test_a_number_that_has_changed_is_replaced_and_a_second_one_added() -> None:
    once = merged(("Irine Gelašvili", "", "", "", "", "63922233"))
    assert of(merged(("Irine Gelašvili", "", "", "", "", "+371 63922233"), visit=once), "irine") == of(once, "irine")
    moved = merged(("Irine Gelašvili", "", "", "", "", "29123456"), visit=once)
    assert [one.value for one in of(moved, "irine").contacts] == ["29123456"]
    more = merged(("Irine Gelašvili", "", "", "", "", "63922233, 29123456"), visit=once)
    assert [one.value for one in of(more, "irine").contacts] == ["63922233", "29123456"]


def test_a_function_that_has_changed_is_said_and_what_is_said_in_other_languages_stays() -> None:
    visit = merged(("Tamazs Čubinidze", "direktors"))
    again = merged(("Tamazs Čubinidze", "izpilddirektors"), visit=visit)
    assert [in_words(change) for change in compare(visit, again)] == [
        "~ person tamazs: functions: direktors -> izpilddirektors",
    ]
    functions = (Function(text(lv="direktors", ka="დირექტორი")),)
    people = tuple(one._replace(functions=functions) if one.id == "tamazs" else one for one in visit.people)
    both = visit._replace(people=people)
    assert of(merged(("Tamazs Čubinidze", "izpilddirektors"), visit=both), "tamazs").functions == (
        Function(text(lv="izpilddirektors", ka="დირექტორი")),
    )
    assert merged(("Tamazs Čubinidze", "დირექტორი"), visit=both) == both


def test_a_name_that_was_inferred_gives_way_to_one_that_somebody_gave() -> None:
    visit = merge(
        VISIT, matched(("სახელი, გვარი", "Vārds, uzvārds", "Amats"), ("ირინა გელაშვილი", "Irine Gelašvili", "")), ""
    ).visit
    assert of(visit, "irine").names[1] == form("ირინა გელაშვილი", "ka")._replace(given_by="list.xlsx")


def test_the_country_of_the_organisation_need_not_be_said_again() -> None:
    there = VISIT._replace(people=tuple(one._replace(organisation=OrganisationId("khashuri")) for one in VISIT.people))
    assert merged(("Irine Gelašvili", "", "", "Gruzija"), visit=there) == there
    assert of(merged(("Irine Gelašvili", "", "", "Latvija"), visit=there), "irine").country == "LV"


def test_days_that_hold_already_are_not_said_again() -> None:
    assert merged(("Irine Gelašvili", "", "", "", "", "", "", "31.07.2013", "4.08.2013")) == VISIT
    member = merged(("Irine Gelašvili", "", "", "", "", "", "", "31.07.2013", "3.08.2013")).delegations[0].members[0]
    assert member.presence == (Period("2013-07-31", "2013-08-03"),)  # type: ignore[arg-type]  # days


def test_who_is_not_in_the_list_is_told_and_stays() -> None:
    matches = matched(HEAD, ("Irine Gelašvili",), ("Lana Sadaghashvili",))
    assert missing(VISIT, matches) == missing(VISIT, matches, "khashuri") == (("khashuri", "tamazs"),)
    assert missing(VISIT, matches, "other") == ()
    assert {one.id for one in merge(VISIT, matches[:1]).visit.people} == {PersonId(one.id) for one in VISIT.people}


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8).filter(lambda words: not unsafe_character(words))
NAMES = (
    st.sampled_from(["", "Irine Gelašvili", "ირინე გელაშვილი", "Lana Sadagašvili", "N.N.", "Ann, Bob", "šoferis", "-"]) | WORDS
)
ROWS = st.tuples(
    *[NAMES] * 3,
    st.sampled_from(["", "LV", "Gruzija"]),
    st.sampled_from(["", "lv", "gruzīnu"]),
    st.sampled_from(["", "63922233", "+371 63922233, 112"]),
    st.sampled_from(["", "a@b.lv", "tamaz@khashuri.ge"]),
    st.sampled_from(["", "31.07.", "2013-08-01"]),
    st.sampled_from(["", "2013-08-04"]),
    NAMES,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ROWS, max_size=4), st.sampled_from(["", "khashuri"]))
def test_any_list_is_merged_once_then_changes_nothing_and_stands_in_the_file(
    rows: list[tuple[str, ...]], delegation: str
) -> None:
    people = listed(HEAD, *rows).people
    assume(not doubles(people, {}))
    first = match(people, VISIT, {})
    decided = {one.listed.row: "new" for one in first if one.is_doubtful}
    once = merge(VISIT, match(people, VISIT, decided), delegation).visit
    again = match(people, once, {})
    assume(not any(one.is_doubtful for one in again))
    assert merge(once, again, delegation).visit == once
    whole = once._replace(zone=Zone("Europe/Riga"))
    assert read(write(whole).encode(), "a.yaml").visit == whole
