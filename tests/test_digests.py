from tests.store.visits import KHASHURI, at, item
from visitplanner.digests import canonical, digest, in_normal_form, revision_digest
from visitplanner.model import Visit
from visitplanner.texts import text


def test_a_digest_is_twelve_digits_and_always_the_same() -> None:
    assert digest(Visit("khashuri-2013", title=text(lv="Vizīte"))) == "71a2e771af93"


def test_uids_do_not_count() -> None:
    named = KHASHURI._replace(uid="u", items=tuple(one._replace(uid=f"u-{one.id}") for one in KHASHURI.items))
    assert digest(named) == digest(KHASHURI)


def test_the_order_of_days_does_not_count_but_the_order_in_a_day_does() -> None:
    monday, noon, tuesday = item("a", at(10)), item("b", at(12)), item("c", at(10, "2013-08-01"))
    in_order = Visit("v", items=(monday, noon, tuesday))
    assert digest(in_order) == digest(Visit("v", items=(tuesday, monday, noon)))
    assert digest(in_order) != digest(Visit("v", items=(noon, monday, tuesday)))


def test_normal_form_puts_undated_items_last_and_leaves_each_day_as_given() -> None:
    given = (item("closing"), item("b", at(12)), item("a", at(10)), item("eve", at(9, "2013-07-30")))
    assert [one.id for one in in_normal_form(Visit("v", items=given)).items] == ["eve", "b", "a", "closing"]


def test_the_order_of_languages_counts_since_the_first_one_stands_in_for_others() -> None:
    assert digest(Visit("v", title=text(lv="A", ka="B"))) != digest(Visit("v", title=text(ka="B", lv="A")))


def test_canonical_data_has_no_spaces_and_keeps_letters() -> None:
    assert (
        canonical({"title": {"ka": "ვიზიტი", "lv": "Vizīte"}, "n": [1, 2]}) == '{"title":{"ka":"ვიზიტი","lv":"Vizīte"},"n":[1,2]}'
    )


def test_a_revision_is_summed_with_its_uids_and_the_items_removed_from_it() -> None:
    sums = {
        revision_digest(KHASHURI),
        revision_digest(KHASHURI._replace(uid="u")),
        revision_digest(KHASHURI, KHASHURI.items[:1]),
    }
    assert [len(one) for one in sums] == [64, 64, 64]


def test_what_was_published_keeps_its_sum_whatever_fields_were_added_since() -> None:
    assert revision_digest(KHASHURI, KHASHURI.items[:1]) == "652c66fabb26ad6be1668dc3cddae27bdf8ccbfc5918693d5d649a16627e3d8a"
