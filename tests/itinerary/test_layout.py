"""Data as YAML that a person would have written, and that reads back to the same."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import LONG_WORDS, WORDS
from visitplanner.itinerary.layout import Tall, TallList, Value, block, flow, scalar

KEYS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,5}|--05-10", fullmatch=True)


def _nested(inner: Any) -> st.SearchStrategy[Any]:
    return st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEYS, inner, max_size=7)


VALUES: st.SearchStrategy[Any] = st.recursive(WORDS | st.just(""), _nested, max_leaves=8)
MAPPINGS = st.dictionaries(KEYS, VALUES | LONG_WORDS, min_size=1, max_size=4)


def _read(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CBaseLoader)  # BaseLoader makes nothing but strings, lists and dicts


@given(MAPPINGS)
def test_a_block_reads_back_to_the_same(mapping: dict[str, Any]) -> None:
    assert _read("\n".join(block(mapping)) + "\n") == mapping


@given(MAPPINGS)
def test_one_line_reads_back_to_the_same(mapping: dict[str, Any]) -> None:
    assert _read(flow(mapping)) == mapping
    assert "\n" not in flow(mapping)


@pytest.mark.parametrize(
    "words", ["10:00-11:30 Walk @ hall", "it's", "a - b", "63922233", "no", "https://a.lv/b?c=d#e", "-5", "a,b"]
)
def test_words_stand_as_they_are_where_yaml_allows_it(words: str) -> None:
    assert scalar(words) == words


def test_words_are_quoted_where_they_must_be() -> None:
    quoted = {
        "a: b": '"a: b"',
        'say "x": y': "'say \"x\": y'",
        "?": '"?"',
        "- a": '"- a"',
        "#1": '"#1"',
        " a": '" a"',
        "a #b": '"a #b"',
    }
    assert {words: scalar(words) for words in quoted} == quoted
    assert scalar("a, b", is_flow=True) == '"a, b"'


def test_short_facts_take_a_line_and_long_ones_a_block() -> None:
    short: Value = {"name": "Ann", "phone": "1"}
    long: Value = {f"key-{number}": "x" for number in range(6)}
    assert list(block({"ann": short})) == ["ann: {name: Ann, phone: 1}"]
    assert list(block({"ann": long}))[:2] == ["ann:", "  key-0: x"]
    assert list(block({"people": Tall(ann="Ann")})) == ["people:", "  ann: Ann"]
    assert list(block({"days": TallList([long, "Lunch"])}))[:3] == ["days:", "  - key-0: x", "    key-1: x"]


def test_long_words_are_folded_and_paragraphs_kept() -> None:
    lines = list(block({"note": "word " * 40 + "end"}))
    assert lines[0] == "note: >-"
    assert max(map(len, lines)) <= 110
    assert list(block({"note": "a\n\n  b"})) == ["note: |-", "  a", "", "    b"]


def test_nothing_is_written_as_nothing() -> None:
    assert list(block({"a": "", "b": {"c": "", "d": "e"}})) == ["a:", "b: {c: , d: e}"]
