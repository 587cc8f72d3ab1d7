"""A scenario made ready: its data prepared, its network described, its start fixed.

An experiment is immutable and holds no parameters; what training changes is a `TrainingState`.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator import optimizers
from simulator.data.prepared import PreparedData
from simulator.messages import Message, reason
from simulator.nn import losses
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.optimizers.regularization import Regularization
from simulator.optimizers.schedules import Schedule
from simulator.scenarios.layer_weights import check_weights
from simulator.scenarios.presets import Scenario
from simulator.training.early_stopping import Stopping
from simulator.training.state import TrainingState, initial_state
from simulator.training.trainer import Trainer


@dataclass(frozen=True, eq=False)
class Experiment:
    """A scenario with its data and its network's description.

    Attributes
    ----------
    scenario : Scenario
    data : PreparedData
    spec : NetworkSpec
    """

    scenario: Scenario
    data: PreparedData
    spec: NetworkSpec

    @classmethod
    def from_scenario(cls, scenario: Scenario, known: Experiment | None = None) -> Experiment:
        """Prepare `scenario`; the data of `known` is reused where its data settings are the same.

        Raises
        ------
        ValueError
            If data, layers or start weights do not fit together.
        """
        same = known is not None and known.scenario.data == scenario.data
        data = known.data if known is not None and same else scenario.data.prepared
        _check_targets(scenario.loss, data)
        return cls(scenario, data, spec_for(scenario, data))

    @property
    def title(self) -> str:
        """The scenario's title."""
        return self.scenario.title

    @property
    def rules(self) -> tuple[Schedule, Regularization, Stopping]:
        """Schedule, regularization and stopping, as a trainer takes them."""
        scenario = self.scenario
        return (
            scenario.schedule.schedule,
            scenario.regularization.regularization,
            scenario.stopping.stopping,
        )

    def initial_state(self, seed: int | None = None) -> TrainingState:
        """Return the state before the first update.

        Parameters
        ----------
        seed : int, optional
            Draws fresh weights; without it the scenario's own weights are used where it has
            some, and its seed where it has none.
        """
        scenario = self.scenario
        optimizer = optimizers.get(scenario.optimizer.name, **scenario.optimizer.settings)
        chosen = scenario.seed if seed is None else seed
        state = initial_state(self.spec, optimizer, chosen, scenario.initializer)
        if seed is None and scenario.weights is not None:
            views = Network(self.spec).views(state.theta)
            for view, given in zip(views, scenario.weights, strict=True):
                if given is None:
                    continue
                for name, numbers in given.given().items():
                    view[name][...] = numbers
        return state

    def trainer(
        self,
        state: TrainingState | None = None,
        *,
        seed: int | None = None,
        epochs: int | None = None,
    ) -> Trainer:
        """Return a trainer with a network of its own.

        Parameters
        ----------
        state : TrainingState, optional
            Where to start; changed in place. Default: the initial state.
        seed : int, optional
            As in `initial_state`.
        epochs : int, optional
            Where training ends; default: the scenario's number.
        """
        schedule, regularization, stopping = self.rules
        return Trainer(
            Network(self.spec),
            self.data,
            self.initial_state(seed) if state is None else state,
            batch_size=self.scenario.batch_size,
            epochs=self.scenario.epochs if epochs is None else epochs,
            schedule=schedule,
            regularization=regularization,
            stopping=stopping,
        )


def _check_targets(loss: str, data: PreparedData) -> None:
    """Check that the loss is defined for the targets; where scaling made them unfit, say so."""
    try:
        for targets in (data.Y, data.Y_validation):
            losses.get(loss).check_targets(targets)
    except ValueError as problem:
        if data.target_scaling == "none":
            raise
        lowest, highest = float(data.labels.min()), float(data.labels.max())
        raise ValueError(
            Message(
                "{problem} after scaling ({target_scaling}); the data's own lie between "
                "{lowest} and {highest}: choose another scaling of the targets, such "
                "as {plain}",
                problem=reason(problem),
                target_scaling=data.target_scaling,
                plain="none",
                lowest=f"{lowest:g}",
                highest=f"{highest:g}",
            )
        ) from None


def spec_for(scenario: Scenario, data: PreparedData) -> NetworkSpec:
    """Return the network that `scenario` describes for `data`.

    Raises
    ------
    ValueError
        If the output layer or the start weights do not fit the data.
    """
    layers = tuple(layer.layer for layer in scenario.layers)
    spec = NetworkSpec(data.n_features, layers, scenario.loss)
    if spec.outputs != data.n_outputs:
        raise ValueError(
            Message(
                "the output layer must have {n_outputs} units for {source}, got {got}",
                n_outputs=data.n_outputs,
                source=data.source,
                got=spec.outputs,
            )
        )
    if scenario.weights is not None:
        given = tuple(None if one is None else one.given() for one in scenario.weights)
        check_weights("weights", given, spec)
    return spec
