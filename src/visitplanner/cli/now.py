"""now, next: the day itself, for those who run it."""

from pathlib import Path

import click

from visitplanner.cli.options import json_option, languages, level_option, now, visit_option
from visitplanner.cli.output import columns_of, paint, say, say_json, say_row, width
from visitplanner.cli.programme import one, place_of, time_of, who_does, word
from visitplanner.model import Level
from visitplanner.planner.today import Phone, Seen, Today, see_today, soonest
from visitplanner.store import open_store
from visitplanner.texts import say_date, visible
from visitplanner.times import date_of, local, say_clock
from visitplanner.views import View

_DAY = 24 * 60
_DIM = {"dim": True}
_at_option = click.option(
    "--at", "words", metavar="TIME", help="Another time than now, as people say it: '31.07. 14:20', 'thu 9'."
)
_who_option = click.option("--for", "who", default="", metavar="WHO", help="Whose part: an id or a name; without it, all.")
_lang_option = click.option("--lang", "lang", metavar="LANG", help="The language.")


@click.command("now")
@visit_option
@_at_option
@_who_option
@_lang_option
@level_option("organiser")
@json_option
@click.pass_obj
def now_command(db: Path, visit: str, words: str | None, who: str, lang: str | None, level: Level, as_json: bool) -> None:
    """Say what runs now, what comes next, and whom to call.

    What has no hour, or only about one, is told as such: it may have begun, or is some time today.

    \b
    Examples:
      visitplanner now
      visitplanner now --at "31.07. 17:20"
      visitplanner now --for irine --lang ka
    """
    today = _today(db, visit, words, who, lang, level)
    if as_json:
        say_json(today)
        return
    _say_head(today)
    for key, seen in (
        ("screen.now", today.running),
        ("screen.perhaps", today.perhaps),
        ("screen.next", soonest(today.coming)),
        ("screen.some-time", today.some_time),
    ):
        _say_part(today, key, seen)
    if not (today.running or today.perhaps or today.coming or today.some_time):
        _say_nothing(today)
    _say_undated(today)
    _say_phones(today.visit, today.phones)


@click.command("next")
@visit_option
@_at_option
@_who_option
@click.option("--count", "-n", type=click.IntRange(1), default=3, show_default=True, help="How many items.")
@_lang_option
@level_option("organiser")
@json_option
@click.pass_obj
def next_command(
    db: Path, visit: str, words: str | None, who: str, count: int, lang: str | None, level: Level, as_json: bool
) -> None:
    """Say what comes next: who must be where and when, and whom to call.

    \b
    Examples:
      visitplanner next
      visitplanner next --for driver -n 5
      visitplanner next --at "thu 9:00"
    """
    today = _today(db, visit, words, who, lang, level)
    today = today._replace(coming=today.coming[:count])
    if as_json:
        say_json(today.coming)
        return
    _say_head(today)
    _say_part(today, "screen.next", today.coming)
    if not today.coming:
        _say_nothing(today)
    _say_undated(today)
    _say_phones(today.visit, today.phones)


def _say_nothing(today: Today) -> None:
    say()
    say(word("screen.nothing", today.visit))


def _say_undated(today: Today) -> None:
    """Say how many items have no day yet: any of them may be today."""
    if today.visit.undated:
        say()
        say(paint(f"{word('screen.no-day', today.visit)}: {len(today.visit.undated)}", fg="yellow"))


def _today(db: Path, visit: str, words: str | None, who: str, lang: str | None, level: Level) -> Today:
    chosen = languages((lang,))[0] if lang else ()
    with open_store(db, mode="read", now=now()) as store:
        at = now()
        if words:
            from visitplanner.planner.asked_time import instant_said

            at = instant_said(store, visit, words, at)
        return see_today(store, visit, who, level, chosen, at)


def _say_head(today: Today) -> None:
    told = today.visit
    wall = local(today.at, told.zone)
    language = told.languages[0]
    when = f"{say_date(f'{wall:%Y-%m-%d}', language)}, {say_clock(wall.hour * 60 + wall.minute, language)}"
    say_row([(f"{when}  {told.zone}", width(), {"bold": True})])
    say_row([(" · ".join(filter(None, [one(told.title), one(told.reader_name)])), width(), _DIM)])


def _say_part(today: Today, key: str, seen: tuple[Seen, ...]) -> None:
    if not seen:
        return
    told = today.visit
    say()
    say(paint(word(key, told), bold=True))
    times = min(24, max(columns_of(_time(today, shown)) for shown in seen))
    for shown in seen:
        _say_seen(today, shown, times)


def _time(today: Today, seen: Seen) -> str:
    """Return the hour of an item, with its day where that is another one."""
    time = time_of(seen.item)
    day = today.day.day if today.day else ""
    if seen.state != "coming" or seen.item.day == day:
        return time
    date = date_of(seen.item.day)
    return f"{date.day}.{date.month:02}. {time}" if date else time


def _say_seen(today: Today, seen: Seen, times: int) -> None:
    told, item = today.visit, seen.item
    space = width() - times - 4
    say_row([(_time(today, seen), times, {"fg": "cyan"}), (one(item.title), space, {"bold": True})], "  ")
    lines = [
        " · ".join(filter(None, [*_said_of(told, seen), one(item.status_label), one(item.zone_note), visible(item.number)])),
        " · ".join(filter(None, [place_of(item), one(item.be_there)])),
        f"→ {one(item.who) or word('screen.everybody', told)}",
        who_does(told, seen.people),
        f"{word('word.vehicle', told)}: {', '.join(map(one, item.vehicles))}" if item.vehicles else "",
        *map(one, item.notes),
    ]
    for line in filter(None, lines):
        say_row([("", times, {}), (line, space, {})], "  ")


def _said_of(told: View, seen: Seen) -> list[str]:
    """Say in how long an item starts or since when it runs, and what is not known of that."""
    minutes = seen.minutes
    said = []
    if minutes is not None and seen.state == "coming":
        said.append(word("screen.in", told, _long(told, minutes)) if minutes else word("screen.at-once", told))
    elif minutes is not None and minutes > 0 and seen.state != "perhaps-begun":
        said.append(word("screen.since", told, _long(told, minutes)))
    said += [word(f"screen.{seen.state}", told)] if seen.state.startswith("perhaps-") else []
    return said + ([word("screen.open-end", told)] if seen.ends_open and seen.state != "coming" else [])


def _long(told: View, minutes: int) -> str:
    if minutes >= 2 * _DAY:
        return word("screen.days", told, str(minutes // _DAY))
    hours, rest = divmod(minutes, 60)
    parts = [word("screen.hours", told, str(hours)) if hours else "", word("word.minutes", told, str(rest)) if rest else ""]
    return " ".join(filter(None, parts))


def _say_phones(told: View, phones: tuple[Phone, ...]) -> None:
    if not phones:
        return
    say()
    say(paint(word("screen.phones", told), bold=True))
    numbers = [", ".join(phone.numbers) or "–" for phone in phones]
    figures = min(width() // 2, max(map(columns_of, numbers)))
    roles = min(16, max(columns_of(visible(phone.role)) for phone in phones))
    names = min(max(12, width() - figures - roles - 6), max(columns_of(visible(phone.name)) for phone in phones))
    left = max(10, width() - names - figures - 6)
    for phone, number in zip(phones, numbers, strict=True):
        say_row([(phone.name, names, {}), (number, figures, {"bold": True}), (phone.role, left, _DIM)], "  ")
