"""What the set-up panel does to a scenario: each edit is a function to a new, checked scenario.

Where layers come or go, it is the edit of the layers, which also says which of them stay.
Knows no widgets. An edit that cannot be made raises `ValueError` with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulator.data import datasets
from simulator.messages import Message
from simulator.nn import losses
from simulator.scenarios import layer_edits, output_advice, presets
from simulator.scenarios.layer_edits import LayerEdit
from simulator.scenarios.output_advice import Advice
from simulator.scenarios.presets import Scenario
from simulator.scenarios.schema import MAX_LAYERS

Layers = list[dict[str, Any]]


def with_source(scenario: Scenario, source: str) -> Scenario:
    """Return `scenario` on another data set, with the output layer and loss that suit it.

    Hidden layers and training settings stay. Split and scaling are those of the data set's own
    preset, since four rows cannot be split as 150 can.
    """
    info = datasets.get(source)
    activation, loss = output_advice.recommended(info.task)
    output = {"units": info.n_outputs, "activation": activation}
    settings: Any = {"source": source}
    if source in presets.names():
        settings = presets.load(source).data
    return presets.changed(
        scenario,
        name=source,
        title=info.title,
        description=info.explanation,
        data=settings,
        layers=[*layers_of(scenario)[:-1], output],
        loss=loss,
        weights=None,
    )


def with_data(scenario: Scenario, **fields: object) -> Scenario:
    """Return `scenario` with other data settings."""
    return presets.changed(scenario, data=scenario.data.fields | fields)


def with_units(scenario: Scenario, index: int, units: int) -> Scenario:
    """Return `scenario` with another number of nodes in layer `index`."""
    layers = layers_of(scenario)
    layers[index]["units"] = units
    return presets.changed(scenario, layers=layers, weights=None)


def with_activation(scenario: Scenario, index: int, activation: str) -> Scenario:
    """Return `scenario` with another activation in layer `index`; fitting weights stay."""
    layers = layers_of(scenario)
    presets.give(layers, index, activation)
    return _with_functions(scenario, layers)


def with_activation_setting(scenario: Scenario, index: int, name: str, value: float) -> Scenario:
    """Return `scenario` with one setting of the activation in layer `index` changed."""
    layers = layers_of(scenario)
    layers[index]["settings"] = {**(layers[index].get("settings") or {}), name: value}
    return _with_functions(scenario, layers)


def _with_functions(scenario: Scenario, layers: Layers, **fields: object) -> Scenario:
    """Return `scenario` with other activations; given weights stay where they still fit."""
    weights = scenario.model_dump(include={"weights"})["weights"]
    document = {"data": scenario.data, "layers": layers, "weights": weights}
    presets.drop_misfits(document)
    return presets.changed(scenario, layers=layers, weights=document["weights"], **fields)


def with_dropout(scenario: Scenario, index: int, share: float) -> Scenario:
    """Return `scenario` with dropout `share` (0 <= share < 1) in hidden layer `index`."""
    return _with_layer(scenario, index, dropout=share)


def with_trainable(scenario: Scenario, index: int, trainable: bool) -> Scenario:
    """Return `scenario` with layer `index` learning, or frozen."""
    return _with_layer(scenario, index, trainable=trainable)


def _with_layer(scenario: Scenario, index: int, **fields: object) -> Scenario:
    layers = layers_of(scenario)
    layers[index].update(fields)
    return presets.changed(scenario, layers=layers)


def layer_added(scenario: Scenario) -> LayerEdit:
    """Return the edit that puts one more hidden layer, like the last one, before the output.

    Raises
    ------
    ValueError
        If it has as many layers as there may be.
    """
    edit = layer_edits.inserted(scenario.layers, len(scenario.layers) - 1)
    if edit is None:
        problem = Message("{name} must have at most {max_length} items, got {got}")
        raise ValueError(problem.format(name="layers", max_length=MAX_LAYERS, got=MAX_LAYERS + 1))
    return edit


def layer_removed(scenario: Scenario, index: int) -> LayerEdit:
    """Return the edit that removes hidden layer `index`.

    Raises
    ------
    ValueError
        If there is no such hidden layer.
    """
    edit = layer_edits.removed(scenario.layers, index)
    if edit is None:
        raise ValueError(f"index must be that of a hidden layer, got {index}")
    return edit


def with_start(scenario: Scenario, **fields: object) -> Scenario:
    """Return `scenario` with another initializer or seed, which then also draw the weights."""
    return presets.changed(scenario, weights=None, **fields)


def with_optimizer(scenario: Scenario, name: str) -> Scenario:
    """Return `scenario` with another optimizer and that optimizer's usual settings.

    A weight decay of its own takes the place of the one that is set for any optimizer.
    """
    held = scenario.regularization.model_dump()
    settings: dict[str, float] = {}
    if presets.has_own_decay(name) and held["weight_decay"]:
        settings["weight_decay"], held["weight_decay"] = held["weight_decay"], 0.0
    return presets.changed(
        scenario, optimizer={"name": name, "settings": settings}, regularization=held
    )


def with_optimizer_setting(scenario: Scenario, name: str, value: float) -> Scenario:
    """Return `scenario` with one setting of its optimizer changed."""
    settings = {**scenario.optimizer.settings, name: value}
    return presets.changed(
        scenario, optimizer={"name": scenario.optimizer.name, "settings": settings}
    )


def with_schedule(scenario: Scenario, name: str) -> Scenario:
    """Return `scenario` with another schedule; the warm-up stays."""
    warmup = scenario.schedule.settings["warmup_epochs"]
    return presets.changed(scenario, schedule={"name": name, "settings": {"warmup_epochs": warmup}})


def with_schedule_setting(scenario: Scenario, name: str, value: float) -> Scenario:
    """Return `scenario` with one setting of its schedule changed."""
    settings = {**scenario.schedule.settings, name: value}
    return presets.changed(
        scenario, schedule={"name": scenario.schedule.name, "settings": settings}
    )


def with_regularization(scenario: Scenario, fields: Mapping[str, float]) -> Scenario:
    """Return `scenario` with other penalties, decay or clipping."""
    return presets.changed(
        scenario, regularization=scenario.regularization.model_dump() | dict(fields)
    )


def with_stopping(scenario: Scenario, fields: Mapping[str, float | bool]) -> Scenario:
    """Return `scenario` with another rule for stopping early."""
    return presets.changed(scenario, stopping=scenario.stopping.model_dump() | dict(fields))


def with_recommended_pair(scenario: Scenario) -> Scenario:
    """Return `scenario` with the output activation and the loss that suit its data."""
    activation, loss = output_advice.recommended(scenario.data.dataset.task)
    layers = layers_of(scenario)
    presets.give(layers, len(layers) - 1, activation)
    return _with_functions(scenario, layers, loss=loss)


def pair_problem(scenario: Scenario) -> Advice | None:
    """Return why output layer and loss do not fit the data, or None where they do."""
    info, output = scenario.data.dataset, scenario.layers[-1]
    return output_advice.problem(
        info.task,
        output.layer.record,
        losses.get(scenario.loss),
        scenario.spec.outputs,
        info.n_outputs,
        scaled=scenario.data.scaling_of_targets != "none",
    )


def layers_of(scenario: Scenario) -> Layers:
    """Return the layers as plain values that can be changed."""
    return [layer.model_dump() for layer in scenario.layers]
