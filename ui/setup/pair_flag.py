"""The flag that says why an output layer and a loss do not go together, and puts it right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.nn import activations, losses
from simulator.scenarios.output_advice import Advice
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.fields import Note
from ui.words.titles import advice, titled


class PairFlag(QFrame):
    """A quiet warning with its remedy; hidden while there is nothing wrong.

    Signals
    -------
    remedy_chosen()
        The user wants the recommended pair.
    """

    remedy_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "flag")
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reason = Note()
        self.reason.setProperty("role", "small")
        self.remedy = QPushButton()
        self.remedy.clicked.connect(self.remedy_chosen)
        text = QHBoxLayout()
        text.setSpacing(8)
        text.addWidget(self._sign)
        text.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(text)
        column.addWidget(self.remedy)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the sign in the theme's colours."""
        self._sign.setPixmap(
            icon("warning", theme, "caution").pixmap(QSize(16, 16), self.devicePixelRatioF())
        )

    def show_problem(self, problem: Advice | None, activation: str, loss: str) -> None:
        """Show what is wrong and offer `activation` with `loss`; None hides the flag."""
        self.reason.setText("" if problem is None else advice(problem))
        # Two lines, because the longest pair is wider than the panel.
        self.remedy.setText(
            self.tr("Use {activation} +\n{loss}").format(
                activation=titled(activations.get(activation)),
                loss=titled(losses.get(loss)).lower(),
            )
        )
        self.setVisible(problem is not None)
