"""Turning the mouse wheel in tests."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

_NOTCH = QPoint(0, -120)


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel one notch over a visible widget, as the window system does."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(place), _NOTCH)
    QApplication.processEvents()


def send_wheel(widget: QWidget) -> None:
    """Give a widget, which need not be visible, a notch of the wheel that goes nowhere else."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(middle)),
        QPoint(),
        _NOTCH,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
