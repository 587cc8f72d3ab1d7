"""What was done in lessons, kept from session to session: a file each, on this machine alone."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, QTimer, Slot

from simulator.lessons import progress as files
from simulator.lessons.progress import Progress
from simulator.messages import Message, reason
from simulator.storage.atomic_files import FileProblem, write_atomically
from ui.words.messages import worded

_ENDING, _SET_ASIDE = ".json", ".damaged"
_KEEP_AFTER_MS = 1000
_LEARNER = "lessons/learner"


def usual_folder() -> Path:
    """Return the folder in which this user's progress is kept."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "lessons"


def learner() -> str:
    """Return the name that the learner has given; empty where none was."""
    return str(QSettings().value(_LEARNER, ""))


def remember_learner(name: str) -> None:
    """Keep the learner's name, on this machine."""
    QSettings().setValue(_LEARNER, name)


class Keeping(QObject):
    """Reads and writes what was done in each lesson.

    A file that can't be read is set aside under another name, and that is said: nobody's work is
    written over.

    Parameters
    ----------
    complain : callable
        Says what is wrong, once for each fault.
    parent : QObject
    """

    def __init__(self, complain: Callable[[Message], object], parent: QObject) -> None:
        super().__init__(parent)
        self._complain = complain
        self._known: dict[str, Progress] = {}
        self._changed: set[str] = set()
        self._has_complained = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.write)

    def of(self, lesson: str) -> Progress:
        """Return what was done in a lesson, by its name."""
        if lesson not in self._known:
            self._known[lesson] = self._read(lesson)
        return self._known[lesson]

    def _read(self, lesson: str) -> Progress:
        path = self._path(lesson)
        if not path.exists():
            return Progress(lesson)
        try:
            found = files.read(path)
        except FileProblem as problem:
            self._set_aside(path, problem)
            return Progress(lesson)
        return found if found.lesson == lesson else Progress(lesson)

    def _set_aside(self, path: Path, problem: FileProblem) -> None:
        aside = path.with_name(path.name + _SET_ASIDE)
        with suppress(OSError):
            path.replace(aside)
        text = worded(
            "Keeping",
            "What was kept of a lesson can't be read, and the lesson begins anew. The file stays "
            "as {file}. {problem}",
        )
        self._complain(text.format(file=str(aside), problem=reason(problem)))

    def _path(self, lesson: str) -> Path:
        return usual_folder() / f"{lesson}{_ENDING}"

    def keep(self, progress: Progress) -> None:
        """Take note of what was done, and write it before long."""
        if progress is not self._known.get(progress.lesson):
            self._known[progress.lesson] = progress
            self._changed.add(progress.lesson)
            self._timer.start()

    @Slot()
    def write(self) -> None:
        """Write what has changed."""
        self._timer.stop()
        changed, self._changed = self._changed, set()
        for lesson in sorted(changed):
            path = self._path(lesson)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(path, files.encoded(self._known[lesson]))
            except (OSError, FileProblem) as problem:
                self._changed.add(lesson)
                self._say_not_kept(problem)

    def _say_not_kept(self, problem: Exception) -> None:
        if not self._has_complained:
            self._has_complained = True
            text = worded("Keeping", "What you do in lessons can't be kept: {problem}")
            self._complain(text.format(problem=reason(problem)))
