"""docs/database.md is true: its tables are there, its questions have answers, its problems are those of the store."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.visits import KHASHURI, NOW
from visitplanner.store import Store

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "database.md").read_text(encoding="utf-8")
QUESTIONS = re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL)


def test_every_table_is_explained_and_none_that_is_not_there(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path)) as found:
        tables = [row[0] for row in found.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")]
    explained = PAGE.partition("## What is in it")[2].partition("\n- ")[0]
    rows = [line.split("|")[1] for line in explained.splitlines() if line.startswith("| `")]
    assert sorted(name for row in rows for name in re.findall(r"`(\w+)`", row)) == tables


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_can_be_asked(store: Store, path: Path, question: str) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    with closing(sqlite3.connect(path)) as found:
        assert found.execute(question).description is not None


def test_every_problem_of_the_store_is_explained() -> None:
    sources = (ROOT / "src" / "visitplanner" / "store").glob("*.py")
    raised = {
        code for source in sources for code in re.findall(r"(?:refuse|error)\(\s*\"(VP\d+)\"", source.read_text(encoding="utf-8"))
    }
    assert sorted(raised) == re.findall(r"^\| (VP\d+)", PAGE, re.MULTILINE)
