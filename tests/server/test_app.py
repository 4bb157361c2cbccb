"""Feeds over HTTP: what clients are told, and when (FEEDS.md, "HTTP")."""

import gzip
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import falcon.testing
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests.planner.given import LATER, NOW, VISIT, write
from tests.server.given import Served
from visitplanner.planner.loading import load
from visitplanner.planner.subscribing import digest_of, new_token, revoke_feeds, rotate_feeds
from visitplanner.server.app import HEADERS, client, make_app
from visitplanner.store import Fetch, open_store
from visitplanner.store.connection import transaction

LONG = VISIT + "".join(f"  - Item {number} of those that make a feed long enough to be compressed\n" for number in range(3))
DATE = "Sat, 20 Jul 2013 09:00:00 GMT"


@pytest.fixture
def served(tmp_path: Path) -> Served:
    return Served(tmp_path)


def test_a_feed_is_a_calendar_with_its_tag_and_date(served: Served) -> None:
    found = served.ask(served.feed())
    assert (found.status_code, found.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    assert [str(event["SUMMARY"]) for event in Calendar.from_ical(found.content).events] == ["Arrival", "Dinner"]
    assert {name: found.headers[name.lower()] for name in HEADERS} == HEADERS
    assert (found.headers["last-modified"], found.headers["etag"][:1], len(found.headers["etag"])) == (DATE, '"', 26)
    assert int(found.headers["content-length"]) == len(found.content)
    assert {"set-cookie", "location", "content-disposition"} & set(found.headers) == set()


def test_head_says_what_get_says(served: Served) -> None:
    made = served.feed()
    got, head = served.ask(made), served.ask(made, "HEAD")
    assert (head.status_code, head.content, dict(head.headers)) == (200, b"", dict(got.headers))


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "OPTIONS", "PATCH", "PROPFIND", "REPORT", "TRACE", "BREW"])
@pytest.mark.filterwarnings("ignore:Unknown REQUEST_METHOD")
def test_other_methods_are_told_what_is_allowed(served: Served, method: str) -> None:
    for address in (served.feed(note=method), f"/f/{new_token()}.ics", "/health"):
        found = served.ask(address, method)
        assert (found.status_code, found.headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("form", ["{}", "W/{}", '"x", {}', 'W/"x",W/{} ', "*"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_who_has_the_newest_is_told_so(served: Served, form: str, method: str) -> None:
    made = served.feed()
    tag = served.ask(made).headers["etag"]
    found = served.ask(made, method, If_None_Match=form.format(tag), If_Modified_Since="Sat, 01 Jan 2000 00:00:00 GMT")
    assert (found.status_code, found.content, found.headers["etag"], found.headers["last-modified"]) == (304, b"", tag, DATE)
    assert {name: found.headers[name.lower()] for name in HEADERS} == HEADERS
    assert "content-type" not in found.headers


def test_another_tag_beats_a_date(served: Served) -> None:
    assert served.ask(served.feed(), If_None_Match='"x"', If_Modified_Since=DATE).status_code == 200


@pytest.mark.parametrize(
    ("since", "status"),
    [
        (DATE, 304),
        ("Sat, 20 Jul 2013 09:00:01 GMT", 304),
        ("Saturday, 20-Jul-13 09:00:00 GMT", 304),
        ("Sat, 20 Jul 2013 08:59:59 GMT", 200),
        ("yesterday", 200),
        ("", 200),
    ],
)
def test_a_date_is_compared_and_one_that_is_none_ignored(served: Served, since: str, status: int) -> None:
    assert served.ask(served.feed(), If_Modified_Since=since).status_code == status


def test_gzip_only_when_asked_for(tmp_path: Path) -> None:
    served = Served(tmp_path, LONG)
    made = served.feed("visit")
    plain = served.ask(made)
    packed = served.ask(made, Accept_Encoding="br, gzip")
    assert ("content-encoding" in plain.headers, packed.headers["content-encoding"]) == (False, "gzip")
    assert gzip.decompress(packed.content) == plain.content
    assert plain.headers["etag"].replace('"', "") + "-gzip" == packed.headers["etag"].replace('"', "")
    for encoding in ("identity", "gzip;q=0", "*", "br"):
        assert served.ask(made, Accept_Encoding=encoding).content == plain.content
    again = served.ask(made, Accept_Encoding="gzip", If_None_Match=packed.headers["etag"])
    assert (again.status_code, again.headers["etag"]) == (304, packed.headers["etag"])


def test_a_new_revision_is_served_from_the_next_request_on(served: Served) -> None:
    made = served.feed()
    first = served.ask(made)
    served.publish(VISIT.replace("14:20", "15:00"), LATER)
    second = served.ask(made, If_None_Match=first.headers["etag"])
    assert (second.status_code, second.headers["last-modified"]) == (200, "Sun, 21 Jul 2013 09:00:00 GMT")
    assert (b"T142000" in first.content, b"T150000" in second.content) == (True, True)


def test_two_feeds_of_the_same_reader_have_equal_bytes(served: Served) -> None:
    one, other = served.ask(served.feed(note="phone")), served.ask(served.feed(note="tablet"))
    assert (one.content, one.headers["etag"]) == (other.content, other.headers["etag"])


def test_what_never_was_an_address_is_not_found(served: Served) -> None:
    token = served.feed().token
    odd = [
        f"/f/{new_token()}.ics",
        f"/f/{token}",
        f"/f/{token.upper()}.ics",
        f"/f/{token}.ics/",
        "/f/.ics",
        "/f/",
        "/f/../v.sqlite",
    ]
    odd += [
        f"/f/{token}.ics%00",
        f"/f//{token}.ics",
        "/f/%2e%2e/%2e%2e/etc/passwd",
        f"/f/{'a' * 100_000}.ics",
        f"/g/f/{token}.ics",
    ]
    assert {path[:60]: served.ask(path).status_code for path in odd} == {path[:60]: 404 for path in odd}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="?#"), max_size=60))
