"""feed: calendars at secret addresses, and calendars as files."""

import json
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from tests.cli.running import run
from tests.planner.given import NOW, VISIT, write
from visitplanner.codes import qr_text
from visitplanner.planner.subscribing import digest_of, tokens_in
from visitplanner.store import open_store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    assert run(tmp_path, "load", "small.yaml").code == run(tmp_path, "publish").code == 0
    return tmp_path


def test_a_new_feed_shows_each_way_into_a_calendar_once(folder: Path) -> None:
    assert run(folder, "address", "visits.bauska.lv").out == "feeds and pages are served at https://visits.bauska.lv\n"
    ran = run(folder, "feed", "new", "person:ann", "--note", "phone")
    assert ran.out.splitlines()[0] == "feed 1: person:ann (en, delegate, phone), until 2013-08-30"
    token = re.findall(r"copy +https://visits.bauska.lv/f/([a-z2-7]{32})\.ics", ran.out)[0]
    assert [line.split()[0] for line in ran.out.splitlines()[1:6]] == ["copy", "Apple", "Google", "Outlook", "page"]
    assert "Feeds are not urgent" in ran.out
    assert token not in run(folder, "feed", "list").out + run(folder, "feed", "list", "--json").out


def test_without_an_address_there_is_a_path_and_a_word_on_what_to_do(folder: Path) -> None:
    said = run(folder, "feed", "new", "visit").out
    assert re.search(r"path +/f/[a-z2-7]{32}\.ics", said)
    assert "visitplanner address https://visits.bauska.lv" in said


def test_every_delegate_in_one_go(folder: Path) -> None:
    made = json.loads(run(folder, "feed", "new", "--all", "--lang", "lv", "--json").out)
    assert [(one["id"], one["reader"], one["language"]) for one in made] == [(1, "ann", "lv"), (2, "ben", "lv")]
    assert run(folder, "feed", "new", "--all").out == "Every delegate has a feed already: visitplanner feed list\n"


def test_for_nobody_is_wrong_use(folder: Path) -> None:
    assert run(folder, "feed", "new").code == 2


def test_a_code_for_a_camera(folder: Path) -> None:
    run(folder, "address", "https://visits.bauska.lv")
    said = run(folder, "feed", "new", "person:ann", "--qr").out
    page = re.findall(r"page +(\S+)", said)[0]
    assert re.sub(r"\x1b\[[0-9;]*m", "", qr_text(page)) in said  # the page has each way into a calendar; a file is but a copy


def test_without_an_address_there_is_no_code(folder: Path) -> None:
    assert "█" not in run(folder, "feed", "new", "person:ann", "--qr").out


def test_a_feed_of_a_visit_that_is_long_over_works_for_a_month(folder: Path) -> None:
    later = {"SOURCE_DATE_EPOCH": "1577836800"}  # 2020-01-01
    assert run(folder, "feed", "new", "--all", **later).err == ""
    assert [line.split()[4] for line in run(folder, "feed", "list", **later).out.splitlines()[1:]] == ["2020-01-31"] * 2


def test_a_feed_that_was_to_end_before_it_is_made_is_told_to_be_closed(folder: Path) -> None:
    later = {"SOURCE_DATE_EPOCH": "1577836800"}
    ran = run(folder, "feed", "new", "--all", "--until", "2013-08-30", **later)
    assert ran.err.splitlines()[0] == "feed 1: VP811 warning: 2 feeds, 1 to 2, are closed already: the last day was 2013-08-30"
    assert run(folder, "feed", "list", **later).out.startswith("No feed works any more: visitplanner feed list --ended")
    assert run(folder, "feed", "new", "--all", "--until", "2030-01-01", **later).err == ""
    assert [line.split()[4] for line in run(folder, "feed", "list", **later).out.splitlines()[1:]] == ["2030-01-01", "2030-01-01"]


def test_listed_replaced_and_ended(folder: Path) -> None:
    assert run(folder, "feed", "list").out == "No feed works yet. One for each delegate: visitplanner feed new --all\n"
    run(folder, "feed", "new", "--all")
    listed = run(folder, "feed", "list").out.splitlines()
    assert listed[1].split() == ["1", "person:ann", "(en,", "delegate)", "2013-08-30", "never"]
    assert run(folder, "feed", "rotate", "2").out.startswith("feed 2: person:ben (en, delegate), until 2013-08-30\n")
    assert run(folder, "feed", "revoke", "person:ann").out == "feed 1 ended: person:ann (en, delegate)\n"
    assert json.loads(run(folder, "feed", "revoke", "2", "--json").out) == [
        {"id": 2, "kind": "person", "reader": "ben", "note": ""}
    ]
    assert run(folder, "feed", "list").out.startswith("No feed works any more")
    assert [line.split()[4] for line in run(folder, "feed", "list", "--ended").out.splitlines()[1:]] == ["revoked", "revoked"]


def test_a_feed_that_is_not_there(folder: Path) -> None:
    ran = run(folder, "feed", "revoke", "9")
    assert (ran.code, ran.err.splitlines()[0]) == (1, "VP807 error: '9' has no feed that works")


