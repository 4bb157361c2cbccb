"""What a feed of 1,000 items costs, against icalendar's own cost for events with the same properties, in one run.

    python bench/feed.py [rounds]

Both sides write the same properties; only ours also makes their words.
"""

import datetime as dt
import sys
import uuid

from icalendar import Event
from icalendar.prop import vGeo, vUri
from measure import in_turns, report, rounds

from visitplanner.feeds import render
from visitplanner.feeds.values import coordinates
from visitplanner.feeds.wording import description, location, summary, words
from visitplanner.model import Day
from visitplanner.texts import Said, Words
from visitplanner.times import Moment, zone_of
from visitplanner.views import Reader, View, ViewAssignment, ViewDay, ViewItem, ViewPerson, ViewPlace

BAR = 1.3
ITEMS = 1000
LANGUAGE = "ka"


def ka(text: str) -> Said:
    return (Words(text, LANGUAGE),)


HALL = ViewPlace("hall", "at", (), ka("დიდი დარბაზი, ბაუსკის მუნიციპალიტეტი"), ka("Uzvaras iela 1, Bauska"), (), 56.4079, 24.1944)


def item(number: int) -> ViewItem:
    """An item as rich as those of a worked-out programme, every fourth with nothing but an hour and a title."""
    begins = dt.datetime(2013, 7, 31, 5, tzinfo=dt.UTC) + dt.timedelta(minutes=17 * number)
    plain = ViewItem(
        id=f"item-{number}",
        uid=str(uuid.UUID(int=number)),
        kind="meeting",
        kind_label=ka("შეხვედრა"),
        title=ka(f"შეხვედრა მუნიციპალიტეტის წარმომადგენლებთან {number}"),
        day=Day(begins.date().isoformat()),
        start=Moment("exact", begins.date().isoformat(), 480),
        zone="Europe/Riga",
        begins=begins,
        ends=begins + dt.timedelta(hours=1),
        modified="2013-07-20T09:00:00Z",
    )
    if number % 4 == 0:
        return plain
    host = ViewPerson("ilze", ka("Ilze Tijone"), ka("განვითარებისა და დაგეგმვის განყოფილების უფროსი"))
    return plain._replace(
        start=Moment("about", plain.day, 480),
        time=ka("დაახლ. 08:00"),
        open_end=number % 2 == 0,
        who=ka("მთელი დელეგაცია"),
        places=(HALL,),
        assignments=(ViewAssignment("host", ka("მასპინძელი"), host), ViewAssignment("interpreter", ka("თარჯიმანი"), None)),
        parts=(ka("მისალმება"), ka("პრეზენტაცია")),
        dress=ka("საქმიანი"),
        notes=(ka("თან იქონიეთ საჩუქარი"),),
    )


def view(items: list[ViewItem]) -> View:
    days = (ViewDay(Day("2013-07-31"), 1, (), (), (), items=tuple(items)),)
    return View(
        "bench", Reader(), (LANGUAGE,), "Europe/Riga", ka("ვიზიტი"), revision=1, published="2013-07-20T09:00:00Z", days=days
    )


def facts(one: ViewItem) -> dict[str, str]:
    return {
        "SUMMARY": summary(one, LANGUAGE),
        "DESCRIPTION": description(one, LANGUAGE),
        "CATEGORIES": words(one.kind_label, LANGUAGE),
        "LOCATION": location(one, LANGUAGE),
    }


def by_icalendar(one: ViewItem, texts: dict[str, str]) -> bytes:
    """Do what icalendar's manual shows: an Event, `add` for each property, `to_ical`. The texts are ready made."""
    assert one.begins is not None
    assert one.ends is not None
    tz = zone_of(one.zone)
    stamp = dt.datetime.fromisoformat(one.modified)
    event = Event()
    event.add("UID", one.uid)
    event.add("DTSTART", one.begins.astimezone(tz))
    event.add("DTEND", one.ends.astimezone(tz))
    event.add("DTSTAMP", stamp)
    event.add("LAST-MODIFIED", stamp)
    event.add("SEQUENCE", one.sequence)
    for name, text in texts.items():
        if text:
            event.add(name, text)
    if one.places and (point := coordinates(one.places[0].latitude, one.places[0].longitude)):
        event.add("GEO", vGeo(point))
        named = {"VALUE": "URI", "X-TITLE": texts["LOCATION"], "X-ADDRESS": texts["LOCATION"]}
        event.add("X-APPLE-STRUCTURED-LOCATION", vUri("geo:{:.6f},{:.6f}".format(*point)), parameters=named)
    body: bytes = event.to_ical()
    return body


def main() -> int:
    times = rounds(9)
    items = [item(number) for number in range(ITEMS)]
    whole = view(items)
    ready = [(one, facts(one)) for one in items]
    works = {
        "visitplanner.feeds.render": lambda: render(whole, "feed"),
        "base: icalendar's Event, add, to_ical": lambda: [by_icalendar(one, texts) for one, texts in ready],
    }
    size = len(render(whole, "feed"))
    return 0 if report(f"A feed of {ITEMS:,} items, {size:,} bytes", in_turns(works, times), times, BAR) else 1


if __name__ == "__main__":
    sys.exit(main())
