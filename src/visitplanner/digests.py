"""What a visit says, as one short sum: two visits that say the same have the same digest."""

import json
from collections.abc import Iterable
from typing import Any

from visitplanner.model import Item, Visit
from visitplanner.shapes import to_data

DRAFT_DIGITS = 12
"""How many hexadecimal digits name a draft: enough to tell two states of one visit apart, and short enough to show."""


def canonical(data: Any) -> str:
    """Return what `to_data` gives as the one JSON text that stands for it: no spaces, letters as they are.

    Keys stay in the order of the model, which is one: sorting them would lose the order of a text's languages, which says
    what stands in where one is missing.
    """
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False)


def sha256(words: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, in hexadecimal."""
    import hashlib  # loads OpenSSL: reading a draft needs none of it

    return hashlib.sha256(words.encode("utf-8")).hexdigest()


def in_normal_form(visit: Visit) -> Visit:
    """Return the visit with its items by day, undated ones last, each day in the order given: as the store keeps them."""
    items = tuple(sorted(visit.items, key=lambda item: (not item.start.day, item.start.day)))
    return visit if items == visit.items else visit._replace(items=items)


def digest(visit: Visit) -> str:
    """Return the digest of what a visit says in its normal form: 12 hexadecimal digits. UIDs are names, not content."""
    data = to_data(in_normal_form(visit))
    data.pop("uid", None)
    for item in data.get("items", ()):
        item.pop("uid", None)
    return sha256(canonical(data))[:DRAFT_DIGITS]


def revision_digest(visit: Visit, removed: Iterable[Item] = ()) -> str:
    """Return the SHA-256 of the canonical data of a visit, with its UIDs, and of the items removed from it."""
    return sha256(canonical({"visit": to_data(visit), "removed": [to_data(item) for item in removed]}))
