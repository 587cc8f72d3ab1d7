"""Other data in the window: what was learnt stays where it fits, says so, and can be undone."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot
from window_use import learnt, open_preset, settled, until_ready

from simulator.scenarios import presets
from ui.setup import edits
from ui.window.main_window import MainWindow


def said(window: MainWindow) -> str:
    return "" if window.messages.isHidden() else window.messages.text.text()


def choose(window: MainWindow, source: str) -> None:
    assert window.controller.scenario is not None
    scenario = edits.with_source(window.controller.scenario, source)
    window.controller.edit(scenario, "Choose another data set")


def test_weights_stay_on_data_of_the_same_shape(qtbot: QtBot, window: MainWindow) -> None:
    before = learnt(qtbot, window)
    start = window.controller._beginning.theta
    choose(window, "or")
    after = settled(qtbot, window, lambda s: s.experiment.data.source == "or")
    np.testing.assert_array_equal(after.state.theta, before.state.theta)
    assert after.state.update == before.state.update
    assert after.state.optimizer.count == 0
    assert "learnt weights stay" in said(window)
    until_ready(qtbot, window)
    window.controller.reset()
    reset = settled(qtbot, window, lambda s: s.state.update == 0)
    np.testing.assert_array_equal(reset.state.theta, start)
    until_ready(qtbot, window)
    window.controller.undo_stack.undo()
    window.controller.undo_stack.undo()
    back = settled(qtbot, window, lambda s: s.experiment.data.source == "xor")
    np.testing.assert_array_equal(back.state.theta, before.state.theta)
    assert back.state.optimizer.count == before.state.optimizer.count
    until_ready(qtbot, window)


def test_more_noise_keeps_the_weights_too(qtbot: QtBot, window: MainWindow) -> None:
    before = learnt(qtbot, window, "moons")
    scenario = edits.with_data(before.experiment.scenario, noise=0.3)
    window.controller.edit(scenario, "Noise")
    after = settled(qtbot, window, lambda s: s.experiment.scenario.data.noise == 0.3)
    np.testing.assert_array_equal(after.state.theta, before.state.theta)
    until_ready(qtbot, window)


def test_data_of_another_shape_start_afresh(qtbot: QtBot, window: MainWindow) -> None:
    learnt(qtbot, window)
    choose(window, "iris")
    after = settled(qtbot, window, lambda s: s.experiment.data.source == "iris")
    assert after.state.update == 0
    assert "learnt weights stay" not in said(window)
    until_ready(qtbot, window)


def test_untrained_weights_say_nothing(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    choose(window, "or")
    settled(qtbot, window, lambda s: s.experiment.data.source == "or")
    assert "learnt weights stay" not in said(window)
    until_ready(qtbot, window)


def test_a_refusal_is_not_taken_for_kept_weights(qtbot: QtBot, window: MainWindow) -> None:
    before = learnt(qtbot, window, "diabetes")
    scaled = edits.with_data(before.experiment.scenario, scaling="minmax")
    refused = presets.changed(scaled, loss="mape")
    with qtbot.waitSignal(window.controller.experiment_opened):  # the one before, once more
        window.controller.edit(refused, "Data and loss")
    after = settled(qtbot, window, lambda s: s.experiment.scenario == before.experiment.scenario)
    np.testing.assert_array_equal(after.state.theta, before.state.theta)
    assert window.messages.kind == "error"
    assert "learnt weights stay" not in said(window)
    until_ready(qtbot, window)


def test_data_undone_at_once_say_nothing_of_the_ones_before(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = learnt(qtbot, window, "moons")
    choose(window, "circles")
    window.controller.undo_stack.undo()
    after = settled(qtbot, window, lambda s: s.run_id > before.run_id)
    assert after.experiment.data.source == "moons"
    assert "learnt weights stay" not in said(window)
    until_ready(qtbot, window)
