from hypothesis import given
from hypothesis import strategies as st

from visitplanner.store.order import STEP, spread


def test_new_keys_stand_one_step_apart() -> None:
    assert spread("abc", {}) == [STEP, 2 * STEP, 3 * STEP]


def test_a_key_put_between_two_others_moves_neither() -> None:
    assert spread("axb", {"a": 1000, "b": 2000}) == [1000, 1500, 2000]


def test_a_key_put_first_or_last_moves_none() -> None:
    assert spread("xab", {"a": 1000, "b": 2000}) == [500, 1000, 2000]
    assert spread("abx", {"a": 1000, "b": 2000}) == [1000, 2000, 2000 + STEP]


def test_the_last_key_moved_to_the_front_moves_alone() -> None:
    assert spread("cab", {"a": 1000, "b": 2000, "c": 3000}) == [500, 1000, 2000]


def test_a_full_gap_spreads_all_again() -> None:
    assert spread("axb", {"a": 1, "b": 2}) == [STEP, 2 * STEP, 3 * STEP]


def test_no_keys_need_no_positions() -> None:
    assert spread("", {"a": 5}) == []


@given(st.lists(st.integers(0, 30), unique=True), st.dictionaries(st.integers(0, 30), st.integers(1, 99)))
def test_positions_always_rise(keys: list[int], stood: dict[int, int]) -> None:
    found = spread(keys, stood)
    assert len(found) == len(keys)
    assert [0, *found] == sorted({0, *found})


@given(st.permutations(range(12)), st.integers(0, 11))
def test_one_key_moved_anywhere_moves_alone(keys: list[int], to: int) -> None:
    stood = {key: STEP * (number + 1) for number, key in enumerate(keys)}
    moved = keys[1:]
    moved.insert(to, keys[0])
    changed = [key for key, position in zip(moved, spread(moved, stood), strict=True) if stood[key] != position]
    assert len(changed) <= 1
