"""Pages: a view as HTML, for a telephone, a screen and the browser's print."""

from visitplanner.pages.addresses import addressed
from visitplanner.pages.assets import ASSETS_FOLDER, WORKER, assets, templates_sum
from visitplanner.pages.links import Link, render_links
from visitplanner.pages.notices import NOTICES, Notice, render_notice
from visitplanner.pages.paper import render_paper
from visitplanner.pages.policy import HEADERS, POLICY
from visitplanner.pages.programme import Alternate, Drawn, render_programme

__all__ = [
    "ASSETS_FOLDER",
    "HEADERS",
    "NOTICES",
    "POLICY",
    "WORKER",
    "Alternate",
    "Drawn",
    "Link",
    "Notice",
    "addressed",
    "assets",
    "render_links",
    "render_notice",
    "render_paper",
    "render_programme",
    "templates_sum",
]  # fmt: skip
