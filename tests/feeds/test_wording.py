from typing import Any

import pytest

from tests.feeds.by_hand import MEETING, TOWN_HALL, lv
from visitplanner.feeds.wording import description, location, opening, summary, words
from visitplanner.model import ItemKind, ItemStatus
from visitplanner.texts import Words
from visitplanner.times import UNKNOWN, Moment
from visitplanner.views import ViewAssignment, ViewPerson, ViewPlace

RIGA = ViewPlace("rix", "from", lv("no"), lv("Rīgas lidosta"))
BAUSKA = ViewPlace("hotel", "to", lv("uz"), lv("Viesnīca"), lv("Bauska"))
CENTRE = ViewPlace("centre", "rain", lv("lietus gadījumā"), lv("Kultūras centrs"), note=lv("2. stāvs"))
ILZE = ViewPerson("ilze", lv("Ilze Tijone"), lv("nodaļas vadītāja"), lv("Bauskas novada dome"))


def lines(**fields: Any) -> list[str]:
    return description(MEETING._replace(**fields), "lv").split("\n")


def test_words_are_in_the_language_or_in_the_one_that_stands_in_or_nothing() -> None:
    both = (Words("Lunch", "en"), Words("Pusdienas", "lv"))
    assert [words(both, "lv"), words(both, "ka"), words((), "lv")] == ["Pusdienas", "Lunch", ""]


@pytest.mark.parametrize(("text", "opened"), [("atcelts", "Atcelts"), ("ვახშამი", "ვახშამი"), ("ēdiens", "Ēdiens"), ("", "")])
def test_a_line_opens_with_a_capital_where_the_script_has_any(text: str, opened: str) -> None:
    assert opening(text) == opened


def test_a_plain_exact_item_has_nothing_to_add() -> None:
    assert lines() == [""]


@pytest.mark.parametrize(
    ("status", "title"),
    [
        ("planned", "Tikšanās novada domē"), ("tentative", "Tikšanās novada domē"), ("confirmed", "Tikšanās novada domē"),
        ("cancelled", "Atcelts: Tikšanās novada domē"), ("postponed", "Pārcelts: Tikšanās novada domē"),
    ],
)  # fmt: skip
def test_only_what_is_not_held_says_so_in_the_summary(status: ItemStatus, title: str) -> None:
    assert summary(MEETING._replace(status=status), "lv") == title


def test_without_a_title_the_kind_stands_there() -> None:
    assert summary(MEETING._replace(title=()), "lv") == "Tikšanās"


def test_a_vague_time_is_said_since_dtstart_looks_exact() -> None:
    about = Moment("about", "2013-07-31", 540)
    assert lines(start=about, end=UNKNOWN, time=lv("ap 9.00")) == ["Laiks: ap 9.00"]
    assert lines(start=about, end=UNKNOWN, time=()) == ["Laiks: ap 9.00"]
    assert lines(end=about, time=lv("8.00 – ap 9.00"), zone_note=lv("Rīgas laiks")) == ["Laiks: 8.00 – ap 9.00, Rīgas laiks"]


def test_an_open_end_is_called_an_estimate() -> None:
    assert lines(open_end=True, end=UNKNOWN, time=lv("10.00")) == [
        "Laiks: 10.00",
        "Beigu laiks nav noteikts; kalendārā redzams aptuvens laiks.",
    ]


def test_a_flight_says_both_its_clocks() -> None:
    assert lines(end_zone="Asia/Tbilisi", kind="flight", kind_label=lv("Lidojums"), number="BT 721") == [
        "Laiks: 10.00–11.00",
        "Lidojums: BT 721",
    ]


def test_a_day_without_an_hour_says_that_the_hour_will_come() -> None:
    assert lines(start=Moment("date", "2013-07-31"), end=UNKNOWN, begins=None, ends=None, time=()) == ["Laiks vēl tiks precizēts"]


