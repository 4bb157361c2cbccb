"""Every document of the worked-out visit in every language, for a validator. python .ci/papers.py FOLDER"""

import sys
from pathlib import Path

from visitplanner.changes import revise
from visitplanner.documents import KINDS, Choice, Layout, parts_of, render
from visitplanner.itinerary import read_file
from visitplanner.problems import ProblemsFound
from visitplanner.texts import LANGUAGES

SAMPLES = ("khashuri-2013-example", "khashuri-2013", "intersteno-budapest-2015")
MOMENT = "2013-07-28T12:00:00Z"


def main() -> int:
    """Print them; return 1 where there is none."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True)
    made = 0
    for name in SAMPLES:
        revision = revise(None, read_file(Path("itineraries") / f"{name}.yaml").visit, 1, MOMENT, "")
        for kind in KINDS.values():
            for languages in [*((one,) for one in LANGUAGES), ("lv", "ka")] if name == SAMPLES[0] else [("en",)]:
                try:
                    parts = parts_of(kind, revision, Choice(languages))
                except ProblemsFound as lacking:
                    print(f"{name}: {lacking.problems[0].text}")
                    break
                ways: tuple[Layout, ...] = ("beside", "stacked") if kind.beside and len(languages) > 1 else ("stacked",)
                for layout in ways if parts else ():
                    done = render(kind.name, parts[:5], printed=MOMENT, layout=layout)
                    (folder / f"{name}-{kind.name}-{'-'.join(languages)}-{layout}.pdf").write_bytes(done.pdf)
                    made += 1
    print(f"{made} papers")
    return 0 if made else 1


if __name__ == "__main__":
    sys.exit(main())
