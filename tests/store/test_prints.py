from tests.store.visits import KHASHURI, NOW
from visitplanner.store import Print, Store

FIRST = Print("daily-programme", "2013-07-31", "lv+ka", "delegate", "a4", "prints/a.pdf", 1, "x", NOW)


def test_the_last_print_of_a_part_takes_the_place_of_the_one_before(store: Store) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    later = FIRST._replace(revision=2, digest="y", path="prints/b.pdf", printed="2013-07-21T09:00:00Z")
    large, stacked = FIRST._replace(paper="a3"), FIRST._replace(layout="stacked")
    store.note_prints(KHASHURI.id, [FIRST, large, stacked])
    assert set(store.prints(KHASHURI.id)) == {FIRST, large, stacked}
    store.note_prints(KHASHURI.id, [later])
    assert set(store.prints(KHASHURI.id)) == {later, large, stacked}


def test_prints_of_another_visit_are_not_ours(store: Store) -> None:
    store.save(KHASHURI, base=None, now=NOW)
    store.save(KHASHURI._replace(id="other", uid=""), base=None, now=NOW)
    store.note_prints("other", [FIRST])
    assert store.prints(KHASHURI.id) == ()
