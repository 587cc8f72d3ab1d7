"""What a window beside the main one is: a value that its menu entry and its keys are made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from simulator.session.snapshot import Snapshot
from ui.window.menus.record import ActionRecord

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class ToolRecord:
    """A window beside the main one.

    Attributes
    ----------
    name : str
        Names it in code and in what is remembered; never shown.
    title, about : str
        What menus call it, with its access key, and what it is about in one sentence; in English,
        marked for translation in the context ``window``.
    keys : tuple of str
    help : str
        Name of the page of the Help about it.
    factory : callable
        Takes the main window and makes the tool, when it is first asked for: a window with a method
        ``set_theme(Theme)``. It imports what the tool needs, so that the start of the program does
        not wait for it.
    feed : callable, optional
        Takes the tool and the latest snapshot, or None before the first; called whenever the tool
        is opened.
    follow : callable, optional
        Takes the tool and every snapshot while the tool is seen and nothing trains.
    works : callable, optional
        Takes the tool and returns whether it trains something, which stops where the tool is
        closed: so that this is said.
    tells_results : bool, default False
        Whether it would tell what practice asks for; it is withheld then.
    """

    name: str
    title: str
    about: str
    keys: tuple[str, ...]
    help: str
    factory: Callable[[MainWindow], QWidget]
    feed: Callable[[Any, Snapshot | None], None] | None = None
    follow: Callable[[Any, Snapshot], None] | None = None
    works: Callable[[Any], bool] | None = None
    tells_results: bool = False

    @property
    def action(self) -> ActionRecord:
        """The action that opens the window."""
        return ActionRecord(self.name, self.title, self.about, self.open_in, keys=self.keys)

    def open_in(self, window: MainWindow) -> QWidget:
        """Open the tool above the main window."""
        return window.tools.open(self.name)
