import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sites.making import CSS, FEED, NOW, PAGE, Breaking, files, in_folder, in_memory
from visitplanner.problems import ProblemsFound
from visitplanner.sites import MANIFEST, Later, RemoteTarget, SiteFile, Target, publish

OTHER = "assets/page.bbbbbbbbbbbb.css"


@pytest.fixture(params=["folder", "memory"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> RemoteTarget:
    makers: dict[str, Callable[[], RemoteTarget]] = {
        "folder": lambda: in_folder(tmp_path),
        "memory": lambda: in_memory(f"site{abs(hash(tmp_path))}"),
    }
    return makers[request.param]()


def test_what_is_wanted_stands_there_and_again_nothing_is_written(target: RemoteTarget) -> None:
    first = publish(target, files(), now=NOW)
    assert target.paths() == {PAGE, FEED, CSS, "robots.txt", MANIFEST}
    assert {path: target.read(path) for path in (PAGE, FEED)} == {PAGE: f"<link href={CSS}>one".encode(), FEED: b"BEGIN:one"}
    assert first.written == ("robots.txt", CSS, FEED, PAGE)
    again = publish(target, files(), now=NOW)
    assert (again.written, set(again.unchanged), again.removed) == ((), {PAGE, FEED, CSS, "robots.txt"}, ())


def test_only_what_changed_is_written_and_what_is_closed_is_taken_away(target: RemoteTarget) -> None:
    publish(target, files(), now=NOW)
    kept = [file for file in files() if file.path != FEED]
    done = publish(target, [*kept, SiteFile("f/new.ics", b"x", "feed")], now=NOW)
    assert (done.written, done.removed) == (("f/new.ics",), (FEED,))
    assert target.paths() == {PAGE, "f/new.ics", CSS, "robots.txt", MANIFEST}


def test_an_asset_that_is_no_longer_asked_for_stays_for_a_week(target: RemoteTarget) -> None:
    publish(target, files(), now=NOW)
    publish(target, files("two", OTHER), now="2013-07-21T09:00:00Z")
    assert {CSS, OTHER} <= target.paths()
    publish(target, files("two", OTHER), now="2013-07-28T09:00:00Z")
    assert {CSS, OTHER} <= target.paths()
    done = publish(target, files("two", OTHER), now="2013-07-28T09:00:01Z")
    assert done.removed == (CSS,)
    assert OTHER in target.paths()


def test_an_asset_that_is_asked_for_again_is_no_longer_unused(target: RemoteTarget) -> None:
    publish(target, files(), now=NOW)
    publish(target, files("two", OTHER), now=NOW)
    publish(target, files(), now="2013-07-21T09:00:00Z")
    publish(target, files("two", OTHER), now="2013-07-30T09:00:00Z")
    assert {CSS, OTHER} <= target.paths()


def test_the_manifest_gives_no_address_away(target: RemoteTarget) -> None:
    publish(target, files(), now=NOW)
    assert b"a" * 32 not in target.read(MANIFEST)
    assert b".ics" not in target.read(MANIFEST)


def test_files_of_somebody_else_are_neither_overwritten_nor_removed(target: RemoteTarget) -> None:
    target.write(SiteFile("index.html", b"mine", "page"))
    target.write(SiteFile("f/other.ics", b"mine", "feed"))
    publish(target, files(), now=NOW)
    publish(target, [], now=NOW)
    assert (target.read("index.html"), target.read("f/other.ics")) == (b"mine", b"mine")
    assert PAGE not in target.paths()


def test_a_file_of_somebody_else_in_the_way_stops_all_before_anything_is_done(target: RemoteTarget) -> None:
    target.write(SiteFile(PAGE, b"mine", "page"))
    with pytest.raises(ProblemsFound) as caught:
        publish(target, files(), now=NOW)
    assert [problem.code for problem in caught.value.problems] == ["VP831"]
    assert {path: target.read(path) for path in target.paths()} == {PAGE: b"mine"}


def test_what_can_give_way_does_and_it_is_said(target: RemoteTarget) -> None:
    target.write(SiteFile("robots.txt", b"mine", "host"))
    done = publish(target, files(), now=NOW)
    assert [problem.code for problem in done.problems] == ["VP833"]
    assert target.read("robots.txt") == b"mine"
    publish(target, [], now=NOW)
    assert target.read("robots.txt") == b"mine"


def test_a_file_that_is_ours_by_its_name_needs_no_manifest(target: RemoteTarget) -> None:
    target.write(SiteFile(FEED, b"old", "feed"))
    done = publish(target, files(), now=NOW, is_ours=lambda path: path == FEED)
    assert FEED in done.written


@pytest.mark.parametrize("broken", [b"", b"{}", b"[1]", b"\xff", b'{"visitplanner-site": 2, "files": {}}'])
def test_a_manifest_that_is_none_makes_nothing_ours(target: RemoteTarget, broken: bytes) -> None:
    target.write(SiteFile(MANIFEST, broken, "host"))
    target.write(SiteFile(FEED, b"mine", "feed"))
    publish(target, (), now=NOW)
    assert target.read(FEED) == b"mine"


def test_a_page_never_stands_there_without_its_assets_and_never_in_part() -> None:
    target = in_memory("order")
    publish(target, files("one"), now=NOW)
    watched = Breaking(target)
    publish(watched, files("two", OTHER), now=NOW)
    pages = {seen[PAGE] for seen in watched.seen}
    assert pages == {f"<link href={CSS}>one".encode(), f"<link href={OTHER}>two".encode()}
    for seen in watched.seen:
        assert seen[PAGE].partition(b"href=")[2].partition(b">")[0].decode() in seen


@pytest.mark.parametrize("deeds", range(7))
def test_broken_at_any_moment_the_next_run_makes_it_right(deeds: int) -> None:
    target = in_memory("broken")
    publish(target, [*files("one"), SiteFile("f/closed.ics", b"x", "feed")], now=NOW)
    broken = Breaking(target, deeds)
    with pytest.raises(ProblemsFound, match="VP832"):
        publish(broken, [*files("two", OTHER), SiteFile("f/next.ics", b"y", "feed")], now=NOW)
    if deeds:
        assert "f/closed.ics" not in target.paths()
    publish(target, files("three", OTHER), now=NOW)
    assert target.paths() == {PAGE, FEED, CSS, OTHER, "robots.txt", MANIFEST}
    assert (target.read(PAGE), target.read(FEED)) == (f"<link href={OTHER}>three".encode(), b"BEGIN:three")


NAMES = st.sampled_from(["f/a.ics", "f/b.ics", "p/a/index.html", "v/k/en/index.html"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.dictionaries(NAMES, st.binary(max_size=3)), min_size=1, max_size=5))
def test_whatever_came_before_the_last_site_is_what_stands_there(rounds: list[dict[str, bytes]]) -> None:
    target = in_memory("rounds")
    target.write(SiteFile("f/mine.ics", b"mine", "feed"))
    for wanted in rounds:
        publish(target, [SiteFile(path, content, "feed") for path, content in wanted.items()], now=NOW)
    shown = {path: target.read(path) for path in target.paths()}
    shown.pop(MANIFEST)
    assert shown == {**rounds[-1], "f/mine.ics": b"mine"}


class Making:
    """Makes what costs much, and notes what was asked for."""

    def __init__(self, **words: str) -> None:
        self.words, self.asked = {f"f/{name}.ics": word for name, word in words.items()}, frozenset[str]()

    def later(self) -> Later:
        return Later({path: f"sum of {word}" for path, word in self.words.items()}, self._make)

    def _make(self, paths: frozenset[str]) -> Iterator[SiteFile]:
        self.asked = paths
        yield from (SiteFile(path, self.words[path].encode(), "feed") for path in sorted(paths))


def test_what_costs_much_is_made_only_where_it_is_made_of_something_else(target: RemoteTarget) -> None:
    for making, asked in (
        (Making(a="one", b="one"), {"f/a.ics", "f/b.ics"}),
        (Making(a="one", b="one"), set()),
        (Making(a="two", b="one", c="one"), {"f/a.ics", "f/c.ics"}),
        (Making(a="two"), set()),
        (Making(a="two", b="one"), {"f/b.ics"}),
    ):
        done = publish(target, files(), now=NOW, later=making.later())
        assert making.asked == asked
        assert asked <= set(done.written)
        assert {path: target.read(path).decode() for path in target.paths() if len(path) == 7} == making.words


def test_what_others_took_away_is_made_again(target: RemoteTarget) -> None:
    publish(target, (), now=NOW, later=Making(a="one", b="one").later())
    target.remove("f/a.ics")
    making = Making(a="one", b="one")
    publish(target, (), now=NOW, later=making.later())
    assert (set(making.asked), target.read("f/a.ics")) == ({"f/a.ics"}, b"one")


def test_nothing_is_made_over_a_file_of_somebody_else(target: RemoteTarget) -> None:
    target.write(SiteFile("f/a.ics", b"mine", "feed"))
    with pytest.raises(ProblemsFound, match="VP831"):
        publish(target, files(), now=NOW, later=Making(a="one").later())
    assert target.paths() == {"f/a.ics"}


@pytest.mark.parametrize("deeds", range(8))
def test_a_break_while_things_are_made_is_made_good(deeds: int) -> None:
    target = in_memory("making")
    publish(target, files(), now=NOW, later=Making(a="one", b="one").later())
    breaking: Target = Breaking(target, deeds)
    with suppress(ProblemsFound):
        publish(breaking, files(), now=NOW, later=Making(a="two", b="two").later())
    for making in (Making(a="one", b="two"), Making(a="one", b="two")):
        publish(target, files(), now=NOW, later=making.later())
    assert (making.asked, target.read("f/a.ics"), target.read("f/b.ics")) == (frozenset(), b"one", b"two")


class Slow:
    """A target that takes so many files at once, and each only together with others: alone, one waits in vain."""

    compares = False

    def __init__(self, target: RemoteTarget, at_once: int) -> None:
        self.target, self.name, self.at_once = target, target.name, at_once
        self._together = threading.Barrier(at_once, timeout=60)
        self.order: list[str] = []

    def paths(self) -> frozenset[str]:
        return self.target.paths()

    def read(self, path: str) -> bytes:
        return self.target.read(path)

    def write(self, file: SiteFile) -> bool:
        if file.kind in ("feed", "page"):
            self._together.wait()
        self.order.append(file.kind)
        return self.target.write(file)

    def remove(self, path: str) -> None:
        self.target.remove(path)


def made(paths: frozenset[str]) -> Iterator[SiteFile]:
    return (SiteFile(path, path.encode(), "feed" if path.endswith(".ics") else "page") for path in sorted(paths))


def test_several_feeds_and_pages_are_on_their_way_at_once_and_nothing_else() -> None:
    target = Slow(in_memory("site"), 4)
    paths = [f"f/{letter * 32}.ics" for letter in "abcd"] + [f"p/{letter * 32}/index.html" for letter in "abcd"]
    common = [file for file in files() if file.kind in ("host", "asset")]
    done = publish(target, common, now=NOW, later=Later(dict.fromkeys(paths, "sum"), made))
    assert list(done.written) == [*(file.path for file in sorted(common, key=lambda file: file.kind == "asset")), *paths]
    assert target.order == ["host", "host", "asset", *["feed"] * 4, *["page"] * 4, "host"]
    assert {path: target.read(path) for path in paths} == {path: path.encode() for path in paths}
    assert publish(target, common, now=NOW, later=Later(dict.fromkeys(paths, "sum"), made)).written == ()
