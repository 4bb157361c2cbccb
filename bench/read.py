"""How long it takes to read an itinerary file of 1,000 items, against PyYAML's C parser making its nodes.

python bench/read.py [rounds]
"""

import datetime as dt
import sys

import yaml
from measure import in_turns, report, rounds

from visitplanner.itinerary import read

BAR = 3
ITEMS = 1000
A_DAY = 20
HEAD = """
visitplanner: 1
visit: large
title: {en: A large visit, lv: Liela vizīte}
zone: Europe/Riga
languages: [en, lv]
organisations: {host: Host municipality, guest: Guest municipality}
people:
  ilze: {name: Ilze Tijone, function: head of department, organisation: host}
  irine: {name: Irine Gelašvili, function: deputy chair, organisation: guest}
delegations: {guests: {name: Guests, body: guest, head: irine, members: [irine]}}
places: {hall: Town hall, museum: {name: Museum, address: Pils iela 1}}
vehicles: {minibus: {name: Minibus, kind: minibus, seats: 16}}
days:
"""


def text(items: int) -> str:
    """Return an itinerary: half of its items in one line, half spelled out, as people write them."""
    lines = [HEAD.strip()]
    for number in range(items):
        if number % A_DAY == 0:
            lines.append(f"  {dt.date(2013, 7, 31) + dt.timedelta(days=number // A_DAY)}:")
        hour = f"{8 + number % A_DAY // 2:02}"
        if number % 2:
            lines.append(f"    - {hour}:30 Visit to the museum, part {number} @ museum")
            continue
        lines.append(f"    - at: {hour}:00-{hour}:25")
        lines.append(f"      title: {{en: Meeting {number}, lv: Tikšanās {number}}}")
        lines.append("      kind: meeting")
        lines.append("      place: hall")
        lines.append("      for: [guests]")
        lines.append("      host: ilze")
        lines.append('      interpreter: {person: "?", from: lv, to: ka}')
        lines.append("      note: bring the gifts")
    return "\n".join(lines) + "\n"


def main() -> int:
    times = rounds(9)
    source = text(ITEMS)
    assert len(read(source.encode(), "large.yaml").visit.items) == ITEMS
    works = {
        "visitplanner.itinerary.read": lambda: read(source.encode(), "large.yaml"),
        "base: yaml.compose, CSafeLoader": lambda: yaml.compose(source, Loader=yaml.CSafeLoader),
    }
    return 0 if report(f"Reading {ITEMS:,} items, {len(source):,} bytes", in_turns(works, times), times, BAR) else 1


if __name__ == "__main__":
    sys.exit(main())
