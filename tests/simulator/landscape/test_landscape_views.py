"""Every plane and line of every choice of rows is a plain loop over the loss."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from landscape_samples import DATA, FIRST, SECOND, landscape, refined, start, trained
from numpy.typing import NDArray
from small_data import small_data

from simulator import optimizers
from simulator.landscape.landscape import Landscape
from simulator.landscape.view_choice import LINES, PLANES, ROWS, LandscapeView
from simulator.nn.layers.dense import Dense
from simulator.nn.layers.maxout import Maxout
from simulator.nn.layers.prelu import PReLU
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec

Array = NDArray[Any]


@pytest.mark.parametrize("plane", PLANES)
@pytest.mark.parametrize("rows", ROWS)
def test_every_plane_of_all_rows_is_a_plain_loop(plane: str, rows: str) -> None:
    shown, theta = trained()
    shown.rows.data = replace(DATA, X_validation=DATA.X[:4], Y_validation=DATA.Y[:4])
    shown.rows.batch = DATA.X[2:5], DATA.Y[2:5]
    shown.look_at(LandscapeView(plane=plane, rows=rows), theta)
    surface = shown.surface(theta)
    wanted = {
        "training": (DATA.X, DATA.Y),
        "validation": (DATA.X[:4], DATA.Y[:4]),
        "batch": shown.rows.batch,
    }[rows]
    for row, y in enumerate(surface.y):
        for column, x in enumerate(surface.x):
            point = surface.parameters_at(float(x), float(y))
            expected = shown.network.loss(point, *wanted)
            assert surface.loss[row, column] == pytest.approx(expected, rel=1e-12)
    assert surface.rows_of == rows
    assert (surface.rows, surface.total_rows) == (len(wanted[0]), len(wanted[0]))
    np.testing.assert_allclose(surface.parameters_at(*surface.here), theta, atol=1e-12)
    losses = [shown.network.loss(point, *wanted) for point in shown.path.points]
    np.testing.assert_allclose(surface.path_losses, losses, rtol=1e-12)


ODD_NETWORKS = {
    "learnt slopes": NetworkSpec(2, (PReLU(3), Dense(2, "sigmoid")), "mse"),
    "pieces": NetworkSpec(2, (Maxout(2, 3), Dense(2, "softmax")), "categorical_cross_entropy"),
    "dropout": NetworkSpec(
        2, (Dense(4, "relu", dropout=0.5), Dense(2, "sigmoid")), "binary_cross_entropy"
    ),
    "a frozen layer": NetworkSpec(
        2, (Dense(3, "tanh", trainable=False), Dense(2, "identity")), "half_sse"
    ),
    "perceptrons": NetworkSpec(2, (Dense(2, "step"),), "perceptron"),
    "steps in front": NetworkSpec(2, (Dense(3, "step"), Dense(2, "step")), "perceptron"),
    "regression": NetworkSpec(2, (Dense(3, "gelu"), Dense(2, "identity")), "huber"),
    "softmax inside": NetworkSpec(2, (Dense(3, "softmax"), Dense(2, "softplus")), "mae"),
}


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("plane", PLANES)
@pytest.mark.parametrize("kind", ODD_NETWORKS)
def test_odd_networks_are_a_plain_loop_as_well(kind: str, plane: str, rows: str) -> None:
    network = Network(ODD_NETWORKS[kind])
    rng = np.random.default_rng(2)
    X, Y = rng.normal(size=(8, 2)), np.eye(2)[rng.integers(2, size=8)]
    data = small_data(X, Y, "multilabel", X_validation=X[:3], Y_validation=Y[:3])
    path = rng.normal(size=(6, network.parameter_count)).cumsum(axis=0)
    shown = Landscape(network, data, path[0], 5)
    shown.rows.batch = X[2:4], Y[2:4]
    for update, theta in enumerate(path[1:], start=1):
        shown.path.add(update, theta)
    shown.note(1.0, path[3])
    shown.look_at(LandscapeView(plane=plane, rows=rows, resolution=26), path[-1])
    quick = shown.surface(path[-1])
    fine = refined(shown, path[-1])[-1]
    wanted = {"training": (X, Y), "validation": (X[:3], Y[:3]), "batch": shown.rows.batch}[rows]
    for surface, every in ((quick, 1), (fine, 6)):
        for row in range(0, len(surface.y), every):
            for column in range(0, len(surface.x), every):
                point = surface.parameters_at(surface.x[column], surface.y[row])
                expected = network.loss(point, *wanted)
                assert surface.loss[row, column] == pytest.approx(expected, rel=1e-12, abs=1e-12)
    direct = fine.origin - shown.path.points  # off the plane by least squares, another way
    basis = shown.plane.directions.T
    for k, moved in enumerate(direct):
        rest = moved - basis @ np.linalg.lstsq(basis, moved)[0]
        assert fine.path_off[k] == pytest.approx(np.linalg.norm(rest), abs=1e-9)


@pytest.mark.parametrize("rows", ["validation", "batch"])
def test_where_there_are_no_such_rows_it_is_the_training_rows(rows: str) -> None:
    theta = start()
    shown = landscape(theta)
    shown.look_at(LandscapeView(rows=rows), theta)
    surface = shown.surface(theta)
    assert (surface.rows_of, surface.rows_asked) == ("training", rows)


def test_frozen_layers_do_not_lead_downhill() -> None:
    spec = NetworkSpec(
        2, (Dense(3, "tanh", trainable=False), Dense(1, "sigmoid")), "binary_cross_entropy"
    )
    shown, theta = Landscape(Network(spec), DATA, start(), 5), start()
    shown.look_at(LandscapeView(picture="line", line="gradient"), theta)
    vector = shown.line(theta, optimizers.get("sgd")).direction.vector
    assert not vector[:9].any()
    assert vector[9:].any()


@pytest.mark.parametrize("plane", ["random", "path", "snapshots"])
def test_choosing_the_weight_of_a_line_leaves_other_planes_as_they_are(plane: str) -> None:
    shown, theta = trained()
    shown.look_at(LandscapeView(plane=plane), theta)
    before = shown.plane
    shown.look_at(LandscapeView(picture="line", plane=plane, axes=(FIRST, SECOND)), theta + 1.0)
    assert shown.plane is before
    assert shown.line(theta, optimizers.get("sgd")).direction.axis == FIRST
    shown.look_at(LandscapeView(plane="weights", axes=(FIRST, SECOND)), theta)
    assert shown.plane.axes == (FIRST, SECOND)


def test_a_look_that_cannot_be_leaves_the_one_before() -> None:
    theta = start()
    shown = landscape(theta)
    with pytest.raises(ValueError, match="two weights of a surface must differ"):
        shown.look_at(LandscapeView(axes=(FIRST, FIRST)), theta)
    assert shown.view == LandscapeView()
    plane = shown.plane
    with pytest.raises(ValueError, match="layer 0 has no weight from node 3 to node 0"):
        shown.look_at(LandscapeView(plane="random", axes=(FIRST, (0, 3, 0))), theta)
    assert shown.plane is plane
    with pytest.raises(ValueError, match=r"plane must be one of .*, got 'tilted'"):
        LandscapeView(plane="tilted")
    with pytest.raises(ValueError, match=r"resolution must be one of .*, got 52"):
        LandscapeView(resolution=52)


@pytest.mark.parametrize("kind", LINES)
def test_each_line_goes_through_here(kind: str) -> None:
    shown, theta = trained()
    shown.rows.batch = DATA.X[:2], DATA.Y[:2]
    shown.look_at(LandscapeView(picture="line", line=kind), theta)
    line = shown.line(theta, optimizers.get("sgd", learning_rate=0.1))
    assert line.direction.kind == kind
    assert line.t[0] <= line.direction.here <= line.t[-1]
    assert line.batch is not None
    shown.rows.batch = DATA.X, DATA.Y
    assert shown.line(theta, optimizers.get("sgd")).batch is None  # all rows: the same loss
    assert line.here_loss == pytest.approx(shown.network.loss(theta, DATA.X, DATA.Y), rel=1e-14)
