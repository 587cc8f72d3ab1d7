"""The table of keyboard shortcuts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.window.key_caps import caps

Shortcut = tuple[str, str, str | QKeySequence]


class ShortcutsDialog(QDialog):
    """All shortcuts by group.

    Parameters
    ----------
    shortcuts : sequence of (group, text, key)
        In the order to be shown; `key` is a sequence such as ``"Ctrl+E"``, or words in brackets
        such as ``"(double-click)"`` that stand as they are.
    """

    def __init__(self, shortcuts: Sequence[Shortcut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        set_help_page(self, "user-guide.md#keys")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        for group, members in groupby(shortcuts, key=lambda shortcut: shortcut[0]):
            column.addLayout(_group(group, list(members)))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.rejected.connect(self.reject)
        buttons.addButton(HelpButton(), QDialogButtonBox.ButtonRole.HelpRole)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll)
        outer.addWidget(buttons)
        buttons.setContentsMargins(16, 8, 16, 16)
        width = max(420, content.minimumSizeHint().width() + 16)
        self.resize(width, min(640, content.sizeHint().height() + 64))


def _group(title: str, shortcuts: list[Shortcut]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 1)
    caption = QLabel(title)
    caption.setProperty("role", "caption")
    grid.addWidget(caption, 0, 0, 1, 2)
    for row, (_, text, key) in enumerate(shortcuts, start=1):
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(label, row, 0)
        grid.addLayout(_keys(key), row, 1)
    return grid


def _keys(key: str | QKeySequence) -> QHBoxLayout:
    """Return one cap a key; what stands in brackets is no key and stays words."""
    line = QHBoxLayout()
    line.setSpacing(4)
    line.addStretch(1)
    if isinstance(key, str) and key.startswith("("):
        texts, role = [key.strip("()")], "muted"
    else:
        texts, role = caps(key), "key"
    for text in texts:
        cap = QLabel(text)
        cap.setTextFormat(Qt.TextFormat.PlainText)
        cap.setProperty("role", role)
        line.addWidget(cap)
    return line
