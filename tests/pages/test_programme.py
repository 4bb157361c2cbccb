"""Every sample as a page in every language: good HTML, and item for item what the view says."""

import re
import xml.etree.ElementTree as ET
from functools import cache
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.examples import absurd, worked
from tests.filled import visit as filled_visit
from tests.itineraries.samples import SAMPLES, load
from tests.pages.reading import FEED, by_id, classed, items, links, loaded, parse, text_of
from visitplanner.changes import revise
from visitplanner.model import LEVELS, Day, ItemId, Language, Level, Revision, Visit, Zone
from visitplanner.pages import Alternate, Drawn, assets, render_programme
from visitplanner.pages.latest import Mark
from visitplanner.pages.programme import calls, hours, is_unknown, state
from visitplanner.texts import Said, Words, text, visible
from visitplanner.views import Reader, View, ViewDay, ViewItem, view, views

LANGUAGES = ("en", "lv", "ka")
NOW = "2013-07-20T09:00:00Z"


@cache
def revision(sample: str) -> Revision:
    return revise(None, load(sample), 1, NOW, "")


def told(sample: str, language: str, level: Level = "delegate") -> View:
    return view(revision(sample), Reader("visit", "", level), (language,))


def said(words: Said) -> str:
    return re.sub(r"\s+", " ", visible(words[0].text, lines=True)).strip() if words else ""


def expected(item: ViewItem, whole: View, *, is_dated: bool = True) -> tuple[str, ...]:
    day = whole.days[0] if is_dated and whole.days else None
    places = [said(place.name) for place in item.places]
    return (said(hours(item, whole, day)), said(item.title), said(item.status_label), *places)


def found(node: ET.Element, item: ViewItem) -> tuple[str, ...]:
    """What the page says where the view says something, and nothing where it does not."""
    text = text_of(classed(node, "hours")[0])
    for note in (said(item.zone_note), said(item.time_note)):
        text = text.removesuffix(f" {note}") if note and text != note else "" if note and text == note else text
    text = text.partition("–")[2].strip() if item.continues and item.time else "" if item.continues else text
    status = [text_of(one) for one in classed(node, "status")]
    places = [text_of(one) for one in classed(node, "place")]
    told_places = [next((text for text in places if said(place.name) in text), "") and said(place.name) for place in item.places]
    assert len(places) == len(item.places)
    return (text, text_of(classed(node, "title")[0]), *(text.casefold() for text in status or [""]), *told_places)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_page_says_item_for_item_what_the_view_says(sample: str, language: str) -> None:
    whole = told(sample, language)
    page = parse(render_programme(whole))
    for day in whole.days:
        shown = items(page, f"day-{day.day}")
        assert [found(node, item) for node, item in zip(shown, day.items, strict=True)] == [
            _lower(expected(item, whole)) for item in day.items
        ]
        assert text_of(by_id(page, f"title-{day.day}")).casefold().startswith(said(day.date).casefold())
    undated = items(page, "undated") if whole.undated else []
    assert [found(node, item) for node, item in zip(undated, whole.undated, strict=True)] == [
        _lower(expected(item, whole, is_dated=False)) for item in whole.undated
    ]


def _lower(facts: tuple[str, ...]) -> tuple[str, ...]:
    return (*facts[:2], facts[2].casefold(), *facts[3:])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_fact_that_a_reader_may_know_stands_on_the_page(sample: str, language: str) -> None:
    whole = told(sample, language)
    text = text_of(parse(render_programme(whole))).casefold()
    facts = [whole.title, whole.dates, whole.purpose, *whole.notes, *(host.name for host in whole.hosts)]
    for item in (*whole.undated, *(item for day in whole.days for item in day.items)):
        facts += [item.who, item.be_there, item.description, *item.parts, *item.gaps, item.dress, item.bring, item.luggage]
        facts += [item.condition, item.instead_of, item.public_event, item.press, item.mode_label, *item.vehicles, *item.notes]
        facts += [name for task in item.assignments if task.person for name in (task.person.names, task.label, task.detail)]
        facts += [place.address for place in item.places] + [((Words(item.number),) if item.number else ())]
    assert [words for words in map(said, facts) if words.casefold() not in text] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_is_loaded_from_elsewhere_and_every_link_leads_somewhere(sample: str) -> None:
    page = parse(render_programme(told(sample, "en")))
    names = {one.path for one in assets()}
    assert set(loaded(page)) <= names
    ids = {one.get("id") for one in page.iter()}
    for address in links(page):
        kind = re.match(
            r"#|https?://[^/@]+(?:/|$|\?)|tel:[+0-9*#]+$|mailto:[^@]+@[^@]+$|geo:-?\d|webcal://visits\.example/f/", address
        )
        assert kind, address
        assert not address.startswith("#") or address[1:] in ids


