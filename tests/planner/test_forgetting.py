from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, VISIT, write
from visitplanner.planner.changing import Entry
from visitplanner.planner.forgetting import ToForget, copies_of, forget, whom
from visitplanner.planner.loading import load
from visitplanner.problems import ProblemsFound
from visitplanner.store import open_store

PRIVATE = VISIT.replace("ann: {name: Ann, function: mayor}", "ann: {name: Ann, private: {diet: vegan}}")


def test_a_person_is_found_and_what_is_private_forgotten(tmp_path: Path) -> None:
    load(tmp_path / "a.sqlite", write(tmp_path, PRIVATE), NOW)
    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store:
        found = whom(store, "", "an")
        assert found == ToForget("small", "ann", "Ann")
        assert forget(store, found, contacts=False, entry=Entry("forget"), now=LATER).facts == ("diet",)
        with pytest.raises(ProblemsFound, match="VP920"):
            whom(store, "", "zoe")


def test_files_beside_the_database_are_named(tmp_path: Path) -> None:
    names = ["a.sqlite.before-0002", "a.small.edit.yaml", "b.small.edit.yaml", "a.sqlite"]
    for name in names:
        (tmp_path / name).touch()
    assert [file.name for file in copies_of(tmp_path / "a.sqlite")] == ["a.small.edit.yaml", "a.sqlite.before-0002"]
