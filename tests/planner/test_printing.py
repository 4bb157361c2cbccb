"""Papers of a revision or a draft."""

from pathlib import Path

import pytest

from tests.planner.given import NOW, VISIT, write
from visitplanner.documents import Layout
from visitplanner.planner import printing
from visitplanner.planner.files import Written
from visitplanner.planner.loading import load
from visitplanner.planner.printing import Order, make_prints, plan_prints, preview, print_documents
from visitplanner.planner.publishing import publish
from visitplanner.problems import ProblemsFound, refuse
from visitplanner.store import Store, open_store

PROGRAMMES = ("daily-programme", "programme-of-visit")


def papers(
    folder: Path,
    *days: str,
    text: str = VISIT,
    from_draft: bool = True,
    kinds: tuple[str, ...] = PROGRAMMES,
    languages: tuple[tuple[str, ...], ...] = (("en",), ("en", "lv")),
    layout: Layout | None = None,
) -> tuple[Written, ...]:
    load(folder / "v.sqlite", write(folder, text), NOW)
    order = Order(kinds, languages, days, from_draft=from_draft, layout=layout)
    with open_store(folder / "v.sqlite", mode="write", now=NOW) as store:
        return print_documents(store, "", folder / "prints", order, NOW)


def test_each_document_is_made_in_each_choice_of_languages(tmp_path: Path) -> None:
    made = papers(tmp_path)
    assert [one.about.split(",")[0] for one in made] == [
        "daily-programme en", "programme-of-visit en", "daily-programme en+lv", "programme-of-visit en+lv",
    ]  # fmt: skip
    assert [one.path.read_bytes()[:5] for one in made] == [b"%PDF-"] * 4


def test_each_language_that_texts_lack_is_told_once(tmp_path: Path) -> None:
    made = papers(tmp_path)
    assert {problem.code for one in made[:2] for problem in one.problems} == set()
    (told,) = {problem for one in made for problem in one.problems}
    assert (told.code, "not in Latvian" in told.text) == ("VP711", True)


def test_the_same_print_has_the_same_bytes(tmp_path: Path) -> None:
    papers(tmp_path)
    assert [one.is_new for one in papers(tmp_path)] == [False] * 4


def test_a_day_may_be_named_by_its_number(tmp_path: Path) -> None:
    assert "2013-07-31" in papers(tmp_path, "31")[0].path.name
    with pytest.raises(ProblemsFound) as refused:
        papers(tmp_path, "30")
    assert [problem.code for problem in refused.value.problems] == ["VP708"]


