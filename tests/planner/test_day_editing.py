"""One day as text: what is typed becomes the day, nothing else changes, nothing typed is lost."""

from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, write
from visitplanner.changes import in_words
from visitplanner.planner.changing import Entry, Session, change
from visitplanner.planner.day_editing import begin_day, finish_day, lines_of
from visitplanner.planner.loading import export, load
from visitplanner.problems import ProblemsFound
from visitplanner.shipped import sample
from visitplanner.store import open_store

VISIT = """\
visitplanner: 1
visit: days
title: Days
zone: Europe/Riga
languages: [en]
from: 2013-07-31
to: 2013-08-02
places: {hall: Town hall}
days:
  2013-07-31:
    - 14:20 Arrival @ hall
    - Dinner
  2013-08-01:
    title: Talks
    items:
      - 9:00 Talks
      - {at: after dinner, title: Walk}
undated:
  - Sauna
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    load(tmp_path / "v.sqlite", write(tmp_path, VISIT, "days.yaml"), NOW)
    return tmp_path / "v.sqlite"


def begin(database: Path, day: str) -> tuple[Path, str, bool]:
    with open_store(database, mode="read", now=NOW) as store:
        return begin_day(store, "", day)


def retype(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def finish(database: Path, file: Path, day: str) -> list[str]:
    return [in_words(one) for one in finish_day(database, file, day, LATER, Entry("edit")).changes]


def test_a_day_is_shown_alone_and_what_is_typed_becomes_it(database: Path) -> None:
    file, day, is_unfinished = begin(database, "31")
    text = file.read_text(encoding="utf-8").splitlines()
    assert (day, is_unfinished, file.name) == ("2013-07-31", False, "v.days.2013-07-31.edit.yaml")
    assert (text[2:], [line[:2] for line in text[:2]]) == (
        ["  2013-07-31:", "    - 14:20 Arrival @ hall", "    - Dinner"], ["# ", "# "],
    )  # fmt: skip
    retype(file, "14:20 Arrival", "15:00 Arrival")
    retype(file, "    - Dinner\n", "    - Dinner\n    - 22:00 Concert @ hall\n")
    assert finish(database, file, day) == [
        "~ item arrival: start: 2013-07-31 14:20 -> 2013-07-31 15:00", "+ item concert: Concert, 2013-07-31 22:00",
    ]  # fmt: skip
    assert not file.exists()


def test_a_mistake_is_marked_at_its_line_and_nothing_typed_is_lost(database: Path) -> None:
    file, day, _ = begin(database, "1")
    retype(file, "09:00 Talks", "29:00 Talks @ nowhere")
    typed = file.read_text(encoding="utf-8")
    with pytest.raises(ProblemsFound):
        finish(database, file, day)
    lines = file.read_text(encoding="utf-8").splitlines()
    marked = [lines[n + 1].strip() for n, line in enumerate(lines) if line.startswith("#! ")]
    assert [line for line in marked if not line.startswith("#!")] == ["- 29:00 Talks @ nowhere"]
    assert "".join(f"{line}\n" for line in lines if not line.startswith("#!")) == typed
    retype(file, "29:00 Talks @ nowhere", "10:00 Talks")
    assert finish(database, file, day) == ["~ item talks: start: 2013-08-01 09:00 -> 2013-08-01 10:00"]


def test_a_day_without_a_plan_can_be_filled_and_one_be_emptied(database: Path) -> None:
    file, day, _ = begin(database, "2")
    file.write_text(file.read_text(encoding="utf-8") + "    - Departure\n", encoding="utf-8")
    assert finish(database, file, day) == ["+ item departure: Departure, 2013-08-02"]
    file, day, _ = begin(database, "2")
    retype(file, "    - Departure\n", "")
    assert finish(database, file, day) == ["- item departure: Departure, 2013-08-02"]


def test_what_another_day_needs_is_not_taken_away(database: Path) -> None:
    file, day, _ = begin(database, "31")
    retype(file, "    - Dinner\n", "")
    with pytest.raises(ProblemsFound) as found:
        finish(database, file, day)
    assert [one.spot.line for one in found.value.problems if one.spot] == [0]
    assert file.read_text(encoding="utf-8").startswith("#! VP")


def test_other_days_may_change_meanwhile(database: Path) -> None:
    file, day, _ = begin(database, "31")

    def how(session: Session) -> None:
        session.remove("item", "sauna")

    with open_store(database, mode="write", now=LATER) as store:
        change(store, "days", how, entry=Entry("other"), now=LATER)
    retype(file, "14:20", "15:00")
    assert finish(database, file, day) == ["~ item arrival: start: 2013-07-31 14:20 -> 2013-07-31 15:00"]


def test_a_day_that_somebody_else_changed_is_shown_before_it_is_overwritten(database: Path) -> None:
    file, day, _ = begin(database, "31")

    def how(session: Session) -> None:
        session.put("item", session.fact("item", "arrival")._replace(headcount=9))

    with open_store(database, mode="write", now=LATER) as store:
        change(store, "days", how, entry=Entry("other"), now=LATER)
    retype(file, "14:20", "16:20")
    with pytest.raises(ProblemsFound, match="VP910"):
        finish(database, file, day)
    text = file.read_text(encoding="utf-8")
    assert ("#!" in text, "headcount: 9" in text, "- 16:20 Arrival" in text) == (True, True, True)
    assert "~ item arrival: headcount: 9 -> none" in finish(database, file, day)


def test_an_unfinished_edit_of_a_day_is_gone_on_with(database: Path) -> None:
    file, day, _ = begin(database, "31")
    retype(file, "14:20", "15:00")
    assert begin(database, "31") == (file, day, True)
    assert begin(database, "1")[0] != file


def test_a_day_must_be_one_of_the_visit(database: Path) -> None:
    with pytest.raises(ProblemsFound, match="VP708"):
        begin(database, "17")


@pytest.mark.parametrize("name", ["khashuri-2013-example", "intersteno-budapest-2015", "lalin-lindens-2016"])
def test_every_day_of_real_visits_is_edited_without_a_change(tmp_path: Path, name: str) -> None:
    database = tmp_path / "v.sqlite"
    with sample(name) as source:
        load(database, source, NOW)
    with open_store(database, mode="read", now=NOW) as store:
        text = export(store, name)
        days = sorted({item.start.day for item in store.draft(name).visit.items} - {""})
    for day in days:
        file, found, _ = begin(database, day)
        assert (found, finish(database, file, day)) == (day, [])
        assert lines_of(text, day).block in text
    with open_store(database, mode="read", now=NOW) as store:
        assert (export(store, name), len(store.history(name))) == (text, 1)