def test_whatever_is_asked_for_is_answered(served: Served, path: str) -> None:
    found = served.ask(f"/f/{path}")
    assert (found.status_code, bool(found.content)) == (404, True)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40), min_size=3, max_size=3))
def test_whatever_headers_say_the_answer_is_one_of_two(served: Served, said: list[str]) -> None:
    made = served.folder / "token"
    if not made.exists():
        made.write_text(served.feed().https)
    names = ("If-None-Match", "If-Modified-Since", "Accept-Encoding")
    found = served.client.simulate_get(made.read_text(), headers=dict(zip(names, said, strict=True)))
    assert (found.status_code, bool(found.content)) in {(200, True), (304, False)}


def test_a_closed_one_is_gone(served: Served) -> None:
    revoked, rotated, expired = served.feed(note="a"), served.feed(note="b"), served.feed(note="c", expires="2013-07-20")
    assert [served.ask(one).status_code for one in (revoked, rotated, expired)] == [200, 200, 200]
    with open_store(served.path, mode="write", now=NOW) as store:
        revoke_feeds(store, "", ["1"], now=NOW)
        (new,) = rotate_feeds(store, "", ["2"], now=NOW)
    assert [served.ask(one).status_code for one in (revoked, rotated, new)] == [410, 410, 200]
    served.now = LATER
    assert [served.ask(one).status_code for one in (revoked, rotated, new, expired)] == [410, 410, 200, 410]
    served.now = "2013-08-31T00:00:00Z"
    assert served.ask(new).status_code == 410


def test_somebody_who_is_gone_reads_no_more(served: Served) -> None:
    made = served.feed("person:ben")
    served.publish(VISIT.replace("  ben: Ben\n", "").replace("[ann, ben]", "[ann]"), LATER)
    assert served.ask(made).status_code == 410


