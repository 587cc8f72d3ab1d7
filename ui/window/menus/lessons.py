"""The Lessons menu: the panel, and what is done with a lesson that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.window.menus.record import ActionRecord, Menu, Separator, said
from ui.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


def _place(window: MainWindow) -> Any:
    return window.docks.panels["lessons"].widget()


def _why_none(window: MainWindow) -> str:
    if _place(window).has_lesson:
        return ""
    return said(QT_TRANSLATE_NOOP("window", "No lesson is open: choose one in the Lessons panel"))


LESSONS = Menu(
    QT_TRANSLATE_NOOP("window", "&Lessons"),
    (
        ActionRecord(
            "panel_lessons",
            QT_TRANSLATE_NOOP("window", "Lessons"),
            QT_TRANSLATE_NOOP(
                "window",
                "A course that sets everything up, points at what it tells of, and checks what "
                "you do",
            ),
            keys=("Ctrl+L",),
            source=lambda window: window.docks.panels["lessons"].toggleViewAction(),
        ),
        ActionRecord(
            "lesson_keys",
            QT_TRANSLATE_NOOP("window", "Between lesson and window"),
            QT_TRANSLATE_NOOP(
                "window",
                "Take the keys to the lesson's text, or from there to the window beside it",
            ),
            lambda window: _place(window).change_sides(),
            keys=("F6",),
        ),
        Separator(),
        ActionRecord(
            "lesson_again",
            QT_TRANSLATE_NOOP("window", "Start this step again"),
            QT_TRANSLATE_NOOP("window", "Have everything as it was when the step began"),
            lambda window: _place(window).desk.again(),
            obstacle=_why_none,
        ),
        ActionRecord(
            "hand_in",
            QT_TRANSLATE_NOOP("window", "Hand in…"),
            QT_TRANSLATE_NOOP(
                "window", "Write answers and networks of the lesson to a file for your teacher"
            ),
            lambda window: _place(window).desk.hand_in(),
            obstacle=_why_none,
        ),
        ActionRecord(
            "leave_lesson",
            QT_TRANSLATE_NOOP("window", "Leave the lesson"),
            QT_TRANSLATE_NOOP("window", "Have your own work again, as it was before the lesson"),
            lambda window: _place(window).desk.leave(),
            obstacle=_why_none,
        ),
        Separator(),
        ActionRecord(
            "lessons_folder",
            QT_TRANSLATE_NOOP("window", "Lessons folder…"),
            QT_TRANSLATE_NOOP(
                "window", "Choose a folder of your own lessons, which the contents list, too"
            ),
            lambda window: _place(window).desk.choose_folder(),
        ),
        ActionRecord(
            "learner_name",
            QT_TRANSLATE_NOOP("window", "Your name…"),
            QT_TRANSLATE_NOOP(
                "window", "Stands in what you hand in; it is kept on this machine alone"
            ),
            lambda window: _place(window).desk.change_name(),
        ),
    ),
)
