"""Reading formulas: grammar, messages, and whatever anybody may type."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.graph.formula_parser import MAX_CHARACTERS, MAX_DEPTH, read
from simulator.graph.formula_problems import FormulaProblem
from simulator.graph.formulas import Formula, parse
from simulator.graph.operations import CONSTANTS, FUNCTIONS, VARIABLES

X, Y = 1.75, 0.625


def value(text: str) -> float:
    """Return a formula's value at (X, Y); formulas without variables are allowed here."""
    formula = Formula(text, ("x", "y"), read(text))
    return float(formula.value(np.array([[X, Y]]))[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2", 2.0),
        (".5", 0.5),
        ("3.", 3.0),
        ("1e-3", 1e-3),
        ("1.5E+2", 150.0),
        ("1 + 2*3", 7.0),
        ("10 - 4 - 3", 3.0),
        ("24/4/2", 3.0),
        ("24/4*2", 12.0),
        ("2^3^2", 512.0),
        ("(2^3)^2", 64.0),
        ("2**3", 8.0),
        ("-2^2", -4.0),
        ("(-2)^2", 4.0),
        ("2^-1", 0.5),
        ("2*-3", -6.0),
        ("--2", 2.0),
        ("+2 - -3", 5.0),
        ("-x^2", -(X**2)),
        ("2x", 2 * X),
        ("2x^2", 2 * X**2),
        ("3(x+1)", 3 * (X + 1)),
        ("x y", X * Y),
        ("xy", X * Y),
        ("xy^2", X * Y**2),
        ("xysin(x)", X * Y * np.sin(X)),
        ("xpi", X * np.pi),
        ("x^2y", X**2 * Y),
        ("x^(2)y", X**2 * Y),
        ("2^(3)x", 8 * X),
        ("(x+1)(y-2)", (X + 1) * (Y - 2)),
        ("x(y+1)", X * (Y + 1)),
        ("2sin(x)cos(y)", 2 * np.sin(X) * np.cos(Y)),
        ("2e", 2 * np.e),
        ("2e-x", 2 * np.e - X),
        ("2pi x", 2 * np.pi * X),
        ("x/2*y", X / 2 * Y),
        ("1/2*x y", X / 2 * Y),
        ("2x/3 + y", 2 * X / 3 + Y),
        ("|x - 3|", 3 - X),
        ("|x||y|", X * Y),
        ("2|x - 3|y", 2 * (3 - X) * Y),
        ("||y| - |x||", X - Y),
        ("|(|y - 1| - 2|x|)y|", (2 * X - (1 - Y)) * Y),
        ("√4", 2.0),
        ("2√x", 2 * np.sqrt(X)),
        ("√(x + y)", np.sqrt(X + Y)),
        ("√x*y", np.sqrt(X) * Y),
        ("√(x)y", np.sqrt(X) * Y),
        ("√|x|²", X),
        ("√(x)^2", X),
        ("√√x", X**0.25),
        ("x²", X**2),
        ("-x²", -(X**2)),
        ("x¹⁰", X**10),
        ("2x³y²", 2 * X**3 * Y**2),
        ("(x + y)²", (X + Y) ** 2),
        ("x^2²", X**4),
        ("x² ^ 3", X**6),
        ("sin(x)²", np.sin(X) ** 2),
        ("3 − 1 · 2 × 4 ÷ 8 ⋅ 1", 2.0),
        ("2π", 2 * np.pi),
        ("SIN(X) + Pi", np.sin(X) + np.pi),
        ("max(x, y, 3) + min(x, y, 3)", 3.625),
        ("  x \t+\n y ", X + Y),
    ],
)
def test_grammar(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected, rel=1e-15, abs=0.0)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", None, "the formula is empty; type one in x and y, such as"),
        (" \t ", None, "the formula is empty"),
        ("x + foo", 5, "'foo' is not known; functions are sin, cos, .*; constants are pi and e; "),
        ("sine(x)", 1, r"'sine' is not known \(did you mean sin\?\)"),
        ("1 + x2", 5, r"'x2' is not known; write 2x for a product, x\^2 for a power"),
        ("x12y", 1, r"write 12x for a product, x\^12 for a power"),
        ("xyfoo", 1, "'xyfoo' is not known"),
        ("xsin", 2, "sin needs its value in parentheses"),
        ("x + ", 4, "ends too early; a number, x, y, a function or '\\(' must stand here"),
        ("x + * y", 5, r"'\*' is not expected; a number, x, y"),
        ("x ** ", 5, "the formula ends too early"),
        ("x ÷ × y", 5, "'×' is not expected"),
        ("²x", 1, "'²' is not expected; a number"),
        ("()", 2, r"'\)' is not expected; a number"),
        ("sin()", 5, r"'\)' is not expected; a number"),
        ("2(x + 1", 2, r"this '\(' is never closed"),
        ("sin (x", 5, r"this '\(' is never closed"),
        ("1 + |x", 5, r"this '\|' is never closed"),
        ("(|x)", 4, r"'\)' is not expected; a '\|' is missing before it"),
        ("x + 1)", 6, r"'\)' is not expected; it closes nothing"),
        ("0,5x", 2, "',' is not expected; .* the decimal mark is '.'"),
        ("(0,5)x", 3, "',' is not expected; .* the decimal mark is '.'"),
        ("2 3", 3, "the number 3 may not stand right behind a value; write 2x or"),
        ("1.2.3", 4, "the number .3 may not stand right behind"),
        ("(x + 1)2", 8, "the number 2 may not stand right behind"),
        ("1/2x", 4, r"'x' could belong below the fraction or beside it; write \(1/2\)\*x or 1/"),
        ("x/2(y + 1)", 4, r"'\(' could belong below the fraction"),
        ("x/-y sin(x)", 6, "'sin' could belong below the fraction"),
        ("e^2x", 4, r"'x' could belong to the exponent or beside it; write \(e\^2\)\*x or e\^\("),
        ("2^xy", 4, "'y' could belong to the exponent"),
        ("x^-2y", 5, "'y' could belong to the exponent"),
        ("x^2^x(y)", 6, r"'\(' could belong to the exponent"),
        ("2e^xy", 5, "'y' could belong to the exponent"),
        ("1/2^x y", 7, "'y' could belong to the exponent"),
        ("√2x", 3, r"'x' could belong under the root or outside it; write sqrt\( \) around"),
        ("√x²", 3, "'²' could belong under the root"),
        ("√x^2", 3, r"'\^' could belong under the root"),
        ("-√sin(x) y", 10, "'y' could belong under the root"),
        ("x/√(2)y", 7, "'y' could belong below the fraction"),
        ("sin x", 1, r"sin needs its value in parentheses: sin\(x\)$"),
        ("sin^2(x)", 1, r"in parentheses: sin\(x\); its square is sin\(x\)\^2$"),
        ("x + sin(x, 1)", 5, "sin takes one value, got 2; the decimal mark is '.', not ','"),
        ("max(x)", 1, r"max takes two or more values, such as max\(x, 1\)"),
        ("max(x,)", 7, r"'\)' is not expected; a number"),
        ("y = x^2", 3, "'=' is not allowed; type only what stands to the right of it"),
        ("[x]", 1, r"'\[' is not allowed; use the parentheses \( and \)"),
        ("x!", 2, r"'!' is not allowed; use numbers, x, y, \+ - \* / \^"),
        ("x\x00", 2, r"U\+0000 is not allowed"),
        ("\ud800", 1, r"U\+D800 is not allowed"),
        ("x + 1e999", 5, "this number is too large; the largest is 1.8e308"),
        ("x^" + "⁹" * 400, 3, "'⁹+' is not expected"),
        ("x" + "⁹" * 400, 2, "this number is too large"),
        ("x" * 501, None, "a formula has at most 500 characters, this one has 501"),
    ],
)
def test_messages_name_the_place_and_what_is_allowed(
    text: str, place: int | None, message: str
) -> None:
    with pytest.raises(FormulaProblem, match=message) as caught:
        read(text)
    assert caught.value.place == place
    assert str(caught.value).startswith(f"character {place}: ") is (place is not None)


