import pytest

from tests.pages.reading import loaded, parse, text_of
from visitplanner.labels import label
from visitplanner.pages import NOTICES, Notice, render_notice
from visitplanner.texts import LANGUAGES


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_speaks_all_languages_and_names_no_visit(notice: Notice) -> None:
    page = parse(render_notice(notice, root="/p/"))
    (main,) = page.iter("main")
    titles, hints = (label(f"page.{key}", LANGUAGES) for key in (notice, f"{notice}-hint"))
    assert [text_of(one) for one in main.iter("section")] == [
        f"{title.text} {hint.text}" for title, hint in zip(titles, hints, strict=True)
    ]
    assert [str(one.tag) for one in main.iter() if str(one.tag).startswith("h")] == ["h1", "h2", "h2"]
    assert all(address.startswith("/p/") for address in loaded(page))
    assert len(list(page.iter("script"))) == (notice != "later")  # it forgets what was seen there, unless the fault is ours
