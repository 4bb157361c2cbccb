"""What a feed is called: by calendars (its UID) and on a disk (its file name)."""

import hashlib
import re
import uuid

from visitplanner.texts import in_ascii
from visitplanner.views import Reader, View

_FEEDS = uuid.UUID("7d0c2f5e-6f0b-4c39-9b5a-1f7f0f9f6c11")
_LONGEST = 120
_DIGEST = 8


def feed_uid(visit_uid: str, reader: Reader, language: str) -> str:
    """Return the UID of the feed of a visit for a reader in a language: always the same, and telling nothing (RFC 7986, 5.3).

    `visit_uid` is the visit's own random UID: without it nobody can find out whose feed a UID belongs to.
    """
    return str(uuid.uuid5(_FEEDS, "\n".join((visit_uid, reader.kind, reader.id, reader.level, language))))


def file_name(view: View) -> str:
    """Return a file name that Windows, macOS and Linux take: `khashuri-2013_person-irine_lv_delegate.ics`.

    At most 120 characters of a-z, 0-9, hyphen and underscore. Where an id has to be changed or cut for that, a digest of
    the ids keeps names of different feeds different.
    """
    reader = view.reader
    whole = (view.visit, f"{reader.kind}-{reader.id}" if reader.id else reader.kind, view.languages[0].lower(), reader.level)
    parts = [re.sub(r"[^a-z0-9]+", "-", in_ascii(part).lower()).strip("-") or "x" for part in whole]
    name = "_".join(parts)
    room = _LONGEST - len(".ics")
    if tuple(parts) != whole or len(name) > room:
        digest = hashlib.sha256("\n".join(whole).encode("utf-8", "replace")).hexdigest()[:_DIGEST]
        tail = "_".join(("", *parts[2:], digest))
        name = "_".join(parts[:2])[: room - len(tail)].rstrip("-_") + tail
    return name + ".ics"