def test_a_feed_goes_on_where_its_reader_gets_another_id(served: Served) -> None:
    """Also where two change their ids for one another; who gets an id that another had does not get their feed."""
    alone = VISIT.replace("- Dinner", "- {title: Dinner, for: [ben]}").replace("Ann, function", "Ann Lee, function")
    served.publish(alone, LATER)
    ann, ben = served.feed("person:ann"), served.feed("person:ben")
    for ids in ({"ann": "x"}, {"ann": "x", "ben": "ann"}):
        load(served.path, write(served.folder, with_ids(alone, ids)), LATER)
    assert served.ask(ann).status_code == 200
    served.publish(with_ids(alone, {"ann": "ben", "ben": "ann"}), LATER)
    told = [served.ask(one) for one in (ann, ben)]
    assert [(one.status_code, b"Ann Lee" in one.content, b"Dinner" in one.content) for one in told] == [
        (200, True, False),
        (200, False, True),
    ]
    gone = re.sub("  ann: Ben\n", "", with_ids(alone, {"ann": "ben", "ben": "ann"})).replace("[ben, ann]", "[ben]")
    load(served.path, write(served.folder, gone.replace("for: [ann]", "for: [ben]")), LATER)
    served.publish(with_ids(gone.replace("for: [ann]", "for: [ben]"), {"ben": "ann"}), LATER)
    assert [served.ask(one).status_code for one in (ann, ben)] == [200, 410]


def with_ids(text: str, ids: dict[str, str]) -> str:
    return re.sub(r"\b(ann|ben)\b", lambda found: ids.get(found[0], found[0]), text)


def test_a_visit_that_is_cancelled_is_cancelled_in_every_calendar(served: Served) -> None:
    made = served.feed()
    served.publish(VISIT.replace("zone:", "status: cancelled\nzone:"), LATER)
    told = [
        (str(event["SUMMARY"]), event["STATUS"], event["TRANSP"], event["SEQUENCE"])
        for event in Calendar.from_ical(served.ask(made).content).events
    ]
    assert told == [
        ("Cancelled: Arrival", "CANCELLED", "TRANSPARENT", 1),
        ("Cancelled: Dinner", "CANCELLED", "TRANSPARENT", 1),
    ]


def test_a_cancelled_item_leaves_on_its_day_and_last_modified_says_so(served: Served) -> None:
    made = served.feed()
    served.publish(VISIT.replace("    - Dinner\n", ""), LATER)
    told = []
    for served.now in (LATER, "2013-08-04T09:00:00Z", "2013-08-04T09:00:01Z"):
        found = served.ask(made)
        told.append((found.content.count(b"BEGIN:VEVENT"), found.headers["last-modified"][5:], found.headers["etag"]))
    assert [one[:2] for one in told] == [(2, "21 Jul 2013 09:00:00 GMT")] * 2 + [(1, "04 Aug 2013 09:00:01 GMT")]
    assert (told[0][2] == told[1][2], told[1][2] == told[2][2]) == (True, False)


def test_our_own_trouble_empties_no_calendar(served: Served) -> None:
    made = served.feed()
    served.ask(made)
    with closing(sqlite3.connect(served.path)) as by_hand:
        by_hand.execute("ALTER TABLE feed_count RENAME TO lost")
    found = served.ask(made)
    assert (found.status_code, bool(found.content), found.headers["retry-after"]) == (503, True, "300")
    assert served.troubles == ["2013-07-20T09:00:00Z trouble: VP902"]
    with closing(sqlite3.connect(served.path)) as by_hand:
        by_hand.execute("ALTER TABLE lost RENAME TO feed_count")
    assert served.ask(made).status_code == 200


def test_a_database_that_is_not_there_is_our_trouble(served: Served) -> None:
    served.path.rename(served.path.with_name("away"))
    assert (served.ask("/health").status_code, served.ask(f"/f/{new_token()}.ics").status_code) == (503, 503)


def test_health(served: Served) -> None:
    found = served.ask("/health")
    assert (found.status_code, found.text, found.headers["cache-control"]) == (200, "good\n", "no-store")


def test_readers_wait_for_no_organiser(served: Served) -> None:
    made = served.feed()
    with closing(sqlite3.connect(served.path, isolation_level=None)) as busy, transaction(busy):
        busy.execute("UPDATE visit SET changed = 'meanwhile'")
        assert served.ask(made).status_code == 200


def test_elsewhere_there_is_nothing(served: Served) -> None:
    assert [served.ask(path).status_code for path in ("/", "/f", "/robots.txt", "/health/x", "/favicon.ico")] == [404] * 5


