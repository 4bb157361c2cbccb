"""A visit in which everything that one level alone may see says so."""

from tests import filled
from visitplanner.exports import Records, records
from visitplanner.model import LEVELS, Contact, Level, Private, Revision, Visit

MARKS = {level: f"only-{level}" for level in LEVELS}
PRIVATE = Private()._replace(**{name: f"private-{name}" for name in Private._fields})  # type: ignore[arg-type]  # days too


def marked() -> Visit:
    """A visit with all its fields known; of a person's contacts one a level, and private facts that say so."""
    visit = filled.visit("2013-08-01 10:00", "2013-08-01 12:00-13:00")
    contacts = tuple(Contact(kind, f"+371 {number}{number}{number}{number}{number}", level=level)
                     for number, level in enumerate(LEVELS, 1) for kind in ("phone", "mobile"))  # fmt: skip
    contacts += tuple(Contact("email", f"{MARKS[level]}@example.org", level=level) for level in LEVELS)
    people = tuple(person._replace(contacts=contacts, private=PRIVATE) for person in visit.people)
    return visit._replace(people=people)


def made(level: Level = "organiser", *languages: str, visit: Visit | None = None) -> Records:
    return records(Revision(3, "2013-07-20T09:00:00Z", visit=visit or marked()), level, languages or ("en",))
