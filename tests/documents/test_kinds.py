from pathlib import Path

import pytest

from visitplanner.documents import KINDS, kind_of, register
from visitplanner.labels import keys
from visitplanner.model import LEVELS
from visitplanner.problems import ProblemsFound
from visitplanner.shipped import templates_folder
from visitplanner.views import View, ViewItem

PRINT_MD = Path(__file__).parents[2] / "docs" / "print.md"


def test_each_kind_has_its_template_its_title_and_its_place_in_the_docs() -> None:
    labels, manual = set(keys("word.")), PRINT_MD.read_text(encoding="utf-8")
    for name, kind in KINDS.items():
        assert kind.name == name
        assert (templates_folder() / "documents" / kind.template).is_file()
        assert kind.title in labels
        assert f"`{name}`" in manual


def test_an_unknown_document_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(ProblemsFound) as caught:
        kind_of("daily-programm")
    (problem,) = caught.value.problems
    assert (problem.code, problem.hint) == ("VP701", "did you mean 'daily-programme'?")


def test_a_document_is_for_no_wider_circle_than_it_says() -> None:
    for kind in KINDS.values():
        least, *_, most = sorted([LEVELS.index(level) for level in kind.levels] * 2)
        assert [level for level in LEVELS if kind.may_show(level)] == list(LEVELS[least : most + 1])


def test_a_document_prints_none_of_what_it_omits() -> None:
    """A field that is omitted is one of the view, and has a value that says nothing."""
    for kind in KINDS.values():
        for name in kind.omits:
            owner, _, field = name.rpartition(".")
            assert field in (ViewItem._field_defaults if owner == "items" else View._field_defaults)


def test_a_name_is_taken_once() -> None:
    with pytest.raises(ValueError, match="daily-programme is there already"):
        register(kind_of("daily-programme"))
