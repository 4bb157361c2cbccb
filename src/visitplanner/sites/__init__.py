"""Sites: feeds and pages as a tree of files, in a folder or on a remote, whole at every moment."""

from visitplanner.sites.files import CACHING, Kind, SiteFile, media_type
from visitplanner.sites.hosting import caddy, host_files, nginx
from visitplanner.sites.manifest import MANIFEST
from visitplanner.sites.publishing import KEPT_DAYS, Later, Outcome, publish
from visitplanner.sites.remote import RemoteTarget, open_remote
from visitplanner.sites.target import ROOTS, Target

__all__ = [
    "CACHING", "KEPT_DAYS", "MANIFEST", "ROOTS", "Kind", "Later", "Outcome", "RemoteTarget", "SiteFile", "Target", "caddy",
    "host_files", "media_type", "nginx", "open_remote", "publish",
]  # fmt: skip
