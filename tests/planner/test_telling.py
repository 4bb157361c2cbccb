from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.itineraries.samples import FOLDER
from tests.planner.desks import ENTRY, Room, codes
from tests.planner.given import NOW
from visitplanner.itinerary import read_file
from visitplanner.itinerary.keys import key_of
from visitplanner.planner.nouns import NOUNS
from visitplanner.planner.telling import called, list_facts, rows_of, show_fact
from visitplanner.problems import ProblemsFound
from visitplanner.shapes import fields

VISIT = read_file(FOLDER / "khashuri-2013-example.yaml").visit


def _show(room: Room, noun: str, *names: str) -> Any:
    with room.store() as store:
        return show_fact(store, "", NOUNS[noun], names)[1]


def test_a_fact_is_told_under_the_names_that_set_it() -> None:
    conference = next(item for item in VISIT.items if item.id == "conference")
    rows = dict(rows_of(conference))
    assert (rows["at"], rows["title.en"], rows["place"]) == (
        "2013-08-02 14:30 – 17:30", "Conference on development cooperation", "culture-house",
    )  # fmt: skip
    assert (rows["parts.1"][:9], rows["press.access"], rows["headcount"]) == ("Atklāšana", "open", "60")
    assert next(words for name, words in rows_of(conference) if name == "speaker") == "council-chair, minutes 5"


@pytest.mark.parametrize("word", [word for word, noun in NOUNS.items() if noun.lives != "inside"])
def test_names_are_those_of_the_file(word: str) -> None:
    """Of fields that stand alone: those of which there may be several are told one by one."""
    facts = [getattr(VISIT, NOUNS[word].field)] if NOUNS[word].lives == "once" and NOUNS[word].field else []
    facts = facts or ([VISIT] if word == "visit" else list(getattr(VISIT, NOUNS[word].field)))
    for fact in facts:
        named = {name.partition(".")[0] for name, _ in rows_of(fact)}
        alone = {field for field in fields(fact.__class__) if not (field.many and field.kind == "fact")}
        known = {key_of(fact.__class__, field) for field in alone} | {"id", "day"}
        listed = {"place", "rain", "or", "from", "to", "via", "meet", "names", "notes", "for", "open", "phone", "guests"}
        roles = {"host", "greeter", "chair", "speaker", "escort", "guide", "interpreter", "driver", "responsible"}
        plain = {field.name for field in fields(fact.__class__)}
        assert named - known - listed - roles - plain == set()


def test_facts_are_listed_and_found(tmp_path: Path) -> None:
    room = Room(tmp_path)
    with room.store() as store:
        assert [one.id for one in list_facts(store, "", NOUNS["item"])[1]] == ["arrival", "dinner", "lunch", "conference"]
        assert [one.id for one in list_facts(store, "", NOUNS["item"], word="lun")[1]] == ["lunch"]
        assert [one.name for one in list_facts(store, "", NOUNS["member"], "guests")[1]] == ["ann", "ben"]
    assert _show(room, "item", "lun").fact.id == "lunch"
    assert _show(room, "member", "guests", "ben").fact.person == "ben"
    assert _show(room, "visit").fact.items == ()
    with pytest.raises(ProblemsFound) as found:
        _show(room, "item", "zzz")
    assert codes(found.value) == ["VP920"]


def test_every_fact_is_called_something() -> None:
    facts = [fact for name in ("people", "places", "items", "lodgings", "days", "groups") for fact in getattr(VISIT, name)]
    assert [fact for fact in facts if not called(fact)] == []


def test_what_is_listed_is_called_in_one_language(tmp_path: Path) -> None:
    room = Room(tmp_path)
    loaded = read_file(FOLDER / "khashuri-2013-example.yaml").visit
    with room.store() as store:
        store.save(loaded, base="", now=NOW, entry=ENTRY)
        listed = partial(list_facts, store, loaded.id, NOUNS["place"])
        said = [listed(word="hotel", language=one)[1][0].name for one in ("", "en", "ka")]
        assert [one.id for one in listed(word="სასტუმრო")[1]] == ["hotel"]
    assert said == ["Viesnīca Bauskā (vēl tiks precizēta)", "Hotel in Bauska (to be named)", "სასტუმრო ბაუსკაში (დასაზუსტებელია)"]


@pytest.mark.parametrize("owner", ["item", "item:", "day", "person:"])
def test_an_owner_of_whom_only_the_kind_is_said_is_refused(tmp_path: Path, owner: str) -> None:
    room = Room(tmp_path)
    with room.store() as store:
        store.save(VISIT, base="", now=NOW, entry=ENTRY)
        with pytest.raises(ProblemsFound) as found:
            list_facts(store, VISIT.id, NOUNS["note"], owner)
    assert codes(found.value)[0] in ("VP920", "VP921")


@pytest.mark.parametrize(
    ("noun", "owner", "first"),
    [
        ("assignment", "conference", "chair: council-chair"),
        ("contact", "person:ilze", "phone: 63922233, level public"),
        ("note", "conference", "host: Reģistrācijas lapas pie ieejas"),
    ],
)
def test_what_stands_in_a_fact_is_listed_with_what_it_is(tmp_path: Path, noun: str, owner: str, first: str) -> None:
    room = Room(tmp_path)
    with room.store() as store:
        store.save(VISIT, base="", now=NOW, entry=ENTRY)
        listed = list_facts(store, VISIT.id, NOUNS[noun], owner)[1]
        shown = dict(rows_of(show_fact(store, VISIT.id, NOUNS[noun], (owner, "1"))[1].fact))
    assert listed[0].name.partition(";")[0] == first
    assert next(iter(first.split(":"))) in shown.values()