def test_no_database_is_made(tmp_path: Path) -> None:
    for words in (("new", "visit"), ("list",), ("rotate", "1"), ("revoke", "1")):
        assert run(tmp_path, "feed", *words).code == 1
    assert list(tmp_path.iterdir()) == []


def test_calendars_as_files(folder: Path) -> None:
    ran = run(folder, "feed", "write", "--for", "person:an", "--lang", "lv")
    assert (ran.code, ran.out) == (0, f"{Path('feeds') / 'small' / 'small_person-ann_lv_delegate.ics'}  person ann lv\n")
    assert run(folder, "feed", "write", "--for", "person:an", "--lang", "lv").out.endswith("(unchanged)\n")
    told = json.loads(run(folder, "feed", "write", "--json", "--out", "elsewhere").out)
    assert {Path(one["path"]).parent.as_posix() for one in told} == {"elsewhere"}
    assert (folder / ran.out.split()[0]).read_bytes()[:15] == b"BEGIN:VCALENDAR"


def test_no_address_is_made_for_a_sheet_that_cannot_be_written(folder: Path) -> None:
    ran = run(folder, "feed", "new", "--all", "--sheet", "links.html")
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (1, "", "VP837 error: a link sheet needs the address of the server")
    assert run(folder, "feed", "list").out.startswith("No feed works yet.")


@pytest.mark.parametrize("words", [("new", "--all"), ("rotate", "1", "2")])
def test_interrupted_while_it_shows_addresses_the_sheet_holds_them(
    folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(folder, "address", "https://visits.bauska.lv")
    if words[0] == "rotate":
        run(folder, "feed", "new", "--all")

    def gone(*_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("visitplanner.cli.feed.say", gone)
    run(folder, "feed", *words, "--sheet", "links.html")
    sheet = (folder / "links.html").read_text(encoding="utf-8")
    with open_store(folder / "visitplanner.sqlite", mode="read", now=NOW) as store:
        found = [store.feed_at(digest_of(token)) for token in tokens_in([sheet])]
    assert sorted(feed.reader for feed in found if feed and not feed.ended) == ["ann", "ben"]


def test_where_the_sheet_cannot_be_written_the_addresses_are_shown(folder: Path) -> None:
    run(folder, "address", "https://visits.bauska.lv")
    (folder / "file").write_bytes(b"")
    ran = run(folder, "feed", "new", "--all", "--sheet", "file/links.html")
    assert (ran.code, len(re.findall(r"copy +https://visits.bauska.lv/f/[a-z2-7]{32}\.ics", ran.out))) == (1, 2)


def written(event: Any) -> Callable[[str], str]:
    """Return what gives a property of an event as it is written."""

    def value(name: str) -> str:
        return str(event[name].to_ical().decode())

    return value


def test_whatever_is_done_and_undone_a_calendar_knows_its_event_again_and_is_never_told_older_things(tmp_path: Path) -> None:
    """UID for ever, SEQUENCE and LAST-MODIFIED only upwards (FEEDS.md, 3 and 7); each command is a minute later."""
    write(tmp_path, VISIT.replace("    - Dinner\n", "    - 18:00-20:00 Dinner\n"))
    minutes = count(1374310800, 60)

    def do(*words: str) -> None:
        done = run(tmp_path, *words, SOURCE_DATE_EPOCH=str(next(minutes)))
        assert done.code == 0, (words, done.err)

    def events() -> dict[str, tuple[int | str, ...]]:
        do("publish", "--reason", "again")
        do("feed", "write", "--for", "visit", "--lang", "en")
        (file,) = (tmp_path / "feeds").rglob("*_visit_*.ics")
        found: list[Any] = Calendar.from_ical(file.read_bytes()).events
        return {
            str(one["UID"]): (int(one["SEQUENCE"]), *map(written(one), ("LAST-MODIFIED", "SUMMARY", "DTSTART"))) for one in found
        }

    do("load", "small.yaml")
    told = [events()]
    (dinner,) = (uid for uid, one in told[0].items() if one[2] == "Dinner")
    for *words, summary, start in (
        ("item", "move", "dinner", "2013-07-31 19:00-21:00", "Dinner", "20130731T190000"),
        ("undo", "3", "Dinner", "20130731T180000"),
        ("redo", "Dinner", "20130731T190000"),
        ("item", "remove", "dinner", "Cancelled: Dinner", "20130731T190000"),
        ("undo", "9", "Dinner", "20130731T190000"),
        ("item", "cancel", "dinner", "-m", "rain", "Cancelled: Dinner", "20130731T190000"),
        ("item", "restore", "dinner", "Dinner", "20130731T190000"),
    ):
        do(*words)
        told.append(events())
        assert told[-1].keys() == told[0].keys(), words
        assert told[-1][dinner][2:] == (summary, start), words
    assert [one[dinner][0] for one in told] == list(range(8))
    assert [one[dinner][1] for one in told] == sorted({one[dinner][1] for one in told})
    do("export", "--out", "again.yaml")
    do("load", "again.yaml")
    assert run(tmp_path, "publish").code == 1  # nothing has changed
    do("copy", "day", "2013-07-31", "2013-08-01")
    copied = events()
    assert {uid: copied[uid] for uid in told[-1]} == told[-1]
    assert sorted(one[2] for uid, one in copied.items() if uid not in told[-1]) == ["Arrival", "Dinner"]
