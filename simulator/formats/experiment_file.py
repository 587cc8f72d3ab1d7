"""From a run to the network file that holds what it learnt."""

from __future__ import annotations

import math

from simulator.formats.network_file import NetworkFile, TrainingBlock, network_file
from simulator.messages import Message
from simulator.scenarios.experiment import Experiment
from simulator.training.evaluation import Evaluation
from simulator.training.state import TrainingState


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
