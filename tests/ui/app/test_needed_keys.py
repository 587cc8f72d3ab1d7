"""Which keys a widget with the focus keeps from its window's shortcuts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.app.key_routing import needs_key

KEYS = {
    "space": Qt.Key.Key_Space,
    "along": Qt.Key.Key_Right,
    "ends": Qt.Key.Key_Home,
    "other": Qt.Key.Key_R,
}
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def whole_rows() -> QTableWidget:
    made = QTableWidget(2, 2)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    return made


@pytest.mark.parametrize(
    ("make", "needed"),
    [
        (QWidget, ""),
        (QPushButton, "space"),
        (QCheckBox, "space"),
        (QComboBox, "space ends"),
        (QTabBar, "along"),
        (QSlider, "along ends"),
        (QSpinBox, "along ends"),
        (QLineEdit, "along ends"),
        (QPlainTextEdit, "along ends"),
        (QListWidget, "along ends"),
        (QTreeWidget, "along ends"),
        (QTableWidget, "along ends"),
        (whole_rows, ""),
    ],
)
def test_a_widget_keeps_what_does_something_in_it(
    qtbot: QtBot, make: Callable[[], QWidget], needed: str
) -> None:
    widget = make()
    qtbot.addWidget(widget)
    kept = {
        name
        for name, key in KEYS.items()
        if needs_key(widget, QKeyEvent(QEvent.Type.ShortcutOverride, key, PLAIN))
    }
    assert kept == set(needed.split())
    with_shift = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Right, SHIFT)
    assert not needs_key(widget, with_shift)
    assert not needs_key(None, with_shift)
