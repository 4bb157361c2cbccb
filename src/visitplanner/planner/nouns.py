"""The nouns of the command line: which facts each is about, where they live, and the fields that people usually say."""

from typing import Any, Literal, NamedTuple

from visitplanner import model

Lives = Literal["id", "day", "number", "once", "inside"]
"""How facts of a noun are told apart: by an id, by a day, by a number, not at all (there is one), or inside another fact."""


class Noun(NamedTuple):
    """A noun: the class of its facts, the field they stand in, and how they are told apart.

    `says` are the fields whose values stand behind `add` without their names; `usual` those that have an option, each with what
    the help says of it; `owners` are the nouns inside whose facts those of an `inside` noun stand.
    """

    word: str
    shape: Any
    field: str
    lives: Lives
    about: str
    says: tuple[str, ...]
    usual: dict[str, str]
    examples: dict[str, tuple[str, ...]]
    owners: tuple[str, ...] = ()

    @property
    def one(self) -> str:
        """What people call one of its facts: an item, a public event."""
        return f"{'an' if self.word[0] in 'aeiou' else 'a'} {self.word.replace('-', ' ')}"


_NOTE = {"note": "A remark for delegates; for others: notes.host=..., notes.organiser=..."}
_PEOPLE = {"host": "Who hosts.", "interpreter": "Who interprets; details: interpreter.from=lv interpreter.to=ka"}

