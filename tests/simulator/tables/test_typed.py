"""Columns get their kinds, roles and task by what is in them, or those that are wanted."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest

from simulator.tables.cells import read_cells
from simulator.tables.format_guess import guess_format
from simulator.tables.retyping import retyped
from simulator.tables.roles import proposed_roles, proposed_task
from simulator.tables.table import Column, Kind, Table
from simulator.tables.typed import typed


def table(text: str, **kinds: Kind) -> Table:
    raw = text.encode()
    guess = guess_format(raw)
    return typed(read_cells(raw, guess.format), guess.format, "mine", kinds)


def column(*cells: str, kind: Kind | None = None) -> Column:
    """Return the first column of a table with such cells."""
    lines = "".join(f'"{cell}",{k % 3 + 0.5}\n' for k, cell in enumerate(cells))
    return table(f"c,y\n{lines}", **({"c": kind} if kind else {})).columns[0]


def listed(values: np.ndarray) -> list[float | None]:
    return [None if math.isnan(value) else value for value in values.tolist()]


@pytest.mark.parametrize(
    ("cells", "kind", "values"),
    [
        (("1", "2.5", "-3e2"), "number", [1, 2.5, -300]),
        (("1", "", "NA", "?", "결측"), "number", [1, None, None, None, None]),
        (("−1", "+2", "３"), "number", [-1, 2, 3]),
        (("5%", "12.5%"), "number", [5, 12.5]),
        (("$5", "-$7"), "number", [5, -7]),
        (("1,200원", "300원"), "number", [1200, 300]),
        (("5%", "5"), "text", [1, 0]),
        (("0", "1", "1"), "yes_no", [0, 1, 1]),
        (("1", "1", "1"), "number", [1, 1, 1]),
        (("예", "아니오", "", "예"), "yes_no", [1, 0, None, 1]),
        (("Yes", "no", "NO", "no"), "yes_no", [1, 0, 0, 0]),
        (("true", "true"), "yes_no", [1, 1]),
        (("O", "X", "O"), "yes_no", [1, 0, 1]),
        (("있음", "없음"), "yes_no", [1, 0]),
        (("b", "a", "b", "c"), "class", [1, 0, 1, 2]),
        (("007", "008", "007"), "class", [0, 1, 0]),
        (("007", "008", "009"), "text", [0, 1, 2]),
        (("2024-01-05", "2024-01-05", "2024.1.6"), "text", [0, 0, 1]),
        (("1", "inf", "inf"), "class", [0, 1, 1]),
        (("1e999", "1e999"), "class", [0, 0]),
        (("1_000", "1_000"), "class", [0, 0]),
        (("", "", "NA"), "text", [None, None, None]),
    ],
)
def test_kinds_are_guessed(cells: tuple[str, ...], kind: str, values: list[float]) -> None:
    found = column(*cells)
    assert found.kind == kind
    assert listed(found.values) == values
    assert not found.values.flags.writeable


def test_answers_are_called_as_they_are_spelled_most() -> None:
    assert column("Yes", "no", "NO", "no").categories == ("no", "Yes")


def test_a_decomposed_name_is_the_same_class() -> None:
    assert column("종", "종", "개").categories == ("개", "종")


@pytest.mark.parametrize(
    ("cells", "kind", "categories", "values"),
    [
        (("10", "9", "10.0"), "class", ("9", "10"), [1, 0, 1]),
        (("007", "7"), "class", ("007", "7"), [0, 1]),
        (("007", "7"), "number", (), [7, 7]),
        (("3", "5", "3"), "yes_no", ("3", "5"), [0, 1, 0]),
        (("a", "b"), "yes_no", ("a", "b"), [0, 1]),
        (("no", "yes", ""), "class", ("no", "yes"), [0, 1, None]),
        (("1", "2"), "text", ("1", "2"), [0, 1]),
    ],
)
def test_a_kind_that_is_wanted_is_given(
    cells: tuple[str, ...], kind: Kind, categories: tuple[str, ...], values: list[float]
) -> None:
    found = column(*cells, kind=kind)
    assert (found.kind, found.categories, listed(found.values)) == (kind, categories, values)


@pytest.mark.parametrize(
    ("cells", "kind", "said"),
    [
        (("1", "x", "y"), "number", "Line 3, column “c”: 'x' is not a number."),
        (("5%", "", "6"), "number", "Line 4, column “c”: '6' has another unit"),
        (("a", "b", "d"), "yes_no", "Line 4, column “c”: 'd' is a third value"),
        (("1", "2", "3"), "yes_no", "Line 4, column “c”: '3' is a third value"),
    ],
)
def test_a_kind_that_does_not_fit_is_refused_at_its_cell(
    cells: tuple[str, ...], kind: Kind, said: str
) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        column(*cells, kind=kind)


def test_a_third_value_is_found_among_decimal_commas() -> None:
    with pytest.raises(ValueError, match=r"Line 4, column “c”: '3,5' is a third value"):
        table("c;y\n1,5;2\n2,5;3\n3,5;4\n", c="yes_no")


def test_a_column_or_kind_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match=r"The table has no column 'z'"):
        table("a,b\n1,2\n", z="number")
    with pytest.raises(ValueError, match=r"kind must be one of number, class, yes_no, text"):
        table("a,b\n1,2\n", a="date")  # type: ignore[arg-type]


def test_a_column_becomes_another_kind_and_back() -> None:
    numbers = Column("c", "number", np.array([10.0, 2.0, np.nan, 1.5]))
    names = retyped(numbers, "class")
    assert names.categories == ("1.5", "2", "10")
    assert listed(names.values) == [2, 1, None, 0]
    assert retyped(names, "number") == numbers
    answers = Column("c", "class", np.array([0.0, 1.0, np.nan]), ("yes", "no"))
    assert retyped(answers, "yes_no").categories == ("no", "yes")
    assert listed(retyped(retyped(answers, "yes_no"), "number").values) == [1, 0, None]
    with pytest.raises(ValueError, match=r"“c” cannot be numbers: 'yes' is none"):
        retyped(answers, "number")
    with pytest.raises(ValueError, match=r"“c” has 3 different values"):
        retyped(numbers, "yes_no")


def test_tables_of_the_same_content_are_equal() -> None:
    one, same = table("a,b\n7,2\n-0,\n"), table("a;b\n7;2\n0;NA\n")
    assert one == same
    assert hash(one) == hash(same)
    assert one != table("a,b\n7,2\n0,3\n")
    assert one != Table("other", one.columns)
    assert one.rows == 2


@pytest.mark.parametrize(
    ("text", "roles", "task"),
    [
        ("x,y\n1.5,2\n2,3\n", "input target", "regression"),
        (
            "id,x,species\n1,1,a\n2,2,b\n3,1,a\n4,5,c\n5,1,b\n6,2,c\n",
            "ignored input target",
            "multiclass",
        ),
        ("species,x\na,1\nb,2\na,1\nb,5\n", "target input", "binary"),
        ("x,class\n1,1\n2,2\n3,3\n4,1\n5,2\n6,3\n", "input target", "multiclass"),
        ("x,z\n1,1\n2,2\n3,3\n4,1\n5,2\n6,3\n", "input target", "multiclass"),
        ("x,z\n1,10\n2,20\n3,30\n4,10\n5,20\n6,30\n", "input target", "regression"),
        ("x,price\n1,1\n2,2\n3,3\n4,1\n5,2\n6,3\n", "input target", "regression"),
        ("a,b,out\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n", "input input target", "binary"),
        ("x,label 1,label 2\n5,0,1\n7,1,1\n6,1,0\n", "input target target", "multilabel"),
        ("x,y1,y2\n5,.5,1\n7,1,2.5\n6,1,7\n", "input target target", "regression"),
        ("가격,평수\n1.5,2\n3,4\n5,7\n", "target input", "regression"),
        ("x,z,set\n1,2,train\n2,3,test\n3,5,train\n", "input target split", "regression"),
        ("x,memo,day\n1,ab,2024-01-01\n2,cd,2024-01-02\n", "target ignored ignored", "regression"),
    ],
)
def test_roles_and_task_are_proposed(text: str, roles: str, task: str) -> None:
    found = table(text)
    assert " ".join(proposed_roles(found)) == roles
    assert proposed_task(found, proposed_roles(found)) == task


def test_targets_that_no_network_learns_are_refused() -> None:
    found = table("x,memo,ok\n1,ab,yes\n2,cd,no\n3,ef,yes\n")
    with pytest.raises(ValueError, match=r"make one the target"):
        proposed_task(found, ("input", "input", "input"))
    with pytest.raises(ValueError, match=r"“memo” is text"):
        proposed_task(found, ("input", "target", "input"))
    with pytest.raises(ValueError, match=r"must all be numbers, or all be yes or no"):
        proposed_task(found, ("target", "input", "target"))
