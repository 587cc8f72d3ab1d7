"""Writes what is handed in of a lesson, and the lesson on paper, to files of one's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from simulator.lessons.play import Play
from simulator.messages import reason
from simulator.storage.atomic_files import write_atomically
from ui.widgets.file_dialogs import FileDialogs
from ui.window.lessons.keeping import Keeping, learner, remember_learner
from ui.words.messages import listed, sentences, worded

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_SAID_MS = 10_000
_LONGEST_NAME = 60
_NOT_IN_NAMES = frozenset('\\/:*?"<>|')


def file_name(play: Play) -> str:
    """Return what a hand-in is called as a file: the lesson, and whose it is."""
    kept = "".join(" " if one in _NOT_IN_NAMES else one for one in play.learner)
    name = " ".join(kept.split())[:_LONGEST_NAME].strip(". ")
    return f"{play.lesson.name} – {name}.json" if name else f"{play.lesson.name}.json"


class HandingIn(QObject):
    """Makes hand-ins and sheets.

    Parameters
    ----------
    window : MainWindow
    keeping : Keeping
        What was done.
    """

    def __init__(self, window: MainWindow, keeping: Keeping) -> None:
        super().__init__(window)
        self._window, self._keeping = window, keeping
        self._dialogs = FileDialogs(window)

    def name(self) -> str:
        """Return the learner's name, which is asked for where none is known yet."""
        return learner() or self.ask_name()

    def ask_name(self) -> str:
        """Ask for a name, and return the one that is known then; empty where none is."""
        from ui.window.lessons.name_dialog import NameDialog

        dialog = NameDialog(learner(), self._window)
        if dialog.exec() == NameDialog.DialogCode.Accepted:
            remember_learner(dialog.name)
        dialog.deleteLater()
        return learner()

    def choose_and_write(self, play: Play) -> str:
        """Ask where to, and write; what is still to be done is said, and keeps nobody from it.

        Returns
        -------
        str
            What is to be said of it; empty where nothing was written.
        """
        path = self._dialogs.choose_to_save(
            self.tr("Hand in"), file_name(play), self.tr("Deltascope hand-in (*.json)")
        )
        return self.write(play, path) if path else ""

    def write(self, play: Play, path: str) -> str:
        """Write what is handed in, and return what is to be said of it."""
        from simulator.lessons import hand_in
        from simulator.lessons.handing_in import handed_in, missing

        ended = self._keeping.of(play.lesson.name).ended
        try:
            write_atomically(path, hand_in.encoded(handed_in(play, ended)))
        except ValueError as problem:
            self._window.notices.on_refused(reason(problem))
            return ""
        text = worded(
            "HandingIn", "Saved the hand-in of {learner} to {path}. Give this file to your teacher."
        )
        told: str = text.format(learner=play.learner, path=path)
        names = [step.name for step in play.lesson.steps]
        steps = dict.fromkeys(names.index(one.step) for one in missing(play, ended) if one.step)
        if steps:
            more = worded("HandingIn", "Something is still to be done in these steps: {steps}.")
            told = sentences(told, more.format(steps=listed(*(str(k + 1) for k in steps))))
        return told

    def choose_and_print(self, play: Play) -> None:
        """Ask where to, and write the lesson as a sheet to be worked on paper."""
        path = self._dialogs.choose_to_save(
            self.tr("Lesson on paper"),
            f"{play.lesson.name}.pdf",
            self.tr(
                "PDF document (*.pdf);;Web page (*.html);;Markdown (*.md);;LaTeX document (*.tex)"
            ),
        )
        if path:
            self.print_to(play, path)

    def print_to(self, play: Play, path: str) -> None:
        """Write the lesson as a sheet, in the form that the file's ending says."""
        from ui.window.lessons.sheets import sheet_of

        try:
            write_atomically(path, sheet_of(play, path))
        except ValueError as problem:
            self._window.notices.on_refused(reason(problem))
            return
        text = worded("HandingIn", "Wrote the worksheet to {path}.").format(path=path)
        self._window.messages.show_message("success", text, timeout_ms=_SAID_MS)
