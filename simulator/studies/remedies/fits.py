"""What a network makes of its data, as small a picture as says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.prepared import PreparedData, liveliest
from simulator.diagnostics.regions import RegionGrid, Regions, default_features
from simulator.nn.network import Network
from simulator.scenarios.experiment import Experiment

Array = NDArray[Any]

_RESOLUTION = 41
_PLAIN = 2


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """The answers of one network.

    Attributes
    ----------
    experiment : Experiment
        Whose data it was trained on.
    regions : Regions or None
        Its answers over its one or two features, or over two of several where there are classes.
    outputs, late_outputs : ndarray, shape (n,) and (m,)
        Otherwise: what it gives for each training and validation row, in the data's own units, to
        be laid beside the first of the targets.
    """

    experiment: Experiment
    regions: Regions | None
    outputs: Array
    late_outputs: Array


class Fits:
    """Makes the pictures of one experiment's networks.

    Parameters
    ----------
    experiment : Experiment
    """

    def __init__(self, experiment: Experiment) -> None:
        self._experiment = experiment
        self._network = Network(experiment.spec)
        data = experiment.data
        few = data.n_features <= _PLAIN or data.task != "regression"
        self._grid = RegionGrid(data, _features(data), _RESOLUTION) if few else None

    def fit(self, theta: Array) -> Fit:
        """Return what these parameters, shape (P,), make of the data."""
        if self._grid is not None:
            regions = self._grid.regions(self._network, theta)
            return Fit(self._experiment, regions, np.empty(0), np.empty(0))
        data = self._experiment.data
        outputs, late = (
            data.unscaled(self._network.predict(theta, X))[:, 0]
            for X in (data.X, data.X_validation)
        )
        return Fit(self._experiment, None, outputs, late)


def _features(data: PreparedData) -> tuple[int, int]:
    """Return the features that the picture is drawn over: those shown elsewhere, if still there."""
    chosen = default_features(data)
    return chosen if max(chosen) < data.n_features else liveliest(data.raw)
