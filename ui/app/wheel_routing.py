"""Whom the mouse wheel moves: a control only while it has the focus, else what it lies on.

Otherwise a wheel that scrolls a panel would change whatever passes under the pointer, and one notch
over the chooser of presets would replace the experiment.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QScrollBar,
    QTabBar,
    QWidget,
)

_TURNED = QComboBox | QAbstractSlider | QAbstractSpinBox | QTabBar


def passes_wheel_on(watched: QObject, event: QEvent) -> bool:
    """Leave a turn of the wheel over a control without focus to the widget beneath it.

    Returns
    -------
    bool
        True where the control must not see the event.
    """
    if not is_turned(watched) or _has_focus(watched):
        return False
    event.ignore()
    return True


def take_no_focus_by_wheel(watched: QObject) -> None:
    """Let a control have the focus by click and Tab, but not by the wheel."""
    if not isinstance(watched, QWidget) or not is_turned(watched):
        return
    if watched.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        watched.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def is_turned(watched: QObject) -> bool:
    """Return whether the wheel would change what a control stands at."""
    return isinstance(watched, _TURNED) and not isinstance(watched, QScrollBar)


def _has_focus(widget: QObject) -> bool:
    return isinstance(widget, QWidget) and widget.hasFocus()
