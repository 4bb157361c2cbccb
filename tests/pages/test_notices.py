import pytest

from tests.pages.reading import loaded, parse, text_of
from visitplanner.labels import label
from visitplanner.pages import NOTICES, Notice, render_notice
from visitplanner.texts import LANGUAGES


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_speaks_all_languages_and_names_no_visit(notice: Notice) -> None:
    page = parse(render_notice(notice, root="/p/"))
    (main,) = page.iter("main")
    words = [one.text for key in (notice, f"{notice}-hint") for one in label(f"page.{key}", LANGUAGES)]
    assert text_of(main) == " ".join(words)
    assert all(address.startswith("/p/") for address in loaded(page))
    assert len(list(page.iter("script"))) == (notice != "later")  # it forgets what was seen there, unless the fault is ours
