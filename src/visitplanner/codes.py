"""QR codes: an address as a picture that a telephone's camera reads."""

from functools import lru_cache

QUIET = 4
"""Modules of white around a code (ISO/IEC 18004, 9.1): a code on a dark page or beside a hairline is read too."""


@lru_cache(maxsize=256)
def qr_svg(address: str) -> str:
    """Return an address as a QR code: one SVG element without a size, black on white with its quiet zone.

    The code repairs a seventh of itself (level M). It has the namespace that a file and Typst need, and no class, style or
    script; the same address gives the same picture. Raises ValueError for an address that is too long for a code, empty, or
    not ASCII (RFC 3986, section 2): readers of codes guess the coding of other letters, and guess wrong.
    """
    import segno  # heavy: only what draws a code pays it

    if not address or not address.isascii():
        raise ValueError("a code needs an address in ASCII")
    code = segno.make_qr(address, error="m", boost_error=False)
    side = code.symbol_size(border=QUIET)[0]
    path = "".join(
        f"M{column + QUIET} {row + QUIET}h{width}v1h-{width}z"
        for row, modules in enumerate(code.matrix)
        for column, width in _runs(bytes(modules))
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}h-{side}z"/><path fill="#000" d="{path}"/></svg>'
    )


def qr_text(address: str) -> str:
    """Return an address as a QR code for a terminal: two rows of it in each line, black on white whatever the terminal's colours.

    Raises ValueError as `qr_svg` does.
    """
    import segno  # heavy: only what draws a code pays it

    if not address or not address.isascii():
        raise ValueError("a code needs an address in ASCII")
    code = segno.make_qr(address, error="m", boost_error=False)
    rows = [[bool(module) for module in row] for row in code.matrix_iter(border=QUIET)]
    rows += [[False] * len(rows[0])] * (len(rows) % 2)
    lines = (zip(*pair, strict=True) for pair in zip(rows[::2], rows[1::2], strict=True))
    return "\n".join(f"\x1b[30;107m{''.join(_HALVES[pair] for pair in line)}\x1b[0m" for line in lines)


_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def _runs(modules: bytes) -> list[tuple[int, int]]:
    """Return where dark modules stand in a row, neighbours as one: their first column and their number."""
    runs: list[tuple[int, int]] = []
    for column, is_dark in enumerate(modules):
        if not is_dark:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs
