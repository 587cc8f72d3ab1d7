"""The little window with what else there is to choose about the loss landscape."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from ui.plotting.clicks import leave_mouse
from ui.theme.colors import Theme, mix
from ui.widgets.explained_label import ExplainedLabel


class ViewPopup(QFrame):
    """Whose loss is drawn and how finely; it closes when the learner clicks elsewhere.

    Attributes
    ----------
    rows_label, resolution_label : QLabel
        What the choices are for.
    rows_combo, resolution_combo : QComboBox
        The choices.
    note : QLabel
        Why something else is drawn than what was chosen; hidden where there is nothing to say.
    fit_button : QPushButton
        Shows the whole path again.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("viewPopup")
        self.rows_label, self.resolution_label = QLabel(), QLabel()
        self.rows_combo, self.resolution_combo = QComboBox(), QComboBox()
        self.rows_label.setBuddy(self.rows_combo)
        self.resolution_label.setBuddy(self.resolution_combo)
        self.fit_button = QPushButton()
        self.note = ExplainedLabel()
        self.note.setProperty("role", "note")
        self.note.hide()
        layout = self._grid = QGridLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.rows_label, 0, 0)
        layout.addWidget(self.rows_combo, 0, 1)
        layout.addWidget(self.resolution_label, 1, 0)
        layout.addWidget(self.resolution_combo, 1, 1)
        layout.addWidget(self.note, 2, 0, 1, 2)
        layout.addWidget(self.fit_button, 3, 1)
        layout.setColumnMinimumWidth(1, 180)

    def keep(self, box: QCheckBox) -> None:
        """Hold a choice for which the panel's header has no room."""
        if box.parent() is not self:
            self._grid.addWidget(box, 4, 1)
            box.show()

    def explain(self, text: str) -> None:
        """Say why something else is drawn than what was chosen; nothing for an empty `text`."""
        if text == self.note.text():
            return
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if self.isVisible():
            self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours: the border tells the window from what lies beneath."""
        border = mix(theme.line, theme.muted, 0.5).name()
        self.setStyleSheet(
            f"#viewPopup {{ background: {theme.panel}; border: 1px solid {border}; }}"
        )

    def open_below(self, widget: QWidget) -> None:
        """Show the choices below `widget`, inside the screen."""
        open_below(self, widget)
        self.rows_combo.setFocus()


def open_below(popup: QWidget, widget: QWidget) -> None:
    """Show `popup` below `widget`, inside the screen."""
    popup.adjustSize()
    spot = widget.mapToGlobal(QPoint(0, widget.height() + 2))
    screen = widget.screen().availableGeometry()
    spot.setX(max(screen.left(), min(spot.x(), screen.right() - popup.width())))
    if spot.y() + popup.height() > screen.bottom():
        spot.setY(widget.mapToGlobal(QPoint(0, 0)).y() - popup.height() - 2)
    popup.move(spot)
    popup.show()
    leave_mouse(widget)
