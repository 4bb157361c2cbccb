"""What stands in a programme for everybody."""

from pathlib import Path

from tests.planner.given import LATER, NOW, VISIT
from tests.server.given import Served
from visitplanner.planner.public_files import leaving, public_files, public_paths
from visitplanner.store import open_store


def test_it_holds_what_is_public_alone(tmp_path: Path) -> None:
    text = VISIT.replace("    - Dinner\n", '    - Dinner\n    - {at: "20:00", title: Concert, level: public}\n')
    with open_store(Served(tmp_path, text).path, mode="write", now=NOW) as store:
        revision = store.revision("small")
    assert revision
    files = {one.path: one for one in public_files(revision, NOW)}
    assert public_paths(revision) == {
        "en": ("v/small/en.ics", "v/small/index.html"),
        "lv": ("v/small/lv.ics", "v/small/lv/index.html"),
    }
    assert list(files) == ["v/small/en.ics", "v/small/index.html", "v/small/lv.ics", "v/small/lv/index.html"]
    assert [b'id="latest"' in one.content for one in public_files(revision, NOW, revision._replace(number=0))] == [False] * 4
    assert [(b"Concert" in one.content, b"Dinner" in one.content) for one in files.values()] == [(True, False)] * 4


def test_cancelled_and_removed_items_leave_when_their_day_is_over_or_fourteen_days_later(tmp_path: Path) -> None:
    served = Served(tmp_path)
    concert = "    - Dinner\n    - Concert\n"
    served.publish(VISIT.replace("    - Dinner\n", concert), LATER)
    cancelled = "    - {title: Dinner, status: cancelled}\n"
    served.publish(VISIT.replace("    - Dinner\n", cancelled), "2013-07-22T09:00:00Z")
    with open_store(served.path, mode="read", now=NOW) as store:
        revision = store.revision("small")
    assert revision
    assert [item.title.pick(("en",)).text for item in revision.removed] == ["Concert"]
    assert leaving(revision) == ("2013-08-05T09:00:01Z",)
