"""Pages over HTTP: what a reader's browser is told, and when."""

import gzip
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.pages.reading import by_id, classed, items, loaded, parse, text_of
from tests.planner.given import LATER, NOW, VISIT
from tests.server.given import Served
from visitplanner.model import LEVELS, Level, Revision
from visitplanner.pages import HEADERS, assets
from visitplanner.planner.changing import Entry
from visitplanner.planner.forgetting import forget, whom
from visitplanner.planner.subscribing import new_token, revoke_feeds, rotate_feeds, set_address
from visitplanner.schedule import Lookup
from visitplanner.store import Store, open_store
from visitplanner.views import Views


@pytest.fixture
def served(tmp_path: Path) -> Served:
    return Served(tmp_path)


def test_the_token_of_a_feed_opens_its_page_too(served: Served) -> None:
    made = served.feed(language="lv")
    found = served.ask(f"/p/{made.token}/")
    assert (found.status_code, found.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert {name: found.headers[name.lower()] for name in HEADERS} == HEADERS
    assert (found.headers["cache-control"], found.headers["vary"]) == ("private, no-cache", "Accept-Encoding")
    page = parse(found.content)
    assert (page.get("lang"), len(items(page, "day-2013-07-31"))) == ("lv", 2)
    assert text_of(by_id(page, "address")) == f"http://falconframework.org/f/{made.token}.ics"
    assert "set-cookie" not in found.headers


def test_the_address_that_is_set_beats_the_one_that_was_asked(served: Served) -> None:
    made = served.feed()
    with open_store(served.path, mode="write", now=NOW) as store:
        set_address(store, "https://visits.example/bauska")
    page = parse(served.ask(f"/p/{made.token}/", Host="evil.example").content)
    assert text_of(by_id(page, "address")) == f"https://visits.example/bauska/f/{made.token}.ics"


def test_a_host_that_is_none_is_refused(served: Served) -> None:
    assert served.ask(f"/p/{served.feed().token}/", Host='a"><script>').status_code == 400


def test_all_that_a_page_loads_is_there_for_ever(served: Served) -> None:
    made = served.feed()
    page = parse(served.ask(f"/p/{made.token}/").content)
    contents = {f"/{one.path}": one.content for one in assets()}
    for address in [*loaded(page), page.get("data-worker") or ""]:
        path = "/" + address.removeprefix("../../")
        found = served.ask(path)
        assert (found.status_code, found.content) == (200, contents[path])
        assert found.headers["cache-control"] == ("no-cache" if path == "/worker.js" else "public, max-age=31536000, immutable")
    assert served.ask("/assets/page.000000000000.css").status_code == 404


def test_who_has_the_newest_is_told_so_and_a_publication_is_seen_at_once(served: Served) -> None:
    made = served.feed()
    first = served.ask(f"/p/{made.token}/")
    again = served.ask(f"/p/{made.token}/", If_None_Match=first.headers["etag"])
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    served.now = LATER
    served.publish(VISIT.replace("14:20 Arrival", "15:45 Landing"), LATER)
    newest = served.ask(f"/p/{made.token}/", If_None_Match=first.headers["etag"])
    assert (newest.status_code, b"Landing" in newest.content) == (200, True)


def test_it_is_packed_for_those_who_ask(served: Served) -> None:
    made = served.feed()
    plain, packed = served.ask(f"/p/{made.token}/"), served.ask(f"/p/{made.token}/", Accept_Encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert packed.headers["etag"] == plain.headers["etag"][:-1] + '-gzip"'
    assert served.ask(f"/p/{made.token}/", If_None_Match=packed.headers["etag"], Accept_Encoding="gzip").status_code == 304


def test_head_has_no_body_and_nothing_can_be_written(served: Served) -> None:
    made = served.feed()
    assert (served.ask(f"/p/{made.token}/", "HEAD").status_code, served.ask(f"/p/{made.token}/", "HEAD").content) == (200, b"")
    for path in (f"/p/{made.token}/", "/worker.js"):
        found = served.ask(path, "PUT")
        assert (found.status_code, found.headers["allow"]) == (405, "GET, HEAD")


def test_what_is_closed_is_gone_and_what_never_was_is_not_found(served: Served) -> None:
    made, other = served.feed(), served.feed("person:ben")
    served.ask(f"/p/{made.token}/")
    with open_store(served.path, mode="write", now=NOW) as store:
        revoke_feeds(store, "", ["person:ann"], now=NOW)
        (again,) = rotate_feeds(store, "", ["person:ben"], now=NOW)
    statuses = [served.ask(f"/p/{token}/").status_code for token in (made.token, other.token, again.token, new_token())]
    assert statuses == [410, 410, 200, 404]
    for path in (f"/p/{made.token}/", f"/p/{new_token()}/", "/p/", "/p/x"):
        found = served.ask(path)
        assert "Bauska" not in found.text
        assert made.token not in found.text
        assert (found.headers["cache-control"], found.headers["content-security-policy"]) == (
            "no-store",
            HEADERS["Content-Security-Policy"],
        )


def test_an_expired_one_is_closed(served: Served) -> None:
    made = served.feed()
    served.now = "2014-07-31T00:00:00Z"
    assert served.ask(f"/p/{made.token}/").status_code == 410


def test_without_its_slash_a_page_is_found_all_the_same(served: Served) -> None:
    made = served.feed()
    found = served.ask(f"/p/{made.token}")
    assert (found.status_code, found.headers["location"]) == (308, f"{made.token}/")
    assert served.ask(f"/p/{new_token()}").status_code == 404


def test_no_secret_stands_in_the_log_and_trouble_is_ours(served: Served) -> None:
    made, other = served.feed(), served.feed("person:ben")
    served.ask(f"/p/{made.token}/")
    assert [line.split()[1:4] for line in served.lines][-1] == ["GET", "page", str(made.feed.id)]
    served.path.rename(served.path.with_suffix(".away"))
    found = served.ask(f"/p/{other.token}/")  # not drawn before
    assert found.status_code == 503
    assert made.token not in "".join([*served.lines, *served.troubles, found.text])


def test_a_forgotten_contact_leaves_the_page_at_the_next_request(tmp_path: Path) -> None:
    text = VISIT.replace("ben: Ben", 'ben: {name: Ben, contacts: [{kind: phone, value: "+371 29123456", level: delegate}]}')
    served = Served(tmp_path, text.replace("zone: Europe", "coordinator: ben\nzone: Europe"))
    made = served.feed()
    assert b"29123456" in served.ask(f"/p/{made.token}/").content
    with open_store(served.path, mode="write", now=NOW) as store:
        forget(store, whom(store, "", "ben"), contacts=True, entry=Entry("forget"), now=NOW)
    assert b"29123456" not in served.ask(f"/p/{made.token}/").content


def test_who_has_the_newest_page_costs_no_opening_of_the_database(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    made = served.feed()
    tag = served.ask(made.page).headers["etag"]
    monkeypatch.setattr("visitplanner.server.pages.open_store", None)
    assert served.ask(made.page, If_None_Match=tag).status_code == 304


@pytest.mark.parametrize("level", LEVELS)
def test_a_page_holds_no_word_that_is_for_a_higher_level(tmp_path: Path, level: Level) -> None:
    text = VISIT.replace(
        "title: ", "notes: [" + ", ".join(f"{{text: word of {one}, level: {one}}}" for one in LEVELS) + "]\ntitle: ", 1
    )
    served = Served(tmp_path, text)
    page = served.ask(f"/p/{served.feed(level=level).token}/").text
    assert [one for one in LEVELS if f"word of {one}" in page] == list(LEVELS[: LEVELS.index(level) + 1])


def test_the_pages_of_a_revision_share_what_they_have_alike(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [served.feed(word, language=language) for language in ("en", "lv") for word in ("person:ann", "person:ben", "visit")]
    opened = list[str]()

    def open_it(path: Path, **how: str) -> Store:
        opened.append(path.name)
        return open_store(path, **how)  # type: ignore[arg-type]  # handed on

    monkeypatch.setattr("visitplanner.server.pages.open_store", open_it)

    def days() -> list[str]:
        return [text_of(by_id(parse(served.ask(one.page).content), "day-2013-07-31")) for one in made]

    first = days()
    assert opened == ["v.sqlite"]
    served.publish(VISIT.replace("14:20 Arrival", "15:45 Landing"), LATER)
    later = days()
    assert opened == ["v.sqlite"] * 2
    assert [("Arrival" in before, "Landing" in before) for before in first] == [(True, False)] * 6
    assert [("Arrival" in after, "Landing" in after) for after in later] == [(False, True)] * 6


def test_what_was_shown_until_now_is_not_read_again_to_tell_what_has_changed(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [served.feed(word, language=language) for language in ("en", "lv") for word in ("person:ann", "visit")]
    read, revision = list[int | None](), Store.revision

    def counted(store: Store, visit: str, number: int | None = None) -> Revision | None:
        read.append(number)
        return revision(store, visit, number)

    def ask() -> list[int | None]:
        del read[:]
        monkeypatch.setattr(Store, "revision", counted)
        pages = [parse(served.ask(one.page).content) for one in made]
        monkeypatch.setattr(Store, "revision", revision)
        marked.append([[text_of(one) for one in classed(page, "mark")] for page in pages])
        return list(read)

    marked = list[list[list[str]]]()
    assert ask() == [1, 0]
    for number, supper in ((2, "Supper"), (3, "Late supper")):
        served.publish(VISIT.replace("- Dinner", f"- {{at: {17 + number}:00, title: {supper}}}"), f"2013-07-2{number}T09:00:00Z")
        assert ask() == [number]
    assert marked == [[[]] * 4, *[[["new"]] * 2 + [["jauns"]] * 2] * 2]


def test_a_page_says_what_the_latest_revision_changed_for_its_reader(served: Served) -> None:
    made = [served.feed(), served.feed("person:ben"), served.feed("visit", level="public")]
    served.publish(VISIT.replace("- Dinner", "- Supper").replace("  - Conference", "  - {title: Talk, for: ben}"), LATER)
    pages = [parse(served.ask(one.page).content) for one in made]
    assert [[text_of(one) for one in page.iter("li") if one in by_id(page, "latest").iter()] for page in pages[:2]] == [
        ["31 July, time to be announced Supper", "31 July Dinner", "Conference"],
        ["31 July, time to be announced Supper", "Talk", "31 July Dinner", "Conference"],
    ]
    assert [one.get("id") for one in pages[2].iter() if one.get("id") == "latest"] == []


@pytest.mark.parametrize(("most", "times"), [(1, 4), (2, 2)])
def test_what_pages_share_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, times: int) -> None:
    made = list[str]()

    class Counted(Views):
        def __init__(self, revision: Revision, level: Level, languages: Sequence[str], lookup: Lookup | None = None) -> None:
            made.append(*languages)
            super().__init__(revision, level, languages, lookup)

    monkeypatch.setattr("visitplanner.server.pages.MOST_SHARING", most)
    monkeypatch.setattr("visitplanner.server.pages.MOST_PAGES", 0)
    monkeypatch.setattr("visitplanner.server.pages.Views", Counted)
    served = Served(tmp_path)
    english, latvian = served.feed(language="en"), served.feed(language="lv")
    asked = [parse(served.ask(one.page).content).get("lang") for one in (english, latvian, english, latvian)]
    assert (asked, made) == (["en", "lv", "en", "lv"], ["en", "lv", "en", "lv"][:times])
