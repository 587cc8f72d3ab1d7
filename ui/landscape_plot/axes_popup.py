"""The little window in which the two weights of the loss surface are chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from ui.landscape_plot.view_popup import open_below
from ui.theme.colors import Theme, mix
from ui.widgets.name_combo import NameCombo


class AxesPopup(QFrame):
    """Two full-width choices; it closes when the learner clicks elsewhere or presses Escape.

    Attributes
    ----------
    x_label, y_label : QLabel
        What the choices are for.
    x_combo, y_combo : NameCombo
        The choices.
    pick_button : QPushButton
        Chooses by clicking on edges of the network instead.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("axesPopup")
        self.x_label, self.y_label = QLabel(), QLabel()
        self.x_combo, self.y_combo = NameCombo(fills=True), NameCombo(fills=True)
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
        self.pick_button = QPushButton()
        layout.addWidget(self.pick_button, 2, 1)
        layout.setColumnMinimumWidth(1, 200)

    def set_single(self, single: bool) -> None:
        """Offer one weight, where the loss is drawn along a line."""
        for widget in (self.y_label, self.y_combo):
            widget.setVisible(not single)

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours: the border tells the window from what lies beneath."""
        border = mix(theme.line, theme.muted, 0.5).name()
        self.setStyleSheet(
            f"#axesPopup {{ background: {theme.panel}; border: 1px solid {border}; }}"
        )

    def open_below(self, widget: QWidget) -> None:
        """Show the choices below `widget`, inside the screen."""
        open_below(self, widget)
        self.x_combo.setFocus()
