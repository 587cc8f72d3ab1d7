"""The View menu: the network's zoom, the panels, other windows, the theme and the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.window.menus.record import ActionRecord, LiveMenu, Menu, Separator, said
from ui.window.panels import PANELS, PanelRecord
from ui.window.tool_records import COMPARISON, RESULTS, ROW_LOSSES, WATCH
from ui.words.access_keys import plain
from ui.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from ui.window.main_window import MainWindow

_LANGUAGE = QT_TRANSLATE_NOOP("window", "&Language")


def language_label() -> str:
    """Return what the submenu is called, in English too: who looks for it may know only that."""
    here, english = plain(said(_LANGUAGE)), plain(_LANGUAGE)
    return here if english in here else f"{here} ({english})"


def _fill_languages(window: MainWindow, menu: QMenu) -> None:
    from ui.window.language_menu import fill

    fill(window, menu)


def _toggle(panel: PanelRecord) -> ActionRecord:
    """Return the action that shows or hides a panel, which its dock has made."""
    return ActionRecord(
        f"panel_{panel.name}",
        panel.title,
        QT_TRANSLATE_NOOP("window", "Show or hide this panel"),
        keys=panel.keys,
        source=lambda window: window.docks.panels[panel.name].toggleViewAction(),
    )


def _why_no_following(window: MainWindow) -> str:
    if window.canvas.can_follow:
        return ""
    told = QT_TRANSLATE_NOOP("window", "Click a weight or a node in the network first")
    return _why_no_blame(window) or said(told)


def _why_no_blame(window: MainWindow) -> str:
    lossless = QT_TRANSLATE_NOOP("window", "Your own row has no target: there is no loss")
    return said(lossless) if window.canvas.lacks_loss else _why_withheld(window)


def _why_no_watching(window: MainWindow) -> str:
    selection = window.canvas.selection
    if not selection:
        return said(QT_TRANSLATE_NOOP("window", "Click a weight or a node in the network first"))
    if selection.node is not None and selection.node[0] < 0:
        told = QT_TRANSLATE_NOOP(
            "window", "Training does not change an input: choose a weight or a node behind it"
        )
        return said(told)
    return ""


def _why_withheld(window: MainWindow) -> str:
    told = QT_TRANSLATE_NOOP("window", "This would tell the results: end practice first (P)")
    return said(told) if window.steps.practises else ""


def _why_no_maps(window: MainWindow) -> str:
    if window.network.has_maps():
        return _why_withheld(window)
    told = QT_TRANSLATE_NOOP(
        "window", "A map needs two inputs: choose XOR, moons, circles or other data with two"
    )
    return said(told)


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
        ActionRecord(
            "follow",
            QT_TRANSLATE_NOOP("window", "Follow to the loss"),
            QT_TRANSLATE_NOOP(
                "window",
                "Show every path from the selected weight or node to the loss, and what it "
                "multiplies",
            ),
            lambda window: window.canvas.set_following(not window.canvas.follows),
            keys=("F",),
            checked=lambda window: window.canvas.follows,
            obstacle=_why_no_following,
        ),
        ActionRecord(
            "watch_selected",
            QT_TRANSLATE_NOOP("window", "Watch what is selected"),
            QT_TRANSLATE_NOOP(
                "window",
                "Draw the selected weight, or the node's activation, over the updates",
            ),
            lambda window: window.watch_link.watch_selected(),
            keys=("W",),
            obstacle=_why_no_watching,
        ),
        ActionRecord(
            "blame",
            QT_TRANSLATE_NOOP("window", "Blame view"),
            QT_TRANSLATE_NOOP(
                "window",
                "Share the outputs' error out over the weights: a picture, not backpropagation",
            ),
            lambda window: window.canvas.set_blaming(not window.canvas.blames),
            keys=("B",),
            checked=lambda window: window.canvas.blames,
            obstacle=_why_no_blame,
        ),
        ActionRecord(
            "hide_edges",
            QT_TRANSLATE_NOOP("window", "Hide weak edges"),
            QT_TRANSLATE_NOOP(
                "window", "Draw the strong edges alone, so that a dense network can be read"
            ),
            lambda window: window.network.edge_strip.toggle(),
            keys=("H",),
            checked=lambda window: window.network.hides_edges,
        ),
        ActionRecord(
            "node_maps",
            QT_TRANSLATE_NOOP("window", "Maps in the nodes"),
            QT_TRANSLATE_NOOP(
                "window", "Show in every node what it passes on at each place of the two inputs"
            ),
            lambda window: window.network.toggle_maps(),
            keys=("N",),
            checked=lambda window: window.network.wants_maps,
            obstacle=_why_no_maps,
        ),
        ActionRecord(
            "loop",
            QT_TRANSLATE_NOOP("window", "Training loop above the network"),
            QT_TRANSLATE_NOOP(
                "window",
                "Load, split, forward, loss, backward, update, evaluate: lit where training is",
            ),
            lambda window: window.loop.toggle(),
            keys=("O",),
            checked=lambda window: window.loop.is_shown,
        ),
        ActionRecord(
            "matrix",
            QT_TRANSLATE_NOOP("window", "Step as matrices"),
            QT_TRANSLATE_NOOP(
                "window", "Write the step of the whole layer as matrices, or that of one node"
            ),
            lambda window: window.panels["step"].body.switches.toggle(),
            keys=("M",),
            checked=lambda window: window.panels["step"].body.switches.is_matrix,
        ),
        ActionRecord(
            "chain",
            QT_TRANSLATE_NOOP("window", "Step as a chain"),
            QT_TRANSLATE_NOOP(
                "window",
                "Write the whole chain of one weight or bias, from the deltas to its new value, or "
                "one step",
            ),
            lambda window: window.panels["step"].body.switches.toggle_chain(),
            keys=("C",),
            checked=lambda window: window.panels["step"].body.switches.is_chain,
        ),
        Separator(),
        Menu(
            QT_TRANSLATE_NOOP("window", "&Panels"),
            tuple(_toggle(one) for one in PANELS if not one.has_menu),
        ),
        ActionRecord(
            "arrange",
            QT_TRANSLATE_NOOP("window", "Reset panel positions"),
            QT_TRANSLATE_NOOP("window", "Put every panel back in its place"),
            lambda window: window.docks.arrange(),
        ),
        Separator(),
        RESULTS.action,
        COMPARISON.action,
        WATCH.action,
        ROW_LOSSES.action,
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
        LiveMenu(_LANGUAGE, _fill_languages, icon="language"),
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
