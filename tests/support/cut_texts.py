"""Texts that a window shows in part only: cut off, elided without telling the whole, covered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QAbstractListModel, QEvent, QMargins, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStyleOptionToolButton,
    QTabBar,
    QToolButton,
    QToolTip,
    QWidget,
)
from seen_texts import where

from ui.widgets.elided_label import ElidedLabel

Shown = tuple[QRect, int, int, str, str]
"""Room, the width and the height that the text needs, the text, and what is told on hover."""

Place = tuple[QWidget, QRect, str]
"""A widget, where in its parent it shows a text, and the text."""

_GAP = 4  # px between an icon and its text
_SLACK = 1  # px by which a font's rounded widths may differ from what is painted


def cut_texts(window: QWidget) -> Iterator[str]:
    """Yield a line for each text that is shown in part, with where it is."""
    places: dict[QWidget | None, list[Place]] = {}
    for widget in shown_widgets(window):
        for room, width, height, text, told in _texts_of(widget):
            if not text.strip():
                continue
            lacks = max(width - room.width(), 0), max(height - room.height(), 0)
            if max(lacks) > _SLACK and not _is_told(widget, room, told, text):
                yield f"{where(widget)}: {text!r} lacks {lacks[0]} × {lacks[1]} px"
            shown = room.intersected(widget.rect())
            hidden = 0 if _is_spare(widget) else _beyond(widget, shown, window)
            if hidden:
                yield f"{where(widget)}: {text!r} lies {hidden} px beyond what holds it"
            is_parked = _is_spare(widget) and widget.visibleRegion().isEmpty()
            if widget is not window and not is_parked:
                place = (widget, shown.translated(widget.pos()), text)
                places.setdefault(widget.parentWidget(), []).append(place)
    for beside in places.values():
        yield from _covered(beside)


def _is_spare(widget: QWidget) -> bool:
    """Return whether it is the bar that a main window has ready for panels on one another."""
    return isinstance(widget, QTabBar) and isinstance(widget.parent(), QMainWindow)


def _covered(beside: list[Place]) -> Iterator[str]:
    """Yield a line for each two texts of different widgets in one parent that overlap."""
    for (one, area, text), (other, covered, below) in combinations(beside, 2):
        both = area.intersected(covered)
        if one is not other and min(both.width(), both.height()) > _SLACK:
            yield f"{where(one)}: {text!r} and {below!r} overlap by {both.width()} px"


def shown_widgets(window: QWidget) -> list[QWidget]:
    """Return a widget and all within that is seen, but no tooltips: they come and go."""
    return [
        one
        for one in (window, *window.findChildren(QWidget))
        if one.isVisible() and one.window() is window.window() and not one.size().isEmpty()
    ]


def tells(told: str, text: str) -> bool:
    """Return whether a tooltip has the whole of a text."""

    def words(markup: str) -> str:
        document = QTextDocument()
        document.setHtml(markup)
        return re.sub(r"\s+", " ", document.toPlainText()).strip()

    # What dots stand for has to be among what is told.
    pattern = re.escape(words(text)).replace("…", ".*")
    return re.search(pattern, words(told)) is not None


def hovered(widget: QWidget, at: QPoint) -> str:
    """Return what appears where the mouse rests on a place."""
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    told = QToolTip.text()
    QToolTip.hideText()
    return told


def _is_told(widget: QWidget, room: QRect, told: str, text: str) -> bool:
    return tells(told, text) or tells(hovered(widget, room.center()), text)


def _beyond(widget: QWidget, area: QRect, window: QWidget) -> int:
    """Return by how much an area is outside of a parent that nobody can scroll."""
    at = widget
    while at is not window and (parent := at.parentWidget()) is not None:
        area = QRect(area.topLeft() + at.pos(), area.size())
        holder = parent.parentWidget()
        if isinstance(holder, QAbstractScrollArea) and parent is holder.viewport():
            if isinstance(holder, QAbstractItemView):
                return 0
            if holder.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                area.moveTop(0)
                area.setHeight(0)
        most = parent.rect()
        over = max(-area.left(), area.right() - most.right(), -area.top(), 0)
        over = max(over, area.bottom() - most.bottom() if area.height() else 0)
        if over > _SLACK:
            return over
        at = parent
    return 0


def _texts_of(widget: QWidget) -> Iterator[Shown]:
    told, metrics = widget.toolTip(), widget.fontMetrics()
    match widget:
        case ElidedLabel():
            # What it elides it tells in its own tooltip.
            room = widget.contentsRect()
            is_whole = widget.wordWrap() and widget.shown_text() == widget.text()
            width = 0 if is_whole else metrics.horizontalAdvance(widget.text())
            yield room, width, 0, widget.text(), told
        case QLabel() if widget.text():
            yield _of_label(widget)
        case QAbstractButton() if _has_words(widget):
            room = _room_of_button(widget)
            yield (
                room,
                _width(metrics, widget.text()),
                metrics.ascent(),
                _plain(widget.text()),
                told,
            )
        case QAbstractButton() if not widget.icon().isNull():
            yield widget.rect(), 0, 0, "(icon)", told
        case QComboBox():
            yield _of_combo(widget)
        case QLineEdit():
            yield from _of_line(widget)
        case QGroupBox():
            yield widget.rect(), _width(metrics, widget.title()), 0, widget.title(), told
        case QTabBar():
            yield from _of_tabs(widget)
        case QHeaderView():
            yield from _of_header(widget)
        case QAbstractItemView() if widget.model() is not None:
            yield from _of_cells(widget)
        case _:
            pass


def _of_label(label: QLabel) -> Shown:
    room, text, told = label.rect(), label.text(), label.toolTip()
    if label.wordWrap():
        least = QLabel.minimumSizeHint(label).width()
        return room, least, label.heightForWidth(room.width()), text, told
    needed = QLabel.sizeHint(label)
    return room, needed.width(), needed.height(), text, told


def _of_combo(combo: QComboBox) -> Shown:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    kind = QStyle.ComplexControl.CC_ComboBox
    room = combo.style().subControlRect(kind, option, part, combo)
    has_icon = not combo.isEditable() and not option.currentIcon.isNull()
    icon = option.iconSize.width() + _GAP if has_icon else 0
    metrics, text = combo.fontMetrics(), combo.currentText()
    return room, metrics.horizontalAdvance(text) + icon, metrics.ascent(), text, combo.toolTip()


def _of_line(line: QLineEdit) -> Iterator[Shown]:
    # What is typed can be scrolled to; a number or a hint is to be read at once.
    parent, metrics = line.parentWidget(), line.fontMetrics()
    if isinstance(parent, QAbstractSpinBox) or not line.displayText():
        text = line.displayText() or line.placeholderText()
        told = line.toolTip() or (parent.toolTip() if parent is not None else "")
        room = line.contentsRect() - QMargins(2, 0, 2, 0) - line.textMargins()
        yield room, metrics.horizontalAdvance(text), metrics.ascent(), text, told


def _has_words(button: QAbstractButton) -> bool:
    if isinstance(button, QToolButton) and not button.icon().isNull():
        bare = button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        return bool(button.text()) and not bare
    return bool(button.text())


def _room_of_button(button: QAbstractButton) -> QRect:
    style = button.style()
    if isinstance(button, QToolButton):
        tool = QStyleOptionToolButton()
        button.initStyleOption(tool)
        room = style.subControlRect(
            QStyle.ComplexControl.CC_ToolButton, tool, QStyle.SubControl.SC_ToolButton, button
        )
        beside = button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    else:
        option = QStyleOptionButton()
        option.initFrom(button)
        is_push = isinstance(button, QPushButton)
        element = QStyle.SubElement.SE_PushButtonContents
        if not is_push:
            element = QStyle.SubElement.SE_CheckBoxContents
        room = style.subElementRect(element, option, button)
        beside = is_push
    if beside and not button.icon().isNull():
        room.setLeft(room.left() + button.iconSize().width() + _GAP)
    return room


def _of_tabs(bar: QTabBar) -> Iterator[Shown]:
    for k in range(bar.count()):
        if bar.isTabVisible(k):
            needed = bar.tabSizeHint(k)
            yield bar.tabRect(k), needed.width(), 0, bar.tabText(k), bar.tabToolTip(k)


def _of_header(header: QHeaderView) -> Iterator[Shown]:
    model = header.model()
    if header.orientation() != Qt.Orientation.Horizontal:
        return
    for k in range(header.count()):
        if header.isSectionHidden(k):
            continue
        text = str(model.headerData(k, header.orientation()) or "")
        told = str(model.headerData(k, header.orientation(), Qt.ItemDataRole.ToolTipRole) or "")
        room = QRect(header.sectionViewportPosition(k), 0, header.sectionSize(k), header.height())
        metrics = header.fontMetrics()
        lines = text.split("\n")
        width = max(metrics.horizontalAdvance(line) for line in lines) + 4
        yield room, width, metrics.height() * len(lines) - 4, text, told


def _of_cells(view: QAbstractItemView) -> Iterator[Shown]:
    root, model = view.rootIndex(), view.model()
    # Of a list model Qt hides the count.
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root))
    for row in range(min(model.rowCount(root), 60)):
        for column in columns:
            index = model.index(row, column, root)
            room, text = view.visualRect(index), str(index.data() or "")
            if room.isEmpty() or not text:
                continue
            told = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            needed = view.sizeHintForIndex(index)
            yield room, needed.width(), needed.height(), text, told


def _plain(text: str) -> str:
    return re.sub(r"&(.)", r"\1", text)


def _width(metrics: QFontMetrics, text: str) -> int:
    return max(metrics.horizontalAdvance(line) for line in _plain(text).split("\n"))
