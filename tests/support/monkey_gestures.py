"""What is done at a certain place: menus, shortcuts, parts of the network, lines between parts."""

from __future__ import annotations

from monkey_actions import TEXTS, named, one_of, type_in, use_mouse
from monkey_world import World, point_in
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDockWidget,
    QLineEdit,
    QSplitterHandle,
    QTabBar,
    QWidget,
)

from ui.canvas import NetworkCanvas
from ui.guide.browser import GuideBrowser
from ui.math.view import EquationView
from ui.plotting.canvas import PlotCanvas
from ui.window.menu_bar import records

_LEFT = Qt.MouseButton.LeftButton
_PLACES = ("node", "edge", "control", "caption", "whole", "legend")
_TRIES = 60
_SEARCHES = ("", "a", "th", "reset", "panel", "freeze", "xyzzy", "moons", "loss", "save")
_PASTED = 24


def menu(world: World) -> str:
    """Open a menu of the menu bar; what is chosen in it, chance says while it is open."""
    bar = world.window.menuBar()
    chosen = one_of(world, bar.actions())
    QTest.mouseClick(bar, _LEFT, pos=bar.actionGeometry(chosen).center())
    world.until_no_menu()
    return str(chosen.text())


def context(world: World) -> str:
    """Ask for the menu of what lies at a point."""
    kinds = (NetworkCanvas, PlotCanvas, EquationView, QAbstractItemView, QLineEdit)
    widgets = world.widgets(*kinds)
    if not widgets:
        return "nothing"
    widget = one_of(world, widgets)
    name, point = named(widget), point_in(widget, world.chance)
    if isinstance(widget, NetworkCanvas):
        point = place_of(world, one_of(world, ("node", "caption"))) or point
    ask_for_menu(world, widget, point)
    return name


def ask_for_menu(world: World, widget: QWidget, point: QPoint) -> None:
    """Ask for a menu as the right button does, and let it be answered."""
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, point, widget.mapToGlobal(point))
    QApplication.sendEvent(widget, event)
    world.until_no_menu()


def place_of(world: World, wanted: str) -> QPoint | None:
    """Return a point of the canvas where such a thing is drawn, if one is found."""
    canvas = world.window.canvas
    for _ in range(_TRIES):
        point = point_in(canvas, world.chance)
        if canvas._target_at(QPointF(point)).kind == wanted:
            return point
    return None


def on_canvas(world: World) -> str:
    """Click, double-click, drag or change a node, an edge, a button of the network."""
    canvas, wanted = world.window.canvas, one_of(world, _PLACES)
    point = place_of(world, wanted) if canvas in world.widgets(NetworkCanvas) else None
    if point is None:
        return f"no {wanted}"
    way = one_of(world, ("click", "double", "double", "right", "drag"))
    if way == "click":
        QTest.mouseClick(canvas, _LEFT, pos=point)
    elif way == "right":
        ask_for_menu(world, canvas, point)
    elif way == "drag":
        drag(canvas, point, point + QPoint(*world.chance.integers(-80, 80, 2).tolist()))
    else:
        QTest.mouseClick(canvas, _LEFT, pos=point)
        QTest.mouseDClick(canvas, _LEFT, pos=point)
        way += f" and {type_number(world)}"
    return f"{way} {wanted}"


def type_number(world: World) -> str:
    """Type into whatever field has the focus now."""
    field, text = QApplication.focusWidget(), str(one_of(world, TEXTS))[:_PASTED]
    if not isinstance(field, QLineEdit):
        return "no field"
    type_in(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return repr(text)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Drag with the left button."""
    QTest.mousePress(widget, _LEFT, pos=start)
    QTest.mouseMove(widget, (start + end) / 2)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, _LEFT, pos=end)


def shortcut(world: World) -> str:
    """Press the keys of an action."""
    keys = one_of(world, [keys for _, record in records() for keys in record.keys])
    target = QApplication.focusWidget() or world.window.canvas
    QTest.keySequence(target, QKeySequence(keys))
    return str(keys)


def tab(world: World) -> str:
    """Choose another tab."""
    bars = [bar for bar in world.widgets(QTabBar) if bar.count()]
    if not bars:
        return "no tabs"
    bar = one_of(world, bars)
    index = int(world.chance.integers(bar.count()))
    QTest.mouseClick(bar, _LEFT, pos=bar.tabRect(index).center())
    return f"{named(bar)}: {index}"


def line(world: World) -> str:
    """Drag the line between two parts of a window."""
    by = QPoint(*world.chance.integers(-200, 200, 2).tolist())
    handles = world.widgets(QSplitterHandle)
    if handles and world.chance.random() < 0.5:
        handle = one_of(world, handles)
        middle = handle.rect().center()
        drag(handle, middle, middle + by)
        return f"{named(handle)} by {by.x()}, {by.y()}"
    docks = world.widgets(QDockWidget)
    docks = [one for one in docks if not one.isFloating()]
    if not docks:
        return "no line"
    chosen = one_of(world, docks)
    edges = chosen.geometry().adjusted(-2, -2, 2, 2)
    middle = edges.center()
    places = (
        *(QPoint(edges.left(), middle.y()), QPoint(edges.right(), middle.y())),
        *(QPoint(middle.x(), edges.top()), QPoint(middle.x(), edges.bottom())),
    )
    place = one_of(world, places)
    drag(world.window, place, place + by)
    return f"beside {chosen.objectName()} by {by.x()}, {by.y()}"


def window_state(world: World) -> str:
    """Minimise, fill the screen, or leave a window for another one and come back."""
    tops = [one for one in world.windows() if one.windowType() is Qt.WindowType.Window]
    if not tops:
        return "no window"
    top, way = one_of(world, tops), one_of(world, ("small", "large", "full", "hidden", "up"))
    ways = {
        "small": top.showMinimized,
        "large": top.showMaximized,
        "full": top.showFullScreen,
        "hidden": top.hide,
        "up": top.activateWindow,
    }
    ways[way]()
    world.pump()
    if way != "up":
        top.showNormal()
    return f"{way} {named(top)}"


def guide(world: World) -> str:
    """Follow a link of the guide, or click anywhere in it."""
    browser = world.window.tools.open("guide").findChild(GuideBrowser)
    world.pump()
    if world.chance.random() < 0.5:
        return use_mouse(world, browser.viewport())
    links, block = [], browser.document().begin()
    while block.isValid():
        links += [one.format.anchorHref() for one in block.textFormats() if one.format.isAnchor()]
        block = block.next()
    link = one_of(world, [one for one in links if one] or [""])
    browser.setSource(QUrl(link))
    return f"to {link}"


def command(world: World) -> str:
    """Type into the command palette, and take what fits best."""
    searched = one_of(world, _SEARCHES)
    world.window.actions_["palette"].trigger()
    box = world.window.palette_.box
    type_in(box, searched)
    for _ in range(int(world.chance.integers(3))):
        QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, one_of(world, (Qt.Key.Key_Return, Qt.Key.Key_Escape)))
    return repr(searched)


def session(world: World) -> str:
    """Have the session written now, or go on with one that was left."""
    keeper = world.keeper
    earlier = keeper.earlier()
    if earlier and world.chance.random() < 0.6:
        chosen = one_of(world, earlier)
        chosen.go_on()
        return f"on with {chosen.text}"
    keeper.on_due()
    return "kept"
