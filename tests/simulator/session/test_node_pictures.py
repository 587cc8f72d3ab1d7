"""Pictures of nodes in a run: made for what is looked at, once for what they depend on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from simulator.diagnostics import node_maps
from simulator.diagnostics.node_maps import SIDE, NodeCurve, NodeMap, NodeView, values_at
from simulator.nn import layers
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session import node_pictures
from simulator.session.run import Run
from simulator.session.snapshot import Snapshot
from simulator.stepping.records import record_pass


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """Count what is computed."""
    counts: Counter[str] = Counter()
    inside: list[str] = []  # a map takes its values by what curves take theirs by
    for name in ("node_map", "values_at", "node_maps"):
        real = getattr(node_maps, name)

        def call(*given: Any, _real: Any = real, _name: str = name) -> Any:
            if not inside:
                counts[_name] += 1
            inside.append(_name)
            try:
                return _real(*given)
            finally:
                inside.pop()

        monkeypatch.setattr(node_maps, name, call)
    return counts


def make_run(name: str = "xor", **changes: object) -> Run:
    experiment = Experiment.from_scenario(presets.changed(presets.load(name), **changes))
    return Run(1, experiment, experiment.initial_state())


def forced(run: Run) -> Snapshot:
    return run.snapshot(force=True)


def curve(run: Run, view: NodeView) -> NodeCurve:
    run.views.look_at_node(view)
    found = forced(run).node_picture
    assert isinstance(found, NodeCurve)
    return found


def test_nothing_is_computed_while_nobody_looks(made: Counter[str]) -> None:
    run = make_run()
    snapshot = forced(run)
    assert snapshot.node_picture is None
    assert snapshot.node_maps is None
    assert not made


def test_a_map_is_made_once_for_what_it_depends_on(made: Counter[str]) -> None:
    run = make_run()
    run.views.look_at_node(NodeView(0, 1))
    first = forced(run).node_picture
    assert forced(run).node_picture is first
    assert made == {"node_map": 1}
    run.apply_update(None)
    assert not run.has_pictures
    second = forced(run).node_picture
    assert made == {"node_map": 2}
    assert run.has_pictures
    assert isinstance(first, NodeMap)
    assert isinstance(second, NodeMap)
    assert (second.a != first.a).any()
    run.take_back()
    assert np.array_equal(forced(run).node_picture.a, first.a)


def test_a_weight_set_by_hand_moves_the_nodes_line() -> None:
    run = make_run()
    run.views.look_at_node(NodeView(0, 0))
    before = forced(run).node_picture
    run.set_parameter(run.experiment.spec.parameter_index(0, 2, 0), 0.75)
    after = forced(run).node_picture
    np.testing.assert_allclose(after.z - before.z, 0.75, rtol=1e-9)


def test_maps_follow_the_features_and_the_row() -> None:
    run = make_run("iris")
    run.views.look_at_node(NodeView(0, 0))
    forced(run)
    run.views.show_features(3, 0)
    run.views.show_sample(7)
    found = forced(run).node_picture
    assert (found.features, found.row) == ((3, 0), 7)
    network, data = Network(run.experiment.spec), run.experiment.data
    raw = data.raw[7].copy()
    raw[3], raw[0] = found.x[10], found.y[20]
    place = (raw - data.offset) / data.scale
    assert found.z[20, 10] == pytest.approx(
        float(values_at(network, run.state.theta, place[None], 0, 0)[0][0])
    )


def test_the_curve_of_two_inputs_goes_through_the_shown_row() -> None:
    run = make_run()
    for row in range(4):
        run.views.show_sample(row)
        found = curve(run, NodeView(0, 2, "curve", 1))
        snapshot = forced(run)
        assert found.row == row
        assert found.at[0] == run.experiment.data.raw[row, 1]
        assert found.at[1:] == (snapshot.sample.layers[0].z[2], snapshot.sample.layers[0].a[2])
        assert np.interp(found.at[0], found.x, found.a) == pytest.approx(found.at[2], abs=1e-3)


@pytest.mark.parametrize("kind", layers.REGISTRY)
def test_the_slope_is_that_of_the_curve_in_the_datas_units(kind: str) -> None:
    chosen = layers.REGISTRY[kind]
    middle = chosen.build(units=4) if chosen.has_units else chosen.build()
    run = make_run("iris")
    spec = run.experiment.spec
    own = type(spec)(spec.inputs, (spec.layers[0], middle, spec.layers[-1]), spec.loss)
    network = Network(own)
    rng = np.random.default_rng(2)
    theta = rng.normal(size=network.parameter_count)
    data = run.experiment.data
    pictures = node_pictures.NodePictures(run.experiment, network)
    pictures.show_features((0, 1), 5)
    sample = record_pass(network, theta, data.X[5], data.Y[5])
    for layer in (0, 1, 2):
        view = NodeView(layer, 1, "curve", 2)
        pictures.look_at(view)
        pictures.make_picture(theta, layer, sample)
        found = pictures.picture
        assert isinstance(found, NodeCurve)
        step = 1e-6
        ends = []
        for side in (-1.0, 1.0):
            raw = data.raw[5].copy()
            raw[2] += side * step
            place = ((raw - data.offset) / data.scale)[None]
            ends.append(float(values_at(network, theta, place, layer, 1)[1][0]))
        assert found.slope == pytest.approx((ends[1] - ends[0]) / (2 * step), rel=1e-5, abs=1e-8)


def test_of_an_input_the_slope_is_that_of_its_scaling() -> None:
    run = make_run("iris")
    scale = run.experiment.data.scale
    assert curve(run, NodeView(-1, 2, "curve", 2)).slope == pytest.approx(1.0 / scale[2])
    assert curve(run, NodeView(-1, 2, "curve", 1)).slope == 0.0


def test_looking_away_drops_the_picture() -> None:
    run = make_run()
    run.views.look_at_node(NodeView(0, 0))
    assert forced(run).node_picture is not None
    run.views.look_at_node(None)
    assert forced(run).node_picture is None
    with pytest.raises(ValueError, match="no node"):
        run.views.look_at_node(NodeView(0, 99))


def test_what_is_looked_at_is_carried_over_where_it_still_exists() -> None:
    first, same, smaller = make_run("iris"), make_run("iris"), make_run()
    first.views.look_at_node(NodeView(0, 7))
    first.views.show_node_maps(True)
    same.views.carry_over(first.views, same.state.theta)
    assert forced(same).node_picture.view == NodeView(0, 7)
    smaller.views.carry_over(first.views, smaller.state.theta)
    found = forced(smaller)
    assert found.node_picture is None  # there are four nodes
    assert found.node_maps is not None


def test_small_maps_of_all_nodes_are_made_for_two_inputs_while_they_are_wanted(
    made: Counter[str],
) -> None:
    run = make_run()
    run.views.show_node_maps(True)
    found = forced(run).node_maps
    assert [one.shape for one in found.values] == [
        (units, SIDE, SIDE) for units in run.experiment.spec.sizes
    ]
    assert forced(run).node_maps is found
    assert made == {"node_maps": 1}
    run.apply_update(None)
    assert not run.has_pictures
    assert forced(run).node_maps is not found
    run.views.show_node_maps(False)
    assert forced(run).node_maps is None
    iris = make_run("iris")
    iris.views.show_node_maps(True)
    assert forced(iris).node_maps is None
    assert made["node_maps"] == 2
