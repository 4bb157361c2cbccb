"""docs/json.md: what each command prints with --json, seen by calling it. `make docs` writes it."""

import datetime as dt
import importlib
import json
import re
import shlex
import shutil
import tempfile
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, NewType, get_args, get_origin, get_type_hints

from tests.cli.running import run
from tests.cli.words import commands
from tests.json_runs import RUNS
from tests.planner.given import VISIT, write
from tests.source import ROOT, modules
from visitplanner import model
from visitplanner.cli.registry import SECTIONS
from visitplanner.planner.changing import COLLECTIONS
from visitplanner.problems import Problem
from visitplanner.texts import Text, is_language

PAGE = ROOT / "docs" / "json.md"
_MOST_CHOICES = 12
SERVED = ("address https://visits.bauska.lv", "feed new visit --note screen")
SAMPLE = ROOT / "itineraries" / "khashuri-2013-example.yaml"

HEAD = """# What --json prints

For programs: each command with `--json` prints one JSON value to the standard output, in UTF-8, and nothing else. Problems
that end a command go to the standard error as words, with exit code 1.

**It is stable.** Names are not taken away, and keep their meaning; new ones may come, so ignore what you do not know. Words in
problems and changes are for people: rely on codes and ids.

- `text`, `number`, `flag` (true or false), `null`; `[x]` is a list of x; `x or y` either.
- `time` is an instant in UTC, `2013-07-31T11:20:00Z`; a day is a text, `2013-07-31`, or `--07-31` without its year.
- `texts` is a text by language: `{"en": "Lunch", "lv": "Pusdienas"}`; `und` where nobody said which.
- `facts of a visit` (person, item, place ...) have the fields that [itinerary.md](itinerary.md) tells of; what is not
  known is left out.
- Shapes with a name of their own stand at the end.
"""


