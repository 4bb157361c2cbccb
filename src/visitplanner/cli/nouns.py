"""The commands of the nouns, made from their table: `item add`, `person set`, `place list` ..., each when it is called."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from visitplanner.cli.options import Earlier, json_option, reason_option, visit_option
from visitplanner.planner.nouns import Noun, verbs

_ABOUT: dict[str, str] = {
    "add": "Add {one}.",
    "set": "Set fields of {one}.",
    "list": "List each {word} there is, or those with a word in them.",
    "show": "Show all that is known of {one}.",
    "rename": "Give {one} another id, wherever it is named.",
    "remove": "Remove {one}; what names it is told first.",
    "move": "Move an item: to a time as people say it, or by so much.",
    "cancel": "Cancel it: it stays, marked as cancelled, in feeds and papers.",
    "restore": "Take back a cancellation or a postponement: it is again what it was before.",
    "confirm": "Note that it is confirmed, and by whom.",
}
_FIELDS = """
FIELD=VALUE sets any other field: its parts stand behind dots (title.lv=Pusdienas, interpreter.mode=whispered,
notes.host=...), += adds to a list, -= takes out of it, and an empty value clears it. docs/itinerary.md tells of all fields.
"""
_EXAMPLE: dict[str, str] = {
    "visit": "", "organisation": "bauska", "person": "irine", "delegation": "khashuri", "group": "host-team", "place": "hotel",
    "vehicle": "minibus", "public-event": "festival", "item": "lunch", "day": "thu", "lodging": "1", "cost": "1", "project": "",
    "member": "khashuri nodars", "assignment": "conference speaker irine", "note": "conference 1", "contact": "person:ilze phone",
}  # fmt: skip
"""By noun: what the examples of a command name, where the noun has none of its own."""


class NounCommands(click.Group):
    """The verbs of a noun; each is made when it is called."""

    def __init__(self, noun: Noun, more: dict[str, click.Command] | None = None) -> None:
        super().__init__(noun.word, help=f"{noun.about[:1].upper()}{noun.about[1:]}: {', '.join(verbs(noun))}.", commands=more)
        self.noun = noun

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs, those that are written out first."""
        return [*self.commands, *(verb for verb in verbs(self.noun) if verb not in self.commands)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make the command of that verb."""
        if cmd_name in self.commands:
            return self.commands[cmd_name]
        return command(self.noun, cmd_name) if cmd_name in verbs(self.noun) else None


def command(noun: Noun, verb: str) -> click.Command:
    """Make the command of a noun and a verb."""
    from visitplanner.cli import deeds

    make: Callable[..., Any] = getattr(deeds, f"{verb}_deed")

    def callback(**given: Any) -> None:
        make(click.get_current_context().obj, noun, **given)

    is_setting = verb in ("add", "set")
    word = noun.word.replace("-", " ")
    text = _ABOUT[verb].format(word=word, one=noun.one)
    if noun.lives in ("once", "day"):
        text = {"set": f"Set {noun.about}.", "show": f"Show {noun.about}.", "remove": f"Forget {noun.about}."}.get(verb, text)
    examples = "\n".join(f"  visitplanner {noun.word} {line}" for line in _examples(noun, verb))
    about = f"{text}\n{_FIELDS if is_setting else ''}\n\b\nExamples:\n{examples}\n"
    kind = Earlier if verb == "move" else click.Command
    return kind(verb, params=_params(noun, verb), callback=callback, help=about, short_help=text)


def _examples(noun: Noun, verb: str) -> Sequence[str]:
    if verb in noun.examples:
        return noun.examples[verb]
    word = _EXAMPLE[noun.word]
    owner = word.partition(" ")[0]
    return {
        "list": (f"list {owner}",) if noun.lives == "inside" else ("list", "list --json"),
        "show": (f"show {word}".rstrip(), f"show {word} --json".replace("  ", " ")),
        "remove": (f"remove {word}".rstrip(),),
        "rename": (f"rename {word} {word}-2",),
        "move": ("move lunch +30m", 'move lunch "fri 13:00" --reason "the museum opens late"', "move lunch evening"),
        "cancel": (f'cancel {word} -m "rain"'.replace("  ", " "),),
        "restore": (f"restore {word}".rstrip(),),
        "confirm": (f"confirm {word}".rstrip(), *(['confirm lunch --by "the restaurant"'] if noun.word == "item" else [])),
    }[verb]


def _params(noun: Noun, verb: str) -> list[click.Parameter]:
    params: list[click.Parameter] = [*_arguments(noun, verb)]
    if verb in ("add", "set"):
        params += _field_options(noun, verb)
    if verb == "list":
        said = "The language in which they are called  [default: the visit's main one]"
        params.append(click.Option(["--lang"], default="", metavar="LANG", help=said))
    if verb == "remove" and noun.lives == "id":
        params.append(click.Option(["--force"], is_flag=True, help="Take it out of all that names it, too."))
    if verb == "confirm" and noun.word == "item":
        params.append(click.Option(["--by"], default="", metavar="WHO", help="Who confirmed it."))
    decorators: list[Any] = [*([visit_option] if (noun.word, verb) != ("visit", "add") else []), json_option]
    if verb not in ("list", "show"):
        decorators.insert(1, reason_option)

    def bare() -> None:
        """Hold the parameters that decorators add."""

    for decorate in reversed(decorators):
        decorate(bare)
    return [*params, *reversed(getattr(bare, "__click_params__", []))]


def _arguments(noun: Noun, verb: str) -> list[click.Parameter]:
    name = noun.word.upper()
    owner = [click.Argument(["owner"], metavar="OWNER")]
    one: list[click.Argument] = {
        "id": [click.Argument(["names"], nargs=1, metavar=name, callback=lambda _, __, value: (value,))],
        "day": [click.Argument(["names"], nargs=1, metavar="DAY", callback=lambda _, __, value: (value,))],
        "number": [click.Argument(["names"], nargs=1, metavar="NUMBER", callback=lambda _, __, value: (value,))],
        "once": [],
        "inside": [*owner, click.Argument(["words"], nargs=-1, required=True, metavar=f"NUMBER|{'|'.join(noun.says).upper()}")],
    }[noun.lives]
    match verb:
        case "add":
            holder = owner if noun.lives == "inside" else []
            ids = [click.Argument(["id_"], metavar="ID")] if noun.word == "visit" else []
            words = " ".join(f"[{word.upper()}]" for word in noun.says)
            return [*holder, *ids, click.Argument(["words"], nargs=-1, metavar=f"{words} [FIELD=VALUE]...")]
        case "set":
            if noun.lives == "inside":
                return [*owner, click.Argument(["words"], nargs=-1, required=True, metavar="NUMBER|WORDS [FIELD=VALUE]...")]
            return [*one, click.Argument(["words"], nargs=-1, metavar="[FIELD=VALUE]...")]
        case "list":
            return [*owner] if noun.lives == "inside" else [click.Argument(["word"], default="", metavar="[WORD]")]
        case "move":
            return [*one, click.Argument(["when"], nargs=-1, required=True, metavar="WHEN")]
        case "cancel" | "restore" | "confirm" if noun.lives == "id":
            return [click.Argument(["names"], nargs=-1, required=True, metavar=f"{name}...")]
        case "rename":
            return [*one, click.Argument(["new"], metavar="NEW-ID")]
        case _:
            return list(one)


def _field_options(noun: Noun, verb: str) -> list[click.Parameter]:
    told = ({key: f"Its {key}." for key in noun.says} if verb == "set" else {}) | noun.usual
    options: list[click.Parameter] = [
        click.Option([f"--{key.replace('_', '-')}", f"field_{key}"], multiple=True, metavar="VALUE", help=text)
        for key, text in told.items()
    ]
    options.append(click.Option(["--set", "more"], multiple=True, metavar="FIELD=VALUE", help="Any field, as FIELD=VALUE does."))
    lang = "The language of texts that name none  [default: the main one]"
    options.append(click.Option(["--lang"], default="", metavar="LANG", help=lang))
    if verb == "add" and noun.lives == "id":
        own = "Its id; without it, one is made from the name."
        options.append(click.Option(["--id", "id_"], default="", metavar="ID", help=own))
    if (noun.word, verb) == ("item", "add"):
        options += [
            click.Option(["--repeat"], default="", metavar="RULE", help='daily, workdays, "mo,we,fr", or a rule of RFC 5545.'),
            click.Option(["--until"], default="", metavar="DAY", help="The last day of a repetition  [default: the visit's]"),
            click.Option(["--count"], type=click.IntRange(1), help="How many times."),
        ]
    return options
