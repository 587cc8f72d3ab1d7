"""The place of the Lessons panel: all that lessons need is made when it is first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication

from ui.window.later_panel import LaterPanel

if TYPE_CHECKING:
    from ui.window.lessons.desk import LessonDesk
    from ui.window.main_window import MainWindow


class LessonsPlace(LaterPanel):
    """Holds the place of the panel.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(self._make_desk, window)
        self._window = window
        self._desk: LessonDesk | None = None
        window.file_actions.lesson_found.connect(self._on_found)

    @Slot(str)
    def _on_found(self, path: str) -> None:
        self.desk.open_file(path)

    def _make_desk(self) -> object:
        from ui.window.lessons.desk import LessonDesk

        self._desk = LessonDesk(self._window)
        return self._desk.panel

    @property
    def desk(self) -> LessonDesk:
        """What leads through lessons."""
        _ = self.panel
        assert self._desk is not None
        return self._desk

    def open(self, name: str) -> None:
        """Open a lesson by its name, where it was left."""
        from simulator.lessons.library import lesson

        found = lesson(name)
        if found is not None:
            self.desk.open(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the panel's key lead into it from elsewhere; from within it hides the panel."""
        if event.type() == QEvent.Type.Shortcut and self.isVisible() and not self._has_keys():
            self.take_keys()
            return True
        return super().eventFilter(watched, event)

    def _has_keys(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def take_keys(self) -> None:
        """Have the keys in the lesson's text, wherever they were."""
        panel = self.desk.panel
        dock = self._window.docks.panels["lessons"]
        dock.show()
        dock.raise_()
        panel.window().activateWindow()
        panel.begin()

    def change_sides(self) -> None:
        """Take the keys to the lesson's text, or from there to what its step points at.

        Where it points at nothing, to the window beside it.
        """
        beside = self._window.tools.front
        if not self._has_keys():
            self.take_keys()
        elif self.desk.take_keys_there():
            return
        elif beside is not None:
            beside.raise_()
            beside.activateWindow()
        else:
            self.take_keys()

    @property
    def has_lesson(self) -> bool:
        """Whether a lesson is open."""
        return self._desk is not None and self._desk.play is not None

    def settle(self) -> None:
        """Give the learner's own work back: the window closes."""
        if self._desk is not None:
            self._desk.settle()


def lessons_place(window: MainWindow) -> LessonsPlace:
    """Return the place of the Lessons panel of a window."""
    place = window.docks.panels["lessons"].widget()
    assert isinstance(place, LessonsPlace)
    return place