NOUNS: dict[str, Noun] = {
    noun.word: noun
    for noun in (
        Noun(
            "visit",
            model.Visit,
            "",
            "once",
            "the visit itself: its title, dates, languages, hosts",
            ("title",),
            {
                "title": "What the visit is called.",
                "from": "The first day.",
                "to": "The last day.",
                "zone": "The time zone: Europe/Riga.",
                "languages": "Its languages, the main one first: lv,en,ka.",
                "category": "official, working, exchange, twin-town, festival, conference ...",
                "level": "Who may see an item that says nothing else: public, delegate, host, organiser.",
                "hosts": "The organisations that receive.",
                "coordinator": "The person who coordinates.",
            },
            {
                "add": (
                    'add khashuri-2013 "Visit of a delegation of Khashuri municipality" --from 31.07.2013 --zone Europe/Riga '
                    "--languages lv,en",
                ),
                "set": (
                    "set --to 5.08. --coordinator ilze",
                    'set title.lv="Hašuri delegācijas vizīte" open_points+="flight numbers"',
                ),
            },
        ),
        Noun(
            "organisation",
            model.Organisation,
            "organisations",
            "id",
            "bodies: municipalities, ministries, schools, funders",
            ("name",),
            {"short": "The short name.", "town": "The town.", "country": "Two letters: LV, GE.", "address": "The address."},
            {
                "add": (
                    'add "Bauska county municipality" --country LV --id bauska',
                    'add "Khashuri municipality" --country GE name.ka=ხაშური',
                ),
                "set": ("set bauska town.lv=Bauska url=https://www.bauska.lv", "set bauska phone=63922233"),
            },
        ),
        Noun(
            "person",
            model.Person,
            "people",
            "id",
            "people, by name, or by function as long as no name is known",
            ("name",),
            {
                "function": "The office somebody holds.",
                "organisation": "The body somebody is of.",
                "languages": "Languages spoken: lv,en.",
                "phone": "A telephone number, for hosts.",
                "email": "An e-mail address, for hosts.",
            },
            {
                "add": (
                    'add "Irine Gelašvili" --function "deputy chair" --organisation khashuri --languages ka',
                    'add --function "driver of the minibus" --id driver',
                ),
                "set": ('set irine names.ka="ირინე გელაშვილი" names.ka.kind=inferred', "set irine private.diet=vegetarian"),
            },
        ),
        Noun(
            "delegation",
            model.Delegation,
            "delegations",
            "id",
            "sending bodies' people",
            ("name",),
            {
                "body": "The organisation that sends it.",
                "head": "Who leads it.",
                "members": "Its members in order: irine,hatuna.",
                "size": "How many come.",
                "languages": "The languages it speaks.",
            },
            {
                "add": (
                    'add "Khashuri municipality" --body khashuri --head irine --members irine,hatuna --size 5 --id khashuri',
                ),
                "set": ("set khashuri first_visit=yes", 'set khashuri presence="{from: 31.07., to: 5.08.}"'),
            },
        ),
        Noun(
            "group",
            model.Group,
            "groups",
            "id",
            "named parts of the people: a track, the host team, the press",
            ("name",),
            {"people": "Who is in it: ilze,driver.", "delegations": "Whole delegations in it.", "size": "How many."},
            {"add": ('add "Host team" --people ilze,driver',), "set": ("set host people+=guide",)},
        ),
        Noun(
            "place",
            model.Place,
            "places",
            "id",
            "places, and rooms in them",
            ("name",),
            {
                "in": "The place it is in.",
                "address": "The address.",
                "at": "Latitude and longitude: 56.4079,24.1944.",
                "capacity": "How many people it holds.",
                "rain": "Where to go when it rains.",
                "zone": "Its time zone, if it is not the visit's.",
            },
            {
                "add": (
                    'add "Town hall" --in bauska --capacity 30',
                    'add "Tbilisi airport" --zone Asia/Tbilisi --at 41.6692,44.9547',
                ),
                "set": ('set museum open="{days: tu-su, hours: 10:00-18:00}"', "set square --rain culture-house"),
            },
        ),
        Noun(
            "vehicle",
            model.Vehicle,
            "vehicles",
            "id",
            "what carries people",
            ("name",),
            {
                "kind": "car, minibus, bus, train, plane, boat, other.",
                "seats": "How many passengers it takes.",
                "plate": "The number plate.",
                "driver": "Who drives it.",
            },
            {"add": ("add Minibus --kind minibus --seats 16 --driver driver",), "set": ("set minibus --plate HX-1234",)},
        ),
        Noun(
            "public-event",
            model.PublicEvent,
            "public_events",
            "id",
            "public events that take place whether the guests come or not",
            ("title",),
            {"at": "When, as people say it: 2-4 August.", "place": "Where.", "organiser": "The organisation behind it."},
            {
                "add": ('add "Bauska county festival" --at "2-4 August" --place square --organiser bauska --id festival',),
                "set": ('set festival dates_note="dates assumed"',),
            },
        ),
        Noun(
            "item",
            model.Item,
            "items",
            "id",
            "what happens: meetings, meals, transfers, flights",
            ("title",),
            {
                "at": 'When, as people say it: "thu 13:00-14:00", "fri evening", "31.07. ~9:00".',
                "place": "Where.",
                "from": "Where a transfer or flight sets out.",
                "to": "Where it arrives.",
                "for": "Who is expected, if not everybody: khashuri,host-team.",
                "kind": "meeting, lunch, dinner, transfer, flight, conference ...",
                "status": "planned, tentative, confirmed, cancelled, postponed.",
                "level": "Who may see it: public, delegate, host, organiser.",
                **_PEOPLE,
                "driver": "Who drives.",
                "vehicles": "What carries them.",
                "headcount": "How many are expected.",
                "dress": "What to wear.",
                "bring": "What to bring.",
                **_NOTE,
            },
            {
                "add": (
                    'add "Lunch at the town hall" --at "thu 13:00-14:00" --place town-hall --for khashuri --kind lunch',
                    'add Breakfast --at "1.08. from 07:30" --repeat daily --until 5.08.',
                    'add "Conference" title.lv=Konference --at "fri 14:30-17:30" speaker="{person: irine, minutes: 20}"',
                ),
                "set": ("set lunch --place restaurant headcount=9", 'set conference notes.host="Sign-in sheets at the entrance"'),
            },
        ),
        Noun(
            "day",
            model.DayPlan,
            "days",
            "day",
            "what holds for a whole day: theme, dress, who is on duty",
            (),
            {"title": "The theme of the day.", "dress": "What to wear.", **_NOTE},
            {"set": ('set thu --title "Getting to know one another" --dress "business dress"', "set 31 responsible=ilze")},
        ),
        Noun(
            "lodging",
            model.Lodging,
            "lodgings",
            "number",
            "who sleeps where, from when to when",
            ("place",),
            {
                "guests": "Who sleeps there: khashuri, or irine,hatuna.",
                "from": "The day they come.",
                "to": "The day they leave.",
                "room": "The room, or its kind.",
                "host": "In whose house.",
            },
            {
                "add": ("add hotel --guests khashuri --from 31.07. --to 5.08.",),
                "set": ('set 1 --room "two doubles, one single"',),
            },
        ),
        Noun(
            "cost",
            model.Cost,
            "costs",
            "number",
            "sums planned or spent",
            ("title",),
            {"amount": "The sum: 120.50", "currency": "Three letters: EUR.", "quantity": "How many.", "source": "Who pays."},
            {
                "add": ('add "Minibus to Riga and back" --amount 180 --currency EUR --source grant',),
                "set": ("set 1 --amount 175.50",),
            },
        ),
        Noun(
            "project",
            model.Project,
            "project",
            "once",
            "the project that pays",
            (),
            {
                "title": "What it is called.",
                "number": "Its number.",
                "funder": "The organisation that gives the money.",
                "currency": "Three letters: EUR.",
            },
            {"set": ('set --title "Development cooperation" --funder lps cofinancing_percent=50',)},
        ),
        Noun(
            "member",
            model.Member,
            "members",
            "inside",
            "members of a delegation",
            ("person",),
            {"role": "member, staff, accompanying, interpreter, press, guest.", "accompanies": "Whom.", "note": "A remark."},
            {"add": ("add khashuri nodars --role staff",), "set": ('set khashuri nodars presence="{from: 1.08.}"',)},
            ("delegation",),
        ),
        Noun(
            "assignment",
            model.Assignment,
            "assignments",
            "inside",
            "what people do at an item, a day, or for a delegation",
            ("role", "person"),
            {
                "from": "The language an interpreter hears.",
                "to": "The language an interpreter speaks.",
                "mode": "consecutive, simultaneous, whispered.",
                "minutes": "How long somebody speaks.",
                "note": "A remark.",
            },
            {
                "add": (
                    "add conference interpreter interpreter-1 --from lv --to ka --mode simultaneous",
                    "add item:conference speaker irine --minutes 20",
                    "add day:thu responsible ilze",
                ),
                "set": ("set conference speaker --minutes 15",),
            },
            ("item", "day", "delegation"),
        ),
        Noun(
            "note",
            model.Note,
            "notes",
            "inside",
            "remarks, each for a level of readers",
            ("text",),
            {"level": "Who may read it: public, delegate, host, organiser."},
            {
                "add": (
                    'add conference "Sign-in sheets at the entrance" --level host',
                    'add person:irine "Prefers the front seat" --level organiser',
                ),
                "set": ("set conference 1 --level public",),
            },
            (
                "item",
                "person",
                "place",
                "delegation",
                "group",
                "vehicle",
                "organisation",
                "public-event",
                "day",
                "project",
                "visit",
            ),
        ),
        Noun(
            "contact",
            model.Contact,
            "contacts",
            "inside",
            "ways to reach somebody",
            ("kind", "value"),
            {"level": "Who may see it: public, delegate, host, organiser.", "note": "A remark."},
            {
                "add": ("add person:ilze phone 63922233 --level public", "add place:hotel web https://hotel.example"),
                "set": ("set person:ilze phone --level delegate",),
            },
            ("person", "organisation", "place", "vehicle"),
        ),
    )
}
"""By its word: each noun."""

KINDS: dict[str, str] = {word: word.replace("-", "_") for word, noun in NOUNS.items() if noun.lives == "id"}
"""The kind that the draft has for each noun with ids."""


def verbs(noun: Noun) -> tuple[str, ...]:
    """Return the verbs that a noun has."""
    own = {"item": ("move", "cancel", "restore", "confirm"), "visit": ("cancel", "restore", "confirm")}.get(noun.word, ())
    renames = ("rename",) if noun.lives == "id" else ()
    if noun.lives == "once":
        return ("add", "set", *own) if noun.word == "visit" else ("set", "show", "remove")
    if noun.lives == "day":
        return ("set", "list", "show", "remove")
    return ("add", "set", "list", "show", *own, *renames, "remove")
