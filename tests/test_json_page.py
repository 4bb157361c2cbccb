"""docs/json.md says what the commands print; a shape that changes shows here first."""

import pytest

from tests import json_page
from tests.cli.words import commands
from tests.json_runs import NO_JSON, RUNS


def test_a_command_has_json_or_a_reason_to_have_none() -> None:
    lacking = set(commands()) - set(json_page.has_json())
    assert lacking == set(NO_JSON), "give the command json_option, or a reason in tests/json_runs.py"


def test_the_calls_are_of_commands_that_have_json() -> None:
    assert set(RUNS) - set(json_page.has_json()) == set()


def test_the_page_says_what_the_commands_print() -> None:
    if not json_page.PAGE.exists() or json_page.PAGE.read_text(encoding="utf-8") != json_page.page():
        pytest.fail("docs/json.md is not what the commands print: if the change is meant, `make docs` writes it anew")
