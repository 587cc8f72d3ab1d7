"""Dropout in all hidden layers."""

from simulator.nn.layers import DROPOUT
from simulator.references import Source
from simulator.scenarios.experiment import Experiment
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy, no_hidden_layer, rescripted


def _applied(experiment: Experiment, strength: float) -> Experiment:
    *hidden, output = experiment.scenario.layers
    dropping = [layer.model_copy(update={"dropout": strength}) for layer in hidden]
    return rescripted(experiment, layers=(*dropping, output))


RECORD = Remedy(
    name="dropout",
    title="Dropout",
    order=70,
    explanation="In each update this share of the hidden nodes is left out at random, others for "
    "every row.",
    teaching=(
        "No node can rely on another being there, so that each must be of use by itself; the "
        "whole network answers like the mean of many thinner ones. Its training loss falls more "
        "slowly and jumps more, and it may take more epochs. All nodes answer when losses are "
        "measured."
    ),
    applied=_applied,
    usual=lambda experiment: 0.5,
    strength=Setting(
        "dropout_share",
        0.5,
        0.01,
        DROPOUT.maximum,
        maximum_open=True,
        title="Share that is left out",
        explanation="The share of the hidden nodes that is left out.",
    ),
    sources=(
        Source(
            "Srivastava et al.",
            2014,
            "Dropout: a simple way to prevent neural networks from overfitting",
        ),
    ),
    refusal=no_hidden_layer,
)
