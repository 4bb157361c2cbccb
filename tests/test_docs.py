"""The documents keep up with the code: every command, every problem code, every link."""

import ast
import re
import shlex
import sys
from pathlib import Path

from tests.cli.running import run
from tests.cli.words import commands
from tests.source import ROOT, modules, room_of, tree
from visitplanner.checks import check
from visitplanner.cli.registry import COMMANDS
from visitplanner.itinerary import read

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

FAMILIES: dict[str, tuple[str, ...]] = {
    "0": ("itinerary", "imports", "planner", "sheets", "feeds", "times"),
    "1": ("times", "checks", "itinerary", "planner"),
    "2": ("checks",),
    "3": ("checks",),
    "4": ("checks",),
    "5": ("checks",),
    "6": ("checks",),
    "7": ("documents", "precedence", "planner", "pages", "cli"),
    "8": ("feeds", "pages", "planner", "notices", "server", "sites", "cli"),
    "9": ("store", "planner", "shipped", "cli", "exports", "itinerary"),
}
"""Which rooms may find problems of a family; the first is its owner."""

SHARED = {
    "VP101": "a time in the file that times cannot read, hours of a place too",
    "VP102": "a date in the file that times cannot read, or that stands under another day",
    "VP043": "a rule of repetition that times cannot read, and of which feeds bears only so many",
    "VP708": "a day that the programme does not have, asked for by its number or its date",
    "VP832": "a place of a site that cannot be read or changed, a folder or a remote",
    "VP910": "a draft that moved on, seen before the write or at it",
}
"""Codes that two rooms find, and the one thing each means there."""


def codes() -> dict[str, set[str]]:
    """Return every problem code that stands in the source as a whole string, and the rooms it stands in."""
    found: dict[str, set[str]] = {}
    for module, path in modules().items():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"VP[0-9]{3}", node.value):
                found.setdefault(node.value, set()).add(room_of(module))
    return found


def told_codes() -> list[str]:
    """Return the codes that docs/problems.md has a row for."""
    page = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
    return re.findall(r"^\| (VP[0-9]{3}) \| [^|]+ \| [^|]+ \|$", page, re.MULTILINE)


def test_each_command_is_told_of() -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    known = list(commands())
    assert known
    untold = [words for words in known if not re.search(rf"visitplanner {words}(?![\w-])", pages)]
    assert untold == [], f"neither README nor docs tell of {', '.join(untold)}"


def test_each_problem_has_a_row_in_its_page() -> None:
    missing = sorted(set(codes()) - set(told_codes()))
    assert missing == [], f"docs/problems.md has no row for {', '.join(missing)}"


def test_each_row_tells_of_a_problem_that_is_found() -> None:
    rooms = {room_of(module) for module in modules()}
    standing = [code for code in told_codes() if FAMILIES[code[2]][0] in rooms]
    unfound = sorted(set(standing) - set(codes()))
    assert unfound == [], f"nothing in the source finds {', '.join(unfound)}"


def test_rows_stand_in_order_and_once() -> None:
    assert told_codes() == sorted(set(told_codes()))


def test_a_code_is_found_by_the_rooms_of_its_family() -> None:
    astray = {code: rooms - set(FAMILIES[code[2]]) for code, rooms in codes().items()}
    assert {code: rooms for code, rooms in astray.items() if rooms} == {}


def test_a_code_has_one_meaning() -> None:
    assert {code for code, rooms in codes().items() if len(rooms) > 1} - set(SHARED) == set()


def test_the_first_visit_of_the_readme_is_without_a_problem() -> None:
    example = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)[0]
    reading = read(example.encode(), "bauska.yaml")
    assert (reading.problems, check(reading.visit)) == ((), ())


def test_the_first_visit_goes_as_the_readme_says(tmp_path: Path) -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Your first visit")[2]
    (tmp_path / "bauska.yaml").write_text(re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)[0], encoding="utf-8")
    blocks = "".join(re.findall(r"```sh\n(.*?)```", page, re.DOTALL)).replace("\\\n", "")
    lines = [shlex.split(line, comments=True)[1:] for line in blocks.splitlines()]
    assert {words[0] for words in lines} <= set(COMMANDS)
    ran = {" ".join(words): run(tmp_path, *words, VISUAL=f'"{sys.executable}" -c pass') for words in lines}
    assert {words: one.err for words, one in ran.items() if one.code} == {}
    wanted = {
        "prints/bauska/bauska-daily-programme-ka-r1.pdf",
        "prints/bauska/bauska-programme-of-visit-ka-r1.pdf",
        "prints/bauska/bauska-personal-programme-2013-07-31-en-ka-r1.pdf",
        "feeds/bauska/bauska_visit_en_delegate.ics",
        "public/robots.txt",
    }
    assert {name for name in wanted if not (tmp_path / name).is_file()} == set()


def test_links_lead_somewhere() -> None:
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in PAGES
        for target in re.findall(r"\[[^\]]*\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == [], "\n".join(broken)
