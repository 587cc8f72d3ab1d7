"""A card that covers what one wants to see is dragged aside, and stays there until it is closed."""

from __future__ import annotations

import pytest
from canvas_use import LEFT, field_of, node_at
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.canvas import NetworkCanvas
from ui.canvas.inspector import Inspector

PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def card(canvas: NetworkCanvas) -> Inspector:
    canvas.resize(900, 500)
    canvas.select_node(0, 1)
    (found,) = canvas.findChildren(Inspector)
    return found


def drag(qtbot: QtBot, card: Inspector, by: QPoint) -> None:
    title = card.findChild(QLabel, "title")
    assert title is not None
    at = title.rect().center()
    qtbot.mousePress(title, LEFT, pos=at)
    qtbot.mouseMove(title, at + by)
    qtbot.mouseRelease(title, LEFT, pos=at)


def test_it_goes_where_it_is_dragged_and_stays_there(
    qtbot: QtBot, canvas: NetworkCanvas, card: Inspector
) -> None:
    before = card.pos()
    drag(qtbot, card, QPoint(-40, -30))
    moved = card.pos()
    assert moved == before + QPoint(-40, -30)
    canvas.select_edge(0, 0, 0)
    assert card.pos() == moved
    canvas.select_node(1, 0)
    assert card.pos() == moved


def test_it_stays_inside(qtbot: QtBot, canvas: NetworkCanvas, card: Inspector) -> None:
    drag(qtbot, card, QPoint(-5000, -5000))
    assert card.pos() == QPoint(8, 8)
    drag(qtbot, card, QPoint(5000, 5000))
    assert canvas.rect().adjusted(0, 0, -7, -7).contains(card.geometry())
    canvas.resize(700, 420)
    canvas.select_edge(0, 0, 0)
    assert canvas.rect().contains(card.geometry())


def test_once_closed_it_finds_a_place_of_its_own_again(
    qtbot: QtBot, canvas: NetworkCanvas, card: Inspector
) -> None:
    own = card.pos()
    drag(qtbot, card, QPoint(-60, -60))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert card.isHidden()
    canvas.select_node(0, 1)
    assert card.pos() == own


def test_a_hand_that_trembles_drags_nothing(
    qtbot: QtBot, canvas: NetworkCanvas, card: Inspector
) -> None:
    own = card.pos()
    drag(qtbot, card, QPoint(2, -1))
    assert card.pos() == own
    canvas.select_node(1, 0)  # it finds a place of its own, as it was not moved
    assert card.pos() != own


def test_a_double_click_is_not_one_on_the_network_behind(
    qtbot: QtBot, canvas: NetworkCanvas, card: Inspector
) -> None:
    title = card.findChild(QLabel, "title")
    assert title is not None
    at = title.rect().center()
    drag(qtbot, card, node_at(canvas, 0, 0) - title.mapTo(canvas, at))
    assert title.mapTo(canvas, at) == node_at(canvas, 0, 0)
    for button in (LEFT, Qt.MouseButton.RightButton):
        qtbot.mouseDClick(title, button, pos=at)
    assert canvas.selected_node == (0, 1)
    # Its second press drags as a first one does.
    before = card.pos()
    qtbot.mouseDClick(title, LEFT, pos=at)
    double = QEvent.Type.MouseButtonDblClick
    where = QPointF(title.mapToGlobal(at))
    QApplication.sendEvent(title, QMouseEvent(double, QPointF(at), where, LEFT, LEFT, PLAIN))
    qtbot.mouseMove(title, at + QPoint(-20, -10))
    qtbot.mouseRelease(title, LEFT, pos=at)
    assert card.pos() == before + QPoint(-20, -10)


def test_to_press_its_field_moves_nothing(
    qtbot: QtBot, canvas: NetworkCanvas, card: Inspector
) -> None:
    before, field = card.pos(), field_of(canvas)
    qtbot.mousePress(field, LEFT, pos=QPoint(5, 5))
    qtbot.mouseMove(field, QPoint(60, 5))
    qtbot.mouseRelease(field, LEFT, pos=QPoint(60, 5))
    assert card.pos() == before
