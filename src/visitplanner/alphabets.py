"""The order of words in the alphabet of a language, as CLDR has it for Latvian, Georgian, English and what its root orders.

The tailorings are those of CLDR's collation (common/collation/lv.xml, ka.xml, lt.xml, sv.xml): letters that a
language counts as letters of their own; all others are ordered by their base letter, marks deciding between equals.
"""

import unicodedata

_OWN_LETTERS: dict[str, tuple[tuple[str, str], ...]] = {
    "lv": tuple((letter, f"{base}\uffff") for letter, base in zip("čģķļņŗšž", "cgklnrsz", strict=True)),
    "lt": (("č", "c\uffff"), ("š", "s\uffff"), ("ž", "z\uffff")),
    "sv": (("å", "z\uffff1"), ("ä", "z\uffff2"), ("ö", "z\uffff3")),
    "fi": (("å", "z\uffff1"), ("ä", "z\uffff2"), ("ö", "z\uffff3")),
}  # fmt: skip
"""Letters that stand by themselves, and the key by which they follow another: č after every c, ž after every z."""
_SAME = {"lv": {"y": "i"}, "lt": {"y": "i"}}
"""Letters that a language files under another: Latvian y under i."""
_FIRST_SCRIPT = {"ka": "GEORGIAN", "ru": "CYRILLIC", "uk": "CYRILLIC", "bg": "CYRILLIC", "el": "GREEK", "hy": "ARMENIAN"}

Key = tuple[tuple[tuple[int, str], ...], str, str]


def alphabet_key(words: str, language: str) -> Key:
    """Return a key that sorts words as readers of a language (BCP 47) look for them: its own script first, case and marks last.

    Spaces count before letters, so that "Ana Zeda" stands before "Anabela"; other punctuation does not count.
    """
    base = language.partition("-")[0]
    own, same, first = dict(_OWN_LETTERS.get(base, ())), _SAME.get(base, {}), _FIRST_SCRIPT.get(base, "LATIN")
    folded = unicodedata.normalize("NFC", words).casefold()
    primary: list[tuple[int, str]] = []
    for letter in folded:
        if letter in own:
            primary.append((2, own[letter]))
            continue
        for plain in unicodedata.normalize("NFD", letter):
            if plain.isalpha():
                script = unicodedata.name(plain, "").partition(" ")[0]
                primary.append((2 if script == first else 3, same.get(plain, plain)))
            elif plain.isdigit():
                primary.append((1, plain))
            elif plain.isspace():
                primary.append((0, ""))
    return tuple(primary), folded, words
