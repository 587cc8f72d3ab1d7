"""A function that a learner typed."""

from __future__ import annotations

import numpy as np

from simulator.graph import formulas
from simulator.messages import Message
from simulator.race.benchmark_functions._base import Function, Interval, Point

_WINDOW: Interval = (-4.0, 4.0)
_START = (2.5, 2.0)


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
        name="formula",
        title=formula.text,
        order=0,
        formula=formula.text,
        explanation="A formula of your own.",
        variables=formula.variables,
        window=(_WINDOW,) * len(formula.variables),
        start=_start_of(formula),
        rule=lambda *coordinates: formula.value(np.stack(coordinates, axis=-1)),
        slopes=lambda *coordinates: tuple(formula.gradient(np.stack(coordinates, axis=-1)).T),
    )


def _start_of(formula: formulas.Formula) -> Point:
    """Return the usual start, or the nearest point from which an optimizer can go."""
    d = len(formula.variables)
    usual = np.array(_START[:d])
    axes = np.meshgrid(*[np.linspace(*_WINDOW, 33)] * d)
    grid = np.stack([axis.ravel() for axis in axes], axis=-1)
    points = grid[np.argsort(np.sum((grid - usual) ** 2, axis=-1), kind="stable")]
    can_go = np.isfinite(formula.value(points)) & np.isfinite(formula.gradient(points)).all(axis=-1)
    if not can_go.any():
        low, high = _WINDOW
        names = " and ".join(formula.variables)
        raise formulas.FormulaProblem(
            Message(
                "{text} has no finite value for {names} between {low} and {high}",
                text=formula.text,
                names=names,
                low=f"{low:g}",
                high=f"{high:g}",
            )
        )
    return tuple(points[np.argmax(can_go)].tolist())
