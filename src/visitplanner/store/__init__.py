"""The database: drafts, which organisers edit, and revisions, which never change. The sole home of sqlite3."""

from visitplanner.store.connection import Mode
from visitplanner.store.draft import Draft, VisitRow
from visitplanner.store.editions import (
    Edition,
    Fed,
    FeedEvent,
    FeedFrame,
    Feeding,
    FeedItem,
    FeedsMoved,
    Variant,
    Whose,
)
from visitplanner.store.facts import DraftFacts, Part
from visitplanner.store.feeds import Feed, Fetch, NewFeed, Why
from visitplanner.store.forgetting import Deletion, Forgotten
from visitplanner.store.holding import held
from visitplanner.store.journal import UNSAID, Entry, EntryRow
from visitplanner.store.kinds import COLLECTIONS, FactKind
from visitplanner.store.prints import Print
from visitplanner.store.revisions import RevisionRow
from visitplanner.store.saving import SaveResult, random_uid
from visitplanner.store.store import Store, open_store

__all__ = [
    "COLLECTIONS",
    "UNSAID",
    "Deletion",
    "Draft",
    "DraftFacts",
    "Edition",
    "Entry",
    "EntryRow",
    "FactKind",
    "Fed",
    "Feed",
    "FeedEvent",
    "FeedFrame",
    "FeedItem",
    "Feeding",
    "FeedsMoved",
    "Fetch",
    "Forgotten",
    "Mode",
    "NewFeed",
    "Part",
    "Print",
    "RevisionRow",
    "SaveResult",
    "Store",
    "Variant",
    "VisitRow",
    "Whose",
    "Why",
    "held",
    "open_store",
    "random_uid",
]  # fmt: skip
