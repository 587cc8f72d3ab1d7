"""The units of a regression in its file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from network_files import trained, written

from simulator.formats import network_file as files
from simulator.formats.network_file import (
    FileProblem,
    read_network,
    write_network,
)


def test_a_regression_predicts_in_its_own_units(tmp_path: Path) -> None:
    experiment, network = trained("diabetes", epochs=40)
    path = tmp_path / "network.json"
    write_network(path, network)
    outputs = json.loads(path.read_text("utf-8"))["outputs"]
    assert outputs["offset"] == experiment.data.target_offset.tolist()
    assert outputs["scale"] == experiment.data.target_scale.tolist()
    # The targets go from 25 to 346; a network that predicted scaled ones would be off by 150.
    missed = read_network(path).predict(experiment.data.raw) - experiment.data.labels
    assert np.abs(missed).mean() < 60.0


@pytest.mark.parametrize("name", ["xor", "two_labels", "iris"])
def test_classes_have_no_output_scaling(name: str) -> None:
    _, network = trained(name)
    assert set(files.network_document(network)["outputs"]) == {"task", "classes"}


def test_unscaled_targets_need_no_output_scaling() -> None:
    _, network = trained("sine", scaling="none")
    assert set(files.network_document(network)["outputs"]) == {"task", "classes"}


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        ({"scale": [2.0]}, r"outputs.offset must have 1 numbers, got none"),
        ({"offset": [2.0]}, r"outputs.scale must have 1 numbers, got none"),
        ({"offset": [2.0], "scale": [1.0, 1.0]}, r"outputs.scale must have 1 numbers, got 2"),
        ({"offset": [2.0], "scale": [0.0]}, r"outputs.scale\[0\].* must be > 0"),
        ({"offset": [2.0], "scale": [1.0]}, r"check.outputs\[0\]\[0\] is .*damaged"),
        ({"offset": [0.0], "scale": [1e308]}, r"check.outputs\[0\]\[0\] is .*damaged"),
    ],
)
def test_wrong_output_scaling_is_refused(
    outputs: dict[str, Any], message: str, tmp_path: Path
) -> None:
    _, network = trained("sine", scaling="none")
    document = files.network_document(network)
    document["outputs"] |= outputs
    with pytest.raises(FileProblem, match=message):
        read_network(written(tmp_path, document))


def test_classes_take_no_output_scaling(document: dict[str, Any], tmp_path: Path) -> None:
    document["outputs"] |= {"offset": [0.0], "scale": [1.0]}
    with pytest.raises(FileProblem, match=r"outputs.offset must be left out for a binary task"):
        read_network(written(tmp_path, document))
