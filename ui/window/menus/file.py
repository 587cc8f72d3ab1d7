"""The File menu."""

from __future__ import annotations

from ui.window.menus.record import ActionRecord, LiveMenu, Menu, Separator
from ui.window.recent_menu import fill as fill_recent
from ui.window.tool_records import WORKSHEET
from ui.words.marking import QT_TRANSLATE_NOOP

FILE = Menu(
    QT_TRANSLATE_NOOP("window", "&File"),
    (
        ActionRecord(
            "open",
            QT_TRANSLATE_NOOP("window", "&Open…"),
            QT_TRANSLATE_NOOP(
                "window", "Open a saved network, a scenario, a workshop, a lesson or a table"
            ),
            lambda window: window.file_actions.choose_and_open(),
            keys=("Ctrl+O",),
            icon="open",
        ),
        ActionRecord(
            "open_table",
            QT_TRANSLATE_NOOP("window", "Open &table…"),
            QT_TRANSLATE_NOOP("window", "Learn from a table of your own: CSV or TSV"),
            lambda window: window.file_actions.tables.choose_and_open(),
        ),
        ActionRecord(
            "presets",
            QT_TRANSLATE_NOOP("window", "&Presets…"),
            QT_TRANSLATE_NOOP("window", "Choose a ready scenario: data, network and settings"),
            lambda window: window.run_bar.open_presets(),
        ),
        LiveMenu(QT_TRANSLATE_NOOP("window", "Open &recent"), fill_recent),
        ActionRecord(
            "save_set_up",
            QT_TRANSLATE_NOOP("window", "&Save set-up…"),
            QT_TRANSLATE_NOOP(
                "window", "Save data, network and settings, with a comment for the class"
            ),
            lambda window: window.file_actions.choose_and_save_set_up(),
            keys=("Ctrl+S",),
        ),
        Separator(),
        ActionRecord(
            "start_from",
            QT_TRANSLATE_NOOP("window", "Start from &weights of…"),
            QT_TRANSLATE_NOOP(
                "window", "Let layers begin with what another saved network has learnt"
            ),
            lambda window: window.file_actions.choose_and_start_from(),
            keys=("Ctrl+Shift+O",),
        ),
        ActionRecord(
            "export",
            QT_TRANSLATE_NOOP("window", "&Export trained weights…"),
            QT_TRANSLATE_NOOP(
                "window", "Save structure and weights as JSON, for this and other programs"
            ),
            lambda window: window.file_actions.choose_and_export(),
            keys=("Ctrl+E",),
            icon="export",
        ),
        Separator(),
        WORKSHEET.action,
        ActionRecord(
            "picture",
            QT_TRANSLATE_NOOP("window", "Save p&icture of window…"),
            QT_TRANSLATE_NOOP("window", "Save as PNG"),
            lambda window: window.file_actions.choose_and_save_picture(window),
            keys=("Ctrl+Shift+S",),
        ),
        Separator(),
        ActionRecord(
            "quit",
            QT_TRANSLATE_NOOP("window", "&Quit"),
            QT_TRANSLATE_NOOP("window", "Close Deltascope"),
            lambda window: window.close(),
            keys=("Ctrl+Q",),
        ),
    ),
)
