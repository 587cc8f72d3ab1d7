"""What was done in lessons, kept from session to session: a file each, on this machine alone."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, QTimer, Slot

from simulator.lessons import progress as files
from simulator.lessons.hand_in import MAX_BYTES, MOST_CHARACTERS
from simulator.lessons.progress import Progress
from simulator.messages import Message, reason
from simulator.storage.atomic_files import FileProblem, read_bytes, write_atomically
from ui.words.messages import worded

_ENDING, _SET_ASIDE = ".json", ".damaged"
_KEEP_AFTER_MS = 1000
_LEARNER = "lessons/learner"


def usual_folder() -> Path:
    """Return the folder in which this user's progress is kept."""
    place = QStandardPaths.StandardLocation.AppDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "lessons"


def learner() -> str:
    """Return the name that the learner has given; empty where none was, or none to be used."""
    name = str(QSettings().value(_LEARNER, ""))
    return name if name.isprintable() and len(name) <= MOST_CHARACTERS else ""


def remember_learner(name: str) -> None:
    """Keep the learner's name, on this machine."""
    QSettings().setValue(_LEARNER, name)


class Keeping(QObject):
    """Reads and writes what was done in each lesson.

    A damaged file is set aside under a name of its own, and that is said. One that a newer program
    wrote, or that can't be read or set aside just now, is left alone: what is done in that lesson
    is not kept then, which is said, too. Nobody's work is written over.

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
        self._encoder = files.Encoder()
        self._changed: set[str] = set()
        self._left_alone: set[str] = set()
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
        try:
            raw = read_bytes(path, MAX_BYTES)
        except FileProblem as problem:
            if not isinstance(problem.__cause__, FileNotFoundError):
                self._leave_alone(lesson, problem)
            return Progress(lesson)
        try:
            found = files.parsed(raw)
            if found.lesson != lesson:
                raise ValueError(
                    Message(
                        "{name} must be {wanted}, got {got}",
                        name="lesson",
                        wanted=lesson,
                        got=found.lesson,
                    )
                )
        except ValueError as error:
            wrong = FileProblem(path, reason(error))
            if files.is_newer(raw):
                self._leave_alone(lesson, wrong)
            else:
                self._set_aside(lesson, path, wrong)
            return Progress(lesson)
        return found

    def _set_aside(self, lesson: str, path: Path, problem: FileProblem) -> None:
        names = (f"{path.name}{_SET_ASIDE}{number or ''}" for number in count())
        try:
            aside = next(one for one in map(path.with_name, names) if not one.exists())
            path.rename(aside)
        except OSError:
            self._leave_alone(lesson, problem)
            return
        text = worded(
            "Keeping",
            "What was kept of a lesson can't be read, and the lesson begins anew. The file stays "
            "as {file}. {problem}",
        )
        self._complain(text.format(file=str(aside), problem=reason(problem)))

    def _leave_alone(self, lesson: str, problem: FileProblem) -> None:
        self._left_alone.add(lesson)
        text = worded(
            "Keeping",
            "What was kept of a lesson can't be read here. The file stays as it is, and what you "
            "do in this lesson now is not kept. {problem}",
        )
        self._complain(text.format(problem=reason(problem)))

    def _path(self, lesson: str) -> Path:
        return usual_folder() / f"{lesson}{_ENDING}"

    def keep(self, progress: Progress) -> None:
        """Take note of what was done, and write it before long."""
        if progress is not self._known.get(progress.lesson):
            self._known[progress.lesson] = progress
            if progress.lesson not in self._left_alone:
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
                write_atomically(path, self._encoder.encoded(self._known[lesson]))
            except (OSError, FileProblem) as problem:
                self._changed.add(lesson)
                self._say_not_kept(problem)

    def _say_not_kept(self, problem: Exception) -> None:
        if not self._has_complained:
            self._has_complained = True
            text = worded("Keeping", "What you do in lessons can't be kept: {problem}")
            self._complain(text.format(problem=reason(problem)))
