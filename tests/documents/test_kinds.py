from pathlib import Path

import pytest

from visitplanner.documents import KINDS, kind_of
from visitplanner.labels import keys
from visitplanner.model import LEVELS
from visitplanner.problems import ProblemsFound
from visitplanner.shipped import templates_folder

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


def test_both_programmes_are_papers_for_delegates() -> None:
    for kind in KINDS.values():
        assert [level for level in LEVELS if kind.may_show(level)] == ["public", "delegate"]
