"""Asks for the rows of a table that were left out of a file, and says whether they are the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from simulator.data.own_table import OwnTable
from simulator.session.table_job import Completed, NotDone
from ui.tables.model.reader import TableReader
from ui.widgets.fields import Note
from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.words.messages import capital, filled, said
from ui.words.numbers import grouped
from ui.words.window_names import as_in_window

_PAGE = "help/tables.md"
_WIDTH, _ROUND, _MOST_NAMED = 460, 100, 12


class RowsDialog(QDialog):
    """Reads the rows of one table again; `own` has them once it is accepted.

    Where the table knows its file and that is still there, it is read without a question, and where
    its rows are those that were left out, nothing is asked at all.

    Parameters
    ----------
    bare : OwnTable
        Without its rows.
    choose : callable
        Asks for a file and returns its path, empty where the learner gave up.
    parent : QWidget

    Attributes
    ----------
    own : OwnTable or None
    choose_button, take_button : QPushButton
        For another file; for the one that was read, though its rows are others.

    Signals
    -------
    failed(str)
        An unforeseen error, with its traceback.
    """

    failed = Signal(str)

    def __init__(self, bare: OwnTable, choose: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        set_help_page(self, _PAGE)
        self.setModal(True)
        self.setWindowTitle(self.tr("Rows of a table"))
        self.own: OwnTable | None = None
        self._bare, self._choose, self._path = bare, choose, ""
        self.reader = TableReader(None, self)
        self._about, self.news = QLabel(), Note(role="warning-note")
        self._bar = QProgressBar()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.choose_button, self.take_button = QPushButton(), QPushButton()
        self._lay_out()
        self.choose_button.clicked.connect(self.choose_file)
        self.take_button.clicked.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.reader.completed.connect(self._on_completed)
        self.reader.refused.connect(self._on_refused)
        self.reader.progressed.connect(self._on_progressed)
        self.reader.failed.connect(self._on_failed)
        self._begin()

    def _lay_out(self) -> None:
        self._about.setWordWrap(True)
        self._about.setMinimumWidth(_WIDTH)
        self._about.setText(self._told())
        self._bar.setRange(0, _ROUND)
        self._bar.setAccessibleName(self.tr("How far the table is read"))
        self._bar.hide()
        self.choose_button.setText(self.tr("Choose the table…"))
        self.take_button.setText(self.tr("Open with these rows"))
        roles = QDialogButtonBox.ButtonRole
        self.buttons.addButton(HelpButton(), roles.HelpRole)
        self.buttons.addButton(self.take_button, roles.ActionRole)
        self.buttons.addButton(self.choose_button, roles.ActionRole)
        self.take_button.hide()  # the box shows what is put into it
        self.choose_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (self._about, self._bar, self.news, self.buttons):
            column.addWidget(widget)

    def _told(self) -> str:
        names = [column.name for column in self._bare.table.columns]
        more = ", …" if len(names) > _MOST_NAMED else ""
        return filled(
            self.tr(
                "The rows of “{table}” were left out of the file ({rows} rows). To train on, "
                "choose the table that holds them. It must have these columns: {columns}."
            ),
            table=self._bare.table.title,
            rows=grouped(self._bare.rows_withheld),
            columns=", ".join(names[:_MOST_NAMED]) + more,
        )

    def _begin(self) -> None:
        origin = self._bare.origin
        if origin and Path(origin).is_file():
            self.read(origin)
        elif origin:
            text = self.tr("{file} is not there any more.")
            self._tell(filled(text, file=origin))

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file, and read it."""
        path = self._choose()
        if path:
            self.read(path)

    def read(self, path: str) -> None:
        """Read the rows of a file."""
        self._path, self.own = path, None
        self._tell("")
        self.take_button.hide()
        self._bar.setValue(0)
        self._bar.show()
        self.reader.complete(path, self._bare)

    @Slot(str, float)
    def _on_progressed(self, stage: str, share: float) -> None:
        done = {"reading": 0.7 * share, "typing": 0.7 + 0.3 * share}.get(stage, 1.0)
        self._bar.setValue(round(_ROUND * done))

    @Slot(object)
    def _on_completed(self, found: Completed) -> None:
        self._bar.hide()
        self.own = found.own
        if found.is_same:
            QTimer.singleShot(0, self.accept)
            return
        self._tell(
            filled(
                self.tr(
                    "{file} has these columns, but other rows ({rows}): what was learnt came from "
                    "those that were left out, so that the results will not be the same."
                ),
                file=Path(self._path).name,
                rows=grouped(found.own.table.rows),
            )
        )
        self.take_button.show()

    @Slot(object)
    def _on_refused(self, answer: NotDone) -> None:
        self._bar.hide()
        text = filled(
            self.tr("{file}: {problem}"),
            file=Path(self._path).name,
            problem=capital(said(as_in_window(answer.problem))),
        )
        self._tell(text)

    def _tell(self, text: str) -> None:
        """Show news, and have room for it."""
        self.news.setText(text)
        self._grow()

    def _grow(self) -> None:
        layout = self.layout()
        needed = 0 if layout is None else layout.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed))

    def showEvent(self, event: QShowEvent) -> None:
        """Have room for all texts."""
        super().showEvent(event)
        self._grow()

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self.failed.emit(details)
        self.reject()

    def done(self, result: int) -> None:
        """Leave the reading, whatever it is at."""
        self.reader.leave()
        super().done(result)
