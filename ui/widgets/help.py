"""Help on a widget: which page is about it, and how it is asked for.

A widget has a page by its property; one without has that of the widget around it. What is asked for
goes up to the window at the root of all, which opens the page, from wherever it is asked: a panel,
one torn off, a tool window, a dialog.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

_PROPERTY = "help_page"
HELP_WANTED = QEvent.Type(QEvent.registerEventType())


class HelpWanted(QEvent):
    """A page of the Help is wanted.

    Attributes
    ----------
    page : str
        Its name: the path of its file below the folder of the pages, and "#" with the name of one
        of its headings where that is wanted. Empty: the beginning.
    """

    def __init__(self, page: str) -> None:
        super().__init__(HELP_WANTED)
        self.page = page


def record_page(kind: str, name: str) -> str:
    """Return the page about a record of the core, such as the optimizer ``adam``."""
    return f"help/{kind}-{name}.md"


def set_help_page(widget: QWidget, page: str) -> None:
    """Say which page is about a widget and what is in it; empty: that of what is around it."""
    widget.setProperty(_PROPERTY, page)


@contextmanager
def helped_by(widget: QWidget, page: str) -> Iterator[None]:
    """Have a page be about a widget for a while, such as while a dialog of it is open."""
    before = widget.property(_PROPERTY)
    set_help_page(widget, page)
    try:
        yield
    finally:
        widget.setProperty(_PROPERTY, before)


def help_page(widget: QWidget | None) -> str:
    """Return the page about a widget, or about what is around it; empty where there is none."""
    while widget is not None:
        if page := widget.property(_PROPERTY):
            return str(page)
        widget = widget.parentWidget()
    return ""


def ask_for_help(widget: QWidget) -> bool:
    """Ask for the page about a widget; False where there is nobody to open it."""
    asked, root = HelpWanted(help_page(widget)), widget
    while (parent := root.parentWidget()) is not None:
        root = parent
    asked.ignore()
    return QApplication.sendEvent(root, asked) and asked.isAccepted()