def test_everything_known_stands_in_it_a_line_a_fact() -> None:
    assert lines(
        status="tentative",
        status_label=lv("vēl tiks precizēts"),
        time_note=lv("uzreiz pēc brokastīm"),
        be_there=lv("jāierodas 9.45"),
        description=lv("Iepazīšanās"),
        parts=(lv("Uzruna"), lv("Prezentācija")),
        gaps=(lv("12.00–13.00 pārtraukums"),),
        condition=lv("ja nelīst"),
        instead_of=lv("Pastaiga"),
        public_event=lv("Novada svētki"),
        who=lv("Visa delegācija"),
        assignments=(
            ViewAssignment("host", lv("uzņem"), ILZE),
            ViewAssignment("interpreter", lv("tulks"), None, lv("lv–ka")),
            ViewAssignment("interpreter", lv("tulks"), ViewPerson("nino", lv("Nino"))),
            ViewAssignment("driver", (), ViewPerson("x", (), lv("šoferis"))),
        ),
        places=(TOWN_HALL._replace(note=lv("ieeja no pagalma")), CENTRE, ViewPlace("gate", "meet", (), lv("Vārti"))),
        vehicles=(lv("mikroautobuss"),),
        luggage=lv("viena soma"),
        dress=lv("ikdienas"),
        bring=lv("pasi"),
        languages=lv("latviešu, gruzīnu"),
        mode_label=lv("klātienē un tiešsaistē"),
        press=lv("atvērts medijiem"),
        notes=(lv("Dāvana"),),
        url="https://bauska.lv",
    ) == [
        "Vēl tiks precizēts",
        "uzreiz pēc brokastīm",
        "Jāierodas 9.45",
        "Iepazīšanās",
        "– Uzruna",
        "– Prezentācija",
        "12.00–13.00 pārtraukums",
        "ja nelīst",
        "Aizstāj: Pastaiga",
        "Pasākuma ietvaros: Novada svētki",
        "Dalībnieki: Visa delegācija",
        "Uzņem: Ilze Tijone, nodaļas vadītāja, Bauskas novada dome",
        "Tulks: N. N. (lv–ka); Nino",
        "Autovadītājs: šoferis",
        "Lielā zāle, Bauskas novada dome: ieeja no pagalma",
        "Lietus gadījumā: Kultūras centrs (2. stāvs)",
        "Pulcēšanās vieta: Vārti",
        "mikroautobuss",
        "Bagāža: viena soma",
        "Apģērbs: ikdienas",
        "Līdzi jāņem: pasi",
        "Valodas: latviešu, gruzīnu",
        "Klātienē un tiešsaistē",
        "Atvērts medijiem",
        "Dāvana",
        "https://bauska.lv",
    ]


def test_location_runs_from_the_room_to_the_address() -> None:
    assert location(MEETING._replace(places=(TOWN_HALL,)), "lv") == "Lielā zāle, Bauskas novada dome, Uzvaras iela 1, Bauska"


@pytest.mark.parametrize(
    ("kind", "places", "where"),
    [
        ("transfer", (RIGA, BAUSKA), "Rīgas lidosta → Viesnīca, Bauska"),
        ("transfer", (BAUSKA, RIGA), "Rīgas lidosta → Viesnīca, Bauska"),
        ("transfer", (RIGA,), "Rīgas lidosta →"),
        ("transfer", (BAUSKA,), "→ Viesnīca, Bauska"),
        ("transfer", (TOWN_HALL._replace(address=()),), "Lielā zāle, Bauskas novada dome"),
        ("arrival", (RIGA,), "Rīgas lidosta →"),
        ("meeting", (BAUSKA._replace(use="at"), CENTRE._replace(use="or")), "Viesnīca, Bauska vai Kultūras centrs"),
        ("meeting", (BAUSKA._replace(use="at"), CENTRE._replace(use="at")), "Viesnīca, Bauska; Kultūras centrs"),
        ("meeting", (RIGA, BAUSKA._replace(use="at")), "Viesnīca, Bauska"),
        ("meeting", (CENTRE,), ""),
        ("transfer", (RIGA._replace(name=()), BAUSKA), "→ Viesnīca, Bauska"),
        ("meeting", (), ""),
    ],
)
def test_location_of_movements_and_choices(kind: ItemKind, places: tuple[ViewPlace, ...], where: str) -> None:
    assert location(MEETING._replace(kind=kind, places=places), "lv") == where
