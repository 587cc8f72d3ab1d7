"""A plane through parameter space as a value: from parameters to coordinates and back.

The network's landscape and the race of optimizers look along the same planes. Which two directions
one has is a matter of `simulator.landscape.planes`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.safe_lengths import length

Array = NDArray[Any]
Axis = tuple[int, int, int]

# Numbers of the parameters that are looked at together.
_PART_NUMBERS = 1 << 19


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """Two directions in parameter space, a reference, and a point that the plane goes through.

    Coordinates count from the reference, which need not lie on the plane: those of a plane of two
    weights are the weights themselves, whatever the other weights are.

    Attributes
    ----------
    kind : str
        ``"weights"``, ``"random"``, ``"path"`` or ``"snapshots"``.
    directions : ndarray, shape (2, P)
    reference : ndarray, shape (P,)
        Where both coordinates are zero.
    axes : pair of (layer, source, unit), or None
        The two weights that are the coordinates, where the plane is one of weights.
    half_width : float
        How far the map reaches at first, to each side.
    names : pair of str
        What each direction is: ``"weight"``, ``"random"``, ``"component"``, ``"now"`` (from the
        start to here), ``"best"`` (towards the best parameters), ``"downhill"``, ``"across"`` (kept
        from the plane before).
    explained : pair of float, or None
        Principal components only: the share of the path's variance along each direction, 0..1.
    origin : ndarray, shape (P,)
        A point of the plane: the reference, until `through` says another.
    here : ndarray, shape (2,)
        The origin's coordinates.
    """

    kind: str
    directions: Array
    reference: Array
    axes: tuple[Axis, Axis] | None
    half_width: float
    names: tuple[str, str] = ("weight", "weight")
    explained: tuple[float, float] | None = None
    origin: Array = field(init=False, repr=False)
    here: Array = field(init=False, repr=False)
    _inverse: Array = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # Dᵀ (D Dᵀ)⁻¹: the pseudoinverse by way of a 2 × 2 matrix, of directions of length 1, as
        # the squares of a diverged network's weights overflow.
        lengths = np.array([length(one) or 1.0 for one in self.directions])
        units = self.directions / lengths[:, None]
        object.__setattr__(self, "_inverse", units.T @ np.linalg.pinv(units @ units.T) / lengths)
        object.__setattr__(self, "origin", self.reference)
        object.__setattr__(self, "here", np.zeros(2))

    def through(self, theta: Array) -> Plane:
        """Return the parallel plane through `theta` (P,): same directions, same coordinates."""
        # Made beside the constructor: a surface of a small network is made 30 times a second, and
        # finding the pseudoinverse again would cost more than the path on it.
        moved = object.__new__(Plane)
        for name in Plane.__slots__:
            object.__setattr__(moved, name, getattr(self, name))
        object.__setattr__(moved, "origin", theta.copy())
        object.__setattr__(moved, "here", self.project(theta[None, :])[0])
        return moved

    def project(self, thetas: Array) -> Array:
        """Return the coordinates, shape (k, 2), of the points nearest to `thetas` (k, P)."""
        return _by_part(thetas, lambda part: (part - self.reference) @ self._inverse, 2)

    def project_moves(self, moves: Array) -> Array:
        """Return the parts of differences (k, P) that lie in the plane, shape (k, 2)."""
        return np.asarray(moves @ self._inverse)

    def parameters_at(self, x: float, y: float) -> Array:
        """Return the parameters at a point of the plane, shape (P,)."""
        return np.asarray(self.origin + (np.array([x, y]) - self.here) @ self.directions)

    def distance(self, thetas: Array) -> Array:
        """Return how far `thetas` (k, P) lie off the plane, shape (k,)."""

        def lengths(part: Array) -> Array:
            moved = part - self.origin
            moved -= (moved @ self._inverse) @ self.directions
            return np.asarray(np.linalg.norm(moved, axis=1, keepdims=True))

        return _by_part(thetas, lengths, 1)[:, 0]


def _by_part(thetas: Array, of: Callable[[Array], Array], columns: int) -> Array:
    """Return `of` some rows at a time: copies of a large network's whole path are too much."""
    found = np.empty((len(thetas), columns))
    size = max(1, _PART_NUMBERS // thetas.shape[1])
    for start in range(0, len(thetas), size):
        found[start : start + size] = of(thetas[start : start + size])
    return found
