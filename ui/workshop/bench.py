"""What a workshop's window shows: its controls and its pictures, one widget each workshop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from simulator.workshops.document import WorkshopDocument
from ui.plotting.plot_files import PlotFile
from ui.theme.colors import Theme


class Task(NamedTuple):
    """What the learner is to do, and whether it is done.

    Attributes
    ----------
    text : str
        One sentence, a message.
    is_solved : bool
    """

    text: str
    is_solved: bool = False


class Bench(QWidget):
    """Shows a workshop's document and asks for other ones; knows neither files nor undo.

    A workshop has a subclass, which implements `show_document` and `set_theme`. What the learner
    does becomes a wish (`change`); the window takes it into its history, and then has the document
    shown. So the bench shows a document in one place, whoever it comes from.

    Attributes
    ----------
    document : WorkshopDocument or None
        What is shown; None before the first.

    Signals
    -------
    wished(object, object, str)
        The learner wants another document: itself, the edit's name, and the gesture.
    task_told(object)
        There is another `Task` to be told, or none: None.
    """

    wished = Signal(object, object, str)
    task_told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: Any = None

    def show_document(self, document: Any) -> None:
        """Show a document, and report none of what changes by it."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        raise NotImplementedError

    def picture(self) -> QWidget:
        """Return what *Copy picture* copies."""
        return self

    def home(self) -> QWidget:
        """Return what has the keys while nothing else needs them; it is shown and can take them."""
        return self.picture()

    def plot_files(self) -> Sequence[PlotFile]:
        """Return the plots that have a menu to copy and save them."""
        return ()

    def take(self, document: WorkshopDocument) -> None:
        """Show a document that the window hands over."""
        self.document = document
        self.show_document(document)

    def let_go(self) -> None:
        """Follow nothing outside the workshop, which would change the document; for most nothing.

        It is asked for where a document is opened for a while.
        """

    def change(self, text: str, gesture: str = "", **fields: object) -> None:
        """Wish for the document with other values in some fields.

        Parameters
        ----------
        text : str
            Names the edit in *Undo*: a message.
        gesture : str, default ""
            Edits that follow one another with the same gesture, such as ``"z"`` while its slider is
            dragged, are undone together; empty: this one stands alone.
        **fields
            As of `WorkshopDocument.changed`.
        """
        after = self.document.changed(**fields)
        if after != self.document:
            self.wished.emit(after, text, gesture)
