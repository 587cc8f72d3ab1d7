"""The data behind the decision regions: which points there are and which are classified wrongly.

Knows nothing of Qt. Predictions are made here, with a network compiled for the interface's thread,
because a point's own features decide its class, not the plane that is drawn.
"""

from __future__ import annotations

from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment
from simulator.training.evaluation import classify

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
    targets : ndarray, shape (n + m, ...)
        What each row is, as in `PreparedData.labels`.
    labels : ndarray, shape (n + m,)
        Class indices; 0 or 1 for the label that is shown of several; zeros for regression.
    values : ndarray, shape (n + m,)
        The first target: the value to predict in a regression, in its own units.
    label : int
        Which of several labels is shown.
    training_count : int
        n: points from here on are validation points.
    wrong : ndarray of int
        Rows whose predicted class, or label that is shown, is not theirs.
    outputs : ndarray, shape (n + m, k), or None
        The network's outputs for the points; for regression in the data's own units.
    """

    def __init__(self, experiment: Experiment) -> None:
        data = experiment.data
        self.raw = np.vstack([data.raw, data.raw_validation])
        self.targets = np.concatenate([data.labels, data.labels_validation])
        self.values = self.targets.reshape(len(self.raw), -1)[:, 0].astype(np.float64)
        self.label = 0
        self.training_count = len(data.raw)
        self.wrong = np.empty(0, np.intp)
        self.outputs: Array | None = None
        self._inputs = np.vstack([data.X, data.X_validation])
        self._network = Network(experiment.spec)
        self._data = data
        self._next = 0.0
        self._theta: Array | None = None
        self.labels = self._shown_labels()

    def take(self, theta: Array) -> None:
        """Answer `node_values` by these parameters, shape (P,)."""
        self._theta = theta

    def node_values(self, row: int, layer: int, unit: int) -> tuple[float, float] | None:
        """Return what a node makes of one of the points: z and a; None before any parameters."""
        if self._theta is None:
            return None
        from simulator.diagnostics.node_maps import values_at

        z, a = values_at(self._network, self._theta, self._inputs[[row]], layer, unit)
        return float(z[0]), float(a[0])

    def scaled(self, row: int) -> Array:
        """Return the scaled inputs of a point, shape (f,)."""
        found: Array = self._inputs[row]
        return found

    def classify(self, theta: Array, *, at_once: bool = True) -> bool:
        """Find outputs and wrong points; for big data, unless `at_once`, only now and then.

        Returns
        -------
        bool
            Whether it has been done.
        """
        big = len(self._inputs) * len(theta) > _CHEAP
        if big and not at_once and perf_counter() < self._next:
            return False
        with np.errstate(all="ignore"):
            self.outputs = self._network.predict(theta, self._inputs)
            if self._data.task == "regression":
                self.outputs = self._data.unscaled(self.outputs)
        self._find_wrong()
        self._next = perf_counter() + _PAUSE_S
        return True

    def show_label(self, label: int) -> None:
        """Let `labels` and `wrong` be those of one of several labels."""
        self.label = label
        self.labels = self._shown_labels()
        self._find_wrong()

    def _shown_labels(self) -> Array:
        if self._data.task == "regression":
            return np.zeros(len(self.raw), np.intp)
        return self.targets if self.targets.ndim == 1 else self.targets[:, self.label]

    def _find_wrong(self) -> None:
        if self.outputs is None or self._data.task == "regression":
            return
        found = classify(self.outputs.T, self._data.task)
        shown = found if found.ndim == 1 else found[self.label]
        self.wrong = np.flatnonzero(shown != self.labels)

    @property
    def wrong_share(self) -> float:
        """Which part of the training points, 0..1, is classified wrong: what accuracy leaves."""
        found = np.count_nonzero(self.wrong < self.training_count)
        return float(found / self.training_count) if self.training_count else 0.0

    def nearest(self, places: Array, at: tuple[float, float], within: float) -> int | None:
        """Return the row of `places` (n, 2) nearest to `at`, if it is `within` that distance."""
        if not len(places):
            return None
        distances = np.hypot(places[:, 0] - at[0], places[:, 1] - at[1])
        row = int(distances.argmin())
        return row if distances[row] <= within else None
