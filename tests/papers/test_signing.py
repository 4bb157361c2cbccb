"""Sign-in sheets, certificates, the evaluation form."""

from hypothesis import given
from hypothesis import strategies as st

from tests.papers.asking import ask, visit_of, word, words
from visitplanner.model import Day, Period
from visitplanner.papers.signing import BLANK_SHARE, MOST_BLANK, certificates, evaluation_form, sign_in_sheets, stay

DAY = """
  2013-08-01:
    - {at: 10:00-12:00, title: {en: Seminar, lv: Seminārs}, kind: seminar, place: hall, host: chair, headcount: 20}
    - {at: 13:00, title: Lunch, kind: lunch}
"""
PROJECT = "\nproject: {title: Bridges, number: LV-7, funder: embassy}"


def test_there_is_a_sheet_for_each_sending_body_and_one_for_the_hosts() -> None:
    found = ask(sign_in_sheets, visit_of(DAY, PROJECT), level="delegate")
    assert [(word(one.event), word(one.body), word(one.town)) for one in found.sheets] == [
        ("Seminar", "Delegation of Khashuri", "Khashuri, Georgia"), ("Seminar", "Hosts and others", ""),
    ]  # fmt: skip
    assert (word(found.project), word(found.funder), found.number) == ("Bridges", "Embassy of Georgia", "LV-7")
    guests, hosts = found.sheets
    assert [(one.number, word(one.name), word(one.organisation), word(one.town)) for one in guests.rows] == [
        (1, "GELASHVILI Irine", "Khashuri municipality", "Khashuri, Georgia"),
        (2, "Lana Sadagašvili", "Khashuri municipality", "Khashuri, Georgia"),
    ]
    assert [word(one.name) for one in hosts.rows] == ["Aivars Okmanis"]
    assert (word(guests.date), word(guests.time), word(guests.place)) == ("Thursday, 1 August 2013", "10:00–12:00", "Hall")


def test_there_are_blank_lines_for_who_has_no_name_yet_and_a_quarter_more() -> None:
    guests, hosts = ask(sign_in_sheets, visit_of(DAY), level="delegate").sheets
    assert guests.blank == 1 + 3  # one of the delegation unnamed, at least three
    assert hosts.blank == 16 + 5  # 20 expected, 2 guests and 1 host named, 1 guest unnamed; a quarter of 17, rounded up


def test_a_delegation_that_has_left_or_is_yet_to_come_has_no_sheet() -> None:
    visit = visit_of(DAY)
    (delegation,) = visit.delegations
    members = tuple(one._replace(presence=()) for one in delegation.members)
    for presence, bodies in ((Period(end=Day("2013-08-01")), 2), (Period(start=Day("2013-08-02")), 1)):
        gone = visit._replace(delegations=(delegation._replace(members=members, presence=(presence,)),))
        assert len(ask(sign_in_sheets, gone, level="delegate").sheets) == bodies
    stays = (members[0]._replace(presence=(Period(end=Day("2013-08-01")),)), *members[1:])
    gone = visit._replace(delegations=(delegation._replace(members=stays, presence=(Period(start=Day("2013-08-02")),)),))
    assert [len(sheet.rows) for sheet in ask(sign_in_sheets, gone, level="delegate").sheets] == [1, 1]


@given(st.integers(1, 400))
def test_a_quarter_of_the_lines_is_blank_however_many_are_expected(size: int) -> None:
    visit = visit_of("\n  2013-08-01:\n    - {at: 10:00, title: Seminar, kind: seminar}\n")
    (delegation,) = visit.delegations
    guests, _ = ask(sign_in_sheets, visit._replace(delegations=(delegation._replace(size=size),)), level="delegate").sheets
    expected = len(guests.rows) + max(0, size - 3)
    assert guests.blank + guests.left_out >= max(0, size - 3) + expected / BLANK_SHARE
    assert (guests.blank <= MOST_BLANK, guests.left_out > 0) == (True, guests.blank + guests.left_out > MOST_BLANK)


def test_a_certificate_says_the_name_of_the_passport_and_the_days_of_presence() -> None:
    found = ask(certificates, visit_of(DAY), "en", level="delegate").certificates
    assert [(one.person, word(one.name), words(one.other), word(one.dates), one.days) for one in found] == [
        ("irine", "GELASHVILI Irine", ["ირინე გელაშვილი"], "1–3 August 2013", 3),
        ("lana", "Lana Sadagašvili", [], "1–3 August 2013", 3),
        ("nino", "ნინო ბერიძე", [], "2–3 August 2013", 2),
    ]
    first = found[0]
    assert (word(first.event), word(first.place), words(first.hosts[0])) == (
        "Visit of friends",
        "Bauska, Latvia",
        ["Bauska county"],
    )
    assert [(word(name), word(function)) for name, function in first.signs] == [("Ilze Tijone", "coordinator")]
    (only,) = ask(certificates, visit_of(DAY), level="delegate", person="lana").certificates
    assert only.person == "lana"


def test_days_that_are_not_one_stretch_are_said_as_several() -> None:
    visit = visit_of(DAY.replace("2013-08-01", "2013-08-02"))._replace(end=Day("2013-08-05"))
    (delegation,) = visit.delegations
    apart = tuple(one._replace(presence=delegation.members[1].presence) for one in delegation.members)
    away = apart[0]._replace(
        presence=(*apart[0].presence, apart[0].presence[0]._replace(start=Day("2013-08-05"), end=Day("2013-08-05")))
    )
    found = ask(certificates, visit._replace(delegations=(delegation._replace(members=(away, *apart[1:])),)), level="delegate")
    assert [word(one.dates) for one in found.certificates if one.person == "lana"] == ["2–3 August 2013; 5 August 2013"]


def test_nobody_certifies_days_that_are_not_known() -> None:
    visit = visit_of(DAY)
    assert stay(visit) == ("2013-08-01", "2013-08-02", "2013-08-03")
    assert stay(visit._replace(end=Day(""))) == ()


def test_the_form_asks_what_funders_ask_then_item_by_item() -> None:
    form = ask(evaluation_form, visit_of(DAY, PROJECT), "en", "lv", level="delegate")
    assert [one.number for one in form.questions] == list(range(1, 14))
    assert {one.kind for one in form.questions} == {"scale", "choice", "lines"}
    assert words(form.questions[0].text) == ["How do you rate the visit as a whole?", "Kā vērtējat vizīti kopumā?"]
    assert [(word(date), words(title)) for date, title in form.items] == [("1 August", ["Seminar", "Seminārs"])]
