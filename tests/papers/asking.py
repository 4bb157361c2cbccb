"""A small visit, written as an organiser would, and how the tests of papers ask about it."""

from collections.abc import Callable, Iterator
from typing import Any

from tests.itineraries.samples import load
from visitplanner.itinerary import read
from visitplanner.model import Level, Revision, Visit
from visitplanner.texts import Said, Words
from visitplanner.views import Reader, view

CAST = """
visitplanner: 1
visit: v
title: {en: Visit of friends, lv: Draugu vizīte}
zone: Europe/Riga
languages: [en, lv, ka]
from: 2013-08-01
to: 2013-08-03
hosts: [bauska]
coordinator: ilze
organisations:
  bauska: {name: {en: Bauska county, lv: Bauskas novads}, town: Bauska, country: LV, phone: "+371 63922233"}
  khashuri: {name: {en: Khashuri municipality, lv: Hašuri pašvaldība}, town: {en: Khashuri, lv: Hašuri}, country: GE}
  embassy: {name: Embassy of Georgia, phone: "+371 67213136"}
people:
  irine:
    names:
      lv: {name: Irine Gelašvili}
      ka: {name: ირინე გელაშვილი, kind: inferred}
      en: {name: GELASHVILI Irine, kind: passport}
    salutation: {en: Ms, lv: kundze}
    gender: f
    function: {en: deputy chair, lv: priekšsēdētāja vietniece}
    organisation: khashuri
    languages: [ka]
  lana: {names: {lv: {name: Lana Sadagašvili}}, function: planner, organisation: khashuri, languages: [ka, en]}
  nino: {names: {ka: {name: ნინო ბერიძე}}, organisation: khashuri}
  ilze: {names: {lv: {name: Ilze Tijone}}, function: coordinator, organisation: bauska, contacts: [{duty: "+1", level: delegate}]}
  janis: {names: {lv: {name: Jānis Bērziņš}}, organisation: bauska, contacts: [{mobile: "+371 2"}]}
  tulks: {names: {lv: {name: Anna Tulka}}}
  chair: {names: {lv: {name: Aivars Okmanis}}, function: council chair, organisation: bauska}
delegations:
  khashuri:
    name: {en: Delegation of Khashuri, lv: Hašuri delegācija}
    body: khashuri
    head: irine
    size: 4
    members: [lana, {person: nino, role: staff, presence: [{from: 2013-08-02, to: 2013-08-03}]}, irine]
places:
  hotel: {name: Hotel, address: Kalna iela 1, phone: "+371 3"}
  hall: {name: Hall, rain: house}
  house: {name: House}
  airport: {name: Airport}
vehicles:
  bus: {name: Minibus, kind: minibus, plate: AB-1234, seats: 4, driver: janis}
"""


def visit_of(days: str, more: str = "") -> Visit:
    """The cast with a programme of some days, as a file says it."""
    return read(f"{CAST}{more}\ndays:\n{days}".encode(), "visit.yaml").visit


def revision_of(visit: Visit | str) -> Revision:
    """A revision of a visit, or of the sample of that name."""
    return Revision(3, "2013-07-20T09:00:00Z", "", "d" * 64, load(visit) if isinstance(visit, str) else visit)


def ask(make: Callable[..., Any], visit: Visit | str, *languages: str, level: Level = "host", **more: Any) -> Any:
    """The model of a paper for a reader of a level."""
    revision = revision_of(visit)
    return make(revision, view(revision, Reader("visit", "", level), languages or ("en",)), **more)


def words(told: Said) -> list[str]:
    """The words of what was said."""
    return [one.text for one in told]


def word(told: Said) -> str:
    """What was said in the first language; nothing where nothing was."""
    return told[0].text if told else ""


def texts_of(model: Any, *unless: str) -> Iterator[str]:
    """Yield every text of a model in its order, but for fields of these names."""
    if isinstance(model, Words):
        yield model.text
    elif hasattr(model, "_asdict"):
        for name, value in model._asdict().items():
            if name not in unless:
                yield from texts_of(value, *unless)
    elif isinstance(model, tuple):
        for one in model:
            yield from texts_of(one, *unless)
