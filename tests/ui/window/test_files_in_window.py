"""Files in the main window: exported, opened again, refused."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from window_use import open_preset, settled, theta, train_to_the_end, until_ready

from simulator.formats import network_file
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.filterwarnings("error")


def test_export_and_open_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_preset(qtbot, window, "iris")
    trained = train_to_the_end(qtbot, window)
    accuracy = trained.evaluation.validation_accuracy
    assert accuracy is not None
    assert accuracy >= 0.95
    target = tmp_path / "iris.json"
    with monkeypatch.context() as patched:
        patched.setattr(QFileDialog, "getSaveFileName", lambda *a: (str(target), ""))
        with qtbot.waitSignal(window.file_actions.succeeded):
            window.actions_["export"].trigger()
    assert json.loads(target.read_text())["format"] == "deltascope-network"
    open_preset(qtbot, window, "xor")
    with monkeypatch.context() as patched:
        patched.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(target), ""))
        window.actions_["open"].trigger()
    opened = settled(qtbot, window, lambda s: s.experiment.scenario.name == "iris")
    np.testing.assert_array_equal(opened.state.theta, trained.state.theta)
    assert opened.evaluation.loss == pytest.approx(trained.evaluation.loss, rel=1e-12)
    assert opened.state.epoch == trained.state.epoch
    assert window.windowTitle() == "Iris flowers – iris.json – Deltascope"
    window.controller.add_node(0)
    assert window.windowTitle() == "Iris flowers – iris.json – Deltascope"  # it is being opened
    qtbot.waitUntil(lambda: window.windowTitle() == "Iris flowers – Deltascope")
    window.controller.undo_stack.undo()
    qtbot.waitUntil(lambda: "iris.json" in window.windowTitle())


def test_a_wrong_file_is_refused_and_what_is_open_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    before = theta(window).copy()
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": "deltascope-network", "version": 1, "layers": 3}')
    window.file_actions.open(str(wrong))
    assert "wrong.json" in window.messages.text.text()
    assert window.controller.scenario == presets.load("xor")
    np.testing.assert_array_equal(theta(window), before)
    with qtbot.waitSignal(window.file_actions.refused):
        window.file_actions.export(str(tmp_path / "missing" / "x.json"))
    assert "missing" in window.messages.text.text()


def test_a_scenario_that_does_not_fit_leaves_the_old_one_open(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    before = theta(window).copy()
    xor = presets.load("xor")
    data = xor.data.model_copy(update={"validation_fraction": 0.9})
    window.controller.edit(presets.changed(xor, data=data), "Change validation share")
    qtbot.waitUntil(lambda: window.messages.isVisible())
    latest = until_ready(qtbot, window, "xor")
    assert window.controller.scenario == xor
    np.testing.assert_array_equal(latest.state.theta, before)


def test_figures_of_an_export_while_training_belong_to_its_weights(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.set_speed_limit(None)
    window.controller.train(epochs=10_000_000)
    settled(qtbot, window, lambda s: s.state.update > 200)
    target = tmp_path / "running.json"
    with qtbot.waitSignal(window.file_actions.succeeded):
        window.file_actions.export(str(target))
    window.controller.pause()
    found = network_file.read_network(target)
    scenario = found.scenario
    assert scenario is not None
    data = Experiment.from_scenario(scenario).data
    assert found.training is not None
    loss = float(Network(found.spec).loss(found.theta, data.X, data.Y))
    assert found.training.loss == loss
