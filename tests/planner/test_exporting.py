"""People, items and the visit as files; and back again, where nothing changes."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from tests.itineraries.samples import FOLDER, SAMPLES
from tests.planner.given import LATER, NOW
from visitplanner.planner.exporting import FORMATS, Format, What, export_file
from visitplanner.planner.importing_people import PeopleOptions, plan_people
from visitplanner.planner.loading import load
from visitplanner.planner.publishing import publish
from visitplanner.problems import ProblemsFound
from visitplanner.store import Store, open_store

KHASHURI = "khashuri-2013"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("all") / "a.sqlite"
    for name in SAMPLES:
        load(made, FOLDER / f"{name}.yaml", NOW)
    return made


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    with open_store(database, mode="write", now=LATER) as opened:
        yield opened


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_people_that_leave_and_come_back_change_nothing(store: Store, tmp_path: Path, name: str, form: Format) -> None:
    visit = store.draft(name).visit
    for languages in (visit.languages[:1], visit.languages[-1:], visit.languages[:2]):
        file = tmp_path / f"people.{form}"
        file.write_bytes(export_file(store, name, "people", form, "organiser", languages).content)
        if not visit.people:
            with pytest.raises(ProblemsFound, match="VP032"):
                plan_people(store, name, file, PeopleOptions())
            continue
        plan = plan_people(store, name, file, PeopleOptions())
        assert (plan.changes, plan.problems, len(plan.matches)) == ((), (), len(visit.people))


@pytest.mark.parametrize(("what", "form"), [(what, form) for what, forms in FORMATS.items() for form in forms])
def test_each_format_is_made_and_two_runs_are_equal(store: Store, what: What, form: Format) -> None:
    made = export_file(store, KHASHURI, what, form, "delegate", ("lv", "ka"))
    assert made == export_file(store, KHASHURI, what, form, "delegate", ("lv", "ka"))
    ending = {"vcard": "vcf"}.get(form, form)
    assert made.name == (f"{KHASHURI}.{ending}" if what == "visit" else f"{KHASHURI}-{what}.{ending}")


def test_a_visit_is_a_workbook_of_three_sheets(store: Store) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export_file(store, KHASHURI, "visit", "xlsx", "public", ("lv",)).content))
    assert book.sheetnames == ["Vizīte", "Programma", "Personas"]


def test_json_is_what_the_page_says(store: Store) -> None:
    told = json.loads(export_file(store, KHASHURI, "visit", "json", "public", ("lv",)).content)
    assert {key: value for key, value in told.items() if key not in ("people", "items")} == {
        "visit": KHASHURI, "revision": 0, "level": "public", "languages": ["lv"], "zone": "Europe/Riga",
        "title": {"lv": "Hašuri pašvaldības delegācijas vizīte Bauskā"}, "dates": {"lv": "no 2013. gada 31. jūlija"},
    }  # fmt: skip
    page = (FOLDER.parent / "docs" / "spreadsheets.md").read_text(encoding="utf-8")
    for kind in ("people", "items"):
        shape = page.partition(f"{kind}: [{{")[2].partition("}]")[0]
        names = [one.partition(":")[0] for one in " ".join(shape.split()).split(", ")]
        assert [*told[kind][0]] == names
    assert told["people"][0]["name"] == {"lv": "Irine Gelašvili"}
    assert told["items"][0]["day"] == "2013-07-31"


def test_what_was_published_is_written_if_it_is_asked_for(tmp_path: Path) -> None:
    load(tmp_path / "a.sqlite", FOLDER / f"{KHASHURI}.yaml", NOW)
    with open_store(tmp_path / "a.sqlite", mode="write", now=LATER) as store:
        with pytest.raises(ProblemsFound, match="VP925"):
            export_file(store, "", "people", "json", "public", number=1)
        publish(store, "", "first", LATER)
        assert json.loads(export_file(store, "", "people", "json", "public", number=1).content)["revision"] == 1
