"""Where Tab goes: into widgets that were made later, or take it later, than what is around them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

# Widgets whose middles are as high as that stand beside one another.
_BESIDE = 12
_TAB = Qt.FocusPolicy.TabFocus.value


def follow_in_tab_order(before: QWidget, made: QWidget) -> None:
    """Have Tab go from `before` into `made` and through its parts, in the order they were made in.

    Qt puts what is made last behind everything else of the window.
    """
    for widget in (made, *made.findChildren(QWidget)):
        if _takes_tab(widget):
            QWidget.setTabOrder(before, widget)
            before = widget


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
        place = partial(_place, around=around)
        own = place(widget)
        before = [
            one
            for one in around.findChildren(QWidget)
            if _takes_tab(one) and _is_before(one, widget, own, around)
        ]
        if before:
            QWidget.setTabOrder(max(before, key=place), widget)
            return
        around = None if around.isWindow() else around.parentWidget()


def _counts(widget: QWidget, around: QWidget) -> bool:
    if widget.window() is not around.window():  # a floating panel has an order of its own
        return False
    # Told by its parent: `focusProxy` would make the field a child of its own line edit, as above.
    if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
        return False
    return widget.isVisibleTo(around)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & _TAB)  # as numbers: asked of every widget around


def _is_before(one: QWidget, widget: QWidget, own: tuple[int, int], around: QWidget) -> bool:
    if one is widget or not _counts(one, around) or one.isAncestorOf(widget):
        return False
    (y, x), (own_y, own_x) = _place(one, around), own
    return x < own_x if abs(y - own_y) < _BESIDE else y < own_y


def _place(widget: QWidget, around: QWidget) -> tuple[int, int]:
    """Return where a widget's middle is, down and across."""
    middle = widget.mapTo(around, QPoint(widget.width() // 2, widget.height() // 2))
    return middle.y(), middle.x()
