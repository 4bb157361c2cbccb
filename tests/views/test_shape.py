"""The shape of a view."""

import typing

from visitplanner.views import READER_KINDS, Reader, ReaderKind, View


def test_the_kinds_of_readers_are_those_of_the_type() -> None:
    assert typing.get_args(ReaderKind) == READER_KINDS


def test_a_reader_is_a_delegate_of_the_whole_visit_unless_said_otherwise() -> None:
    assert Reader() == Reader("visit", "", "delegate")
    assert View(visit="v", reader=Reader(), languages=("en",), zone="Europe/Riga", title=()).revision == 0
