"""Each of the other samples keeps what is special about its source."""

from visitplanner.times import bounds, write_span

from .samples import all_notes, by_title, forms, hour, load, on, person


def test_lalin_gives_not_one_end() -> None:
    assert not any(item.end.is_known for item in load("lalin-lindens-2016").items)


def test_lalin_receives_the_mayors_apart() -> None:
    apart = [item for item in load("lalin-lindens-2016").items if item.expected]
    assert [(hour(item), [one.group for one in item.expected]) for item in apart] == [
        ("16:30", ["mayors"]),
        ("17:00", ["mayors"]),
    ]


def test_the_flights_to_mongolia_and_back_take_what_the_press_says() -> None:
    visit = load("holy-see-mongolia-2023")
    lasted = {}
    for item in (one for one in visit.items if one.kind == "flight"):
        start, end = bounds(item.start, visit.zone).earliest, bounds(item.end, visit.zone).earliest
        assert start is not None
        assert end is not None
        lasted[item.start.day] = str(end - start)
    assert lasted == {"2023-08-31": "9:30:00", "2023-09-04": "11:20:00"}


def test_what_happens_on_board_has_no_place() -> None:
    for words in ("Greeting to the journalists on board", "Press conference on board"):
        assert by_title("holy-see-mongolia-2023", words).places == ()


def test_the_first_day_in_mongolia_is_left_for_rest() -> None:
    (day,) = [day for day in load("holy-see-mongolia-2023").days if day.day == "2023-09-01"]
    assert [note.level for note in day.notes] == ["organiser"]
    assert "recovery" in str(day.notes[0].text)


def test_ludza_says_about_and_why() -> None:
    first, second = on("president-ludza-2007", "2007-08-03", "~09:00") + on("president-ludza-2007", "2007-08-04", "~09:00")
    assert dict(first.title.forms) == {"en": "Departure", "lv": "Izbraukšana"}
    assert "number of journalists" in str(first.time_note)
    assert "lodgings" in str(second.time_note)


def test_ludza_has_parts_without_hours() -> None:
    assert [len(item.parts) for item in load("president-ludza-2007").items] == [0, 0, 4, 4, 4, 0, 0, 0, 0, 0]


def test_ludza_marks_what_the_press_may_take_pictures_of() -> None:
    shown = [hour(item) for item in load("president-ludza-2007").items if item.press and item.press.access == "photo"]
    assert shown == ["12:00", "14:45", "15:55", "17:10", "09:45"]
    (bus,) = on("president-ludza-2007", "2007-08-03", "after@town-festival")
    assert [one.group for one in bus.expected] == ["press"]


def test_matsuyama_keeps_the_japanese_titles_and_place() -> None:
    visit = load("matsuyama-freiburg-2014")
    assert [dict(item.title.forms).get("ja") for item in visit.items] == [
        "松山観光港に到着（高速船）", "市長への表敬", "市議会への表敬", "記念の植樹と環境学習施設の見学",
        "松山城の見学", "茶会", None, None, "道後温泉の見学", "石手寺の見学", None,
        None, None, None, None,
        None,
    ]  # fmt: skip
    assert [name for place in visit.places for language, name in place.name.forms if language == "ja"] == ["松山観光港"]


def test_matsuyama_has_second_places_for_rain() -> None:
    names = {place.id: str(place.name) for place in load("matsuyama-freiburg-2014").places}
    rain = {
        hour(item): names[use.place] for item in load("matsuyama-freiburg-2014").items for use in item.places if use.use == "rain"
    }
    assert rain == {"10:15–10:45": "Ropeway station, 2nd floor hall", "11:00–11:30": "Citizens' hall, small hall"}


def test_matsuyama_marks_partners_and_the_name_read_back_from_katakana() -> None:
    (delegation,) = load("matsuyama-freiburg-2014").delegations
    assert [member.accompanies for member in delegation.members if member.role == "accompanying"] == [
        "dieter-salomon",
        "gerda-stuchlik",
    ]
    (form,) = person("matsuyama-freiburg-2014", "gerda-stuchlik").names
    assert (form.name, form.kind, form.given_by) == ("Gerda Stuchlik", "inferred", "read back from katakana")


