import pytest
from hypothesis import given
from hypothesis import strategies as st

from visitplanner.documents.booklet import Side, sides


@pytest.mark.parametrize(
    ("pages", "wanted"),
    [
        (0, ()),
        (1, (Side(0, 1), Side(0, 0))),
        (4, (Side(4, 1), Side(2, 3))),
        (6, (Side(0, 1), Side(2, 0), Side(6, 3), Side(4, 5))),
        (8, (Side(8, 1), Side(2, 7), Side(6, 3), Side(4, 5))),
    ],
)
def test_pages_lie_as_a_folded_booklet_has_them(pages: int, wanted: tuple[Side, ...]) -> None:
    assert sides(pages) == wanted


@given(st.integers(1, 400))
def test_folded_the_pages_follow_each_other(pages: int) -> None:
    """Leafing through: the right of each front, then the left of its back, to the innermost sheet; then out again."""
    fronts, backs = sides(pages)[::2], sides(pages)[1::2]
    inwards = [page for front, back in zip(fronts, backs, strict=True) for page in (front.right, back.left)]
    outwards = [page for front, back in zip(fronts[::-1], backs[::-1], strict=True) for page in (back.right, front.left)]
    read = [page for page in inwards + outwards if page]
    assert read == list(range(1, pages + 1))
    assert len(inwards + outwards) % 4 == 0
