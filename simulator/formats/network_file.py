"""Trained networks as JSON files that other programs can use, and that open again here.

The format is described in `docs/network-format.md`. A file names no class and no module: layers
have fixed type names, and nothing in a file is ever executed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray
from pydantic import ValidationError

from simulator.data.data_checks import refuse_masked
from simulator.data.datasets import Task
from simulator.data.prepared import PreparedData
from simulator.formats import network_schema
from simulator.formats.file_checks import (
    CHECK_TOLERANCE,
    checked_format,
    compare,
    scaled,
    told_kinds,
)
from simulator.formats.layer_blocks import LayerBlock, block
from simulator.formats.network_schema import (
    CheckBlock,
    InputsBlock,
    NetworkDocument,
    OutputsBlock,
    TrainingBlock,
)
from simulator.formats.rounding_bound import outputs_and_bound
from simulator.messages import Message, reason
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.layer_settings import unusual
from simulator.scenarios.schema import Scaling, Scenario
from simulator.storage import json_limits, strict_json
from simulator.storage.atomic_files import FileProblem, StrPath, read_bytes, write_atomically

__all__ = [
    "FileProblem",
    "NetworkFile",
    "TrainingBlock",
    "network_document",
    "network_file",
    "read",
    "read_network",
    "read_scenario",
    "write_network",
    "write_scenario",
]

Array = NDArray[Any]

CHECK_ROWS = 4
_TABLE = Message(
    "is a table, and tables cannot be opened yet. What can be opened are {kinds} that Deltascope "
    "saved: files that end in .json."
)


@dataclass(frozen=True, slots=True, eq=False)
class NetworkFile:
    """A trained network with all that it takes to use it.

    Attributes
    ----------
    title : str
    spec : NetworkSpec
    theta : ndarray, shape (P,), float64
    task : {"binary", "multiclass", "multilabel", "regression"}
    feature_names, class_names : tuple of str
        Class names are empty for regression, two for a single yes-or-no output.
    scaling : {"none", "standardize", "minmax"}
    offset, scale : ndarray, shape (f,)
        ``scaled = (raw - offset) / scale``.
    check_inputs : ndarray, shape (c, f)
        Raw inputs for which the file states the outputs.
    training : TrainingBlock or None
        How the network was trained, and with which result.
    scenario : Scenario or None
        What the training started from: with it, training can go on.
    output_offset, output_scale : ndarray, shape (k,) or (1,)
        ``outputs = network outputs * output_scale + output_offset``: what a regression predicts,
        in its own units.
    """

    title: str
    spec: NetworkSpec
    theta: Array
    task: Task
    feature_names: tuple[str, ...]
    class_names: tuple[str, ...]
    scaling: str
    offset: Array
    scale: Array
    check_inputs: Array
    training: TrainingBlock | None = None
    scenario: Scenario | None = None
    output_offset: Array = field(default_factory=lambda: np.zeros(1))
    output_scale: Array = field(default_factory=lambda: np.ones(1))

    def predict(self, raw: ArrayLike) -> Array:
        """Return the outputs, shape (n, outputs), for raw inputs of shape (n, f).

        Numbers that a regression predicts are in their own units.

        Raises
        ------
        ValueError
            If the shape does not fit.
        """
        refuse_masked("inputs", raw)
        try:
            X = np.asarray(raw, dtype=np.float64)
        except (TypeError, ValueError, OverflowError):
            raise ValueError(
                Message("{name} must be a table of finite numbers", name="inputs")
            ) from None
        if X.ndim != 2 or X.shape[1] != self.spec.inputs:
            raise ValueError(
                Message(
                    "{name} must have shape (n, {inputs}), got {got}",
                    name="inputs",
                    inputs=self.spec.inputs,
                    got=X.shape,
                )
            )
        with np.errstate(all="ignore"):
            outputs = Network(self.spec).predict(self.theta, (X - self.offset) / self.scale)
            return outputs * self.output_scale + self.output_offset


def network_file(
    spec: NetworkSpec,
    theta: Array,
    prepared: PreparedData,
    *,
    title: str,
    training: TrainingBlock | None = None,
    scenario: Scenario | None = None,
) -> NetworkFile:
    """Return a trained network, ready to be written.

    Parameters
    ----------
    spec : NetworkSpec
    theta : ndarray, shape (P,)
    prepared : PreparedData
        The data that it was trained on: names, scaling and the inputs of the check.
    title : str
    training : TrainingBlock, optional
    scenario : Scenario, optional
    """
    rows = np.unique(np.linspace(0, len(prepared.raw) - 1, CHECK_ROWS).astype(int))
    return NetworkFile(
        title=title,
        spec=spec,
        theta=np.array(theta, dtype=np.float64),
        task=prepared.task,
        feature_names=prepared.feature_names,
        class_names=prepared.class_names,
        scaling=prepared.scaling,
        offset=prepared.offset,
        scale=prepared.scale,
        check_inputs=prepared.raw[rows],
        training=training,
        scenario=scenario,
        output_offset=prepared.target_offset,
        output_scale=prepared.target_scale,
    )


def network_document(network: NetworkFile) -> dict[str, Any]:
    """Return the JSON document of a network as Python's lists, dicts and numbers.

    Raises
    ------
    ValueError
        If a parameter or an output is not finite, or the parts do not fit together.
    """
    if not np.isfinite(network.theta).all():
        problem = Message("the network has parameters that are not finite and cannot be saved")
        raise ValueError(problem)
    outputs = network.predict(network.check_inputs)
    if not np.isfinite(outputs).all():
        raise ValueError(Message("the network's outputs are not finite, so it cannot be saved"))
    if not np.isfinite(_bound(network)).all():
        problem = Message(
            "the network cannot be saved, for what it computes cannot be checked: with numbers as "
            "large as these weights, rounding alone may change it by any amount"
        )
        raise ValueError(problem)
    numbers = _numbers(network)
    try:
        document = NetworkDocument(
            format=network_schema.FORMAT,
            version=network_schema.VERSION,
            title=network.title,
            inputs=InputsBlock(
                names=network.feature_names,
                scaling=cast(Scaling, network.scaling),
                offset=network.offset.tolist(),
                scale=network.scale.tolist(),
            ),
            layers=_layers(network, numbers),
            outputs=_outputs_block(network),
            loss=network.spec.loss,
            training=network.training,
            scenario=network.scenario,
            check=CheckBlock(inputs=network.check_inputs.tolist(), outputs=outputs.tolist()),
        )
    except ValidationError as error:
        raise ValueError(strict_json.describe(error)) from None
    # The parameters are what JSON holds already: pydantic would take a third of a second for
    # another copy of a million, and keep every other thread waiting.
    parameters = {k: set(one) for k, one in enumerate(numbers)}
    found = document.model_dump(mode="json", exclude_none=True, exclude={"layers": parameters})
    found["layers"] = [layer | one for layer, one in zip(found["layers"], numbers, strict=True)]
    return found


def _bound(network: NetworkFile) -> Array:
    """Return how far rounding can move the outputs of the check."""
    with np.errstate(all="ignore"):
        scaled = (network.check_inputs - network.offset) / network.scale
        bound = outputs_and_bound(Network(network.spec), network.theta, scaled)[1]
        return np.asarray(bound * network.output_scale)


def _numbers(network: NetworkFile) -> list[dict[str, Any]]:
    """Return each layer's parameters by name, as lists."""
    views = Network(network.spec).views(network.theta)
    return [{name: values.tolist() for name, values in view.items()} for view in views]


