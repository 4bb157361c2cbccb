"""Every sample reads, is written back whole, and has the days, hours and sizes that its source has.

The facts were transcribed from the notes on the sources, not from the files.
"""

import pytest

from visitplanner.itinerary import read, write

from .samples import FOLDER, SAMPLES, hour, load

# The hours of each day as the source prints them, in its order; "-" is an item without an hour.
HOURS = {
    "khashuri-2013": {"2013-07-31": "-", "": "- - - - - - -"},
    "lalin-lindens-2016": {
        "2016-10-26": "- -",
        "2016-10-27": "10:00 10:30 13:45 14:00 16:00 16:30 16:45 17:00 17:30 18:00",
        "2016-10-28": "08:30 10:30 11:00 13:30 15:00 17:00 17:30 20:00 21:30",
        "2016-10-29": "10:00 12:30 13:30 afternoon 22:00",
        "2016-10-30": "-",
    },
    "holy-see-mongolia-2023": {
        "2023-08-31": "18:30@Europe/Rome–2023-09-01@10:00@Asia/Ulaanbaatar -",
        "2023-09-01": "10:00",
        "2023-09-02": "09:00 09:30 10:20 11:00 11:10 16:00",
        "2023-09-03": "10:00 16:00",
        "2023-09-04": "09:30 11:30 12:00@Asia/Ulaanbaatar–17:20@Europe/Rome -",
    },
    "president-ludza-2007": {
        "2007-08-03": "~09:00 12:00 14:45 15:55 17:10 18:45 19:00–22:00 after@town-festival",
        "2007-08-04": "~09:00 09:45",
    },
    "matsuyama-freiburg-2014": {
        "2014-04-04": "10:47–11:00 14:55–15:15 15:25–15:45 16:25–17:30",
        "2014-04-05": "09:00–10:15 10:15–10:45 11:00–11:30 14:30–15:15 15:30–16:00 16:30–17:20 19:00–21:30",
        "2014-04-06": "10:00–10:15 10:30–10:50 11:40–12:30 15:00–17:00",
        "2014-04-07": "09:30–10:00",
    },
    "mount-prospect-sevres-2011": {
        "2011-05-29": "- 16:00 -",
        "2011-05-30": "09:00 12:30 14:30 16:00 19:30",
        "2011-05-31": "09:00–18:45 20:00",
        "2011-06-01": "08:00 11:30 - 09:00 10:00 - 15:30 -",
        "2011-06-02": "09:00 12:00 - 09:00 10:00 12:30 afternoon",
        "2011-06-03": "09:00 16:30 20:00 09:00",
    },
    "cost-trafady-vilnius-2024": {
        "2024-11-25": "12:30–13:00 13:00–13:15 13:15–14:45 15:00–16:30 16:30–17:00",
        "2024-11-26": "09:00–12:00 09:00–12:00 12:00–13:30 13:30–16:30 13:30–16:30 evening",
        "2024-11-27": "09:00–10:30 09:00–10:30 11:00–12:30 11:00–12:30 12:30–14:00 14:00–16:00 14:00–16:00 16:15–16:45",
        "": "-",
    },
    "interreg-prospera-varberg": {
        "--05-10": "- 18:30",
        "--05-11": "09:00 09:30 09:40 09:50 10:10 10:40 11:00 11:40 12:30 12:40 13:00 14:00 15:00 15:45 16:00 17:15 19:00",
    },
    "gori-26-may-2023": {
        "2023-05-26": "11:00–14:30 14:00–16:40 11:00–18:00 11:00–18:00 14:00–18:00 17:10 17:15–17:30 17:30–18:30",
    },
    "akhaltsikhe-30-june": {"--06-30": "10:00–12:00 15:00–17:00 15:00–18:00 15:00–18:00 15:00–18:00 16:30 18:00"},
    "bauska-khashuri-soroca-2018": {
        "2018-11-12": "- - -",
        "2018-11-13": "- - - - -",
        "2018-11-14": "- - -",
        "2018-11-15": "- - - - -",
        "2018-11-16": "- after@rural-forum",
        "": "-",
    },
    "intersteno-budapest-2015": {
        "2015-07-17": "10:00–12:00 from@13:00 14:00–16:00 17:00–21:00",
        "2015-07-18": "08:00–19:00 08:30–09:30 09:30–11:30 13:30 14:00 15:30 17:00–19:30 17:00 17:00–18:00 18:45–20:00",
        "2015-07-19": "07:30–19:00 07:00 08:00 08:45 09:45 10:00–12:30 11:30 15:00 15:30",
    },
    "saeima-lithuania-2025": {"2025-11-13": "13:45–14:30 14:40 16:25–17:00", "2025-11-14": "10:00–11:00", "": "- - -"},
    "moscow-geneva-2000": {},
    "moscow-vientiane-2000": {},
    "moscow-ulaanbaatar-2001": {},
    "moscow-addis-ababa-2003": {},
    "moscow-bavaria-2005": {},
    "moscow-budapest-2007": {},
    "moscow-beijing-2007": {"": "-"},
    "taiex-brussels-2011": {"2011-03-14": "- - -"},
}
# First and last day as the source says them, the zone, and how many people the delegation has, where it is said.
FRAMES = {
    "khashuri-2013": ("2013-07-31", "", "Europe/Riga", None),
    "khashuri-2013-example": ("2013-07-31", "2013-08-05", "Europe/Riga", 5),
    "lalin-lindens-2016": ("2016-10-26", "2016-10-30", "Europe/Madrid", None),
    "holy-see-mongolia-2023": ("2023-08-31", "2023-09-04", "Asia/Ulaanbaatar", None),
    "president-ludza-2007": ("2007-08-03", "2007-08-04", "Europe/Riga", None),
    "matsuyama-freiburg-2014": ("2014-04-04", "2014-04-07", "Asia/Tokyo", 12),
    "mount-prospect-sevres-2011": ("2011-05-29", "2011-06-05", "Europe/Paris", None),
    "cost-trafady-vilnius-2024": ("2024-11-25", "2024-11-27", "Europe/Vilnius", None),
    "interreg-prospera-varberg": ("--05-10", "", "Europe/Stockholm", None),
    "gori-26-may-2023": ("2023-05-26", "2023-05-26", "Asia/Tbilisi", None),
    "akhaltsikhe-30-june": ("--06-30", "--06-30", "Asia/Tbilisi", None),
    "bauska-khashuri-soroca-2018": ("2018-11-12", "", "Europe/Riga", None),
    "intersteno-budapest-2015": ("2015-07-17", "", "Europe/Budapest", None),
    "saeima-lithuania-2025": ("", "", "Europe/Riga", None),
    "moscow-geneva-2000": ("2000-06-01", "2000-06-04", "Europe/Moscow", 5),
    "moscow-vientiane-2000": ("2000-08-28", "2000-09-02", "Europe/Moscow", 2),
    "moscow-ulaanbaatar-2001": ("2001-06-26", "2001-07-02", "Europe/Moscow", 4),
    "moscow-addis-ababa-2003": ("2003-07-09", "2003-07-27", "Europe/Moscow", 6),
    "moscow-bavaria-2005": ("2005-11-20", "2005-11-25", "Europe/Moscow", 8),
    "moscow-budapest-2007": ("2007-06-16", "2007-06-24", "Europe/Moscow", 11),
    "moscow-beijing-2007": ("2007-06-25", "2007-06-30", "Europe/Moscow", 15),
    "taiex-brussels-2011": ("2011-03-14", "2011-03-17", "Europe/Brussels", None),
}


