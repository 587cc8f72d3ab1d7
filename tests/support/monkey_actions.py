"""What can be done with mouse and keys: each a short function that does it and says what it did."""

from __future__ import annotations

from typing import Any

import monkey_world
from monkey_world import World, point_in
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLineEdit,
    QMainWindow,
    QSlider,
    QWidget,
)
from shiboken6 import isValid

from ui.canvas import NetworkCanvas
from ui.plotting.canvas import PlotCanvas

TEXTS = (
    *("0", "1", "-1", "0.5", "0,25", "3", "7", "1e-3", "1e300", "-1e308", "1e999", "nan", "inf"),
    *("", " ", "abc", "1.2.3", "--", "−2", "1 000", "1,000", "50 %", "½", "x" * 3000, "9" * 400),
    *("x^2 + y^2", "sin(x)*y", "x/0", "x^", "h1.3 x2", "a\nb", "\u202e", "<b>bold</b>"),
)
KEYS = (
    *(Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_R, Qt.Key.Key_Plus, Qt.Key.Key_Minus),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F1, Qt.Key.Key_Z, Qt.Key.Key_A),
)
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 4,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
BUTTONS = (*(Qt.MouseButton.LeftButton,) * 5, Qt.MouseButton.RightButton)
SIZES = ((1280, 800), (1366, 768), (1024, 740), (1000, 620), (1920, 1080), (300, 200))
# Longer texts come whole, as from the clipboard: a key takes its time.
_PASTED = 24
# What ends the program, and what takes over the whole of an action's time.
_NOT_TRIGGERED = ("quit",)


def one_of(world: World, things: Any) -> Any:
    """Return one of some things at random."""
    return monkey_world.one_of(world.chance, things)


def named(widget: QWidget) -> str:
    """Return what a widget is called in the log."""
    text = getattr(widget, "text", "")  # a label's own, or a part of ours of that name
    name = widget.accessibleName() or widget.objectName() or (text() if callable(text) else "")
    return f"{type(widget).__name__} {str(name)[:40]!r}"


def trigger(world: World) -> str:
    """Trigger an action of the menus."""
    actions = world.window.actions_
    ready = [id_ for id_ in actions if actions[id_].isEnabled() and id_ not in _NOT_TRIGGERED]
    chosen = one_of(world, ready)
    actions[chosen].trigger()
    return str(chosen)


def press_button(world: World) -> str:
    """Click a button."""
    buttons = world.widgets(QAbstractButton)
    if not buttons:
        return "no button"
    button = one_of(world, buttons)
    name = named(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=point_in(button, world.chance))
    return name


def choose(world: World) -> str:
    """Choose an entry of a combo box: by keys, from the list, or leave the list again."""
    combos = world.widgets(QComboBox)
    if not combos:
        return "no combo"
    combo = one_of(world, combos)
    name, way = named(combo), int(world.chance.integers(3))
    if way == 0:
        combo.setFocus()
        QTest.keyClick(combo, one_of(world, (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End)))
        return f"{name}: key"
    combo.showPopup()
    world.pump()
    rows = combo.view()
    if way == 1 and combo.count():
        index = combo.model().index(int(world.chance.integers(combo.count())), 0)
        rows.setCurrentIndex(index)
        QTest.keyClick(rows, Qt.Key.Key_Return)
        return f"{name}: row {index.row()}"
    combo.hidePopup()
    return f"{name}: nothing"


