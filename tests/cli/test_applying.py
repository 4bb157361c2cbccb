import pytest

from visitplanner.changes import Change
from visitplanner.cli.applying import is_wanted, say_changes, say_done
from visitplanner.problems import ProblemsFound


def test_without_anybody_to_ask_only_a_yes_applies() -> None:
    assert is_wanted(yes=True, as_json=True)
    with pytest.raises(ProblemsFound, match="VP033"):
        is_wanted(yes=False, as_json=True)


def test_what_came_of_it_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    changes = (Change("person", "ann", "country", "", "LV"),)
    say_done("small", (), applied=False, problems="")
    say_done("small", changes, applied=False, problems="")
    say_done("small", changes, applied=True, problems="no problems")
    assert capsys.readouterr().out.splitlines() == [
        "nothing changes",
        "small: 1 change would be made",
        "small: applied, 1 change; no problems (visitplanner check)",
    ]
    say_changes(changes)
    assert capsys.readouterr().out == "\n  ~ person ann: country: none -> LV\n"
