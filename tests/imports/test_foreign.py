from visitplanner.imports.foreign import Calendar, Foreign


def test_what_a_calendar_does_not_say_is_empty() -> None:
    assert (Foreign("a", 1).location, Foreign("a", 1).start.is_known, Calendar("a.ics").items) == ("", False, ())
