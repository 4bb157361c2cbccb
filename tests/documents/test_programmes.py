from visitplanner.documents import KINDS


def test_the_programmes_are_papers_for_delegates_and_mark_what_changed() -> None:
    programmes = [kind for kind in KINDS.values() if "programme" in kind.name and kind.levels[0] == "delegate"]
    assert [kind.name for kind in programmes][:2] == ["daily-programme", "programme-of-visit"]
    assert all(kind.is_marked and not kind.may_show("host") for kind in programmes)
