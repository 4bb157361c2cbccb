"""Fetch every feed of every sample from a running server, and let readers that we did not write read each of them.

    .ci/calendars PYTHON FOLDER

ical.js (Thunderbird's) has come from npm into FOLDER; libical (that of GNOME and KDE) from Debian's libical-dev and cc.
Each prints UID, start, end and summary of every event, and must print what the view says.
"""

import datetime as dt
import json
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from visitplanner.feeds.wording import summary
from visitplanner.itinerary import read_file
from visitplanner.planner.feeding import all_readers
from visitplanner.planner.publishing import publish
from visitplanner.planner.subscribing import Address, new_feeds
from visitplanner.store import open_store
from visitplanner.times import date_of
from visitplanner.views import View, ViewItem, view

ITINERARIES = Path(__file__).parents[1] / "itineraries"
LANGUAGES = ("en", "lv", "ka")
NODE = """
import ICAL from "ical.js";
import fs from "node:fs";
const moment = (time) => time.isDate ? time.toString() : time.toUnixTime();
for (const file of process.argv.slice(2)) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, "utf8")));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  for (const one of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(one);
    console.log(JSON.stringify([file, event.uid, moment(event.startDate), moment(event.endDate), event.summary]));
  }
}
"""
C = r"""
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
static void say(struct icaltimetype t) {
  if (t.is_date) printf("%04d-%02d-%02d\t", t.year, t.month, t.day);
  else printf("%lld\t", (long long)icaltime_as_timet_with_zone(t, t.zone));
}
int main(int count, char **files) {
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(files[i], "rb");
    fseek(file, 0, SEEK_END); long size = ftell(file); rewind(file);
    char *text = malloc(size + 1); text[fread(text, 1, size, file)] = 0; fclose(file);
    icalcomponent *calendar = icalparser_parse_string(text);
    if (!calendar || icalcomponent_count_errors(calendar)) { fprintf(stderr, "%s: broken\n", files[i]); return 1; }
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
      printf("%s\t%s\t", files[i], icalcomponent_get_uid(event));
      say(icalcomponent_get_dtstart(event)); say(icalcomponent_get_dtend(event));
      printf("%s\n", icalcomponent_get_summary(event));
    }
    icalcomponent_free(calendar); free(text);
  }
  return 0;
}
"""
Row = tuple[str, str, str, str, str]
"""A file, and of an event in it the UID, the start, the end (a date, or seconds since 1970), the summary."""


def rows(file: str, told: View) -> set[Row]:
    """Return what a calendar must say of a view."""
    items = [item for day in told.days for item in day.items if not item.continues]
    dated = [item for item in items if item.begins or date_of(item.day)]
    return {(file, item.uid, *times(item), summary(item, told.languages[0])) for item in dated}


def times(item: ViewItem) -> tuple[str, str]:
    """Return the start and the end as the readers print them."""
    if item.begins and item.ends and not item.all_day:
        return str(int(item.begins.timestamp())), str(int(item.ends.timestamp()))
    first = date_of(item.day)
    last = date_of(item.last_day) or first
    return str(first), str(last and last + dt.timedelta(days=1))


def prepare(database: Path, now: str) -> dict[str, View]:
    """Publish every sample with feeds for all its readers; return what each feed must say, by its path."""
    expected = {}
    for sample in sorted(ITINERARIES.glob("*.yaml")):
        with open_store(database, mode="write", now=now) as store:
            store.save(read_file(sample).visit, base=None, now=now)
            revision = publish(store, sample.stem, "", now).revision
            for number, reader in enumerate(all_readers(revision, "delegate")):
                word = f"{reader.kind}:{reader.id}" if reader.id else "visit"
                made: tuple[Address, ...] = new_feeds(
                    store, sample.stem, [word], now=now, language=LANGUAGES[number % 3], expires="2200-01-01"
                )
                expected[made[0].https] = view(revision, reader, (LANGUAGES[number % 3],))
    return expected


def fetch(database: Path, folder: Path, paths: list[str]) -> dict[str, str]:
    """Fetch feeds from the server into files; return the name of each by its path."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        str(Path(sys.executable).with_name("visitplanner")),
        "--db",
        str(database),
        "serve",
        "--port",
        str(port),
        "--quiet",
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            for _ in range(600):
                with socket.socket() as tried:
                    if tried.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            files = {path: str(folder / f"{number}.ics") for number, path in enumerate(paths)}
            for path, file in files.items():
                with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:  # loopback
                    Path(file).write_bytes(answer.read())
        finally:
            server.terminate()
    return files


def by_ical_js(folder: Path, files: list[str]) -> set[Row]:
    """Return what ical.js reads."""
    (folder / "read.mjs").write_text(NODE, encoding="utf-8")
    said = subprocess.run(["node", folder / "read.mjs", *files], check=True, capture_output=True, encoding="utf-8").stdout
    return {tuple(map(str, json.loads(line))) for line in said.splitlines()}  # type: ignore[misc]  # five of them


def by_libical(folder: Path, files: list[str]) -> set[Row]:
    """Return what libical reads."""
    (folder / "read.c").write_text(C, encoding="utf-8")
    subprocess.run(["cc", "-o", folder / "read", folder / "read.c", "-lical"], check=True)
    said = subprocess.run([folder / "read", *files], check=True, capture_output=True, encoding="utf-8").stdout
    return {tuple(re.split("\t", line, maxsplit=4)) for line in said.splitlines()}  # type: ignore[misc]  # five of them


def main() -> int:
    """Compare; say how many feeds and events there were, and what differs."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    expected = prepare(folder / "v.sqlite", f"{dt.datetime.now(dt.UTC):%Y-%m-%dT%H:%M:%SZ}")
    files = fetch(folder / "v.sqlite", folder, list(expected))
    wanted = {row for path, file in files.items() for row in rows(file, expected[path])}
    good = True
    for name, read in (("ical.js", by_ical_js), ("libical", by_libical)):
        found = read(folder, list(files.values()))
        print(f"{name}: {len(files)} feeds, {len(found)} events; {len(found ^ wanted)} differ")
        for row in sorted(found ^ wanted)[:6]:
            print(f"  {'read ' if row in found else 'meant'} {row}")
        good = good and found == wanted
    return 0 if good and wanted else 1


if __name__ == "__main__":
    sys.exit(main())
