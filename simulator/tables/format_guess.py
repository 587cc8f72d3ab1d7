"""How a table in a file is written down: found by trying, and said where it is in doubt."""

from __future__ import annotations

from simulator.tables.encodings import guess_encoding, refuse_other_files, sample
from simulator.tables.first_rows import guess_delimiter, rows_of, without_preamble
from simulator.tables.header_guess import guess_header
from simulator.tables.number_marks import guess_marks
from simulator.tables.table_format import FormatGuess, TableFormat


def guess_format(raw: bytes) -> FormatGuess:
    """Return how a file's table is written, and what of that cannot be decided.

    The encoding is found from the whole file, the rest from its beginning.

    Raises
    ------
    ValueError
        If the file is empty, too large or no text: with what it is, and what to do.
    """
    refuse_other_files(raw)
    encoding, doubts = guess_encoding(raw)
    text = sample(raw, encoding)
    delimiter, quote = guess_delimiter(text)
    text, _ = without_preamble(text, delimiter, quote)
    rows = rows_of(text, delimiter, quote)
    header, of_header = guess_header(rows) if rows else (True, ())
    cells = (cell for row in rows[header:] for cell in row)
    decimal, thousands, of_marks = guess_marks(cells, delimiter)
    found = TableFormat(encoding, delimiter, quote, header, decimal, thousands)
    return FormatGuess(found, (*doubts, *of_header, *of_marks))
