"""What each of the five stages is in this set-up, in words."""

from __future__ import annotations

from simulator import optimizers
from simulator.data.prepared import PreparedData
from simulator.nn import initializers, layers, losses
from simulator.nn.activations import REGISTRY as ACTIVATIONS
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.layer_settings import LayerSettings
from ui.words.messages import filled, said, worded
from ui.words.numbers import grouped, short
from ui.words.titles import translated

_DIGITS = 6
# Where each stage is set or seen in the window: a kind of place, and its name.
PLACES = {
    "data": ("setup", "data"),
    "define": ("setup", "network"),
    "compile": ("setup", "training"),
    "fit": ("setup", "training"),
    "evaluate": ("window", "results"),
    "predict": ("step", ""),
}


def told(stage: str, experiment: Experiment) -> str:
    """Return what a stage is in a set-up, as a text of a few sentences."""
    scenario, data = experiment.scenario, experiment.data
    match stage:
        case "data":
            return _data(data)
        case "define":
            return _define(experiment)
        case "compile":
            words = said(
                worded(
                    "Stages",
                    "What the network is to be trained for, and how: the loss {loss}, and the "
                    "optimizer {optimizer} with {settings}.",
                )
            )
            return filled(
                words,
                loss=translated(losses.get(scenario.loss).title),
                optimizer=translated(optimizers.REGISTRY[scenario.optimizer.name].title),
                settings=_settings(experiment),
            )
        case "fit":
            return _fit(experiment)
        case "evaluate":
            return _evaluate(data)
    return said(
        worded(
            "Stages",
            "A row that the network has not seen: it answers with its outputs, and what is taken "
            "for the answer follows from them. Type one under This step.",
        )
    )


def _data(data: PreparedData) -> str:
    words = said(
        worded(
            "Stages",
            "{training} rows to train on and {validation} kept aside, with {inputs} inputs each. "
            "They are loaded, split and scaled by scikit-learn here too, so that all libraries get "
            "the very rows that Deltascope has.",
        )
    )
    return filled(
        words,
        training=grouped(len(data.X)),
        validation=grouped(len(data.X_validation)),
        inputs=grouped(data.n_features),
    )


def _define(experiment: Experiment) -> str:
    scenario = experiment.scenario
    words = said(
        worded(
            "Stages",
            "What the network is: {inputs} inputs → {layers}, {count} parameters in all. First "
            "weights: {initializer}.",
        )
    )
    return filled(
        words,
        inputs=grouped(experiment.spec.inputs),
        layers=" → ".join(map(_layer, scenario.layers)),
        count=grouped(experiment.spec.parameter_count),
        initializer=translated(initializers.get(scenario.initializer).title),
    )


def _layer(layer: LayerSettings) -> str:
    kind = layers.get(layer.type)
    record = ACTIVATIONS[layer.activation] if kind.has_activation else kind
    title = translated(record.title)
    return title if layer.units is None else f"{layer.units} {title}"


def _settings(experiment: Experiment) -> str:
    chosen = experiment.scenario.optimizer
    record = optimizers.REGISTRY[chosen.name]
    return ", ".join(
        f"{translated(one.title)} {short(chosen.settings[one.name], _DIGITS).rstrip('0')}"
        for one in record.settings
        if one.name in chosen.settings
    )


def _fit(experiment: Experiment) -> str:
    scenario, rows = experiment.scenario, len(experiment.data.X)
    updates = -(-rows // scenario.batch_size)
    words = said(
        worded(
            "Stages",
            "Training itself: {epochs} epochs. Each takes all {rows} rows in batches of at most "
            "{batch}, which makes {updates} updates. Loss and metrics are measured after each.",
        )
    )
    return filled(
        words,
        epochs=grouped(scenario.epochs),
        rows=grouped(rows),
        batch=grouped(scenario.batch_size),
        updates=grouped(updates),
    )


def _evaluate(data: PreparedData) -> str:
    if data.task == "regression":
        measured = said(
            worded(
                "Stages",
                "How good it is on rows it was not trained on, where some are kept aside: the "
                "mean squared error and R². Results has them.",
            )
        )
        return measured
    return said(
        worded(
            "Stages",
            "How good it is on rows it was not trained on, where some are kept aside: accuracy, "
            "precision and recall. Results has them.",
        )
    )
