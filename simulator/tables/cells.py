"""The cells of a table in a file, as they are spelled. The csv module of Python reads them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from simulator.messages import Message
from simulator.tables.column_names import unique_names
from simulator.tables.encodings import codec, refuse_other_files, refuse_undecodable, sample
from simulator.tables.first_rows import cells_of, without_preamble
from simulator.tables.packed_cells import SEPARATOR, TOGETHER, PackedCells
from simulator.tables.table_format import TableFormat

MOST_COLUMNS = 1_000
MOST_CELLS = 10_000_000
LONGEST_ROW = 1_000_000

_ONE_COLUMN = Message(
    "The table has one column: something to learn from and something to be learnt need two. Look "
    "whether another sign than {delimiter} stands between the cells."
)
_RAGGED = Message("Line {line} has not as many cells as the first row: {got}, not {expected}.")
_TOO_MANY = Message(
    "The table has more than {most} cells: leave out rows or columns that are not needed."
)
_TOO_LONG = Message(
    "A row begins in line {line} that is longer than {most} characters: look whether a quotation "
    "mark is not closed there."
)


@dataclass(frozen=True, slots=True, eq=False)
class RawTable:
    """What a file holds, column by column, before anything of it is a number.

    Attributes
    ----------
    names : tuple of str
        Of the columns; they differ.
    cells : tuple of sequence of str
        A sequence for each column.
    lines : sequence of int
        In which line of the file each row begins, from 1 on.
    remarks : tuple of Message
        What was changed on the way: names that were missing or taken.
    """

    names: tuple[str, ...]
    cells: tuple[Sequence[str], ...]
    lines: Sequence[int]
    remarks: tuple[Message, ...] = ()


def _nobody(share: float) -> None:
    """Hear how far the reading is; who wants to break it off raises something."""


def read_cells(
    raw: bytes, format: TableFormat, tell: Callable[[float], None] = _nobody
) -> RawTable:
    """Return the cells of a file's table.

    Lines without cells are passed over, at the end also rows and unnamed columns that are empty.

    Parameters
    ----------
    raw : bytes
    format : TableFormat
    tell : callable, optional
        Told now and then how much of the file is read, from 0 to 1.

    Raises
    ------
    ValueError
        If the file is no text or too large, a row has another number of cells than the first, a
        quotation mark is not closed, or there are no rows or fewer than two columns. The line is
        named.
    """
    refuse_other_files(raw)
    if max(raw.count(b"\n"), raw.count(b"\r")) > MOST_CELLS:
        raise ValueError(_TOO_MANY.format(most=MOST_CELLS))
    reading = _Reading(raw, format, tell)
    try:
        reading.read()
    except UnicodeDecodeError:
        refuse_undecodable(raw, codec(raw, format.encoding))
        raise
    names, columns, lines = reading.names, reading.columns(), reading.lines
    if not lines:
        raise ValueError(Message("The table has names, but no rows."))
    while columns and not names[-1].strip() and not any(columns[-1]):
        del names[-1], columns[-1]
    if len(columns) < 2:
        raise ValueError(_ONE_COLUMN.format(delimiter=_said(format.delimiter)))
    if not format.header:
        return RawTable(tuple(f"x{k + 1}" for k in range(len(names))), tuple(columns), lines)
    called, remarks = unique_names(names)
    return RawTable(called, tuple(columns), lines, remarks)


def _said(delimiter: str) -> Message | str:
    return Message("the tab") if delimiter == "\t" else f"“{delimiter}”"


class _Reading:
    """One file being read.

    Attributes
    ----------
    names : list of str
        The first row, where that names the columns; else empty ones.
    lines : list of int
        In which line each row begins.
    """

    def __init__(self, raw: bytes, format: TableFormat, tell: Callable[[float], None]) -> None:
        self._format, self._tell = format, tell
        self._bytes, self._size = io.BytesIO(raw), max(1, len(raw))
        self._text = io.TextIOWrapper(self._bytes, codec(raw, format.encoding), newline="")
        beginning = sample(raw, format.encoding)
        _, self._before = without_preamble(beginning, format.delimiter, format.quote)
        self._row_line = self._before + 1
        self._of_row = 0  # characters of the row that is being read
        self._parts: list[list[str]] = []
        self.names: list[str] = []
        self.lines: list[int] = []

    def read(self) -> None:
        """Read to the end."""
        filled = 0  # rows up to the last that is not empty
        together: list[list[str]] = []
        for row in self._rows():
            if not self.names and self._begin(row):
                continue
            if len(row) != len(self.names):
                got, expected = len(row), len(self.names)
                raise ValueError(_RAGGED.format(line=self._row_line, got=got, expected=expected))
            together.append(row)
            self.lines.append(self._row_line)
            if any(row):
                filled = len(self.lines)
            if len(together) == TOGETHER:
                self._take(together)
                self._tell(self._bytes.tell() / self._size)
        self._take(together)
        if not self.names:
            raise ValueError(Message("The file is empty."))
        del self.lines[filled:]

    def columns(self) -> list[PackedCells]:
        """Return the cells by column."""
        return [PackedCells(parts, len(self.lines)) for parts in self._parts]

    def _begin(self, first: list[str]) -> bool:
        """Take the first row; return whether it is one of names."""
        if len(first) > MOST_COLUMNS:
            problem = Message("The table has {got} columns; at most {most} can be opened.")
            raise ValueError(problem.format(got=len(first), most=MOST_COLUMNS))
        self._parts = [[] for _ in first]
        self.names = first if self._format.header else [""] * len(first)
        self.names[0] = self.names[0].removeprefix("# ")  # as NumPy's savetxt writes names
        return self._format.header

    def _take(self, rows: list[list[str]]) -> None:
        if len(self.lines) * len(self.names) > MOST_CELLS:
            raise ValueError(_TOO_MANY.format(most=MOST_CELLS))
        if rows:
            for parts, cells in zip(self._parts, zip(*rows, strict=True), strict=True):
                parts.append(SEPARATOR.join(cells))
        rows.clear()

    def _rows(self) -> Iterator[list[str]]:
        reader = cells_of(self._lines(), self._format.delimiter, self._format.quote)
        while True:
            self._row_line = self._before + reader.line_num + 1
            self._of_row = 0
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise ValueError(self._said(str(error))) from None
            if len(row) > 1 or "".join(row).strip():
                yield row

    def _lines(self) -> Iterator[str]:
        """Yield the lines of the text, none of them and no row of them too long to be held."""
        read = self._text.readline
        for _ in range(self._before):
            read()
        while line := read(LONGEST_ROW):
            self._of_row += len(line)
            if self._of_row >= LONGEST_ROW:
                raise ValueError(_TOO_LONG.format(line=self._row_line, most=LONGEST_ROW))
            if SEPARATOR in line:  # of UTF-16; other encodings' zero bytes are refused before
                problem = Message("Line {line} has a zero byte: this is no text file.")
                raise ValueError(problem.format(line=self._row_line))
            yield line

    def _said(self, error: str) -> Message:
        """Return what the csv module found wrong, in words."""
        if "field larger" in error:
            return _TOO_LONG.format(line=self._row_line, most=csv.field_size_limit())
        if "unexpected end" in error:
            problem = Message("The quotation mark in line {line} is not closed.")
        else:
            problem = Message(
                "In line {line} a quotation mark ends before its cell does: inside a cell in "
                "quotation marks write two of them for one."
            )
        return problem.format(line=self._row_line)
