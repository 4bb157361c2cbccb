"""The commands of each noun but the visit."""

from visitplanner.cli.nouns import NounCommands
from visitplanner.planner.nouns import NOUNS

organisation_command = NounCommands(NOUNS["organisation"])
person_command = NounCommands(NOUNS["person"])
delegation_command = NounCommands(NOUNS["delegation"])
member_command = NounCommands(NOUNS["member"])
group_command = NounCommands(NOUNS["group"])
place_command = NounCommands(NOUNS["place"])
vehicle_command = NounCommands(NOUNS["vehicle"])
public_event_command = NounCommands(NOUNS["public-event"])
item_command = NounCommands(NOUNS["item"])
assignment_command = NounCommands(NOUNS["assignment"])
day_command = NounCommands(NOUNS["day"])
lodging_command = NounCommands(NOUNS["lodging"])
note_command = NounCommands(NOUNS["note"])
contact_command = NounCommands(NOUNS["contact"])
cost_command = NounCommands(NOUNS["cost"])
project_command = NounCommands(NOUNS["project"])
