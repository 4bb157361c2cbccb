import re
import uuid

from hypothesis import given
from hypothesis import strategies as st

from tests.feeds.by_hand import uid, view
from visitplanner.feeds import feed_uid, file_name
from visitplanner.views import Reader

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
IRINE = Reader("person", "irine")


def test_a_feed_keeps_its_uid() -> None:
    assert feed_uid(uid(7), IRINE, "ka") == "3e293796-7139-5bc1-8bbb-b786b110317c"


def test_each_reader_level_language_and_visit_has_its_own_uid() -> None:
    readers = [IRINE, Reader("person", "hatuna"), Reader("group", "irine"), Reader("person", "irine", "host"), Reader()]
    uids = {feed_uid(uid(visit), reader, language) for visit in (7, 8) for reader in readers for language in ("ka", "lv")}
    assert len(uids) == 20
    assert all(str(uuid.UUID(one)) == one for one in uids)


def test_a_uid_shows_no_personal_data() -> None:
    assert "irine" not in feed_uid(uid(7), IRINE, "ka")


def test_a_file_is_named_for_visit_reader_language_and_level() -> None:
    assert file_name(view()) == "khashuri-2013_person-irine_lv_delegate.ics"
    assert file_name(view(reader=Reader(level="public"), languages=("ka", "en"))) == "khashuri-2013_visit_ka_public.ics"


def test_ids_that_look_alike_have_files_of_their_own() -> None:
    names = [file_name(view(reader=Reader("person", person))) for person in ("ilze", "Ilze", "ილზე", "ilze-", "il_ze", "x" * 300)]
    assert len(set(names)) == len(names)


@given(st.text(max_size=200), st.text(max_size=200))
def test_every_system_takes_the_name(visit: str, person: str) -> None:
    name = file_name(view(visit=visit, reader=Reader("person", person)))
    assert re.fullmatch(r"[a-z0-9][a-z0-9_-]*\.ics", name)
    assert name.split(".")[0] not in RESERVED
    assert len(name) <= 120


def test_a_reserved_name_is_not_the_whole_name() -> None:
    assert file_name(view(visit="con", reader=Reader())) == "con_visit_lv_delegate.ics"
