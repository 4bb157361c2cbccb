from typing import Any

import pytest

from tests.itinerary.said import said
from visitplanner.itinerary.saying import Saying
from visitplanner.itinerary.sets import Set, read_set
from visitplanner.model import (
    Assignment,
    Contact,
    Expected,
    Item,
    Language,
    NameForm,
    Note,
    Part,
    Person,
    PersonId,
    Place,
    PlaceId,
    PlaceUse,
    Press,
    Visit,
)
from visitplanner.problems import ProblemsFound
from visitplanner.texts import Text, text

ANN, BEN = PersonId("ann"), PersonId("ben")
TALK = Item(
    title=text(lv="Saruna", en="Talk"),
    assignments=(Assignment("speaker", ANN, minutes=5), Assignment("interpreter", BEN, Language("lv"), Language("ka"))),
    places=(PlaceUse("at", PlaceId("hall")),),
    notes=(Note(text(en="Quiet"), "host"),),
)


@pytest.mark.parametrize(
    ("word", "path", "how", "words"),
    [
        ("place=hall", ("place",), "=", "hall"),
        ("title.lv=a = b", ("title", "lv"), "=", "a = b"),
        ("names.ka-Latn=x", ("names", "ka-Latn"), "=", "x"),
        ("for+=team", ("for",), "+=", "team"),
        ("for-=team", ("for",), "-=", "team"),
        ("speaker.2.minutes=5", ("speaker", "2", "minutes"), "=", "5"),
        ("note=", ("note",), "=", ""),
    ],
)
def test_a_set_says_where_how_and_what(word: str, path: tuple[str, ...], how: str, words: str) -> None:
    assert read_set(word) == Set(path, how, words)  # type: ignore[arg-type]  # one of the three
    assert str(read_set(word)) == word


@pytest.mark.parametrize("word", ["", "place", "=hall", "9=x", "pla ce=x", ".x=1"])
def test_what_sets_no_field_is_refused(word: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        read_set(word)
    assert found.value.problems[0].code == "VP946"


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("title=Chat", "title", text(lv="Saruna", en="Chat")),
        ("title.lv=", "title", text(en="Talk")),
        ("title={en: Chat}", "title", text(en="Chat")),
        ("title=", "title", Text()),
        ("title=[TBC] Talk", "title", text(lv="Saruna", en="[TBC] Talk")),
        ("headcount=9", "headcount", 9),
        ("kind=talk", "kind", "talk"),
        ("for=khashuri,partners, ann", "expected", ("delegation", "group", "person")),
        ("languages=lv,ka", "languages", ("lv", "ka")),
        ("place=square", "places", (PlaceUse("at", PlaceId("square")),)),
        ("rain=tent", "places", (*TALK.places, PlaceUse("rain", PlaceId("tent")))),
        ("places=", "places", ()),
        ("speaker.minutes=7", "assignments", (TALK.assignments[0]._replace(minutes=7), TALK.assignments[1])),
        ("speaker+=ben", "assignments", (TALK.assignments[0], Assignment("speaker", BEN), TALK.assignments[1])),
        ("speaker={person: ben, minutes: 3}", "assignments", (Assignment("speaker", BEN, minutes=3), TALK.assignments[1])),
        ("speaker=?", "assignments", (Assignment("speaker"), TALK.assignments[1])),
        ("escort=ann,ben", "assignments", (*TALK.assignments, Assignment("escort", ANN), Assignment("escort", BEN))),
        ("interpreter-=be", "assignments", TALK.assignments[:1]),
        ("interpreter=", "assignments", TALK.assignments[:1]),
        ("assignments=", "assignments", ()),
        ("driver=ben", "assignments", (*TALK.assignments, Assignment("driver", BEN))),
        ("note=Hello", "notes", (*TALK.notes, Note(text(en="Hello")))),
        ("notes.host=Loud", "notes", (Note(text(en="Loud"), "host"),)),
        ("notes.host.lv=Klusu", "notes", (Note(text(en="Quiet", lv="Klusu"), "host"),)),
        ("notes+={text: Hi, level: public}", "notes", (*TALK.notes, Note(text(en="Hi"), "public"))),
        ("notes.1.level=public", "notes", (Note(text(en="Quiet"), "public"),)),
        ("press=open", "press", Press("open")),
        ("press.minutes_before=15", "press", Press(minutes_before=15)),
        ("parts+=Opening", "parts", (Part(text(en="Opening")),)),
        ("parts=[{title: A, minutes: 5}, B]", "parts", (Part(text(en="A"), 5), Part(text(en="B")))),
    ],
)
def test_a_field_is_set_and_no_other(words: str, field: str, value: Any) -> None:
    new = said(TALK, words)
    there = getattr(new, field)
    if field == "expected":
        there = tuple(next(kind for kind in Expected._fields if getattr(one, kind)) for one in there)
    assert there == value
    assert new._replace(**{field: getattr(TALK, field)}) == TALK


