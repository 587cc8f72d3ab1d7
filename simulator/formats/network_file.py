"""Trained networks as JSON files that other programs can use, and that open again here.

The format is described in `docs/network-format.md`. A file names no class and no module: layers
have fixed type names, and nothing in a file is ever executed.
"""

from __future__ import annotations

from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

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
    ColumnBlock,
    InputsBlock,
    InputScaling,
    NetworkDocument,
    OutputsBlock,
    TrainingBlock,
)
from simulator.formats.rounding_bound import outputs_and_bound
from simulator.formats.trained import NetworkFile, network_file
from simulator.messages import Message, reason
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.layer_settings import unusual
from simulator.scenarios.own_tables import check_rows_fit
from simulator.scenarios.schema import Scenario
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

_TABLE = Message(
    "is a table, which is opened with File → Open table… or trained on with the command train. "
    "Here it must be one of {kinds} that Deltascope saved: files that end in .json."
)


def network_document(network: NetworkFile, *, rows: bool = False) -> dict[str, Any]:
    """Return the JSON document of a network as Python's lists, dicts and numbers.

    Parameters
    ----------
    network : NetworkFile
    rows : bool, default False
        Whether it holds the rows of a learner's own table, too.

    Raises
    ------
    ValueError
        If a parameter or an output is not finite, or the parts do not fit together.
    """
    if not np.isfinite(network.theta).all():
        problem = Message("the network has parameters that are not finite and cannot be saved")
        raise ValueError(problem)
    if rows and network.scenario is not None:
        check_rows_fit(network.scenario.data.table)
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
            inputs=_inputs_block(network),
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
    found = document.model_dump(
        mode="json", exclude_none=True, exclude={"layers": parameters}, context={"rows": rows}
    )
    found["layers"] = [layer | one for layer, one in zip(found["layers"], numbers, strict=True)]
    return found


def _inputs_block(network: NetworkFile) -> InputsBlock:
    """Return what the inputs are, with the columns that they come from where those are others."""
    columns = tuple(
        ColumnBlock(name=one.name, kind=one.kind, categories=one.categories or None, fill=one.fill)
        for one in network.columns
    )
    return InputsBlock(
        names=network.feature_names,
        columns=columns or None,
        scaling=cast(InputScaling, network.scaling),
        offset=network.offset.tolist(),
        scale=network.scale.tolist(),
    )


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


def write_network(path: StrPath, network: NetworkFile, *, rows: bool = False) -> None:
    """Write a network; an existing file is replaced whole or left as it was.

    Parameters
    ----------
    path : str or path
    network : NetworkFile
    rows : bool, default False
        Whether the file holds the rows of a learner's own table, too.

    Raises
    ------
    FileProblem
        If the network cannot be saved or the file cannot be written.
    """
    try:
        text = strict_json.dumps(network_document(network, rows=rows)) + "\n"
    except ValueError as error:
        raise FileProblem(path, reason(error)) from None
    write_atomically(path, text.encode())


def write_scenario(path: StrPath, scenario: Scenario, *, rows: bool = False) -> None:
    """Write a scenario, as the command line opens it; an existing file is replaced whole or left.

    Parameters
    ----------
    path : str or path
    scenario : Scenario
    rows : bool, default False
        Whether the file holds the rows of a learner's own table, too.

    Raises
    ------
    FileProblem
        If the file cannot be written, or the rows are too many for it.
    """
    try:
        if rows:
            check_rows_fit(scenario.data.table)
    except ValueError as error:
        raise FileProblem(path, reason(error)) from None
    document = scenario.model_dump(mode="json", exclude_none=True, context={"rows": rows})
    text = strict_json.dumps(document) + "\n"
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
        columns=tuple(one.column for one in document.inputs.columns or ()),
    )
