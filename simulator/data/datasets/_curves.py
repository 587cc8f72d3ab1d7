"""Points of a curve with noise, of which a network predicts the height."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from simulator.data.datasets._base import Array, Load, Rows


def curve(function: Callable[[Array], Array], low: float, high: float) -> Load:
    """Return the loader of ``y = function(x) + noise`` for x drawn evenly from `low`..`high`."""

    def load(samples: int, noise: float, seed: int) -> Rows:
        rng = np.random.default_rng(seed)
        x = rng.uniform(low, high, (samples, 1))
        return x, function(x) + noise * rng.standard_normal(x.shape)

    return load
