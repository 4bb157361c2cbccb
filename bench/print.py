"""How long one daily programme takes as a whole command, and Typst alone for a page in the same font.

python bench/print.py [rounds]
"""

import sys
import tempfile
from pathlib import Path

from measure import EXAMPLE, PYTHON, ROOT, in_turns, installed, process, rounds, table, verdict

BAR_SECONDS = 0.45
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
    times = rounds(11)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        visitplanner = installed("visitplanner")
        for words in (["load", EXAMPLE], ["publish", "--reason", "bench"]):
            process(folder, visitplanner, *words)()
        (folder / "bare.py").write_text(BARE, encoding="utf-8")
        (folder / "page.typ").write_text(PAGE, encoding="utf-8")
        paper = ["print", "--document", "daily-programme", "--day", "2013-08-01", "--lang", "lv+ka"]
        works = {
            "visitplanner print, one day in two languages": process(folder, visitplanner, *paper),
            "base: python, typst, one table": process(folder, PYTHON, "bare.py", ROOT / "templates" / "fonts"),
        }
        medians = in_turns(works, times)
        table("One daily programme as a whole command", medians, times)
        ours = next(iter(medians.values()))
        return 0 if verdict(f"{ours:.3f} s", f"{BAR_SECONDS} s", is_kept=ours <= BAR_SECONDS) else 1


if __name__ == "__main__":
    sys.exit(main())