def test_several_words_set_one_after_the_other() -> None:
    new = said(Item(), "title=Talk", "title.lv=Saruna", "for=team", "for+=ann", "for-=team")
    assert (new.title, new.expected) == (text(en="Talk", lv="Saruna"), (Expected(person=ANN),))


def test_words_are_in_the_language_said() -> None:
    assert said(TALK, "title=Saruna 2", main="lv").title == text(lv="Saruna 2", en="Talk")


def test_names_are_set_by_language() -> None:
    ann = Person(names=(NameForm(Language("lv"), "Anna"), NameForm(Language("ka"), "ანა"), NameForm(Language("ka"), "ანნა")))
    assert said(ann, "name=Ann").names == (*ann.names, NameForm(Language("en"), "Ann"))
    assert said(ann, "names.lv.given_by=herself").names[0] == NameForm(Language("lv"), "Anna", given_by="herself")
    assert said(ann, "names.3.kind=inferred").names[2].kind == "inferred"
    with pytest.raises(ProblemsFound) as found:
        said(ann, "names.ka=ანა")
    assert found.value.problems[0].code == "VP948"


def test_contacts_are_set_by_kind() -> None:
    ann = said(Person(), "phone=123", "email=a@b.c", "phone.level=public")
    assert ann.contacts == (Contact("phone", "123", level="public"), Contact("email", "a@b.c"))


def test_a_position_is_two_numbers() -> None:
    place = said(Place(), "at=56.4, 24.2")
    assert (place.latitude, place.longitude) == (56.4, 24.2)


def test_texts_without_a_place_are_set_by_number() -> None:
    visit = said(Visit(), "open_points+=hotel", "open_points+={lv: tulki}", "open_points.1.lv=viesnīca")
    assert visit.open_points == (text(en="hotel", lv="viesnīca"), text(lv="tulki"))
    assert said(visit, "open_points.1=").open_points == visit.open_points[1:]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("foo=1", "VP005"),
        ("uid=1", "VP005"),
        ("id=x", "VP005"),
        ("expected=ann", "VP005"),
        ("title.x y=1", "VP946"),
        ("title.english=1", "VP946"),
        ("title+=more", "VP946"),
        ("kind.x=1", "VP946"),
        ("speaker.3.minutes=1", "VP947"),
        ("speaker.².minutes=1", "VP946"),
        ("for-=team", "VP947"),
        ("headcount=many", "VP007"),
        ("kind=tlk", "VP014"),
        ("rain.note=if wet", "VP008"),
        ("press={a: [b}", "VP003"),
        ("title={Draft}", "VP005"),
        ("title={en: A, en: B}", "VP006"),
        ("press={access: open, access: closed}", "VP006"),
        ("title=\u202eevil", "VP009"),
    ],
)
def test_what_cannot_be_set_is_refused(words: str, code: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        said(TALK, words)
    assert found.value.problems[0].code == code


def test_one_of_several_must_be_named() -> None:
    two = said(TALK, "speaker+=ben")
    with pytest.raises(ProblemsFound) as found:
        said(two, "speaker.minutes=9")
    assert (found.value.problems[0].code, found.value.problems[0].hint) == ("VP948", "say which: speaker.2.minutes=...")
    assert said(two, "speaker.2.minutes=9").assignments[1].minutes == 9


def test_a_language_more_stands_in_the_order_of_the_visit() -> None:
    words = Saying("en", lambda _, word: word, lambda word: ("person", word), lambda _shape, _key, said: said, ("lv", "en", "ka"))
    talk = Item(title=text(en="Talk"))
    both = words.said(Item, talk, [read_set("title.ka=საუბარი"), read_set("title.lv=Saruna")])
    assert both.title.forms == (("lv", "Saruna"), ("en", "Talk"), ("ka", "საუბარი"))
    other = Item(title=text(ka="საუბარი", en="Talk"))
    assert words.said(Item, other, [read_set("title.lv=Saruna")]).title.forms[0][0] == "ka"
