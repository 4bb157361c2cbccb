"""From a file to the draft and back."""

from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.changes import in_words
from visitplanner.itinerary import read
from visitplanner.planner.loading import check_file, check_visit, export, export_to, load
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "v.sqlite"


def draft_of(database: Path) -> str:
    with open_store(database, mode="read", now=NOW) as store:
        return store.draft("small").digest


def export_from(database: Path, *, uids: bool = False) -> str:
    with open_store(database, mode="read", now=NOW) as store:
        return export(store, "small", uids=uids)


def test_a_new_visit_is_loaded_whole(tmp_path: Path, database: Path) -> None:
    loaded = load(database, write(tmp_path), NOW)
    assert (loaded.is_new, loaded.digest) == (True, draft_of(database))
    assert read(export_from(database).encode(), "x").visit == read(VISIT.encode(), "y").visit


def test_loading_the_same_again_changes_nothing(tmp_path: Path, database: Path) -> None:
    file = write(tmp_path)
    load(database, file, NOW)
    assert load(database, file, LATER).changes == ()


def test_a_dry_run_shows_the_changes_and_makes_none(tmp_path: Path, database: Path) -> None:
    file = write(tmp_path)
    assert load(database, file, NOW, dry_run=True).is_new
    assert not database.exists()
    load(database, file, NOW)
    before = draft_of(database)
    write(tmp_path, VISIT.replace("14:20", "15:00"))
    changes = [in_words(change) for change in load(database, file, LATER, dry_run=True).changes]
    assert changes == ["~ item arrival: start: 2013-07-31 14:20 -> 2013-07-31 15:00"]
    assert draft_of(database) == before


def test_an_item_whose_title_is_mended_keeps_its_uid(tmp_path: Path, database: Path) -> None:
    file = write(tmp_path)
    load(database, file, NOW)
    with open_store(database, mode="read", now=NOW) as store:
        uid = {str(item.id): item.uid for item in store.draft("small").visit.items}["arrival"]
    write(tmp_path, VISIT.replace("14:20 Arrival", "14:20 Arrival of the guests"))
    load(database, file, LATER)
    with open_store(database, mode="read", now=NOW) as store:
        titles = {item.uid: str(item.title) for item in store.draft("small").visit.items}
    assert titles[uid] == "Arrival of the guests"


def test_a_file_written_from_an_older_draft_is_refused_unless_forced(tmp_path: Path, database: Path) -> None:
    load(database, write(tmp_path), NOW)
    mine, theirs = (write(tmp_path, export_from(database), name) for name in ("mine.yaml", "theirs.yaml"))
    theirs.write_text(theirs.read_text(encoding="utf-8").replace("14:20", "16:00"), encoding="utf-8")
    mine.write_text(mine.read_text(encoding="utf-8").replace("14:20", "15:00"), encoding="utf-8")
    load(database, theirs, NOW)
    before = draft_of(database)
    with pytest.raises(ProblemsFound) as refused:
        load(database, mine, LATER)
    assert [problem.code for problem in refused.value.problems] == ["VP910"]
    assert draft_of(database) == before
    assert load(database, mine, LATER, force=True).digest == draft_of(database) != before


def test_a_file_that_mirrors_a_draft_goes_on_doing_so(tmp_path: Path, database: Path) -> None:
    load(database, write(tmp_path), NOW)
    file = write(tmp_path, export_from(database), "mine.yaml")
    for hour in ("15:00", "16:00"):
        text = file.read_text(encoding="utf-8").replace("14:20", hour).replace("15:00", hour)
        file.write_text(text, encoding="utf-8")
        assert f"draft: {load(database, file, LATER).digest}\n" in file.read_text(encoding="utf-8")


def test_a_second_hand_written_file_does_not_pass_over_the_first(tmp_path: Path, database: Path) -> None:
    load(database, write(tmp_path), NOW)
    with pytest.raises(ProblemsFound) as refused:
        load(database, write(tmp_path, VISIT.replace("14:20", "15:00"), "other.yaml"), LATER)
    assert [problem.code for problem in refused.value.problems] == ["VP910"]


def test_uids_travel_only_if_asked_for(tmp_path: Path, database: Path) -> None:
    load(database, write(tmp_path), NOW)
    assert "uid:" not in export_from(database)
    moved = write(tmp_path, export_from(database, uids=True), "moved.yaml")
    load(tmp_path / "other.sqlite", moved, LATER)
    with open_store(database, mode="read", now=NOW) as one, open_store(tmp_path / "other.sqlite", mode="read", now=NOW) as other:
        assert one.draft("small").visit == other.draft("small").visit


def test_what_cannot_be_kept_is_refused_with_its_place(tmp_path: Path, database: Path) -> None:
    text = VISIT + "  - {at: after b, id: a, title: A}\n  - {at: after a, id: b, title: B}\n"
    with pytest.raises(ProblemsFound) as refused:
        load(database, write(tmp_path, text), NOW)
    problem = refused.value.problems[0]
    assert (problem.code, problem.spot and (problem.spot.line, problem.spot.column)) == ("VP107", (20, 10))
    assert not database.exists()


def test_a_file_is_checked_without_a_database(tmp_path: Path) -> None:
    file = write(tmp_path, VISIT.replace("14:20 Arrival", "14:20-13:00 Arrival"))
    found = [problem for problem in check_file(file) if problem.severity == "error"]
    assert [(one.code, one.spot and one.spot.line) for one in found] == [("VP106", 16)]
    assert [one.code for one in check_file(file, off=["VP106"]) if one.severity == "error"] == []
    assert "VP005" in [one.code for one in check_file(write(tmp_path, "visitplanner: 1\nvizit: x\n"))]


def test_a_draft_is_checked(tmp_path: Path, database: Path) -> None:
    load(database, write(tmp_path, VISIT.replace("14:20 Arrival", "14:20-13:00 Arrival")), NOW)
    with open_store(database, mode="read", now=NOW) as store:
        assert [one.code for one in check_visit(store, "small") if one.severity == "error"] == ["VP106"]


def test_an_export_keeps_a_file_that_is_there(tmp_path: Path) -> None:
    file = write(tmp_path)
    with pytest.raises(ProblemsFound) as refused:
        export_to(file, "new")
    assert [problem.code for problem in refused.value.problems] == ["VP930"]
    export_to(file, "new", force=True)
    assert file.read_text(encoding="utf-8") == "new"


def test_a_file_that_mirrors_a_draft_does_not_take_the_place_of_the_one_it_was_loaded_from(
    tmp_path: Path, database: Path
) -> None:
    file = write(tmp_path)
    load(database, file, NOW)
    load(database, write(tmp_path, export_from(database), "mirror.yaml"), NOW)
    write(tmp_path, VISIT.replace("14:20", "15:00"))
    assert [change.field for change in load(database, file, LATER).changes] == ["start"]
