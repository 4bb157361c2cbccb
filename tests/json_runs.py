"""How the tests call each command that has --json; a new command stands here if it needs words, or in NO_JSON with its reason."""

from visitplanner.planner.nouns import NOUNS, verbs

RUNS: dict[str, tuple[str, ...]] = {
    "use": ("khashuri",),
    "load": ("other.yaml",),
    "import items": ("items.ics --visit small --yes",),
    "import people": ("list.csv --visit small --delegation guests --yes",),
    "publish": ("--visit small --reason first",),
    "print": ("--document programme-of-visit --lang en",),
    "log": ("", "1"),
    "shift": ("2013-08-01 +30m",),
    "copy day": ("2013-08-01 2013-08-06",),
    "copy visit": ("khashuri-2014 --from 2014-07-30",),
    "template": ("", "twin-town khashuri-2014 --zone Europe/Riga"),
    "forget": ("irine-gelasvili --yes",),
    "undo": ("--visit small",),
    "redo": ("--visit small",),
    "now": ("--at '31.07. 17:20'",),
    "new": ("--yes --zone Riga --guests Khashuri --arrival 2013-07-31",),
    "next": ("--at '31.07. 17:20'",),
    "search": ("castle",),
    "address": ("", "visits.bauska.lv", "--public small"),
    "feed new": ("person:irine --note phone",),
    "feed rotate": ("1",),
    "feed revoke": ("1",),
    "site": ("site --address https://visits.bauska.lv",),
    "feed write": ("--for visit",),
    "show": ("", "--by vehicle", "--grid --day 1"),
}
"""The words behind each command, without --json: one call or several. Each has a folder of its own, in which khashuri.yaml is
loaded, published and current, small.yaml is loaded, the visit `gone` is cancelled, and other.yaml is not loaded. What stands not
here needs no words."""

_ONE = {
    "organisation": "bauska", "person": "guide", "delegation": "gori", "group": "helpers", "place": "square",
    "vehicle": "minibus", "public-event": "festival", "item": "conference", "day": "thu", "lodging": "1", "cost": "1",
    "project": "", "visit": "", "member": "khashuri nodars", "assignment": "conference chair", "note": "conference 1",
    "contact": "person:ilze 1",
}  # fmt: skip
_SET = {
    "member": "role=staff", "assignment": "minutes=5", "note": "level=host", "contact": "level=host", "lodging": "--room two",
    "person": "function=guide", "organisation": "--country LV", "project": "--number 7", "group": "size=9",
}  # fmt: skip
_ADD = {
    "item": "Tea --at 'thu 16:00' --repeat daily --count 2", "lodging": "hotel", "cost": "Bus --amount 9",
    "visit": "new Visit --zone UTC --languages en", "member": "khashuri guide", "assignment": "conference host guide",
    "note": "conference Quiet", "contact": "person:guide email a@b.c",
}  # fmt: skip


def _of_nouns() -> dict[str, tuple[str, ...]]:
    """Return the words behind each verb of each noun that needs any."""
    found: dict[str, tuple[str, ...]] = {}
    for word in NOUNS:
        one = _ONE[word]
        owner = one.partition(" ")[0] if NOUNS[word].lives == "inside" else ""
        found |= {
            f"{word} add": (_ADD.get(word, "Test"),),
            f"{word} set": (f"{one} {_SET.get(word, '--title Test' if 'title' in NOUNS[word].shape._fields else 'name=Test')}",),
            f"{word} list": (owner,),
            f"{word} show": (one,),
            f"{word} remove": (f"{one} --force" if NOUNS[word].lives == "id" else one,),
            f"{word} rename": (f"{one} test",),
        }
    found["place add"] = found["vehicle add"] = ("Test",)
    return {words: runs for words, runs in found.items() if words.partition(" ")[2] in verbs(NOUNS[words.partition(" ")[0]])}


RUNS |= _of_nouns()
RUNS |= {
    "visit remove": ("gone",),
    "visit restore": ("--visit gone",),
    "item move": ("conference +30m",),
    "item cancel": ("conference",),
    "item restore": ("boat",),
    "item confirm": ("castle --by 'the museum'",),
}

NO_JSON: dict[str, str] = {
    "completion install": "it is for a person's own shell",
    "completion show": "it prints the script of a shell",
    "demo": "it is there to be read",
    "serve": "it runs until it is ended",
    "edit": "it opens an editor",
    "export people": "it has --format json",
    "export items": "it has --format json",
    "export visit": "it has --format json",
}
"""The commands without --json, each with the reason."""
