"""Rules about what the media may attend (VP6xx)."""

from collections.abc import Iterator

from visitplanner.checks.registry import Facts, Finding, rule
from visitplanner.model import LEVELS


@rule("VP602", "notice")
def is_not_told_to_the_media(facts: Facts) -> Iterator[Finding]:
    """An item is open to the media, but not public: the programme for the media may not tell of it."""
    for item in facts.held:
        is_open = item.press is not None and item.press.access != "closed"
        if is_open and facts.lookup.level(item) > LEVELS.index("public"):
            text = (
                f"'{item.title}' is open to the media, but its level is above public: the programme for the media leaves it out"
            )
            yield Finding(("item", item.id, "press"), text, "set `level: public`, or `press: closed`")
