"""print: what the command line asks for is what is made."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Ran, run
from tests.planner.given import VISIT, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(tmp_path, "load", str(write(tmp_path)))
    run(tmp_path, "publish")
    return tmp_path


def names(ran: Ran) -> list[str]:
    return [Path(one["path"]).name for one in json.loads(ran.out)]


def test_a_pack_is_all_that_a_day_needs(folder: Path) -> None:
    found = names(run(folder, "print", "--pack", "2013-07-31", "--json"))
    assert {"small-daily-programme-2013-07-31-en-lv-r1.pdf", "small-personal-programme-2013-07-31-en-r1.pdf"} <= set(found)
    assert "small-programme-of-visit-en-lv-r1.pdf" not in found


def test_tomorrow_is_by_the_clock_of_the_visit(folder: Path) -> None:
    late = "1375218000"  # 2013-07-30 21:00 in UTC: already 31 July in Riga
    ran = run(folder, "print", "--pack", "tomorrow", SOURCE_DATE_EPOCH=late)
    assert (ran.code, "VP708" in ran.err) == (1, True)
    found = names(run(folder, "print", "--pack", "tomorrow", "--json", SOURCE_DATE_EPOCH="1375214400"))
    assert "small-daily-programme-2013-07-31-en-lv-r1.pdf" in found


def test_one_person_or_each_in_a_file(folder: Path) -> None:
    words = ("print", "-d", "personal-programme", "--json")
    assert names(run(folder, *words)) == ["small-personal-programme-en-r1.pdf"]
    assert names(run(folder, *words, "--each")) == [
        "small-personal-programme-ann-en-r1.pdf",
        "small-personal-programme-ben-en-r1.pdf",
    ]
    assert names(run(folder, *words, "--for", "person:ben")) == ["small-personal-programme-ben-en-r1.pdf"]


def test_the_booklet_lies_in_sheets_of_four_pages(folder: Path) -> None:
    (told,) = json.loads(run(folder, "print", "-d", "programme-of-visit", "--paper", "booklet", "--json").out)
    assert told["about"] == "programme-of-visit en, 2 pages"


def test_an_order_of_precedence_that_is_none_is_refused(folder: Path) -> None:
    assert "VP713" in run(folder, "print", "--order", "rank").err


def test_where_nothing_fits_nothing_is_printed(folder: Path) -> None:
    assert (
        run(folder, "print", "--for", "place:hall", "--paper", "a6", "--day", "31", "--level", "organiser").out
        == "nothing to print\n"
    )


def test_a_visit_without_people_has_no_personal_programmes(tmp_path: Path) -> None:
    text = VISIT.replace(", head: ann, members: [ann, ben]", "")
    run(tmp_path, "load", str(write(tmp_path, text)))
    run(tmp_path, "publish")
    ran = run(tmp_path, "print", "-d", "personal-programme")
    assert (ran.code, "VP712 error: personal-programme needs a person in a delegation" in ran.err) == (1, True)


def test_papers_are_printed_and_a_draft_only_if_asked_for(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    assert run(tmp_path, "print").code == 1
    draft = run(tmp_path, "print", "--draft", "--document", "daily-programme", "--day", "31", "--lang", "en+lv")
    path = draft.out.split()[0]
    assert (draft.code, (tmp_path / path).read_bytes()[:5]) == (0, b"%PDF-")
    run(tmp_path, "publish")
    told = json.loads(run(tmp_path, "print", "--json").out)
    wanted = ["daily-programme en, 1 page", "programme-of-visit en, 2 pages", "personal-programme en, 2 persons, 2 pages"]
    assert [about for one in told if (about := one["about"]) in wanted] == wanted


def test_a_document_or_day_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path)))
    assert "did you mean 'daily-programme'?" in run(tmp_path, "print", "--draft", "-d", "daily-program").err
    assert "VP708" in run(tmp_path, "print", "--draft", "--day", "5").err


def test_papers_of_another_size_level_or_choice_of_days_have_other_names(tmp_path: Path) -> None:
    run(tmp_path, "load", str(write(tmp_path, VISIT.replace("from:", "level: public\nfrom:"))))
    words = ("print", "--draft", "-d", "daily-programme", "--json")
    choices = ((), ("--paper", "a3"), ("--level", "public"), ("--day", "31"))
    names = {one["path"] for more in choices for one in json.loads(run(tmp_path, *words, *more).out)}
    assert len(names) == len(choices)


def test_a_programme_may_be_had_as_html_as_text_and_as_pictures(folder: Path) -> None:
    words = ("print", "-d", "daily-programme", "--lang", "en")
    assert "14:20 Arrival" in run(folder, *words, "--text").out
    assert json.loads(run(folder, *words, "--text", "--json").out)["text"].count("Arrival") == 1
    assert names(run(folder, *words, "--html", "--json")) == ["small-daily-programme-en-r1.html"]
    assert names(run(folder, *words, "--preview", "--json")) == ["small-daily-programme-en-r1-1.png"]
    assert json.loads(run(folder, "prints", "list", "--json").out) == []


def test_a_broken_template_is_named_and_the_other_papers_are_made(folder: Path) -> None:
    own = folder / "templates" / "documents"
    own.mkdir(parents=True)
    (own / "badges.typ").write_text("#let a = 1\n#panic()\n", encoding="utf-8")
    ran = run(folder, "print", "-d", "badges", "-d", "delegation-list", "--json")
    assert (ran.code, names(ran), "badges.typ:2:2: VP704 error" in ran.err) == (1, ["small-delegation-list-en-r1.pdf"], True)
    assert [one["document"] for one in json.loads(run(folder, "prints", "list", "--json").out)] == ["delegation-list"]
    ran = run(folder, "print", "-d", "badges", "-d", "delegation-list", "--preview")
    assert (ran.code, "badges.typ:2:2: VP704 error" in ran.err) == (1, True)
    assert (folder / "prints" / "small" / "small-delegation-list-en-r1-1.png").is_file()


def test_a_visit_keeps_its_order_of_precedence(folder: Path) -> None:
    assert "list, function, seniority" in run(folder, "visit", "set", "precedence=rank").err
    assert run(folder, "visit", "set", "precedence=alphabet:lv").code == 0
    assert "alphabet:lv" in run(folder, "visit", "show").out
    assert "precedence: alphabet:lv" in run(folder, "export").out
    assert "precedence" in run(folder, "log").out
    run(folder, "undo")
    assert "precedence" not in run(folder, "export").out
