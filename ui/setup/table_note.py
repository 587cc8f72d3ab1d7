"""What the data section says of a learner's own table, and the way to its columns."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.data.own_table import OwnTable
from ui.widgets.fields import Note
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import sentences, worded
from ui.words.numbers import grouped


class TableNote(QWidget):
    """What became of missing values, and a button that shows the columns.

    Signals
    -------
    columns_wanted()
        It is to be seen what the columns are for.
    """

    columns_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.gaps, self.columns = Note(), QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.gaps)
        column.addWidget(self.columns)
        self.columns.clicked.connect(self.columns_wanted)
        speak(self._say)

    def _say(self) -> None:
        self.columns.setText(self.tr("Columns…"))
        self.columns.setToolTip(
            tooltip(self.tr("What each column is for, and what becomes of missing values."))
        )

    def show_table(self, own: OwnTable | None) -> None:
        """Say it of a table; hidden where there is none."""
        self.setVisible(own is not None)
        self.gaps.setText("" if own is None or own.withheld else _about_gaps(own))


def _about_gaps(own: OwnTable) -> str:
    left = own.table.rows - len(own.kept)
    inputs = zip(own.columns("input"), own.uses_of("input"), strict=True)
    gaps = [column.missing for column, use in inputs if use.missing != "leave_out"]
    count = sum(int(gap[own.kept].sum()) for gap in gaps)
    out = worded("DataSection", "Rows left out, for a value is missing in them: {count}.")
    into = worded("DataSection", "Missing values filled in: {count}.")
    found = [
        text.format(count=grouped(number))
        for text, number in ((out, left), (into, count))
        if number
    ]
    return sentences(*found) if found else ""
