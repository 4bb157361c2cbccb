"""Rules about what is said in which language (VP6xx)."""

from collections.abc import Iterator

from visitplanner.checks.registry import Facts, Finding, rule
from visitplanner.texts import language_name, missing


@rule("VP601", "notice")
def is_not_translated(facts: Facts) -> Iterator[Finding]:
    """Titles of items are missing in a language of the visit; another language stands in for them."""
    for language in facts.visit.languages:
        untold = [item for item in facts.visit.items if missing(item.title, (language,))]
        if untold:
            count = f"{len(untold)} of {len(facts.visit.items)} items have no title in {language_name(language, 'en')}"
            hint = f"add {language}: to the title"
            yield Finding(("item", untold[0].id, "title"), f"{count}; the first is '{untold[0].title}'", hint)
