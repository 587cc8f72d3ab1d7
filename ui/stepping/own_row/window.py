"""The window in which a row of one's own is typed: what it holds is stepped through at once."""

from __future__ import annotations

from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from simulator.data.own_row import OwnRow
from simulator.data.prepared import PreparedData
from simulator.quoting import written
from ui.stepping.own_row.answer_words import answer
from ui.stepping.own_row.columns import ColumnInputs, cells_of
from ui.stepping.own_row.inputs import InputFields
from ui.stepping.own_row.pixels import PixelField
from ui.stepping.own_row.reading import read_row
from ui.stepping.own_row.target_field import TargetField
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.words.languages import speak

_LEAST, _WIDEST, _TALLEST = 212, 640, 420
_ASIDE, _BELOW = 8, 48


class OwnRowWindow(QDialog):
    """A field for each input, one line for all of them, and the target, which may be left out.

    Parameters
    ----------
    data : PreparedData
    row : OwnRow
        What it begins with.
    parent : QWidget

    Attributes
    ----------
    line : QLineEdit
        The whole row, to be typed or pasted.
    inputs : InputFields; ColumnInputs of a table, or PixelField where rows are pictures
    answer : Note
        What the network makes of the row.
    target : TargetField

    Signals
    -------
    changed(object)
        Another row, an `OwnRow`.
    """

    changed = Signal(object)

    def __init__(self, data: PreparedData, row: OwnRow, parent: QWidget) -> None:
        super().__init__(parent)
        set_help_page(self, "help/panel-step.md")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.data, self._row, self._panel = data, row, parent
        self._about, self._about_target, self._complaint = Note(), Note(), Note(role="error-note")
        self.answer = Note(role="strong")
        self._line_name, self._target_name = QLabel(self), QLabel(self)
        self.line = QLineEdit(self)
        self._line_name.setBuddy(self.line)
        is_picture = data.image_shape is not None
        self.inputs: PixelField | ColumnInputs | InputFields
        if is_picture:
            self.inputs = PixelField(data, self)
        else:
            self.inputs = ColumnInputs(data, self) if data.columns else InputFields(data, self)
        self.target = TargetField(data, self)
        self._target_name.setBuddy(self.target.choice)
        self.close_button = QPushButton(self)
        self._assemble()
        self._connect()
        self.show_row(row)
        self._complain("")
        speak(self._say)
        self._fit()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("A row of my own"))
        self._about.setText(
            self.tr(
                "Any numbers, in the units of the data. The network computes them with its "
                "weights as they are; it learns nothing from them."
            )
        )
        self._line_name.setText(self.tr("&Whole row"))
        self.line.setToolTip(
            self.tr("Type or paste all numbers, with spaces, commas or tabs between them.")
        )
        self._target_name.setText(self.tr("&Target"))
        self.close_button.setText(self.tr("Close"))
        self._tell_target()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._about)
        for widget in (self._line_name, self.line, self._complaint):
            column.addWidget(widget)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(self.inputs)
        column.addWidget(self._area, 1)
        column.addWidget(self.answer)
        column.addWidget(self._target_name)
        column.addWidget(self.target)
        column.addWidget(self._about_target)
        below = QHBoxLayout()
        below.addWidget(HelpButton(self))
        below.addStretch(1)
        below.addWidget(self.close_button)
        column.addLayout(below)
        self.close_button.setDefault(True)  # Enter in a field ends the typing

    def _connect(self) -> None:
        self.inputs.changed.connect(self._on_changed)
        if not isinstance(self.inputs, PixelField):
            self.inputs.complained.connect(self._complain)
        self.target.changed.connect(self._on_changed)
        self.line.textEdited.connect(self._on_typed)
        self.line.editingFinished.connect(self._on_line_left)
        self.close_button.clicked.connect(self._on_done)

    def _fit(self) -> None:
        """Be as large as the fields, but no larger than they can be overseen."""
        wanted = self.inputs.sizeHint()
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumSize(
            min(_WIDEST, max(_LEAST, wanted.width() + bar)), min(_TALLEST, wanted.height() + 2)
        )
        self.resize(self.sizeHint())
        self._grow()

    def _grow(self) -> None:
        """Have room for texts of more lines."""
        layout = self.layout()
        needed = 0 if layout is None else layout.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed))

    @property
    def row(self) -> OwnRow:
        """The row that the fields hold."""
        return self._row

    def show_row(self, row: OwnRow) -> None:
        """Show another row without reporting it."""
        self._row = row
        self.inputs.show_values(row.raw)
        self.target.show_label(row.label)
        self._write_line()
        self._tell_target()

    def set_data(self, data: PreparedData) -> None:
        """Take data with the same columns, which may be scaled otherwise."""
        self.data = data
        self.inputs.set_data(data)

    def show_outputs(self, outputs: NDArray[Any] | None) -> None:
        """Say what the network makes of the row; nothing where that is to be worked out."""
        told = "" if outputs is None else answer(self.data, outputs)
        was_hidden = self.answer.isHidden()
        self.answer.setText(told)
        if was_hidden is bool(told):
            self._grow()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        if isinstance(self.inputs, PixelField):
            self.inputs.set_theme(theme)

    def begin(self) -> None:
        """Show the window, ready to be typed in."""
        if not self.isVisible():
            self._stand_aside()
        self.show()
        self.raise_()
        self.activateWindow()
        self.inputs.begin()

    def _stand_aside(self) -> None:
        """Stand at the window's left, where it covers neither network nor step."""
        above = self._panel.window()
        top = min(above.height() // 4, above.height() - self.height() - _BELOW)
        self.move(above.mapToGlobal(QPoint(_ASIDE, max(0, top))))

    def _write_line(self) -> None:
        columns = self.data.columns
        text = " ".join(map(written, self._row.raw))
        if columns:
            text = "; ".join(cells_of(self._row.raw, columns))
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def _tell_target(self) -> None:
        without = self.tr("Without a target, only the forward pass can be computed.")
        given = self.tr("Loss, deltas and gradients are computed; no update follows.")
        self._about_target.setText(without if self._row.label is None else given)
        self._grow()

    @Slot(object)
    def _complain(self, problem: str) -> None:
        self._complaint.setText(problem)
        self._grow()

    @Slot()
    def _on_changed(self) -> None:
        if not isinstance(self.inputs, PixelField):
            self.inputs.show_scaled()
        self._take(OwnRow(self.inputs.values, self.target.label))
        self._write_line()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        """Take a whole row as soon as it is one."""
        found = read_row(text, self.data)
        if isinstance(found, OwnRow):
            label = self.target.label if found.label is None else found.label
            self._complain("")
            row = OwnRow(found.raw, label)
            self.inputs.show_values(row.raw)
            self.target.show_label(label)
            self._take(row)

    @Slot()
    def _on_done(self) -> None:
        """Close, unless something is wrong in a field: it would be lost."""
        if self._complaint.isHidden():
            self.close()

    @Slot()
    def _on_line_left(self) -> None:
        """Say what is wrong with a line that is no row; else write it as the fields do."""
        found = read_row(self.line.text(), self.data)
        if isinstance(found, OwnRow):
            self._complain("")
            self._write_line()
        else:
            self._complain(found)

    def _take(self, row: OwnRow) -> None:
        if row != self._row:
            self._row = row
            self._tell_target()
            self.changed.emit(row)
