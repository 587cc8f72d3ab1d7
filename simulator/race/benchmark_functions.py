"""Functions of one or two variables with known shapes, on which optimizers can be compared.

Each record holds value, gradient, formula and known minima together; the gradients are written by
hand. The formula's text is one that `formulas.parse` reads, so a learner can take it and change
it. Knows nothing of optimizers or networks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import pi
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from simulator.graph import formulas

Array = NDArray[np.float64]
Point = tuple[float, ...]
Interval = tuple[float, float]

_FORMULA_WINDOW: Interval = (-4.0, 4.0)
_FORMULA_START = (2.5, 2.0)


@dataclass(frozen=True, slots=True)
class Function:
    """One function f(x) or f(x, y), to be minimised.

    Attributes
    ----------
    name : str
        Registered name, or ``formula``.
    title : str
        The name for people.
    formula : str
        The value as text, in a form that `formulas.parse` reads.
    explanation : str
        One sentence for a learner.
    variables : tuple of str
        ``("x",)`` or ``("x", "y")``: the coordinates of a point.
    window : tuple of (float, float)
        For each variable, from where to where the function is drawn.
    start : tuple of float
        A point from which the optimizers' ways differ.
    rule : callable
        ``rule(x)`` or ``rule(x, y)`` returns the values, elementwise.
    slopes : callable
        ``slopes(...)`` returns the partial derivatives, one for each variable.
    minima : tuple of points
        Known minima, the lowest first; empty where there is none or none is known.
    source : str
        Where the function was published; empty where it is nobody's in particular.
    """

    name: str
    title: str
    formula: str
    explanation: str
    variables: tuple[str, ...]
    window: tuple[Interval, ...]
    start: Point
    rule: Callable[..., Array]
    slopes: Callable[..., tuple[Array, ...]]
    minima: tuple[Point, ...] = ()
    source: str = ""

    @property
    def dimension(self) -> int:
        """How many variables there are: 1 or 2."""
        return len(self.variables)

    def value(self, points: Array) -> Array:
        """Return the values, shape (k,), at `points`, shape (k, d).

        Infinite or NaN where they are too large or do not exist, without a warning.

        Raises
        ------
        ValueError
            If `points` has another shape.
        """
        with np.errstate(all="ignore"):
            return self.rule(*self._coordinates(points))

    def gradient(self, points: Array) -> Array:
        """Return the partial derivatives, shape (k, d), at `points`, shape (k, d).

        Raises
        ------
        ValueError
            If `points` has another shape.
        """
        with np.errstate(all="ignore"):
            return np.stack(self.slopes(*self._coordinates(points)), axis=-1)

    def _coordinates(self, points: Array) -> Array:
        given = np.asarray(points, np.float64)
        if given.ndim != 2 or given.shape[1] != self.dimension:
            raise ValueError(f"points must have shape (k, {self.dimension}), got {given.shape}")
        return given.T


def _parabola(x: Array, y: Array) -> Array:
    return x * x + y * y


def _parabola_slopes(x: Array, y: Array) -> tuple[Array, ...]:
    return 2.0 * x, 2.0 * y


def _ellipse(x: Array, y: Array) -> Array:
    return x * x / 20.0 + y * y


def _ellipse_slopes(x: Array, y: Array) -> tuple[Array, ...]:
    return x / 10.0, 2.0 * y


def _saddle(x: Array, y: Array) -> Array:
    return x * x - y * y


def _saddle_slopes(x: Array, y: Array) -> tuple[Array, ...]:
    return 2.0 * x, -2.0 * y


def _beale_errors(x: Array, y: Array) -> tuple[Array, Array, Array]:
    """Return the three errors, whose squares are added up."""
    return 1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y


def _beale(x: Array, y: Array) -> Array:
    a, b, c = _beale_errors(x, y)
    return a * a + b * b + c * c


def _beale_slopes(x: Array, y: Array) -> tuple[Array, ...]:
    a, b, c = _beale_errors(x, y)
    by_x = a * (y - 1.0) + b * (y * y - 1.0) + c * (y * y * y - 1.0)
    by_y = a * x + b * 2.0 * x * y + c * 3.0 * x * y * y
    return 2.0 * by_x, 2.0 * by_y


def _rosenbrock(x: Array, y: Array) -> Array:
    return (1.0 - x) ** 2 + 100.0 * (y - x * x) ** 2


def _rosenbrock_slopes(x: Array, y: Array) -> tuple[Array, ...]:
    off = y - x * x
    return -2.0 * (1.0 - x) - 400.0 * x * off, 200.0 * off


def _himmelblau(x: Array, y: Array) -> Array:
    return (x * x + y - 11.0) ** 2 + (x + y * y - 7.0) ** 2


def _himmelblau_slopes(x: Array, y: Array) -> tuple[Array, ...]:
    a, b = x * x + y - 11.0, x + y * y - 7.0
    return 4.0 * x * a + 2.0 * b, 2.0 * a + 4.0 * y * b


def _rastrigin(x: Array, y: Array) -> Array:
    waves = np.cos(2.0 * pi * x) + np.cos(2.0 * pi * y)
    return 20.0 + x * x + y * y - 10.0 * waves


def _rastrigin_slopes(x: Array, y: Array) -> tuple[Array, ...]:
    steep = 20.0 * pi
    return (
        2.0 * x + steep * np.sin(2.0 * pi * x),
        2.0 * y + steep * np.sin(2.0 * pi * y),
    )


def _ravine(x: Array, y: Array) -> Array:
    return 0.1 * x * x + 10.0 * (y - np.sin(x)) ** 2


def _ravine_slopes(x: Array, y: Array) -> tuple[Array, ...]:
    off = y - np.sin(x)
    return 0.2 * x - 20.0 * off * np.cos(x), 20.0 * off


def _plateau(x: Array, y: Array) -> Array:
    # 1 − e^−u, which keeps its precision near the minimum in this form.
    return -np.expm1(-(x * x + y * y) / 4.0)


def _plateau_slopes(x: Array, y: Array) -> tuple[Array, ...]:
    depth = np.exp(-(x * x + y * y) / 4.0)
    # Where the exponential has vanished so has the slope, even at infinity.
    return tuple(np.where(depth == 0.0, 0.0, 0.5 * u * depth) for u in (x, y))


def _valleys(x: Array) -> Array:
    return (((3.0 * x - 4.0) * x - 12.0) * x * x + 32.0) / 32.0


def _valleys_slopes(x: Array) -> tuple[Array, ...]:
    return (0.375 * x * (x + 1.0) * (x - 2.0),)


_BOTH = ("x", "y")

_RECORDS = (
    Function(
        "parabola",
        "Parabola",
        "x² + y²",
        "A round bowl with one minimum: the gradient points straight away from it everywhere, so "
        "only the size of the step matters.",
        _BOTH,
        ((-4.0, 4.0), (-4.0, 4.0)),
        (-3.0, 2.0),
        _parabola,
        _parabola_slopes,
        minima=((0.0, 0.0),),
    ),
    Function(
        "ellipse",
        "Ill-conditioned ellipse",
        "x²/20 + y²",
        "A bowl that is 20 times as curved one way as the other: the gradient hardly points "
        "at the minimum, and plain descent zig-zags across while it crawls along.",
        _BOTH,
        ((-10.0, 10.0), (-5.0, 5.0)),
        (-7.0, 2.0),
        _ellipse,
        _ellipse_slopes,
        minima=((0.0, 0.0),),
        source="Saitoh, Deep Learning from Scratch (2016), chapter 6",
    ),
    Function(
        "saddle",
        "Saddle",
        "x² − y²",
        "Uphill one way and downhill the other: the gradient vanishes in the centre although it "
        "is no minimum, and along y it goes down without end.",
        _BOTH,
        ((-2.0, 2.0), (-2.0, 2.0)),
        (-1.5, 0.001),
        _saddle,
        _saddle_slopes,
    ),
    Function(
        "beale",
        "Beale",
        "(1.5 − x + x y)² + (2.25 − x + x y²)² + (2.625 − x + x y³)²",
        "Steep walls around a long flat valley: a step that suits the valley is far too large on "
        "the walls.",
        _BOTH,
        ((-4.5, 4.5), (-4.5, 4.5)),
        (1.0, 1.5),
        _beale,
        _beale_slopes,
        minima=((3.0, 0.5),),
        source="Beale, On an iterative method for finding a local minimum of a function of more "
        "than one variable (1958)",
    ),
    Function(
        "rosenbrock",
        "Rosenbrock",
        "(1 − x)² + 100(y − x²)²",
        "A bent, banana-shaped valley: it is found at once, and then its floor is so flat that the "
        "way along it to the minimum takes thousands of updates.",
        _BOTH,
        ((-2.0, 2.0), (-1.0, 3.0)),
        (-1.2, 1.0),
        _rosenbrock,
        _rosenbrock_slopes,
        minima=((1.0, 1.0),),
        source="Rosenbrock, An automatic method for finding the greatest or least value of a "
        "function (1960)",
    ),
    Function(
        "himmelblau",
        "Himmelblau",
        "(x² + y − 11)² + (x + y² − 7)²",
        "Four minima of the same depth: which one is reached depends on the start, and near the "
        "hill in the middle on the optimizer too.",
        _BOTH,
        ((-5.0, 5.0), (-5.0, 5.0)),
        (0.3, -1.0),
        _himmelblau,
        _himmelblau_slopes,
        minima=(
            (3.0, 2.0),
            (-2.805118086952745, 3.131312518250573),
            (-3.779310253377747, -3.283185991286169),
            (3.5844283403304917, -1.8481265269644036),
        ),
        source="Himmelblau, Applied Nonlinear Programming (1972)",
    ),
    Function(
        "rastrigin",
        "Rastrigin",
        "20 + x² + y² − 10 cos(2π x) − 10 cos(2π y)",
        "A bowl full of dents: nearly every start ends in a local minimum, and only speed or noise "
        "carries an optimizer over the next ridge.",
        _BOTH,
        ((-5.12, 5.12), (-5.12, 5.12)),
        (-2.2, 1.3),
        _rastrigin,
        _rastrigin_slopes,
        minima=((0.0, 0.0),),
        source="Rastrigin, Systems of Extremal Control (1974)",
    ),
    Function(
        "ravine",
        "Narrow ravine",
        "0.1x² + 10(y − sin(x))²",
        "A narrow, winding ravine with a gentle slope along its floor: the steps must be small for "
        "its walls, and then they are tiny along the floor.",
        _BOTH,
        ((-5.0, 5.0), (-2.5, 2.5)),
        (-4.5, -1.0),
        _ravine,
        _ravine_slopes,
        minima=((0.0, 0.0),),
    ),
    Function(
        "plateau",
        "Plateau",
        "1 − exp(−(x² + y²)/4)",
        "A dip in flat land: far from it the gradient almost vanishes, and an optimizer that does "
        "not make its own steps larger stands still.",
        _BOTH,
        ((-6.0, 6.0), (-6.0, 6.0)),
        (-4.0, 3.0),
        _plateau,
        _plateau_slopes,
        minima=((0.0, 0.0),),
    ),
    Function(
        "valleys_1d",
        "Two valleys",
        "(3x⁴ − 4x³ − 12x² + 32)/32",
        "A curve with a shallow and a deep valley: descent ends in the one it starts in, and only "
        "what rolls with momentum may cross the hill between them.",
        ("x",),
        ((-2.2, 3.1),),
        (-1.8,),
        _valleys,
        _valleys_slopes,
        minima=((2.0,), (-1.0,)),
    ),
)

FUNCTIONS: Mapping[str, Function] = MappingProxyType({record.name: record for record in _RECORDS})


def get(name: str) -> Function:
    """Return the function called `name`.

    Raises
    ------
    ValueError
        If there is none; the message lists the valid names.
    """
    try:
        return FUNCTIONS[name]
    except (KeyError, TypeError):
        raise ValueError(f"function must be one of {', '.join(FUNCTIONS)}, got {name!r}") from None


def from_formula(text: str) -> Function:
    """Return the function that a learner typed, with exact gradients.

    It is drawn from −4 to 4 and starts at (2.5, 2), or at the nearest point of a coarse grid at
    which value and gradient exist. Its minima are not known, and it may have none.

    Parameters
    ----------
    text : str
        A formula in x and y, or in x alone; see `formulas.parse`.

    Raises
    ------
    ValueError
        If it cannot be read, with the character, what is wrong and what is allowed; or if it has
        no finite value in the window.
    """
    formula = formulas.parse(text)
    return Function(
        "formula",
        formula.text,
        formula.text,
        "A formula of your own.",
        formula.variables,
        (_FORMULA_WINDOW,) * len(formula.variables),
        _start_of(formula),
        lambda *coordinates: formula.value(np.stack(coordinates, axis=-1)),
        lambda *coordinates: tuple(formula.gradient(np.stack(coordinates, axis=-1)).T),
    )


def _start_of(formula: formulas.Formula) -> Point:
    """Return the usual start, or the nearest point from which an optimizer can go."""
    d = len(formula.variables)
    usual = np.array(_FORMULA_START[:d])
    axes = np.meshgrid(*[np.linspace(*_FORMULA_WINDOW, 33)] * d)
    grid = np.stack([axis.ravel() for axis in axes], axis=-1)
    points = grid[np.argsort(np.sum((grid - usual) ** 2, axis=-1), kind="stable")]
    can_go = np.isfinite(formula.value(points)) & np.isfinite(formula.gradient(points)).all(axis=-1)
    if not can_go.any():
        low, high = _FORMULA_WINDOW
        names = " and ".join(formula.variables)
        raise formulas.FormulaProblem(
            f"{formula.text} has no finite value for {names} between {low:g} and {high:g}"
        )
    return tuple(points[np.argmax(can_go)].tolist())
