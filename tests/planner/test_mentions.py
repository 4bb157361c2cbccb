from pathlib import Path

import pytest

from tests.planner.given import LATER, NOW, write
from visitplanner.model import Language, NameForm, Person
from visitplanner.planner.changing import Entry
from visitplanner.planner.loading import load
from visitplanner.planner.mentions import Mention, Mentions, _is_named, _stems, mentions
from visitplanner.planner.publishing import publish
from visitplanner.store import open_store

VISIT = """\
visitplanner: 1
visit: small
title: Small
zone: Europe/Riga
languages: [en]
from: 2013-07-31
open_points: [ask Ben]
people:
  nodars: {name: {en: Nodars Kvinikadze, ka: ნოდარ კვინიკაძე}}
  ben: Ben
days:
  2013-07-31:
    - {id: fitting, title: Fitting, at: 10:00, note: "Kvinikadzem ir alerģija", speaker: nodars}
    - {id: talk, title: {en: Talk, ka: "კვინიკაძის სიტყვა"}, at: 11:00}
    - {id: walk, title: Beneficial walk, at: 12:00}
"""


def test_texts_that_name_a_person_are_found_in_any_case_and_script_and_tasks_are_none(tmp_path: Path) -> None:
    load(
        tmp_path / "a.sqlite", write(tmp_path, VISIT), NOW, entry=Entry("visitplanner load small.yaml", "", "as Kvinikadze wrote")
    )
    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store:
        publish(store, "", "first", LATER, Entry("visitplanner publish"))
        found = [mentions(store, "small", person) for person in ("nodars", "ben", "nobody")]
    assert found == [
        Mentions((Mention("item", "fitting", "notes"), Mention("item", "talk", "title")), (1,), (1,)),
        Mentions((Mention("visit", "small", "open points"),), (), (1,)),
        Mentions((), (), ()),
    ]


@pytest.mark.parametrize(
    ("text", "is_named"),
    [("Mrs Gelashvili", True), ("გელაშვილმა", True), ("IRINES", True), ("Gelasvilijevasta", False), ("Iris", False), ("", False)],
)
def test_a_word_of_a_name_may_have_another_ending(text: str, *, is_named: bool) -> None:
    stems = _stems([Person(names=(NameForm(Language("lv"), "Irine Gelašvili"),))])
    assert _is_named(text, stems) == is_named
