"""Starting from another network's weights, in the window: what is taken, said, frozen, undone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot
from window_use import learnt, open_preset, settled, until_ready

from simulator.nn.network import Network
from simulator.scenarios import presets
from ui.controller.open_file import write_weights
from ui.setup import edits
from ui.window.main_window import MainWindow


def exported(qtbot: QtBot, window: MainWindow, path: Path) -> np.ndarray:
    """Train on two moons, export, and return the weights."""
    snapshot = learnt(qtbot, window, "moons")
    write_weights(path, snapshot.experiment, snapshot.state)
    return snapshot.state.theta


def test_layers_that_fit_are_taken_frozen_and_given_back(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    theta = exported(qtbot, window, tmp_path / "moons.json")
    open_preset(qtbot, window, "circles")
    moons = presets.load("moons")
    circles = window.controller.scenario
    assert circles is not None
    layers = [layer.model_dump() for layer in moons.layers]
    wanted = presets.changed(circles, layers=[layers[0], {**layers[1], "units": 3}, layers[-1]])
    window.controller.edit(wanted, "Layers")
    settled(qtbot, window, lambda s: s.experiment.spec.sizes[2] == 3)
    before = until_ready(qtbot, window).state.theta
    window.file_actions.start_from(str(tmp_path / "moons.json"))
    first = Network(moons.spec).layer_slice(0)
    after = settled(qtbot, window, lambda s: s.experiment.scenario.weights is not None)
    until_ready(qtbot, window)
    np.testing.assert_array_equal(after.state.theta[first], theta[first])
    assert after.state.update == 0
    said = window.messages.text.text()
    assert said.startswith("Taken from moons.json: Hidden 1. Other layers are drawn")
    window.messages.action.click()
    frozen = settled(qtbot, window, lambda s: not s.experiment.spec.layers[0].trainable)
    np.testing.assert_array_equal(frozen.state.theta, after.state.theta)
    until_ready(qtbot, window)
    window.controller.undo_stack.undo()
    window.controller.undo_stack.undo()
    back = settled(qtbot, window, lambda s: s.experiment.scenario.weights is None)
    np.testing.assert_array_equal(back.state.theta, before)
    until_ready(qtbot, window)


def test_a_reset_starts_from_them_again(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    theta = exported(qtbot, window, tmp_path / "moons.json")
    assert window.controller.scenario is not None
    # Another seed would draw other weights.
    window.controller.edit(edits.with_start(window.controller.scenario, seed=9), "Seed")
    settled(qtbot, window, lambda s: s.experiment.scenario.seed == 9)
    until_ready(qtbot, window)
    window.file_actions.start_from(str(tmp_path / "moons.json"))
    settled(qtbot, window, lambda s: s.experiment.scenario.weights is not None)
    until_ready(qtbot, window)
    assert window.messages.text.text() == "Taken from moons.json: every layer."
    window.controller.stepper.go(window.controller.stepper.granularity.EPOCH, 1)
    settled(qtbot, window, lambda s: s.state.update > 0)
    until_ready(qtbot, window)
    window.controller.reset()
    again = settled(qtbot, window, lambda s: s.state.update == 0)
    np.testing.assert_array_equal(again.state.theta, theta)
    until_ready(qtbot, window)


def test_where_nothing_fits_the_network_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    exported(qtbot, window, tmp_path / "moons.json")
    before = open_preset(qtbot, window, "iris")
    window.file_actions.start_from(str(tmp_path / "moons.json"))
    assert "no layer fits" in window.messages.text.text().lower()
    assert window.controller.latest is not None
    np.testing.assert_array_equal(window.controller.latest.state.theta, before.state.theta)
    window.file_actions.start_from(str(tmp_path / "missing.json"))
    assert "missing.json" in window.messages.text.text()
