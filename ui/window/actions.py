"""Every action of the window, once: menus, tool bar and shortcuts are made from these."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from ui.theme.colors import Theme
from ui.theme.icons import icon


class Actions(QObject):
    """The window's actions by name.

    Parameters
    ----------
    window : QMainWindow
        Owns the actions, so that their shortcuts work wherever the focus is.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._icons: dict[QAction, str] = {}
        self._groups: list[tuple[str, QAction]] = []
        self._make_file()
        self._make_simulate()
        self._make_view()
        self._make_tools()
        self._make_help()

    def _add(self, group: str, text: str, keys: str, tip: str, symbol: str = "") -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcuts([QKeySequence(key) for key in keys.split(" ")])
        action.setStatusTip(tip)
        action.setToolTip(tip + (f"  ({action.shortcut().toString()})" if keys else ""))
        self._window.addAction(action)
        self._groups.append((group, action))
        if symbol:
            self._icons[action] = symbol
        return action

    def _make_file(self) -> None:
        group = self.tr("File")
        self.open = self._add(
            group, self.tr("&Open…"), "Ctrl+O", self.tr("Open a saved network or scenario"), "open"
        )
        self.start_from = self._add(
            group,
            self.tr("Start from &weights of…"),
            "Ctrl+Shift+O",
            self.tr("Let layers begin with what another saved network has learnt"),
        )
        self.export = self._add(
            group,
            self.tr("&Export trained weights…"),
            "Ctrl+E",
            self.tr("Save structure and weights as JSON, for this and other programs"),
            "export",
        )
        self.picture = self._add(
            group, self.tr("Save &picture of window…"), "Ctrl+Shift+P", self.tr("Save as PNG")
        )
        self.quit = self._add(group, self.tr("&Quit"), "Ctrl+Q", self.tr("Close Deltascope"))

    def _make_simulate(self) -> None:
        group = self.tr("Simulate")
        self.train = self._add(
            group,
            self.tr("Train"),
            "Space",
            self.tr("Let the network learn until the number of epochs is reached"),
            "play",
        )
        self.reset = self._add(
            group,
            self.tr("Reset"),
            "R",
            self.tr("Back to the same start weights, so that a run can be repeated exactly"),
            "reset",
        )
        self.new_weights = self._add(
            group,
            self.tr("New weights"),
            "Shift+R",
            self.tr("Draw new random start weights: another start may end in another valley"),
            "shuffle",
        )
        self.forward = self._add(
            group, self.tr("Step forward"), "Right", self.tr("Reveal the next step"), "forward"
        )
        self.back = self._add(
            group, self.tr("Step back"), "Left", self.tr("Take the last step back"), "back"
        )
        self.layer_forward = self._add(
            group, self.tr("Layer forward"), "Shift+Right", self.tr("Reveal a whole layer")
        )
        self.layer_back = self._add(
            group, self.tr("Layer back"), "Shift+Left", self.tr("Take a whole layer back")
        )
        self.first = self._add(
            group, self.tr("First step"), "Home", self.tr("Before the first step"), "first"
        )
        self.last = self._add(
            group, self.tr("Last step"), "End", self.tr("Just before the update is applied"), "last"
        )

    def _make_view(self) -> None:
        group = self.tr("View")
        self.zoom_in = self._add(
            group, self.tr("Zoom in"), "Ctrl++ Ctrl+=", self.tr("Enlarge the network"), "zoom_in"
        )
        self.zoom_out = self._add(
            group, self.tr("Zoom out"), "Ctrl+-", self.tr("Shrink the network"), "zoom_out"
        )
        self.fit = self._add(
            group, self.tr("Fit network"), "Ctrl+0", self.tr("Show the whole network"), "fit"
        )
        self.theme = self._add(
            group, self.tr("Dark theme"), "Ctrl+T", self.tr("Switch between dark and light")
        )
        self.theme.setCheckable(True)
        self.compare = self._add(
            group,
            self.tr("Compare runs…"),
            "Ctrl+K",
            self.tr("Lay the loss curves of this session's runs over one another"),
        )
        self.results = self._add(
            group,
            self.tr("Results…"),
            "Ctrl+R",
            self.tr("Accuracy, precision, recall, F1 and the confusion matrix, or R²"),
        )
        self.arrange = self._add(
            group, self.tr("Arrange panels anew"), "", self.tr("Put every panel back in its place")
        )

    def _make_tools(self) -> None:
        group = self.tr("Tools")
        self.arena = self._add(
            group,
            self.tr("&Optimizer arena…"),
            "Ctrl+Shift+A",
            self.tr("Race optimizers from one start, on this network or on a surface of your own"),
        )
        self.study = self._add(
            group,
            self.tr("&Study of initial weights…"),
            "Ctrl+Shift+I",
            self.tr("Train hundreds of random starts at once, and see which get stuck"),
        )

    def _make_help(self) -> None:
        group = self.tr("Help")
        self.shortcuts = self._add(
            group, self.tr("Keyboard shortcuts"), "F1", self.tr("All keys at a glance"), "help"
        )
        self.about = self._add(group, self.tr("About Deltascope"), "", self.tr("Version, licence"))

    def add_undo(self, undo: QAction, redo: QAction) -> None:
        """Take over the undo stack's own actions."""
        undo.setShortcuts([QKeySequence("Ctrl+Z")])
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        for action, symbol in ((undo, "undo"), (redo, "redo")):
            self._window.addAction(action)
            self._icons[action] = symbol
            self._groups.append((self.tr("Edit"), action))
        self.undo, self.redo = undo, redo

    def connect_all(self, handlers: dict[QAction, Callable[..., object]]) -> None:
        """Connect each action's `triggered` to its handler."""
        for action, handler in handlers.items():
            action.triggered.connect(handler)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        for action, name in self._icons.items():
            action.setIcon(icon(name, theme))
        self.theme.setChecked(theme.is_dark)

    def shortcut_table(self) -> list[tuple[str, str, str]]:
        """Return (group, text, keys) of every action that has a shortcut."""
        return [
            (group, action.text().replace("&", ""), action.shortcut().toString())
            for group, action in self._groups
            if not action.shortcut().isEmpty()
        ]
