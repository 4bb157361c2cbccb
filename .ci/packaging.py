"""Prove that an installed wheel does the whole job: every document, feed and page of every sample, in every language.

python .ci/packaging.py PYTHON, where PYTHON is that of an environment which holds nothing but the wheel and what it needs.
It runs in the folder it is called in, which must be empty.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from pypdf import PdfReader

FACTS = """
import json, visitplanner
from visitplanner.documents import KINDS
from visitplanner.texts import LANGUAGES
from visitplanner.shipped import sample
with sample("khashuri-2013") as file:
    samples = sorted(str(one) for one in file.parent.glob("*.yaml"))
print(json.dumps({"home": visitplanner.__file__, "kinds": list(KINDS), "languages": LANGUAGES, "samples": samples}))
"""
FONT = "FiraGO"
FULLEST = "khashuri-2013-example"
"""The sample that every kind of paper can be made of."""
LEAST_TEXT = 100


def run(*words: str | Path) -> str:
    """Run a command and return what it prints; end here if it fails or complains."""
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, words))}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def check_paper(path: Path, language: str) -> None:
    """End here unless a paper is tagged, in its language, with text, and set in our own font alone."""
    reader = PdfReader(path)
    root: Any = reader.root_object
    fonts = {one for page in reader.pages for one in fonts_of(page)}
    text = "".join(page.extract_text() for page in reader.pages)
    ours = bool(fonts) and all(FONT in one for one in fonts)
    facts = (root["/Lang"], "/StructTreeRoot" in root, len(text) > LEAST_TEXT, ours)
    if facts != (language, True, True, True):
        sys.exit(f"{path}: language, tags, text, fonts are {facts}; fonts {sorted(fonts)}")


def fonts_of(page: Any) -> list[str]:
    """Return the names of the fonts of a page."""
    return [str(font.get_object()["/BaseFont"]) for font in page["/Resources"].get("/Font", {}).values()]


def check_feed(path: Path) -> None:
    """End here unless a file is a whole calendar with the time zones that it names."""
    body = path.read_bytes()
    whole = body.startswith(b"BEGIN:VCALENDAR\r\n") and body.endswith(b"END:VCALENDAR\r\n")
    if not whole or (b"TZID=" in body and b"BEGIN:VTIMEZONE" not in body):
        sys.exit(f"{path}: not a whole calendar")


def check_site(folder: Path, languages: list[str]) -> None:
    """End here unless a site holds a calendar and a page for each language, and what the pages load."""
    calendars, pages = (sorted(folder.glob(one)) for one in ("f/*.ics", "p/*/index.html"))
    for path in calendars:
        check_feed(path)
    texts = [path.read_text(encoding="utf-8") for path in pages]
    tagged = sorted(tag for tag in languages for text in texts if f'<html lang="{tag}"' in text)
    kinds = {path.suffix for path in folder.glob("assets/*")}
    if (len(calendars), tagged, kinds >= {".css", ".js", ".svg"}) != (len(languages), sorted(languages), True):
        sys.exit(f"{folder}: {len(calendars)} calendars, pages in {tagged}, assets {sorted(kinds)}")


def render(command: Path, sample: Path, languages: list[str]) -> tuple[int, int]:
    """Take a sample from its file to papers, feeds and a site, look at each, and return how many papers and feeds there are."""
    visit = sample.stem
    planner = (command, "--db", f"{visit}.sqlite")
    run(*planner, "load", sample)
    run(*planner, "address", "https://visits.example")
    run(*planner, "publish")
    run(*planner, "feed", "write", *(word for language in languages for word in ("--lang", language)))
    run(*planner, "print", *(word for language in languages for word in ("--lang", language)))
    links = [
        run(*planner, "feed", "new", "visit", "--lang", one, "--until", "2099-12-31", "--sheet", f"{visit}-{one}.html")
        for one in languages
    ]
    Path(f"{visit}.txt").write_text("".join(links), encoding="utf-8")
    run(*planner, "site", f"site-{visit}", "--links", f"{visit}.txt")
    check_site(Path(f"site-{visit}"), languages)
    feeds, papers = (list(Path(folder, visit).iterdir()) for folder in ("feeds", "prints"))
    for path in feeds:
        check_feed(path)
    for path in papers:
        check_paper(path, path.stem.split("-")[-2])
    return len(papers), len(feeds)


def main() -> None:
    """Run the demo, then take each sample the whole way into folders of its own."""
    here = Path.cwd()
    if any(here.iterdir()):
        sys.exit(f"{here} is not empty")
    python = Path(sys.argv[1])
    facts = json.loads(run(python, "-I", "-c", FACTS))
    if "site-packages" not in Path(facts["home"]).parts:
        sys.exit(f"this is not the wheel: {facts['home']}")
    command = python.with_name("visitplanner")
    run(command, "demo")
    languages, made = (
        facts["languages"],
        {Path(one).stem: render(command, Path(one), facts["languages"]) for one in facts["samples"]},
    )
    lacking = [visit for visit, (papers, feeds) in made.items() if papers < len(languages) or feeds < len(languages)]
    names = [path.stem for path in Path("prints", FULLEST).iterdir()]
    unmade = [
        f"{kind} in {language}"
        for kind in facts["kinds"]
        for language in languages
        if not any(name.startswith(f"{FULLEST}-{kind}-") and f"-{language}-r" in name for name in names)
    ]
    if lacking or unmade:
        sys.exit(f"papers or feeds are missing: {lacking or unmade}")
    papers, feeds = (sum(each) for each in zip(*made.values(), strict=True))
    told = f"{papers} papers, {feeds} feeds and {len(made)} sites in {', '.join(languages)}"
    print(f"the wheel renders {told}; the demo runs")


if __name__ == "__main__":
    main()
