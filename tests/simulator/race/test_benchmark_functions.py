"""Functions for optimizers: gradients, minima, texts, and formulas that a learner types."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from repository import DOCS

from simulator import optimizers
from simulator.graph import formulas
from simulator.graph.operations import FUNCTIONS as NAMED
from simulator.race import benchmark_functions
from simulator.race.benchmark_functions import REGISTRY, Function

Array = NDArray[Any]

RECORDS = pytest.mark.parametrize("function", list(REGISTRY.values()), ids=list(REGISTRY))
NAMES = ["parabola", "ellipse", "saddle", "beale", "rosenbrock", "himmelblau", "rastrigin"]
NAMES += ["ravine", "plateau", "valleys_1d"]

# From its start, each function that is bounded below: optimizer, settings, updates, the minimum.
ARRIVALS = {
    "parabola": ("sgd", {"learning_rate": 0.1}, 200, (0.0, 0.0)),
    "ellipse": ("momentum", {"learning_rate": 0.1}, 500, (0.0, 0.0)),
    "beale": ("momentum", {"learning_rate": 0.005}, 2000, (3.0, 0.5)),
    "rosenbrock": ("momentum", {"learning_rate": 0.002}, 4000, (1.0, 1.0)),
    "himmelblau": ("sgd", {"learning_rate": 0.01}, 500, (3.584428340330, -1.848126526964)),
    "rastrigin": ("adagrad", {"learning_rate": 2.0}, 500, (0.0, 0.0)),
    "ravine": ("momentum", {"learning_rate": 0.02}, 1500, (0.0, 0.0)),
    "plateau": ("momentum", {"learning_rate": 0.1}, 1000, (0.0, 0.0)),
    "valleys_1d": ("momentum", {"learning_rate": 0.1}, 500, (2.0,)),
}


# What the explanations say: after how many updates from the start it stays within 0.05 of which
# minimum.
TAUGHT = [
    ("parabola", "sgd", 0.1, 20, 0),
    ("parabola", "adam", 0.1, 75, 0),
    ("ellipse", "sgd", 0.1, 492, 0),
    ("ellipse", "sgd", 0.95, 50, 0),
    ("ellipse", "momentum", 0.1, 88, 0),
    ("beale", "sgd", 0.02, 349, 0),
    ("beale", "adam", 0.05, 591, 0),
    ("rosenbrock", "sgd", 0.002, 3637, 0),
    ("rosenbrock", "momentum", 0.002, 408, 0),
    ("himmelblau", "sgd", 0.01, 19, 3),
    ("himmelblau", "adam", 0.05, 98, 0),
    ("ravine", "sgd", 0.04, 1027, 0),
    ("ravine", "momentum", 0.04, 129, 0),
    ("ravine", "adam", 0.04, 2175, 0),
    ("plateau", "sgd", 0.1, 1116, 0),
    ("plateau", "momentum", 0.1, 198, 0),
    ("plateau", "adam", 0.1, 89, 0),
    ("valleys_1d", "sgd", 0.1, 17, 1),
    ("valleys_1d", "momentum", 0.1, 67, 0),
]


def points_in(function: Function, count: int = 300) -> Array:
    """Return random points of the window, shape (count, d)."""
    low, high = np.transpose(function.window)
    return np.random.default_rng(11).uniform(low, high, (count, function.dimension))


def differences(function: Function | formulas.Formula, points: Array, h: float = 3e-4) -> Array:
    """Return the central-difference gradient of fourth order, shape (k, d)."""
    columns = []
    for unit in np.eye(points.shape[1]):
        near, far = (
            function.value(points + s * h * unit) - function.value(points - s * h * unit)
            for s in (1.0, 2.0)
        )
        columns.append((8.0 * near - far) / (12.0 * h))
    return np.stack(columns, axis=-1)


def descend(function: Function, name: str, updates: int, **settings: float) -> Array:
    """Return where an optimizer ends that begins at the function's start."""
    optimizer, theta = optimizers.get(name, **settings), np.array([function.start])
    for _ in range(updates):
        optimizer.update(theta, function.gradient(theta))
    return theta[0]


@pytest.mark.parametrize(("name", "optimizer", "rate", "updates", "minimum"), TAUGHT)
def test_an_explanation_says_how_long_it_takes(
    name: str, optimizer: str, rate: float, updates: int, minimum: int
) -> None:
    function = benchmark_functions.get(name)
    rule, theta = optimizers.get(optimizer, learning_rate=rate), np.array([function.start])
    away = 0
    for update in range(1, updates + 200):
        rule.update(theta, function.gradient(theta))
        if np.linalg.norm(theta[0] - function.minima[minimum]) >= 0.05:
            away = update
    assert away + 1 == updates
    assert re.search(rf"\b{updates}\b", function.teaching)


def test_the_functions_are_those_that_were_promised() -> None:
    assert list(REGISTRY) == NAMES


