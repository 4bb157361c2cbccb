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
        "address": "https://visits.bauska.lv",
        "public": [],
    }
    assert run(tmp_path, "address").out == "feeds and pages are served at https://visits.bauska.lv\n"


def test_the_programme_of_a_visit_is_opened_to_everybody_and_closed_again(tmp_path: Path) -> None:
    write(tmp_path)
    for words in (["load", "small.yaml"], ["publish"], ["address", "visits.bauska.lv"]):
        assert run(tmp_path, *words).code == 0
    said = "feeds and pages are served at https://visits.bauska.lv\n"
    assert run(tmp_path, "address", "--public", "small").out == f"{said}everybody may see https://visits.bauska.lv/v/small/\n"
    assert run(tmp_path, "address").out.splitlines()[1:] == ["everybody may see https://visits.bauska.lv/v/small/"]
    assert run(tmp_path, "address", "--not-public", "small").out == said
