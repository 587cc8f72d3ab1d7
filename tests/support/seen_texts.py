"""Every text that a window shows or says: of its widgets, of their models, and what is painted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

Seen = tuple[str, str]
"""Where, and the text."""

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_MOST_ROWS = 200


def seen_texts(window: QWidget) -> Iterator[Seen]:
    """Yield where and what for every text of a window and all that is in it."""
    for widget in [window, *window.findChildren(QWidget)]:
        for kind, text in _of_widget(widget):
            if text:
                yield f"{where(widget)}.{kind}", text
    for action in window.findChildren(QAction):
        place = f"{where(action)}.action"
        yield from ((place, text) for text in (action.text(), action.toolTip()) if text)


def _of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    if widget.isWindow() or isinstance(widget, QDockWidget):
        yield "title", widget.windowTitle()
    yield "tooltip", widget.toolTip()
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    match widget:
        case QLabel() | QAbstractButton():
            yield "text", widget.text()
        case QGroupBox() | QMenu():
            yield "title", widget.title()
        case QLineEdit() | QPlainTextEdit():
            yield "placeholder", widget.placeholderText()
        case QTabWidget():
            yield from (("tab", widget.tabText(k)) for k in range(widget.count()))
        case QAbstractSpinBox():
            yield "special", widget.specialValueText()
            yield "shown", widget.text()
        case QComboBox():
            yield from (("item", widget.itemText(k)) for k in range(widget.count()))
        case QTextBrowser():
            yield "text", widget.toPlainText()
        case QGraphicsView() if widget.scene() is not None:
            items = widget.scene().items()
            texts = (one.toPlainText() for one in items if isinstance(one, QGraphicsTextItem))
            yield from (("text in a scene", text) for text in texts)
        case QAbstractItemView() if widget.model() is not None:
            yield from (("cell", text) for text in _of_model(widget.model()))
        case _:
            pass


def _of_model(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[str]:
    above = QModelIndex() if parent is None else parent
    rows = min(_MOST_ROWS, model.rowCount(above))
    # Of a list model Qt hides the count.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for column in range(columns):
        yield _text(model.headerData(column, Qt.Orientation.Horizontal))
    for row in range(rows):
        for column in range(columns):
            index = model.index(row, column, above)
            yield from (_text(index.data(role)) for role in _ROLES)
            if not isinstance(model, QAbstractListModel | QAbstractTableModel):
                yield from _of_model(model, index)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def where(thing: QObject) -> str:
    names = []
    at: QObject | None = thing
    while at is not None and len(names) < 3:
        names.append(at.objectName() or type(at).__name__)
        at = at.parent()
    return " < ".join(names)


@contextmanager
def painted_texts() -> Iterator[list[Seen]]:
    """Collect every text that is painted meanwhile by code of ours."""
    found: list[Seen] = []
    original = QPainter.drawText

    def drawText(painter: QPainter, *args: Any) -> Any:
        found.extend(("painted", one) for one in args if isinstance(one, str) and one)
        return original(painter, *args)

    QPainter.drawText = drawText  # type: ignore[method-assign]
    try:
        yield found
    finally:
        QPainter.drawText = original  # type: ignore[method-assign]
