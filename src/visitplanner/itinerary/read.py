"""An itinerary file as a visit, with everything that is wrong gathered."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from visitplanner.itinerary import nodes, scalars
from visitplanner.itinerary.context import Context
from visitplanner.itinerary.facts import double_key, plan_of, unknown_key
from visitplanner.itinerary.faults import Fault, Findings, quoted
from visitplanner.itinerary.keys import FORMAT
from visitplanner.itinerary.links import Clocks, with_items
from visitplanner.itinerary.programme import Programme, value_of
from visitplanner.itinerary.refs import Directory
from visitplanner.itinerary.spots import Spots
from visitplanner.model import Visit
from visitplanner.problems import Problem, ProblemsFound, Spot, error

_DRAFT = re.compile(r"[0-9a-f]{12}")
_OWN_KEYS = ("visitplanner", "draft", "days", "undated")
_REQUIRED = {
    "visitplanner": f"begin the file with 'visitplanner: {FORMAT}'",
    "visit": "add an id, such as 'visit: khashuri-2013'",
    "zone": "add the time zone, such as 'zone: Europe/Riga'",
    "languages": "add the languages, the main one first: 'languages: [lv, en]'",
}


class Reading(NamedTuple):
    """A visit read from a file, where its facts stand, what was noticed, and which draft the file mirrors."""

    visit: Visit
    spots: Mapping[tuple[str, ...], Spot]
    problems: tuple[Problem, ...] = ()
    draft: str = ""


def read_file(path: Path) -> Reading:
    """Read an itinerary file. Raises ProblemsFound; a file that cannot be opened is VP001, one over 16 MB is VP002."""
    try:
        with path.open("rb") as file:
            source = file.read(nodes.MOST_BYTES + 1)
    except OSError as fault:
        told = f"the file cannot be read: {fault.strerror or fault}"
        hint = "name a file in that folder" if path.is_dir() else "check the name of the file, and that you may read it"
        raise ProblemsFound([error("VP001", told, hint, spot=Spot(str(path)))]) from None
    return read(source, str(path))


def read(source: bytes, name: str) -> Reading:
    """Read the bytes of an itinerary file; `name` is what problems call it. Raises ProblemsFound with all that is wrong."""
    root = nodes.compose(nodes.decode(source, name), name)
    findings = Findings(name)
    keys = _root_keys(root, findings)
    _check_format(keys, findings)
    context = Context(findings, Directory(keys), _main_language(keys))
    programme = Programme(context)
    visit = _read_visit(keys, context, programme)
    draft = _guarded(findings, _read_draft, keys["draft"]) if "draft" in keys else ""
    _check_hours(visit, programme, keys, findings)
    if findings.has_errors:
        raise ProblemsFound(findings.told())
    spots = Spots(name, keys, visit, programme.nodes, programme.plan_nodes)
    return Reading(visit, spots, findings.told(), draft or "")


def _root_keys(root: Node | None, findings: Findings) -> dict[str, Node]:
    """Return the values of the file by key, the empty ones left out; keep the faults of unknown and double keys."""
    if not isinstance(root, MappingNode):
        told = "the file is empty" if root is None else "an itinerary is a mapping of key to value"
        hint = f"begin it with 'visitplanner: {FORMAT}'"
        raise ProblemsFound([error("VP008" if root is None else "VP007", told, hint, spot=Spot(findings.name, 1, 1))])
    known = (*_OWN_KEYS, *plan_of(Visit).puts)
    seen: dict[str, Node] = {}
    for key, value in root.value:
        if not isinstance(key, ScalarNode) or key.value not in known:
            findings.add(unknown_key(key, Visit, known, findings))
        elif key.value in seen:
            findings.add(double_key(key))
        else:
            seen[key.value] = value
    found = {key: value for key, value in seen.items() if not scalars.is_blank(value)}
    for key, hint in _REQUIRED.items():
        if key not in found:
            findings.add(Fault(root, "VP008", f"{key} is missing", hint))
    return found


def _check_format(keys: dict[str, Node], findings: Findings) -> None:
    """Raise ProblemsFound for a file of a newer format: whatever else is found in it says nothing."""
    if "visitplanner" not in keys:
        return
    node = keys["visitplanner"]
    found = _guarded(findings, scalars.number, node)
    if found is not None and found > FORMAT:
        findings.problems.clear()
        told = f"the file has format {found}; this program reads format {FORMAT}"
        findings.add(Fault(node, "VP015", told, "use a newer visitplanner"))
        raise ProblemsFound(findings.told())
    if found == 0:
        findings.add(Fault(node, "VP007", "there is no format 0", f"write 'visitplanner: {FORMAT}'"))


def _guarded(findings: Findings, read: Any, node: Node) -> Any:
    try:
        return read(node)
    except Fault as fault:
        findings.add(fault)
        return None


def _read_draft(node: Node) -> str:
    said = scalars.words(node)
    if not _DRAFT.fullmatch(said):
        raise Fault(node, "VP007", f"{quoted(said)} names no draft", "it is written by export; delete the line if in doubt")
    return said


def _main_language(keys: dict[str, Node]) -> str:
    """Return the first language, quietly: what is wrong with it is told when the languages are read."""
    node = keys.get("languages")
    first = node.value[0] if isinstance(node, SequenceNode) and node.value else node
    try:
        return scalars.language(first) if first is not None else "und"
    except Fault:
        return "und"


def _read_visit(keys: dict[str, Node], context: Context, programme: Programme) -> Visit:
    plan = plan_of(Visit)
    values = list(plan.defaults)
    for key, node in keys.items():
        try:
            if key in plan.puts:
                plan.puts[key](context, values, node)
            elif key == "days":
                programme.read_days(node)
            elif key == "undated":
                programme.read_items("", node)
        except Fault as fault:
            context.findings.add(fault)
    if "languages" in keys and keys["languages"].value == []:
        context.findings.add(Fault(keys["languages"], "VP008", "languages are missing", _REQUIRED["languages"]))
    programme.finish()
    days = tuple(programme.plans[day] for day in sorted(programme.plans))
    visit = Visit._make(values)._replace(items=tuple(programme.items), days=days)
    if programme.outside:
        events = tuple(with_items(event, programme.outside) for event in visit.public_events)
        visit = visit._replace(public_events=events)
    return visit


def _check_hours(visit: Visit, programme: Programme, keys: dict[str, Node], findings: Findings) -> None:
    clocks = Clocks(visit.places, visit.zone)
    for item, node in zip(visit.items, programme.nodes, strict=True):
        for fault in clocks.item_faults(item):
            findings.add(Fault(value_of(node, "at"), fault.code, str(fault), fault.hint))
    for event in visit.public_events:
        for fault in clocks.event_faults(event):
            node = value_of(value_of(keys["public_events"], event.id), "at")
            findings.add(Fault(node, fault.code, str(fault), fault.hint))
