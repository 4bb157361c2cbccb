"""Revision, reader and languages become one ordered view, so that feed, paper, page and mail cannot disagree."""

from visitplanner.views.build import view, views
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
    "ViewPerson", "ViewPlace", "ViewProject", "view", "views",
]  # fmt: skip
