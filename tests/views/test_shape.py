"""The shape of a view."""

from visitplanner.views import Reader, View


def test_a_reader_is_a_delegate_of_the_whole_visit_unless_said_otherwise() -> None:
    assert Reader() == Reader("visit", "", "delegate")
    assert View(visit="v", reader=Reader(), languages=("en",), zone="Europe/Riga", title=()).revision == 0
