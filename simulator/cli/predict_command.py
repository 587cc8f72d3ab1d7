"""What ``predict`` does: an exported network's outputs for rows that are typed."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from simulator.cli.command_parser import UsageError
from simulator.quoting import quoted
from simulator.training.evaluation import classify

if TYPE_CHECKING:
    from simulator.formats.trained import NetworkFile


def lines(arguments: argparse.Namespace) -> Iterator[str]:
    """Yield a line for each row of inputs: its outputs, or all that is known of them as JSON.

    Raises
    ------
    UsageError
        If a row has more or fewer values than the network takes, or one is of the wrong kind.
    ValueError
        If the file is wrong, or an output is not finite.
    """
    from simulator.formats import network_file

    network = network_file.read_network(arguments.file)
    rows = [_inputs(network, cells) for cells in arguments.inputs]
    # One by one: together they would be rounded differently in the last digit.
    outputs = np.array([network.predict(row)[0] for row in rows])
    outputs += 0.0  # −0, which some activations give, is written as 0
    if not np.isfinite(outputs).all():
        raise ValueError("the inputs are so large that the outputs are not finite")
    for cells, row, found in zip(arguments.inputs, rows, outputs, strict=True):
        if arguments.json:
            inputs = cells if network.columns else row[0].tolist()
            yield json.dumps(_prediction(network, inputs, found), ensure_ascii=False)
        else:
            yield ",".join(repr(float(value)) for value in found)


def _inputs(network: NetworkFile, cells: Sequence[str]) -> np.ndarray[Any, Any]:
    """Return a row's raw inputs, shape (1, f)."""
    if not network.columns:
        _check_numbers(cells)
    names = [one.name for one in network.columns] or network.feature_names
    if len(cells) != len(names):
        shown = ", ".join(names[:4]) + (", …" if len(names) > 4 else "")
        what = "values" if network.columns else "numbers"
        raise UsageError(f"--input must have {len(names)} {what} ({shown}), got {len(cells)}")
    try:
        return network.inputs_of(cells)
    except ValueError as problem:
        raise UsageError(f"argument --input: {problem}") from None


def _check_numbers(cells: Sequence[str]) -> None:
    text = quoted(",".join(cells))
    try:
        numbers = [float(cell) for cell in cells]
    except ValueError:
        raise UsageError(
            f"argument --input: must be numbers separated by commas, got {text}"
        ) from None
    if not np.isfinite(numbers).all():
        raise UsageError(f"argument --input: must be finite numbers, got {text}")


def _prediction(
    network: NetworkFile, inputs: Sequence[object], row: np.ndarray[Any, Any]
) -> dict[str, Any]:
    found: dict[str, Any] = {
        "inputs": list(inputs),
        "outputs": row.tolist(),
        "class_names": list(network.class_names),
    }
    if network.task == "multilabel":
        decided = classify(row[:, None], network.task)[:, 0].tolist()
        pairs = zip(network.class_names, decided, strict=True)
        found["predicted_labels"] = [name for name, given in pairs if given]
    elif network.class_names:
        found["predicted_class"] = network.class_names[int(classify(row[:, None])[0])]
    return found
