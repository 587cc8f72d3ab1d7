"""Cells are read as they are spelled; what cannot be read is refused with its line."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from simulator.tables import cells as cells_module
from simulator.tables.cells import RawTable, read_cells
from simulator.tables.format_guess import guess_format
from simulator.tables.table_format import TableFormat


def read(text: str | bytes) -> RawTable:
    raw = text.encode() if isinstance(text, str) else text
    return read_cells(raw, guess_format(raw).format)


def columns(raw: RawTable) -> list[list[str]]:
    return [list(cells) for cells in raw.cells]


def workbook() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("[Content_Types].xml", "<x/>")
    return file.getvalue()


def test_quoted_cells_hold_delimiters_quotes_and_new_lines() -> None:
    raw = read('a,b\n"x, ""y""\nz",1\n\n2,3\n')
    assert columns(raw) == [['x, "y"\nz', "2"], ["1", "3"]]
    assert list(raw.lines) == [2, 5]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_end_of_line_is_one(end: str) -> None:
    raw = read(end.join(["a,b", "1,2", "3,4", "", ""]))
    assert columns(raw) == [["1", "3"], ["2", "4"]]
    assert list(raw.lines) == [2, 3]


def test_what_a_spreadsheet_leaves_beside_and_below_is_dropped() -> None:
    raw = read("a,b,,\n1,2,,\n,,,\n3,4,,\n,,,\n,,,\n")
    assert raw.names == ("a", "b")
    assert columns(raw) == [["1", "", "3"], ["2", "", "4"]]


def test_remarks_and_the_line_that_names_the_delimiter_are_passed_over() -> None:
    assert columns(read("sep=;\na;b\n1;2\n")) == [["1"], ["2"]]
    raw = read("# measured in May\n# by us\na,b\n1,2\n")
    assert (raw.names, list(raw.lines)) == (("a", "b"), [4])
    assert read("#,x\n1,2\n").names == ("#", "x")
    assert read("# a,b\n1,2\n").names == ("a", "b")


def test_names_are_made_to_differ_and_it_is_said() -> None:
    raw = read("x,x,,x 2\n1,2,3,4\n")
    assert raw.names == ("x", "x 3", "column 3", "x 2")
    assert [remark.values["number"] for remark in raw.remarks] == [2, 3]


def test_cells_are_a_sequence() -> None:
    rows = 1000
    cells = read("a,b\n" + "".join(f"{k},x\n" for k in range(rows))).cells[0]
    assert len(cells) == rows
    assert list(cells) == [str(k) for k in range(rows)]
    assert (cells[0], cells[-1], cells[600], cells[255:257]) == ("0", "999", "600", ["255", "256"])
    with pytest.raises(IndexError):
        cells[rows]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "The file is empty."),
        (b"\xef\xbb\xbf\r\n\r\n", "The file is empty."),
        (b"a,b\n", "has names, but no rows"),
        (b"a\n1\n2\n", "has one column"),
        (b"a,b\n1,2\n1,2,3\n", "Line 3 has not as many cells as the first row: 3, not 2."),
        (b'a,b\n1,"2\n1,3\n', "The quotation mark in line 2 is not closed."),
        (b'a,b\n1,"2"x\n1,3\n', "In line 2 a quotation mark ends before its cell does"),
        (b"a,b\n1,\x00\n", "Line 2 has a zero byte"),
        (workbook(), "save it as “CSV UTF-8”"),
        (b"PK\x03\x04" + b"x" * 99, "This is a packed file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "workbook"),
        (b"\n<html><table>", "This is a web page"),
        (b'[ {"a": 1} ]', "This is JSON"),
        (b"\x89PNG\r\n\x1a\n", "This is no text file"),
        (bytes(range(1, 30)) * 9, "This is no text file"),
        ("a\n1\n".encode("utf-16"), "has one column"),
    ],
)
def test_what_is_no_table_is_refused_in_words(raw: bytes, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        read(raw)


def test_a_line_that_is_no_text_in_the_encoding_is_named() -> None:
    with pytest.raises(ValueError, match=r"Line 3 is no text in UTF-8"):
        read_cells(b"a,b\n1,2\n\xe9,3\n", TableFormat())


def test_hostile_sizes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match=r"has 1001 columns; at most 1000"):
        read("," * 1000 + "\n")
    with pytest.raises(ValueError, match=r"begins in line 1 that is longer"):
        read_cells(b"," * 2_000_000, TableFormat())
    with pytest.raises(ValueError, match=r"begins in line 2 that is longer"):
        read_cells(b'a,b\n1,"' + b"x\n" * 200_000, TableFormat())
    monkeypatch.setattr(cells_module, "MOST_CELLS", 100)
    with pytest.raises(ValueError, match=r"more than 100 cells"):
        read("a,b\n" + "1,2\n" * 100)
