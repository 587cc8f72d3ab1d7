"""The little window in which the two weights of the loss surface are chosen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from ui.plots.combos import ElidingCombo
from ui.theme import Theme, mix


class AxesPopup(QFrame):
    """Two full-width choices; it closes when the learner clicks elsewhere or presses Escape.

    Attributes
    ----------
    x_label, y_label : QLabel
        What the choices are for.
    x_combo, y_combo : ElidingCombo
        The choices.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("axesPopup")
        self.x_label, self.y_label = QLabel(), QLabel()
        self.x_combo, self.y_combo = ElidingCombo(fills=True), ElidingCombo(fills=True)
        self.x_label.setBuddy(self.x_combo)
        self.y_label.setBuddy(self.y_combo)
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        for row, (label, combo) in enumerate(
            ((self.x_label, self.x_combo), (self.y_label, self.y_combo))
        ):
            layout.addWidget(label, row, 0)
            layout.addWidget(combo, row, 1)
        layout.setColumnMinimumWidth(1, 200)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours: the border tells the window from what lies beneath."""
        border = mix(theme.line, theme.muted, 0.5).name()
        self.setStyleSheet(
            f"#axesPopup {{ background: {theme.panel}; border: 1px solid {border}; }}"
        )

    def open_below(self, widget: QWidget) -> None:
        """Show the choices below `widget`, inside the screen."""
        self.adjustSize()
        spot = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        screen = widget.screen().availableGeometry()
        spot.setX(max(screen.left(), min(spot.x(), screen.right() - self.width())))
        if spot.y() + self.height() > screen.bottom():
            spot.setY(widget.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2)
        self.move(spot)
        self.show()
        self.x_combo.setFocus()
