import datetime as dt
import shutil
from pathlib import Path

import pytest
import typst

from tests.documents.reading import facts_for_readers_aloud, pages_of, text_of
from visitplanner.documents import typesetting
from visitplanner.documents.typesetting import Job, typeset
from visitplanner.problems import ProblemsFound
from visitplanner.shipped import templates_folder

MADE = dt.datetime(2013, 7, 28, 12, tzinfo=dt.UTC)
HEAD = '#set document(title: "x")\n#set text(font: "FiraGO", lang: "lv")\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of templates with the shipped fonts and nothing else."""
    shutil.copytree(templates_folder() / "fonts", tmp_path / "fonts")
    (tmp_path / "documents").mkdir()
    return tmp_path


def _job(folder: Path, source: str, data: str = "{}") -> Job:
    (folder / "documents" / "main.typ").write_text(HEAD + source, encoding="utf-8")
    return Job(folder, "main.typ", data, MADE)


def test_the_data_comes_in_as_json(folder: Path) -> None:
    found = typeset(_job(folder, "#json(bytes(sys.inputs.data)).a", '{"a": "#panic(1) *b*"}'))
    assert (text_of(found.pdf), found.problems, found.pages) == ("#panic(1)*b*", (), 1)


def test_pages_are_counted(folder: Path) -> None:
    assert typeset(_job(folder, "= a\n#pagebreak()\nb\n#pagebreak()\nc")).pages == 3


def test_a_fault_in_a_template_is_a_problem_with_its_place(folder: Path) -> None:
    with pytest.raises(ProblemsFound) as caught:
        typeset(_job(folder, "\n#let f(x) = x.bar\n#f((a: 1))"))
    (problem,) = caught.value.problems
    assert (problem.code, str(problem.spot)) == ("VP704", "main.typ:4:15")
    assert 'does not contain key "bar"' in problem.text


def test_a_paper_that_breaks_the_rules_of_pdf_ua_is_a_fault_of_its_template(folder: Path) -> None:
    with pytest.raises(ProblemsFound, match="VP704 error: PDF/UA-1 error"):
        typeset(_job(folder, "= a\n=== b"))


def test_a_template_that_would_read_more_stops_those_alone_that_stand_on_it(folder: Path) -> None:
    (folder / "documents" / "far.typ").write_text('#import "@preview/a:1.0.0"\n', encoding="utf-8")
    assert text_of(typeset(_job(folder, "= near")).pdf) == "near"
    with pytest.raises(ProblemsFound) as caught:
        typeset(_job(folder, '#import "far.typ"\n= on it'))
    assert [(one.code, str(one.spot)) for one in caught.value.problems] == [("VP703", "far.typ:1")]
    with pytest.raises(ProblemsFound) as caught:
        typeset(_job(folder, "")._replace(template="far.typ"))
    assert [(one.code, str(one.spot)) for one in caught.value.problems] == [("VP703", "far.typ:1")]


def test_no_file_outside_the_folder_can_be_read(folder: Path) -> None:
    (folder / "secret.json").write_text('"secret"', encoding="utf-8")
    with pytest.raises(ProblemsFound, match="VP704"):
        typeset(_job(folder, '#json("../secret.json")'))


def test_a_character_that_no_font_has_is_printed_as_a_box_and_said(folder: Path) -> None:
    found = typeset(_job(folder, "= a\n\U000f1234 b"))
    assert [(one.code, one.severity) for one in found.problems] == [("VP706", "warning")]
    assert found.problems[0].text.startswith("no font here has U+F1234:")
    assert found.pages == 1
    assert facts_for_readers_aloud(found.pdf)["part"] is None


def test_a_character_that_only_the_system_has_is_taken_from_there_and_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = typst.Fonts(include_system_fonts=False)
    system = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder / "fonts"])
    monkeypatch.setattr(typesetting, "_fonts", lambda _, with_system=False: system if with_system else shipped)
    found = typeset(_job(folder, "= ก"))
    assert [(one.code, one.severity) for one in found.problems] == [("VP705", "notice")]
    assert facts_for_readers_aloud(found.pdf)["part"] == "1"


def test_there_is_an_end_to_waiting(folder: Path) -> None:
    with pytest.raises(ProblemsFound, match=r"VP707 error: main\.typ was not ready after 0 seconds"):
        typeset(_job(folder, "#range(3000000).map(n => n * n).sum()"), seconds=0)


def test_a_typesetter_that_gives_up_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def panic(job: Job) -> None:
        raise BaseException("index out of bounds")

    monkeypatch.setattr(typesetting, "_typeset", panic)
    with pytest.raises(ProblemsFound, match=r"VP704 error: main\.typ made the typesetter fail: index out of bounds"):
        typeset(_job(folder, "a"))


def test_the_same_job_gives_the_same_bytes(folder: Path) -> None:
    job = _job(folder, "= a")
    assert typeset(job).pdf == typeset(job).pdf


def test_a_document_that_takes_all_memory_is_ended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    used = iter([0, 3 << 30])
    monkeypatch.setattr(typesetting, "memory_used", lambda: next(used))
    monkeypatch.setattr(typesetting, "_PAUSE", 0.001)
    with pytest.raises(ProblemsFound, match=r"VP707 error: main\.typ took more than 2048 MB of memory"):
        typeset(_job(folder, "#range(3000000).map(n => n * n).sum()"), seconds=10)


def test_memory_is_told_in_bytes() -> None:
    assert typesetting.memory_used() == 0 or typesetting.memory_used() > 10 << 20


def test_the_organisers_own_template_stands_in_for_the_shipped_one(folder: Path) -> None:
    job = _job(folder, "= shipped")
    (folder / "own" / "documents").mkdir(parents=True)
    assert text_of(typeset(job._replace(own=folder / "own")).pdf) == "shipped"
    (folder / "own" / "documents" / "main.typ").write_text(HEAD + "= ours", encoding="utf-8")
    assert text_of(typeset(job._replace(own=folder / "own")).pdf) == "ours"


def test_the_sheets_of_a_booklet_have_two_pages_a_side(folder: Path) -> None:
    pages = "\n#pagebreak()\n".join(f"page{n}" for n in range(1, 6))
    found = typeset(_job(folder, f'#set page("a5")\n{pages}')._replace(is_booklet=True))
    assert (found.pages, pages_of(found.pdf)) == (4, ["page1", "page2", "page3", "page4page5"])