@RECORDS
def test_gradient_is_the_numerical_gradient(function: Function) -> None:
    points = points_in(function)
    found, expected = function.gradient(points), differences(function, points)
    assert found.shape == points.shape
    error = np.linalg.norm(found - expected, axis=-1)
    # Rounding of large values leaves a little where the slope itself is small.
    rounding = 1e-15 * (1.0 + np.abs(function.value(points))) / 3e-4
    assert (error <= 1e-8 * np.linalg.norm(expected, axis=-1) + 8.0 * rounding).all()


@RECORDS
def test_the_formula_shown_is_the_function(function: Function) -> None:
    formula, points = formulas.parse(function.formula), points_in(function)
    assert formula.variables == function.variables
    for found, expected in (
        (function.value(points), formula.value(points)),
        (function.gradient(points), formula.gradient(points)),
    ):
        np.testing.assert_allclose(found, expected, rtol=1e-12, atol=2e-12)


@RECORDS
def test_known_minima(function: Function) -> None:
    if function.name == "saddle":
        assert function.minima == ()
        return
    minima = np.array(function.minima)
    np.testing.assert_allclose(function.gradient(minima), 0.0, atol=1e-13)
    values = function.value(minima)
    assert values[0] == 0.0
    assert (np.diff(values) >= -1e-12).all()
    around = np.random.default_rng(2).uniform(-1e-3, 1e-3, (500, function.dimension))
    for point, value in zip(minima, values, strict=True):
        assert function.value(point + around).min() > value


def test_values_of_minima_by_hand() -> None:
    # (3 + 4 − 12 + 32) / 32 at −1, (48 − 32 − 48 + 32) / 32 at 2, and the hill between at 0
    valleys = benchmark_functions.get("valleys_1d").value(np.array([[-1.0], [2.0], [0.0]]))
    assert valleys.tolist() == [27.0 / 32.0, 0.0, 1.0]
    assert benchmark_functions.get("himmelblau").value(np.array([[0.0, 0.0]])).tolist() == [
        121.0 + 49.0
    ]
    # 1.5² + 2.25² + 2.625² at the origin
    assert benchmark_functions.get("beale").value(np.zeros((1, 2))).tolist() == [14.203125]
    assert benchmark_functions.get("rosenbrock").value(np.array([[-1.2, 1.0]]))[0] == pytest.approx(
        24.2
    )
    assert benchmark_functions.get("rastrigin").value(np.array([[1.0, -2.0]]))[0] == pytest.approx(
        5.0
    )
    far = benchmark_functions.get("plateau").value(np.array([[2.0, 0.0]]))
    assert far[0] == pytest.approx(1.0 - np.exp(-1.0))


@RECORDS
def test_only_the_saddle_is_unbounded_below(function: Function) -> None:
    wide = 1e3 * points_in(function)
    lowest = function.value(wide).min()
    assert lowest < -1e6 if function.name == "saddle" else lowest >= 0.0


@RECORDS
def test_the_known_minima_are_the_lowest_of_the_window(function: Function) -> None:
    values = function.value(points_in(function, 20_000))
    assert values.min() >= (0.0 if function.minima else -4.0)


@pytest.mark.parametrize("name", ARRIVALS)
def test_a_minimum_is_reached_from_the_start(name: str) -> None:
    optimizer, settings, updates, minimum = ARRIVALS[name]
    found = descend(benchmark_functions.get(name), optimizer, updates, **settings)
    np.testing.assert_allclose(found, minimum, atol=1e-4)
    assert set(ARRIVALS) == set(NAMES) - {"saddle"}


def test_starts_from_which_optimizers_differ() -> None:
    # COURSE D2: plain descent ends in the valley it starts in, momentum rolls on
    valleys = benchmark_functions.get("valleys_1d")
    assert descend(valleys, "sgd", 500, learning_rate=0.1)[0] == pytest.approx(-1.0)
    # From near the hill's top two optimizers come down on different sides
    himmelblau = benchmark_functions.get("himmelblau")
    assert descend(himmelblau, "adam", 1000, learning_rate=0.05) == pytest.approx([3.0, 2.0])
    # Plain descent stays in the dent below the start
    rastrigin = benchmark_functions.get("rastrigin")
    end = descend(rastrigin, "sgd", 500, learning_rate=0.001)
    np.testing.assert_allclose(end, [-1.99, 0.995], atol=0.01)
    # On the plateau it hardly moves while Adam arrives
    plateau = benchmark_functions.get("plateau")
    assert np.linalg.norm(descend(plateau, "sgd", 100, learning_rate=0.1)) > 4.8
    assert np.linalg.norm(descend(plateau, "adam", 100, learning_rate=0.1)) < 0.1
    # From the saddle's ridge everything gets away, sooner or later
    saddle = benchmark_functions.get("saddle")
    assert abs(descend(saddle, "sgd", 20, learning_rate=0.1)[1]) < 0.05
    assert abs(descend(saddle, "adam", 20, learning_rate=0.1)[1]) > 1.0