def test_fetches_are_gathered_beside_the_requests(served: Served) -> None:
    made = served.feed()
    for _ in range(3):
        served.ask(made, User_Agent="Thunderbird/115 (+https://visits.bauska.lv/f/abc.ics)")
    served.ask(f"/f/{new_token()}.ics")
    assert served.noted == {}
    served.fetches.flush()
    assert served.noted == {made.feed.id: Fetch(NOW, "Thunderbird/115", 3)}


def test_the_log_tells_no_secret(served: Served) -> None:
    made = served.feed()
    for method in ("GET", "PUT"):
        served.ask(made, method, User_Agent="Google-Calendar-Importer (person)")
    served.ask(f"/f/{new_token()}.ics")
    served.ask("/health", "HEAD")
    size = len(served.ask(made).content)
    assert served.lines == [
        f"{NOW} GET feed 1 200 {size} 0.0ms Google-Calendar-Importer",
        f"{NOW} PUT feed 405 29 0.0ms Google-Calendar-Importer",
        f"{NOW} GET feed 404 38 0.0ms falcon-client",
        f"{NOW} HEAD health 200 0 0.0ms falcon-client",
        f"{NOW} GET feed 1 200 {size} 0.0ms falcon-client",
    ]
    assert not any(made.token in line or digest_of(made.token) in line for line in served.lines)


def test_a_client_that_calls_itself_nothing() -> None:
    names = [client({"HTTP_USER_AGENT": agent}) for agent in ("", "\x1b[2J", "a b", "iOS/17 (x)")]
    assert names == ["-", "-", "a", "iOS"]


def test_a_copy_that_was_put_back_is_served_from_the_next_request_on(served: Served) -> None:
    """A server that went on reading the file that is gone would leave open what is closed in the new one."""
    made, kept = served.feed(), served.path.with_name("copy")
    assert served.ask(made).status_code == 200
    with closing(sqlite3.connect(served.path)) as source, closing(sqlite3.connect(kept)) as target:
        source.backup(target)
    with open_store(kept, mode="write", now=NOW) as store:
        revoke_feeds(store, "", [str(made.feed.id)], now=NOW)
    kept.replace(served.path)
    assert (served.ask(made).status_code, served.troubles) == (410, [])


def test_a_database_that_is_taken_away_is_our_trouble_at_once(served: Served) -> None:
    made, away = served.feed(), served.path.with_name("away")
    assert served.ask(made).status_code == 200
    served.path.rename(away)
    assert served.ask(made).status_code == 503
    away.rename(served.path)
    assert served.ask(made).status_code == 200


def test_a_feed_that_is_closed_is_closed_at_once_for_every_process(served: Served) -> None:
    """Two applications over one database are what `--workers 2` runs."""
    made, other = served.feed(), served.feed("person:ben")
    second = falcon.testing.TestClient(make_app(served.path, fetches=served.fetches, clock=served.seconds))

    def statuses() -> list[int]:
        paths = [one.https for one in (made, other)]
        return [served.ask(path).status_code for path in paths] + [second.simulate_get(path).status_code for path in paths]

    assert statuses() == [200] * 4
    with open_store(served.path, mode="write", now=NOW) as store:
        revoke_feeds(store, "", ["person:ann"], now=NOW)
        (again,) = rotate_feeds(store, "", ["person:ben"], now=NOW)
    assert statuses() == [410] * 4
    assert (served.ask(again).status_code, second.simulate_get(again.https).status_code) == (200, 200)
    served.publish(VISIT.replace("14:20 Arrival", "15:45 Landing"), LATER)
    assert [b"Landing" in one.content for one in (served.ask(again), second.simulate_get(again.https))] == [True, True]


def test_a_part_is_answered_with_the_whole(served: Served) -> None:
    """Range may be ignored (RFC 9110, 14.2): bytes of two revisions are never put together."""
    made = served.feed()
    whole = served.ask(made)
    for asked in ("bytes=0-9", "bytes=-1", "bytes=9999999-", "nonsense"):
        found = served.ask(made, Range=asked, If_Range=whole.headers["etag"])
        assert (found.status_code, found.content, "content-range" in found.headers) == (200, whole.content, False)
