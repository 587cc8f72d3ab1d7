"""The Help menu."""

from __future__ import annotations

from dataclasses import replace

from ui.window.menus.record import ActionRecord, Menu, Separator
from ui.window.tool_records import GLOSSARY, GUIDE
from ui.words.marking import QT_TRANSLATE_NOOP

HELP = Menu(
    QT_TRANSLATE_NOOP("window", "&Help"),
    (
        ActionRecord(
            "help",
            QT_TRANSLATE_NOOP("window", "&Help with this"),
            QT_TRANSLATE_NOOP(
                "window", "The page about what has the focus: a panel, a window, what is chosen"
            ),
            lambda window: window.help.show_on_focus(),
            keys=("F1",),
            icon="help",
        ),
        replace(GUIDE.action, run=lambda window: window.help.show()),
        GLOSSARY.action,
        ActionRecord(
            "course_map",
            QT_TRANSLATE_NOOP("window", "Course map"),
            QT_TRANSLATE_NOOP(
                "window",
                "Where each idea of a course is to be seen, and the numbers to be read there",
            ),
            lambda window: window.help.show("course-map.md"),
        ),
        ActionRecord(
            "palette",
            QT_TRANSLATE_NOOP("window", "Command palette…"),
            QT_TRANSLATE_NOOP("window", "Find anything that can be done here by typing its name"),
            lambda window: window.palette_.open_palette(),
            keys=("Ctrl+Shift+P",),
        ),
        ActionRecord(
            "shortcuts",
            QT_TRANSLATE_NOOP("window", "Keyboard shortcuts"),
            QT_TRANSLATE_NOOP("window", "All keys at a glance"),
            lambda window: window.show_shortcuts(),
            keys=("Ctrl+/", "Ctrl+?"),
        ),
        Separator(),
        ActionRecord(
            "about",
            QT_TRANSLATE_NOOP("window", "About Deltascope"),
            QT_TRANSLATE_NOOP("window", "Version, licence"),
            lambda window: window.show_about(),
        ),
    ),
)
