"""The inspector of a weight or node: opened, edited, refused, restored."""

from __future__ import annotations

import pytest
from canvas_samples import XOR
from canvas_use import (
    LEFT,
    edge_at,
    field_of,
    node_at,
    words_of,
)
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.content.state import flat_index
from ui.canvas.inspector import Inspector
from ui.words.numbers import exact, full, short


def test_clicking_an_edge_opens_the_inspector_with_exact_values(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    with qtbot.waitSignal(canvas.edge_selected) as caught:
        qtbot.mouseClick(canvas, LEFT, pos=edge_at(canvas, 0, 1, 0))
    assert caught.args == [0, 1, 0]
    index = flat_index(XOR, 0, 1, 0)
    assert field_of(canvas).text() == short(record.theta[index])
    words = words_of(canvas)
    assert "x2 → h1.1" in words
    assert full(record.gradient[index]) in words
    assert full(record.theta_after[index] - record.theta[index]) in words


def test_clicking_a_node_opens_its_bias_sum_and_activation(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    with qtbot.waitSignal(canvas.node_selected) as caught:
        qtbot.mouseClick(canvas, LEFT, pos=node_at(canvas, 0, 2))
    assert caught.args == [0, 2]
    assert field_of(canvas).text() == short(record.theta[flat_index(XOR, 0, 2, 2)])
    layer = record.samples[0].layers[0]
    assert {full(layer.z[2]), full(layer.a[2])} <= set(words_of(canvas))


def test_an_input_has_nothing_to_edit(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    qtbot.mouseClick(canvas, LEFT, pos=node_at(canvas, -1, 0))
    assert "x1" in words_of(canvas)
    assert not field_of(canvas).isVisible()


def test_double_click_type_enter_edits_a_weight(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    point = edge_at(canvas, 0, 0, 3)
    qtbot.mouseClick(canvas, LEFT, pos=point)
    qtbot.mouseDClick(canvas, LEFT, pos=point)
    assert field_of(canvas).hasFocus()
    qtbot.keyClicks(field_of(canvas), "-0.75")
    with qtbot.waitSignal(canvas.weight_edited) as caught:
        qtbot.keyClick(field_of(canvas), Qt.Key.Key_Return)
    assert caught.args == [0, 0, 3, -0.75]


def test_double_click_on_a_node_edits_its_bias(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    qtbot.mouseDClick(canvas, LEFT, pos=node_at(canvas, 1, 0))
    QApplication.clipboard().setText("−1,5")  # as copied from the app, with its true minus sign
    qtbot.keyClick(field_of(canvas), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(canvas.weight_edited) as caught:
        qtbot.keyClick(field_of(canvas), Qt.Key.Key_Return)
    assert caught.args == [1, 4, 0, -1.5]


@pytest.mark.parametrize("text", ["abc", "nan", "inf", "2e6", ""])
def test_a_wrong_value_stays_and_says_what_is_allowed(
    qtbot: QtBot, canvas: NetworkCanvas, text: str
) -> None:
    canvas.select_edge(0, 0, 0)
    field_of(canvas).setFocus()
    field_of(canvas).selectAll()
    qtbot.keyClick(field_of(canvas), Qt.Key.Key_Delete)
    qtbot.keyClicks(field_of(canvas), text)
    with qtbot.assertNotEmitted(canvas.weight_edited):
        qtbot.keyClick(field_of(canvas), Qt.Key.Key_Return)
    assert field_of(canvas).text() == text
    assert any("Type a number" in words for words in words_of(canvas))
    assert canvas.rect().contains(canvas.findChild(Inspector).geometry())


def test_escape_restores_the_value_then_closes(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    qtbot.mouseDClick(canvas, LEFT, pos=node_at(canvas, 0, 0))
    qtbot.keyClicks(field_of(canvas), "7")
    qtbot.keyClick(field_of(canvas), Qt.Key.Key_Escape)
    assert field_of(canvas).text() == exact(record.theta[flat_index(XOR, 0, 2, 0)])
    with qtbot.waitSignal(canvas.selection_cleared):
        qtbot.keyClick(field_of(canvas), Qt.Key.Key_Escape)
    assert not canvas.findChild(Inspector).isVisible()
    assert canvas.hasFocus()


def test_live_values_do_not_overwrite_what_is_being_typed(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    qtbot.mouseDClick(canvas, LEFT, pos=node_at(canvas, 0, 0))
    qtbot.keyClicks(field_of(canvas), "0.1")
    canvas.set_values(record.theta + 1.0, record.samples[1], None, None)
    assert field_of(canvas).text() == "0.1"


def test_the_inspector_follows_new_values(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    canvas.select_edge(1, 2, 0)
    canvas.set_values(record.theta_after, record.samples[0], None, None)
    assert field_of(canvas).text() == short(record.theta_after[flat_index(XOR, 1, 2, 0)])


def test_a_click_on_nothing_clears_the_selection(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    canvas.select_node(0, 0)
    with qtbot.waitSignal(canvas.selection_cleared):
        qtbot.mouseClick(canvas, LEFT, pos=QPoint(4, 410))
    assert not canvas.findChild(Inspector).isVisible()
    canvas.select_edge(0, 0, 1)
    with qtbot.waitSignal(canvas.selection_cleared):
        qtbot.mouseClick(canvas.findChild(Inspector).findChild(QToolButton), LEFT)


def test_keys_typed_into_the_field_do_not_move_the_selection(
    qtbot: QtBot, canvas: NetworkCanvas
) -> None:
    canvas.select_node(0, 1)
    field_of(canvas).setFocus()
    with qtbot.assertNotEmitted(canvas.node_selected):
        qtbot.keyClick(field_of(canvas), Qt.Key.Key_Down)
        qtbot.keyClick(field_of(canvas), Qt.Key.Key_Up)


def typed(qtbot: QtBot, canvas: NetworkCanvas, text: str) -> None:
    """Type into the field of the edge from x1 to the fourth hidden node."""
    canvas.select_edge(0, 0, 3)
    field_of(canvas).setFocus()
    field_of(canvas).selectAll()
    qtbot.keyClicks(field_of(canvas), text)


LEAVING = {
    "Tab": lambda qtbot, canvas: qtbot.keyClick(field_of(canvas), Qt.Key.Key_Tab),
    "the canvas": lambda qtbot, canvas: canvas.setFocus(Qt.FocusReason.MouseFocusReason),
    "a popup": lambda qtbot, canvas: QApplication.sendEvent(
        field_of(canvas), QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason)
    ),
    "another window": lambda qtbot, canvas: QApplication.sendEvent(
        field_of(canvas), QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    ),
}


@pytest.mark.parametrize("way", LEAVING)
def test_a_typed_weight_is_taken_on_leaving(qtbot: QtBot, canvas: NetworkCanvas, way: str) -> None:
    typed(qtbot, canvas, "-0.75")
    heard: list[tuple[object, ...]] = []
    canvas.weight_edited.connect(lambda *given: heard.append(given))
    LEAVING[way](qtbot, canvas)
    assert heard == [(0, 0, 3, -0.75)]
    LEAVING[way](qtbot, canvas)
    canvas.clear_selection()
    assert len(heard) == 1


def test_a_bias_typed_before_another_node_is_clicked_is_the_first_ones(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    qtbot.mouseDClick(canvas, LEFT, pos=node_at(canvas, 1, 0))
    qtbot.keyClicks(field_of(canvas), "2.5")
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)  # as Qt does before it delivers the press
    with qtbot.assertNotEmitted(canvas.weight_edited):
        qtbot.mouseClick(canvas, LEFT, pos=node_at(canvas, 0, 2))
    assert field_of(canvas).text() == short(record.theta[flat_index(XOR, 0, 2, 2)])


def test_escape_drops_what_is_typed_for_good(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    typed(qtbot, canvas, "7")
    qtbot.keyClick(field_of(canvas), Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(canvas.weight_edited):
        canvas.setFocus()
    assert field_of(canvas).text() == short(record.theta[flat_index(XOR, 0, 0, 3)])


def test_a_wrong_value_is_refused_on_leaving_as_by_enter(
    qtbot: QtBot, canvas: NetworkCanvas, record: UpdateRecord
) -> None:
    typed(qtbot, canvas, "2e6")
    with qtbot.assertNotEmitted(canvas.weight_edited):
        canvas.setFocus()
    qtbot.waitUntil(lambda: any("Type a number" in words for words in words_of(canvas)))
    canvas.set_values(record.theta + 1.0, record.samples[1], None, None)
    assert field_of(canvas).text() == "2e6"
    canvas.select_edge(0, 1, 0)
    assert field_of(canvas).text() != "2e6"
    assert not any("Type a number" in words for words in words_of(canvas))


OTHER = NetworkSpec(2, (Dense(2, "tanh"), Dense(1, "sigmoid")), "binary_cross_entropy")
AWAY = {
    "another node": lambda qtbot, canvas: qtbot.mouseClick(canvas, LEFT, pos=node_at(canvas, 0, 2)),
    "nothing": lambda qtbot, canvas: qtbot.mouseClick(canvas, LEFT, pos=QPoint(4, 410)),
    "×": lambda qtbot, canvas: canvas.findChild(Inspector).findChild(QToolButton).click(),
    "another network": lambda qtbot, canvas: canvas.set_network(
        OTHER, ("a", "b"), ("no", "yes"), "binary"
    ),
}


@pytest.mark.parametrize("is_left_before", [True, False])
@pytest.mark.parametrize("way", AWAY)
def test_a_refused_text_that_goes_with_its_card_is_told_once(
    qtbot: QtBot, canvas: NetworkCanvas, way: str, is_left_before: bool
) -> None:
    typed(qtbot, canvas, "o.5")
    told: list[str] = []
    canvas.text_dropped.connect(told.append)
    with qtbot.assertNotEmitted(canvas.weight_edited):
        if is_left_before:
            canvas.setFocus(Qt.FocusReason.MouseFocusReason)  # as Qt does at a press
        AWAY[way](qtbot, canvas)
        QApplication.processEvents()
    assert told == [
        "x1 → h1.4, weight w: “o.5” was not taken. "
        "Type a number from −1\u202f000\u202f000 to 1\u202f000\u202f000, such as −0.5."
    ]
    assert field_of(canvas).text() != "o.5" or not field_of(canvas).isVisible()


@pytest.mark.parametrize("way", ["another node", "nothing", "×"])
def test_a_number_that_still_has_the_focus_is_taken_before_its_card_goes(
    qtbot: QtBot, canvas: NetworkCanvas, way: str
) -> None:
    typed(qtbot, canvas, "-0.75")
    heard: list[tuple[object, ...]] = []
    canvas.weight_edited.connect(lambda *given: heard.append(given))
    with qtbot.assertNotEmitted(canvas.text_dropped):
        AWAY[way](qtbot, canvas)
    assert heard == [(0, 0, 3, -0.75)]


def test_escape_and_then_another_node_say_nothing(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    typed(qtbot, canvas, "o.5")
    qtbot.keyClick(field_of(canvas), Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(canvas.text_dropped):
        canvas.select_node(0, 2)


def test_leaving_an_untouched_field_sets_nothing(qtbot: QtBot, canvas: NetworkCanvas) -> None:
    typed(qtbot, canvas, "")
    with qtbot.assertNotEmitted(canvas.weight_edited):
        canvas.setFocus()


@pytest.mark.parametrize(("text", "taken"), [("-0.75", True), ("o.5", False)])
def test_it_is_told_that_a_typed_text_is_a_value(
    qtbot: QtBot, canvas: NetworkCanvas, text: str, taken: bool
) -> None:
    typed(qtbot, canvas, text)
    heard: list[None] = []
    canvas.text_taken.connect(lambda: heard.append(None))
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert len(heard) == taken
