import pytest

from tests.feeds.by_hand import MEETING, lv, uid, utc, view
from visitplanner.feeds import feed_uid, frame, join, render, render_item, shown, size_problem
from visitplanner.model import Day
from visitplanner.texts import Words
from visitplanner.views import Reader

FEED = "feed-uid"
LUNCH = MEETING._replace(id="lunch", uid=uid(2), kind="lunch", title=lv("Pusdienas"), kind_label=lv("Pusdienas"))
ABROAD = LUNCH._replace(zone="Asia/Tbilisi", modified="2013-07-21T10:00:00Z")


def lines(body: bytes) -> list[str]:
    return body.decode().replace("\r\n ", "").split("\r\n")


def values(body: bytes, name: str) -> list[str]:
    return [line.split(":", 1)[1] for line in lines(body) if line.startswith(name + ":")]


def test_the_calendar_has_the_properties_that_clients_want() -> None:
    assert lines(render(view(), FEED))[:14] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//visitplanner//visitplanner//EN",
        "CALSCALE:GREGORIAN",
        "DESCRIPTION:3. redakcija",
        "X-WR-CALDESC:3. redakcija",
        "COLOR:teal",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "UID:feed-uid",
        "NAME:Hašuri vizīte – Irine Gelašvili",
        "X-WR-CALNAME:Hašuri vizīte – Irine Gelašvili",
        "LAST-MODIFIED:20130720T090000Z",
        "BEGIN:VTIMEZONE",
    ]


@pytest.mark.parametrize("name", ["METHOD", "ATTENDEE", "ORGANIZER", "SOURCE", "X-WR-TIMEZONE", "BEGIN:VALARM"])
def test_what_belongs_to_mail_or_leaks_is_not_there(name: str) -> None:
    assert not any(line.startswith(name) for line in lines(render(view(MEETING, ABROAD), FEED)))


def test_a_feed_of_the_whole_visit_bears_its_name_alone() -> None:
    assert values(render(view(reader_name=()), FEED), "NAME") == ["Hašuri vizīte"]
    assert values(render(view(reader_name=(), title=()), FEED), "NAME") == ["khashuri-2013"]


def test_a_draft_says_so() -> None:
    assert values(render(view(revision=0, published=""), FEED), "DESCRIPTION") == ["PROJEKTS"]


def test_an_empty_feed_is_a_whole_calendar_with_the_zone_of_the_visit() -> None:
    assert values(render(view(), FEED), "TZID") == ["Europe/Riga"]
    assert lines(render(view(), FEED))[-2:] == ["END:VCALENDAR", ""]


@pytest.mark.parametrize("fields", [{"zone": "Africa/Casablanca"}, {"zone": ""}, {"published": ""}])
def test_an_empty_feed_without_a_rule_for_its_zone_holds_utc(fields: dict[str, str]) -> None:
    assert values(render(view(**fields), FEED), "TZID") == ["Etc/UTC"]


def test_only_the_zones_used_stand_before_the_events() -> None:
    body = lines(render(view(MEETING, ABROAD), FEED))
    assert [line for line in body if line.startswith(("BEGIN:VT", "BEGIN:VE", "TZID:"))] == [
        "BEGIN:VTIMEZONE", "TZID:Europe/Riga", "BEGIN:VTIMEZONE", "TZID:Asia/Tbilisi", "BEGIN:VEVENT", "BEGIN:VEVENT",
    ]  # fmt: skip
    assert values(render(view(ABROAD), FEED), "TZID") == ["Asia/Tbilisi"]
    assert values(render(view(MEETING._replace(zone="Africa/Casablanca")), FEED), "TZID") == []


def test_two_names_of_one_zone_are_one_zone() -> None:
    kyiv, kiev = MEETING._replace(zone="Europe/Kyiv"), LUNCH._replace(zone="Europe/Kiev")
    assert values(render(view(kyiv, kiev), FEED), "TZID") == ["Europe/Kyiv"]


