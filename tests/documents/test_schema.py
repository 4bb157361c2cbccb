"""The agreement with templates: the schema that is shipped, and what they really get."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.documents.examples import PRINTED, SCHEMA, absurd, japanese, schema_text, worked
from tests.itineraries.samples import SAMPLES, load
from visitplanner.changes import revise
from visitplanner.documents import KINDS, Choice, Part, kind_of, parts_of
from visitplanner.documents.branding import PLAIN, Logo, Look
from visitplanner.documents.data import CONTRACT, document_data
from visitplanner.documents.schema import schema
from visitplanner.problems import ProblemsFound
from visitplanner.texts import text

CHECK = jsonschema.Draft202012Validator(schema())
PRINT_MD = Path(__file__).parents[2] / "docs" / "print.md"


def faults(kind: str, parts: tuple[Part, ...], look: Look = PLAIN) -> list[str]:
    data = document_data(kind_of(kind), parts, printed=PRINTED, paper=kind_of(kind).papers[0], look=look)
    return [f"{error.json_path}: {error.message}" for error in CHECK.iter_errors(json.loads(json.dumps(data)))]


def test_the_shipped_schema_is_that_of_the_types() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), "run: python -m tests.documents.examples"
    assert f"contract {CONTRACT}" in schema()["title"]
    assert f"contract {CONTRACT}" in PRINT_MD.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SAMPLES)
def test_what_templates_get_of_every_sample_is_as_the_schema_says(name: str) -> None:
    revision = revise(None, load(name), 1, "2013-07-28T12:00:00Z", "")
    for kind in KINDS.values():
        try:
            parts = parts_of(kind, revision, Choice(("lv", "ka")))
        except ProblemsFound:  # the visit lacks what the document needs: test_parts
            continue
        assert parts == () or faults(kind.name, parts) == []


def test_what_is_out_of_proportion_is_so_too() -> None:
    look = Look("#004080", text(en="A line"), "Some font", (Logo("a.svg", "Arms"),))
    for view in (worked(("en", "ka")), absurd(), japanese()):
        assert faults("programme-of-visit", (Part(view, marks={"x": "new"}, since=2, link="https://x.example"),), look) == []


def test_a_field_more_or_less_is_found() -> None:
    part = Part(worked(("en",)))
    data = document_data(kind_of("programme-of-visit"), [part], printed=PRINTED, paper="a4")
    assert CHECK.is_valid(data)
    assert not CHECK.is_valid(data | {"more": 1})
    assert not CHECK.is_valid({name: value for name, value in data.items() if name != "printed"})
