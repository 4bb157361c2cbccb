from visitplanner.pages.policy import HEADERS, IN_PAGE, POLICY


def test_nothing_comes_from_elsewhere_and_nothing_goes_there() -> None:
    rules = dict(rule.strip().split(" ", 1) for rule in POLICY.split(";"))
    assert rules == {
        "default-src": "'none'", "style-src": "'self'", "script-src": "'self'", "worker-src": "'self'", "connect-src": "'self'",
        "img-src": "'self'", "base-uri": "'none'", "form-action": "'none'", "frame-ancestors": "'none'",
        "require-trusted-types-for": "'script'", "trusted-types": "worker",
    }  # fmt: skip


def test_a_page_states_what_a_page_may() -> None:
    assert POLICY.removeprefix(IN_PAGE) == "; frame-ancestors 'none'"


def test_no_header_sets_a_cookie_and_no_address_travels_on() -> None:
    assert "Set-Cookie" not in HEADERS
    assert (HEADERS["Referrer-Policy"], HEADERS["X-Robots-Tag"]) == ("no-referrer", "noindex")
