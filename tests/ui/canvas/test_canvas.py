"""The canvas as a person meets it: real mouse and keys in, signals and painted pixels out."""

from __future__ import annotations

import numpy as np
import pytest
from canvas_samples import XOR, record_of
from canvas_use import (
    DIGITS,
    LEFT,
    button_at,
    edge_at,
    field_of,
    node_at,
    pixels,
    said,
    shown,
    step_to,
    wheel,
)
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.scenarios.schema import MAX_LAYERS
from simulator.stepping.step_plan import StepKind, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.content.state import flat_index
from ui.canvas.geometry.pan_zoom import PanZoom
from ui.canvas.inspector import Inspector
from ui.theme.colors import LIGHT
from ui.words.numbers import full


@pytest.mark.parametrize(
    ("kind", "layer", "signal"),
    [
        ("add_node", 0, "node_add_requested"),
        ("remove_node", 0, "node_remove_requested"),
        ("remove_layer", 0, "layer_remove_requested"),
        ("add_layer", 0, "layer_add_requested"),
        ("add_layer", 1, "layer_add_requested"),
    ],
)
def test_buttons_ask_for_changes(
    qtbot: QtBot, canvas: NetworkCanvas, kind: str, layer: int, signal: str
) -> None:
    with qtbot.waitSignal(getattr(canvas, signal)) as caught:
        qtbot.mouseClick(canvas, LEFT, pos=button_at(canvas, kind, layer))
    assert caught.args == [layer]


