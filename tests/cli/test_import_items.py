"""import items: what a calendar of others holds."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.planner.given import write

CALENDAR = """\
BEGIN:VCALENDAR
X-WR-CALNAME:Town festival
BEGIN:VEVENT
UID:a
SUMMARY:Concert
LOCATION:Town hall
DTSTART;TZID=FLE Standard Time:20130731T190000
DTEND;TZID=FLE Standard Time:20130801T010000
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:Fair
DTSTART;VALUE=DATE:20131001
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(tmp_path, "load", str(write(tmp_path)))
    (tmp_path / "a.ics").write_text(CALENDAR, encoding="utf-8")
    return tmp_path


def test_what_would_happen_is_shown_then_done_and_then_nothing_changes(folder: Path) -> None:
    shown = run(folder, "import", "items", "a.ics", "--dry-run")
    assert (shown.code, shown.err) == (0, "")
    assert (
        shown.out
        == """\
a.ics: Town festival
1 from 2013-07-31 to 2013-08-30; 1 on other days (--from, --to)

  2013-07-31 19:00–01:00 +1   Concert @ Town hall                                     new

  + item concert: Concert, 2013-07-31 19:00
small: 1 change would be made
"""
    )
    assert "VP033" in run(folder, "import", "items", "a.ics").err
    done = run(folder, "import", "items", "a.ics", "--yes", "--level", "public", "--kind", "concert")
    assert (done.code, done.out.splitlines()[-1].partition(";")[0]) == (0, "small: applied, 1 change")
    assert run(folder, "import", "items", "a.ics", "--yes").out.splitlines()[-1] == "nothing changes"
    (folder / "a.ics").write_text(CALENDAR.replace("T190000", "T200000"), encoding="utf-8")
    assert "changed" in run(folder, "import", "items", "a.ics", "--dry-run").out


def test_for_programs_it_is_json_and_nothing_else(folder: Path) -> None:
    told = json.loads(run(folder, "import", "items", "a.ics", "--yes", "--json").out)
    assert (told["applied"], told["beyond"], [one["state"] for one in told["items"]]) == (True, 1, ["new"])


def test_a_fault_is_said_by_its_line(folder: Path) -> None:
    (folder / "a.ics").write_text(CALENDAR.replace("20131001", "20131301"), encoding="utf-8")
    ran = run(folder, "import", "items", "a.ics", "--yes")
    assert (ran.code, ran.err.splitlines()[0]) == (1, "a.ics:13: VP041 error: 'Fair': there is no time 20131301")


def test_a_hostile_calendar_cannot_steer_the_terminal(folder: Path) -> None:
    (folder / "a.ics").write_text(CALENDAR.replace("Concert", "Con\x1b[2Jcert").replace("Town", "\x1b]0;x\x07"), encoding="utf-8")
    ran = run(folder, "import", "items", "a.ics", "--yes")
    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err
