"""The models of all papers that have one, as a Typst editor shows them: of the worked-out sample, in English and Georgian.

`python -m tests.documents.models` writes templates/documents/sample-models.json anew.
"""

import json
from pathlib import Path

from tests.papers.asking import revision_of
from visitplanner.documents import KINDS, Choice, parts_of
from visitplanner.shapes import plain

MODELS = Path(__file__).parents[2] / "templates" / "documents" / "sample-models.json"


def sample_models() -> str:
    """Return the first part of each paper that has a model, by its name."""
    revision = revision_of("khashuri-2013-example")
    kinds = [kind for kind in KINDS.values() if kind.model]
    found = {kind.name: plain(parts_of(kind, revision, Choice(("en", "ka")))[0].model) for kind in kinds}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    MODELS.write_text(sample_models(), encoding="utf-8", newline="\n")