def _layers(network: NetworkFile, parameters: list[dict[str, Any]]) -> tuple[LayerBlock, ...]:
    """Return the layers with their parameters."""
    found = []
    for layer, numbers in zip(network.spec.layers, parameters, strict=True):
        document: dict[str, Any] = {"type": layer.kind, "settings": unusual(layer)}
        if layer.activation != layer.kind:
            document["activation"] = layer.activation
        found.append(block(document | numbers))
    return tuple(found)


def _outputs_block(network: NetworkFile) -> OutputsBlock:
    """Return what the outputs mean; scaling that changes nothing is left out."""
    offset, scale = network.output_offset, network.output_scale
    scales = bool(offset.any() or (scale != 1.0).any())
    return OutputsBlock(
        task=network.task,
        classes=network.class_names,
        offset=tuple(offset.tolist()) if scales else None,
        scale=tuple(scale.tolist()) if scales else None,
    )


def write_network(path: StrPath, network: NetworkFile) -> None:
    """Write a network; an existing file is replaced whole or left as it was.

    Raises
    ------
    FileProblem
        If the network cannot be saved or the file cannot be written.
    """
    try:
        text = strict_json.dumps(network_document(network)) + "\n"
    except ValueError as error:
        raise FileProblem(path, reason(error)) from None
    write_atomically(path, text.encode())


