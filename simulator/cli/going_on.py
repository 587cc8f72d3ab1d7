"""A saved network that is trained further, on its own data or on others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from numpy.typing import NDArray

from simulator.cli.command_parser import UsageError
from simulator.messages import reason
from simulator.nn.network import Network
from simulator.nn.transplant import same_shape
from simulator.scenarios import overrides, presets
from simulator.scenarios.data_settings import DataSettings
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from simulator.training.evaluation import Evaluation, evaluate
from simulator.training.state import TrainingState
from simulator.training.trainer import Trainer

if TYPE_CHECKING:  # read once a file is opened
    from simulator.formats.trained import NetworkFile

    Source = Scenario | NetworkFile
    Sources = Callable[[str], Source]

Array = NDArray[Any]


@dataclass(frozen=True)
class Beginning:
    """What training begins with.

    Attributes
    ----------
    experiment : Experiment
    state : TrainingState, optional
        That of a saved network; without it the experiment's initial one.
    former : Experiment, optional
        Whose data the network has learnt before; None where it goes on with the same, or where
        their rows are not at hand.
    """

    experiment: Experiment
    state: TrainingState | None = None
    former: Experiment | None = None

    def trainer(self) -> Trainer:
        """Return the trainer; a saved network gets the scenario's epochs on top of its own."""
        if self.state is None:
            return self.experiment.trainer()
        end = self.state.epoch + self.experiment.scenario.epochs
        return self.experiment.trainer(self.state.copy(), epochs=end)

    def told_of(self, theta: Array) -> dict[str, Any]:
        """Return what the result says of a saved network, once training has come to `theta`."""
        if self.state is None:
            return {}
        begun = {"epochs": self.state.epoch, "updates": self.state.update}
        found: dict[str, Any] = {"went_on_from": begun}
        if self.former is not None:
            found["former_data"] = {
                "title": self.former.scenario.title,
                "before": _figures(self.former, self.state.theta),
                "now": _figures(self.former, theta),
            }
        return found


def _figures(experiment: Experiment, theta: Array) -> dict[str, float]:
    """Return loss and score on the rows kept aside; on all rows where there are none."""
    found: Evaluation = evaluate(Network(experiment.spec), theta, experiment.data)
    late = found.validation_loss is not None
    named = {
        "loss": found.validation_loss if late else found.loss,
        "accuracy": found.validation_accuracy if late else found.accuracy,
        "r2": found.validation_r2 if late else found.r2,
    }
    return {name: value for name, value in named.items() if value is not None}


def begun(
    network: NetworkFile, other: Source | None, chosen: Mapping[str, str], file: str
) -> Beginning:
    """Return how a saved network goes on.

    Parameters
    ----------
    network : NetworkFile
    other : Scenario or NetworkFile, optional
        Whose data it goes on with; default: its own.
    chosen : mapping of str to str
        Settings that are given as text.
    file : str
        The network's.

    Raises
    ------
    ValueError
        If the file tells of no scenario, the settings make another network of it, or the data are
        of another shape or task.
    """
    from simulator.formats import experiment_file
    from simulator.storage.atomic_files import FileProblem

    if "initializer" in chosen:
        raise UsageError("initializer cannot be chosen: the first weights are those of the file")
    try:
        own, state = experiment_file.trained_state(network)
    except ValueError as problem:
        raise FileProblem(file, reason(problem)) from None
    scenario = own if other is None else _on(network, own, other)
    scenario = overrides.with_settings(scenario, chosen)
    if not same_shape(own.spec, scenario.spec):
        raise UsageError("the saved weights fit the layers of the file only: choose no others")
    experiment = Experiment.from_scenario(scenario)
    fresh = experiment.initial_state()  # with the optimizer and the seed that are wanted
    fresh.theta[:] = state.theta
    fresh.epoch, fresh.update = state.epoch, state.update
    return Beginning(experiment, fresh, None if other is None else _at_hand(own))


def _at_hand(scenario: Scenario) -> Experiment | None:
    """Return a scenario with its data; None where a table's rows were kept out of the file."""
    table = scenario.data.table
    return None if table is not None and table.withheld else Experiment.from_scenario(scenario)


def _on(network: NetworkFile, own: Scenario, other: Source) -> Scenario:
    """Return the network's scenario with the data of another, scaled in the network's own way."""
    if not isinstance(other, Scenario):
        if other.scenario is None:
            raise UsageError("--on must name data: that network's file has none")
        other = other.scenario
    info = other.data.dataset
    wanted = len(network.feature_names), network.spec.outputs, network.task
    found = info.n_features, info.n_outputs, info.task
    if found != wanted:
        raise UsageError(
            "--on must have as many inputs and outputs as the network, and its task: {}, {}, {}; "
            "got {}, {}, {}".format(*wanted, *found)
        )
    if network.columns and info.feature_names != network.feature_names:
        both = network.feature_names, info.feature_names
        ours, theirs = (", ".join(names)[:200] for names in both)
        raise UsageError(f"--on must have the columns {ours}, as the network, got {theirs}")
    fields = other.data.fields
    fields |= {"scaling": own.data.scaling, "target_scaling": own.data.target_scaling}
    return presets.changed(
        own,
        name=other.name,
        title=other.title,
        description=other.description,
        data=DataSettings.model_validate(fields),
    )