def test_no_id_stands_twice_and_headings_skip_no_step() -> None:
    for sample in SAMPLES:
        page = parse(render_programme(told(sample, "en")))
        ids = [one.get("id") for one in page.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), sample
        steps = [int(one.tag[1]) for one in page.iter() if re.fullmatch(r"h\d", str(one.tag))]
        assert steps.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(steps)), sample


def test_words_of_another_language_say_which() -> None:
    page = parse(render_programme(told("matsuyama-freiburg-2014", "ka")))
    title = classed(items(page, "day-2014-04-05")[0], "title")[0]
    assert [(one.get("lang"), text_of(one)[:9]) for one in title.iter("span") if one.get("lang")] == [("en", "Matsuyama")]
    assert page.get("lang") == "ka"


@pytest.mark.parametrize("languages", [("en",), ("ka",), ("lv", "ka")])
def test_what_users_write_is_text_and_never_code(languages: tuple[str, ...]) -> None:
    hostile = absurd(languages)
    page = parse(render_programme(hostile))
    allowed = {"meta", "link", "script", "html", "head", "title", "body"}
    tags = {str(one.tag) for one in page.iter()} - allowed
    assert tags <= {
        "a", "header", "h1", "h2", "h3", "p", "span", "nav", "ol", "ul", "li", "main", "section", "dl", "div", "dt", "button",
        "time", "b", "s", "code", "footer",
    }  # fmt: skip
    assert [one for one in page.iter("script") if one.text] == []
    assert [name for one in page.iter() for name in one.attrib if name.startswith("on") or name == "style"] == []


HOSTILE = st.text(st.sampled_from("<>&\"'`{}%#=/ \u202e\u2066\\aბā:"), min_size=1, max_size=30).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(HOSTILE, HOSTILE)
def test_any_words_come_back_as_they_were_written(title: str, place: str) -> None:
    whole = worked(("en",))
    day = whole.days[0]
    item = day.items[0]._replace(
        title=(Words(title, "en"),), url=place, description=(Words(place, "en"),), notes=((Words(title, "lv"),),)
    )
    page = parse(render_programme(whole._replace(days=(day._replace(items=(item,)),), undated=(), title=(Words(title, "en"),))))
    (node,) = items(page, f"day-{day.day}")
    assert text_of(classed(node, "title")[0]) == re.sub(r"\s+", " ", visible(title)).strip()
    assert re.sub(r"\s+", " ", visible(place)).strip() in text_of(node)
    assert all(re.match(r"#|tel:|mailto:|https?://|geo:|webcal:", address) for address in links(page))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", " javascript:alert(1)", "https://a@b.example/", "//x"]
)
def test_an_address_that_is_no_web_address_is_text(address: str) -> None:
    whole = worked(("en",))
    day = whole.days[0]
    page = parse(render_programme(whole._replace(days=(day._replace(items=(day.items[0]._replace(url=address),)),))))
    assert address not in list(links(page))
    assert address.strip() in text_of(items(page, f"day-{day.day}")[0])


_PATH = re.compile(r"[a-z]+(?:-\d)?(?:\.[a-z_]+)+")
_FILLED = revise(None, filled_visit("10:00", "after item-1", "evening"), 1, "2013-07-01T09:00:00Z", "")


@pytest.mark.parametrize("level", LEVELS)
def test_a_page_never_shows_what_is_for_a_higher_level(level: Level) -> None:
    page = render_programme(view(_FILLED, Reader("visit", "", level), ("en",))).decode()
    above = LEVELS[LEVELS.index(level) + 1 :]
    assert [path for path in _PATH.findall(page) if set(path.split(".")) & set(above)] == []
    assert "organiser" not in level or "open" in page


def test_the_same_view_gives_the_same_bytes_and_another_one_another_edition() -> None:
    whole = told("khashuri-2013", "lv")
    first, again = render_programme(whole), render_programme(whole)
    other = render_programme(whole._replace(revision=2))
    assert first == again
    editions = [parse(page).get("data-edition") or "" for page in (first, other)]
    assert [len(edition) for edition in editions] == [16, 16]
    assert editions[0] != editions[1]


def test_the_state_of_an_item_changes_with_what_is_seen_and_with_nothing_else() -> None:
    item = told("khashuri-2013-example", "en").days[0].items[0]
    same = item._replace(sequence=9, modified="2013-07-30T00:00:00Z", continues=True, time=())
    assert state(same) == state(item)
    assert state(item._replace(title=(Words("Other", "en"),))) != state(item)
    assert state(item._replace(ends=None)) != state(item)


