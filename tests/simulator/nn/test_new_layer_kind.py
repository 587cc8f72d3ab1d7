"""A kind of layer that is added at run time is missing nothing: one record in each registry."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from equation_checks import check_all
from network_files import file_of
from offset_layer import KIND, SPEC, Offset, OffsetEquations
from steps_fixture import XOR_X, make_update

from simulator.diagnostics.gradient_check import gradient_check
from simulator.formats.network_file import read_network, write_network
from simulator.nn import layers
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.stepping import equations


def test_it_computes_steps_and_has_equations() -> None:
    with layers.REGISTRY.added(KIND), equations.layers.REGISTRY.added(OffsetEquations()):
        network = Network(SPEC)
        theta = np.random.default_rng(0).normal(size=network.parameter_count)
        assert gradient_check(network, theta, XOR_X, np.ones((4, 1))).relative_error < 1e-8
        check_all(make_update(SPEC, XOR_X, np.ones((4, 1))))


def test_it_is_in_scenarios_trains_and_comes_back_from_files(tmp_path: Path) -> None:
    with layers.REGISTRY.added(KIND), equations.layers.REGISTRY.added(OffsetEquations()):
        given = presets.load("xor").model_dump()
        chosen = [{"units": 3, "activation": "tanh"}, {"type": "offset"}, given["layers"][-1]]
        scenario = presets.validated(given | {"weights": None, "layers": chosen})
        assert scenario.spec.layers[1] == Offset()
        network, path = file_of(scenario, epochs=5)[1], tmp_path / "n.json"
        assert Network(network.spec).views(network.theta)[1].c.any()
        write_network(path, network)
        back = read_network(path)
        assert back.theta.tobytes() == network.theta.tobytes()
        assert back.scenario == scenario
    with pytest.raises(ValueError, match=r"layers\[1\]\.type must be one of dense"):
        presets.validated(given | {"weights": None, "layers": chosen})
