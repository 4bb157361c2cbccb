import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.sheets.guarding import guarded, unguarded


@pytest.mark.parametrize("words", ["=1+1", "+A1", "-5", "@SUM(A1)", "\tx", "\r=1", "＝1", "  =1", "'=1", '=cmd|" /C calc"!A0'])
def test_what_may_begin_a_formula_gets_an_apostrophe(words: str) -> None:
    assert guarded(words) == f"'{words}"


@pytest.mark.parametrize("words", ["Ann", "a=b", "'tis", "10:00–11:30", "63922233", "ქალბატონი", ""])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert guarded(words) == words


@pytest.mark.parametrize(
    ("words", "said"),
    [("+371 63922233", "+371 63922233"), ("+371 639-222/33", "+371 639 222 33"), ("+995 (32) 2.33", "+995 32 2 33")],
)
def test_a_phone_number_can_still_be_dialled(words: str, said: str) -> None:
    assert guarded(words) == said


@given(st.text(alphabet=st.sampled_from("=+-@'\t\r\n a1＝")) | st.text())
def test_nothing_guarded_begins_a_formula_and_the_guard_comes_off(words: str) -> None:
    cell = guarded(words)
    if not cell.startswith("+"):
        assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
        assert unguarded(cell) == words
    else:
        assert set(cell) <= set("+0123456789 ")
