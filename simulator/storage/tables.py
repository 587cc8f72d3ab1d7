"""Tables of values, written as CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from simulator.storage.atomic_files import StrPath, write_atomically


def write_table(path: StrPath, names: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table as CSV (RFC 4180): a line of names, then one line a row.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows(rows)
    write_atomically(path, text.getvalue().encode())
