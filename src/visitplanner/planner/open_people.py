"""What is open about people: who is behind a function, names in the scripts of the papers, whom one can call."""

from collections.abc import Iterator

from visitplanner.model import NOT_HELD, Person, PersonId
from visitplanner.planner.still_open import Open, Surroundings, called, quoted
from visitplanner.schedule import status_of
from visitplanner.texts import script_of, script_read_in
from visitplanner.vehicles import vehicles_of

_PHONES = frozenset({"phone", "mobile", "duty"})
_CALLED = frozenset({"driver", "escort", "interpreter", "guide", "responsible"})
"""Who must be reached on the day itself."""


def about_people(around: Surroundings) -> Iterator[Open]:
    """Yield what is open about each person, and whom nobody can call on the day."""
    visit = around.visit
    for person in visit.people:
        yield from _names(around, person)
    if not visit.coordinator:
        command = "visitplanner visit set --coordinator PERSON"
        yield Open(
            "phone", "", ("visit", visit.id), str(visit.title), "nobody is named to call: there is no coordinator", command
        )
    for person_id, (day, role) in _to_be_called(around).items():
        called_on = around.lookup.people.get(person_id)
        if called_on and not any(one.kind in _PHONES and one.value for one in called_on.contacts):
            yield _open("phone", called_on, f"{role} without a phone", f"person set {quoted(called_on.id)} --phone NUMBER", day)


def _open(kind: str, person: Person, text: str, command: str, day: str = "") -> Open:
    return Open(kind, day, ("person", person.id), called(person), text, f"visitplanner {command}")


def _names(around: Surroundings, person: Person) -> Iterator[Open]:
    """Yield the languages of the visit in whose script a person has no name, and forms that nobody gave."""
    name = quoted(person.id)
    if not person.names:
        yield _open("name", person, "known by function alone", f'person set {name} name="NAME"')
        return
    scripts = {script_of(form.name) for form in person.names}
    for language in around.visit.languages:
        if (script := script_read_in(language)) not in scripts:
            scripts.add(script)
            yield _open("name", person, f"no name in the script of '{language}'", f'person set {name} names.{language}="NAME"')
    for form in person.names:
        if form.kind == "inferred":
            form_said = quoted(f"names.{form.language}={form.name}")  # it may hold what a shell would run
            command = f'person set {name} {form_said} names.{form.language}.given_by="WHO"'
            if sum(other.language == form.language for other in person.names) > 1:
                command = "edit"  # no command can say which of several is meant
            yield _open("name", person, f"'{form.name}' is inferred: ask", command)


def _to_be_called(around: Surroundings) -> dict[PersonId, tuple[str, str]]:
    """Return whom somebody may have to call, the first day on which that may be, and as what."""
    visit = around.visit
    found: dict[PersonId, tuple[str, str]] = {visit.coordinator: ("", "coordinator")} if visit.coordinator else {}
    for item in sorted(visit.items, key=lambda one: one.start.day or "9999"):
        if status_of(visit, item) in NOT_HELD:
            continue
        for task in item.assignments:
            if task.person and task.role in _CALLED:
                found.setdefault(task.person, (item.start.day, task.role))
        for vehicle in vehicles_of(item):
            if driver := around.lookup.vehicles[vehicle].driver:
                found.setdefault(driver, (item.start.day, "driver"))
    return found
