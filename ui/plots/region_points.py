"""The data behind the decision regions: which points there are and which are classified wrongly.

Knows nothing of Qt. Predictions are made here, with a network compiled for the interface's thread,
because a point's own features decide its class, not the plane that is drawn.
"""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.experiment import Experiment
from simulator.network import Network
from simulator.training import classify

Array = NDArray[Any]

# Multiplications that fit into a frame; above, wrong points are marked a few times a second.
_CHEAP = 400_000
_PAUSE_S = 0.3


class RegionPoints:
    """Training and validation points of an experiment, training first.

    Parameters
    ----------
    experiment : Experiment
        Gives the data and the network.

    Attributes
    ----------
    raw : ndarray, shape (n + m, f)
        Unscaled inputs.
    labels : ndarray, shape (n + m,)
        Class indices.
    values : ndarray, shape (n + m,)
        The first target: the value to predict in a regression.
    training_count : int
        n: points from here on are validation points.
    wrong : ndarray of int
        Rows whose predicted class is not their label.
    outputs : ndarray, shape (n + m, k), or None
        The network's outputs for the points.
    """

    def __init__(self, experiment: Experiment) -> None:
        data = experiment.data
        self.raw = np.vstack([data.raw, data.raw_validation])
        self.labels = np.concatenate([data.labels, data.labels_validation])
        self.values = np.concatenate([data.Y, data.Y_validation])[:, 0]
        self.training_count = len(data.raw)
        self.wrong = np.empty(0, np.intp)
        self.outputs: Array | None = None
        self._inputs = np.vstack([data.X, data.X_validation])
        self._network = Network(experiment.spec)
        self._classes = data.task != "regression"
        self._next = 0.0

    def classify(self, theta: Array, *, at_once: bool = True) -> None:
        """Find outputs and wrong points; for big data, unless `at_once`, only now and then."""
        big = len(self._inputs) * len(theta) > _CHEAP
        if big and not at_once and perf_counter() < self._next:
            return
        with np.errstate(all="ignore"):
            self.outputs = self._network.predict(theta, self._inputs)
        if self._classes:
            self.wrong = np.flatnonzero(classify(self.outputs.T) != self.labels)
        self._next = perf_counter() + _PAUSE_S

    @property
    def wrong_share(self) -> float:
        """Which part of the points, 0..1, is classified wrong."""
        return len(self.wrong) / len(self.raw) if len(self.raw) else 0.0

    def nearest(self, places: Array, at: tuple[float, float], within: float) -> int | None:
        """Return the row of `places` (n, 2) nearest to `at`, if it is `within` that distance."""
        if not len(places):
            return None
        distances = np.hypot(places[:, 0] - at[0], places[:, 1] - at[1])
        row = int(distances.argmin())
        return row if distances[row] <= within else None
