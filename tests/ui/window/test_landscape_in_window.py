"""The loss landscape together with the network: clicking, every plane, going back."""

from __future__ import annotations

import numpy as np
import pytest
from landscape_use import choose_view, with_xor
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from window_use import settled

from simulator.landscape.view_choice import LINES, PLANES, RESOLUTIONS
from simulator.session.snapshot import Snapshot
from ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, own_window: MainWindow) -> MainWindow:
    return with_xor(qtbot, own_window)


def trained(qtbot: QtBot, window: MainWindow, epochs: int = 200) -> Snapshot:
    with qtbot.waitSignal(window.controller.completed):
        window.controller.train(epochs)
    return settled(qtbot, window, lambda one: one.state.update >= epochs)


def shows_its_own_weights(one: Snapshot) -> bool:
    return one.surface is not None and np.array_equal(one.surface.origin, one.state.theta)


def test_a_click_on_the_map_loads_those_weights_and_can_be_undone(
    qtbot: QtBot, window: MainWindow
) -> None:
    before = trained(qtbot, window).state.theta
    canvas = window.panels["surface"].map
    at = canvas.frame().area.center().toPoint() + QPoint(20, -10)
    x, y = canvas.frame().values(at.toPointF())
    qtbot.mouseClick(canvas, LEFT, pos=at)
    after = settled(qtbot, window, lambda one: not np.array_equal(one.state.theta, before))
    changed = np.flatnonzero(after.state.theta != before)
    assert changed.tolist() == [0, 4]  # the two weights of the map
    np.testing.assert_allclose(after.state.theta[changed], [x, y], atol=1e-9)
    # Everything else follows: the map's own dot, its loss, the regions.
    after = settled(qtbot, window, shows_its_own_weights)
    assert after.surface is not None
    assert after.surface.here == pytest.approx((x, y), abs=1e-9)
    assert after.surface.path_manual_edits[-1]
    assert after.regions is not None
    assert window.controller.undo_stack.undoText() == "Weights from the loss surface"
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda one: np.array_equal(one.state.theta, before))


def test_a_click_on_the_curve_moves_one_weight(qtbot: QtBot, window: MainWindow) -> None:
    choose_view(window, "line")
    settled(qtbot, window, lambda one: one.line is not None)
    before = settled(qtbot, window, lambda one: one.line is not None).state.theta
    canvas = window.panels["surface"].line
    at = canvas.frame().area.center().toPoint() + QPoint(40, 0)
    t, _ = canvas.frame().values(at.toPointF())
    qtbot.mouseClick(canvas, LEFT, pos=at)
    after = settled(qtbot, window, lambda one: not np.array_equal(one.state.theta, before))
    assert np.flatnonzero(after.state.theta != before).tolist() == [0]
    assert after.state.theta[0] == pytest.approx(t)


@pytest.mark.parametrize("epochs", [0, 100])
def test_every_plane_and_line_is_drawn_before_and_after_training(
    qtbot: QtBot, window: MainWindow, epochs: int
) -> None:
    plot = window.panels["surface"]
    if epochs:
        trained(qtbot, window, epochs)
    for plane in PLANES:
        plot.plane_combo.activated.emit(PLANES.index(plane))
        settled(qtbot, window, lambda one, kind=plane: kind == getattr(one.surface, "kind", ""))
        for view in ("map", "mesh"):
            choose_view(window, view)
            assert not plot.grab().isNull()
    choose_view(window, "line")
    for line in LINES:
        plot.plane_combo.activated.emit(LINES.index(line))
        # Before the first update the start is here: there is no line between them.
        made = "gradient" if line == "snapshots" and not epochs else line
        settled(
            qtbot,
            window,
            lambda one, kind=made: one.line is not None and one.line.direction.kind == kind,
        )
        assert not plot.grab().isNull()


def test_a_fine_map_is_made_at_rest(qtbot: QtBot, window: MainWindow) -> None:
    window.panels["surface"].resolution_combo.activated.emit(RESOLUTIONS.index(201))
    settled(qtbot, window, lambda one: one.surface is not None and len(one.surface.x) == 201)
    # Stepping looks at the same weights: the fine map stays.
    window.controller.stepper.forward()
    qtbot.wait(100)
    latest = window.controller.latest
    assert latest is not None
    assert latest.surface is not None
    assert len(latest.surface.x) == 201


def test_the_look_stays_when_the_network_does_and_starts_afresh_with_another(
    qtbot: QtBot, window: MainWindow
) -> None:
    plot = window.panels["surface"]
    plot.choose_axes((1, 2, 0), (0, 1, 3))
    window.controller.new_weights()
    axes = ((1, 2, 0), (0, 1, 3))
    settled(qtbot, window, lambda one: one.surface is not None and one.surface.axes == axes)
    assert plot.axes == axes
    window.controller.open_preset("iris")
    settled(qtbot, window, lambda one: one.experiment.scenario.name == "iris")
    qtbot.waitUntil(lambda: plot.view.axes is None)


def test_chosen_weights_stay_when_a_layer_is_frozen_or_the_loss_changes(
    qtbot: QtBot, window: MainWindow
) -> None:
    plot, axes = window.panels["surface"], ((1, 2, 0), (0, 1, 3))
    plot.choose_axes(*axes)
    window.controller.set_trainable(0, False)
    settled(
        qtbot,
        window,
        lambda one: (
            not one.experiment.spec.layers[0].trainable
            and one.surface is not None
            and one.surface.axes == axes
        ),
    )
    assert plot.axes == plot.view.axes == axes


def test_panel_and_map_agree_after_edits_that_were_quickly_taken_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    plot, axes = window.panels["surface"], ((1, 2, 0), (0, 1, 3))
    plot.choose_axes(*axes)
    settled(qtbot, window, lambda one: one.surface is not None and one.surface.axes == axes)
    window.controller.add_node(0)  # the worker opens this one, the panel never hears of it
    window.controller.undo_stack.undo()
    settled(qtbot, window, lambda one: one.surface is not None and one.surface.axes == plot.axes)
    assert plot.axes == plot.view.axes == axes
