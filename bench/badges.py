"""How long two hundred badges take as a whole command, and Typst alone for as many names in a grid.

python bench/badges.py [rounds]
"""

import sys
import tempfile
from pathlib import Path

from measure import PYTHON, ROOT, in_turns, installed, process, rounds, table, verdict

BAR_SECONDS = 1.0
PEOPLE = 200
BARE = """
import sys
import typst

typst.compile("page.typ", output="page.pdf", font_paths=[sys.argv[1]], ignore_system_fonts=True)
"""
PAGE = """
#set document(title: "Badges")
#set text(font: "FiraGO", size: 16pt, lang: "lv")
#grid(columns: (86mm, 86mm), rows: 52mm, ..range(200).map(n => [Vārds Uzvārdiņš #n]))
"""


def visit() -> str:
    """Return the file of a visit with a delegation of that many."""
    name = "{names: {lv: {name: Vārds Uzvārdiņš %d}, ka: {name: სახელი გვარი %d}}, function: nodaļas vadītājs, organisation: k}"
    people = "".join(f"  p{n}: {name % (n, n)}\n" for n in range(PEOPLE))
    members = ", ".join(f"p{n}" for n in range(PEOPLE))
    return f"""visitplanner: 1
visit: bench
title: Bench
zone: Europe/Riga
languages: [lv, ka]
from: 2026-08-01
to: 2026-08-02
organisations:
  k: {{name: Khashuri municipality, country: GE}}
people:
{people}delegations:
  d: {{name: Khashuri, members: [{members}]}}
"""


def main() -> int:
    times = rounds(7)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        visitplanner = installed("visitplanner")
        (folder / "bench.yaml").write_text(visit(), encoding="utf-8")
        for words in (["load", "bench.yaml"], ["publish", "--reason", "bench"]):
            process(folder, visitplanner, *words)()
        (folder / "bare.py").write_text(BARE, encoding="utf-8")
        (folder / "page.typ").write_text(PAGE, encoding="utf-8")
        works = {
            "visitplanner print, 200 badges in two scripts": process(
                folder, visitplanner, "print", "--document", "badges", "--lang", "lv"
            ),
            "base: python, typst, 200 names": process(folder, PYTHON, "bare.py", ROOT / "templates" / "fonts"),
        }
        medians = in_turns(works, times)
        table("Two hundred badges as a whole command", medians, times)
        ours = next(iter(medians.values()))
        return 0 if verdict(f"{ours:.3f} s", f"{BAR_SECONDS} s", is_kept=ours <= BAR_SECONDS) else 1


if __name__ == "__main__":
    sys.exit(main())
