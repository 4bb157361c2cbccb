import json
import re
from typing import Any

import pytest

from tests.documents.examples import PRINTED, SAMPLE, announced, sample, worked
from visitplanner.documents import Part, content_digest, kind_of
from visitplanner.documents.data import document_data, instant_of
from visitplanner.labels import keys
from visitplanner.texts import Words

DAILY = kind_of("daily-programme")


def test_the_hour_of_print_is_said_in_the_zone_of_the_visit() -> None:
    data = document_data(DAILY, [Part(announced())], printed="2013-07-29T15:05:00Z", paper="a4")
    assert data["printed"] == "2013-07-29 18:05"


def test_a_stamp_without_a_zone_is_a_fault_of_the_caller() -> None:
    with pytest.raises(ValueError, match="names no zone"):
        instant_of("2013-07-29T15:05:00")


def test_every_label_for_papers_comes_along_with_its_holes() -> None:
    data = document_data(DAILY, [Part(announced(("en", "lv")))], printed=PRINTED, paper="a4")
    assert set(data["labels"]) == {key.removeprefix("word.") for key in keys("word.")}
    assert [one["text"] for one in data["labels"]["page"]] == ["page {} of {}", "{}. lappuse no {}"]
    assert data["title"] == data["labels"]["daily-programme"]


def test_what_would_steer_the_eye_is_written_out() -> None:
    view = announced()._replace(title=(Words("a\u202eb\x07c"),))
    assert (
        document_data(DAILY, [Part(view)], printed=PRINTED, paper="a4")["parts"][0]["view"]["title"][0]["text"]
        == "a<U+202E>b<U+0007>c"
    )


def test_a_visit_without_a_title_goes_by_its_id() -> None:
    data = document_data(DAILY, [Part(announced()._replace(title=()))], printed=PRINTED, paper="a4")
    assert data["parts"][0]["view"]["title"] == [{"text": "khashuri-2013", "language": "und"}]


def _shape(value: Any) -> Any:
    """Return the fields and kinds of plain data: what a template depends on."""
    if isinstance(value, dict):
        return {name: _shape(one) for name, one in value.items()}
    return [_shape(one) for one in value] if isinstance(value, list) else type(value).__name__


def test_the_sample_beside_the_templates_has_the_shape_of_what_they_get() -> None:
    shown, got = (json.loads(text) for text in (SAMPLE.read_text(encoding="utf-8"), sample()))
    assert _shape(shown["parts"]) == _shape(got["parts"]), "run: python -m tests.documents.examples"
    assert set(shown) == set(got)


def test_the_sample_has_every_label_that_a_template_names() -> None:
    sources = "".join(file.read_text(encoding="utf-8") for file in SAMPLE.parent.glob("*.typ"))
    named = set(re.findall(r"labels\.([a-z][a-z-]*)", sources))
    assert named - set(json.loads(SAMPLE.read_text(encoding="utf-8"))["labels"]) == set()
    assert "time-unknown" in named


def test_the_data_is_the_same_each_time() -> None:
    first, second = (document_data(DAILY, [Part(worked(("ka",)))], printed=PRINTED, paper="a4") for _ in range(2))
    assert json.dumps(first) == json.dumps(second)


def test_two_prints_that_say_the_same_have_one_sum_whatever_the_revision() -> None:
    view = worked(("ka",))
    later = view._replace(revision=9, published="2013-07-30T00:00:00Z", digest="x")
    told = later.days[1].items[0]._replace(sequence=4, modified="2013-07-30T00:00:00Z")
    later = later._replace(days=(later.days[0], later.days[1]._replace(items=(told, *later.days[1].items[1:])), *later.days[2:]))
    assert content_digest(Part(view)) == content_digest(Part(later, marks={"uid": "new"}, since=8))
    assert content_digest(Part(view)) != content_digest(Part(view._replace(status=())))
    assert content_digest(Part(view)) != content_digest(Part(view, model=({"rows": 1},)))