def type_in(widget: QWidget, text: str) -> None:
    """Type any text, also what no key of Qt's own test library stands for."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, event)


def type_text(world: World) -> str:
    """Type into a field, and take it with Enter, leave it, drop it or stay in it."""
    fields = world.widgets(QLineEdit, QAbstractSpinBox)
    if not fields:
        return "no field"
    field = one_of(world, fields)
    name, text = named(field), one_of(world, TEXTS)
    field.setFocus()
    field.selectAll()
    if not text:
        QTest.keyClick(field, Qt.Key.Key_Delete)
    elif len(text) > _PASTED and isinstance(field, QLineEdit):
        field.insert(text)
    else:
        type_in(field, text[:_PASTED])
    end = one_of(world, (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Tab, None, "escape"))
    if end == "escape":
        QTest.keyClick(field, Qt.Key.Key_Escape)
    elif end is not None:
        QTest.keyClick(field, end)
    return f"{name}: {text[:24]!r} {end}"


def slide(world: World) -> str:
    """Move a slider by a key, a click or a value."""
    sliders = world.widgets(QSlider)
    if not sliders:
        return "no slider"
    slider = one_of(world, sliders)
    if world.chance.random() < 0.5:
        QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=point_in(slider, world.chance))
    else:
        slider.setValue(int(world.chance.integers(slider.minimum(), slider.maximum() + 1)))
    return named(slider)


def mouse(world: World) -> str:
    """Click, double-click, drag or hover on a picture."""
    pictures = world.widgets(NetworkCanvas, PlotCanvas)
    if not pictures:
        return "no picture"
    return use_mouse(world, one_of(world, pictures))


def use_mouse(world: World, picture: QWidget) -> str:
    """Click, double-click, drag or hover at random points of a widget."""
    start, end = point_in(picture, world.chance), point_in(picture, world.chance)
    button, keys = one_of(world, BUTTONS), one_of(world, MODIFIERS)
    way = one_of(world, ("click", "click", "double", "drag", "hover"))
    if way == "click":
        QTest.mouseClick(picture, button, keys, start)
    elif way == "double":
        QTest.mouseDClick(picture, button, keys, start)
    elif way == "hover":
        QTest.mouseMove(picture, start)
    else:
        QTest.mousePress(picture, button, keys, start)
        for step in (0.3, 0.7, 1.0):
            between = QPointF(start) + step * QPointF(end - start)
            QTest.mouseMove(picture, between.toPoint())
        QTest.mouseRelease(picture, button, keys, end)
    return f"{way} {named(picture)} at {start.x()}, {start.y()}"


def wheel(world: World) -> str:
    """Turn the wheel over anything."""
    widget = one_of(world, world.widgets(QWidget) or [world.window])
    if not isValid(widget):  # a window that was closed can be collected at any time
        return "what has gone"
    point = QPointF(point_in(widget, world.chance))
    turn = QPoint(0, int(one_of(world, (-120, 120, 240, -600))))
    event = QWheelEvent(
        point,
        QPointF(widget.mapToGlobal(point)),
        QPoint(),
        turn,
        Qt.MouseButton.NoButton,
        one_of(world, MODIFIERS),
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return named(widget)


def keys(world: World) -> str:
    """Press a key where the focus is."""
    target = QApplication.focusWidget() or world.window.canvas
    key, modifier = one_of(world, KEYS), one_of(world, MODIFIERS)
    name = named(target)
    if world.chance.random() < 0.1:  # a release without a press, as after a change of windows
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key, modifier))
    else:
        QTest.keyClick(target, key, modifier)
    return f"{key.name} {modifier.name} to {name}"


def row(world: World) -> str:
    """Click a row of a list or a table."""
    lists = [one for one in world.widgets(QAbstractItemView) if one.model() is not None]
    if not lists:
        return "no list"
    return use_mouse(world, one_of(world, lists).viewport())


def resize(world: World) -> str:
    """Give the window, or one beside it, another size."""
    tops = [one for one in world.windows() if one.parent() is None or one.isWindow()]
    top, size = one_of(world, tops), one_of(world, SIZES)
    if top.windowType() is not Qt.WindowType.Popup:
        top.resize(*size)
    return f"{named(top)} to {size}"


def dock(world: World) -> str:
    """Float, close or bring back a panel."""
    docks = world.window.findChildren(QDockWidget)
    chosen = one_of(world, docks)
    way = one_of(world, ("float", "close", "show", "show"))
    if way == "float":
        chosen.setFloating(not chosen.isFloating())
    else:
        chosen.setVisible(way == "show")
    return f"{way} {chosen.objectName()}"


def close_tools(world: World) -> str:
    """Close the windows beside the main one; what they compute is over."""
    tools = [one for one in world.windows() if isinstance(one, QMainWindow | QDialog)]
    closed = [one for one in tools if one is not world.window and one.close()]
    return ", ".join(map(named, closed))
