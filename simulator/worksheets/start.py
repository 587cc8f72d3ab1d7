"""What a sheet starts from: a network with its numbers, rows to work on, and a rule.

The numbers are rounded before anything is computed, so that what is printed is what was computed
with: whoever works by hand gets the digits of the answer key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.data.first_row import fullest_first
from simulator.data.own_row import AnyRow, OwnRow, inputs_of, targets_of
from simulator.data.prepared import PreparedData
from simulator.messages import Message
from simulator.nn.network import Network
from simulator.nn.node_symbols import output_names
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.freezing import frozen_slices
from simulator.optimizers.optimizer import Optimizer
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.update_chain import UpdateChain
from simulator.scenarios.experiment import Experiment
from simulator.stepping.records import record_pass
from simulator.stepping.step_plan import UpdateRecord
from simulator.training.state import TrainingState
from simulator.training.training_rows import checked_rows
from simulator.worksheets.choices import ROWS

Array = NDArray[Any]

MOST_PARAMETERS, MOST_NODES = 60, 9
DECIMALS = 3


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Start:
    """Everything that the numbers of a sheet follow from.

    Attributes
    ----------
    spec : NetworkSpec
    theta : ndarray, shape (P,)
    X : ndarray, shape (n, n_inputs)
    Y : ndarray, shape (n, n_outputs)
    optimizer : Optimizer
        In the state before the update; never changed.
    regularization : Regularization
    title : str
        What the network is called; a `Message` where it can be translated.
    features, outputs : tuple of str
        What inputs and outputs are called, where they have names.
    rounded : bool
        Whether the numbers are those of a trained network, rounded.
    whole : bool
        Whether inputs, weights, biases and targets are whole numbers.
    """

    spec: NetworkSpec
    theta: Array
    X: Array
    Y: Array
    optimizer: Optimizer
    regularization: Regularization = field(default_factory=Regularization)
    title: str = ""
    features: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    rounded: bool = False
    whole: bool = False

    def record(self) -> UpdateRecord:
        """Return the update that follows, made by the code that trains.

        Raises
        ------
        ValueError
            If a number of it is not finite.
        """
        network, rule, theta = Network(self.spec), self.optimizer.copy(), self.theta.copy()
        memory = rule.state_for(theta)
        with np.errstate(all="ignore"):
            loss, gradient = network.loss_and_gradient(theta, self.X, self.Y)
            chain = UpdateChain(rule, theta, gradient, network, self.regularization)
            stages = chain.watched_update()
        if not (np.isfinite(loss) and np.isfinite(stages.theta_after).all()):
            raise ValueError(Message("This update meets a number that is not finite."))
        return UpdateRecord(
            spec=self.spec,
            epoch=0,
            update=rule.count - 1,
            rows=tuple(range(len(self.X))),
            samples=tuple(
                record_pass(network, self.theta, x, y) for x, y in zip(self.X, self.Y, strict=True)
            ),
            loss=float(loss),
            stages=stages,
            optimizer=rule.name,
            settings={
                **self.optimizer.settings,
                **rule.scalar_state,
                "learning_rate": rule.learning_rate,
            },
            state=memory,
            state_after={name: values.copy() for name, values in rule.state.items()},
            count=rule.count,
            frozen=frozen_slices(network),
            regularization=self.regularization,
        )


def obstacle(spec: NetworkSpec) -> Message | None:
    """Return why a network is too large for a sheet of paper; None where it is not."""
    if spec.parameter_count > MOST_PARAMETERS:
        return Message(
            "This network has {count} weights and biases; a sheet takes at most {most}. "
            "Have a small network drawn instead.",
            count=spec.parameter_count,
            most=MOST_PARAMETERS,
        )
    if max(spec.sizes) > MOST_NODES:
        return Message(
            "A layer of this network has {count} nodes; a sheet takes at most {most}. "
            "Have a small network drawn instead.",
            count=max(spec.sizes),
            most=MOST_NODES,
        )
    return None


def of_network(
    experiment: Experiment, state: TrainingState, rows: int | Sequence[AnyRow] = 1
) -> Start:
    """Return a start at a network as it stands, with its numbers rounded to three decimals.

    No node is dropped: on paper nobody could know which.

    Parameters
    ----------
    experiment : Experiment
    state : TrainingState
        Never changed.
    rows : int or sequence of int and `OwnRow`, default 1
        How many of the rows of the next batch, or which rows: of training, or the learner's own.

    Raises
    ------
    ValueError
        If the network is too large, there is no such row, or a row of one's own has no target.
    """
    problem = obstacle(experiment.spec)
    if problem is not None:
        raise ValueError(problem)
    chosen = _next_rows(experiment, state, rows) if isinstance(rows, int) else rows
    X, Y = _numbers_of(experiment.data, chosen)
    data, scenario = experiment.data, experiment.scenario
    layers = tuple(
        replace(layer, dropout=0.0) if layer.dropout else layer  # type: ignore[type-var]
        for layer in experiment.spec.layers
    )
    names = data.class_names or data.target_names
    return Start(
        spec=replace(experiment.spec, layers=layers),
        theta=_rounded(state.theta),
        X=_rounded(X),
        Y=_rounded(Y),
        optimizer=_rounded_memory(state.optimizer),
        regularization=scenario.regularization.regularization,
        title=scenario.title,
        features=tuple(data.feature_names),
        outputs=output_names(experiment.spec, names, data.task),
        rounded=True,
    )


def _next_rows(experiment: Experiment, state: TrainingState, count: int) -> list[int]:
    """Return the first rows of the batch that training would take next."""
    ROWS.check(count)
    found = experiment.trainer(state.copy()).next_rows()
    batch = list(range(len(experiment.data.X))) if found is None else found.tolist()
    return [batch[place] for place in fullest_first(experiment.data.X, batch)][:count]


def _numbers_of(data: PreparedData, rows: Sequence[AnyRow]) -> tuple[Array, Array]:
    """Return inputs and targets of rows, shape (n, n_inputs) and (n, n_outputs)."""
    ROWS.check(len(rows))
    numbers = [row for row in rows if not isinstance(row, OwnRow)]
    if numbers:
        checked_rows(numbers, len(data.X))
    X = np.array([inputs_of(data, row) for row in rows])
    Y = np.array([targets_of(data, row) for row in rows])
    if np.isnan(Y).any():
        raise ValueError(
            Message("Your own row has no target, and so no update to work out: give it one.")
        )
    return X, Y


def _rounded(values: Array) -> Array:
    # A sum with zero has no negative zero.
    return np.round(np.asarray(values, np.float64), DECIMALS) + 0.0


def _rounded_memory(optimizer: Optimizer) -> Optimizer:
    """Return the rule with what it remembers as it is printed, to six digits."""
    twin = optimizer.copy()
    memory = twin.memory()
    arrays = {
        name: np.vectorize(lambda value: float(f"{value:.6g}"), otypes=[np.float64])(kept)
        for name, kept in memory.arrays.items()
    }
    twin.remember(memory._replace(arrays=arrays))
    return twin