def test_the_clock_of_a_reader_learns_only_of_what_takes_place() -> None:
    whole = told("khashuri-2013-example", "en")
    page = parse(render_programme(whole))
    for day in whole.days:
        for node, item in zip(items(page, f"day-{day.day}"), day.items, strict=True):
            takes_place = item.begins is not None and item.status not in ("cancelled", "postponed")
            assert node.get("data-begins") == (f"{item.begins:%Y-%m-%dT%H:%M:%SZ}" if item.begins and takes_place else None)
            assert ("data-unknown" in node.attrib) == (is_unknown(item) and item.status not in ("cancelled", "postponed"))
    assert "hidden" in by_id(page, "now").attrib


def test_what_is_cancelled_is_struck_out_and_says_so() -> None:
    whole = worked(("en",))
    day = whole.days[0]
    item = day.items[0]._replace(status="cancelled", status_label=(Words("cancelled", "en"),))
    page = parse(render_programme(whole._replace(days=(day._replace(items=(item,)),))))
    (node,) = items(page, f"day-{day.day}")
    assert [text_of(one) for one in classed(node, "title")[0].iter("s")] == [said(item.title)]
    assert [text_of(one) for one in classed(node, "status")] == ["Cancelled"]
    assert node.get("data-begins") is None


def test_a_draft_says_so_and_a_revision_says_when_it_was_published() -> None:
    whole = told("khashuri-2013", "en")
    assert [text_of(one) for one in classed(parse(render_programme(whole._replace(revision=0))), "draft")] == ["DRAFT"]
    page = parse(render_programme(whole))
    assert classed(page, "draft") == []
    assert "Revision 1, published 20 July 2013, 12:00" in text_of(page)
    assert "All hours are by the clock of Riga" in text_of(page)


def test_the_calendar_is_offered_in_every_way_and_slowness_is_said() -> None:
    page = parse(render_programme(told("khashuri-2013", "en")))
    section = by_id(page, "calendar")
    plain, quoted = FEED.removeprefix("https://"), "visits.example%2Ff%2Fabcdefghijklmnopqrstuvwxyz234567.ics"
    assert list(links(section)) == [
        f"webcal://{plain}",
        f"https://calendar.google.com/calendar/render?cid=webcal%3A%2F%2F{quoted}",
        f"https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2F{quoted}",
        f"https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2F{quoted}",
        FEED,
    ]
    assert text_of(by_id(page, "address")) == FEED
    assert "renew themselves slowly" in text_of(section)
    without = parse(render_programme(told("khashuri-2013", "en"), offers_feed=False))
    assert [one for one in without.iter() if one.get("id") == "calendar"] == []


def test_whom_to_call_stands_once_and_can_be_called() -> None:
    whole = told("khashuri-2013", "lv")
    assert [said(call.name) for call in calls(whole)] == ["Ilze Tijone"]
    assert list(links(by_id(parse(render_programme(whole)), "calls"))) == ["tel:63922233"]


def test_a_place_with_coordinates_opens_in_any_map() -> None:
    whole = worked(("en",))
    day = whole.days[0]
    place = day.items[0].places[0]._replace(latitude=56.4094, longitude=24.19)
    page = parse(render_programme(whole._replace(days=(day._replace(items=(day.items[0]._replace(places=(place,)),)),))))
    assert list(links(items(page, f"day-{day.day}")[0]))[:2] == [
        "geo:56.409400,24.190000?q=56.409400,24.190000",
        "https://www.openstreetmap.org/?mlat=56.409400&mlon=24.190000#map=17/56.409400/24.190000",
    ]


def test_the_other_languages_of_a_page_are_linked_by_their_own_names() -> None:
    others = (Alternate("lv", "v-lv.html"), Alternate("ka", "v-ka.html"))
    page = parse(render_programme(told("khashuri-2013", "en"), alternates=others))
    (nav,) = classed(page, "alternates")
    assert [(one.get("lang"), one.get("href"), text_of(one)) for one in nav.iter("a")] == [
        ("lv", "v-lv.html", "latviešu"),
        ("ka", "v-ka.html", "ქართული"),
    ]
    assert Language(page.get("lang") or "") == "en"


@pytest.mark.parametrize("sample", SAMPLES)
def test_pages_that_share_what_is_drawn_are_what_they_would_be_alone(sample: str) -> None:
    published = revision(sample)
    people = [Reader("person", person.id, "delegate") for person in published.visit.people]
    readers = [Reader("visit", "", "delegate"), *people]
    drawn = Drawn()
    for languages in (("en",), ("lv",)):
        for told in views(published, readers, languages):
            assert render_programme(told, drawn=drawn) == render_programme(told)


