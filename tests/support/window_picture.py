"""A picture of a window in values: all that it, its panels and its tools show, by their paths.

It walks over everything below a window, so that what a new panel shows is in it from the first:
what is scrolled, checked, chosen, typed and sorted, where it stands, and of the program's own parts
each value that they hold. What nobody sees is left out by its name.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

Picture = dict[str, dict[str, Any]]

_PLAIN = (bool, int, float, str, type(None), Enum)
# What only passes messages on, or belongs to a lesson and not to its learner.
_NOT_LOOKED_INTO = ("ui.worker", "ui.window.lessons", "ui.lessons", "ui.window.place_frame")
# Clocks, counters and what is known of what has been painted; what practice has skipped it says.
_NOT_SEEN = frozenset(
    [
        "_own_run",
        "_asked_to_go",
        "_run_id",
        "_run",
        "_number",
        "_ended",
        "_frames",
        "_next",
        "_painted_at",
        "_numbers_at",
        "_last",
        "_shown_at",
        "number",
        "run_id",
        "is_stale",
        "_is_stale",
        "_is_kept",
        "_shown_for",
        "_front_of",
        "_labels",
        "_canvas_height",
        "_heights",
        "_held",
        "_tallest",
        "_tallest_at",
        "_form",
        "_box",
        "_composed_for",
        "_marks",
        "_takes_tab",
        "_stands",
        "_enabled",
        "_why",
        "_lines",
        "_unread",
        "_titles",
        "skipped",
    ]
)


def picture(window: QMainWindow) -> Picture:
    """Return all that a window shows, by the path to each of its parts."""
    found: Picture = {}
    _walk(window, "window", found)
    return found


def differences(before: Picture, after: Picture) -> dict[str, tuple[Any, Any]]:
    """Return what was shown before and is not shown as it was: before, and after."""
    return {
        f"{path} {name}": (value, after.get(path, {}).get(name))
        for path, values in before.items()
        for name, value in values.items()
        if after.get(path, {}).get(name) != value
    }


def _walk(thing: QObject, path: str, found: Picture) -> None:
    module = type(thing).__module__
    if module.startswith(_NOT_LOOKED_INTO):
        return
    own = _shown(thing) if isinstance(thing, QWidget) else {}
    if module.startswith("ui."):
        own |= _held(thing, {id(thing)})
    found[path] = own
    counts: dict[str, int] = {}
    for child in filter(isValid, thing.children()):
        name = child.objectName() or type(child).__name__
        if isinstance(child, QTabBar) and isinstance(thing, QMainWindow):
            # Qt makes and leaves them as panels come to share a place.
            if child.visibleRegion().isEmpty():
                continue
            name = "|".join(child.tabText(place) for place in range(child.count()))
        counts[name] = counts.get(name, 0) + 1
        _walk(child, f"{path}/{name}{counts[name]}", found)


# --- widgets ---------------------------------------------------------------------------------


def _of_view(view: QAbstractItemView) -> Any:
    model = view.model()
    chosen = sorted((at.row(), at.column()) for at in view.selectedIndexes())
    open_rows: list[int] = []
    if isinstance(view, QTreeView) and model is not None:
        rows = range(model.rowCount())
        open_rows = [row for row in rows if view.isExpanded(model.index(row, 0))]
    return chosen, open_rows


def _of_header(header: QHeaderView) -> Any:
    sizes = [header.sectionSize(place) for place in range(header.count())]
    return header.sortIndicatorSection(), header.sortIndicatorOrder().name, sizes


_KINDS: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (QAbstractSlider, lambda one: one.value()),
    (QAbstractButton, lambda one: (one.isChecked(), one.text())),
    (QComboBox, lambda one: (one.currentIndex(), one.currentText())),
    (QLineEdit, QLineEdit.text),
    (QLabel, QLabel.text),
    (QTabBar, QTabBar.currentIndex),
    (QStackedWidget, QStackedWidget.currentIndex),
    (QSplitter, QSplitter.sizes),
    (QTextEdit, QTextEdit.toPlainText),
    (QPlainTextEdit, QPlainTextEdit.toPlainText),
    (QDockWidget, lambda one: (one.isHidden(), one.isFloating())),
    (QHeaderView, _of_header),
    (QAbstractItemView, _of_view),
)


def _shown(widget: QWidget) -> dict[str, Any]:
    """Return what a widget shows; what is not seen may wait to be brought up to date."""
    found: dict[str, Any] = {"is seen": not widget.visibleRegion().isEmpty()}
    if isinstance(widget, QDockWidget) or found["is seen"]:
        found["place"] = widget.geometry().getRect() if found["is seen"] else None
        found |= {kind.__name__: read(widget) for kind, read in _KINDS if isinstance(widget, kind)}
    return found


# --- the program's own -----------------------------------------------------------------------


def _held(thing: object, seen: set[int]) -> dict[str, Any]:
    """Return the values that a part of the program holds, with those of what it consists of."""
    found: dict[str, Any] = {}
    for name, value in _attributes(thing):
        if name in _NOT_SEEN:
            continue
        try:
            found[name] = _plain(value)
        except TypeError:
            if _is_part(value) and id(value) not in seen:
                seen.add(id(value))
                inner = _held(value, seen)
                found |= {f"{name}.{of_it}": one for of_it, one in inner.items()}
    return found


def _attributes(thing: object) -> Iterator[tuple[str, Any]]:
    yield from getattr(thing, "__dict__", {}).items()
    for kind in type(thing).__mro__:
        for name in getattr(kind, "__slots__", ()):
            if hasattr(thing, name):
                yield name, getattr(thing, name)


def _is_part(value: object) -> bool:
    module = type(value).__module__
    is_own = module.startswith("ui.") and not module.startswith(("ui.worker", "ui.theme"))
    return is_own and not isinstance(value, QObject)


def _plain(value: Any) -> Any:
    """Return a value as one that can be compared; TypeError where it is none."""
    if isinstance(value, _PLAIN):
        return value
    if isinstance(value, np.ndarray):
        return value.shape, hash(value.tobytes())
    if isinstance(value, QPointF | QSize | QRect):
        return str(value)
    if isinstance(value, dict):
        return {repr(_plain(key)): _plain(one) for key, one in value.items()}
    if isinstance(value, Collection):
        ordered = value if isinstance(value, tuple | list) else sorted(value, key=repr)
        return [_plain(one) for one in ordered]
    if is_dataclass(value) and not isinstance(value, type):
        names = (one.name for one in fields(value) if one.name not in _NOT_SEEN)
        return {name: _plain(getattr(value, name)) for name in names}
    raise TypeError(type(value))
