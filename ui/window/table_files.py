"""Learners' own tables in the File menu: opened, changed, and written only where that is wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from ui.controller.controller import Controller
from ui.theme.colors import DARK, Theme
from ui.widgets.file_dialogs import FileDialogs
from ui.window import recent_files
from ui.words.messages import filled, worded
from ui.words.numbers import grouped

if TYPE_CHECKING:  # read once a table is opened
    from simulator.data.own_table import OwnTable
    from ui.tables.dialog import TableDialog
    from ui.tables.rows_dialog import RowsDialog


class TableFiles(QObject):
    """Opens tables, and asks before their rows are written anywhere.

    Attributes
    ----------
    dialog : TableDialog, RowsDialog or None
        What is open now.

    Signals
    -------
    opened(object, str)
        A scenario that was opened with a table, and the file's name.
    failed(str)
        An unforeseen error, with its traceback.
    """

    opened = Signal(object, str)
    failed = Signal(str)

    def __init__(self, controller: Controller, dialogs: FileDialogs, window: QWidget) -> None:
        super().__init__(window)
        self._controller, self._dialogs, self._window = controller, dialogs, window
        self._written: dict[str, bool] = {}  # by the table's fingerprint, as was answered
        self.dialog: TableDialog | RowsDialog | None = None

    @property
    def _theme(self) -> Theme:
        return getattr(self._window, "theme", DARK)

    def close(self) -> None:
        """Close what is open."""
        if self.dialog is not None:
            self.dialog.reject()

    # --- opening ------------------------------------------------------------------------------

    def choose_and_open(self) -> None:
        """Ask for a table and open it."""
        path = self._choose(self.tr("Open a table"))
        if path:
            self.open(path)

    def _choose(self, title: str) -> str:
        kinds = self.tr("Tables (*.csv *.tsv *.tab *.txt);;All files (*)")
        return self._dialogs.choose_to_open(title, kinds)

    def open(self, path: str) -> None:
        """Ask how a file's table is meant; what is open stays until that is settled."""
        from ui.tables.dialog import TableDialog

        dialog = TableDialog(self._window, self._theme, path=path)
        self._show(dialog, partial(self._on_accepted, dialog))

    def _on_accepted(self, dialog: TableDialog) -> None:
        if dialog.scenario is not None:
            self._take(dialog.scenario, dialog.path)

    def _take(self, scenario: Scenario, path: str) -> None:
        recent_files.remember(path)
        name = Path(path).name
        self._controller.open(scenario, text=worded("FileActions", "Open {file}").format(file=name))
        self.opened.emit(scenario, name)

    def change_columns(self) -> None:
        """Ask what the columns of the open table are to be for."""
        scenario = self._controller.scenario
        if scenario is None or scenario.data.table is None:
            return
        from ui.tables.dialog import TableDialog

        dialog = TableDialog(self._window, self._theme, base=scenario)
        self._show(dialog, partial(self._on_changed, dialog))

    def _on_changed(self, dialog: TableDialog) -> None:
        if dialog.scenario is not None:
            self._controller.edit(dialog.scenario, worded("TableFiles", "Change columns"))

    def complete(self, scenario: Scenario, go_on: Callable[[Scenario], None]) -> None:
        """Ask for the rows of a scenario's table, which were left out of its file.

        Parameters
        ----------
        scenario : Scenario
        go_on : callable
            Takes the whole scenario. It is not called where the learner gives up.
        """
        own: OwnTable = scenario.data.table
        from ui.tables.rows_dialog import RowsDialog

        choose = partial(self._choose, self.tr("Choose the table with the rows"))
        dialog = RowsDialog(own, choose, self._window)
        self._show(dialog, partial(self._on_completed, dialog, scenario, go_on))

    @staticmethod
    def _on_completed(
        dialog: RowsDialog, scenario: Scenario, go_on: Callable[[Scenario], None]
    ) -> None:
        if dialog.own is not None:
            data = scenario.data.fields | {"table": dialog.own}
            go_on(presets.changed(scenario, data=data))

    def _show(self, dialog: TableDialog | RowsDialog, accepted: Callable[[], None]) -> None:
        self.close()
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.failed.connect(self.failed)
        dialog.finished.connect(partial(self._on_finished, accepted))
        dialog.show()

    def _on_finished(self, accepted: Callable[[], None], result: int) -> None:
        self.dialog = None
        if result == QDialog.DialogCode.Accepted:
            accepted()

    # --- writing ------------------------------------------------------------------------------

    def may_write(self, scenario: Scenario) -> bool:
        """Ask once whether the rows of a table go into files; return whether to go on.

        Without a table there is nothing to ask.
        """
        own: OwnTable | None = scenario.data.table
        if own is None or own.withheld or own.fingerprint in self._written:
            return True
        answer = self._asked(own)
        if answer is None:
            return False
        self._written[own.fingerprint] = answer
        return True

    def writes_rows(self, scenario: Scenario) -> bool:
        """Return whether the learner wants the rows of a scenario's table in files."""
        own: OwnTable | None = scenario.data.table
        return own is not None and self._written.get(own.fingerprint, False)

    def _asked(self, own: OwnTable) -> bool | None:
        """Ask whether rows are written; None where nothing is to be."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Rows of a table"))
        text = self.tr("The network learns from “{table}”. Are its {rows} rows to be in the file?")
        box.setText(filled(text, table=own.table.title, rows=grouped(own.table.rows)))
        box.setInformativeText(
            self.tr(
                "Written into it, the file opens anywhere and whoever has it can read every row. "
                "Left out, it has the columns' names and what they are for; who opens it is asked "
                "for the table. Ignored columns are never written."
            )
        )
        roles = QMessageBox.ButtonRole
        write = box.addButton(self.tr("Write the rows into the file"), roles.AcceptRole)
        leave = box.addButton(self.tr("Leave them out"), roles.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(leave)
        box.setEscapeButton(cancel)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        return None if clicked not in (write, leave) else clicked is write
