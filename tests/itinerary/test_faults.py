"""Problems come in the order of the file, with their place, and never in floods."""

from tests.itinerary.files import problems_of, told
from visitplanner.itinerary.faults import Fault, Findings, quoted
from visitplanner.itinerary.nodes import compose
from visitplanner.problems import Spot


def test_problems_stand_in_the_order_of_the_file() -> None:
    assert told("days: {2013-02-30: [], 2013-08-01: [a @ b]}\npeople: {A: x}\ntitel: a") == [
        "1:8 VP102",
        "1:41 VP011",
        "2:10 VP007",
        "3:1 VP005",
    ]


def test_of_many_problems_a_hundred_are_told_and_the_rest_counted() -> None:
    problems = problems_of("undated:\n" + "- {kind: lunhc, title: a}\n" * 150)
    assert len(problems) == 101
    assert (problems[-1].code, problems[-1].text) == ("VP000", "50 more problems are not shown")


def test_the_words_of_a_problem_steer_no_terminal() -> None:
    problem = problems_of('title: a\n"\\e[31mred": b')[0]
    assert problem.text == "visit has no key '<U+001B>[31mred'"


def test_an_offset_points_into_words_that_stand_in_one_line() -> None:
    findings = Findings("a")
    for text in ("abcdef", "'abcdef'", "'abc\n def'"):
        node = compose(text, "a")
        assert node is not None
        findings.add(Fault(node, "VP007", "x", offset=3))
    assert [one.spot for one in findings.problems] == [Spot("a", 1, 4), Spot("a", 1, 5), Spot("a", 1, 1)]


def test_the_nearest_name_is_found_among_few_and_among_very_many() -> None:
    findings = Findings("a")
    assert findings.near("lunhc", ["lunch", "dinner"]) == "did you mean 'lunch'?"
    assert findings.near("person-40x", (f"person-{number}" for number in range(5000))).startswith("did you mean 'person-40")
    assert findings.near("", ["lunch"]) == ""


def test_long_words_are_cut_in_a_message() -> None:
    assert quoted("a" * 61) == "'" + "a" * 60 + "…'"
    assert quoted("a" * 60) == "'" + "a" * 60 + "'"
