"""Circles among facts."""

from visitplanner.checks.circles import cycle


def test_a_circle_is_found_and_starts_with_its_smallest() -> None:
    assert cycle({"z": "c", "c": "b", "b": "a", "a": "c"}) == ("a", "c", "b")
    assert cycle({"a": "b", "b": "c"}) == ()
    assert cycle({"a": "a"}) == ("a",)
