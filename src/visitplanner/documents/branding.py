"""The look of a host's own papers: colour, logos, fonts, a line for the foot; from a folder of templates of the organisers'."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from visitplanner.problems import Problem, ProblemsFound, Spot, did_you_mean, error
from visitplanner.texts import Said, Text, Words, is_language, said, visible

FILE = "branding.toml"
"""Beside the folders `documents`, `logos` and `fonts` of the organisers' own templates."""
PICTURES = frozenset({".svg", ".png", ".jpg"})
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_KEYS = ("accent", "footer", "font", "logos")
_LOGO_KEYS = ("file", "alt")


class Logo(NamedTuple):
    """A picture of the folder `logos`, and what it shows, for those who have the paper read aloud."""

    file: str
    alt: str


class Look(NamedTuple):
    """What a host's papers look like; empty where the shipped look stays."""

    accent: str = ""
    footer: Text = Text()
    font: str = ""
    logos: tuple[Logo, ...] = ()

    def footer_in(self, languages: Sequence[str]) -> Said:
        """Say the line for the foot."""
        return said(self.footer, languages) if self.footer else ()


PLAIN = Look()


def read_look(folder: Path | None, hosts: Iterable[str]) -> Look:
    """Read the look for a visit from the organisers' folder: what holds for all, and over it what its first host has.

    Raises ProblemsFound (VP715), each problem with the key it is about, for what cannot be used.
    """
    file = folder / FILE if folder else None
    if folder is None or file is None or not file.is_file():
        return PLAIN
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        line = re.search(r"line (\d+)", str(fault))
        last = file.read_bytes().count(b"\n") + 1
        raise ProblemsFound([_wrong(f"it is not TOML: {fault}", "", int(line[1]) if line else last)]) from None
    problems: list[Problem] = []
    of_hosts = table.pop("hosts", {})
    look = _look(table, PLAIN, "", problems)
    if not isinstance(of_hosts, dict) or not all(isinstance(one, dict) for one in of_hosts.values()):
        problems.append(_wrong("it has a table for each host, [hosts.bauska]", "hosts"))
        of_hosts = {}
    looks = {host: _look(own, look, f"hosts.{host}.", problems) for host, own in of_hosts.items()}
    for one in (look, *looks.values()):
        problems += _missing(folder, one)
    if problems:
        raise ProblemsFound(dict.fromkeys(problems))
    return next((looks[host] for host in hosts if host in looks), look)


def _look(table: Mapping[str, Any], base: Look, where: str, problems: list[Problem]) -> Look:
    for key in table.keys() - set(_KEYS):
        problems.append(_wrong(f"'{visible(key[:40])}' is not known", where + key, hint=did_you_mean(key, _KEYS)))
    accent, font = table.get("accent", base.accent), table.get("font", base.font)
    if accent != "" and not (isinstance(accent, str) and _COLOUR.fullmatch(accent)):
        problems.append(_wrong("it is a colour as #7a1f30", f"{where}accent"))
    if not isinstance(font, str):
        problems.append(_wrong("it is the name of a font", f"{where}font"))
    return Look(str(accent), _footer(table, base, where, problems), str(font), _logos(table, base, where, problems))


def _footer(table: Mapping[str, Any], base: Look, where: str, problems: list[Problem]) -> Text:
    footer = table.get("footer", base.footer)
    if isinstance(footer, Text):
        return footer
    forms = {"und": footer} if isinstance(footer, str) else footer
    if isinstance(forms, dict) and all(isinstance(one, str) and is_language(key) for key, one in forms.items()):
        return Text(tuple(forms.items()))
    problems.append(_wrong('it is a text, or one a language: footer = {en = "...", lv = "..."}', f"{where}footer"))
    return base.footer


def _logos(table: Mapping[str, Any], base: Look, where: str, problems: list[Problem]) -> tuple[Logo, ...]:
    rows = table.get("logos")
    if rows is None:
        return base.logos
    found = []
    for row in rows if isinstance(rows, list) else [rows]:
        known = isinstance(row, dict) and set(row) == set(_LOGO_KEYS) and all(isinstance(one, str) for one in row.values())
        if known and Path(row["file"]).name == row["file"] and Path(row["file"]).suffix in PICTURES and row["alt"].strip():
            found.append(Logo(row["file"], row["alt"]))
        else:
            problems.append(_wrong('each is as {file = "bauska.svg", alt = "Arms of Bauska county"}', f"{where}logos"))
    return tuple(found)


def _missing(folder: Path, look: Look) -> list[Problem]:
    """Name the logos that are no files of the folder `logos`; a link could lead out of it."""
    files = [(folder / "logos" / logo.file, logo.file) for logo in look.logos]
    return [
        _wrong(f"there is no picture '{visible(name)}' in the folder logos", "logos")
        for file, name in files
        if not file.is_file() or file.is_symlink()
    ]


def _wrong(text: str, key: str, line: int = 0, hint: str = "") -> Problem:
    about = f"{key}: {text}" if key else text
    return error("VP715", about, hint or "docs/print.md shows a whole file", spot=Spot(FILE, line))


def look_data(look: Look, languages: Sequence[str]) -> dict[str, Any]:
    """Return a look as templates get it."""
    footer: tuple[Words, ...] = look.footer_in(languages)
    return {
        "accent": look.accent,
        "font": look.font,
        "footer": [one._asdict() for one in footer],
        "logos": [logo._asdict() for logo in look.logos],
    }
