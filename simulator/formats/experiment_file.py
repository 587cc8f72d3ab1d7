"""From a run to the network file that holds what it learnt, and back."""

from __future__ import annotations

import math

from simulator import optimizers
from simulator.formats.network_file import NetworkFile, TrainingBlock, network_file
from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import Scenario
from simulator.training.evaluation import Evaluation
from simulator.training.state import TrainingState, initial_state


def trained_network(
    experiment: Experiment, state: TrainingState, evaluation: Evaluation
) -> NetworkFile:
    """Return the trained network with all that it takes to use it or to go on here.

    Parameters
    ----------
    experiment : Experiment
    state : TrainingState
        With the parameters to save.
    evaluation : Evaluation
        Loss and metrics of that state.

    Raises
    ------
    ValueError
        If a figure of the evaluation is not finite.
    """
    metrics = evaluation.metrics()
    if not all(map(math.isfinite, (evaluation.loss, *metrics.values()))):
        raise ValueError(Message("the loss is not finite: learning_rate is probably too large"))
    training = TrainingBlock(
        seed=experiment.scenario.seed,
        epochs=state.epoch,
        updates=state.update,
        loss=evaluation.loss,
        metrics=metrics,
    )
    return network_file(
        experiment.spec,
        state.theta,
        experiment.data,
        title=str(experiment.title),
        training=training,
        scenario=experiment.scenario,
    )


def trained_state(network: NetworkFile) -> tuple[Scenario, TrainingState]:
    """Return what a network file's training started from, and the state that it came to.

    The file holds the parameters and how many epochs and updates were made. The optimizer's memory
    is not in it, and the orders of the rows begin anew.

    Raises
    ------
    ValueError
        If the file has no scenario, or one of another network.
    """
    scenario = network.scenario
    if scenario is None:
        raise ValueError(
            Message(
                "the field scenario is missing, so there is no data to show the network with "
                "(the predict command can still use the file)"
            )
        )
    layers = tuple(one.for_training() for one in scenario.spec.layers)
    if layers != network.spec.layers or scenario.loss != network.spec.loss:
        raise ValueError(
            Message("the fields layers and scenario.layers describe different networks")
        )
    optimizer = optimizers.get(scenario.optimizer.name, **scenario.optimizer.settings)
    state = initial_state(network.spec, optimizer, scenario.seed, scenario.initializer)
    state.theta[:] = network.theta
    if network.training is not None:
        state.epoch, state.update = network.training.epochs, network.training.updates
    return scenario, state
