"""Wrong use: what was typed, what was perhaps meant, in our own form."""

from pathlib import Path

import pytest

from tests.cli.running import run


@pytest.mark.parametrize(
    ("words", "said", "hint"),
    [
        ("event", "visitplanner: VP960 error: there is no command 'event'", "did you mean 'public-event'?"),
        ("shwo", "visitplanner: VP960 error: there is no command 'shwo'", "did you mean 'show'?"),
        (
            "move lunch +30m",
            "visitplanner: VP960 error: there is no command 'move'",
            "say of what: visitplanner item move ..., or another noun",
        ),
        ("visit lst", "visitplanner visit: VP960 error: there is no command 'lst'", "did you mean 'list'?"),
        ("visit x", "visitplanner visit: VP960 error: there is no command 'x'", "look at visitplanner visit --help"),
        ("show --lvel public", "visitplanner show: VP960 error: there is no option '--lvel'", "did you mean '--level'?"),
        ("load", "visitplanner load: VP960 error: FILE is missing", "look at visitplanner load --help"),
        ("show --lang lv+ka+en", "visitplanner show: VP960 error: --lang: 'lv+ka+en' is not understood", "write lv, ka or lv+ka"),
        (
            "show --db x",
            "visitplanner show: VP960 error: there is no option '--db'",
            "it stands before the command: visitplanner --db ... show",
        ),
        (
            "--visit v show",
            "visitplanner: VP960 error: there is no option '--visit'",
            "it stands after the command: visitplanner COMMAND ... --visit",
        ),
    ],
)
def test_a_mistake_is_told_with_what_was_meant(tmp_path: Path, words: str, said: str, hint: str) -> None:
    ran = run(tmp_path, *words.split())
    assert (ran.code, ran.out, ran.err) == (2, "", f"{said}\n    hint: {hint}\n")


def test_a_value_that_cannot_be_names_those_that_can(tmp_path: Path) -> None:
    ran = run(tmp_path, "show", "--level", "secret")
    assert (ran.code, ran.err.splitlines()[0].partition(" is not one of ")[0]) == (
        2,
        "visitplanner show: VP960 error: --level: 'secret'",
    )
    assert "'organiser'" in ran.err


def test_what_was_typed_cannot_steer_the_terminal(tmp_path: Path) -> None:
    assert "\x1b" not in run(tmp_path, "sh\x1b[2Jow").err
