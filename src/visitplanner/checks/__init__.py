"""The rules that a visit is checked by, in families; importing this registers them all."""

from visitplanner.checks import clock, media, people, places, transport, wording
from visitplanner.checks.registry import COUNTING, RULES, Rule, check, structural

FAMILIES = (clock, media, people, places, transport, wording)

__all__ = ["COUNTING", "FAMILIES", "RULES", "Rule", "check", "structural"]