def test_sevres_has_two_tracks_and_two_towns_at_night() -> None:
    items = load("mount-prospect-sevres-2011").items
    tracks = [str(one.group or one.delegation) for item in items for one in item.expected]
    assert (tracks.count("mount-prospect"), tracks.count("librarians")) == (9, 10)
    nights = {item.start.day: [use.place for use in item.places] for item in items if item.kind == "overnight"}
    assert nights == {"2011-06-01": ["tours"], "2011-06-02": ["blois"]}


def test_sevres_leaves_the_meeting_point_and_versailles_open() -> None:
    visit = load("mount-prospect-sevres-2011")
    places = {item.start.day: [(use.use, use.place) for use in item.places] for item in visit.items if str(item.title) == "Meet"}
    either = [("at", "city-hall"), ("or", "library")]
    assert places == {"2011-06-01": either, "2011-06-02": either, "2011-06-03": either}
    assert [str(item.title) for item in visit.items if item.status == "tentative"] == ["Afternoon in Versailles with the castle"]
    assert "lunch twice" in all_notes(visit)


def test_vilnius_has_its_working_groups_side_by_side() -> None:
    slots: dict[tuple[str, str], list[str]] = {}
    for item in load("cost-trafady-vilnius-2024").items:
        for one in item.expected:
            slots.setdefault((item.start.day, hour(item)), []).append(one.group)
    assert {slot: groups for slot, groups in slots.items() if len(groups) > 1} == {
        ("2024-11-26", "09:00–12:00"): ["wg1", "wg2"],
        ("2024-11-26", "13:30–16:30"): ["wg3", "wg4"],
        ("2024-11-27", "09:00–10:30"): ["wg1", "wg4"],
        ("2024-11-27", "11:00–12:30"): ["wg2", "wg3"],
        ("2024-11-27", "14:00–16:00"): ["wg5", "wg6"],
    }


def test_vilnius_has_a_meeting_online_of_open_date() -> None:
    (item,) = [item for item in load("cost-trafady-vilnius-2024").items if not item.start.is_known]
    assert (item.mode, str(item.time_note)) == ("online", "in the week before or after; the date is open")


def test_varberg_has_no_year() -> None:
    visit = load("interreg-prospera-varberg")
    assert {item.start.day[:2] for item in visit.items} == {"--"}
    assert "2022 is a guess" in all_notes(visit)


def test_varberg_has_one_speaker_online() -> None:
    visit = load("interreg-prospera-varberg")
    online = [(hour(item), one.person) for item in visit.items for one in item.assignments if one.online]
    assert online == [("11:00", "researcher")]
    assert str(person("interreg-prospera-varberg", "researcher").functions[0].title) == "senior researcher, Rotterdam"


def test_varberg_has_a_line_that_only_marks_an_end() -> None:
    assert [str(item.title) for item in on("interreg-prospera-varberg", "--05-11", "12:40")] == ["End of the conference"]


def test_gori_keeps_its_georgian_titles() -> None:
    assert [dict(item.title.forms).get("ka") for item in load("gori-26-may-2023").items] == [
        "კონცერტი - ადგილობრივი შემსრულებლები", "ორკესტრის სვლა", "ადგილობრივი პროდუქციის გამოფენა",
        "სამხედრო ტექნიკის გამოფენა", "საბავშვო სივრცე", "საზეიმო წუთი", None, None,
    ]  # fmt: skip
    (square,) = load("gori-26-may-2023").places
    assert dict(square.name.forms)["ka"] == "ცენტრალური მოედანი, გორი"


def test_akhaltsikhe_is_all_on_the_castle_grounds() -> None:
    visit = load("akhaltsikhe-30-june")
    assert [str(place.name) for place in visit.places] == ["Castle grounds"]
    assert {len(item.places) for item in visit.items} == {1}


def test_soroca_has_themes_and_no_hours() -> None:
    visit = load("bauska-khashuri-soroca-2018")
    assert [(day.day, str(day.title)) for day in visit.days] == [
        ("2018-11-12", "Getting to know one another"), ("2018-11-13", "Education"), ("2018-11-14", "Social matters"),
        ("2018-11-15", "Enterprises"), ("2018-11-16", "Cooperation"), ("2018-11-17", ""),
    ]  # fmt: skip
    assert not any(item.start.has_clock for item in visit.items)
    assert [str(one.name) for one in visit.delegations] == ["Khashuri", "Soroca"]