def test_a_button_that_cannot_be_used_says_why(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    with qtbot.assertNotEmitted(canvas.node_add_requested):
        qtbot.mouseClick(canvas, LEFT, pos=button_at(canvas, "add_node", 1))
    qtbot.mouseMove(canvas, button_at(canvas, "add_node", 1))
    assert "The data decide" in said(canvas)


def test_a_layer_keeps_one_node_and_limits_hold(qtbot: QtBot) -> None:
    spec = NetworkSpec(1, (*[Dense(1, "tanh")] * (MAX_LAYERS - 1), Dense(1)))
    widget = shown(qtbot, spec, record_of(spec))
    widget.resize(100 * MAX_LAYERS, 420)
    with qtbot.assertNotEmitted(widget.node_remove_requested):
        qtbot.mouseClick(widget, LEFT, pos=button_at(widget, "remove_node", 0))
    qtbot.mouseMove(widget, button_at(widget, "remove_node", 0))
    assert "at least one node" in said(widget)
    qtbot.mouseMove(widget, button_at(widget, "add_layer", 0))
    assert f"at most {MAX_LAYERS} layers" in said(widget)


def test_hovering_shows_exact_values(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    qtbot.mouseMove(canvas, edge_at(canvas, 0, 1, 0))
    assert full(record.theta[flat_index(XOR, 0, 1, 0)]) in said(canvas)
    qtbot.mouseMove(canvas, node_at(canvas, 0, 1))
    assert full(record.samples[0].layers[0].z[1]) in said(canvas)
    qtbot.mouseMove(canvas, QPoint(250, 20))
    assert "parameters 12" in said(canvas)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert said(canvas) == ""


def test_wheel_zooms_around_the_pointer_and_fit_comes_back(canvas: NetworkCanvas) -> None:
    before, node = pixels(canvas), node_at(canvas, 0, 0)
    wheel(canvas, node, 240)
    assert (node_at(canvas, 0, 0) - node).manhattanLength() <= 2  # rounding
    moved = node_at(canvas, 0, 3)
    assert pixels(canvas) != before
    canvas.fit()
    assert pixels(canvas) == before
    assert node_at(canvas, 0, 3) != moved
    canvas.zoom_in()
    assert pixels(canvas) != before
    canvas.zoom_out()
    assert pixels(canvas) == before


def test_dragging_pans_without_selecting(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    canvas.zoom_in()
    before = node_at(canvas, 0, 1)
    with qtbot.assertNotEmitted(canvas.node_selected):
        qtbot.mousePress(canvas, LEFT, pos=before)
        qtbot.mouseMove(canvas, before + QPoint(30, 20))
        qtbot.mouseRelease(canvas, LEFT, pos=before + QPoint(30, 20))
    assert node_at(canvas, 0, 1) - before == QPoint(30, 20)


def test_picking_an_edge_reports_it_and_opens_nothing(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    canvas.set_edge_pick(True)
    assert canvas.cursor().shape() == Qt.CursorShape.CrossCursor
    with qtbot.waitSignal(canvas.edge_selected) as caught:
        qtbot.mouseClick(canvas, LEFT, pos=edge_at(canvas, 1, 3, 0))
    assert caught.args == [1, 3, 0]
    assert not canvas.findChild(Inspector).isVisible()


def test_the_keyboard_reaches_every_weight(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    canvas.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, control)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    with qtbot.waitSignal(canvas.edge_selected) as caught:
        qtbot.keyClick(canvas, Qt.Key.Key_Down, control)
    assert caught.args == [0, 0, 1]
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.keyClicks(field_of(canvas), "2")
    with qtbot.waitSignal(canvas.weight_edited) as caught:
        qtbot.keyClick(field_of(canvas), Qt.Key.Key_Return)
    assert caught.args == [0, 0, 1, 2.0]


def test_a_new_structure_drops_zoom_and_selection_the_same_one_keeps_them(
    qtbot: QtBot, canvas: NetworkCanvas
) -> None:
    canvas.zoom_in()
    canvas.select_node(0, 3)
    zoomed = node_at(canvas, 0, 0)
    other_loss = NetworkSpec(2, XOR.layers, "mse")
    canvas.set_network(other_loss, ("x1", "x2"), ("0", "1"), "binary")
    assert node_at(canvas, 0, 0) == zoomed
    with qtbot.waitSignal(canvas.selection_cleared):
        canvas.set_network(NetworkSpec(2, (Dense(1),)), ("a", "b"), (), "regression")
    assert canvas._picture is not None
    assert canvas._picture.view == PanZoom()


def test_wide_layers_say_how_many_nodes_are_folded(qtbot: QtBot) -> None:
    record = record_of(DIGITS)
    widget = shown(qtbot, DIGITS, record)
    assert widget._picture is not None
    column = widget._picture.layout.column(-1)
    assert column.fold is not None
    qtbot.mouseMove(widget, QPoint(round(column.x), round(column.fold.y)))
    assert f"{column.fold.count} nodes are folded" in said(widget)
    before = pixels(widget)
    step_to(widget, record, StepKind.SUM, 0, 0, 15)
    assert pixels(widget) != before
    qtbot.mouseMove(widget, node_at(widget, 0, 15))
    assert "h1.16" in said(widget)


def test_themes_differ_and_values_are_drawn_before_any_are_given(
    qtbot: QtBot, canvas: NetworkCanvas
) -> None:
    dark = pixels(canvas)
    canvas.set_theme(LIGHT)
    assert pixels(canvas) != dark
    assert pixels(canvas).pixelColor(3, 300) == LIGHT.color("canvas")
    bare = NetworkCanvas()
    qtbot.addWidget(bare)
    bare.resize(400, 300)
    assert not bare.grab().isNull()
    bare.set_network(XOR, ("x1", "x2"), ("0", "1"), "binary")
    assert not bare.grab().isNull()
    assert "Hidden 1 · tanh: 4 nodes" in bare.accessibleDescription()


def test_values_that_are_not_finite_are_painted(canvas: NetworkCanvas) -> None:
    record = record_of(XOR)
    theta = np.full_like(record.theta, np.nan)
    theta[:3] = np.inf, -np.inf, 1e300
    canvas.set_values(theta, record.samples[0], theta, theta)
    assert not canvas.grab().isNull()


def test_numbers_hold_still_while_live_and_are_right_afterwards(
    canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    canvas.set_live(True)
    canvas.set_values(record.theta, record.samples[1], None, None)
    canvas.set_live(False)
    canvas.set_values(record.theta_after, record.samples[1], None, None)
    direct = pixels(canvas)
    canvas.set_live(True)
    for _ in range(3):
        canvas.set_values(record.theta.copy(), record.samples[0], None, None)
    canvas.set_values(record.theta_after, record.samples[1], None, None)
    canvas.set_live(False)
    assert pixels(canvas) == direct
