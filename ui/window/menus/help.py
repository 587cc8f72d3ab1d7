"""The Help menu."""

from __future__ import annotations

from ui.window.menus.record import ActionRecord, Menu, Separator
from ui.window.tool_records import GLOSSARY, GUIDE
from ui.words.marking import QT_TRANSLATE_NOOP

HELP = Menu(
    QT_TRANSLATE_NOOP("window", "&Help"),
    (
        GUIDE.action,
        GLOSSARY.action,
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
            keys=("F1",),
            icon="help",
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
