"""Make the pictures of the README from the program itself: a printed day, and the same visit in a terminal.

python .ci/pictures.py, or `make pictures`. Needs a terminal as Unix has it.
"""

import contextlib
import os
import pty
import re
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

import typst

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
EXAMPLE = ROOT / "itineraries" / "khashuri-2013-example.yaml"
COMMAND = Path(sys.executable).with_name("visitplanner")
ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": "1375126320", "COLUMNS": "100", "TERM": "xterm-256color"}  # 29 July 2013
SHOWN = ("show", "--lang", "en", "--day", "2013-08-01")
PIXELS_PER_INCH = 100
SHEET = """
#set page(width: auto, height: auto, margin: 14pt, fill: rgb("#d8d8d4"))
#box(fill: white, image("day.pdf", width: 21cm))
"""

ROW, COLUMN, EDGE = 19, 8.43, 20
COLOURS = {"36": "#7fd4d8", "33": "#e5c76b", "31": "#f08a7d", "32": "#9fd08a"}
SGR = re.compile(r"\x1b\[([0-9;]*)m")


def run(folder: Path, *words: str | Path) -> None:
    """Run a command in a folder."""
    subprocess.run((COMMAND, *words), cwd=folder, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)


def on_terminal(folder: Path, *words: str) -> str:
    """Return what a command prints on a terminal, with its colours."""
    ours, theirs = pty.openpty()
    with subprocess.Popen((COMMAND, *words), cwd=folder, env=ENVIRONMENT, stdout=theirs, stdin=theirs) as child:
        os.close(theirs)
        said = b""
        with contextlib.suppress(OSError):  # Linux: the other end is closed
            while part := os.read(ours, 65536):
                said += part
        os.close(ours)
    if child.returncode:
        sys.exit(f"{words}: exit {child.returncode}")
    return said.decode("utf-8").replace("\r\n", "\n")


def svg(lines: list[str]) -> str:
    """Draw the lines of a terminal; each run of one style begins at its own column, so that no font can shift it."""
    width, height = round(100 * COLUMN + 2 * EDGE), len(lines) * ROW + 2 * EDGE
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f'<rect width="{width}" height="{height}" rx="8" fill="#1d2327"/>',
        '<g font-family="ui-monospace, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" font-size="14" fill="#e6e6e0">',
    ]
    for number, line in enumerate(lines):
        drawn += _row(line, EDGE + number * ROW + 14)
    return "\n".join([*drawn, "</g>", "</svg>", ""])


def _row(line: str, y: int) -> list[str]:
    drawn, column, style = [], 0, ""
    for index, part in enumerate(SGR.split(line)):
        if index % 2:
            style = "" if part in ("", "0") else style + _style(part)
            continue
        for words in re.finditer(r"\S+(?: \S+)*", part):
            x = EDGE + (column + words.start()) * COLUMN
            drawn.append(f'<text x="{x:.1f}" y="{y}"{style}>{escape(words[0])}</text>')
        column += len(part)
    return drawn


def _style(code: str) -> str:
    return {"1": ' font-weight="bold"', "2": ' opacity="0.62"'}.get(code) or (
        f' fill="{COLOURS[code]}"' if code in COLOURS else ""
    )


def main() -> None:
    """Publish the example in a folder of its own, and draw its second day."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(folder, "load", EXAMPLE)
        run(folder, "publish", "--reason", "an example")
        run(folder, "print", "--document", "daily-programme", "--day", "2013-08-01", "--lang", "lv+ka", "--out", folder)
        next(folder.glob("*.pdf")).rename(folder / "day.pdf")
        (folder / "sheet.typ").write_text(SHEET, encoding="utf-8")
        typst.compile(folder / "sheet.typ", output=IMAGES / "daily-programme.png", format="png", ppi=PIXELS_PER_INCH)
        said = on_terminal(folder, *SHOWN)
    (IMAGES / "terminal.svg").write_text(
        svg([f"$ visitplanner {' '.join(SHOWN)}", "", *said.rstrip().split("\n")]), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