def test_every_sample_has_its_facts_here() -> None:
    assert set(SAMPLES) == set(FRAMES) == set(HOURS) | {"khashuri-2013-example"}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_named_after_its_visit_and_names_its_source(name: str) -> None:
    visit = load(name)
    assert visit.id == name
    assert visit.sources


def test_the_table_of_the_samples_has_every_one() -> None:
    table = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [name for name in SAMPLES if f"[{name}]({name}.yaml)" not in table] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_written_and_read_back_whole(name: str) -> None:
    visit = load(name)
    assert read(write(visit).encode(), name).visit == visit


@pytest.mark.parametrize("name", SAMPLES)
def test_a_line_that_is_cut_in_its_source_is_no_item(name: str) -> None:
    assert not [str(item.title) for item in load(name).items if "cut" in str(item.title).split()]


@pytest.mark.parametrize("name", FRAMES)
def test_days_zone_and_size_are_the_sources(name: str) -> None:
    visit = load(name)
    size = next((delegation.size for delegation in visit.delegations if delegation.size), None)
    assert (visit.start, visit.end, visit.zone, size) == FRAMES[name]


@pytest.mark.parametrize("name", HOURS)
def test_hours_are_the_sources_and_no_end_is_invented(name: str) -> None:
    found: dict[str, list[str]] = {}
    for item in load(name).items:
        found.setdefault(item.start.day, []).append(hour(item))
    assert {day: " ".join(hours) for day, hours in found.items()} == HOURS[name]


@pytest.mark.parametrize("name", HOURS)
def test_no_certainty_is_invented(name: str) -> None:
    found = {item.status for item in load(name).items}
    assert found <= {"planned", "tentative"}
    assert "tentative" not in found or name == "mount-prospect-sevres-2011"