def test_the_first_whom_to_call_stands_at_the_head_of_the_page() -> None:
    whole = told("khashuri-2013", "lv")
    head = parse(render_programme(whole)).find("body/header")
    assert head is not None
    assert list(links(head)) == ["#calls", "tel:63922233"]
    assert text_of(classed(head, "reach")[0]) == "Kam zvanīt: Ilze Tijone 63922233"
    nobody = parse(render_programme(whole._replace(coordinator=None, hosts=(), delegations=(), days=())))
    assert classed(nobody, "reach") == []


def test_what_is_drawn_once_is_drawn_again_where_it_may_look_otherwise() -> None:
    whole, drawn, asked = worked(("en",)), Drawn(), list[str]()
    day, item = whole.days[0], whole.days[0].items[0]._replace(last_day=Day(""))
    lasting = item._replace(last_day=whole.days[1].day)

    def show(what: ViewItem, on: ViewDay | None, mark: str) -> str:
        asked.append(f"{what.last_day} {on.day if on else ''} {mark}")
        return asked[-1]

    cases: list[tuple[View, ViewItem, ViewDay | None, Mark | Literal[""], int]] = [
        (whole, item, day, "", 1), (whole, item, day, "", 1), (whole, item, None, "", 2),
        (whole._replace(languages=("lv",)), item, day, "", 3), (whole, lasting, day, "", 4), (whole, lasting, day, "", 5),
        (whole, item, day, "new", 6), (whole, item, day, "changed", 7), (whole, item, day, "new", 7),
    ]  # fmt: skip
    for told, what, on, mark, times in cases:
        assert drawn.item(show, what, on, told, mark) == f"{what.last_day} {on.day if on else ''} {mark}"
        assert len(asked) == times


def test_what_the_latest_revision_changed_is_marked_and_listed_without_a_script() -> None:
    sample = load("khashuri-2013-example")
    here = [item._replace(uid=f"uid-{item.id}") for item in sample.items]
    first = revise(None, sample._replace(items=tuple(here)), 1, NOW, "")
    clay, lunch = (next(place for place, item in enumerate(here) if item.id == name) for name in ("workshop-clay", "lunch-0801"))
    here[clay] = here[clay]._replace(headcount=7, dress=here[clay].title)
    fresh = here[lunch]._replace(id=ItemId("soup"), uid="uid-soup", title=text(en="Soup"))
    changed = first.visit._replace(items=(*here[:lunch], fresh, *here[lunch + 1 :]))
    reader = Reader("person", "irine-gelasvili", "delegate")
    before, now = (view(one, reader, ("en",)) for one in (first, revise(first, changed, 2, "2013-07-25T09:00:00Z", "an hour")))
    page = parse(render_programme(now, before=before))
    box = by_id(page, "latest")
    assert text_of(box).startswith("Changed with revision 2 ")
    assert [(one.get("href"), text_of(one)) for one in box.iter("a")] == [
        ("#item-workshop-clay", "1 August, 10:00–12:00 Creative workshop: clay"),
        ("#item-soup", "1 August, 12:30–13:30 Soup"),
    ]
    assert [text_of(one) for one in box.iter("li")][2:] == ["1 August, 12:30–13:30 Lunch"]
    assert [(one.get("id"), text_of(classed(one, "mark")[0])) for one in classed(page, "item") if classed(one, "mark")] == [
        ("item-workshop-clay", "changed"), ("item-soup", "new"),
    ]  # fmt: skip
    assert [one.get("open") for one in box.iter("details")] == [""]  # a long list is closed, and pushes no programme away
    many = render_programme(now, before=before._replace(days=(), undated=()))
    assert [one.get("open") for one in by_id(parse(many), "latest").iter("details")] == [None]
    for quiet in (render_programme(now), render_programme(now, before=now)):
        assert (b'id="latest"' in quiet, classed(parse(quiet), "mark")) == (False, [])


def test_a_programme_of_which_nothing_is_known_says_so() -> None:
    nothing = Revision(visit=Visit("v", zone=Zone("Europe/Riga"), title=text(en="A visit")))
    page = parse(render_programme(view(nothing, Reader("visit", "", "public"), ("en",))))
    assert [text_of(one) for one in classed(page, "nothing")] == ["Nothing is known of this programme yet. It will stand here."]


def test_hours_of_what_continues_stand_apart_from_the_word() -> None:
    whole = told("holy-see-mongolia-2023", "en")
    (flight, *_) = items(parse(render_programme(whole)), "day-2023-09-01")
    assert text_of(classed(flight, "hours")[0]) == "continues – 10:00 Rome – Ulaanbaatar time"
