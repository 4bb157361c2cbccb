"""The public programme over HTTP: for those visits that everybody may see, and for nobody's eyes else."""

from pathlib import Path

import pytest

from tests.pages.reading import by_id, parse, text_of
from tests.planner.given import LATER, NOW, VISIT
from tests.server.given import Served
from visitplanner.planner.changing import Entry
from visitplanner.planner.forgetting import forget, whom
from visitplanner.planner.public import set_public
from visitplanner.store import open_store


@pytest.fixture
def served(tmp_path: Path) -> Served:
    served = Served(tmp_path)
    opened(served, is_public=True)
    return served


def opened(served: Served, *, is_public: bool) -> None:
    with open_store(served.path, mode="write", now=NOW) as store:
        set_public(store, ["small"], is_public=is_public)


PATHS = ("/v/small/", "/v/small/lv/", "/v/small/en.ics", "/v/small/lv.ics")


def test_the_page_and_its_calendar_are_for_everybody_for_five_minutes(served: Served) -> None:
    found = [served.ask(path) for path in PATHS]
    assert [one.status_code for one in found] == [200] * 4
    assert {one.headers["cache-control"] for one in found} == {"public, max-age=300"}
    assert [one.headers["content-type"].partition(";")[0] for one in found] == ["text/html"] * 2 + ["text/calendar"] * 2
    assert text_of(by_id(parse(found[1].content), "address")) == "http://falconframework.org/v/small/lv.ics"
    assert served.ask(PATHS[0], If_None_Match=found[0].headers["etag"]).status_code == 304
    assert served.ask(PATHS[0], "POST").status_code == 405


def test_nobody_sees_a_visit_that_is_not_public_any_more(served: Served) -> None:
    assert served.ask(PATHS[0]).status_code == 200
    opened(served, is_public=False)
    assert [served.ask(path).status_code for path in PATHS] == [404] * 4


def test_without_its_slash_a_page_is_found_too(served: Served) -> None:
    found = [served.ask(path) for path in ("/v/small", "/v/small/lv")]
    assert [(one.status_code, one.headers["location"]) for one in found] == [(308, "small/"), (308, "lv/")]


def test_there_is_nothing_else(served: Served) -> None:
    paths = ("/v/", "/v/other/", "/v/small/ka/", "/v/small/index.html/", "/v//", "/v/small//", "/v/sm%61ll/../")
    assert [served.ask(path).status_code for path in paths] == [404] * len(paths)


def test_a_publication_is_seen_at_once(served: Served) -> None:
    assert "A small visit" in served.ask(PATHS[0]).text
    served.publish(VISIT.replace("A small visit", "A short visit"), LATER)
    assert "A short visit" in served.ask(PATHS[0]).text


def test_a_host_that_is_none_is_refused(served: Served) -> None:
    assert served.ask(PATHS[0], Host='a"><script>').status_code == 400


CONCERT = "    - Dinner\n    - {{at: '20:00', title: Concert, level: public, status: {}}}\n"


def test_what_was_cancelled_leaves_the_calendar_when_its_time_has_come(served: Served) -> None:
    served.publish(VISIT.replace("    - Dinner\n", CONCERT.format("planned")), LATER)
    served.publish(VISIT.replace("    - Dinner\n", CONCERT.format("cancelled")), "2013-07-22T09:00:00Z")
    served.now = "2013-08-05T09:00:00Z"
    before = served.ask(PATHS[2])
    served.now = "2013-08-05T09:00:01Z"
    after = served.ask(PATHS[2])
    assert [b"Concert" in one.content for one in (before, after)] == [True, False]
    assert [b"LAST-MODIFIED:20130805T090001Z" in one.content for one in (before, after)] == [False, True]
    assert before.headers["etag"] != after.headers["etag"]


def test_a_forgotten_contact_leaves_the_public_page_at_the_next_request(tmp_path: Path) -> None:
    text = VISIT.replace("ben: Ben", 'ben: {name: Ben, contacts: [{kind: phone, value: "+371 29123456", level: public}]}')
    served = Served(tmp_path, text.replace("zone: Europe", "coordinator: ben\nzone: Europe"))
    opened(served, is_public=True)
    assert b"29123456" in served.ask(PATHS[0]).content
    with open_store(served.path, mode="write", now=NOW) as store:
        forget(store, whom(store, "", "ben"), contacts=True, entry=Entry("forget"), now=NOW)
    assert b"29123456" not in served.ask(PATHS[0]).content


def test_a_calendar_that_is_asked_for_by_date_is_answered_by_date(served: Served) -> None:
    first = served.ask(PATHS[2])
    assert first.headers["last-modified"] == "Sat, 20 Jul 2013 09:00:00 GMT"
    since = {"If_Modified_Since": first.headers["last-modified"]}
    assert [served.ask(path, **since).status_code for path in PATHS] == [200, 200, 304, 304]
    assert served.ask(PATHS[2], If_None_Match='"other"', **since).status_code == 200
    served.publish(VISIT.replace("A small visit", "A short visit"), LATER)
    found = served.ask(PATHS[2], **since)
    assert (found.status_code, found.headers["last-modified"]) == (200, "Sun, 21 Jul 2013 09:00:00 GMT")
