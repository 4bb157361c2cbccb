"""address: where readers reach the server."""

import json
from pathlib import Path

from tests.cli.running import run
from tests.planner.given import write


def test_the_address_is_kept_and_said(tmp_path: Path) -> None:
    write(tmp_path)
    assert run(tmp_path, "address", "https://visits.bauska.lv").code == 1
    run(tmp_path, "load", "small.yaml")
    assert run(tmp_path, "address").out == "no address yet: visitplanner address https://visits.bauska.lv\n"
    assert json.loads(run(tmp_path, "address", "https://visits.bauska.lv/", "--json").out) == {
        "address": "https://visits.bauska.lv"
    }
    assert run(tmp_path, "address").out == "feeds and pages are served at https://visits.bauska.lv\n"