def prepare(folder: Path) -> Path:
    """Fill a folder with a database of two visits, the first current, published, with a feed; and with files."""
    shutil.copyfile(SAMPLE, folder / "khashuri.yaml")
    write(folder, VISIT)
    write(folder, VISIT.replace("visit: small", "visit: other"), "other.yaml")
    write(folder, VISIT.replace("14:20", "15:20"), "later.yaml")
    (folder / "list.csv").write_text("Name;Position\nAnn;mayor\nCid;clerk\n", encoding="utf-8")
    lines = [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "UID:a",
        "SUMMARY:Concert",
        "DTSTART:20130731T190000",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    (folder / "items.ics").write_text("\r\n".join(lines), encoding="utf-8")
    undone = ("load later.yaml --force", "undo --visit small")
    more = ("cost add Bus --amount 9", "delegation add Gori", "group add Helpers")
    gone = ("visit add gone --zone UTC --languages en", "visit cancel --visit gone")
    for words in (
        "load khashuri.yaml",
        "load small.yaml",
        *undone,
        *gone,
        "use khashuri",
        *more,
        "publish --reason first",
        *SERVED,
    ):
        done = run(folder, *words.split())
        assert done.code == 0, done.err
    return folder


def has_json() -> list[str]:
    """Return the commands that have --json, in the order of the help."""
    return [words for words, one in commands().items() if any("--json" in param.opts for param in one.command.params)]


def called(prepared: Path, words: str) -> list[Any]:
    """Return what a command prints with --json, for each of its calls."""
    found = []
    for rest in RUNS.get(words, ("",)):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(shutil.copytree(prepared, Path(name) / "made"))
            done = run(folder, *words.split(), *shlex.split(rest), "--json")
            assert done.out.strip(), f"{words} {rest} --json printed nothing: {done.err}"
            found.append(json.loads(done.out))
    return found


@cache
def page() -> str:
    """Return what docs/json.md has to say."""
    shapes = _Shapes()
    told = {}
    with tempfile.TemporaryDirectory() as name:
        prepared = prepare(Path(name))
        for words in has_json():
            told[words] = shapes.seen(words.split()[0], called(prepared, words))
    parts = [HEAD]
    for section, names in SECTIONS.items():
        if rows := [(words, shape) for words, shape in told.items() if words.split()[0] in names]:
            parts.append(f"\n## {section.capitalize()}\n")
            parts += [f"\n### visitplanner {words} --json\n\n```\n{shape}\n```\n" for words, shape in rows]
    parts.append("\n## Shapes with a name\n")
    parts += [f"\n### {name}\n\n{about}\n\n```\n{shape}\n```\n" for name, about, shape in shapes.named()]
    return "".join(parts)


class _Shapes:
    """Tells the shape of values, and keeps the named ones that it met."""

    def __init__(self) -> None:
        self.met: dict[str, Any] = {}

    def seen(self, key: str, values: list[Any]) -> str:
        """Return the shape that several values share, as lines."""
        kinds = dict.fromkeys(self._one(key, value) for value in values if not isinstance(value, dict | list))
        lists = [value for value in values if isinstance(value, list)]
        if lists:
            inner = [one for value in lists for one in value]
            held = self.seen(key, inner) if inner else self.name(Problem) if key == "problems" else ""
            kinds[f"[{held}]"] = None
        plain: list[dict[str, Any]] = []
        for value in (one for one in values if isinstance(one, dict)):
            if named := self._name(key, value):
                kinds[named] = None
            else:
                plain.append(value)
        if plain:
            kinds[self._fields(plain)] = None
        return " or ".join(kinds)

    def _one(self, key: str, value: Any) -> str:
        if isinstance(value, str):
            is_time = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z", value)
            return "time" if is_time else "text"
        return "null" if value is None else "flag" if isinstance(value, bool) else "number"

    def _name(self, key: str, value: dict[str, Any]) -> str:
        if value and all(is_language(tag) and isinstance(words, str) for tag, words in value.items()):
            return "texts"
        if found := _tuples().get(frozenset(value)):
            return self.name(found)
        kind = _KINDS.get(key, key)
        fact = getattr(model, kind.title().replace("_", ""), None)
        if fact and "id" in value and set(value) <= set(fact._fields):
            return f"facts of {'an' if kind[0] in 'aeio' else 'a'} {kind.replace('_', ' ')}"
        return ""

    def name(self, fact: Any) -> str:
        """Return the name of a shape, which is met by this."""
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", fact.__name__).lower()
        if name not in self.met:
            self.met[name] = fact
        return name

    def _fields(self, values: list[dict[str, Any]]) -> str:
        keys = dict.fromkeys(key for value in values for key in value)
        rows = []
        for key in keys:
            held = [value[key] for value in values if key in value]
            always = "" if len(held) == len(values) else "  (not always)"
            rows.append(f"{key}: {self.seen(key, held)}{always}".replace("\n", "\n  "))
        return "{\n" + "".join(f"  {row}\n" for row in rows) + "}"

    def named(self) -> list[tuple[str, str, str]]:
        """Return the named shapes that were met, and those that they hold: name, what it is, fields."""
        told: dict[str, tuple[str, str, str]] = {}
        while waiting := [name for name in self.met if name not in told]:
            for name in waiting:
                fact = self.met[name]
                rows = [f"{field}: {self._hinted(hint)}" for field, hint in get_type_hints(fact).items()]
                told[name] = (name, " ".join((fact.__doc__ or "").split()), "{\n" + "".join(f"  {row}\n" for row in rows) + "}")
        return [told[name] for name in sorted(told)]

    def _hinted(self, hint: Any) -> str:
        plain = {str: "text", int: "number", float: "number", bool: "flag", NoneType: "null", dt.datetime: "time", Text: "texts"}
        if hint in plain:
            return plain[hint]
        if isinstance(hint, NewType):
            return "text"
        origin, arms = get_origin(hint), get_args(hint)
        if origin is Literal:
            return "text" if len(arms) > _MOST_CHOICES else " or ".join(json.dumps(one) for one in arms)
        if origin is tuple:
            return f"[{', '.join(dict.fromkeys(self._hinted(one) for one in arms if one is not ...))}]"
        if isinstance(hint, UnionType) or origin is not None:
            return " or ".join(self._hinted(one) for one in arms)
        return self.name(hint) if hasattr(hint, "_fields") else "anything"


_KINDS = {plural: kind for kind, plural in COLLECTIONS.items()}


@cache
def _tuples() -> dict[frozenset[str], Any]:
    """Return the NamedTuples of the source by their fields; those of the model's are sparse in JSON and not among them."""
    found: dict[frozenset[str], Any] = {}
    for name in sorted(modules()):
        if name.endswith("__main__") or name == "visitplanner.model":
            continue
        for fact in vars(importlib.import_module(name)).values():
            if isinstance(fact, type) and fact.__module__ == name and hasattr(fact, "_fields"):
                found.setdefault(frozenset(fact._fields), fact)
    return found
