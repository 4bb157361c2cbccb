"""The Khashuri visit says what the announcement says, no less and no more; the example says that it is one."""

from visitplanner.times import bounds

from .samples import all_notes, en, forms, load, person


def test_khashuri_has_five_members_in_the_order_of_the_source() -> None:
    visit = load("khashuri-2013")
    (delegation,) = visit.delegations
    people = {person.id: person for person in visit.people}
    assert [people[member.person].names[0].name for member in delegation.members] == [
        "Irine Gelašvili", "Hatuna Samharadze", "Tamazs Čubinidze", "Nodars Kvinikadze", "Lana Sadagašvili",
    ]  # fmt: skip
    assert en(people[member.person].functions[0].title for member in delegation.members) == [
        "deputy chair",
        "leading specialist of the parliamentary office",
        "executive director",
        "head of the education, culture, sport, tourism and youth affairs department",
        "urban planning specialist",
    ]
    assert [people[head.person].names[0].name for head in delegation.heads] == ["Irine Gelašvili"]
    assert delegation.first_visit is True


def test_khashuri_keeps_both_georgian_forms_and_says_they_are_inferred() -> None:
    lana = person("khashuri-2013", "lana-sadagasvili")
    assert forms(lana) == [("lv", "Lana Sadagašvili"), ("ka", "ლანა სადაგაშვილი"), ("ka", "ლანა სადაღაშვილი")]
    assert [form.kind for form in lana.names] == ["official", "inferred", "inferred"]
    for one in load("khashuri-2013").people:
        assert {form.kind for form in one.names if form.language == "ka"} <= {"inferred"}
        assert all(form.given_by for form in one.names)


def test_khashuri_names_the_hosts_contact_with_the_phone_as_printed() -> None:
    visit = load("khashuri-2013")
    contact = person("khashuri-2013", visit.coordinator)
    assert forms(contact)[0] == ("lv", "Ilze Tijone")
    assert [(one.kind, one.value, one.level) for one in contact.contacts] == [("phone", "63922233", "public")]
    assert en(function.title for function in contact.functions) == [
        "head of the development and planning department",
        "external relations coordinator",
    ]


def test_khashuri_has_seven_activities_without_a_day() -> None:
    undated = [item for item in load("khashuri-2013").items if not item.start.is_known]
    assert sorted(en(item.title for item in undated)) == [
        "Closing of the art plein-air “Bauskas vasara”",
        "Conference on development cooperation",
        "Creative workshops at the children and youth centre",
        "Getting to know the work of the municipality",
        "Meeting with representatives of municipalities",
        "Sights of Latvia and of Bauska county",
        "Taking part in the Bauska county festival",
    ]
    assert all(dict(item.title.forms).keys() >= {"lv", "en", "ka"} for item in undated)


def test_khashuri_has_the_project_with_its_terms() -> None:
    project = load("khashuri-2013").project
    assert project is not None
    assert project.title.pick(("lv",)).text == "Attīstības sadarbības iespējas caur informācijas apmaiņu, apmācību un sadarbību"
    assert (project.grant_least, project.grant_most, project.currency) == ("500", "2000", "EUR")
    assert (project.cofinancing_percent, project.partners) == ("50", 21)
    assert dict(project.status.forms)["lv"] == "Īstenots"
    assert load("khashuri-2013").status == "planned"


def test_khashuri_has_the_other_events_of_the_source() -> None:
    visit = load("khashuri-2013")
    found = {event.id: (event.start.day, event.end.day) for event in visit.public_events}
    assert sorted(found.values()) == [
        ("", ""), ("", ""), ("2012-09-11", ""), ("2012-10-16", "2012-10-17"), ("2013-06-14", ""),
    ]  # fmt: skip
    assert {one.country for one in visit.organisations if one.id in ("hedemora", "pakruojis", "radviliskis", "nachod")} == {
        "SE", "LT", "CZ",
    }  # fmt: skip
    assert "3 August at 12:00" in all_notes(visit)


def test_the_example_says_so_in_every_language() -> None:
    title = dict(load("khashuri-2013-example").title.forms)
    assert title["en"].startswith("EXAMPLE with assumed hours")
    assert title["lv"].startswith("PARAUGS ar pieņemtiem laikiem")
    assert title["ka"].startswith("ნიმუში სავარაუდო საათებით")


def test_the_example_has_every_text_in_three_languages() -> None:
    for item in load("khashuri-2013-example").items:
        texts = [item.title, item.time_note, item.dress, item.bring, item.luggage, item.condition, item.confirmed_by]
        texts += [note.text for note in item.notes] + [part.title for part in item.parts]
        assert [dict(text.forms).keys() for text in texts if text] == [{"lv", "en", "ka"}] * sum(map(bool, texts))


def test_the_example_invents_no_name_and_no_flight_number() -> None:
    announced = {name for one in load("khashuri-2013").people for _, name in forms(one)}
    visit = load("khashuri-2013-example")
    assert {name for one in visit.people for _, name in forms(one)} <= announced
    assert {item.number for item in visit.items} == {""}
    assert not any(one.private for one in visit.people)


def test_the_example_shows_what_the_format_can_say() -> None:
    items = load("khashuri-2013-example").items
    assert {item.start.precision for item in items} == {"exact", "about", "from", "by", "part", "after"}
    assert {item.status for item in items} == {"planned", "tentative", "confirmed", "cancelled"}
    assert {item.level for item in items} == {"", "public", "host"}
    assert {use.use for item in items for use in item.places} == {"at", "or", "rain", "from", "to", "via", "meet"}
    assert {note.level for item in items for note in item.notes} == {"public", "delegate", "host", "organiser"}
    assert sum(item.kind == "flight" for item in items) == 4
    assert sum(item.kind == "workshop" for item in items) == 3


def test_the_examples_flights_take_the_time_a_flight_takes() -> None:
    visit = load("khashuri-2013-example")
    minutes = []
    for item in visit.items:
        if item.kind == "flight":
            start, end = bounds(item.start, visit.zone).earliest, bounds(item.end, visit.zone).earliest
            assert start is not None
            assert end is not None
            minutes.append(int((end - start).total_seconds()) // 60)
    assert minutes == [155, 180, 180, 145]
