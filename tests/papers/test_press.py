"""The programme for the media."""

from tests.papers.asking import ask, visit_of, word
from visitplanner.papers.press import press_programme

DAY = """
  2013-08-01:
    - at: 10:00
      title: Conference
      place: hall
      level: public
      press: {access: open, place: house, minutes_before: 20, note: bring a card}
    - {at: ~12:00, title: Call, level: public, press: {access: photo, minutes_before: 10}}
    - {at: 14:00, title: Talks, place: hall, level: public, press: closed}
    - {at: 15:00, title: Walk, level: public}
    - {at: 16:00, title: Secret, level: delegate, press: open}
    - {at: 17:00, title: Off, level: public, press: open, status: cancelled}
"""


def test_only_what_the_public_may_know_and_the_press_field_tells_is_told() -> None:
    (day,) = ask(press_programme, visit_of(DAY), level="public").days
    assert [(word(one.title), one.access, word(one.access_label)) for one in day.items] == [
        ("Conference", "open", "open to the media"),
        ("Call", "photo", "photo and video opportunity"),
        ("Talks", "closed", "closed to the media"),
    ]


def test_where_to_gather_and_when_is_worked_out_only_from_an_exact_hour() -> None:
    conference, call, talks = ask(press_programme, visit_of(DAY), level="public").days[0].items
    assert (conference.gather, word(conference.gather_place), word(conference.note)) == ("09:40", "House", "bring a card")
    assert (call.gather, word(call.before)) == ("", "10 min before")
    assert (talks.gather, talks.place, talks.gather_place) == ("", (), ())


def test_the_contact_has_only_public_numbers() -> None:
    found = ask(press_programme, visit_of(DAY), level="public")
    assert (word(found.contact), found.ways) == ("Ilze Tijone", ())
