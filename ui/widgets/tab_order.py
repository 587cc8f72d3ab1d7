"""Where Tab goes: into widgets that were made later, or take it later, than what is around them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QWidget,
)

# Widgets whose middles are as high as that stand beside one another.
_BESIDE = 12
_TAB = Qt.FocusPolicy.TabFocus.value


def follow_in_tab_order(before: QWidget, made: QWidget) -> None:
    """Have Tab go from `before` into `made` and through its parts, in the order they were made in.

    Qt puts what is made last behind everything else of the window.
    """
    for widget in (made, *made.findChildren(QWidget)):
        # What drops down from a field is a window of its own.
        if _takes_tab(widget) and widget.window() is before.window():
            QWidget.setTabOrder(before, widget)
            before = widget


def tab_as_laid_out(widget: QWidget) -> None:
    """Have Tab go through a widget's parts in the order in which they are laid out, as one reads.

    Qt's order is that of their making, and a part that comes into another parent is put last.
    """
    for first, second in pairwise(_stops(widget)):
        if first is not None and second is not None:
            QWidget.setTabOrder(first, second)


def first_stop(widget: QWidget) -> QWidget | None:
    """Return what Tab comes to first in a widget, as one reads; None where it comes to nothing."""
    found = (one for one in _stops(widget) if one is not None and _takes_tab(one))
    return next((one for one in found if one.isVisible() and one.isEnabled()), None)


def _stops(widget: QWidget) -> Iterator[QWidget | None]:
    """Yield what Tab comes to in a widget, also in what is hidden now; None where it stays.

    And what Tab goes on from though it does not come there, such as a text that has the keys first.
    That is at tabs, which Qt has before their pages already: moved, they would come round without
    an end.
    """
    if isinstance(widget, QTabWidget | QSplitter | QScrollArea):
        for part in _parts(widget):
            if isinstance(widget, QTabWidget):
                yield None
            yield from _stops(part)
    elif widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        yield widget
    elif (layout := widget.layout()) is not None:
        yield from _stops_in(layout)


def _parts(widget: QTabWidget | QSplitter | QScrollArea) -> list[QWidget]:
    """Return what a widget that has places of its own shows in them."""
    if isinstance(widget, QTabWidget | QSplitter):
        found = (widget.widget(place) for place in range(widget.count()))
        return [one for one in found if one is not None]
    inner = widget.widget()
    return [] if inner is None else [inner]


def _stops_in(layout: QLayout) -> Iterator[QWidget | None]:
    for item in _items(layout):
        if (inner := item.layout()) is not None:
            yield from _stops_in(inner)
        elif (widget := item.widget()) is not None:
            yield from _stops(widget)


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    return [item for place in places if (item := layout.itemAt(place)) is not None]


Place = tuple[tuple[int, int], frozenset[int]]
"""Where a widget's middle is in its window, and what Tab comes to beside it."""


def place_in_window(widget: QWidget) -> Place:
    """Return what `stand_in_tab_order` goes by: while it is the same, the order is."""
    parent = widget.parentWidget()
    beside = () if parent is None else parent.children()
    stops = (one for one in beside if isinstance(one, QWidget) and _takes_tab(one))
    seen = frozenset(id(one) for one in stops if not one.isHidden())
    return _place(widget, widget.window()), seen


def stand_in_tab_order(widget: QWidget) -> None:
    """Have Tab come to `widget` where it is seen: after what stands before it, as one reads.

    Of what is around it, the nearest that has something before it counts. Qt's chain is not read to
    see whether it stands there already: PySide makes the widget that `nextInFocusChain` returns a
    child of the one asked, which, when deleted, takes a widget of another panel with it.
    """
    around = widget.parentWidget()
    while around is not None:
        before = [
            one
            for one in around.findChildren(QWidget)
            if _takes_tab(one) and _comes_before(one, widget, around)
        ]
        if before:
            QWidget.setTabOrder(_last_read(before, around), widget)
            return
        around = None if around.isWindow() else around.parentWidget()


def _last_read(widgets: list[QWidget], around: QWidget) -> QWidget:
    last = widgets[0]
    for one in widgets[1:]:
        if _is_read_before(last, one, around):
            last = one
    return last


def _counts(widget: QWidget, around: QWidget) -> bool:
    if widget.window() is not around.window():  # a floating panel has an order of its own
        return False
    # Told by its parent: `focusProxy` would make the field a child of its own line edit, as above.
    if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
        return False
    return widget.isVisibleTo(around)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & _TAB)  # as numbers: asked of every widget around


def _comes_before(one: QWidget, widget: QWidget, around: QWidget) -> bool:
    if one is widget or not _counts(one, around) or one.isAncestorOf(widget):
        return False
    return _is_read_before(one, widget, around)


def _is_read_before(one: QWidget, other: QWidget, around: QWidget) -> bool:
    """Return whether `one` is above the other, or beside it on the left, as a picture is."""
    (y, x), (other_y, other_x) = _place(one, around), _place(other, around)
    if abs(y - other_y) < max(_BESIDE, one.height() // 2, other.height() // 2):
        return x < other_x
    return y < other_y


def _place(widget: QWidget, around: QWidget) -> tuple[int, int]:
    """Return where a widget's middle is, down and across."""
    middle = widget.mapTo(around, QPoint(widget.width() // 2, widget.height() // 2))
    return middle.y(), middle.x()
