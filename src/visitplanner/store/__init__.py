"""The database: drafts, which organisers edit, and revisions, which never change. The sole home of sqlite3."""

from visitplanner.store.connection import Mode
from visitplanner.store.draft import Draft, VisitRow
from visitplanner.store.revisions import RevisionRow
from visitplanner.store.saving import SaveResult, random_uid
from visitplanner.store.store import Store, open_store

__all__ = ["Draft", "Mode", "RevisionRow", "SaveResult", "Store", "VisitRow", "open_store", "random_uid"]
