"""How the tests call each command that has --json; a new command stands here if it needs words, or in NO_JSON with its reason."""

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
    "undo": ("--visit small",),
    "redo": ("--visit small",),
    "now": ("--at '31.07. 17:20'",),
    "next": ("--at '31.07. 17:20'",),
    "search": ("castle",),
    "address": ("", "visits.bauska.lv"),
    "feed new": ("person:irine --note phone",),
    "feed rotate": ("1",),
    "feed revoke": ("1",),
    "feed write": ("--for visit",),
    "show": ("", "--by vehicle", "--grid --day 1"),
}
"""The words behind each command, without --json: one call or several. Each has a folder of its own, in which khashuri.yaml is
loaded, published and current, small.yaml is loaded, and other.yaml is not. What stands not here needs no words."""

NO_JSON: dict[str, str] = {
    "demo": "it is there to be read",
    "edit": "it opens an editor",
    "export": "it writes the visit as an itinerary file; `visit show --json` has the same facts",
}
"""The commands without --json, each with the reason."""
