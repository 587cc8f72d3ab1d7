"""A row of the learner's own in the window: every view follows, and nothing is learnt."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from window_use import open_preset, press, settled, theta

from simulator.data.own_row import OwnRow
from simulator.stepping.step_plan import Granularity, StepKind
from ui.canvas.content.selection import Selection
from ui.plotting.painting import PlotBrush
from ui.regions_plot.own_mark import outside_text
from ui.stepping.own_row.window import OwnRowWindow
from ui.window.main_window import MainWindow

pytestmark = pytest.mark.filterwarnings("error")

OWN = OwnRow((1.0, 2.0))


def choose_own(qtbot: QtBot, window: MainWindow) -> OwnRowWindow:
    """Choose the last entry of the list."""
    rows = window.panels["step"].samples.list
    rows.setCurrentIndex(rows.count() - 1)
    rows.activated.emit(rows.count() - 1)
    opened = window.panels["step"].own_row.window
    assert isinstance(opened, OwnRowWindow)
    return opened


def type_row(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Type a row, and end it with Enter."""
    opened, stepper = choose_own(qtbot, window), window.controller.stepper
    opened.line.selectAll()
    qtbot.keyClicks(opened.line, text)
    wanted = opened.row
    qtbot.keyClick(opened.line, Qt.Key.Key_Return)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: stepper.record is not None and stepper.record.own == wanted)
    settled(qtbot, window, lambda snapshot: snapshot.sample_row == wanted)


