"""Asks for the names of files: one way for everything that is opened or saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QStandardPaths, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui.widgets.help import helped_by
from ui.words.file_endings import with_ending
from ui.words.messages import filled

_PAGE = "help/files.md"
_FOLDER = "files/folder"
_DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FileDialogs(QObject):
    """Asks for names, remembers the folder, and asks before a file is replaced.

    The dialog of Qt or of the system asks about the name that was typed, which may lack the
    ending that it is written with. So it is told not to ask, and the question here is about the
    file that is really written.

    Parameters
    ----------
    window : QWidget
        What the dialogs belong to.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)

    @property
    def window(self) -> QWidget:
        """What the dialogs belong to.

        Asked of Qt: kept here it would close a circle, and leave the window to the collector.
        """
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def choose_to_open(self, title: str, filters: str) -> str:
        """Return the file that was chosen; empty where the learner gave up."""
        with helped_by(self.window, _PAGE):
            path, _ = QFileDialog.getOpenFileName(self.window, title, self.folder(), filters)
        if path:
            self.remember(path)
        return path

    def choose_folder(self, title: str) -> str:
        """Return the folder that was chosen; empty where the learner gave up."""
        with helped_by(self.window, _PAGE):
            found: str = QFileDialog.getExistingDirectory(self.window, title, self.folder())
        return found

    def choose_to_save(self, title: str, name: str, filters: str) -> str:
        """Return the file to write, with an ending that was offered; empty where to write none.

        Parameters
        ----------
        title : str
            Of the dialog.
        name : str
            What is proposed, without a folder.
        filters : str
            The kinds that are offered, such as ``Table (*.csv)``, separated by ``;;``.
        """
        with helped_by(self.window, _PAGE):
            path = self._ask_where(title, str(Path(self.folder()) / name), filters)
        if path:
            self.remember(path)
        return path

    def _ask_where(self, title: str, proposal: str, filters: str) -> str:
        """Ask until a file is named that is new, or may be replaced."""
        chosen = ""
        while True:
            path, chosen = QFileDialog.getSaveFileName(
                self.window,
                title,
                proposal,
                filters,
                chosen,
                QFileDialog.Option.DontConfirmOverwrite,
            )
            proposal = path = with_ending(path, chosen, filters)
            if not path or not os.path.lexists(path) or self._is_to_be_replaced(path):
                return path

    def may_write(self, paths: Sequence[Path]) -> bool:
        """Return whether files may be written that were not named one by one in the dialog."""
        there = [path for path in paths if os.path.lexists(path)]
        if len(there) < 2:
            return not there or self._is_to_be_replaced(str(there[0]))
        text = self.tr("{count} of these files exist already, {file} among them. Replace them?")
        return self._agrees(filled(text, count=len(there), file=there[0].name))

    def _is_to_be_replaced(self, path: str) -> bool:
        text = self.tr("{file} exists already. Replace it?")
        return self._agrees(text.format(file=Path(path).name))

    def _agrees(self, text: str) -> bool:
        """Ask whether what is there is to be replaced."""
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Warning)
        # A name may hold what looks like HTML.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Replace file"))
        box.setText(text)
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        other = box.addButton(self.tr("Choose another name"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(other)
        box.setEscapeButton(other)
        box.exec()
        answered = box.clickedButton() is replace
        box.deleteLater()
        return answered

    def folder(self) -> str:
        """Return the folder of the file that was opened or saved last, at first the documents'.

        Where that is no more, such as that of a stick, a dialog would begin in the folder that the
        program was started in.
        """
        places = QStandardPaths.StandardLocation
        known = (
            str(QSettings().value(_FOLDER, "")),
            QStandardPaths.writableLocation(places.DocumentsLocation),
        )
        there = (path for path in known if path and Path(path).is_dir())
        return next(there, QStandardPaths.writableLocation(places.HomeLocation))

    def remember(self, path: str) -> None:
        """Begin in the folder of `path` the next time."""
        QSettings().setValue(_FOLDER, str(Path(path).parent))


class FileDrops(QObject):
    """Opens the file that is dropped on a window, wherever nothing else in it takes files.

    Parameters
    ----------
    window : QWidget
    opens : callable
        Takes the file's path.
    """

    def __init__(self, window: QWidget, opens: Callable[[str], object]) -> None:
        super().__init__(window)
        self._opens = opens
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take one file, and open it."""
        if isinstance(event, QDropEvent) and event.type() in _DROPS:
            path = _dropped_file(event)
            event.setAccepted(bool(path))
            if path:
                event.acceptProposedAction()
            if path and event.type() is QEvent.Type.Drop:
                self._opens(path)
            return True
        return False


def _dropped_file(event: QDropEvent) -> str:
    """Return the file that is dragged; empty where it is none, or are several."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""
