"""Expressions are plain, comparable values."""

from __future__ import annotations

from simulator.expressions import (
    Equation,
    Fraction,
    Number,
    Row,
    Script,
    Symbol,
    Text,
    indexed,
    row,
)


def test_row_turns_strings_into_upright_text() -> None:
    assert row(Symbol("w"), " + ", Number(0.5)) == Row((Symbol("w"), Text(" + "), Number(0.5)))


def test_indexed_symbols() -> None:
    assert indexed("z", "1") == Script(Symbol("z"), Text("1"))
    assert indexed("w", "12", "2") == Script(Symbol("w"), Text("12"), Text("2"))


def test_expressions_are_values() -> None:
    first = Equation(Symbol("z"), row("a"), Fraction(Number(1.0), Number(2.0)), Number(0.5))
    second = Equation(Symbol("z"), row("a"), Fraction(Number(1.0), Number(2.0)), Number(0.5))
    assert first == second
    assert hash(first) == hash(second)
