"""What the words of a command wish of a fact, as fields to be set."""

from collections.abc import Iterable, Mapping, Sequence

from visitplanner.itinerary.facts import plan_of
from visitplanner.itinerary.sets import Set, read_set
from visitplanner.planner.nouns import Noun


def sets_of(
    noun: Noun,
    words: Iterable[str],
    says: Iterable[str],
    options: Iterable[tuple[str, Sequence[str]]],
    more: Iterable[str],
    answers: Mapping[str, str],
) -> tuple[Set, ...]:
    """Return the fields that words and options set: first what the noun `says`, then options, then the words FIELD=VALUE.

    The first words that set no field are the values of the fields that the noun says; of an option given several times the
    later ones are added. `answers` stand for words about time that were unclear. Raises ProblemsFound (VP946).
    """
    waiting, said, sets = list(says), [], []
    for word in words:
        if waiting and not _is_set(word, noun):
            said.append(Set((waiting.pop(0),), "=", word))
        else:
            sets.append(read_set(word))
    for key, values in options:
        said += [Set((key,), "+=" if number else "=", value) for number, value in enumerate(values)]
    sets += [read_set(word) for word in more]
    return tuple(one._replace(words=answers.get(one.words, one.words)) for one in (*said, *sets))


def _is_set(word: str, noun: Noun) -> bool:
    """Whether a word sets a field, rather than being a name or a title with such a sign in it."""
    head = word.partition("=")[0].rstrip("+-").partition(".")[0]
    return "=" in word and head in plan_of(noun.shape).puts
