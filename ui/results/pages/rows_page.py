"""The page of the rows that are wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.storage.tables import write_table
from ui.results.measured import Measured, Part
from ui.results.pages.wrong_table import WrongTable
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped


class RowsPage(QWidget):
    """Shows how many rows of a part are wrong, and which.

    Attributes
    ----------
    note : Note
    table : WrongTable
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = (0, 0)
        self._is_late = False
        self.note, self.table = Note(self), WrongTable(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        speak(self._say)

    def _say(self) -> None:
        wrong, total = self._counts
        if self.table.rows.is_regression:
            words = self.tr("The worst first. A click steps through the row.")
        elif wrong:
            words = self.tr(
                "{wrong} of {total} rows are wrong, those the network is surest of first. "
                "A click steps through the row."
            )
        else:
            words = self.tr("All {total} rows are right.")
        text = filled(words, wrong=grouped(wrong), total=grouped(total))
        if self._is_late:
            more = self.tr(
                "The network is not trained on these rows: they are stepped as your own."
            )
            text = f"{text} {more}" if wrong else text
        self.note.setText(text)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.table.set_theme(theme)

    def show_part(self, measured: Measured, part: Part) -> None:
        """Show the rows of a part that are wrong."""
        self._counts = self.table.rows.show_part(measured, part), part.scores.rows
        self._is_late = part.is_late
        self.table.fit_columns()
        self._say()

    def write_table(self, path: str) -> None:
        """Write the lines as ``.csv``; raise `FileProblem` where that fails."""
        rows = self.table.rows
        columns = range(rows.columnCount())
        lines = [[rows.copied(one, int(item)) for one in columns] for item in rows.order]
        write_table(path, list(rows.headings()), lines)