def test_what_is_not_published_is_printed_as_a_draft_alone(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as refused:
        papers(tmp_path, from_draft=False)
    assert [problem.code for problem in refused.value.problems] == ["VP925"]
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        assert preview(store, "small").number == 0
        publish(store, "", "", NOW)
    assert len(papers(tmp_path, from_draft=False)) == 4


def test_a_visit_without_days_has_no_daily_programme(tmp_path: Path) -> None:
    text = VISIT.replace("from: 2013-07-31\n", "").replace("days:\n  2013-07-31:\n    - 14:20 Arrival @ hall\n    - Dinner\n", "")
    made = [one.about.split()[0] for one in papers(tmp_path, text=text, kinds=())]
    assert ("daily-programme" in made, made.count("programme-of-visit")) == (False, 2)


def test_a_database_that_cannot_be_written_to_keeps_nobody_from_printing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers(tmp_path)

    def refused(path: Path, *, mode: str, now: str) -> Store:
        assert mode == "write"
        raise refuse("VP907", f"'{path}' cannot be written to")

    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        publish(store, "", "", NOW)
        monkeypatch.setattr(printing, "open_store", refused)
        made = print_documents(store, "", tmp_path / "prints", Order(PROGRAMMES), NOW)
    assert [problem.code for one in made for problem in one.problems] == ["VP714"]
    assert [one.path.read_bytes()[:5] for one in made] == [b"%PDF-"] * 2


def test_a_person_has_papers_in_their_own_language(tmp_path: Path) -> None:
    text = VISIT.replace("function: mayor}", "function: mayor, languages: [ka, ru]}").replace(
        "ben: Ben", "ben: {name: Ben, languages: [ja]}"
    )
    made = papers(tmp_path, text=text, kinds=("personal-programme",), languages=())
    assert [one.about for one in made] == ["personal-programme ka, 1 page", "personal-programme en, 1 page"]


def test_many_parts_stand_in_files_of_fifteen(tmp_path: Path) -> None:
    people = "".join(f"  p{n}: Person {n}\n" for n in range(60))
    text = VISIT.replace("  ben: Ben\n", f"  ben: Ben\n{people}").replace(
        "ben]", "ben, " + ", ".join(f"p{n}" for n in range(60)) + "]"
    )
    made = papers(tmp_path, text=text, kinds=("personal-programme",), languages=())
    assert [one.about.split(", ")[1] for one in made] == ["15 persons", "15 persons", "15 persons", "15 persons", "2 persons"]
    assert made[0].path.name == "small-personal-programme-1of5-en-draft.pdf"


def test_a_file_says_how_its_languages_stand_where_it_is_not_as_usual(tmp_path: Path) -> None:
    """Nothing in this visit is told in Latvian: one above the other is usual."""
    names = [[one.path.name for one in papers(tmp_path, "31", layout=layout)] for layout in (None, "stacked", "beside")]
    assert names[0] == names[1]
    assert [name.replace("-beside", "") for name in names[2]] == names[0]
    assert ["-beside" in name for name in names[2]] == [False, False, True, True]


def test_side_by_side_is_refused_where_nothing_has_it(tmp_path: Path) -> None:
    for more in ({"languages": (("lv",),)}, {"kinds": ("personal-programme",)}):
        with pytest.raises(ProblemsFound, match=r"VP709 error: nothing here has room for two languages side by side"):
            papers(tmp_path, layout="beside", **more)


BROKEN = "#let a = 1\n#let f(x) = x.nothing\n#f((a: 1))\n"


def test_a_broken_template_stops_its_own_paper_alone_and_the_others_are_noted(tmp_path: Path) -> None:
    papers(tmp_path)
    own = tmp_path / "templates" / "documents"
    own.mkdir(parents=True)
    (own / "badges.typ").write_text(BROKEN, encoding="utf-8")
    (own / "contact-sheet.typ").write_text('#import "@preview/a:1.0.0"\n', encoding="utf-8")
    kinds = ("badges", "contact-sheet", "delegation-list", "daily-programme")
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        publish(store, "", "", NOW)
        sheaves = plan_prints(store, "", tmp_path / "prints", Order(kinds), NOW)
        made = make_prints(sheaves, NOW, tmp_path / "templates")
        assert [one.about.split()[0] for one in made.written] == ["delegation-list", "daily-programme"]
        assert [(one.code, str(one.spot)) for one in made.problems] == [
            ("VP704", "badges.typ:2:15"), ("VP703", "contact-sheet.typ:1"),
        ]  # fmt: skip
        with pytest.raises(ProblemsFound) as refused:
            print_documents(store, "", tmp_path / "prints", Order(kinds), NOW)
        assert refused.value.problems == made.problems
        assert {one.document for one in store.prints("small")} == {"daily-programme", "delegation-list"}


def test_what_is_wrong_with_all_papers_is_told_once(tmp_path: Path) -> None:
    papers(tmp_path)
    own = tmp_path / "templates" / "documents"
    own.mkdir(parents=True)
    (own / "words.typ").write_text(BROKEN, encoding="utf-8")
    with open_store(tmp_path / "v.sqlite", mode="read", now=NOW) as store:
        sheaves = plan_prints(store, "", tmp_path / "prints", Order(PROGRAMMES, from_draft=True), NOW)
    made = make_prints(sheaves, NOW, tmp_path / "templates")
    assert (made.written, made.sheaves, [str(one.spot) for one in made.problems]) == ((), (), ["words.typ:2:15"])


def test_after_a_paper_that_has_no_end_no_more_are_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers(tmp_path)
    with open_store(tmp_path / "v.sqlite", mode="read", now=NOW) as store:
        sheaves = plan_prints(store, "", tmp_path / "prints", Order(PROGRAMMES, from_draft=True), NOW)

    def endless(*_: object, **__: object) -> None:
        raise refuse("VP707", "not ready")

    monkeypatch.setattr(printing, "render", endless)
    made = make_prints(sheaves, NOW)
    assert (made.written, [one.code for one in made.problems]) == ((), ["VP707"])


ORDERED = (
    VISIT.replace("from:", "precedence: alphabet:en\nfrom:")
    .replace("members: [ann, ben]", "members: [zoe, ann, ben]")
    .replace("  ben: Ben\n", "  ben: Ben\n  zoe: Zoe\n")
    .replace("head: ann, ", "")
)


def listed(folder: Path, rule: str = "") -> list[str]:
    """The members in the order in which the list of the delegation has them."""
    with open_store(folder / "v.sqlite", mode="read", now=NOW) as store:
        (sheaf,) = plan_prints(store, "", folder / "prints", Order(("delegation-list",), from_draft=True, rule=rule), NOW)
    return [one.person.id for one in sheaf.parts[0].model.rolls[0].people]


def test_the_order_of_precedence_is_that_of_the_visit_unless_another_is_asked_for(tmp_path: Path) -> None:
    papers(tmp_path, text=ORDERED)
    assert [listed(tmp_path, rule) for rule in ("", "list")] == [["ann", "ben", "zoe"], ["zoe", "ann", "ben"]]
    with open_store(tmp_path / "v.sqlite", mode="write", now=NOW) as store:
        publish(store, "", "", NOW)
        print_documents(store, "", tmp_path / "prints", Order(("delegation-list",)), NOW)
        print_documents(store, "", tmp_path / "prints", Order(("delegation-list",), rule="list"), NOW)
        assert sorted(one.rule for one in store.prints("small")) == ["", "list"]