def test_soroca_lists_six_places_of_meals_tied_to_no_day() -> None:
    (meals,) = [item for item in load("bauska-khashuri-soroca-2018").items if item.kind == "meal"]
    assert len(meals.places) == 6
    assert not meals.start.is_known


def test_the_desk_of_intersteno_closes_for_three_hours() -> None:
    gaps = [
        (hour(item), write_span(*gap[:2], item.start.day)) for item in load("intersteno-budapest-2015").items for gap in item.gaps
    ]
    assert gaps == [("08:00–19:00", "13:00 – 16:00")]


def test_intersteno_corrects_texts_in_two_rooms_by_nation() -> None:
    item = by_title("intersteno-budapest-2015", "Text correction championship")
    assert [(use.use, use.place, str(use.note)) for use in item.places] == [
        ("at", "r391", "China, Japan"),
        ("at", "aula", "all other nations"),
    ]


def test_intersteno_opens_the_hall_for_each_language_group() -> None:
    expected = [(hour(item), one.group) for item in load("intersteno-budapest-2015").items for one in item.expected]
    assert [pair for pair in expected if pair[1].startswith("group")] == [
        ("07:00", "group-1"), ("08:00", "group-1"), ("08:45", "group-2"), ("09:45", "group-2"),
    ]  # fmt: skip


def test_the_media_come_twenty_minutes_before() -> None:
    press = [item.press for item in load("saeima-lithuania-2025").items if item.press]
    assert [(one.access, one.minutes_before, bool(one.place)) for one in press] == [
        ("start", 20, False), ("photo", 20, True), ("start", 20, False), ("photo", 20, False),
    ]  # fmt: skip


def test_the_speakers_have_their_names_in_two_forms() -> None:
    assert forms(person("saeima-lithuania-2025", "juozas-olekas")) == [("lt", "Juozas Olekas"), ("lv", "Jozs Oleks")]
    assert forms(person("saeima-lithuania-2025", "lauri-hussar")) == [("et", "Lauri Hussar"), ("lv", "Lauri Husars")]
    assert len(load("saeima-lithuania-2025").people) == 5


def test_budapest_comes_to_moscow_in_two_periods() -> None:
    visit = load("moscow-budapest-2007")
    (delegation,) = visit.delegations
    assert [(period.start, period.end) for period in delegation.presence] == [
        ("2007-06-16", "2007-06-19"),
        ("2007-06-23", "2007-06-24"),
    ]
    assert sum("interpreter of Hungarian" in str(one.functions[0].title) for one in visit.people) == 2
    assert "18 June 2007, after the arrival" in all_notes(visit)


def test_one_of_addis_ababa_comes_on_other_days() -> None:
    (delegation,) = load("moscow-addis-ababa-2003").delegations
    assert [(period.start, period.end) for period in delegation.presence] == [("2003-07-09", "2003-07-15")]
    apart = [(period.start, period.end) for member in delegation.members for period in member.presence]
    assert apart == [("2003-07-21", "2003-07-27")]


def test_beijing_costs_what_the_order_says() -> None:
    visit = load("moscow-beijing-2007")
    priced = [(cost.amount, cost.currency, cost.quantity, str(cost.per)) for cost in visit.costs if cost.amount]
    assert priced == [("1500", "RUB", 30, "head"), ("1000", "RUB", None, "head and day")]
    assert len(visit.costs) == 9
    assert [item.headcount for item in visit.items] == [30]


def test_geneva_has_its_rooms() -> None:
    visit = load("moscow-geneva-2000")
    assert [str(lodging.room) for lodging in visit.lodgings] == ["one junior suite and four standard rooms"]
    assert forms(person("moscow-geneva-2000", visit.delegations[0].heads[0].person)) == [("en", "Pierre Muller")]


def test_hours_that_came_off_their_lines_are_not_paired() -> None:
    visit = load("taiex-brussels-2011")
    assert not any(item.start.has_clock for item in visit.items)
    printed = "09:00, 09:30, 10:00, 11:00, 11:30, 12:30, 14:00, 15:00, 15:30, 16:00, 16:30, 17:00"
    assert printed in all_notes(visit)
    assert visit.status == "draft"