def test_a_span_over_a_change_of_the_rule_sends_all_of_the_zone_in_utc() -> None:
    early = MEETING._replace(
        zone="America/New_York", day=Day("2005-07-31"), begins=utc("2005-07-31T07:00"), ends=utc("2005-07-31T08:00")
    )
    late = LUNCH._replace(zone="America/New_York")
    body = render(view(early, late), FEED)
    assert (values(body, "TZID"), values(body, "DTSTART")) == ([], ["20050731T070000Z", "20130731T070000Z"])


def test_an_item_over_several_days_is_one_event() -> None:
    body = render(view(MEETING, MEETING._replace(day=Day("2013-08-01"), continues=True)), FEED)
    assert values(body, "UID")[1:] == [MEETING.uid]


def test_undated_items_are_nowhere() -> None:
    body = render(view(MEETING._replace(begins=None, ends=None, day=Day("--07-31")), undated=(LUNCH,)), FEED)
    assert values(body, "BEGIN") == ["VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT"]


def test_a_removed_item_stays_as_a_cancelled_one() -> None:
    body = render(view(MEETING, removed=(LUNCH._replace(sequence=4, status_label=lv("vēl tiks precizēts")),)), FEED)
    assert values(body, "SUMMARY") == ["Tikšanās novada domē", "Atcelts: Pusdienas"]
    assert (values(body, "STATUS"), values(body, "TRANSP"), values(body, "SEQUENCE")) == (
        ["CANCELLED"],
        ["TRANSPARENT"],
        ["0", "4"],
    )
    assert values(body, "DESCRIPTION") == ["3. redakcija"]


def test_an_item_that_came_back_is_not_also_cancelled() -> None:
    assert [item.status for item in shown(view(MEETING, removed=(MEETING,)))] == ["planned"]


def test_a_feed_speaks_its_first_language() -> None:
    both = MEETING._replace(title=(Words("Meeting", "en"), Words("Tikšanās", "lv")), status="cancelled")
    assert values(render(view(both, languages=("en", "lv")), FEED), "SUMMARY") == ["Cancelled: Meeting"]
    assert values(render(view(both, languages=("ka",)), FEED), "SUMMARY") == ["გაუქმებული: Meeting"]


def test_the_calendar_is_as_new_as_its_newest_event_or_its_publication() -> None:
    assert values(render(view(MEETING, ABROAD), FEED), "LAST-MODIFIED")[0] == "20130721T100000Z"
    assert values(render(view(MEETING, published="2013-07-30T00:00:00Z"), FEED), "LAST-MODIFIED")[0] == "20130730T000000Z"


def test_a_new_revision_leaves_the_events_untouched() -> None:
    one, two = (render(view(MEETING, revision=number), FEED) for number in (3, 4))
    assert one != two
    assert one.partition(b"BEGIN:VTIMEZONE")[2] == two.partition(b"BEGIN:VTIMEZONE")[2]


def test_stored_items_join_into_the_same_bytes() -> None:
    whole = view(MEETING, ABROAD)
    shared = frame(whole)
    stored = {item.uid: render_item(item, shared) for item in shown(whole)}
    part = view(ABROAD, reader=Reader("person", "hatuna"))
    joined = join(part, FEED, shared, [made for item in shown(part) if (made := stored[item.uid])])
    assert joined == render(part, FEED)
    assert render(whole, FEED) == render(whole, FEED)


def test_a_feed_near_the_limit_of_google_is_warned_of() -> None:
    assert size_problem("x.ics", 899_999) is None
    found = size_problem("x.ics", 900_000)
    assert found is not None
    assert (found.code, found.severity, "900,000 bytes" in found.text) == ("VP801", "warning", True)


def test_a_feed_uid_goes_into_the_calendar() -> None:
    made = feed_uid(uid(7), Reader(), "lv")
    assert values(render(view(), made), "UID") == [made]
