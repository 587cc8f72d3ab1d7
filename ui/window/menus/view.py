"""The View menu: the network's zoom, the panels, other windows, the theme and the language."""

from __future__ import annotations

from ui.window import language_menu
from ui.window.menus.record import ActionRecord, LiveMenu, Menu, Separator
from ui.window.panels import PANELS, PanelRecord
from ui.window.tool_records import COMPARISON, RESULTS
from ui.words.marking import QT_TRANSLATE_NOOP


def _toggle(panel: PanelRecord) -> ActionRecord:
    """Return the action that shows or hides a panel, which its dock has made."""
    return ActionRecord(
        f"panel_{panel.name}",
        panel.title,
        QT_TRANSLATE_NOOP("window", "Show or hide this panel"),
        source=lambda window: window.docks.panels[panel.name].toggleViewAction(),
    )


VIEW = Menu(
    QT_TRANSLATE_NOOP("window", "&View"),
    (
        ActionRecord(
            "zoom_in",
            QT_TRANSLATE_NOOP("window", "Zoom in"),
            QT_TRANSLATE_NOOP("window", "Enlarge the network"),
            lambda window: window.canvas.zoom_in(),
            keys=("Ctrl++", "Ctrl+="),
            icon="zoom_in",
        ),
        ActionRecord(
            "zoom_out",
            QT_TRANSLATE_NOOP("window", "Zoom out"),
            QT_TRANSLATE_NOOP("window", "Shrink the network"),
            lambda window: window.canvas.zoom_out(),
            keys=("Ctrl+-",),
            icon="zoom_out",
        ),
        ActionRecord(
            "fit",
            QT_TRANSLATE_NOOP("window", "Fit network"),
            QT_TRANSLATE_NOOP("window", "Show the whole network"),
            lambda window: window.canvas.fit(),
            keys=("Ctrl+0",),
            icon="fit",
        ),
        Separator(),
        Menu(QT_TRANSLATE_NOOP("window", "&Panels"), tuple(map(_toggle, PANELS))),
        ActionRecord(
            "arrange",
            QT_TRANSLATE_NOOP("window", "Reset panel positions"),
            QT_TRANSLATE_NOOP("window", "Put every panel back in its place"),
            lambda window: window.docks.arrange(),
        ),
        Separator(),
        RESULTS.action,
        COMPARISON.action,
        Separator(),
        ActionRecord(
            "theme",
            QT_TRANSLATE_NOOP("window", "Dark theme"),
            QT_TRANSLATE_NOOP("window", "Switch between dark and light"),
            lambda window: window.toggle_theme(),
            keys=("Ctrl+T",),
            checked=lambda window: window.theme.is_dark,
        ),
        # The sign is for those who read none of the words around it.
        LiveMenu(language_menu.TITLE, language_menu.fill, icon="language"),
        ActionRecord(
            "presentation",
            QT_TRANSLATE_NOOP("window", "Presentation mode"),
            QT_TRANSLATE_NOOP("window", "Larger type everywhere, and the set-up hidden"),
            lambda window: window.toggle_presentation(),
            keys=("F5",),
            checked=lambda window: window.presentation.is_on,
        ),
    ),
)
