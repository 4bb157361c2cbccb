from pathlib import Path

from visitplanner import pages
from visitplanner.sites import caddy, host_files, nginx
from visitplanner.sites.files import CACHING
from visitplanner.sites.hosting import rules

HEADERS = {"Content-Security-Policy": "default-src 'none'", "Referrer-Policy": "no-referrer"}


def test_every_part_of_a_site_has_its_headers() -> None:
    found = {rule.path: dict(rule.headers) for rule in rules(HEADERS)}
    assert {path: facts["Cache-Control"] for path, facts in found.items()} == {
        "f/": CACHING["feed"], "p/": CACHING["page"], "v/": CACHING["public"], "assets/": CACHING["asset"],
        "worker.js": "no-cache",
    }  # fmt: skip
    assert all(facts["Content-Security-Policy"] == "default-src 'none'" for path, facts in found.items() if path != "f/")
    assert {facts["Referrer-Policy"] for facts in found.values()} == {"no-referrer"}


def test_netlify_and_cloudflare_read_one_file() -> None:
    content = next(file.content.decode() for file in host_files(HEADERS) if file.path == "_headers")
    assert content.startswith(
        "/f/*\n  Content-Type: text/calendar; charset=utf-8\n  Cache-Control: private, no-cache\n  Referrer-Policy: no-referrer\n"
    )
    assert "/worker.js\n  Cache-Control: no-cache\n" in content


def test_a_site_below_a_path_says_so_everywhere() -> None:
    files = {file.path: file.content.decode() for file in host_files(HEADERS, "/visits")}
    assert "/visits/f/*" in files["_headers"]
    assert "ErrorDocument 404 /visits/404.html" in files[".htaccess"]
    assert "location /visits/p/ {" in nginx(HEADERS, "/srv/site/", "/visits")
    assert "handle_path /visits/* {" in caddy(HEADERS, "/srv/site", "/visits")


def test_no_host_lists_folders_or_hands_out_the_manifest() -> None:
    files = {file.path: file.content.decode() for file in host_files(HEADERS)}
    assert "Options -Indexes" in files[".htaccess"]
    assert "visitplanner-site" in files[".htaccess"]
    assert "location = /.visitplanner-site.json { return 404; }" in nginx(HEADERS, "/srv")
    assert "respond /.visitplanner-site.json 404" in caddy(HEADERS, "/srv")


def test_a_folder_whose_name_would_be_several_words_stands_in_quotation_marks() -> None:
    assert '    alias "/srv/our visits/p/";' in nginx(HEADERS, "/srv/our visits").splitlines()
    assert '    alias "/srv/our visits/404.html";' in nginx(HEADERS, "/srv/our visits/").splitlines()
    assert caddy(HEADERS, "/srv/our visits").splitlines()[0] == 'root * "/srv/our visits"'
    assert caddy(HEADERS, '/srv/"a"\\;').splitlines()[0] == 'root * "/srv/\\"a\\"\\\\;"'


def test_robots_leave_feeds_to_google() -> None:
    content = next(file.content.decode() for file in host_files(HEADERS) if file.path == "robots.txt")
    assert [line for line in content.splitlines() if not line.startswith("#")] == ["User-agent: *", "Allow: /"]


def test_all_files_for_hosts_give_way() -> None:
    assert {file.gives_way for file in host_files(HEADERS)} == {True}


def test_the_manual_shows_the_lines_for_nginx_and_caddy() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "site.md").read_text(encoding="utf-8")
    assert f"```nginx\n{nginx(pages.HEADERS, '/srv/visits')}```" in manual
    assert f"```\n{caddy(pages.HEADERS, '/srv/visits')}```" in manual
