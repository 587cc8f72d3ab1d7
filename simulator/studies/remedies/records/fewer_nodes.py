"""Hidden layers with fewer nodes."""

from simulator.scenarios.experiment import Experiment
from simulator.scenarios.layer_settings import UNITS, LayerSettings
from simulator.settings import Setting
from simulator.studies.remedies.remedy import Remedy, no_hidden_layer, rescripted, widest


def _applied(experiment: Experiment, strength: float) -> Experiment:
    *hidden, output = experiment.scenario.layers
    layers = (*(_narrowed(layer, int(strength)) for layer in hidden), output)
    return rescripted(experiment, layers=layers, weights=None)


def _narrowed(layer: LayerSettings, units: int) -> LayerSettings:
    if layer.units is None or layer.units <= units:
        return layer
    return layer.model_copy(update={"units": units})


RECORD = Remedy(
    name="fewer_nodes",
    title="Fewer nodes",
    order=20,
    explanation="Every hidden layer has at most so many nodes: too few weights to learn the rows "
    "by heart.",
    teaching=(
        "A network with fewer weights can bend less. It is the plainest remedy, and the fastest "
        "to train; too few nodes underfit: then both curves stay high."
    ),
    applied=_applied,
    usual=lambda experiment: float(max(1, widest(experiment) // 8)),
    strength=Setting(
        "nodes",
        4,
        UNITS.minimum,
        UNITS.maximum,
        whole=True,
        title="Nodes a layer",
        explanation="The most nodes that a hidden layer keeps.",
    ),
    refusal=no_hidden_layer,
)
