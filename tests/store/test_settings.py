from visitplanner.store import Store


def test_what_was_never_set_is_empty(store: Store) -> None:
    assert store.setting("visit") == ""


def test_a_setting_is_kept_replaced_and_taken_back(store: Store) -> None:
    store.set("address", "https://visits.bauska.lv")
    store.set("address", "https://bauska.lv/visits")
    store.set("visit", "khashuri-2013")
    assert (store.setting("address"), store.setting("visit")) == ("https://bauska.lv/visits", "khashuri-2013")
    store.set("address", "")
    assert (store.setting("address"), store.setting("visit")) == ("", "khashuri-2013")
