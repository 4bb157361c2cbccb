"""A public programme as a server holds it: by path, and for how long it holds."""

from pathlib import Path

from tests.planner.given import LATER, NOW, VISIT
from tests.server.given import Served
from visitplanner.planner.public_drawing import draw_public
from visitplanner.store import open_store

CONCERT = "    - {{at: '20:00', title: Concert, level: public, status: {}}}\n"


def test_it_holds_until_a_cancelled_item_leaves_it(tmp_path: Path) -> None:
    served = Served(tmp_path, VISIT.replace("    - Dinner\n", CONCERT.format("planned")))
    served.publish(VISIT.replace("    - Dinner\n", CONCERT.format("cancelled")), LATER)
    with open_store(served.path, mode="read", now=NOW) as store:
        first, latest = (store.revision("small", number) for number in (1, 2))
    assert first
    assert latest
    gone = "2013-08-04T09:00:01Z"
    drawn = [draw_public(first, NOW), draw_public(latest, LATER), draw_public(latest, gone)]
    assert [until for _, until in drawn] == ["", gone, ""]
    marking, _ = draw_public(latest, LATER, first)
    assert [b'class="mark"' in files["v/small/index.html"].content for files in (drawn[1][0], marking)] == [False, True]
    assert [b"Concert" in files["v/small/en.ics"].content for files, _ in drawn] == [True, True, False]
    assert {path for files, _ in drawn for path in files} == {
        "v/small/en.ics", "v/small/index.html", "v/small/lv.ics", "v/small/lv/index.html",
    }  # fmt: skip
