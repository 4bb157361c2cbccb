"""The look of one's own: what is read, what is refused, and that the papers have it."""

from pathlib import Path

import pytest

from tests.documents.examples import PRINTED, worked
from tests.documents.making import divided
from tests.documents.reading import facts_for_readers_aloud, text_of
from visitplanner.documents import kind_of, render
from visitplanner.documents.branding import PLAIN, Look, read_look
from visitplanner.problems import ProblemsFound
from visitplanner.texts import text

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8h-8z"/></svg>'
WHOLE = """\
accent = "#004080"
footer = {en = "Bauska county municipality, Uzvaras iela 1", lv = "Bauskas novada pašvaldība, Uzvaras iela 1"}
logos = [{file = "bauska.svg", alt = "Arms of Bauska county"}]

[hosts.bauska]
accent = "#205020"

[hosts.riga]
logos = []
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "logos").mkdir()
    (tmp_path / "logos" / "bauska.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "branding.toml").write_text(WHOLE, encoding="utf-8")
    return tmp_path


def refused(folder: Path, words: str) -> list[tuple[str, str]]:
    (folder / "branding.toml").write_text(words, encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_look(folder, ())
    assert {problem.code for problem in caught.value.problems} == {"VP715"}
    return [(str(problem.spot), problem.text.partition(":")[0]) for problem in caught.value.problems]


def test_without_a_file_the_shipped_look_stays(tmp_path: Path) -> None:
    assert read_look(None, ("bauska",)) == read_look(tmp_path, ("bauska",)) == PLAIN


def test_a_host_has_its_own_over_what_holds_for_all(own: Path) -> None:
    all_ = read_look(own, ("elsewhere",))
    assert (all_.accent, [logo.file for logo in all_.logos]) == ("#004080", ["bauska.svg"])
    assert read_look(own, ("bauska", "riga")) == all_._replace(accent="#205020")
    assert read_look(own, ("riga",)) == all_._replace(logos=())


def test_a_foot_may_be_one_text_for_all_languages(own: Path) -> None:
    (own / "branding.toml").write_text('footer = "One line"', encoding="utf-8")
    assert read_look(own, ()) == Look(footer=text("One line"))


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("accent = ", "branding.toml:1"), ("\n\nx = [", "branding.toml:3"),
    ],
)  # fmt: skip
def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path, words: str, about: str) -> None:
    assert [spot for spot, _ in refused(tmp_path, words)] == [about]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ('accent = "red"', "accent"),
        ("accent = 5", "accent"),
        ("accent = false", "accent"),
        ("font = 5", "font"),
        ("footer = 5", "footer"),
        ('colour = "#000000"', "colour"),
        ('logos = ["a.svg"]', "logos"),
        ('logos = [{file = "../a.svg", alt = "x"}]', "logos"),
        ('logos = [{file = "gone.svg", alt = "x"}]', "logos"),
        ('logos = [{file = "bauska.svg", alt = " "}]', "logos"),
        ("hosts = 5", "hosts"),
        ('[hosts.x]\naccent = "red"', "hosts.x.accent"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_key(own: Path, words: str, key: str) -> None:
    assert [about for _, about in refused(own, words)] == [key]


@pytest.mark.parametrize("kind", ["daily-programme", "programme-of-visit", "personal-programme"])
def test_papers_have_the_look_and_can_be_read_aloud(own: Path, kind: str) -> None:
    parts = divided(kind_of(kind), worked(("en", "lv")))
    found = render(kind, parts, printed=PRINTED, templates=own)
    assert (found.problems, facts_for_readers_aloud(found.pdf)["part"]) == ((), "1")
    assert "Bauskacountymunicipality,Uzvarasiela1" in text_of(found.pdf)


def test_a_template_of_ones_own_gets_the_same_data_and_a_fault_in_it_is_told_with_its_line(own: Path) -> None:
    (own / "documents").mkdir()
    ours = own / "documents" / "daily-programme.typ"
    ours.write_text(
        '#import "theme.typ": *\n#assert(data.contract == 1)\n#show: paper\n#for part in parts [= #part.subject\n]',
        encoding="utf-8",
    )
    parts = divided(kind_of("daily-programme"), worked(("en",)))
    assert "20130801" in text_of(render("daily-programme", parts, printed=PRINTED, templates=own).pdf)
    ours.write_text('#import "theme.typ": *\n\n#nothing-such', encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        render("daily-programme", parts, printed=PRINTED, templates=own)
    (problem,) = caught.value.problems
    assert (problem.code, str(problem.spot)) == ("VP704", "daily-programme.typ:3:2")
