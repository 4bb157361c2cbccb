from visitplanner.cli import facts
from visitplanner.cli.nouns import NounCommands
from visitplanner.cli.registry import COMMANDS
from visitplanner.planner.nouns import NOUNS


def test_every_noun_is_a_command() -> None:
    assert set(NOUNS) - set(COMMANDS) == set()
    made = [getattr(facts, f"{word.replace('-', '_')}_command") for word in NOUNS if word != "visit"]
    assert [one.noun.word for one in made if isinstance(one, NounCommands)] == [word for word in NOUNS if word != "visit"]
