"""Values, exact gradients and the normal form of formulas."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from simulator.graph import formulas
from simulator.graph.operations import FUNCTIONS, OPERATIONS

Array = NDArray[Any]

# Every operation, between points away from its kinks and poles.
SMOOTH = [
    "x + 2y",
    "x - y^2",
    "x y",
    "(x + 1)/(y + 4)",
    "-x^3",
    "x^2 y",
    "(x + 5)^2.5",
    "(x + 5)^y",
    "(x + 5)^-1",
    "2^(x y)",
    "x^4 - 3x^3 + 2x + y",
    "sin(x y)",
    "cos(x + y^2)",
    "tan(x/4 + y/5)",
    "atan(x - 2y)",
    "exp(-x^2 - y^2)",
    "log(x^2 + y^2 + 1)",
    "ln(x + 5) y",
    "sqrt(x^2 + y^2 + 1)",
    "|x + 10| y",
    "abs(x - 10) + y",
    "sinh(x/2) y",
    "cosh(x - y)",
    "tanh(x + y)",
    "sigmoid(3x - y)",
    "relu(x + 7) relu(y - 9) + relu(y + 8)^2",
    "min(x, y + 10) + max(x y, 30, -40)",
    "e^x + pi y",
    "sin(sin(sin(x))) + exp(cos(y)/(2 + sin(x)))",
    "20 + x² + y² − 10 cos(2π x) − 10 cos(2π y)",
]


def points_in(count: int = 200, d: int = 2) -> Array:
    return np.random.default_rng(7).uniform(-3.0, 3.0, (count, d))


def at(text: str, *point: float) -> tuple[float, list[float]]:
    """Return value and gradient at one point."""
    formula, points = formulas.parse(text), np.array([point])
    return float(formula.value(points)[0]), formula.gradient(points)[0].tolist()


def test_the_table_has_every_operation() -> None:
    used = {step for text in SMOOTH for step in formulas.parse(text).steps}
    assert used >= set(OPERATIONS.values())
    assert all(f"{name}(" in " ".join(SMOOTH) for name in FUNCTIONS)


@pytest.mark.parametrize("text", SMOOTH)
def test_gradient_is_the_numerical_gradient(text: str) -> None:
    formula, h = formulas.parse(text), 1e-3
    points = points_in(d=len(formula.variables))
    expected = np.empty_like(points)
    for i, unit in enumerate(np.eye(points.shape[1])):
        # Central differences of fourth order
        near, far = (
            formula.value(points + s * h * unit) - formula.value(points - s * h * unit)
            for s in (1.0, 2.0)
        )
        expected[:, i] = (8.0 * near - far) / (12.0 * h)
    found = formula.gradient(points)
    assert np.isfinite(found).all()
    assert np.linalg.norm(found - expected) <= 1e-8 * np.linalg.norm(expected)
    scale = np.abs(formula.value(points))
    assert (np.abs(found - expected) <= (1e-7 * (1.0 + np.abs(expected).T + scale)).T).all()


@pytest.mark.parametrize(
    ("text", "expected", "slopes"),
    [
        ("x^2 + 3x y", 10.0, [7.0, 6.0]),
        ("x^3 - y", 7.0, [12.0, -1.0]),
        ("x/y", 2.0, [1.0, -2.0]),
        ("y^x", 1.0, [0.0, 2.0]),  # y^x log y and x y^(x − 1)
        ("e^(x - 2y)", 1.0, [1.0, -2.0]),
        ("log(y) + x^0", 1.0, [0.0, 1.0]),
        ("sigmoid(x - 2) y", 0.5, [0.25, 0.5]),
        ("max(x, y) + min(x, y)", 3.0, [1.0, 1.0]),
        ("5 + 0x y", 5.0, [0.0, 0.0]),
    ],
)
def test_by_hand(text: str, expected: float, slopes: list[float]) -> None:
    value, gradient = at(text, 2.0, 1.0)
    assert value == pytest.approx(expected, rel=1e-15)
    assert gradient == pytest.approx(slopes, rel=1e-15, abs=1e-16)


@pytest.mark.parametrize(
    ("text", "x", "expected", "slope"),
    [
        ("x^3", -2.0, -8.0, 12.0),  # whole exponents need no logarithm
        ("x^-1", -2.0, -0.5, -0.25),
        ("x^2", 0.0, 0.0, 0.0),
        ("x^1", 0.0, 0.0, 1.0),
        ("x^0", 0.0, 1.0, 0.0),  # 0^0 is 1, as in NumPy
        ("x^0.5", 0.0, 0.0, math.inf),
        ("0^x", 2.0, 0.0, 0.0),
        ("2^x", 0.0, 1.0, math.log(2.0)),
        ("(-8)^x", 2.0, 64.0, math.nan),  # between whole exponents there is no value
        ("x^(1/3)", -8.0, math.nan, math.nan),
        ("sqrt(x)", -1.0, math.nan, math.nan),
        ("log(x)", -1.0, math.nan, math.nan),
        ("log(x)", 0.0, -math.inf, math.inf),
        ("2 log(x)", 0.0, -math.inf, math.inf),
        ("1/x", 0.0, math.inf, -math.inf),
        ("|x|", 0.0, 0.0, 0.0),
        ("relu(x)", 0.0, 0.0, 0.0),
        ("sqrt(x^2)", 0.0, 0.0, 0.0),
        ("max(x, 0)", 0.0, 0.0, 0.5),
        ("min(2x, x)", 0.0, 0.0, 1.5),
        ("max(x, x)", 3.0, 3.0, 1.0),
        ("sigmoid(x)", 1000.0, 1.0, 0.0),
        ("sigmoid(x)", -1000.0, 0.0, 0.0),
        ("tanh(x)", -1000.0, -1.0, 0.0),
        ("exp(x)", 1000.0, math.inf, math.inf),
        ("x + 1/0", 1.0, math.inf, 1.0),
        ("0x/0", 1.0, math.nan, math.nan),
        ("(log(x))^0", -1.0, 1.0, 0.0),
    ],
)
def test_edges(text: str, x: float, expected: float, slope: float) -> None:
    value, gradient = at(text, x)
    assert value == pytest.approx(expected, rel=1e-15, nan_ok=True)
    assert gradient[0] == pytest.approx(slope, rel=1e-15, nan_ok=True)


@pytest.mark.parametrize("x", [-30.0, 30.0])
def test_tails_keep_their_precision(x: float) -> None:
    e = math.exp(-30.0)
    assert at("sigmoid(x)", x)[1][0] == pytest.approx(e / (1.0 + e) ** 2, rel=1e-14, abs=0.0)
    tanh = 4.0 * math.exp(-60.0) / (1.0 + math.exp(-60.0)) ** 2
    assert at("tanh(x)", x)[1][0] == pytest.approx(tanh, rel=1e-14, abs=0.0)
    assert at("sigmoid(x)", -30.0)[0] == pytest.approx(e / (1.0 + e), rel=1e-14, abs=0.0)


def test_infinite_slopes_stay_with_their_variable() -> None:
    assert at("x/0 + y", 1.0, 2.0) == (math.inf, [math.inf, 1.0])
    assert at("log(x) + y^2", 0.0, 3.0) == (-math.inf, [math.inf, 6.0])


def test_a_distance_is_flat_at_its_lowest_point() -> None:
    assert at("sqrt(x^2 + y^2)", 0.0, 0.0) == (0.0, [0.0, 0.0])


def test_shapes_and_variables() -> None:
    one, two = formulas.parse(" x^2 "), formulas.parse("y + x")
    assert (one.text, one.variables, two.variables) == ("x^2", ("x",), ("x", "y"))
    assert one.value(np.zeros((0, 1))).shape == (0,)
    assert one.gradient(np.zeros((0, 1))).shape == (0, 1)
    constant = formulas.parse("0*x + 3").value(np.zeros((4, 1)))
    constant += 1.0  # the caller's own
    assert constant.tolist() == [4.0] * 4
    assert two.gradient(np.zeros((5, 2))).flags.c_contiguous
    for points in (np.zeros(2), np.zeros((3, 1)), np.zeros((3, 3))):
        with pytest.raises(ValueError, match=r"points must have shape \(k, 2\), got \(\d"):
            two.value(points)
        with pytest.raises(ValueError, match=r"points must have shape \(k, 2\), got \(\d"):
            two.gradient(points)


def test_formulas_are_values() -> None:
    formula = formulas.parse("x^2")
    assert formula == formulas.parse("x^2 ")
    assert hash(formula) == hash(formulas.parse("x^2"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        formula.text = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("3 + pi", "uses neither x nor y; type for example x\\^2"),
        ("y^2", "uses y alone; with one variable, write x in place of y"),
        ("2 +", "^character 4: "),
    ],
)
def test_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        formulas.parse(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("2x²(y−1)", "2*x^2*(y - 1)"),
        ("x-(y-2)", "x - (y - 2)"),
        ("x-y-2", "x - y - 2"),
        ("x/(2y)", "x/(2*y)"),
        ("(x/2)y", "x/2*y"),
        ("x*(y/2)", "x*(y/2)"),
        ("√(x)^2 + √(x^2)", "sqrt(x)^2 + sqrt(x^2)"),
        ("-x^2", "-x^2"),
        ("(-x)^2", "(-x)^2"),
        ("-(x y)", "-(x*y)"),
        ("-x y", "-x*y"),
        ("x + (-y)", "x + -y"),
        ("-(-x)", "--x"),
        ("x^(-2)", "x^-2"),
        ("x^y^2", "x^y^2"),
        ("(x^y)^2", "(x^y)^2"),
        ("|x| + √y", "abs(x) + sqrt(y)"),
        ("log(X) + 2.50", "ln(x) + 2.5"),
        ("max(x,y,1)", "max(x, y, 1)"),
        ("max(max(x,y),1) + min(x,max(y,1))", "max(max(x, y), 1) + min(x, max(y, 1))"),
        ("max(x, max(x, 1) + y)", "max(x, max(x, 1) + y)"),
        ("max(x, max(x, 1)*y)", "max(x, max(x, 1)*y)"),
        ("min(x, min(y, 2)^2)", "min(x, min(y, 2)^2)"),
        ("max(x, max(y, 1) - max(x, 2))", "max(x, max(y, 1) - max(x, 2))"),
        ("max(x, min(y, max(x, 2)))", "max(x, min(y, max(x, 2)))"),
        ("1e-7x·π", "1e-07*x*pi"),
        ("((x))", "x"),
    ],
)
def test_normal_form(text: str, plain: str) -> None:
    formula = formulas.parse(text)
    assert formula.plain() == plain
    assert formulas.parse(plain).steps == formula.steps
    assert formulas.parse(plain).plain() == plain


SINGLE = sorted(name for name, one in FUNCTIONS.items() if one.arity == 1)
SEVERAL = sorted(set(FUNCTIONS) - set(SINGLE))
NUMBERS = st.floats(0.0, 1e6).map(repr)
TREES = st.recursive(
    st.one_of(st.sampled_from(["x", "y", "pi"]), NUMBERS),
    lambda parts: st.one_of(
        st.tuples(parts, st.sampled_from("+-*/^"), parts).map("({0[0]}){0[1]}({0[2]})".format),
        parts.map("-({})".format),
        st.tuples(st.sampled_from(SINGLE), parts).map("{0[0]}({0[1]})".format),
        parts.map("|{}|".format),
        st.tuples(st.sampled_from(SEVERAL), st.lists(parts, min_size=2, max_size=4)).map(
            lambda call: f"{call[0]}({', '.join(call[1])})"
        ),
    ),
    max_leaves=8,
)


@given(TREES)
def test_the_normal_form_means_the_same(text: str) -> None:
    assume(len(text) < 400)
    formula = formulas.parse(f"{text} + x")
    again = formulas.parse(formula.plain())
    assert again.steps == formula.steps
    points = points_in(5, len(formula.variables))
    np.testing.assert_array_equal(again.value(points), formula.value(points))
