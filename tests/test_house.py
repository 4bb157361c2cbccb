"""What holds the house: floors, one home for each library, no circles, a test file for each source file.

The table of floors here is the one that counts; docs/architecture.md tells it in words.
"""

import ast
import graphlib
import re
import sys

import pytest

from tests.source import PACKAGE, ROOT, files, graph, imports, is_ours, module_of, modules, room_of, tree

STOREYS: tuple[tuple[int, frozenset[str]], ...] = (
    (0, frozenset({""})),  # the package itself: its version
    (1, frozenset({"problems"})),
    (1, frozenset({"texts"})),
    (1, frozenset({"times"})),
    (2, frozenset({"alphabets", "ids", "labels", "model"})),
    (2, frozenset({"shapes"})),
    (2, frozenset({"digests", "schedule"})),
    (2, frozenset({"precedence", "vehicles"})),
    (3, frozenset({"sheets"})),
    (3, frozenset({"changes", "checks", "codes", "imports", "itinerary", "shipped", "store", "views"})),
    (3, frozenset({"papers"})),
    (4, frozenset({"documents", "exports", "feeds", "pages", "sites"})),
    (5, frozenset({"planner"})),
    (6, frozenset({"server"})),
    (7, frozenset({"cli"})),
    (7, frozenset({"__main__"})),
)
"""The rooms from the ground up, each with the number of its floor: a room imports only from the rows above its own."""

HOMES: dict[str, frozenset[str]] = {
    "anyascii": frozenset({"texts"}),
    "babel": frozenset({"texts"}),
    "click": frozenset({"cli"}),
    "csv": frozenset({"sheets"}),
    "dateutil": frozenset({"times"}),
    "falcon": frozenset({"server"}),
    "fsspec": frozenset({"sites"}),
    "granian": frozenset({"server"}),
    "icalendar": frozenset({"feeds", "exports"}),  # exports: lines of vCard are folded alike (RFC 2426, 2.6)
    "jinja2": frozenset({"pages"}),
    "openpyxl": frozenset({"sheets"}),
    "pyphen": frozenset({"texts"}),
    "segno": frozenset({"codes"}),
    "sqlite3": frozenset({"store"}),
    "sqlite_utils": frozenset({"store"}),
    "typst": frozenset({"documents"}),
    "tzdata": frozenset({"times"}),
    "wcwidth": frozenset({"cli"}),
    "yaml": frozenset({"itinerary"}),
    "zoneinfo": frozenset({"times", "feeds"}),  # feeds: VTIMEZONE is proven against it
}
"""Where each library lives. What is not of the standard library and stands not here has no home yet."""

HEAVY = frozenset(
    {"anyascii", "babel", "dateutil", "falcon", "fsspec", "granian", "icalendar", "jinja2", "openpyxl", "pyphen", "segno"}
    | {"sqlite_utils", "typst", "wcwidth", "yaml"}
    | {"difflib", "hashlib", "json", "uuid"}  # of the standard library: 2 to 10 ms each at a cold start
)
"""What a function may import, because a command that does not call it must not wait for it."""

SHIPPED = frozenset({"visitplanner.texts", "visitplanner.times.moment"})
"""Modules of the core that read data which comes with the program: names of countries, the list of time zones."""

LONGEST = {"src": 400, "bench": 400, ".ci": 400, "tests": 500}
LONGER = {
    "src/visitplanner/labels.py": 600,  # one table of words
    "src/visitplanner/model.py": 480,  # one table of facts, read from top to bottom
}

HEIGHT = {room: height for height, (_, rooms) in enumerate(STOREYS) for room in rooms}
FOUND = list(imports())


def test_every_room_stands_on_a_floor() -> None:
    assert {room_of(module) for module in modules()} - set(HEIGHT) == set()


def test_a_room_imports_only_from_below() -> None:
    upward = [
        str(one)
        for one in FOUND
        if is_ours(one.target)
        and room_of(one.target) != room_of(one.module)
        and HEIGHT[room_of(one.target)] >= HEIGHT[room_of(one.module)]
    ]
    assert upward == [], "\n".join(upward)


