"""Saved networks: exact round trips, and networks that are not saved."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layers_by_name import KINDS, layer
from network_files import EXAMPLE, trained, written

from simulator.data.prepared import prepare
from simulator.formats.network_file import (
    FileProblem,
    network_document,
    network_file,
    read_network,
    write_network,
)
from simulator.formats.rounding_bound import outputs_and_bound
from simulator.nn import activations
from simulator.nn.layers import Layer
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets


@pytest.mark.parametrize("name", presets.names())
def test_presets_come_back_bit_for_bit(name: str, tmp_path: Path) -> None:
    experiment, network = trained(name)
    path = tmp_path / "network.json"
    write_network(path, network)
    back = read_network(path)
    assert back.theta.tobytes() == network.theta.tobytes()
    assert back.spec == experiment.spec
    assert back.scenario == experiment.scenario
    assert back.training == network.training
    assert (back.feature_names, back.class_names) == (network.feature_names, network.class_names)
    assert (back.task, back.scaling, back.title) == (network.task, network.scaling, network.title)
    np.testing.assert_array_equal(back.offset, experiment.data.offset)
    np.testing.assert_array_equal(back.scale, experiment.data.scale)
    np.testing.assert_array_equal(
        back.predict(experiment.data.raw),
        experiment.data.unscaled(
            Network(experiment.spec).predict(network.theta, experiment.data.X)
        ),
    )
    write_network(tmp_path / "again.json", back)
    assert (tmp_path / "again.json").read_bytes() == path.read_bytes()


moderate = st.floats(-100.0, 100.0)
any_finite = st.floats(allow_nan=False, allow_infinity=False)


@settings(max_examples=4 * settings.default.max_examples)
@given(data=st.data())
def test_any_network_comes_back_bit_for_bit(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = st.sampled_from([*activations.REGISTRY, *KINDS])
    hidden = data.draw(st.lists(st.builds(layer, st.integers(1, 4), names), max_size=3))
    spec = NetworkSpec(2, (*hidden, layer(1, data.draw(names))), "mse")
    count = Network(spec).parameter_count
    numbers = data.draw(st.sampled_from([moderate, any_finite]))
    theta = np.array(data.draw(st.lists(numbers, min_size=count, max_size=count)))
    title = data.draw(
        st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=9)
    )
    network = network_file(spec, theta, prepare("xor"), title=title)
    path = tmp_path_factory.mktemp("any") / "network.json"
    if not np.isfinite(network.predict(network.check_inputs)).all():
        with pytest.raises(FileProblem, match="outputs are not finite"):
            write_network(path, network)
        return
    if not np.isfinite(outputs_and_bound(Network(spec), theta, network.check_inputs)[1]).all():
        assert np.abs(theta).max() > 1e30
        with pytest.raises(FileProblem, match="rounding alone may change it"):
            write_network(path, network)
        return
    write_network(path, network)
    back = read_network(path)
    assert back.theta.tobytes() == theta.tobytes()
    assert (back.spec, back.title) == (spec, title)


def test_a_softmax_node_far_from_winning_can_be_opened(tmp_path: Path) -> None:
    # Its output is 0 while rounding can move its sum by more than exp() can take.
    spec = NetworkSpec(2, (Dense(1), Dense(2, "softmax"), Dense(1)), "mse")
    theta = np.array([1e8, 1e8, 0.0, 1e12, -1e12, 0.0, 0.0, 1.0, 1.0, 0.0])
    write_network(tmp_path / "n.json", network_file(spec, theta, prepare("xor"), title="sure"))
    assert read_network(tmp_path / "n.json").theta.tolist() == theta.tolist()


def test_a_step_node_at_its_threshold_can_be_opened(tmp_path: Path) -> None:
    # 0.1 + 0.2 - 0.3 is 0 or 5.6e-17, as the order of summing has it: the output may flip.
    spec = NetworkSpec(2, (Dense(1, "step"),), "half_sse")
    network = network_file(spec, np.array([0.1, 0.2, -0.3]), prepare("and"), title="edge")
    changed = network_document(network)
    changed["check"]["outputs"][3] = [1.0 - changed["check"]["outputs"][3][0]]
    assert read_network(written(tmp_path, changed)).theta.tolist() == [0.1, 0.2, -0.3]
    changed["check"]["outputs"][0] = [1.0 - changed["check"]["outputs"][0][0]]
    with pytest.raises(FileProblem, match=r"check.outputs\[0\]\[0\]"):
        read_network(written(tmp_path, changed))


def test_float32_parameters_are_written_exactly(tmp_path: Path) -> None:
    _, network = trained("xor")
    theta = network.theta.astype(np.float32)
    write_network(tmp_path / "n.json", network_file(network.spec, theta, prepare("xor"), title="x"))
    assert (read_network(tmp_path / "n.json").theta == theta).all()


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_networks_that_are_not_finite_are_not_saved(bad: float, tmp_path: Path) -> None:
    _, network = trained("xor")
    network.theta[3] = bad
    target = tmp_path / "network.json"
    target.write_bytes(b"old")
    with pytest.raises(FileProblem, match="not finite"):
        write_network(target, network)
    assert target.read_bytes() == b"old"


def test_networks_whose_outputs_overflow_are_not_saved(tmp_path: Path) -> None:
    spec = NetworkSpec(2, (Dense(1, "relu"), Dense(1, "identity")), "mse")
    network = network_file(spec, np.full(5, 1e300), prepare("xor"), title="too large")
    with pytest.raises(FileProblem, match="outputs are not finite"):
        write_network(tmp_path / "network.json", network)
    assert list(tmp_path.iterdir()) == []


def test_predict_refuses_a_wrong_shape() -> None:
    with pytest.raises(ValueError, match=r"inputs must have shape \(n, 2\), got \(1, 3\)"):
        read_network(EXAMPLE).predict([[1, 2, 3]])


HUGE = [
    (Dense(3, "identity"), Dense(1, "sigmoid")),
    (Dense(3, "relu"), Dense(1, "tanh")),
    (Dense(3), LayerNorm(), Dense(1, "sigmoid")),
]


@pytest.mark.parametrize("made_of", HUGE)
def test_outputs_that_rounding_may_change_at_will_are_refused(
    made_of: tuple[Layer, ...], tmp_path: Path
) -> None:
    spec = NetworkSpec(2, made_of, "mse")
    tame = 0.1 * np.random.default_rng(0).normal(size=spec.parameter_count)
    network = network_file(spec, tame, prepare("xor"), title="huge")
    document = network_document(network)
    network.theta[:] = 1e303 * tame
    with pytest.raises(FileProblem, match="cannot be saved, for what it computes cannot be"):
        write_network(tmp_path / "n.json", network)
    assert np.isfinite(network.predict(network.check_inputs)).all()
    for one, view in zip(document["layers"], Network(spec).views(network.theta), strict=True):
        one.update({name: values.tolist() for name, values in view.items()})
    # Whatever the file states: it must not pass as checked.
    for stated in (network.predict(network.check_inputs), np.full((4, 1), 0.7)):
        document["check"]["outputs"] = stated.tolist()
        with pytest.raises(FileProblem, match=r"check\.outputs\[\d\]\[0\] cannot be checked: "):
            read_network(written(tmp_path, document))


def test_outputs_that_overflow_are_refused_as_such(
    document: dict[str, Any], tmp_path: Path
) -> None:
    document["scenario"] = None
    document["layers"][1]["activation"] = "identity"
    document["layers"][1]["W"] = [[1.7e308]] * 4
    document["layers"][1]["b"] = [1.7e308]
    document["layers"][0]["b"] = [9.0] * 4
    with pytest.raises(FileProblem, match="but the weights give inf"):
        read_network(written(tmp_path, document))