def write_scenario(path: StrPath, scenario: Scenario) -> None:
    """Write a scenario, as the command line opens it; an existing file is replaced whole or left.

    Raises
    ------
    FileProblem
        If the file cannot be written.
    """
    text = strict_json.dumps(scenario.model_dump(mode="json", exclude_none=True)) + "\n"
    write_atomically(path, text.encode())


def read(path: StrPath) -> NetworkFile | Scenario:
    """Read a saved network or a scenario, whichever the file says it is.

    Raises
    ------
    FileProblem
        If the file cannot be read or anything in it is missing, unknown or wrong.
    """
    return _interpreted(path, ("deltascope-network", "deltascope-scenario"))


def read_network(path: StrPath) -> NetworkFile:
    """Read a saved network; errors are those of `read`."""
    found = _interpreted(path, ("deltascope-network",))
    assert isinstance(found, NetworkFile)
    return found


def read_scenario(path: StrPath) -> Scenario:
    """Read a scenario; errors are those of `read`."""
    found = _interpreted(path, ("deltascope-scenario",))
    assert isinstance(found, Scenario)
    return found


def _interpreted(path: StrPath, formats: tuple[str, ...]) -> NetworkFile | Scenario:
    raw = read_bytes(path, json_limits.MAX_BYTES)
    try:
        document = strict_json.parse(raw)
        if checked_format(document, formats) == "deltascope-scenario":
            return presets.validated(document)
        return _network(NetworkDocument.model_validate(document))
    except ValidationError as error:
        raise FileProblem(path, strict_json.describe(error)) from None
    except ValueError as error:
        problem = _TABLE.format(kinds=told_kinds()) if strict_json.is_table(raw) else reason(error)
        raise FileProblem(path, problem) from None


def _network(document: NetworkDocument) -> NetworkFile:
    """Return what a document describes, once its check has been recomputed."""
    spec = document.spec
    network = Network(spec)
    theta = np.zeros(network.parameter_count)
    for view, layer in zip(network.views(theta), document.layers, strict=True):
        for name, numbers in layer.given().items():
            view[name][...] = numbers
    offset, scale = np.array(document.inputs.offset), np.array(document.inputs.scale)
    inputs = np.array(document.check.inputs)
    stated = np.array(document.check.outputs)
    output_offset, output_scale = document.outputs.scaling(spec.outputs)
    computed, bound = outputs_and_bound(network, theta, scaled(inputs, offset, scale))
    with np.errstate(over="ignore", invalid="ignore"):
        sizes = np.abs(computed * output_scale) + np.abs(output_offset)
        bound = bound * output_scale + CHECK_TOLERANCE * sizes
        compare(computed * output_scale + output_offset, bound, stated)
    return NetworkFile(
        title=document.title,
        spec=spec,
        theta=theta,
        task=document.outputs.task,
        feature_names=document.inputs.names,
        class_names=document.outputs.classes,
        scaling=document.inputs.scaling,
        offset=offset,
        scale=scale,
        check_inputs=inputs,
        training=document.training,
        scenario=document.scenario,
        output_offset=output_offset,
        output_scale=output_scale,
    )
