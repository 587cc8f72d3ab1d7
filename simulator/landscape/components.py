"""Principal components of points in parameter space, of diverged and of very large networks too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.landscape.safe_lengths import length, scale

Array = NDArray[Any]

# A second component with less than this share of the first one's spread is noise.
_FLAT = 1e-6
_PART_NUMBERS = 1 << 19


def principal_components(points: Array) -> tuple[Array, Array] | None:
    """Return the two directions in which `points` spread most about their mean.

    Few points in many dimensions: the eigenvectors of their inner products say the same as a
    singular value decomposition, in a fraction of its time.

    Parameters
    ----------
    points : ndarray, shape (k, P)
        All finite.

    Returns
    -------
    directions : ndarray, shape (2, P)
        Of length 1; their signs mean nothing.
    shares : ndarray, shape (2,)
        The share of the variance along each, 0..1.

    None is returned where the points do not spread in two directions.
    """
    if len(points) < 3:
        return None
    variances, vectors = np.linalg.eigh(_inner_products(points))
    strongest = variances[::-1][:2]
    if not strongest[1] > _FLAT**2 * strongest[0]:
        return None
    main = vectors[:, ::-1][:, :2].T
    directions = np.empty((2, points.shape[1]))
    for part, centred in _centred(points):
        directions[:, part] = main @ centred
    directions /= np.array([length(one) for one in directions])[:, None]
    return directions, strongest / variances.sum()


def _centred(points: Array) -> Iterator[tuple[slice, Array]]:
    """Yield points (k, P) about their mean, some columns at a time.

    Copies of all of a large network's path at once would take hundreds of megabytes.
    """
    size = scale(points)
    columns = max(1, _PART_NUMBERS // len(points))
    for first in range(0, points.shape[1], columns):
        part = slice(first, first + columns)
        # By the size first: a sum of diverged weights overflows.
        scaled = points[:, part] / size
        yield part, scaled - scaled.mean(axis=0)


def _inner_products(points: Array) -> Array:
    """Return the inner products (k, k) of points about their mean, up to a factor."""
    size = max((scale(centred) for _, centred in _centred(points)), default=1.0)
    products = np.zeros((len(points), len(points)))
    for _, centred in _centred(points):
        scaled = centred / size
        products += scaled @ scaled.T
    return products
