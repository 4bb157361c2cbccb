"""QR codes, drawn from their SVG alone and read by a reader that is not ours."""

import re
import xml.etree.ElementTree as ET

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from visitplanner.codes import QUIET, qr_svg, qr_text

ADDRESS = "https://visits.bauska.lv/p/hGk3vQ2nYt8WzR5xLc7mJd0a"
_RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def pixels(svg: str, scale: int = 4) -> memoryview:
    """Draw the picture as shades of grey."""
    side = int(ET.fromstring(svg).attrib["viewBox"].split()[2])
    rows = [bytearray(b"\xff" * side * scale) for _ in range(side)]
    for column, row, width, back in _RUN.findall(svg):
        assert width == back
        rows[int(row)][int(column) * scale : (int(column) + int(width)) * scale] = b"\x00" * (int(width) * scale)
    return memoryview(b"".join(bytes(row) * scale for row in rows)).cast("B", (side * scale, side * scale))


def read(svg: str) -> str:
    found = zxingcpp.read_barcode(pixels(svg))
    assert found is not None
    return found.text


def test_an_address_is_read_back() -> None:
    assert read(qr_svg(ADDRESS)) == ADDRESS


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("abzAZ019-_./:?=&%~#@"), min_size=1, max_size=120))
def test_any_address_is_read_back(address: str) -> None:
    assert read(qr_svg(address)) == address


def test_the_picture_is_one_element_without_style_or_script() -> None:
    root = ET.fromstring(qr_svg(ADDRESS))
    assert {(one.tag.rpartition("}")[2], *sorted(set(one.attrib) - {"d", "fill"})) for one in root} == {("path",)}
    assert set(root.attrib) == {"viewBox", "shape-rendering"}


def test_white_stands_all_around() -> None:
    columns, rows = zip(*[(int(x), int(y)) for x, y, *_ in _RUN.findall(qr_svg(ADDRESS))], strict=True)
    assert (min(columns), min(rows)) == (QUIET, QUIET)


def test_a_smudge_is_made_good() -> None:
    svg = qr_svg(ADDRESS)
    spoilt = _RUN.sub(lambda run: "" if 18 <= int(run[1]) <= 24 and 18 <= int(run[2]) <= 23 else run[0], svg)
    assert spoilt != svg
    assert read(spoilt) == ADDRESS


@pytest.mark.parametrize("address", ["", "x" * 3000, "https://example.org/ხაშური"])
def test_nothing_too_much_and_other_letters_are_no_code(address: str) -> None:
    with pytest.raises(ValueError):
        qr_svg(address)


def test_in_a_terminal_it_is_black_on_white_two_rows_a_line() -> None:
    lines = qr_text(ADDRESS).splitlines()
    assert {(line[:9], line[-4:]) for line in lines} == {("\x1b[30;107m", "\x1b[0m")}
    halves = {" ": (0, 0), "▀": (1, 0), "▄": (0, 1), "█": (1, 1)}
    rows = [[halves[letter][half] for letter in line[9:-4]] for line in lines for half in (0, 1)]
    drawn = {(column, row) for row, cells in enumerate(rows) for column, cell in enumerate(cells) if cell}
    runs = [(int(x), int(y), int(width)) for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", qr_svg(ADDRESS))]
    assert drawn == {(x + step, y) for x, y, width in runs for step in range(width)}
    assert {len(row) for row in rows} <= {len(rows), len(rows) - 1}


@pytest.mark.parametrize("address", ["", "x" * 3000, "https://example.org/ხაშური"])
def test_nor_are_they_in_a_terminal(address: str) -> None:
    with pytest.raises(ValueError):
        qr_text(address)
