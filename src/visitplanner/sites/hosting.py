"""What hosts must be told: types, headers, no lists of folders. As files that some read, and as lines for the others.

`base` is the path of the site on its host, "" or "/visits".
"""

from collections.abc import Mapping
from typing import NamedTuple

from visitplanner.sites.files import CACHING, Kind, SiteFile


class Rule(NamedTuple):
    """The headers of a part of a site: of a folder with its slash, or of a file."""

    path: str
    headers: tuple[tuple[str, str], ...]


_FEED = (("Referrer-Policy", "no-referrer"), ("X-Robots-Tag", "noindex"), ("X-Content-Type-Options", "nosniff"))
_PARTS: tuple[tuple[str, Kind], ...] = (("p/", "page"), ("v/", "public"), ("assets/", "asset"), ("worker.js", "worker"))


def rules(headers: Mapping[str, str]) -> tuple[Rule, ...]:
    """Return what each part of a site is served with; `headers` are those of pages."""
    common = tuple(headers.items())
    feeds = Rule("f/", (("Cache-Control", CACHING["feed"]), *_FEED))
    return (feeds, *(Rule(path, (("Cache-Control", CACHING[kind]), *common)) for path, kind in _PARTS))


def host_files(headers: Mapping[str, str], base: str = "") -> tuple[SiteFile, ...]:
    """Return the files that Netlify, Cloudflare Pages (`_headers`) and Apache (`.htaccess`) read, and robots.txt."""
    return (
        SiteFile("_headers", _netlify(headers, base).encode(), "host", gives_way=True),
        SiteFile(".htaccess", _apache(headers, base).encode(), "host", gives_way=True),
        SiteFile("robots.txt", _ROBOTS, "host", gives_way=True),
    )


_ROBOTS = b"""# Feeds must stay allowed: Google Calendar asks here before it reads one. Pages and feeds say themselves that no
# search engine may list them.
User-agent: *
Allow: /
"""


def _netlify(headers: Mapping[str, str], base: str) -> str:
    lines = []
    for rule in rules(headers):
        lines.append(f"{base}/{rule.path}{'*' * rule.path.endswith('/')}")
        if rule.path == "f/":
            lines.append("  Content-Type: text/calendar; charset=utf-8")
        lines += [f"  {name}: {value}" for name, value in rule.headers]
    return "\n".join(lines) + "\n"


def _apache(headers: Mapping[str, str], base: str) -> str:
    lines = [
        "# Written by visitplanner. Needs AllowOverride All, and mod_headers.",
        "Options -Indexes",
        "DirectoryIndex index.html",
        f"ErrorDocument 404 {base}/404.html",
        'AddType "text/calendar; charset=utf-8" .ics',
        "AddCharset utf-8 .html .css .js",
        "<IfModule mod_headers.c>",
    ]
    for rule in rules(headers):
        lines.append(f'  <If "%{{REQUEST_URI}} =~ m#^{base}/{rule.path.replace(".", "[.]")}#">')
        lines += [f'    Header always set {name} "{value}"' for name, value in rule.headers]
        lines.append("  </If>")
    lines += ['  <FilesMatch "^[.]visitplanner-site[.]json$">', "    Require all denied", "  </FilesMatch>", "</IfModule>"]
    return "\n".join(lines) + "\n"


def _word(path: str) -> str:
    """Return a path as nginx and Caddy read it: in quotation marks where it would be several words."""
    if not any(letter in path for letter in " \t;{}\"'\\#"):
        return path
    marked = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{marked}"'


def nginx(headers: Mapping[str, str], folder: str, base: str = "") -> str:
    """Return the lines for the `server` of an nginx that serves a folder."""
    lines = ["charset utf-8;", "charset_types text/calendar text/css text/javascript application/javascript;"]
    lines += [f"error_page 404 {base}/404.html;", f"location = {base}/.visitplanner-site.json {{ return 404; }}"]
    root = folder.rstrip("/")
    for rule in rules(headers):
        is_file = not rule.path.endswith("/")
        lines.append(f"location {'= ' * is_file}{base}/{rule.path} {{")
        lines.append(f"    alias {_word(f'{root}/{rule.path}')};")
        if rule.path == "f/":
            lines += ["    types { text/calendar ics; }", "    gzip on;", "    gzip_types text/calendar;"]
        if rule.path in ("p/", "v/"):
            lines.append("    index index.html;")
        lines += [f'    add_header {name} "{value}" always;' for name, value in rule.headers]
        lines.append("}")
    lines += [f"location = {base}/404.html {{", f"    alias {_word(f'{root}/404.html')};", "    internal;", "}"]
    return "\n".join(lines) + "\n"


def caddy(headers: Mapping[str, str], folder: str, base: str = "") -> str:
    """Return the lines for the site block of a Caddy that serves a folder."""
    lines = [f"root * {_word(folder.rstrip('/') or '/')}", *([f"handle_path {base}/* {{"] if base else [])]
    inner = ["respond /.visitplanner-site.json 404"]
    for rule in rules(headers):
        inner.append(f"header /{rule.path}{'*' * rule.path.endswith('/')} {{")
        if rule.path == "f/":
            inner.append('    Content-Type "text/calendar; charset=utf-8"')
        inner += [f'    {name} "{value}"' for name, value in rule.headers]
        inner.append("}")
    inner += ["file_server", "handle_errors {", "    rewrite * /404.html", "    file_server", "}"]
    if base:
        return "\n".join([*lines, *(f"    {line}" for line in inner[:-4]), "}", *inner[-4:]]) + "\n"
    return "\n".join([*lines, *inner]) + "\n"
