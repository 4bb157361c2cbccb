"""What stands in a programme for everybody."""

from pathlib import Path

from tests.planner.given import NOW, VISIT
from tests.server.given import Served
from visitplanner.planner.public_files import public_files
from visitplanner.store import open_store


def test_it_holds_what_is_public_alone(tmp_path: Path) -> None:
    text = VISIT.replace("    - Dinner\n", '    - Dinner\n    - {at: "20:00", title: Concert, level: public}\n')
    with open_store(Served(tmp_path, text).path, mode="write", now=NOW) as store:
        revision = store.revision("small")
    assert revision
    files = {one.path: one for one in public_files(revision)}
    assert list(files) == ["v/small/en.ics", "v/small/index.html", "v/small/lv.ics", "v/small/lv/index.html"]
    assert [(b"Concert" in one.content, b"Dinner" in one.content) for one in files.values()] == [(True, False)] * 4
