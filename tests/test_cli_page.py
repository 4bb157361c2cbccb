"""docs/cli.md says what the commands say of themselves."""

import pytest

from tests import cli_page


def test_every_command_stands_in_a_section() -> None:
    assert cli_page.missing() == []


def test_the_page_says_what_the_commands_say() -> None:
    if not cli_page.PAGE.exists() or cli_page.PAGE.read_text(encoding="utf-8") != cli_page.page():
        pytest.fail("docs/cli.md is not what the commands say: `make docs` writes it anew")
