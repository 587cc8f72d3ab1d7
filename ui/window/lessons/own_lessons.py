"""Lessons of one's own: a folder of them, and the file that is open, both followed as they change.

Files are read with the same suspicion as all others; nothing in one is ever carried out.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QSettings, QTimer, Signal, Slot

from simulator.lessons import files
from simulator.lessons.lesson import Lesson
from simulator.lessons.recognising import is_lesson
from simulator.storage.atomic_files import FileProblem

_FOLDER = "lessons/folder"
_MOST_FILES = 200
# Editors write a file in several goes, or another one that takes its place.
_SETTLED_MS = 300


class OwnLessons(QObject):
    """Reads lessons from files.

    Signals
    -------
    folder_changed()
        There may be other lessons in the folder.
    file_changed()
        The open file may hold another lesson.
    """

    folder_changed = Signal()
    file_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._read: dict[Path, tuple[tuple[int, int], Lesson | FileProblem]] = {}
        self._open: Path | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._watcher.fileChanged.connect(self._on_changed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self._on_settled)
        self._watch()

    # --- the folder -------------------------------------------------------------------------

    @property
    def folder(self) -> Path | None:
        """The folder of one's own lessons; None where none was chosen, or it is gone."""
        chosen = str(QSettings().value(_FOLDER, ""))
        return Path(chosen) if chosen and Path(chosen).is_dir() else None

    def choose(self, folder: str) -> None:
        """Take another folder, and remember it."""
        QSettings().setValue(_FOLDER, folder)
        self._watch()
        self.folder_changed.emit()

    def lessons(self) -> list[Lesson]:
        """Return the lessons of the folder in their order; each name once."""
        found = [one for one in map(self._known, self._files()) if isinstance(one, Lesson)]
        found.sort(key=lambda one: (one.order, one.name))
        return list({one.name: one for one in found}.values())

    def problems(self) -> list[FileProblem]:
        """Return why lessons of the folder can't be read."""
        return [one for one in map(self._known, self._files()) if isinstance(one, FileProblem)]

    def path_of(self, lesson: Lesson) -> Path | None:
        """Return the file of the folder that a lesson comes from; None where it comes from none."""
        return next((path for path in self._files() if self._known(path) is lesson), None)

    def _files(self) -> list[Path]:
        folder = self.folder
        try:
            paths = [] if folder is None else sorted(folder.glob("*.json"))[:_MOST_FILES]
        except OSError:
            return []
        return [path for path in paths if path.is_file()]

    def _known(self, path: Path) -> Lesson | FileProblem | None:
        """Return what a file holds, read once; None where it says that it is no lesson."""
        try:
            state = path.stat()
        except OSError:
            return None
        stamp = state.st_mtime_ns, state.st_size
        known = self._read.get(path)
        if known is None or known[0] != stamp:
            if not is_lesson(path):
                return None
            known = self._read[path] = stamp, _read_from(path)
        return known[1]

    # --- the file that is open --------------------------------------------------------------

    def follow(self, path: Path | None) -> None:
        """Follow the file that is open as it is edited; None: none is."""
        self._open = path
        self._watch()

    def read_open(self) -> Lesson | FileProblem | None:
        """Return what the open file holds by now; None where none is open."""
        return None if self._open is None else _read_from(self._open)

    def _watch(self) -> None:
        watched = [*self._watcher.files(), *self._watcher.directories()]
        # The folder of the file, too: one that takes its place is another file.
        folders = {self.folder, None if self._open is None else self._open.parent}
        paths = (self._open, *folders, *self._files())
        wanted = {str(one) for one in paths if one is not None and one.exists()}
        if gone := [one for one in watched if one not in wanted]:
            self._watcher.removePaths(gone)
        if new := [one for one in wanted if one not in watched]:
            self._watcher.addPaths(new)

    @Slot()
    def _on_changed(self) -> None:
        self._timer.start()

    @Slot()
    def _on_settled(self) -> None:
        self._watch()
        if self._open is not None:
            self.file_changed.emit()
        self.folder_changed.emit()


def _read_from(path: Path) -> Lesson | FileProblem:
    try:
        return files.read(path)
    except FileProblem as problem:
        return problem