def test_the_watch_list_notes_a_training_row_and_says_so(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    tool = window.tools.open("watch")
    type_row(qtbot, window, "1 2")
    qtbot.waitUntil(lambda: "your own row is not noted" in tool.facts.text())
    window.canvas.select_node(0, 1)
    window.actions_["watch_selected"].trigger()
    told = "Watched for training row 4: your own row is not noted."
    assert window.messages.message == told
    settled(qtbot, window, lambda one: len(one.curves.pins) == 1)
    assert tool.pins.pins[0].pin.row == 3
    # A weight is that of every row.
    window.messages.close_message()
    window.canvas.select_edge(0, 0, 0)
    window.actions_["watch_selected"].trigger()
    assert not window.messages.isVisible()
    window.controller.choose_sample(0)
    qtbot.waitUntil(lambda: "your own row" not in tool.facts.text())


def test_the_next_batch_leaves_ones_own_row(qtbot: QtBot, window: MainWindow) -> None:
    """Or the drawing has numbers that are none of the batch's."""
    open_preset(qtbot, window, "xor")
    type_row(qtbot, window, "1 2")
    rows = window.panels["step"].samples.list
    rows.setCurrentIndex(0)
    rows.activated.emit(0)
    shown = settled(qtbot, window, lambda snapshot: snapshot.sample_row != OWN)
    assert shown.sample_row in range(4)
    content = window.canvas._content
    assert content is not None
    qtbot.waitUntil(lambda: content.shown() is not None and content.shown().loss is not None)


def to_end(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_End)


def test_it_is_typed_and_stepped_through(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    before, panel, stepper = theta(window).copy(), window.panels["step"], window.controller.stepper
    type_row(qtbot, window, "1 2")
    assert panel.title.text() == "Your own row (1, 2)"
    assert panel.samples.list.currentText() == "My own: (1, 2)"
    content = window.canvas._content
    assert content is not None
    shown = content.shown()
    assert shown is not None
    assert (shown.value(-1, 1), shown.loss) == (2.0, None)
    press(qtbot, window, Qt.Key.Key_Right)
    to_end(qtbot, window)
    step = stepper.step
    assert step is not None
    assert (step.kind, step.layer) == (StepKind.ACTIVATION, 1)
    assert not panel.transport.forward.isEnabled()
    assert "no loss" in panel.transport.forward.toolTip()
    press(qtbot, window, Qt.Key.Key_Right)
    assert stepper.index == len(stepper.plan or ()) - 1
    np.testing.assert_array_equal(theta(window), before)


def test_with_a_target_the_backward_pass_follows_and_no_update(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    stepper, panel = window.controller.stepper, window.panels["step"]
    type_row(qtbot, window, "1 2 1")
    to_end(qtbot, window)
    assert stepper.step is not None
    assert stepper.step.kind is StepKind.GRADIENT
    assert "no training row" in panel.transport.forward.toolTip()
    update = window.controller.latest.state.update if window.controller.latest else None
    stepper.granularity = Granularity.UPDATE
    press(qtbot, window, Qt.Key.Key_Home)
    press(qtbot, window, Qt.Key.Key_Right)
    assert stepper.index == len(stepper.plan or ()) - 1
    assert window.controller.latest is not None
    assert window.controller.latest.state.update == update == 0


def test_play_stops_at_its_end(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    type_row(qtbot, window, "1 2")
    to_end(qtbot, window)
    stepper = window.controller.stepper
    stepper.set_playing(True)
    assert not stepper.is_playing


def test_it_leaves_with_its_window_when_another_row_is_chosen(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    type_row(qtbot, window, "1 2")
    choose_own(qtbot, window)
    panel = window.panels["step"]
    window.panels["regions"].row_picked.emit(2)
    assert panel.own_row.window is None
    assert panel.samples.list.currentText() == "Row 3: (1, 0) → 1"
    assert panel.samples.list.itemText(5) == "A row of my own…"
    settled(qtbot, window, lambda snapshot: snapshot.sample_row == 2)


def test_it_stays_while_settings_change_and_leaves_with_its_data(
    qtbot: QtBot, window: MainWindow
) -> None:
    open_preset(qtbot, window, "xor")
    type_row(qtbot, window, "1 2")
    window.controller.add_node(0)
    latest = settled(qtbot, window, lambda snapshot: len(snapshot.state.theta) == 21)
    qtbot.waitUntil(lambda: window.controller.stepper.record is not None)
    assert (latest.sample_row, window.panels["step"].samples.row) == (OWN, OWN)
    record = window.controller.stepper.record
    assert record is not None
    assert record.own == OWN
    open_preset(qtbot, window, "iris")
    qtbot.waitUntil(lambda: window.controller.stepper.record is not None)
    assert window.panels["step"].samples.row is None
    assert window.panels["step"].own_row.window is None
    assert window.controller.stepper.rows is None
    assert window.controller.latest is not None
    assert isinstance(window.controller.latest.sample_row, int)


def test_regions_mark_it_also_beyond_their_axes(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    canvas = window.panels["regions"].canvas
    before = canvas.grab().toImage()
    type_row(qtbot, window, "0.5 0.5")
    inside = canvas.grab().toImage()
    type_row(qtbot, window, "0.5 50")
    assert len({bytes(one.constBits()) for one in (before, inside, canvas.grab().toImage())}) == 3


def test_a_row_beyond_the_axes_is_said_to_be_outside(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    type_row(qtbot, window, "3 1")
    frame = window.panels["regions"].canvas.frame()
    names = "x₁", "x₂"
    assert outside_text(frame, (3.0, 1.0), names) == "outside: x₁ = 3"
    assert outside_text(frame, (3.0, -5.0), names) == "outside: x₁ = 3, x₂ = −5"
    assert outside_text(frame, (0.5, 1.0), names) == ""
    written: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlotBrush, "readout", lambda self, at, lines, bounds: written.extend(lines))
        window.panels["regions"].canvas.rendered()
    assert written == ["outside: x₁ = 3"]


def test_without_a_loss_there_is_nothing_to_follow(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    canvas = window.canvas
    canvas.follow(Selection(edge=(0, 0, 0)))
    type_row(qtbot, window, "1 2")
    assert not canvas.can_follow
    assert canvas._followed is None
    content = canvas._content
    assert content is not None
    shown = content.shown()
    assert shown is not None
    assert shown.loss is None
    type_row(qtbot, window, "1 2 0")
    assert canvas.can_follow


def test_matrices_show_its_numbers(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    type_row(qtbot, window, "1 2")
    press(qtbot, window, Qt.Key.Key_M)
    try:
        press(qtbot, window, Qt.Key.Key_Right)
        view = window.panels["step"].body.matrices
        view.grab()
        statement = view._statement
        assert statement is not None
        assert statement.matrices[0].values.tolist() == [[1.0, 2.0]]
    finally:
        press(qtbot, window, Qt.Key.Key_M)


def test_a_chain_of_it_there_is_none(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "xor")
    type_row(qtbot, window, "1 2 1")
    press(qtbot, window, Qt.Key.Key_C)
    press(qtbot, window, Qt.Key.Key_Right)
    body = window.panels["step"].body
    assert body.currentWidget() is body.view


def test_a_nodes_picture_goes_through_it(qtbot: QtBot, window: MainWindow) -> None:
    open_preset(qtbot, window, "iris")
    type_row(qtbot, window, "5.1 3.5 1.4 0.2")
    own = OwnRow((5.1, 3.5, 1.4, 0.2))
    window.canvas.select_node(0, 0)
    found = settled(
        qtbot, window, lambda snapshot: getattr(snapshot.node_picture, "row", None) == own
    )
    assert found.node_picture is not None
    window.panels["regions"].grab()
    assert "your own row" in window.panels["regions"].note.text()