def test_nothing_is_imported_in_a_circle() -> None:
    try:
        graphlib.TopologicalSorter(graph(FOUND)).prepare()
    except graphlib.CycleError as fault:
        pytest.fail(f"a circle: {' <- '.join(fault.args[1])}")


def test_each_library_has_one_home() -> None:
    outside = [(one, one.target.split(".")[0]) for one in FOUND if not is_ours(one.target)]
    homeless = {
        f"{one}, which has no home yet"
        for one, library in outside
        if library not in HOMES and library not in sys.stdlib_module_names
    }
    away = {
        f"{one} away from its home" for one, library in outside if library in HOMES and room_of(one.module) not in HOMES[library]
    }
    assert homeless | away == set(), "\n".join(sorted(homeless | away))


def test_only_what_is_heavy_hides_in_a_function() -> None:
    """Also a module of one's own room, and the planner's where the command line calls it: a command pays for what it does."""
    neighbours = {(room, room) for room in HEIGHT} | {("cli", "planner")}
    hidden = [
        str(one)
        for one in FOUND
        if one.inside
        and one.target.split(".")[0] not in HEAVY
        and not (is_ours(one.target) and (room_of(one.module), room_of(one.target)) in neighbours)
    ]
    assert hidden == [], "\n".join(hidden)


def test_the_core_reads_no_file_and_no_clock() -> None:
    core = {room for floor, rooms in STOREYS for room in rooms if floor <= 3} - {"store", "itinerary", "shipped", "sheets"}
    calls = re.compile(r"\b(open|print|input|read_text|write_text|read_bytes|write_bytes|now|today|utcnow|time_ns)$")
    found = [
        f"{module}:{node.lineno} calls {ast.unparse(node.func)}"
        for module, path in modules().items()
        if room_of(module) in core and module not in SHIPPED
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and calls.search(ast.unparse(node.func))
    ]
    assert found == [], "\n".join(found)


def test_each_source_file_has_its_test_file() -> None:
    """`feeds/zones.py` has `feeds/test_zones.py`; `store/__init__.py`, which defines something, `store/test_store.py`."""
    expected = {
        path.relative_to(PACKAGE).with_name(f"test_{path.parent.name if path.stem == '__init__' else path.stem}.py")
        for path in files()
        if not path.stem.startswith("__") or _defines(tree(path))
    }
    missing = sorted(path.as_posix() for path in expected if not (ROOT / "tests" / path).is_file())
    assert missing == [], f"there is no {', no '.join(missing)}"


def _defines(module: ast.Module) -> bool:
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) for node in module.body)


def test_files_are_short() -> None:
    sources = [(path, most) for folder, most in LONGEST.items() for path in (ROOT / folder).rglob("*.py")]
    lengths = [(path.relative_to(ROOT).as_posix(), most, path.read_text(encoding="utf-8").count("\n")) for path, most in sources]
    assert [(name, length) for name, most, length in lengths if length > LONGER.get(name, most)] == []


def test_every_module_says_what_it_is() -> None:
    assert [module_of(path) for path in files() if not ast.get_docstring(tree(path))] == []


def test_architecture_names_every_room() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    told = {
        (int(number), room)
        for number, rooms in re.findall(r"^\| (\d) \| ([^|]+)\|", page, re.MULTILINE)
        for room in re.findall(r"`(\w+)/?`", rooms)
    }
    standing = {room_of(module) for module in modules()} - {"", "__main__"}
    assert told >= {(floor, room) for floor, rooms in STOREYS for room in rooms & standing}
    assert told <= {(floor, room) for floor, rooms in STOREYS for room in rooms}


def test_what_silences_a_checker_says_why() -> None:
    """Beside `noqa` and `type: ignore` stands the reason."""
    silenced = re.compile(r"#\s*(?:noqa\b(?:: [A-Z0-9]+(?:, [A-Z0-9]+)*)?|type: ignore(?:\[[a-z,-]+\])?)(.*)")
    lines = [
        (f"{path.relative_to(ROOT).as_posix()}:{number}", found[1])
        for folder in LONGEST
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.name != "test_house.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (found := silenced.search(line))
    ]
    assert [place for place, why in lines if not re.match(r"\s+# \S", why)] == []
