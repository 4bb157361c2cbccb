"""A site holds the feeds and pages of all that work, and of nobody else."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.filled import visit as filled_visit
from tests.pages.reading import by_id, classed, items, links, loaded, parse, text_of
from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.itinerary import write as write_itinerary
from visitplanner.model import LEVELS, Level, PlaceId
from visitplanner.planner import site
from visitplanner.planner.changing import Entry
from visitplanner.planner.folders import FolderTarget
from visitplanner.planner.forgetting import forget, whom
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.planner.site import publish_site
from visitplanner.planner.subscribing import Address, new_feeds, revoke_feeds, rotate_feeds
from visitplanner.problems import ProblemsFound, refuse
from visitplanner.sites import MANIFEST, SiteFile
from visitplanner.store import Store, open_store
from visitplanner.views import View

BASE = "https://visits.example"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    load(tmp_path / "v.sqlite", write(tmp_path, VISIT), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as opened:
        publish(opened, "", "", NOW)
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "site"


def both(store: Store) -> dict[str, Address]:
    return {one.feed.reader: one for one in new_feeds(store, "", [], now=NOW, to_all=True)}


def told(addresses: dict[str, Address]) -> list[str]:
    """What `feed new` printed, to a file."""
    return ["\n".join(f"{who}: {BASE}/f/{one.token}.ics" for who, one in addresses.items())]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


COMMON = {
    "_headers",
    ".htaccess",
    "robots.txt",
    "404.html",
    "worker.js",
    "f/index.html",
    "p/index.html",
    "v/index.html",
    MANIFEST,
}


def secret(folder: Path) -> set[str]:
    return {path for path in files(folder) if not path.startswith("assets/")} - COMMON


def test_each_reader_has_a_calendar_and_a_page_at_the_address_that_was_shown(store: Store, folder: Path) -> None:
    made = both(store)
    done = publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made))
    assert (done.feeds, done.public, done.problems) == (2, 0, ())
    assert secret(folder) == {path for one in made.values() for path in (f"f/{one.token}.ics", f"p/{one.token}/index.html")}
    for one in made.values():
        events = Calendar.from_ical(files(folder)[f"f/{one.token}.ics"]).events
        page = parse(files(folder)[f"p/{one.token}/index.html"])
        assert [str(event["SUMMARY"]) for event in events] == [
            text_of(classed(node, "title")[0]) for node in items(page, "day-2013-07-31")
        ]
        assert text_of(by_id(page, "address")) == f"{BASE}/f/{one.token}.ics"
        assert all((folder / "p" / one.token / path).resolve().is_file() for path in loaded(page))
        assert (folder / "p" / one.token / (page.get("data-worker") or "")).resolve().is_file()


def test_a_second_time_the_folder_itself_knows_the_addresses(store: Store, folder: Path) -> None:
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made))
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    done = publish_site(store, FolderTarget(folder), now=LATER, address=BASE)
    assert (done.feeds, done.outcome.written, done.outcome.removed) == (2, (), ())
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_what_is_revoked_replaced_or_over_is_gone(store: Store, folder: Path) -> None:
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made))
    revoke_feeds(store, "", ["person:ann"], now=LATER)
    (again,) = rotate_feeds(store, "", ["person:ben"], now=LATER)
    done = publish_site(store, FolderTarget(folder), now=LATER, address=BASE)
    assert secret(folder) == set()
    assert [problem.code for problem in done.problems] == ["VP835"]
    publish_site(store, FolderTarget(folder), now=LATER, address=BASE, links=[again.token])
    assert secret(folder) == {f"f/{again.token}.ics", f"p/{again.token}/index.html"}
    publish_site(store, FolderTarget(folder), now="2014-07-31T00:00:00Z", address=BASE)
    assert secret(folder) == set()


def test_a_feed_whose_address_is_not_known_is_told_of(store: Store, folder: Path) -> None:
    both(store)
    done = publish_site(store, FolderTarget(folder), now=NOW, address=BASE)
    assert [str(problem).splitlines()[0] for problem in done.problems] == [
        "VP835 warning: 2 feeds are not on the site, for want of the address: "
        "person:ann (en, delegate); person:ben (en, delegate)"
    ]


def test_a_new_revision_reaches_every_file(store: Store, folder: Path, tmp_path: Path) -> None:
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made))
    load(store.path, write(tmp_path, VISIT.replace("14:20 Arrival", "15:45 Landing")), LATER)
    publish(store, "", "", LATER)
    done = publish_site(store, FolderTarget(folder), now=LATER, address=BASE)
    assert set(done.outcome.written) == secret(folder)
    for path in secret(folder):
        assert b"Landing" in files(folder)[path]
        if path.endswith(".html"):
            page = parse(files(folder)[path])
            assert [text_of(classed(one, "hours")[0]) for one in items(page, "day-2013-07-31")] == [
                "15:45",
                "time to be announced",
            ]
            assert [text_of(one) for one in by_id(page, "latest").iter("li")] == [
                "31 July, 15:45 Landing",
                "31 July, 14:20 Arrival",
            ]


def test_the_public_part_has_a_programme_in_each_language_at_a_plain_address(store: Store, folder: Path) -> None:
    done = publish_site(store, FolderTarget(folder), now=NOW, address=f"{BASE}/visits/", public=["small"])
    assert (done.feeds, done.public) == (0, 1)
    assert secret(folder) == {"v/small/index.html", "v/small/lv/index.html", "v/small/en.ics", "v/small/lv.ics"}
    for path, language, other in (("v/small", "en", "lv/"), ("v/small/lv", "lv", "../")):
        page = parse((folder / path / "index.html").read_bytes())
        assert page.get("lang") == language
        assert [one.get("href") for one in page.iter("link") if one.get("rel") == "alternate"] == [other]
        assert (folder / path / other / "index.html").resolve().is_file()
        assert all((folder / path / name).resolve().is_file() for name in loaded(page))
        assert f"{BASE}/visits/v/small/{language}.ics" in list(links(page))
        assert "Arrival" not in text_of(page)


def test_nothing_is_done_without_an_address(store: Store, folder: Path) -> None:
    for address in ("", "ftp://x", "https://a b"):
        with pytest.raises(ProblemsFound, match="VP830"):
            publish_site(store, FolderTarget(folder), now=NOW, address=address)
    assert not folder.exists()
    store.set("address", BASE)
    assert publish_site(store, FolderTarget(folder), now=NOW).feeds == 0


def test_the_site_of_another_database_is_not_taken_over_unasked(store: Store, folder: Path, tmp_path: Path) -> None:
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made))
    other = tmp_path / "other.sqlite"
    load(other, write(tmp_path, VISIT), NOW)
    with open_store(other, mode="write", now=NOW) as second:
        publish(second, "", "", NOW)
        before = files(folder)
        with pytest.raises(ProblemsFound, match="VP836"):
            publish_site(second, FolderTarget(folder), now=NOW, address=BASE)
        assert files(folder) == before
        publish_site(second, FolderTarget(folder), now=NOW, address=BASE, takes_over=True)
        assert secret(folder) == set()


def test_a_site_whose_manifest_was_lost_is_made_good_when_it_is_taken_over(store: Store, folder: Path) -> None:
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made), public=["small"])
    before = files(folder)
    (folder / MANIFEST).unlink()
    (folder / "v" / "small" / "index.html").write_bytes(b"an older one")
    (folder / "worker.js").write_bytes(b"an older one")
    (folder / "robots.txt").write_bytes(b"the host's")
    (folder / "v" / "mine.html").write_bytes(b"somebody else's")
    with pytest.raises(ProblemsFound, match="VP831") as caught:
        publish_site(store, FolderTarget(folder), now=LATER, address=BASE, public=["small"])
    assert [problem.hint.endswith("with --take-over") for problem in caught.value.problems] == [True]
    publish_site(store, FolderTarget(folder), now=LATER, address=BASE, public=["small"], takes_over=True)
    theirs = {"robots.txt": b"the host's", "v/mine.html": b"somebody else's"}
    assert {path: content for path, content in files(folder).items() if path != MANIFEST} == {
        path: content for path, content in (before | theirs).items() if path != MANIFEST
    }
    assert publish_site(store, FolderTarget(folder), now=LATER, address=BASE, public=["small"]).outcome.written == ()


_PATH = re.compile(r"[a-z]+(?:-\d)?(?:\.[a-z_]+)+")


def test_no_file_holds_a_word_that_is_for_a_higher_level(folder: Path, tmp_path: Path) -> None:
    """Every text of the visit says where it stands; below the organisers none of them may turn up that is not for the reader."""
    facts = filled_visit("10:00", "after item-1", "evening")
    facts = facts._replace(places=tuple(place._replace(parent=PlaceId(""), rain=PlaceId("")) for place in facts.places))
    load(tmp_path / "v.sqlite", write(tmp_path, write_itinerary(facts)), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        publish(store, "", "", NOW)
        tokens: dict[str, Level] = {}
        for one_level in LEVELS:
            made = new_feeds(store, "", ["visit"], now=NOW, level=one_level, language="en")
            tokens |= {one.token: one_level for one in made}
        publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=list(tokens), public=[facts.id])
    seen: dict[str, int] = {}
    for path, content in files(folder).items():
        level = next((level for token, level in tokens.items() if token in path), "public")
        above = set(LEVELS[LEVELS.index(level) + 1 :])
        words = _PATH.findall(content.decode().replace("\r\n ", ""))
        assert [word for word in words if set(word.split(".")) & above] == [], path
        seen[level] = seen.get(level, 0) + sum("." in word for word in words)
    assert all(seen[level] > 100 for level in LEVELS)


def test_no_file_names_an_address_but_its_own(store: Store, folder: Path) -> None:
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made), public=["small"])
    tokens = [one.token for one in made.values()]
    for path, content in files(folder).items():
        assert [token for token in tokens if token.encode() in content and token not in path] == []


def test_a_second_time_no_page_is_drawn_and_a_new_feed_draws_its_own(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def draw(told: View, **_: object) -> bytes:
        drawn.append(told.reader.id)
        return b"page"

    monkeypatch.setattr(site, "render_programme", draw)
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made))
    assert sorted(drawn) == ["ann", "ben"]
    publish_site(store, FolderTarget(folder), now=LATER, address=BASE)
    assert sorted(drawn) == ["ann", "ben"]
    (more,) = new_feeds(store, "", ["person:ann"], language="lv", now=LATER)
    publish_site(store, FolderTarget(folder), now=LATER, address=BASE, links=[more.token])
    assert sorted(drawn) == ["ann", "ann", "ben"]
    publish_site(store, FolderTarget(folder), now=LATER, address=f"{BASE}/elsewhere")
    assert sorted(drawn) == ["ann", "ann", "ann", "ann", "ben", "ben"]


def test_what_others_changed_in_a_folder_is_made_good(store: Store, folder: Path) -> None:
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made))
    before = files(folder)
    page = f"p/{made['ann'].token}/index.html"
    (folder / page).write_bytes(b"<script>")
    done = publish_site(store, FolderTarget(folder), now=LATER, address=BASE)
    assert (set(done.outcome.written), files(folder)) == ({page}, before)


def test_a_forgotten_contact_leaves_the_site(tmp_path: Path, folder: Path) -> None:
    text = VISIT.replace("ben: Ben", 'ben: {name: Ben, contacts: [{kind: phone, value: "+371 29123456", level: delegate}]}')
    load(tmp_path / "v.sqlite", write(tmp_path, text.replace("zone: Europe", "coordinator: ben\nzone: Europe")), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        publish(store, "", "", NOW)
        publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(both(store)))
        assert [
            b"29123456" in content for path, content in files(folder).items() if path.startswith("p/") and len(path) > 20
        ] == [True, True]
        forget(store, whom(store, "", "ben"), contacts=True, entry=Entry("forget"), now=NOW)
        publish_site(store, FolderTarget(folder), now=NOW, address=BASE)
        assert [path for path, content in files(folder).items() if b"29123456" in content] == []


PUBLIC = VISIT.replace("14:20 Arrival @ hall", '{at: "14:20", title: Arrival, level: public}').replace(
    "    - Dinner", '    - Dinner\n    - {at: "20:00", title: Concert, level: public}'
)


def test_what_was_cancelled_leaves_calendars_when_its_time_has_come_without_a_publication(tmp_path: Path, folder: Path) -> None:
    load(tmp_path / "v.sqlite", write(tmp_path, PUBLIC), NOW)
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        publish(store, "", "", NOW)
        made = both(store)
        load(
            tmp_path / "v.sqlite", write(tmp_path, PUBLIC.replace("title: Arrival,", "title: Arrival, status: cancelled,")), LATER
        )
        publish(store, "", "", LATER)

        def events(now: str) -> dict[str, list[str]]:
            publish_site(store, FolderTarget(folder), now=now, address=BASE, links=told(made), public=["small"])
            found = {path: content for path, content in files(folder).items() if path.endswith(".ics")}
            return {path: [str(one["SUMMARY"]) for one in Calendar.from_ical(content).events] for path, content in found.items()}

        before, after = events("2013-08-04T09:00:00Z"), events("2013-08-04T09:00:01Z")
    public = {"v/small/en.ics", "v/small/lv.ics"}
    assert before.keys() == after.keys() == {f"f/{one.token}.ics" for one in made.values()} | public
    for path, summaries in before.items():
        assert (len(summaries), after[path]) == (2 if path in public else 3, summaries[1:]), path


def test_a_public_programme_is_drawn_once_for_each_revision(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, public=["small"])
    before = files(folder)
    monkeypatch.setattr("visitplanner.planner.public_files.render_programme", None)
    done = publish_site(store, FolderTarget(folder), now=LATER, address=BASE, public=["small"])
    assert (done.outcome.written, files(folder)) == ((), before)


class Full(FolderTarget):
    """A folder on a disk that is full after some writes."""

    def __init__(self, folder: Path, writes: int) -> None:
        super().__init__(folder)
        self.left = writes

    def write(self, file: SiteFile) -> bool:
        self.left -= 1
        if self.left < 0:
            raise refuse("VP931", "no room")
        return super().write(file)


@pytest.mark.parametrize("writes", [0, 1, 9, 10, 11, 12])
def test_on_a_full_disk_what_is_closed_goes_all_the_same_and_the_rest_stays_whole(
    store: Store, folder: Path, tmp_path: Path, writes: int
) -> None:
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made))
    before = files(folder)
    revoke_feeds(store, "", ["person:ann"], now=LATER)
    load(store.path, write(tmp_path, VISIT.replace("14:20 Arrival", "15:45 Landing")), LATER)
    publish(store, "", "", LATER)
    with suppress(ProblemsFound):
        publish_site(store, Full(folder, writes), now=LATER, address=BASE)
    after, own = files(folder), {f"f/{made['ben'].token}.ics", f"p/{made['ben'].token}/index.html"}
    assert secret(folder) == own
    publish_site(store, FolderTarget(folder), now=LATER, address=BASE)
    whole = files(folder)
    assert all(after[path] in (before[path], whole[path]) for path in own)
    assert all(b"Landing" in whole[path] for path in own)


def test_what_a_run_that_was_broken_off_left_beside_a_file_goes(store: Store, folder: Path) -> None:
    made = both(store)
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE, links=told(made))
    before = files(folder)
    for part in (f"f/.{made['ann'].token}.ics.x1.part", f"p/{made['ann'].token}/.index.html.x2.part", "f/mine.part"):
        (folder / part).write_bytes(b"half")
    publish_site(store, FolderTarget(folder), now=NOW, address=BASE)
    assert files(folder) == {**before, "f/mine.part": b"half"}
