"""A column that is read at once gives what its cells give one by one, or is left to that."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from simulator.tables.number_cells import numbers_by_spelling
from simulator.tables.plain_numbers import plain_numbers
from simulator.tables.table_format import TableFormat

POINT, COMMA = TableFormat(), TableFormat(decimal=",")
THOUSANDS = TableFormat(thousands=",")
GERMAN = TableFormat(decimal=",", thousands=".")
FRENCH = TableFormat(decimal=",", thousands=" ")
SWISS = TableFormat(thousands="'")

READ = [
    (POINT, ["1", "-2.5", "+3e-2", ".5", "5.", " 7 ", "-0.5"], [1, -2.5, 0.03, 0.5, 5, 7, -0.5]),
    (POINT, ["−1", "１２", "3\u00a0"], [-1, 12, 3]),
    (POINT, ["1", "", "NA", "-", "."], [1, np.nan, np.nan, np.nan, np.nan]),
    (POINT, ["5%", "", "7.5%"], [5, np.nan, 7.5]),
    (POINT, ["$5", "$7.5"], [5, 7.5]),
    (COMMA, ["1,5", "2", ""], [1.5, 2, np.nan]),
    (THOUSANDS, ["1,234.5", "12,345,678", "5"], [1234.5, 12345678, 5]),
    (GERMAN, ["1.234,5", "-12.345", "0,5"], [1234.5, -12345, 0.5]),
    (FRENCH, ["1 234,5", "12\u202f345", "7"], [1234.5, 12345, 7]),
    (SWISS, ["1'234.5", "1’234"], [1234.5, 1234]),
]  # fmt: skip


@pytest.mark.parametrize(("format", "cells", "values"), READ)
def test_plain_columns_are_read(format: TableFormat, cells: list[str], values: list[float]) -> None:
    np.testing.assert_array_equal(plain_numbers(cells, format), values)


@pytest.mark.parametrize(
    ("format", "cell"),
    [
        *((POINT, one) for one in ("007", "1,5", "1 2", "1_000", "1e999", "inf", "5²", "½", "x")),
        *((POINT, one) for one in ("+-1", "1.2.3", "0x1", "nan1", "5 %%", "١")),
        *((THOUSANDS, one) for one in ("1,23", "1,2345", "1234,567", ",234", "1.5,234", "0,123")),
        *((THOUSANDS, one) for one in ("1,,234", "1,234,56", "1,234,", "-,234", "1.,234")),
        *((FRENCH, one) for one in ("12 34", "0 123", "1 2345", "1,5 234")),
    ],
)
def test_what_is_no_plain_number_is_not_read(format: TableFormat, cell: str) -> None:
    assert plain_numbers(["1", cell, "2"], format) is None
    assert cell == "007" or numbers_by_spelling([cell], format) is None


def test_columns_read_at_once_and_cell_by_cell_agree() -> None:
    """Of every text of up to five signs, those that are read at once are read alike."""
    read = 0
    for signs in itertools.chain(*(itertools.product("10,.", repeat=k) for k in range(1, 6))):
        cell = "".join(signs)
        for format in (THOUSANDS, GERMAN):
            values = plain_numbers([cell], format)
            if values is not None:
                assert numbers_by_spelling([cell], format) == {cell: values[0]}
                read += 1
    assert read > 200
