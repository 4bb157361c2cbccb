"""What a browser is told with every page: nothing from elsewhere, nothing sent elsewhere, nothing found by search engines."""

IN_PAGE = (
    "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types worker"
)
"""The Content-Security-Policy that a page states itself, for hosts that send no headers. Only what a `meta` may say."""

POLICY = f"{IN_PAGE}; frame-ancestors 'none'"

HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""The headers of every page and asset, whoever serves them."""
