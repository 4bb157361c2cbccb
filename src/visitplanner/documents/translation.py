"""What a paper says in another language than the one it was asked for."""

from collections.abc import Iterator

from visitplanner.problems import Problem
from visitplanner.texts import Said, language_name, speaks, visible
from visitplanner.views import View, ViewItem, ViewPerson


def not_translated(*views: View) -> tuple[Problem, ...]:
    """Return a warning (VP711) for each language of papers in which texts of theirs are missing, with their number and the first.

    The views are of one visit and in the same languages.

    Names of persons and towns do not count: they are printed in the script in which somebody gave them.
    """
    texts = tuple(dict.fromkeys(told for view in views for told in _texts(view)))
    languages = views[0].languages if views else ()
    return tuple(_warning(views[0], language, missing) for language in languages if (missing := _missing(texts, language)))


def _missing(texts: tuple[Said, ...], language: str) -> list[Said]:
    return [told for told in texts if told and not any(speaks(words.language, language) for words in told)]


def _warning(view: View, language: str, missing: list[Said]) -> Problem:
    texts = "1 text is" if len(missing) == 1 else f"{len(missing)} texts are"
    first = visible(missing[0][0].text[:60])
    said = f"{texts} not in {language_name(language, 'en')}, another language stands in; the first is '{first}'"
    return Problem("VP711", "warning", said, f"add {language}: to them in the itinerary file", ("visit", view.visit, "languages"))


def _texts(view: View) -> Iterator[Said]:
    yield from (view.title, view.purpose, view.dates_note, *view.notes)
    yield from (host.name for host in view.hosts)
    if view.project:
        yield from (view.project.title, view.project.umbrella, view.project.funder, view.project.status)
    if view.coordinator:
        yield from _of_person(view.coordinator)
    for one in view.delegations:
        yield from (one.name, one.size_note, one.makeup, *one.notes)
        yield one.body.name if one.body else ()
        for person in one.people:
            yield from _of_person(person)
    for day in view.days:
        yield from (day.title, day.dress, *day.notes)
        for item in day.items:
            yield from _of_item(item)
    for item in view.undated:
        yield from _of_item(item)
    for lodging in view.lodgings:
        yield from (lodging.place.name if lodging.place else (), lodging.room, lodging.note)


def _of_person(person: ViewPerson) -> tuple[Said, ...]:
    return person.function, person.organisation, person.note


def _of_item(item: ViewItem) -> Iterator[Said]:
    yield from (item.title, item.description, *item.parts, *item.notes, item.time_note, item.condition, item.public_event)
    yield from (item.dress, item.bring, item.luggage, *item.vehicles)
    for place in item.places:
        yield from (place.name, place.note)
    for task in item.assignments:
        yield from _of_person(task.person) if task.person else ()
