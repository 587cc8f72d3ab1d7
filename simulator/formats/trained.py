"""A trained network with all that it takes to use it, as a file holds it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.data.data_checks import refuse_masked
from simulator.data.datasets import Task
from simulator.data.input_columns import InputColumn, encoded
from simulator.data.prepared import PreparedData
from simulator.formats.network_schema import TrainingBlock
from simulator.messages import Message
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.schema import Scenario

Array = NDArray[Any]

CHECK_ROWS = 4


@dataclass(frozen=True, slots=True, eq=False)
class NetworkFile:
    """A trained network with all that it takes to use it.

    Attributes
    ----------
    title : str
    spec : NetworkSpec
    theta : ndarray, shape (P,), float64
    task : {"binary", "multiclass", "multilabel", "regression"}
    feature_names, class_names : tuple of str
        Class names are empty for regression, two for a single yes-or-no output.
    scaling : {"none", "standardize", "minmax"}
    offset, scale : ndarray, shape (f,)
        ``scaled = (raw - offset) / scale``.
    check_inputs : ndarray, shape (c, f)
        Raw inputs for which the file states the outputs.
    training : TrainingBlock or None
        How the network was trained, and with which result.
    scenario : Scenario or None
        What the training started from: with it, training can go on.
    output_offset, output_scale : ndarray, shape (k,) or (1,)
        ``outputs = network outputs * output_scale + output_offset``: what a regression predicts,
        in its own units.
    columns : tuple of InputColumn
        Of a network that learnt from a table: the columns that its inputs come from.
    """

    title: str
    spec: NetworkSpec
    theta: Array
    task: Task
    feature_names: tuple[str, ...]
    class_names: tuple[str, ...]
    scaling: str
    offset: Array
    scale: Array
    check_inputs: Array
    training: TrainingBlock | None = None
    scenario: Scenario | None = None
    output_offset: Array = field(default_factory=lambda: np.zeros(1))
    output_scale: Array = field(default_factory=lambda: np.ones(1))
    columns: tuple[InputColumn, ...] = ()

    def inputs_of(self, cells: Sequence[str]) -> Array:
        """Return the raw inputs (1, f) that a row of typed cells stands for, one for each column.

        Raises
        ------
        ValueError
            If there are more or fewer cells than columns, or one is not what its column holds.
        """
        columns = self.columns or tuple(InputColumn(one, "number") for one in self.feature_names)
        if len(cells) != len(columns):
            raise ValueError(
                Message("a row must have {count} values, got {got}").format(
                    count=len(columns), got=len(cells)
                )
            )
        row = [column.value(cell) for column, cell in zip(columns, cells, strict=True)]
        return encoded(columns, np.array([row]))

    def predict(self, raw: ArrayLike) -> Array:
        """Return the outputs, shape (n, outputs), for raw inputs of shape (n, f).

        Numbers that a regression predicts are in their own units.

        Raises
        ------
        ValueError
            If the shape does not fit.
        """
        refuse_masked("inputs", raw)
        try:
            X = np.asarray(raw, dtype=np.float64)
        except (TypeError, ValueError, OverflowError):
            raise ValueError(
                Message("{name} must be a table of finite numbers", name="inputs")
            ) from None
        if X.ndim != 2 or X.shape[1] != self.spec.inputs:
            raise ValueError(
                Message(
                    "{name} must have shape (n, {inputs}), got {got}",
                    name="inputs",
                    inputs=self.spec.inputs,
                    got=X.shape,
                )
            )
        with np.errstate(all="ignore"):
            outputs = Network(self.spec).predict(self.theta, (X - self.offset) / self.scale)
            return outputs * self.output_scale + self.output_offset


def network_file(
    spec: NetworkSpec,
    theta: Array,
    prepared: PreparedData,
    *,
    title: str,
    training: TrainingBlock | None = None,
    scenario: Scenario | None = None,
) -> NetworkFile:
    """Return a trained network, ready to be written.

    Parameters
    ----------
    spec : NetworkSpec
    theta : ndarray, shape (P,)
    prepared : PreparedData
        The data that it was trained on: names, scaling and the inputs of the check.
    title : str
    training : TrainingBlock, optional
    scenario : Scenario, optional
    """
    return NetworkFile(
        title=title,
        spec=spec,
        theta=np.array(theta, dtype=np.float64),
        task=prepared.task,
        feature_names=prepared.feature_names,
        class_names=prepared.class_names,
        scaling=prepared.scaling,
        offset=prepared.offset,
        scale=prepared.scale,
        check_inputs=_check_inputs(prepared),
        training=training,
        scenario=scenario,
        output_offset=prepared.target_offset,
        output_scale=prepared.target_scale,
        columns=prepared.columns,
    )


def _check_inputs(prepared: PreparedData) -> Array:
    """Return rows for the check: some of the data, of a learner's own table rows that are made up.

    What a table holds may be nobody else's business.
    """
    if not prepared.columns:
        rows = np.unique(np.linspace(0, len(prepared.raw) - 1, CHECK_ROWS).astype(int))
        known: Array = prepared.raw[rows]
        return known
    centre, spread = iter(prepared.offset), iter(prepared.scale)
    parts = []
    for k, column in enumerate(prepared.columns):
        count = len(column.features)
        offset, scale = (np.array([next(one) for _ in range(count)]) for one in (centre, spread))
        turned = np.roll(np.linspace(-1.0, 1.0, CHECK_ROWS), k)
        if column.kind == "number":
            parts.append(np.round(offset + scale * turned[:, None], 6))
        else:
            places = (np.arange(CHECK_ROWS) + k) % len(column.categories)
            parts.append(encoded([column], places[:, None].astype(np.float64)))
    return np.concatenate(parts, axis=1)
