import pytest

from visitplanner.times import TimeFault
from visitplanner.times.spoken_days import Around, days_from, days_said, spelt_out

VISIT = Around("2013-07-30", days_from("2013-07-31", "2013-08-05"))
LONG = Around("2013-07-30", days_from("2013-07-31", "2013-08-20"))
NOTHING = Around("2013-07-30")


def _days(words: str, around: Around = VISIT) -> set[str]:
    return {day for said in days_said(words, around) if not said.rest for day in said.days}


@pytest.mark.parametrize(
    "words",
    [
        "2013-08-01", "01.08.2013", "1. 8. 2013.", "1.8.", "01.08.", "1 August", "1 Aug", "1st of August", "August 1", "Aug. 1st",
        "August 1, 2013", "1. augusts", "1. augustā", "1. augusta", "2013. gada 1. augustā", "1 აგვისტო", "1 აგვისტოს",
        "2013 წლის 1 აგვისტოს", "thu", "Thursday", "on Thursday", "Thursday, 1 August", "ceturtdiena", "ceturtdien", "ceturtd.",
        "CETURTDIEN",
        "ხუთშაბათი", "ხუთშაბათს", "1", "the 1st", "day 2", "2. diena", "მე-2 დღეს", "the day after tomorrow", "parīt",
        "parit", "ზეგ", "8/1/2013", "2013/08/01",
    ],
)  # fmt: skip
def test_a_day_is_said_in_many_ways(words: str) -> None:
    around = VISIT if "/" not in words or words.startswith("2013") else VISIT._replace(days=())
    assert "2013-08-01" in _days(words, around)


@pytest.mark.parametrize(
    ("words", "around", "days"),
    [
        ("thu", LONG, {"2013-08-01", "2013-08-08", "2013-08-15"}),
        ("tue", VISIT, {"2013-07-30", "2013-08-06"}),
        ("thu", NOTHING, {"2013-07-25", "2013-08-01"}),
        ("31", VISIT, {"2013-07-31"}),
        ("14", VISIT, set()),
        ("day 9", VISIT, set()),
        ("03/04", VISIT, {"2013-04-03", "2013-03-04"}),
        ("03/03", VISIT, {"2013-03-03"}),
        ("31/07", VISIT, {"2013-07-31"}),
        ("31/31", VISIT, set()),
        ("20.07.", VISIT, {"2013-07-20"}),  # a few days before the visit
        ("31.12.", VISIT, {"2012-12-31", "2013-12-31"}),
        ("31.12.", NOTHING, {"2012-12-31", "2013-12-31"}),
        ("1.1.", Around("", days_from("2013-12-28", "2014-01-03")), {"2014-01-01"}),
        ("10.05.", Around("", ("--05-10", "--05-11")), {"--05-10"}),
        ("12.05.", Around("", ("--05-10", "--05-11")), {"--05-12"}),
        ("tomorrow", Around(), set()),
        ("1.08", VISIT, {"2013-08-01"}),
        ("9.10", VISIT, set()),  # an hour, as Latvians write it
        ("--08-01", VISIT, {"--08-01"}),
    ],
)
def test_all_days_that_words_can_mean(words: str, around: Around, days: set[str]) -> None:
    assert {day for said in days_said(words, around) if not said.rest and not said.is_weak for day in said.days} == days


def test_what_stands_beside_the_day_is_left() -> None:
    assert next((said.days, said.rest) for said in days_said("31 July at 2pm", VISIT)) == (("2013-07-31",), "at 2pm")
    assert [(said.days, said.rest) for said in days_said("evening on friday", VISIT)] == [(("2013-08-02",), "evening")]


@pytest.mark.parametrize("words", ["2013-02-30", "1850-01-01", "30.02.2013", "friday 1 August", "friday, 2013-08-01"])
def test_days_that_cannot_be_are_refused(words: str) -> None:
    with pytest.raises(TimeFault) as fault:
        list(days_said(words, VISIT))
    assert fault.value.code == "VP102"


def test_a_weekday_with_nothing_to_count_from_is_refused() -> None:
    with pytest.raises(TimeFault):
        list(days_said("thu", Around()))


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("2-4 August", "2 August - 4 August"),
        ("2.–4. augusts", "2. augusts - 4. augusts"),
        ("2013-07-31T14:20:00Z", "2013-07-31 14:20 UTC"),
        ("2013-07-31T14:20", "2013-07-31 14:20"),
        ("evening", "evening"),
    ],
)
def test_short_forms_are_spelt_out(words: str, result: str) -> None:
    assert spelt_out(words) == result


def test_days_from_a_first_to_a_last() -> None:
    assert days_from("2013-07-31", "2013-08-02") == ("2013-07-31", "2013-08-01", "2013-08-02")
    assert (days_from("2013-07-31", ""), days_from("", "2013-08-02"), days_from("", "")) == (("2013-07-31",), ("2013-08-02",), ())
