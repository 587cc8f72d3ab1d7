"""Nothing changed: what all others are compared with."""

from simulator.scenarios.experiment import Experiment
from simulator.studies.remedies.remedy import Remedy


def _applied(experiment: Experiment, strength: float) -> Experiment:
    return experiment


RECORD = Remedy(
    name="base",
    title="As it is",
    order=10,
    explanation="The open network, unchanged: what the remedies are compared with.",
    teaching=(
        "Where training and validation curve stay together and both are high, the network "
        "underfits: it needs more nodes, more epochs or a larger learning rate, not a remedy. "
        "Where the training curve goes on falling and the validation curve turns up, it overfits."
    ),
    applied=_applied,
    usual=lambda experiment: 0.0,
)
