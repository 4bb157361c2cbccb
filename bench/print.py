"""How long papers take, as whole commands: one day, 200 people, the pack of a visit, and WeasyPrint with the same content.

python bench/print.py [rounds]

WeasyPrint is no part of the program: the bench installs it into a folder of its own, and says so where it cannot.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import EXAMPLE, PYTHON, ROOT, in_turns, installed, process, rounds, table, verdict

DAY_SECONDS, PEOPLE_SECONDS, PACK_SECONDS = 0.45, 4.0, 5.0
PEOPLE_MEGABYTES = 300
TIMES_WEASYPRINT = 10
PEOPLE = 200
BARE = """
import sys
import typst

fonts = sys.argv[1]
typst.compile("page.typ", output="page.pdf", font_paths=[fonts], ignore_system_fonts=True)
"""
PAGE = """
#set document(title: "Dienas programma")
#set page(paper: "a4")
#set text(font: "FiraGO", size: 16pt, lang: "lv")
= Dienas programma
#table(columns: 3, ..range(8).map(n => ([#(n + 9).00], [Tikšanās {n}], [Bauskas rātsnams])).flatten())
"""


def main() -> int:
    times = rounds(7)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        visitplanner = installed("visitplanner")
        for words in (["load", EXAMPLE], ["publish", "--reason", "bench"]):
            process(folder, visitplanner, *words)()
        (folder / "bare.py").write_text(BARE, encoding="utf-8")
        (folder / "page.typ").write_text(PAGE, encoding="utf-8")
        people = _people(folder, visitplanner)  # first: the most memory that any command before took would count as its own
        return 0 if all([people, _papers(folder, visitplanner, times), _others(folder, visitplanner)]) else 1


def _papers(folder: Path, visitplanner: Path, times: int) -> bool:
    day = ["print", "--document", "daily-programme", "--day", "2013-08-01", "--lang", "lv+ka"]
    works = {
        "visitplanner print --pack all, in two languages": process(folder, visitplanner, "print", "--pack", "all"),
        "visitplanner print, one day in two languages": process(folder, visitplanner, *day),
        "base: python, typst, one table": process(folder, PYTHON, "bare.py", ROOT / "templates" / "fonts"),
    }
    medians = in_turns(works, times)
    table("One daily programme, and all papers of a visit, as whole commands", medians, times)
    pack, one, _ = medians.values()
    kept = verdict(f"one day {one:.3f} s", f"{DAY_SECONDS} s", is_kept=one <= DAY_SECONDS)
    return verdict(f"the pack {pack:.2f} s", f"{PACK_SECONDS} s", is_kept=pack <= PACK_SECONDS) and kept


def _people(folder: Path, visitplanner: Path) -> bool:
    """Measure the personal programmes of 200 people for one day of a visit, as printed the evening before."""
    process(folder, visitplanner, "export", "--out", "many.yaml")()
    text = (folder / "many.yaml").read_text(encoding="utf-8")
    ids = [f"guest-{n}" for n in range(PEOPLE - 5)]
    people = "".join(f"  {one}: {{name: Guest {one}, languages: [ka]}}\n" for one in ids)
    text = text.replace("people:\n", f"people:\n{people}", 1)
    head, _, tail = text.partition("delegations:\n")
    members = "".join(f"      - {one}\n" for one in ids)
    tail = tail.replace("    members:\n", f"    members:\n{members}", 1)
    (folder / "many").mkdir()
    (folder / "many" / "many.yaml").write_text(f"{head}delegations:\n{tail}", encoding="utf-8")
    for words in (["load", "many.yaml"], ["publish", "--reason", "bench"]):
        process(folder / "many", visitplanner, *words)()
    work = process(folder / "many", visitplanner, "print", "--document", "personal-programme", "--day", "2013-08-03")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    taken = in_turns({f"visitplanner print, {PEOPLE} personal programmes": work}, 3)
    table("Personal programmes of many, as a whole command", taken, 3)
    (seconds,) = taken.values()
    memory = max(before, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) / 1024
    kept = verdict(f"{seconds:.2f} s", f"{PEOPLE_SECONDS} s", is_kept=seconds <= PEOPLE_SECONDS)
    return verdict(f"{memory:.0f} MB at the most", f"{PEOPLE_MEGABYTES} MB", is_kept=memory <= PEOPLE_MEGABYTES) and kept


def _others(folder: Path, visitplanner: Path) -> bool:
    weasyprint = _weasyprint(folder / "weasyprint")
    if weasyprint is None:
        print("\nWeasyPrint could not be installed here (it needs a package index, and Pango): nothing is compared with it")
        return True
    of_visit = ["print", "--document", "programme-of-visit", "--lang", "lv+ka"]
    process(folder, visitplanner, *of_visit, "--html", "--out", "pages")()
    (page,) = (folder / "pages").glob("*.html")
    works = {
        "visitplanner print, the programme of the visit": process(folder, visitplanner, *of_visit),
        "base: WeasyPrint, the same content": process(folder, weasyprint, "-m", "weasyprint", page, "page.pdf"),
    }
    medians = in_turns(works, 5)
    table("The programme of a visit in two languages, as a whole process", medians, 5)
    ours, theirs = medians.values()
    return verdict(f"{theirs / ours:.1f} times as fast", f"{TIMES_WEASYPRINT} times", is_kept=theirs >= ours * TIMES_WEASYPRINT)


def _weasyprint(folder: Path) -> Path | None:
    """Return a Python that has WeasyPrint, in a folder of its own; None where there is none to be had."""
    python = folder / "bin" / "python"
    steps: list[list[str | Path]] = [
        [PYTHON, "-m", "venv", folder],
        [python, "-m", "pip", "install", "--quiet", "weasyprint"],
        [python, "-c", "import weasyprint"],
    ]
    for step in steps:
        if subprocess.run(step, capture_output=True, check=False).returncode:
            return None
    return python


if __name__ == "__main__":
    sys.exit(main())