@RECORDS
def test_huge_points_give_numbers_without_warnings(function: Function) -> None:
    huge = np.array([1e200, -1e308, np.inf, 0.0])
    points = np.stack(np.meshgrid(*[huge] * function.dimension), axis=-1)
    points = points.reshape(-1, function.dimension)
    assert function.value(points).shape == (len(points),)
    assert function.gradient(points).shape == points.shape


def test_the_plateau_is_exact_in_the_dip_and_far_away() -> None:
    plateau = benchmark_functions.get("plateau")
    assert plateau.value(np.array([[1e-9, 0.0]]))[0] == pytest.approx(0.25e-18, rel=1e-12, abs=0.0)
    far = np.array([[1e200, -1e200], [np.inf, 0.0]])
    assert plateau.value(far).tolist() == [1.0, 1.0]
    assert (plateau.gradient(far) == 0.0).all()


@RECORDS
def test_records_are_whole(function: Function) -> None:
    assert benchmark_functions.get(function.name) is function
    assert function.title
    assert function.explanation.endswith(".")
    assert function.dimension == len(function.variables) == len(function.window)
    assert len(function.start) == function.dimension
    for point in (function.start, *function.minima):
        for (low, high), coordinate in zip(function.window, point, strict=True):
            assert low <= coordinate <= high
    years = {"beale": 1958, "rosenbrock": 1960, "himmelblau": 1972, "rastrigin": 1974}
    if function.name in years:
        assert [source.year for source in function.sources] == [years[function.name]]


@RECORDS
@pytest.mark.parametrize("shape", [(3,), (2, 3), (1, 2, 2)])
def test_a_wrong_shape_is_refused(function: Function, shape: tuple[int, ...]) -> None:
    for ask in (function.value, function.gradient):
        with pytest.raises(ValueError, match=rf"points must have shape \(k, {function.dimension}"):
            ask(np.zeros(shape))


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"one of parabola, .*, valleys_1d, got 'bowl'"):
        benchmark_functions.get("bowl")


def test_a_function_of_ones_own() -> None:
    function = benchmark_functions.from_formula(" x^2 + 3y^2 ")
    assert (function.name, function.formula, function.title) == ("formula", *["x^2 + 3y^2"] * 2)
    assert function.variables == ("x", "y")
    assert function.window == ((-4.0, 4.0), (-4.0, 4.0))
    assert function.start == (2.5, 2.0)
    assert function.minima == ()
    points = np.array([[1.0, 2.0], [-3.0, 0.5]])
    assert function.value(points).tolist() == [13.0, 9.75]
    assert function.gradient(points).tolist() == [[2.0, 12.0], [-6.0, 3.0]]


def test_a_function_of_one_variable() -> None:
    function = benchmark_functions.from_formula("x^2")
    assert (function.dimension, function.window, function.start) == (1, ((-4.0, 4.0),), (2.5,))
    assert function.gradient(np.array([[3.0]])).tolist() == [[6.0]]


def test_the_start_is_moved_to_where_there_is_a_value() -> None:
    function = benchmark_functions.from_formula("sqrt(1 - x^2 - y^2)")
    # The grid's point inside the circle that is nearest to (2.5, 2)
    assert function.start == (0.75, 0.5)
    assert benchmark_functions.from_formula("log(-x)").start == (-0.25,)
    # At 2.5 itself it is infinitely steep
    assert benchmark_functions.from_formula("(x - 2.5)^0.5").start == (2.75,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x + foo", r"^character 5: 'foo' is not known"),
        ("3y", "uses y alone; .* write x in place of y"),
        ("log(-x^2 - 1)", r"^log\(-x\^2 - 1\) has no finite value for x between -4 and 4"),
        ("x y + 1/0", "has no finite value for x and y between -4 and 4"),
    ],
)
def test_formulas_that_are_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        benchmark_functions.from_formula(text)


PAGE = DOCS / "functions.md"


@RECORDS
def test_the_page_says_what_the_record_says(function: Function) -> None:
    rows = [line.split(" | ") for line in PAGE.read_text("utf-8").splitlines()]
    (row,) = [row for row in rows if row[1:2] == [f"`{function.name}`"]]
    assert row[0] == f"| [{function.title}](help/function-{function.name}.md)"
    assert row[2] == f"`{function.formula}`"
    numbers = [float(n.replace("−", "-")) for n in re.findall(r"−?[0-9.]+", row[3])]
    np.testing.assert_allclose(numbers, np.ravel(function.minima), atol=5e-4)
    assert row[3].endswith(function.minima_note)
    own = (DOCS / "help" / f"function-{function.name}.md").read_text("utf-8")
    assert all(f"- {source}\n" in own for source in function.sources)


def test_the_page_names_every_function_of_formulas() -> None:
    (row,) = re.findall(r"^\| functions \| `(.*?)`", PAGE.read_text("utf-8"), re.MULTILINE)
    assert set(row.split()) == set(NAMED)
