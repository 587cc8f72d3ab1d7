"""Whether a file's name says that it holds a table; the start asks it, so it imports nothing."""

from __future__ import annotations

from pathlib import PurePath

ENDINGS = (".csv", ".tsv", ".tab", ".txt")
# What tables come in, too: refused with what to do, where it would be no JSON otherwise.
_AROUND_TABLES = (".xlsx", ".xls", ".xlsm", ".ods", ".zip", ".gz", ".html", ".htm")


def is_table(path: str) -> bool:
    """Return whether a file's name is that of a table, or of what one may come in, as a workbook.

    Examples
    --------
    >>> is_table("Iris.CSV"), is_table("iris.json"), is_table("iris")
    (True, False, False)
    """
    return PurePath(path).suffix.lower() in (*ENDINGS, *_AROUND_TABLES)
