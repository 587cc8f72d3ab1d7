"""Hands that change all that can be changed in a window: every list, switch, slider and tab."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QDockWidget,
    QMainWindow,
    QScrollBar,
    QTabBar,
    QWidget,
)
from shiboken6 import isValid

from ui.widgets.message_bar import MessageBar


def poke_all(window: QWidget, but: Collection[QObject] = ()) -> list[str]:
    """Change everything that is chosen in a window once; return what was changed."""
    found = [one for one in _controls(window, but) if isValid(one)]
    return [_named(one) for one in found if isValid(one) and _poke(one)]


def _controls(of: QObject, but: Collection[QObject]) -> Iterator[QWidget]:
    for child in of.children():
        if child in but or (isinstance(child, QWidget) and _is_elsewhere(child)):
            continue
        if isinstance(child, QComboBox | QAbstractButton | QAbstractSlider | QTabBar):
            if not isinstance(child, QScrollBar) and not isinstance(of, QMainWindow):
                yield child
        else:
            yield from _controls(child, but)


def _is_elsewhere(one: QWidget) -> bool:
    if isinstance(one, MessageBar):
        return one.isHidden()  # and nobody can lay hands on it
    return one.isWindow() and not isinstance(one, QDockWidget)


def _named(one: QWidget) -> str:
    above = type(one.parent()).__name__
    return f"{above}/{type(one).__name__} {one.accessibleName() or getattr(one, 'text', str)()}"


def _poke(one: QWidget) -> bool:
    if not one.isEnabled() or one.isHidden():
        return False
    match one:
        case QComboBox() if one.count() > 1:
            one.setCurrentIndex((one.currentIndex() + 1) % one.count())
            one.activated.emit(one.currentIndex())
        case QAbstractButton() if one.isCheckable():
            one.click()
        case QAbstractSlider() if one.maximum() > one.minimum():
            is_last = one.value() == one.maximum()
            one.setValue(one.minimum() if is_last else one.value() + 1)
        case QTabBar() if one.count() > 1:
            one.setCurrentIndex((one.currentIndex() + 1) % one.count())
        case _:
            return False
    return True
