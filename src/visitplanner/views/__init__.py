"""Revision, reader and languages become one ordered view, so that feed, paper, page and mail cannot disagree."""

from visitplanner.views.build import Views, view, views
from visitplanner.views.shape import (
    Reader,
    View,
    ViewAssignment,
    ViewBody,
    ViewContact,
    ViewDay,
    ViewDelegation,
    ViewItem,
    ViewLodging,
    ViewPerson,
    ViewPlace,
    ViewProject,
)

__all__ = [
    "Reader", "View", "ViewAssignment", "ViewBody", "ViewContact", "ViewDay", "ViewDelegation",
    "ViewItem", "ViewLodging",
    "ViewPerson", "ViewPlace", "ViewProject", "Views", "view", "views",
]  # fmt: skip
