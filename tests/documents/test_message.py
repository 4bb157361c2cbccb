"""A programme as plain text."""

import unicodedata

from tests.documents.examples import absurd, worked
from tests.documents.making import divided
from visitplanner.documents import Part, kind_of, message
from visitplanner.texts import Words
from visitplanner.views import View


def said(view: View, kind: str = "daily-programme", **more: object) -> str:
    parts = tuple(part._replace(**more) for part in divided(kind_of(kind), view))  # type: ignore[arg-type]  # its fields
    return message(parts, kind_of(kind).title)


def test_a_day_is_a_short_message() -> None:
    view = worked(("en",))
    marks = {view.days[1].items[1].uid: "changed"}
    assert said(view._replace(days=view.days[1:2]), marks=marks).startswith(
        "Programme of the day: Visit of a delegation of Khashuri municipality\n"
        "Revision 3\n\n"
        "Thursday, 1 August 2013 – Development cooperation\n"
        "Dress: business\n"
        "08:30–08:50 Laying of flowers\n"
        "   Bauska castle, Pilskalns, Bauska\n"
        "   be there at 08:20\n"
        "   condition: dry weather\n"
        "09:00 Courtesy call on the chair of the council (changed)\n"
        "   Town hall, Rātslaukums 1, Bauska\n"
        "   For: Irine Gelašvili\n"
    )


def test_all_items_are_said_in_order_in_each_language() -> None:
    view, at = worked(("lv", "ka")), 0
    text = said(view, "programme-of-visit")
    for item in (*(item for day in view.days for item in day.items), *view.undated):
        at = text.index(" / ".join(dict.fromkeys(words.text for words in item.title)), at)


def test_nothing_in_it_steers_a_reader() -> None:
    view = worked(("en",))
    item = view.days[0].items[0]._replace(title=(Words("a\u202eb\x1b[2J", "en"),))
    text = said(view._replace(days=(view.days[0]._replace(items=(item,)),)))
    assert "a<U+202E>b<U+001B>[2J" in text
    assert {letter for letter in said(absurd(("en",))) if unicodedata.category(letter) in ("Cc", "Cf")} == {"\n"}


def test_a_draft_says_so() -> None:
    assert said(worked(("en",), 0)).splitlines()[1] == "DRAFT"
    assert message((Part(worked(("en",))._replace(days=(), undated=())),), "word.programme-of-visit").count("\n") == 2
