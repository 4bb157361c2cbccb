"""A visit begun from answers."""

from pathlib import Path

import pytest

from tests.planner.given import NOW
from visitplanner.checks import structural
from visitplanner.itinerary import read, write
from visitplanner.planner.beginning import begin, forget_answers, keep_answers, kept_answers, suggestions, told, visit_of
from visitplanner.problems import ProblemsFound
from visitplanner.store import Entry, open_store
from visitplanner.times import write_moment

ALL = {
    "today": "2013-07-01",
    "zone": "Europe/Riga",
    "guests": "Khashuri municipality, Georgia",
    "head": "Irine Gelašvili, deputy chair",
    "size": "5",
    "speak": "Georgian",
    "host": "Bauska county municipality, Latvia",
    "coordinator": "Ilze Tijone, head of development, 639 22233",
    "arrival": "2013-07-31 14:20",
    "departure": "2013-08-05",
    "kind": "",
    "languages": "lv, ka",
    "title": "",
    "id": "",
}
NOTHING = {"today": "2013-07-01", "zone": "Europe/Riga"}


def test_all_that_was_answered_stands_in_the_visit() -> None:
    visit = visit_of(ALL)
    assert (visit.id, str(visit.title)) == ("khashuri-2013", "Vizīte: Khashuri municipality")
    assert (visit.start, visit.end, visit.languages, visit.zone) == ("2013-07-31", "2013-08-05", ("lv", "ka"), "Europe/Riga")
    assert [(one.id, one.country) for one in visit.organisations] == [
        ("bauska-county-municipality", "LV"),
        ("khashuri-municipality", "GE"),
    ]
    irine, ilze = visit.people
    assert (irine.id, str(irine.functions[0].title), irine.languages) == ("irine-gelasvili", "deputy chair", ("ka",))
    assert (ilze.id, ilze.contacts[0].value, str(ilze.functions[0].title)) == ("ilze-tijone", "639 22233", "head of development")
    assert (visit.coordinator, visit.hosts) == ("ilze-tijone", ("bauska-county-municipality",))
    sent = visit.delegations[0]
    assert (sent.heads[0].person, sent.size, sent.languages, str(sent.name)) == (
        "irine-gelasvili",
        5,
        ("ka",),
        "Khashuri municipality",
    )
    assert [(one.kind, write_moment(one.start), dict(one.title.forms)["ka"]) for one in visit.items] == [
        ("arrival", "2013-07-31 14:20", "ჩამოსვლა"),
        ("departure", "2013-08-05", "გამგზავრება"),
    ]


def test_what_nobody_knows_stays_unknown() -> None:
    visit = visit_of(NOTHING)
    assert (visit.id, str(visit.title), visit.languages) == ("visit-2013", "Visit of guests", ("en",))
    assert (visit.start, visit.people, visit.organisations, visit.delegations, visit.items) == ("", (), (), (), ())


@pytest.mark.parametrize("name", [name for name in ALL if name not in NOTHING])
def test_every_single_answer_may_be_missing(name: str) -> None:
    for answers in ({**ALL, name: ""}, {**NOTHING, name: ALL[name] or "twin" * (name == "kind")}):
        visit = visit_of(answers)
        assert structural(visit) == ()
        assert read(write(visit).encode(), "new.yaml").problems == ()
        assert dict(told(visit))["time zone"] == "Europe/Riga"


def test_a_span_says_both_days() -> None:
    visit = visit_of({**NOTHING, "arrival": "2013-07-31 – 2013-08-05"})
    assert (visit.start, visit.end, len(visit.items)) == ("2013-07-31", "2013-08-05", 2)


@pytest.mark.parametrize(("arrival", "departure"), [("2013-07-31 14:20", "2013-08-05"), ("2013-07-31", "2013-08-01"), ("", "")])
def test_the_usual_programme_of_a_kind_lies_between_the_days(arrival: str, departure: str) -> None:
    visit = visit_of({**ALL, "kind": "twin-town", "arrival": arrival, "departure": departure})
    days = {item.start.day for item in visit.items} - {""}
    assert (visit.category, len(visit.items) > 10, structural(visit)) == ("twin-town", True, ())
    assert (min(days, default=""), max(days, default="")) == (arrival[:10], departure)
    assert [write_moment(item.start) for item in visit.items if item.kind == "arrival"] == [arrival or "?"]
    assert {tag for item in visit.items for tag, _ in item.title.forms} == {"lv", "ka"}
    assert read(write(visit).encode(), "new.yaml").problems == ()


def test_one_name_for_two_people_makes_two() -> None:
    visit = visit_of({**NOTHING, "head": "Ann", "coordinator": "Ann"})
    assert [person.id for person in visit.people] == ["ann", "ann-2"]


def test_a_new_visit_is_the_current_one_and_takes_no_ones_place(tmp_path: Path) -> None:
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        made = begin(store, ALL, entry=Entry("visitplanner new"), now=NOW)
        assert (made.id, store.setting("visit")) == ("khashuri-2013", "khashuri-2013")
        with pytest.raises(ProblemsFound) as refused:
            begin(store, ALL, entry=Entry("visitplanner new"), now=NOW)
        assert [one.code for one in refused.value.problems] == ["VP964"]
        assert len(store.visits()) == 1


def test_answers_are_kept_until_they_are_forgotten(tmp_path: Path) -> None:
    database = tmp_path / "v.sqlite"
    assert kept_answers(database) == {}
    file = keep_answers(database, ALL)
    assert (file.name, kept_answers(database)) == ("v.new.json", ALL)
    file.write_text("{half", encoding="utf-8")
    assert kept_answers(database) == {}
    forget_answers(database)
    forget_answers(database)
    assert list(tmp_path.iterdir()) == []


def test_what_may_be_meant_is_made_from_the_other_answers() -> None:
    assert suggestions({**NOTHING, "guests": "ხაშურის მუნიციპალიტეტი"})["id"] == "khashuris-2013"
    latvian = {**NOTHING, "guests": "Hašuri, Gruzija", "languages": "latviešu, gruzīnu"}
    assert (suggestions(latvian)["title"], suggestions({**latvian, "languages": "en"})["title"]) == (
        "Vizīte: Hašuri",
        "Visit of Hašuri",
    )
