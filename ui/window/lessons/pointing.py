"""Points at the places that a lesson names: frames in the window, a glow on the drawing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabWidget, QWidget

from simulator.lessons.places import WINDOWS, Place
from ui.widgets.tab_order import first_stop
from ui.window.lessons.part_places import part_of
from ui.window.place_frame import SHOWN_MS
from ui.window.places import Places, Spot

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

_ON_DRAWING = ("node", "edge")
_BY_KEY = Qt.FocusReason.ShortcutFocusReason


class Pointing(QObject):
    """Points at places, as a step begins and where a word of it is clicked.

    Parameters
    ----------
    window : MainWindow
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._places = Places(window)
        self._glowing: tuple[tuple[int, ...], ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._end_glow)
        self._led_to: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def point_at(self, places: Sequence[Place]) -> None:
        """Frame places as they are; of what is not in sight, the menu that leads there."""
        self._glow([one for one in places if one.kind in _ON_DRAWING])
        others = [one for one in places if one.kind not in _ON_DRAWING]
        self._places.frame_all([self._seen(one) for one in others])

    def take_keys(self, places: Sequence[Place]) -> bool:
        """Take the keys to the first of some places that has a use for them.

        Where they were there before, they come to the same part of it again.

        Returns
        -------
        bool
            Whether there is such a place in sight.
        """
        for place in places:
            on_drawing = place.kind in _ON_DRAWING
            host = self._window.canvas if on_drawing else self._seen(place).host
            last: QWidget | None = host.window().focusWidget()
            is_there = last is not None and host.isAncestorOf(last)
            target = last if is_there else first_stop(host)
            if target is not None and host is not self._window.menuBar():
                self._led_to = None if host.window().isActiveWindow() else target
                host.window().raise_()
                host.window().activateWindow()
                target.setFocus(_BY_KEY)
                return True
        return False

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Have a place that keys have led to show that, once its window has come to the front.

        What has the focus by its window alone shows it as it did before.
        """
        if now is not None and now is self._led_to:
            self._led_to = None
            now.clearFocus()
            now.setFocus(_BY_KEY)

    def show(self, place: Place) -> None:
        """Bring a place to the front and point at it."""
        window = self._window
        if place.kind == "action" and self._button(place.name) is None:
            window.activateWindow()
            self._places.open_menu(place.name)
            return
        if place.kind in WINDOWS:
            name = place.name.partition("/")[0]
            if name in window.tools.shown():
                window.tools.get(name).raise_()  # the keys stay with who reads
            else:
                window.tools.open(name)
        else:
            window.raise_()
            window.activateWindow()
            if place.kind == "panel":
                self._places.spot("panel", place.name)  # which opens it
        self.point_at([place])

    def _glow(self, parts: Sequence[Place]) -> None:
        experiment = self._window.controller.experiment
        if experiment is not None:
            wanted = tuple(part_of(one, experiment.spec) for one in parts)
            canvas = self._window.canvas
            canvas.set_glowing(wanted)
            self._glowing = canvas.glowing
            self._timer.start()

    @Slot()
    def _end_glow(self) -> None:
        """Take the marks away, as frames go; marks of others stay."""
        if self._glowing and self._window.canvas.glowing == self._glowing:
            self._window.canvas.set_glowing(())
        self._glowing = ()

    def _seen(self, place: Place) -> Spot:
        """Return where a place is, or where the menu is that leads there."""
        if place.kind == "action":
            button = self._button(place.name)
            if button is None:
                return self._places.menu_title(place.name)
            return Spot(button, button.parentWidget())
        if place.kind in WINDOWS:
            return self._in_tool(*place.name.split("/"))
        if place.kind == "panel" and not self._window.docks.panels[place.name].isVisible():
            return self._places.menu_title(f"panel_{place.name}")
        return self._places.spot(place.kind, place.name)

    def _button(self, name: str) -> QWidget | None:
        """Return the button of an action where one is in sight."""
        window = self._window
        if name in ("first", "back", "forward", "last"):
            found = getattr(window.panels["step"].transport, name)
        else:
            found = window.run_bar.button(name)
        return found if found is not None and found.isVisible() else None

    def _in_tool(self, name: str, part: str = "") -> Spot:
        made = self._window.tools.get(name)
        if made is None or not made.isVisible():
            return self._places.menu_title(name)
        bench = getattr(made, "bench", None)
        found = bench_part(bench, part) if bench is not None and part else None
        if found is None:
            return Spot(made)
        _bring_forward(found)
        # On the window, whose margin leaves room for the frame.
        return Spot(found, made) if found.isVisible() else Spot(made)


def bench_part(bench: Any, part: str) -> QWidget | None:
    """Return a part of a workshop's bench by its name; None where it has none of it."""
    found = getattr(bench, part.replace("-", "_"), None)
    return found if isinstance(found, QWidget) else None


def _bring_forward(part: QWidget) -> None:
    """Show the page that a part is on, where the pages have tabs."""
    page: QWidget = part
    while (above := page.parentWidget()) is not None:
        if isinstance(above, QStackedWidget) and isinstance(above.parentWidget(), QTabWidget):
            tabs = above.parentWidget()
            if isinstance(tabs, QTabWidget) and tabs.currentWidget() is not page:
                tabs.setCurrentWidget(page)
        page = above
