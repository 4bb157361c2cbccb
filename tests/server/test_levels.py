"""What is meant for one level reaches no feed, header or log line of a level below it, wherever in a visit it is written."""

import datetime as dt
import re
from pathlib import Path

import falcon.testing
import pytest

from tests.filled import visit
from tests.views.test_levels import NEVER
from visitplanner.model import LEVELS, Level
from visitplanner.planner.feeding import all_readers
from visitplanner.planner.publishing import publish
from visitplanner.planner.subscribing import new_feeds
from visitplanner.server.app import make_app
from visitplanner.server.fetches import Fetches
from visitplanner.store import open_store

NOW = "2013-07-01T09:00:00Z"
_PATH = re.compile(r"[a-z]+(?:-\d)?(?:\.[a-z_]+)+")


def told(folder: Path, level: Level) -> set[str]:
    """Where all that the feeds of a level, their headers and the log say was written in the visit."""
    path, lines = folder / "v.sqlite", list[str]()
    with open_store(path, mode="write", now=NOW) as store:
        store.save(visit("10:00", "after item-1", "evening"), base=None, now=NOW)
        first = publish(store, "", "", NOW).revision
        words = [f"{one.kind}:{one.id}" if one.id else "visit" for one in all_readers(first, level)]
        words += [f"{kind}:{kind}-{number}" for kind in ("group", "vehicle") for number in (1, 2)]
        made = new_feeds(store, "", words, now=NOW, level=level, language="en", expires="2100-01-01")
    app = make_app(
        path, fetches=Fetches(lambda fetches: None, lines.append), log=lines.append, complain=lines.append,
        clock=dt.datetime.fromisoformat(NOW).timestamp,
    )  # fmt: skip
    client = falcon.testing.TestClient(app)
    answers = [client.simulate_get(one.https) for one in made] + [client.simulate_put(one.https) for one in made]
    assert {answer.status_code for answer in answers} == {200, 405}
    whole = "".join(answer.text + str(dict(answer.headers)) for answer in answers).replace("\r\n ", "")
    return set(_PATH.findall(whole + "".join(lines)))


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_never_hears_what_is_for_a_higher_one(level: Level, tmp_path: Path) -> None:
    above, found = LEVELS[LEVELS.index(level) + 1 :], told(tmp_path, level)
    assert [path for path in found if set(path.split(".")) & set(above)] == []
    assert [path for path in found if any(word in path for word in NEVER)] == [] or level == "organiser"
    assert any(path.startswith("item-1.title") for path in found)
