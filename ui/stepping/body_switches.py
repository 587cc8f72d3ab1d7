"""Chooses how a step is written: as a sum, as matrices, or as a parameter's whole chain."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QWidget,
)

from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.words.languages import speak

_MATRIX, _BATCH, _CHAIN = "stepping/matrix", "stepping/batch", "stepping/chain"
_ICON = QSize(15, 15)


class BodySwitches(QWidget):
    """The switch *sum | matrix | chain*; for matrices also whose rows they have, and what copies.

    What is chosen is remembered.

    Attributes
    ----------
    sums, matrix, chain : QToolButton
        One of them is down.
    batch : QToolButton
        Down: matrices have a row for every sample of the batch.
    large : QToolButton
        There while the chain is shown: it is long.
    copy : QToolButton
        Opens `menu`.
    menu : QMenu
        Filled by whoever shows the matrices, just before it opens.

    Signals
    -------
    changed()
        Something else is chosen.
    large_wanted()
        The chain is to have a large window, or to go back from it.
    """

    changed = Signal()
    large_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.batch, self.copy, self.large = (self._button() for _ in range(3))
        self.large.setText("⤢")
        self.large.clicked.connect(self.large_wanted)
        self.sums, self.matrix, self.chain = (self._button() for _ in range(3))
        self._group = QButtonGroup(self)
        for button in (self.sums, self.matrix, self.chain):
            self._group.addButton(button)
        for button in (self.sums, self.matrix, self.chain, self.batch):
            button.setCheckable(True)
        settings = QSettings()
        self.matrix.setChecked(bool(settings.value(_MATRIX, False, type=bool)))
        self.chain.setChecked(bool(settings.value(_CHAIN, False, type=bool)))
        self.sums.setChecked(not self.matrix.isChecked() and not self.chain.isChecked())
        self.batch.setChecked(bool(settings.value(_BATCH, False, type=bool)))
        self.menu = QMenu(self.copy)
        self.copy.setMenu(self.menu)
        self.copy.setIconSize(_ICON)
        self.copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._place()
        self._group.buttonToggled.connect(self._on_written)
        self.batch.toggled.connect(self._on_chosen)
        self.show_use(has_matrices=False, has_rows=False)
        speak(self._say)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "switch")
        # Clicking must not take the arrow keys away from the stepper; Tab still gets here.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in (self.batch, self.copy, self.large, self.sums, self.matrix, self.chain):
            row.addWidget(button)

    def beside(self, sentence: QWidget) -> QWidget:
        """Return a row in which the switches stand behind a sentence that takes what is left."""
        line = QWidget(sentence.parentWidget())
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(sentence, 1)
        row.addWidget(self)
        return line

    def _say(self) -> None:
        self.sums.setText(self.tr("sum"))
        self.sums.setToolTip(self.tr("Write the step of one node, as a sum with its numbers"))
        self.matrix.setText(self.tr("matrix"))
        self.matrix.setToolTip(self.tr("Write the step of the whole layer, as matrices: X @ W + b"))
        self.chain.setText(self.tr("chain"))
        self.chain.setToolTip(
            self.tr(
                "Write one weight's whole chain: each row's delta and gradient, their mean, the "
                "optimizer's memory, the new value (C)"
            )
        )
        self.large.setToolTip(
            self.tr("Show the step in a large window; press again to put it back")
        )
        self.large.setAccessibleName(self.tr("Large window"))
        self.batch.setText(self.tr("batch"))
        self.batch.setToolTip(
            self.tr("Give the matrices a row for every row of the batch, else for this one only")
        )
        self.copy.setToolTip(self.tr("Copy a matrix as text between tabs, NumPy or LaTeX"))
        self.copy.setAccessibleName(self.tr("Copy matrices"))

    def set_theme(self, theme: Theme) -> None:
        """Show the icon in the theme's colours."""
        self.copy.setIcon(icon("copy", theme))

    @property
    def is_matrix(self) -> bool:
        """Whether matrices are wanted."""
        return self.matrix.isChecked()

    @property
    def is_batch(self) -> bool:
        """Whether matrices are to have a row for every sample."""
        return self.batch.isChecked()

    @property
    def is_chain(self) -> bool:
        """Whether the whole chain is wanted."""
        return self.chain.isChecked()

    def toggle(self) -> None:
        """Go to matrices, or from them back to sums."""
        (self.sums if self.is_matrix else self.matrix).setChecked(True)

    def toggle_chain(self) -> None:
        """Go to the whole chain, or from it back to sums."""
        (self.sums if self.is_chain else self.chain).setChecked(True)

    def show_use(self, *, has_matrices: bool, has_rows: bool, has_chain: bool = False) -> None:
        """Offer what concerns matrices where there are some, and rows where there are several."""
        self.large.setVisible(has_chain)
        self.copy.setVisible(has_matrices)
        self.batch.setVisible(has_matrices and has_rows)

    @Slot(QAbstractButton, bool)
    def _on_written(self, _: QAbstractButton, checked: bool) -> None:
        if checked:  # another one goes up with it
            self._on_chosen()

    @Slot()
    def _on_chosen(self) -> None:
        settings = QSettings()
        settings.setValue(_MATRIX, self.is_matrix)
        settings.setValue(_CHAIN, self.is_chain)
        settings.setValue(_BATCH, self.is_batch)
        self.changed.emit()
