"""Small visits, as files, for the tests of the planner and the command line."""

from pathlib import Path

NOW = "2013-07-20T09:00:00Z"
LATER = "2013-07-21T09:00:00Z"

VISIT = """\
visitplanner: 1
visit: small
title: {en: A small visit, lv: Maza vizīte}
zone: Europe/Riga
languages: [en, lv]
from: 2013-07-31
people:
  ann: {name: Ann, function: mayor}
  ben: Ben
delegations:
  guests: {name: Guests, head: ann, members: [ann, ben]}
places:
  hall: Town hall
days:
  2013-07-31:
    - 14:20 Arrival @ hall
    - Dinner
undated:
  - Conference
"""


def write(folder: Path, text: str = VISIT, name: str = "small.yaml") -> Path:
    """Write an itinerary file."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file
