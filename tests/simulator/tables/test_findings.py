"""What is noteworthy about a table is said, with how many rows and which columns it concerns."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.tables.cells import read_cells
from simulator.tables.findings import Finding, _rows, findings
from simulator.tables.format_guess import guess_format
from simulator.tables.roles import proposed_roles, proposed_task
from simulator.tables.typed import typed


def found_in(text: str) -> dict[str, Finding]:
    raw = text.encode()
    guess = guess_format(raw)
    table = typed(read_cells(raw, guess.format), guess.format, "mine")
    roles = proposed_roles(table)
    return {one.kind: one for one in findings(table, roles, proposed_task(table, roles))}


def rows(*lines: str, times: int = 1) -> str:
    return "".join(f"{line}\n" for line in lines * times)


# An input from which the target follows: by a straight line, and as another name of each class.
LINE = rows("a,b,y", *[f"{k % 5},{k},{k % 5 * 2 + 1}" for k in range(9)])
CODES = rows("a,b,y", *[f"{'abc'[k % 3]},{k},{'xyz'[k % 3]}" for k in range(9)])


@pytest.mark.parametrize(
    ("text", "kind", "columns", "count"),
    [
        (rows("a,b,y", "1,,3", ",5,6", "2,,7.5"), "missing", ("a", "b"), 3),
        (rows("a,y", "1,2.5", "2,", "3,4"), "no_target", ("y",), 1),
        (rows("a,b,y", "1,2,3", "1,5,6", "1,7,7.5"), "constant_input", ("a",), 3),
        (rows("a,y", "1,3", "2,3", "4,3"), "constant_target", ("y",), 3),
        (rows("a,y", "0,1", "1,2", *["1,1.5"] * 200), "near_constant", ("a",), 1),
        (rows("a,y", "1,2.5", "1,2.5", "1,2", "1,2.5", "2,2"), "duplicates", (), 2),
        (LINE, "target_copy", ("a", "y"), 9),
        (CODES, "target_copy", ("a", "y"), 9),
        (rows("id,a,y", "11,1,2", "13,5,4", "12,7,9", "17,8,9"), "identifier", ("id",), 4),
        (rows("memo,a,y", "p q,1,2", "r s,5,4", ",7,9", "v w,8,9"), "text", ("memo",), 4),
        (rows("on,a,y", "2024-01-05,1,2", "2024-01-06,5,4"), "date", ("on",), 2),
        (rows("c,a,y", ",1,2", ",5,4"), "empty", ("c",), 2),
        (rows("a,kind", "1,p", "2,p", "3,q", "5,q", "6,r"), "single_row_class", ("kind",), 1),
        (rows("a,kind", "1,p", "2,q", *["3,p"] * 28), "imbalance", ("kind",), 1),
        (rows("a,b,y", "1,1000,2", "2,2500,4", "1,4000,7"), "scale", ("b",), 3),
        (rows("a,b,c,y", "1,2,3,4", "2,5,1,7.5"), "few_rows", (), 2),
        (rows("a,y", *[f"c{k % 40},{k % 7}.5" for k in range(80)]), "many_categories", ("a",), 40),
        (rows("a,y", *[f"{k}.5,{k}" for k in range(9)], "1.5x,3.5"), "nearly_numbers", ("a",), 1),
        (rows("c,y", "Ab,1", "ab,2.5", "Ab,3", "c,4", "c,1"), "spelled_alike", ("c",), 3),
    ],
)  # fmt: skip
def test_what_is_noteworthy_is_found(
    text: str, kind: str, columns: tuple[str, ...], count: int
) -> None:
    found = found_in(text)
    assert kind in found
    assert (found[kind].columns, found[kind].rows) == (columns, count)
    assert all(name in found[kind].message for name in columns)
    assert found[kind].remedy


def test_of_a_table_without_fault_nothing_is_said() -> None:
    assert found_in(rows("a,b,y", "1,2,3", "4,1,6.5", "2,9,1", "7,3,4")) == {}
    assert found_in(rows("x1,x2,y", "0,0,0", "0,1,1", "1,0,1", "1,1,0")) == {}
    # A straight line is what is to be learnt where there is one input.
    assert found_in(rows("x,y", *[f"{k},{2 * k + 1}" for k in range(12)])) == {}


def test_an_input_that_only_follows_from_the_target_gives_nothing_away() -> None:
    pairs = [f"{'aab'[k % 3]},{k * 7 % 5},{'xyz'[k % 3]}" for k in range(9)]
    assert "target_copy" not in found_in(rows("a,b,y", *pairs))


def test_rows_that_are_mixed_to_one_number_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_rows, "_FACTOR", np.uint64(0))
    assert "duplicates" not in found_in(rows("a,b,y", "1,2,3", "4,1,6.5", "2,9,1", "7,3,4"))


def test_missing_values_are_counted_by_column() -> None:
    said = found_in(rows("a,b,y", "1,,3", ",5,6", "2,,7.5"))["missing"].message
    assert said == "Values are missing, of 3 rows: “a” 1, “b” 2."
