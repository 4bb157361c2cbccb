"""docs/tutorial.md builds the worked-out visit of Khashuri by commands alone, word for word, and ends with it published."""

import re
import shlex
from pathlib import Path

from tests.cli.running import run
from tests.source import ROOT
from visitplanner.digests import digest
from visitplanner.itinerary import read_file
from visitplanner.model import Visit
from visitplanner.store import open_store

PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
SCRIPT = (ROOT / "docs" / "tutorial.sh").read_text(encoding="utf-8")
VISIT = "khashuri-2013-example"


def commands(text: str) -> list[list[str]]:
    """Return the commands of a shell text, each as its words behind the program's name."""
    lines = text.replace("\\\n", " ").splitlines()
    return [shlex.split(line)[1:] for line in lines if line.startswith("visitplanner ")]


def test_the_tutorial_ends_with_the_visit_that_ships(tmp_path: Path) -> None:
    story, _, end = PAGE.partition("## The rest")
    told = "\n".join(re.findall(r"```sh\n(.*?)```", story, re.DOTALL))
    for words in (*commands(told), *commands(SCRIPT), *commands(end)):
        done = run(tmp_path, *words)
        assert done.code == 0, f"{shlex.join(words)}: {done.err}"
    with open_store(tmp_path / "visitplanner.sqlite", mode="read", now="2013-07-20T09:00:00Z") as store:
        revision = store.revision(VISIT)
    assert revision is not None
    there = read_file(ROOT / "itineraries" / f"{VISIT}.yaml").visit
    assert (revision.number, revision.reason) == (2, "worked out")
    assert _without_uids(revision.visit) == _without_uids(there)
    assert digest(revision.visit) == digest(there)


def _without_uids(visit: Visit) -> Visit:
    return visit._replace(uid="", items=tuple(item._replace(uid="") for item in visit.items))


def test_every_command_of_the_tutorial_is_run() -> None:
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    assert all(line.startswith("visitplanner ") for block in blocks for line in block.splitlines())
    assert len(commands(SCRIPT)) > 80