def test_every_name_is_offered_where_one_is_not_known() -> None:
    with pytest.raises(ValueError, match="not known") as caught:
        read("qqq")
    words = set(re.findall(r"\w+", str(caught.value)))
    assert words >= {*FUNCTIONS, *CONSTANTS, *VARIABLES}


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("(", ")"), ("-", ""), ("√", ""), ("2^", ""), ("|", "|"), ("sin(", ")")],
)
def test_depth_is_limited(opening: str, closing: str) -> None:
    deepest = opening * MAX_DEPTH + "x" + closing * MAX_DEPTH
    assert parse(deepest).value(np.array([[0.5]])).shape == (1,)
    with pytest.raises(FormulaProblem, match="nested too deeply; at most 40") as caught:
        read(opening + deepest + closing)
    assert caught.value.place == len(opening) * (MAX_DEPTH + 1) + 1


def test_length_is_limited_before_anything_is_read() -> None:
    with pytest.raises(FormulaProblem, match="at most 500 characters, this one has 10000000"):
        read("(" * 10_000_000)
    longest = "x+" * (MAX_CHARACTERS // 2 - 1) + "11"
    assert value(longest) == 249 * X + 11


@pytest.mark.parametrize("text", ["x" * 500, "x-" * 249 + "x", "|x|" * 166, "x" + "² " * 249])
def test_long_formulas_do_not_recurse(text: str) -> None:
    formula = parse(text)
    assert formula.gradient(np.array([[0.5]])).shape == (1, 1)
    assert formula.plain().count("x") == text.count("x")
    assert repr(formula)


@pytest.mark.parametrize("text", ["9^9^9^9^9", "9**9**9**9", "2^1e308", "(1/0)^(1/0)", "9⁹⁹⁹⁹⁹⁹"])
def test_towers_of_powers_are_infinite_at_once(text: str) -> None:
    assert value(text) == np.inf


TOKENS = [
    *(*FUNCTIONS, *CONSTANTS, *VARIABLES, "xy", "foo", "π", "√", "²", "³⁴", "0", "1", "2.5", "1e9"),
    *(*"()|,+-*/^−·×÷ ", "**", "sin(", "max(", ", ", "1e-300", "9^9^", "=", "é", "\u200b", "٣"),
]
# Enough of what fits together for long formulas to come out.
PIECES = ["x", "2", "y^2", "-", "+", "*", "/", "^", "sin(x)", "(x + 1)", "|y|", "√", "²", " "]
TEXTS = [
    st.lists(st.sampled_from(TOKENS), max_size=60).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
    st.text(),
]


@given(st.one_of(TEXTS))
def test_any_text_is_a_formula_or_a_value_error(text: str) -> None:
    try:
        formula = parse(text)
    except FormulaProblem:
        return
    points = np.array([[0.0, 0.0], [-1.5, 1e308], [np.inf, -2.0]])[:, : len(formula.variables)]
    assert formula.value(points).shape == (3,)
    assert formula.gradient(points).shape == points.shape
    assert formula.plain()
